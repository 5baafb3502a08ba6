import { APOSTROPHE, charClass, DIGIT, DOT, HYPHEN, LOWER, MARK, SURROGATE, UPPER } from './chars';

/** Bits of `WordTable.flags`. */
export const WordFlag = {
  /** First letter is upper-case. */
  capital: 1,
  /** Has an upper-case letter anywhere. */
  upper: 2,
  /** Has a lower-case letter (or one without case). */
  lower: 4,
  /** Has a digit. */
  digit: 8,
  /** Has no letter and no digit. */
  punctuation: 16,
  hyphen: 32,
  dot: 64,
  apostrophe: 128,
  /** Is made of digits, dots and commas only. */
  number: 256,
} as const;

const MAX_WORDS = 300_000;
const MAX_UNITS = 4_000_000;
const UNSET = -0x80000000;
/** Places of words met lately; a power of two. */
const RECENT = 1 << 11;

/**
 * A number per word, computed when it is first asked for. Detectors keep what they know about a word in columns, so that
 * their work per token is one array read. Values are 32-bit integers, -2^31 excepted.
 */
export class WordColumn {
  #values = new Int32Array(1024).fill(UNSET);
  readonly #table: WordTable;
  readonly #compute: (id: number) => number;

  constructor(table: WordTable, compute: (id: number) => number) {
    this.#table = table;
    this.#compute = compute;
  }

  of(id: number): number {
    const value = id < this.#values.length ? this.#values[id] : UNSET;
    return value !== UNSET ? value : this.#fill(id);
  }

  /** For the table alone: forget the words from `size` on. */
  truncate(size: number): void {
    if (size < this.#values.length) this.#values.fill(UNSET, size);
  }

  #fill(id: number): number {
    const value = this.#compute(id);
    if (id >= this.#values.length) this.#values = grown(this.#values, Math.max(id + 1, this.#table.size), UNSET);
    this.#values[id] = value;
    return value;
  }
}

/** Words as a table keeps them: units one after the other, starts (one more than words), hashes and `WordFlag`s. */
export interface WordList {
  readonly units: Uint16Array;
  readonly starts: Uint16Array;
  readonly hashes: Int32Array;
  readonly flags: Uint16Array;
}

/**
 * All words met so far, each with a small integer id: one table for the process. Words are found by hash straight in
 * the text, so that a known word makes no string.
 *
 * Bounded: `trim`, called before a text is read, forgets all words but the pinned ones once there are too many. Ids are
 * therefore good until the next text only, except those handed out before `pin`.
 */
export class WordTable {
  #size = 0;
  #pinned = 0;
  #generation = 0;
  /** Open addressing: one more than the id of a word, 0 where none is. */
  #slots = new Int32Array(1 << 14);
  /** Hash and id of words met lately, so that frequent ones are found without the large table; id -1 where none is. */
  readonly #recent = new Int32Array(RECENT * 2).fill(-1);
  #hashes = new Int32Array(1024);
  /** Where each word's units start in the pool; one more than there are words. */
  #starts = new Int32Array(1025);
  #units = new Uint16Array(1 << 13);
  #texts: (string | undefined)[] = [];
  #flags = new Int32Array(1024);
  readonly #columns: WordColumn[] = [];
  readonly #lower: WordColumn;

  constructor() {
    this.#lower = this.column((word, id) => {
      const lower = foldCase(word);
      return lower === word ? id : this.idOf(lower);
    });
  }

  get size(): number {
    return this.#size;
  }

  /** Grows by one whenever words were forgotten. */
  get generation(): number {
    return this.#generation;
  }

  /** Id of the word, which is added when it is new. */
  idOf(word: string): number {
    let hash = HASH_SEED;
    const units = new Uint16Array(word.length);
    for (let at = 0; at < word.length; at++) {
      units[at] = word.charCodeAt(at);
      hash = Math.imul(hash ^ units[at], HASH_PRIME);
    }
    return this.intern(units, 0, word.length, hash);
  }

  /** All words of a small table. */
  list(): WordList {
    if (this.#starts[this.#size] > 0xffff) throw new Error('too many words for a list');
    return {
      units: this.#units.slice(0, this.#starts[this.#size]),
      starts: Uint16Array.from(this.#starts.subarray(0, this.#size + 1)),
      hashes: this.#hashes.slice(0, this.#size),
      flags: Uint16Array.from(this.#flags.subarray(0, this.#size)),
    };
  }

  /** Adds the words of a list; their ids. Into an empty table they are copied without looking at any. */
  addAll({ units, starts, hashes, flags }: WordList): Int32Array {
    const { length } = hashes;
    const ids = new Int32Array(length);
    if (this.#size > 0) {
      for (let word = 0; word < length; word++) {
        ids[word] = this.intern(units, starts[word], starts[word + 1], hashes[word]);
      }
      return ids;
    }
    this.#hashes = grown(hashes, length, 0);
    this.#flags = grown(Int32Array.from(flags), length, 0);
    this.#starts = grown(Int32Array.from(starts), length + 1, 0);
    this.#units = new Uint16Array(units.length * 2);
    this.#units.set(units);
    this.#size = length;
    let slots = this.#slots.length;
    while (length * 2 > slots) slots *= 2;
    this.#index(slots);
    for (let word = 0; word < length; word++) ids[word] = word;
    return ids;
  }

  text(id: number): string {
    const known = this.#texts[id];
    if (known !== undefined) return known;
    const units = this.#units.subarray(this.#starts[id], this.#starts[id + 1]);
    const text = String.fromCharCode.apply(null, units as unknown as number[]);
    this.#texts[id] = text;
    return text;
  }

  /** Id of the word in lower case, with straight apostrophes and plain hyphens. */
  lower(id: number): number {
    return this.#lower.of(id);
  }

  /** Bits of `WordFlag`. */
  flags(id: number): number {
    return this.#flags[id];
  }

  /** How many units the word has. */
  length(id: number): number {
    return this.#starts[id + 1] - this.#starts[id];
  }

  /** Copy the word's units to the beginning of `out`. */
  copy(id: number, out: Uint16Array): void {
    const from = this.#starts[id];
    const length = this.#starts[id + 1] - from;
    for (let at = 0; at < length; at++) out[at] = this.#units[from + at];
  }

  /** Whether the word is of the letters a to z alone, but for the first one, which may be A to Z. */
  isPlain(id: number): boolean {
    const flags = this.#flags[id];
    if (flags !== WordFlag.lower && flags !== (WordFlag.lower | WordFlag.upper | WordFlag.capital)) return false;
    const start = this.#starts[id];
    const end = this.#starts[id + 1];
    if (this.#units[start] > SMALL_Z) return false;
    for (let at = start + 1; at < end; at++) if (this.#units[at] < SMALL_A || this.#units[at] > SMALL_Z) return false;
    return true;
  }

  /** Hash of the word's units. */
  hash(id: number): number {
    return this.#hashes[id];
  }

  /** A new column of values computed from the word's text. Columns live as long as the table. */
  column(compute: (word: string, id: number) => number): WordColumn {
    return this.columnById((id) => compute(this.text(id), id));
  }

  /** The same for values that seldom need the text, which costs a string. */
  columnById(compute: (id: number) => number): WordColumn {
    const column = new WordColumn(this, compute);
    this.#columns.push(column);
    return column;
  }

  /** Keep all words known now, with their ids, for the life of the table: called by detectors after they interned their constants. */
  pin(): void {
    this.#pinned = this.#size;
  }

  /** Forget what is not pinned once the bound is passed. */
  trim(): void {
    if (this.#size <= this.#pinned + MAX_WORDS && this.#starts[this.#size] - this.#starts[this.#pinned] <= MAX_UNITS)
      return;
    this.#size = this.#pinned;
    this.#texts.length = Math.min(this.#texts.length, this.#pinned);
    this.#generation++;
    for (const column of this.#columns) column.truncate(this.#pinned);
    this.#recent.fill(-1);
    this.#index(this.#slots.length);
  }

  /** Id of the word `units[start, end)` whose hash the tokenizer has computed on the way. */
  intern(units: Uint16Array, start: number, end: number, hash: number): number {
    const recent = this.#recent;
    const place = (spread(hash) & (RECENT - 1)) << 1;
    if (recent[place] === hash) {
      const id = recent[place + 1];
      if (id >= 0 && this.#is(id, units, start, end)) return id;
    }
    const id = this.#find(units, start, end, hash);
    recent[place] = hash;
    recent[place + 1] = id;
    return id;
  }

  #find(units: Uint16Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] - 1;
      if (id < 0) return this.#add(units, start, end, hash);
      if (this.#hashes[id] === hash && this.#is(id, units, start, end)) return id;
    }
  }

  #is(id: number, units: Uint16Array, start: number, end: number): boolean {
    const own = this.#units;
    let from = this.#starts[id];
    if (this.#starts[id + 1] - from !== end - start) return false;
    for (let at = start; at < end; at++) if (own[from++] !== units[at]) return false;
    return true;
  }

  #add(units: Uint16Array, start: number, end: number, hash: number): number {
    const id = this.#size++;
    if (id >= this.#hashes.length) {
      this.#hashes = grown(this.#hashes, id + 1, 0);
      this.#flags = grown(this.#flags, id + 1, 0);
      this.#starts = grown(this.#starts, id + 2, 0);
    }
    const from = this.#starts[id];
    if (from + end - start > this.#units.length) {
      const larger = new Uint16Array(Math.max(this.#units.length * 2, from + end - start));
      larger.set(this.#units);
      this.#units = larger;
    }
    let flags = 0;
    let letters = false;
    let number = true;
    for (let at = start; at < end; at++) {
      const unit = units[at];
      this.#units[from + at - start] = unit;
      const kind = charClass(unit);
      if (kind === UPPER) {
        if (!letters) flags |= WordFlag.capital;
        flags |= WordFlag.upper;
        letters = true;
        number = false;
      } else if (kind === LOWER || kind === SURROGATE) {
        flags |= WordFlag.lower;
        letters = true;
        number = false;
      } else if (kind === DIGIT) flags |= WordFlag.digit;
      else if (kind === HYPHEN) flags |= WordFlag.hyphen;
      else if (kind === DOT) flags |= WordFlag.dot;
      else if (kind === APOSTROPHE) flags |= WordFlag.apostrophe;
      if (kind !== DIGIT && kind !== DOT && unit !== COMMA && kind !== MARK) number = false;
    }
    if (!letters && !(flags & WordFlag.digit)) flags |= WordFlag.punctuation;
    else if (number) flags |= WordFlag.number;
    this.#starts[id + 1] = from + end - start;
    this.#hashes[id] = hash;
    this.#flags[id] = flags;
    if (this.#size * 2 > this.#slots.length) this.#index(this.#slots.length * 2);
    else this.#place(id);
    return id;
  }

  #index(slots: number): void {
    this.#slots = new Int32Array(slots);
    for (let id = 0; id < this.#size; id++) this.#place(id);
  }

  #place(id: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(this.#hashes[id]) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id + 1;
  }
}

/** Hash of a word: FNV-1a over UTF-16 units. The tokenizer computes it while it scans. */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

const COMMA = 0x2c;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function foldCase(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\u00ad/g, '');
}

const ASCII = /^[\0-\x7f]*$/;

function grown(array: Int32Array, needed: number, fill: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  if (fill !== 0) larger.fill(fill, array.length);
  return larger;
}
