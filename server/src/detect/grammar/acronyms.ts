import type { AcronymDefinition } from '../findings';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/**
 * Acronyms that the text introduces: "Royal University of Phnom Penh (RUPP)", "ICT (information and communications technology)".
 * The letters must be found in the long form in order, the first at the start of a word (Schwartz and Hearst, "A simple algorithm
 * for identifying abbreviation definitions in biomedical text", 2003), most of them at starts of words.
 */
export function acronymDefinitions(r: Reader): readonly AcronymDefinition[] {
  r.acronyms ??= findDefinitions(r);
  return r.acronyms;
}

function findDefinitions(r: Reader): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (let token = 1; token + 2 < r.count; token++) {
    if (!r.is(token, r.ids.open)) continue;
    const inside = insideBrackets(r, token);
    if (inside < 0) continue;
    const long = longBefore(r, token, r.spelling(inside));
    if (long >= 0) {
      found.push({
        long: { start: r.start[long], end: r.end[lastWord(r, token)] },
        short: { start: r.start[inside], end: r.end[inside] },
      });
    }
  }
  return found;
}

/** Token of the acronym right after the bracket, or -1: "(RUPP)", "(the "RUPP")", "(RUPP, ...". */
function insideBrackets(r: Reader, open: number): number {
  for (let at = open + 1; at < open + 4 && at < r.count; at++) {
    if (isShort(r, at)) {
      const after = at + 1;
      const closed = !r.has(after, Bit.wordlike) || r.isPossessive(after);
      return closed ? at : -1;
    }
    if (r.has(at, Bit.wordlike) && !r.is(at, r.ids.the)) return -1;
  }
  return -1;
}

/** Two capitals or more and no space: "RUPP", "MoU", "R&D", "EU-ASEAN". */
function isShort(r: Reader, token: number): boolean {
  if (!r.has(token, Bit.capital)) return false;
  const word = r.spelling(token);
  return (
    word.length >= 2 &&
    word.length <= 12 &&
    (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
    /^[\p{L}\p{N}&.\-/]+$/u.test(word)
  );
}

/** Last token of the long form: a possessive before the bracket does not belong to it. */
function lastWord(r: Reader, open: number): number {
  let at = open - 1;
  while (at > 0 && (r.isPossessive(at) || !r.has(at, Bit.wordlike))) at--;
  return at;
}

/** First token of the long form of `short`, which ends before the bracket; -1 where the letters do not fit. */
function longBefore(r: Reader, open: number, short: string): number {
  const last = lastWord(r, open);
  if (last < 0 || open - last > 2) return -1;
  const letters = short
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '')
    .toLowerCase();
  const most = Math.min(letters.length + 6, letters.length * 2 + 2);
  let best = -1;
  for (let first = last; first >= 0 && last - first < most; first--) {
    if (first < last && !r.near(first)) break;
    if (!r.has(first, Bit.wordlike)) {
      if (
        r.is(first, r.ids.comma) ||
        r.isDash(first) ||
        r.is(first, r.ids.ampersand) ||
        r.is(first, r.ids.curlyApostrophe)
      )
        continue;
      break;
    }
    if (r.spelling(first)[0].toLowerCase() !== letters[0] || last === first) continue;
    if (!fits(r, first, last, letters)) continue;
    best = first;
    // The shortest fit is right unless the name began earlier: "National Nutrition ..." keeps one more of its capitals.
    break;
  }
  return best;
}

/**
 * The letters occur in order in the words. Most words supply their first letter; small words may be passed over, and one
 * telling word in three ("Lao National Commission for Drug Control and Supervision", LCDC).
 */
function fits(r: Reader, first: number, last: number, letters: string): boolean {
  let at = 0;
  let initials = 0;
  let passed = 0;
  for (let token = first; token <= last; token++) {
    if (!r.has(token, Bit.wordlike) || r.isPossessive(token)) continue;
    for (const part of r.spelling(token).toLowerCase().split('-')) {
      if (part[0] !== letters[at]) {
        if (!r.has(token, Bit.connector)) passed++;
        continue;
      }
      initials++;
      at++;
      // "MININT": more letters of the same word, unless the next word starts with them.
      const next = nextInitial(r, token, last);
      let inside = 1;
      while (at < letters.length && letters[at] !== next && inside < part.length) {
        const found = part.indexOf(letters[at], inside);
        if (found < 0) break;
        inside = found + 1;
        at++;
      }
    }
  }
  return at === letters.length && initials >= Math.max(2, letters.length / 2) && passed * 2 <= initials;
}

function nextInitial(r: Reader, token: number, last: number): string {
  for (let at = token + 1; at <= last; at++) {
    if (r.has(at, Bit.wordlike) && !r.isPossessive(at)) return r.spelling(at)[0].toLowerCase();
  }
  return '';
}
