import { WordFlag, type WordTable } from '../../text/words';
import { feature1, HASH_START, hashOn, scramble } from './hashing';
import { Letters, normalLower } from './letters';
import { Role, roleOf } from './roles';
import { CASE_SHIFT, lookUpPart, type WordLexicon } from './wordLexicon';

/** Where each atom of a word type stands in its row of `WordTypes.atoms`. */
export const Atom = {
  /** Hash of the lower-case word. */
  lower: 0,
  shape: 1,
  /** Clusters, from 64 to 1024; hashes, unknown words by shape of their ending. */
  coarse: 2,
  middle: 3,
  narrow: 4,
  suffix: 5,
  /** Gazetteer bits of the word. */
  gazetteer: 6,
} as const;
/** Numbers of a row; a power of two, one more than there are atoms. */
export const ATOMS = 8;

/**
 * Everything about a word by itself that the tagger reads, in rows by word id, filled when a word is first met. The rows are
 * forgotten together with the table's words.
 */
export class WordTypes {
  atoms = new Int32Array(ATOMS * 1024);
  /** `Role` bits of each word; 0 until it is met. */
  roles = new Uint16Array(1024);
  /** What `unigrams` reads besides: the lexicon's entry and the shape without repetitions. */
  #more = new Int32Array(MORE * 1024);
  #generation: number;
  readonly #table: WordTable;
  readonly #lexicon: WordLexicon;
  readonly #letters: Letters;

  constructor(table: WordTable, lexicon: WordLexicon) {
    this.#table = table;
    this.#lexicon = lexicon;
    this.#letters = new Letters(table);
    this.#generation = table.generation;
  }

  /** Fill the rows of the words of a text; to be called before rows are read. Returns true when rows were forgotten before. */
  prepare(ids: Int32Array, count: number): boolean {
    const forgotten = this.#generation !== this.#table.generation;
    if (forgotten) {
      this.#generation = this.#table.generation;
      this.roles.fill(0);
    }
    if (this.#table.size > this.roles.length) this.#grow(this.#table.size);
    const { roles } = this;
    for (let i = 0; i < count; i++) if (roles[ids[i]] === 0) this.#fill(ids[i]);
    return forgotten;
  }

  #grow(size: number): void {
    const capacity = Math.max(size, this.roles.length * 2);
    const roles = new Uint16Array(capacity);
    roles.set(this.roles);
    this.roles = roles;
    const atoms = new Int32Array(capacity * ATOMS);
    atoms.set(this.atoms);
    this.atoms = atoms;
    const more = new Int32Array(capacity * MORE);
    more.set(this.#more);
    this.#more = more;
  }

  #fill(id: number): void {
    const letters = this.#letters;
    letters.read(id);
    const flags = this.#table.flags(id);
    const { length, hash, shape, plainShape } = letters;
    const entry = this.#entryOf(letters);
    const row = id * ATOMS;
    const atoms = this.atoms;
    atoms[row + Atom.lower] = hash;
    atoms[row + Atom.shape] = shape;
    if (entry === 0) {
      const last = flags & WordFlag.digit ? 0 : letters.units[length - 1];
      const unknown = scramble(plainShape ^ Math.imul(last + 1, 0x9e3779b1));
      atoms[row + Atom.coarse] = plainShape;
      atoms[row + Atom.middle] = unknown;
      atoms[row + Atom.narrow] = unknown;
    } else {
      const fine = (entry - 1) & 0xfff;
      atoms[row + Atom.coarse] = 1 + this.#lexicon.coarse[fine];
      atoms[row + Atom.middle] = 1001 + (fine >> 4);
      atoms[row + Atom.narrow] = 10001 + (fine >> 2);
    }
    atoms[row + Atom.suffix] = letters.hashOf(length - 3, length);
    atoms[row + Atom.gazetteer] = this.#lexicon.names.get(hash);
    this.#more[id * MORE] = entry;
    this.#more[id * MORE + 1] = plainShape;
    this.roles[id] = roleOf(letters, flags) | Role.met;
  }

  #entryOf(letters: Letters): number {
    const entry = this.#lexicon.words.get(letters.hash);
    return entry !== 0 || letters.plain ? entry : lookUpPart(this.#lexicon, normalLower(letters.text()));
  }

  /**
   * Features of the word by itself as seen from a token `offset` away (-2..2), written to `out`, which holds `MAX_UNIGRAMS`. Returns how
   * many. From further away less is seen. They depend on the word alone, so that their weights add up to one row per word and offset.
   */
  unigrams(id: number, offset: number, out: Int32Array): number {
    const atoms = this.atoms;
    const row = id * ATOMS;
    const base = (offset + 2) * 40 + 1000;
    const entry = this.#more[id * MORE];
    const cap = (this.roles[id] & (Role.capital | Role.allCaps)) | 1;
    let count = 2;
    out[0] = feature1(base, atoms[row + Atom.lower]);
    out[1] = feature1(base + 1, atoms[row + Atom.shape]);
    if (entry !== 0) {
      const middle = atoms[row + Atom.middle];
      out[2] = feature1(base + 2, atoms[row + Atom.coarse]);
      out[3] = feature1(base + 3, middle);
      out[4] = feature1(base + 4, atoms[row + Atom.narrow]);
      out[5] = feature1(base + 6, pair(middle, cap));
      out[6] = feature1(base + 7, pair((entry - 1) >> CASE_SHIFT, cap));
      count = 7;
    } else out[count++] = feature1(base + 2, pair(-1, cap));
    if (offset < -1 || offset > 1) return count;
    if (entry !== 0) out[count++] = feature1(base + 5, (entry - 1) & 0xfff);
    const gazetteer = atoms[row + Atom.gazetteer];
    for (let bit = 1; bit <= gazetteer; bit <<= 1)
      if (gazetteer & bit) out[count++] = feature1(base + 8, pair(bit, cap));
    const suffix = atoms[row + Atom.suffix];
    const letters = this.#letters;
    letters.read(id);
    const { units, length } = letters;
    out[count++] = feature1(base + 9, pair(gazetteer, cap));
    out[count++] = feature1(base + 10, suffix);
    out[count++] = feature1(base + 11, this.#more[id * MORE + 1]);
    out[count++] = feature1(base + 12, letters.hashOf(length - 2, length));
    if (offset !== 0) return count;
    out[count++] = feature1(base + 13, scramble(this.#table.hash(id)));
    for (let size = 1, hash = HASH_START; size <= 4 && size <= length; size++) {
      hash = hashOn(hash, units[size - 1]);
      out[count++] = feature1(base + 14 + size, scramble(hash));
    }
    out[count++] = feature1(base + 21, units[length - 1]);
    if (length >= 4) out[count++] = feature1(base + 24, letters.hashOf(length - 4, length));
    if (length > 6) out[count++] = feature1(base + 26, letters.hashOf(length - 5, length));
    out[count++] = feature1(base + 27, pair(suffix, cap));
    out[count++] = feature1(base + 28, pair(Math.min(length, 12), cap));
    if (this.#table.flags(id) & WordFlag.hyphen) count = hyphenated(letters, base + 29, out, count);
    return count;
  }
}

const MORE = 2;

/** Each part between hyphens. */
function hyphenated(letters: Letters, template: number, out: Int32Array, size: number): number {
  const { units, length } = letters;
  let count = size;
  let from = 0;
  for (let at = 0; at <= length && count < MAX_UNIGRAMS; at++) {
    if (at < length ? units[at] !== HYPHEN : from === 0) continue;
    out[count++] = feature1(template, letters.hashOf(from, at));
    from = at + 1;
  }
  return count;
}

const HYPHEN = 0x2d;

export const MAX_UNIGRAMS = 64;

function pair(a: number, b: number): number {
  return Math.imul(a, 0x85ebca77) ^ Math.imul(b, 0xc2b2ae3d);
}
