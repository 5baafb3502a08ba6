import {
  APOSTROPHE,
  astralClass,
  CLASSES,
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
  copyUnits(text, from, to);
  offset = from - BEFORE;
  count = 0;
  const own = units;
  const end = to - offset;
  for (let at = BEFORE; at < end; ) {
    const unit = own[at];
    const kind = CLASSES[unit] || charClass(unit);
    if (kind === SPACE) at++;
    else if (isWordClass(kind)) at = readPlainWord(text, own, at, end, table);
    else if (kind !== SURROGATE) at = readSign(own, at, end, table, unit, kind);
    else if (astralClass(text, at + offset) === LOWER) at = readPlainWord(text, own, at, end, table);
    else at = readSign(own, at, end, table, unit, OTHER);
  }
  return { count, start: starts, end: ends, word: words };
}

/**
 * The units of the text being read: texts are mostly slices of documents, whose units are slow to get one by one. Blanks end them, and what
 * stands before the text begins them, so that looking around a token needs no thought about the edges.
 */
let units = new Uint16Array(4096);
/** Added to an index of `units` it is an offset of the text. */
let offset = 0;
const BEFORE = 2;
const BEHIND = 3;

function copyUnits(text: string, from: number, to: number): void {
  const room = to - from + BEFORE + BEHIND;
  if (units.length < room) units = new Uint16Array(Math.max(room, units.length * 2));
  const own = units;
  for (let at = 1; at <= BEFORE; at++) own[BEFORE - at] = from >= at ? text.charCodeAt(from - at) : 0;
  const shift = BEFORE - from;
  for (let at = from; at < to; at++) own[at + shift] = text.charCodeAt(at);
  for (let at = 0; at < BEHIND; at++) own[to + shift + at] = 0;
  if (starts.length < to - from) {
    starts = new Int32Array(units.length);
    ends = new Int32Array(units.length);
    words = new Int32Array(units.length);
  }
}

/** A word that ends at a blank or a sign that cannot belong to it, as nearly all do; the others are read with care. */
function readPlainWord(text: string, own: Uint16Array, start: number, to: number, table: WordTable): number {
  const limit = Math.min(to, start + MAX_WORD);
  let hash = HASH_SEED;
  let at = start;
  let kind = LOWER;
  for (; at < limit; at++) {
    const unit = own[at];
    kind = CLASSES[unit] || charClass(unit);
    if (!isWordClass(kind)) break;
    hash = Math.imul(hash ^ unit, HASH_PRIME);
  }
  if (at < limit && kind !== SPACE && goesOn(own, start, at, kind)) return readWord(text, own, start, to, table);
  push(start, at, table.intern(own, start, at, hash));
  return at;
}

/** Whether the sign at `at`, behind letters alone, may belong to the word. */
function goesOn(own: Uint16Array, start: number, at: number, kind: number): boolean {
  const unit = own[at];
  if (kind === OTHER) return unit === AMPERSAND || (unit === COMMA && charClass(own[at - 1]) === DIGIT);
  if (kind !== DOT || charClass(own[at + 1]) !== SPACE) return true;
  // At the end of a sentence, unless it ends an initial or an abbreviation.
  return at - start === 1 || mayBeAbbreviation(own, start, at);
}

/** Room for a token a unit. */
let starts = new Int32Array(4096);
let ends = new Int32Array(4096);
let words = new Int32Array(4096);
let count = 0;

function push(start: number, end: number, word: number): void {
  starts[count] = start + offset;
  ends[count] = end + offset;
  words[count++] = word;
}

function readWord(text: string, own: Uint16Array, start: number, to: number, table: WordTable): number {
  let hash = HASH_SEED;
  let hyphens = false;
  /** Where the present run of letters began: dots and hyphens begin a new one. */
  let runStart = start;
  const limit = Math.min(to, start + MAX_WORD);
  let at = start;
  let last = 0;
  scan: while (at < limit) {
    const unit = own[at];
    const kind = charClass(unit);
    if (!isWordClass(kind)) {
      const next = own[at + 1];
      const nextKind = charClass(next);
      switch (kind) {
        case APOSTROPHE:
          if (nextKind !== LOWER && nextKind !== UPPER) break scan;
          if (last === DIGIT || isPossessive(own, at)) break scan;
          break;
        case HYPHEN:
          if (nextKind < UPPER || nextKind > DIGIT) break scan;
          hyphens = true;
          runStart = at + 1;
          break;
        case DOT:
          if (last === DIGIT) {
            if (nextKind !== DIGIT) break scan;
          } else if (!endsInitial(own, runStart, at, last) && !isAbbreviation(text, own, start, at)) break scan;
          runStart = at + 1;
          break;
        case SURROGATE:
          if (at + 1 >= limit || astralClass(text, at + offset) !== LOWER) break scan;
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
    if (kind === DOT && !isWordClass(charClass(own[at]))) break;
  }
  // A first pair of surrogates longer than the room left must still be consumed.
  if (at === start) {
    at = Math.min(to, start + 2);
    for (let i = start; i < at; i++) hash = Math.imul(hash ^ own[i], HASH_PRIME);
  }
  const word = table.intern(own, start, at, hash);
  if (hyphens) pushHyphenated(own, start, at, word, table);
  else push(start, at, word);
  return at;
}

function pushHyphenated(own: Uint16Array, start: number, end: number, word: number, table: WordTable): void {
  const points = hyphenPoints(table, word);
  if (points.length === 0) {
    push(start, end, word);
    return;
  }
  let from = start;
  for (const point of points) {
    pushPiece(own, from, start + point, table);
    pushPiece(own, start + point, start + point + 1, table);
    from = start + point + 1;
  }
  pushPiece(own, from, end, table);
}

function pushPiece(own: Uint16Array, start: number, end: number, table: WordTable): void {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ own[at], HASH_PRIME);
  push(start, end, table.intern(own, start, end, hash));
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

function readSign(own: Uint16Array, start: number, to: number, table: WordTable, unit: number, kind: number): number {
  let end = start + 1;
  if (kind === APOSTROPHE && end < to && isWordClass(charClass(own[start - 1]))) {
    if (isPossessive(own, start)) end++;
  } else if (kind === OTHER && charClass(unit) === SURROGATE) {
    if (end < to && charClass(own[end]) === SURROGATE && unit < 0xdc00) end++;
  } else {
    // Rules of signs ("-----", "....") are one token.
    while (end < to && end - start < MAX_WORD && own[end] === unit) end++;
  }
  pushPiece(own, start, end, table);
  return end;
}

function isPossessive(own: Uint16Array, at: number): boolean {
  const next = own[at + 1];
  return (next === 0x73 || next === 0x53) && !isWordClass(charClass(own[at + 2]));
}

/** At the dot of "U.S.", "J.", "e.g.", "a.m."? A single letter stands before it; a lower-case one needs a fellow. */
function endsInitial(own: Uint16Array, runStart: number, at: number, last: number): boolean {
  if (at - runStart !== 1) return false;
  const next = own[at + 1];
  const nextKind = charClass(next);
  if (last === UPPER) {
    if (nextKind !== LOWER && nextKind !== UPPER) return true;
    // "U.S" goes on; in "Plan B.The" the sentence ends.
    return nextKind === UPPER || !isWordClass(charClass(own[at + 2]));
  }
  if (last !== LOWER) return false;
  const inside = own[at - 2] === 0x2e;
  return inside || (nextKind === LOWER && own[at + 2] === 0x2e);
}

const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Dr Prof Gen Col Maj Capt Lt Sgt Sen Rep Gov Rev Hon St Jr Sr Inc Corp Ltd Co Bros Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Amb Adm Brig Pres Supt Insp Messrs Mt Ft Dept vs'.split(
    ' ',
  ),
);

const LONGEST_ABBREVIATION = 6;

function isAbbreviation(text: string, own: Uint16Array, start: number, dot: number): boolean {
  return mayBeAbbreviation(own, start, dot) && ABBREVIATIONS.has(text.slice(start + offset, dot + offset));
}

function mayBeAbbreviation(own: Uint16Array, start: number, dot: number): boolean {
  const length = dot - start;
  return length > 1 && length <= LONGEST_ABBREVIATION && (own[start] === 0x76 || charClass(own[start]) === UPPER);
}

const COMMA = 0x2c;
const AMPERSAND = 0x26;
