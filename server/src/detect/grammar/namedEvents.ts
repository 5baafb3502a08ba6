import { WEAK_EVENT_HEADS } from '../../lexicon/nameHeads';
import type { Reason } from '../findings';
import { capitalRun, leftStart, rightEnd } from './nameRun';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/**
 * Mark the summit, conference, contest or war whose head word is `token`: "5th ASEAN-Australia Special Summit", "World Cup 2026",
 * "Conference on Disarmament". A head alone ("the Summit") is none.
 *
 * @returns the token after the event, or `token` where there is none.
 */
export function readEvent(r: Reader, token: number): number {
  const word = r.spelling(token);
  let start = leftStart(r, token, OF_LEFT.has(word) ? LEFT_OF : LEFT);
  while (
    start < token &&
    (!r.has(start, Bit.capital | Bit.ordinal | Bit.year) || (r.has(start, Bit.title) && !KEPT.has(r.spelling(start))))
  )
    start++;
  // "COMMUNIQUÉ OF THE 21ST MEETING": the count begins the name.
  for (let at = token - 1; at > start; at--) if (r.has(at, Bit.ordinal)) start = at;
  if (r.has(start, Bit.year) && start === token) return token;
  let end = rightEnd(r, token, FIRST, INNER);
  if (r.has(token + 1, Bit.event | Bit.body | Bit.law) && r.near(token) && end === token + 1) return token;
  if (r.near(token) && AFTER.has(r.spelling(Math.min(token + 1, r.count - 1)))) return token;
  if (/^War$/.test(word) && /^(?:I|II|One|Two)$/.test(r.spelling(token + 1))) end = token + 2;
  const right = end - token - 1;
  const counted = r.has(start, Bit.ordinal) && start < token - 1 && COUNTED.has(word);
  const named = hasName(r, start, token) || right > 0 || counted;
  if (r.has(end, Bit.year) && r.near(end - 1) && start < token && !WEAK_EVENT_HEADS.has(word)) end++;
  const weak = WEAK_EVENT_HEADS.has(word);
  const left = token - start;
  if (!named || left + right === 0) return token;
  if (weak && left < 2 && right === 0) return token;
  if (weak && left === 0 && !OF_EVENTS.has(word)) return token;
  const score = weak ? 0.6 : right > 0 && left === 0 ? 0.65 : 0.8;
  r.mark(start, end, 'EVENT', score, HEAD(word));
  return end;
}

/** "Operation Serval", "Typhoon Haiyan", "Expo 2025", "Battle of Puebla". */
export function readPrefixedEvent(r: Reader, token: number): number {
  const word = r.spelling(token);
  if (!r.near(token)) return token;
  let at = token + 1;
  if (word === 'Battle') {
    if (!r.is(at, r.ids.of)) return token;
    at++;
  } else if (word === 'Expo' && r.has(at, Bit.year)) {
    r.mark(token, at + 1, 'EVENT', 0.85, PREFIX(word));
    return at + 1;
  }
  if (!r.has(at, Bit.capital) || r.has(at, Bit.starter | Bit.body | Bit.title)) return token;
  if (AFTER.has(r.spelling(at)) || NOT_OPERATIONS.has(r.spelling(at))) return token;
  const end = capitalRun(r, at);
  r.mark(token, end, 'EVENT', 0.7, PREFIX(word));
  return end;
}

/** "exercise Aegean Hand 2026", "operation Barkhane": the word in lower case stays outside. */
export function readNamedOperation(r: Reader, token: number): number {
  const at = token + 1;
  if (!r.near(token) || !r.has(at, Bit.capital) || r.has(at, Bit.starter | Bit.body | Bit.title) || r.knownEnd(at) > at)
    return token;
  let end = capitalRun(r, at);
  if (r.has(end, Bit.year) && r.near(end - 1)) end++;
  r.mark(at, end, 'EVENT', 0.7, PREFIX(r.spelling(token)));
  return end;
}

/** "COP26", "COP 27", "UNEA-5", "UNGA77": a session known by letters and number. */
export function readNumberedMeeting(r: Reader, token: number): number {
  const word = r.spelling(token);
  if (/^(?:COP|CMP|UNEA|UNGA|TICAD|FOCAC|WTO MC|MC)-?\d{1,2}$/.test(word)) {
    r.mark(token, token + 1, 'EVENT', 0.85, NUMBERED);
    return token + 1;
  }
  if (!/^(?:COP|TICAD|CHOGM|UNGA|UNEA)$/.test(word) || !r.near(token)) return token;
  const at = r.isDash(token + 1) && r.glued(token) ? token + 2 : token + 1;
  if (!r.has(at, Bit.number) || !(r.bits[at] & (Bit.day | Bit.year))) return token;
  r.mark(token, at + 1, 'EVENT', 0.85, NUMBERED);
  return at + 1;
}

export const NUMBERED_MEETING = /^(?:COP|CMP|UNEA|UNGA|TICAD|FOCAC|MC|CHOGM)(?:-?\d{1,2})?$/;

const HEAD = (head: string): Reason => ({ code: 'event-head', args: [head] });
const PREFIX = (head: string): Reason => ({ code: 'event-prefix', args: [head] });
const NUMBERED: Reason = { code: 'event-number' };

/** Something in `[start, head)` names it: more than "Annual", "Special" or a number. */
function hasName(r: Reader, start: number, head: number): boolean {
  for (let at = start; at < head; at++) {
    if (r.has(at, Bit.capital) && !GENERIC.has(r.spelling(at)) && !r.has(at, Bit.starter)) return true;
  }
  return false;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LEFT = { connectors: set('and &'), numbers: true };
const LEFT_OF = { connectors: set('of and & for on'), numbers: true };
const COUNTED = set('Dialogue Summit Conference Forum Congress Games');
const OF_LEFT = set('Summit Meeting Conference Forum');
const FIRST = set('of on for against to');
const INNER = set('of on for in and against to');
const NOT_OPERATIONS = set('Manager Managers Officer Officers Report Director Command Unit Team Theatre Room Of');
const OF_EVENTS = set('Conference Forum Dialogue Talks Session');
/** Words after the head that make it a thing, not an event. */
const AFTER = set(
  'Hall Centre Center Room Care Office Secretariat Committee Plan Plans Stadium Village Street Road Park Square Memorial Museum',
);
const KEPT = set(
  'Prime General Chief President Presidents Minister Ministers Foreign State Leaders Heads King Queen Prince Speaker Ambassadors',
);
const GENERIC = set(
  'Number Annual Special Joint Press News First Second Third Fourth Fifth Sixth Final Plenary Opening Closing Ministerial International National Regional Global Virtual Bilateral Trilateral High-Level Ordinary Extraordinary Regular Civil This Next Last Working Election Market Inaugural Official Training Consultative Executive Committee Board Panel Video Preparatory Training One Every Launch',
);
