import type { Reason } from '../findings';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/** "mid-June" is one date; with a space the word stays outside. */
export function markFrom(r: Reader, token: number, end: number, score: number, reason: Reason): void {
  const mid =
    r.is(token - 1, r.ids.hyphen) && r.glued(token - 1) && r.glued(token - 2) && /^mid$/i.test(r.spelling(token - 2));
  r.mark(mid ? token - 2 : token, end, 'DATE', score, reason);
}

/** "Vision 2030", "COP 2022": the year belongs to a name. */
export function nameBefore(r: Reader, token: number): boolean {
  const at = token - 1;
  return r.near(at) && r.has(at, Bit.capital) && !r.has(at, Bit.starter | Bit.month | Bit.weekday);
}

/** The number is followed by what it counts: "2000 people". */
export function countsThings(r: Reader, token: number): boolean {
  const next = token + 1;
  if (!r.near(token) || !r.has(next, Bit.wordlike) || r.has(next, Bit.capital | Bit.connector)) return false;
  if (r.isPossessive(next)) return false;
  const word = r.spelling(next);
  return UNITS.has(word) || (/[^s]s$/.test(word) && !NOT_COUNTED.has(word));
}

export function isYear(r: Reader, token: number): boolean {
  return r.has(token, Bit.year);
}

/** Part of a web address, a path, a file name or a number with a point: glued to a sign that joins. */
export function inPath(r: Reader, from: number, to: number): boolean {
  return (
    gluedUnit(r.text.charCodeAt(r.start[from] - 1), false) ||
    (gluedUnit(r.text.charCodeAt(r.end[to - 1]), true) && /\S/.test(r.text.charAt(r.end[to - 1] + 1)))
  );
}

function gluedUnit(unit: number, after: boolean): boolean {
  // / _ # @ = \ and, after, none of the signs that also end a date
  return unit === 0x2f || unit === 0x5f || unit === 0x40 || unit === 0x3d || unit === 0x5c || (!after && unit === 0x23);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const UNITS = set(
  'people men women children metric tons tonnes km kilometers kilometres miles meters metres feet kg hectares acres square percent per persons households mw mwh calories or',
);

const NOT_COUNTED = set('was is has as this its was');
