import { charClass, DIGIT, LOWER, MARK, SURROGATE, UPPER } from '../../text/chars';
import type { WordTable } from '../../text/words';
import { HASH_START, hashOn, hashUnits, scramble } from './hashing';

/** The letters of one word at a time, read straight from the table: most words need no string. */
export class Letters {
  /** In lower case, with straight apostrophes and plain hyphens: the first `length` count. */
  units = new Uint16Array(128);
  length = 0;
  /** Units of the word as it is written. */
  wordLength = 0;
  /** Hash of the word in lower case. */
  hash = 0;
  /** Hash of the word's shape: "Kim" Xx, "UNICEF" XXXX, "Jong-un" Xx-xx. */
  shape = 0;
  /** The same without repetitions: Xx, X, Xx-x. */
  plainShape = 0;
  /** How many letters are upper-case. */
  capitals = 0;
  /** Nothing but a to z and digits in lower case. */
  plain = true;
  readonly #table: WordTable;
  #id = -1;
  #generation = -1;

  constructor(table: WordTable) {
    this.#table = table;
  }

  /** Read the word, unless it is the one that was read last. */
  read(id: number): void {
    const table = this.#table;
    if (id === this.#id && table.generation === this.#generation) return;
    this.#id = id;
    this.#generation = table.generation;
    const length = table.length(id);
    if (length > this.units.length) this.units = new Uint16Array(length * 2);
    table.copy(id, this.units);
    this.wordLength = length;
    this.length = length;
    this.#readShape();
    this.#toLower();
  }

  /** Hash of the lower-case units `[from, to)`. */
  hashOf(from: number, to: number): number {
    return hashUnits(this.units, Math.max(from, 0), to);
  }

  /** Whether the word is `lower` in lower case. */
  are(lower: string): boolean {
    if (lower.length !== this.length) return false;
    for (let at = 0; at < lower.length; at++) if (lower.charCodeAt(at) !== this.units[at]) return false;
    return true;
  }

  /** The word as it is written. */
  text(): string {
    return this.#table.text(this.#id);
  }

  #readShape(): void {
    const { units, length } = this;
    let full = HASH_START;
    let simple = HASH_START;
    let before = 0;
    let same = 0;
    let capitals = 0;
    for (let at = 0; at < length; at++) {
      const unit = units[at];
      const kind = charClass(unit);
      if (kind === UPPER) capitals++;
      if (at >= LONGEST_SHAPE) continue;
      const sign =
        kind === UPPER ? 1 : kind === DIGIT ? 2 : kind === LOWER || kind === MARK || kind === SURROGATE ? 3 : unit;
      same = sign === before ? same + 1 : 1;
      if (same <= (sign === 3 ? 1 : 4)) full = hashOn(full, sign);
      if (same === 1) simple = hashOn(simple, sign);
      before = sign;
    }
    this.shape = scramble(full);
    this.plainShape = scramble(simple);
    this.capitals = capitals;
  }

  #toLower(): void {
    const { units, length } = this;
    let hash = HASH_START;
    let plain = true;
    for (let at = 0; at < length; at++) {
      let unit = units[at];
      if (unit >= 0x61 ? unit > 0x7a : unit < 0x30 || unit > 0x39) {
        if (unit >= 0x80) {
          this.#toLowerText();
          return;
        }
        if (unit >= 0x41 && unit <= 0x5a) {
          unit += 0x20;
          units[at] = unit;
        } else plain = false;
      }
      hash = hashOn(hash, unit);
    }
    this.hash = scramble(hash);
    this.plain = plain;
  }

  /** The same for a word of other letters. */
  #toLowerText(): void {
    const lower = normalLower(this.text());
    if (lower.length > this.units.length) this.units = new Uint16Array(lower.length * 2);
    for (let at = 0; at < lower.length; at++) this.units[at] = lower.charCodeAt(at);
    this.length = lower.length;
    this.hash = this.hashOf(0, lower.length);
    this.plain = false;
  }
}

/** Units that a shape tells of. */
const LONGEST_SHAPE = 24;

/** Lower case with straight apostrophes and plain hyphens. */
export function normalLower(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\u00ad/g, '');
}
