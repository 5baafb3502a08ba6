import {
  APOSTROPHE,
  astralClass,
  charClass,
  DIGIT,
  DOT,
  HYPHEN,
  isWordClass,
  LOWER,
  OTHER,
  SPACE,
  SURROGATE,
  UPPER,
} from './chars';
import { splitPoints } from './hyphens';
import { HASH_PRIME, HASH_SEED, type WordTable } from './words';

/**
 * Words and signs of a text. Offsets are relative to the whole text, ascending; `word` holds ids of the table.
 * Only the first `count` items count: the arrays are buffers that the next call of `tokenize` fills anew.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
}

/** No word is longer, so that noise stays linear. */
const MAX_WORD = 64;

/**
 * Split `text[from, to)` into words and signs.
 *
 * One token: "O'Brien", "Asia-Pacific", "U.S.", "W." (an initial), "Inc.", "1,000.5", "R&D", "'s", "..." . Several: "Cambodia" + "'s",
 * "China" + "-" + "led", "EU" + "-" + "China", "2024" + "-" + "2026", "US" + "$" + "4.5". No word is longer than 64 code
 * units, so that noise stays linear.
 */
export function tokenize(text: string, table: WordTable, from = 0, to = text.length): Tokens {
  table.trim();
  count = 0;
  copyUnits(text, from, to);
  let at = from;
  while (at < to) {
    const unit = units[at - from];
    let kind = charClass(unit);
    if (kind === SPACE) {
      at++;
      continue;
    }
    if (kind === SURROGATE) kind = astralClass(text, at);
    if (isWordClass(kind)) at = readPlainWord(text, at, to, table, from);
    else at = readSign(text, at, to, table, unit, kind);
  }
  return { count, start: starts, end: ends, word: words };
}

/** The units of the text being read: texts are mostly slices of documents, whose units are slow to get one by one. */
let units = new Uint16Array(4096);

function copyUnits(text: string, from: number, to: number): void {
  if (units.length < to - from) units = new Uint16Array(Math.max(to - from, units.length * 2));
  for (let at = from; at < to; at++) units[at - from] = text.charCodeAt(at);
}

/** A word that ends at a blank or a sign that cannot belong to it, as nearly all do; the others are read with care. */
function readPlainWord(text: string, start: number, to: number, table: WordTable, from: number): number {
  const limit = Math.min(to, start + MAX_WORD) - from;
  let hash = HASH_SEED;
  let at = start - from;
  let kind = LOWER;
  for (; at < limit; at++) {
    const unit = units[at];
    kind = charClass(unit);
    if (!isWordClass(kind)) break;
    hash = Math.imul(hash ^ unit, HASH_PRIME);
  }
  if (at < limit && kind !== SPACE && (kind !== OTHER || units[at] === COMMA || units[at] === AMPERSAND)) {
    const careful = units[at] !== COMMA || charClass(units[at - 1]) === DIGIT;
    if (careful) return readWord(text, start, to, table);
  }
  push(start, at + from, table.intern(units, start - from, at, hash));
  return at + from;
}

let starts = new Int32Array(4096);
let ends = new Int32Array(4096);
let words = new Int32Array(4096);
let count = 0;

function push(start: number, end: number, word: number): void {
  if (count === starts.length) {
    starts = doubled(starts);
    ends = doubled(ends);
    words = doubled(words);
  }
  starts[count] = start;
  ends[count] = end;
  words[count++] = word;
}

function readWord(text: string, start: number, to: number, table: WordTable): number {
  let hash = HASH_SEED;
  let hyphens = false;
  /** Where the present run of letters began: dots and hyphens begin a new one. */
  let runStart = start;
  const limit = Math.min(to, start + MAX_WORD);
  let at = start;
  let last = 0;
  scan: while (at < limit) {
    const unit = text.charCodeAt(at);
    const kind = charClass(unit);
    if (!isWordClass(kind)) {
      const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
      const nextKind = next === 0 ? SPACE : charClass(next);
      switch (kind) {
        case APOSTROPHE:
          if (nextKind !== LOWER && nextKind !== UPPER) break scan;
          if (last === DIGIT || isPossessive(text, at, to, next)) break scan;
          break;
        case HYPHEN:
          if (nextKind < UPPER || nextKind > DIGIT) break scan;
          hyphens = true;
          runStart = at + 1;
          break;
        case DOT:
          if (last === DIGIT) {
            if (nextKind !== DIGIT) break scan;
          } else if (!endsInitial(text, runStart, at, to, next, nextKind, last) && !isAbbreviation(text, start, at))
            break scan;
          runStart = at + 1;
          break;
        case SURROGATE:
          if (at + 1 >= limit || astralClass(text, at) !== LOWER) break scan;
          hash = Math.imul(hash ^ unit, HASH_PRIME);
          hash = Math.imul(hash ^ next, HASH_PRIME);
          at += 2;
          last = LOWER;
          continue;
        default:
          if (unit === COMMA && last === DIGIT && nextKind === DIGIT) break;
          if (unit === AMPERSAND && last === UPPER && nextKind === UPPER && at - start <= 3) break;
          break scan;
      }
    }
    hash = Math.imul(hash ^ unit, HASH_PRIME);
    last = kind;
    at++;
    // A dot that ends an initial or an abbreviation ends the word unless another initial follows.
    if (kind === DOT && !(at < to && isWordClass(charClass(text.charCodeAt(at))))) break;
  }
  // A first pair of surrogates longer than the room left must still be consumed.
  if (at === start) {
    at = Math.min(to, start + 2);
    for (let i = start; i < at; i++) hash = Math.imul(hash ^ text.charCodeAt(i), HASH_PRIME);
  }
  const word = internText(text, start, at, hash, table);
  if (hyphens) pushHyphenated(text, start, at, word, table);
  else push(start, at, word);
  return at;
}

function pushHyphenated(text: string, start: number, end: number, word: number, table: WordTable): void {
  const points = hyphenPoints(table, word);
  if (points.length === 0) {
    push(start, end, word);
    return;
  }
  let from = start;
  for (const point of points) {
    pushPiece(text, from, start + point, table);
    pushPiece(text, start + point, start + point + 1, table);
    from = start + point + 1;
  }
  pushPiece(text, from, end, table);
}

function internText(text: string, start: number, end: number, hash: number, table: WordTable): number {
  for (let at = start; at < end; at++) piece[at - start] = text.charCodeAt(at);
  return table.intern(piece, 0, end - start, hash);
}

const piece = new Uint16Array(2 * MAX_WORD);

function pushPiece(text: string, start: number, end: number, table: WordTable): void {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
  push(start, end, internText(text, start, end, hash, table));
}

/** Split points of hyphenated words, kept per table and forgotten with its words. */
const memos = new WeakMap<WordTable, { generation: number; points: Map<number, readonly number[]> }>();

function hyphenPoints(table: WordTable, word: number): readonly number[] {
  let memo = memos.get(table);
  if (memo === undefined || memo.generation !== table.generation) {
    memo = { generation: table.generation, points: new Map() };
    memos.set(table, memo);
  }
  let points = memo.points.get(word);
  if (points === undefined) {
    points = splitPoints(table.text(word));
    memo.points.set(word, points);
  }
  return points;
}

function readSign(text: string, start: number, to: number, table: WordTable, unit: number, kind: number): number {
  let end = start + 1;
  if (kind === APOSTROPHE && start > 0 && end < to && isWordClass(charClass(text.charCodeAt(start - 1)))) {
    if (isPossessive(text, start, to, text.charCodeAt(end))) end++;
  } else if (kind === OTHER && charClass(unit) === SURROGATE) {
    if (end < to && charClass(text.charCodeAt(end)) === SURROGATE && unit < 0xdc00) end++;
  } else {
    // Rules of signs ("-----", "....") are one token.
    while (end < to && end - start < MAX_WORD && text.charCodeAt(end) === unit) end++;
  }
  pushPiece(text, start, end, table);
  return end;
}

function isPossessive(text: string, at: number, to: number, next: number): boolean {
  if (next !== 0x73 && next !== 0x53) return false;
  return at + 2 >= to || !isWordClass(charClass(text.charCodeAt(at + 2)));
}

/** At the dot of "U.S.", "J.", "e.g.", "a.m."? A single letter stands before it; a lower-case one needs a fellow. */
function endsInitial(
  text: string,
  runStart: number,
  at: number,
  to: number,
  next: number,
  nextKind: number,
  last: number,
): boolean {
  if (at - runStart !== 1) return false;
  if (last === UPPER) {
    if (nextKind !== LOWER && nextKind !== UPPER) return true;
    // "U.S" goes on; in "Plan B.The" the sentence ends.
    return nextKind === UPPER || next === 0 || !isWordClass(charClass(at + 2 < to ? text.charCodeAt(at + 2) : 0x20));
  }
  if (last !== LOWER) return false;
  const inside = at - 2 >= 0 && text.charCodeAt(at - 2) === 0x2e;
  return inside || (nextKind === LOWER && at + 2 < to && text.charCodeAt(at + 2) === 0x2e);
}

const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Dr Prof Gen Col Maj Capt Lt Sgt Sen Rep Gov Rev Hon St Jr Sr Inc Corp Ltd Co Bros Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Amb Adm Brig Pres Supt Insp Messrs Mt Ft Dept vs'.split(
    ' ',
  ),
);

function isAbbreviation(text: string, start: number, dot: number): boolean {
  const length = dot - start;
  if (length < 2 || length > 6) return false;
  const first = text.charCodeAt(start);
  return (charClass(first) === UPPER || first === 0x76) && ABBREVIATIONS.has(text.slice(start, dot));
}

const COMMA = 0x2c;
const AMPERSAND = 0x26;

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
