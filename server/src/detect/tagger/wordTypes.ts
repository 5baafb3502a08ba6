import { charClass, DIGIT, LOWER, MARK, SURROGATE, UPPER } from '../../text/chars';
import { WordFlag, type WordTable } from '../../text/words';
import { feature1, HASH_START, hashOn, hashRange, hashText, scramble } from './hashing';
import { CASE_SHIFT, lookUp, type WordLexicon } from './wordLexicon';

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

/** What a token is to the chain of candidates. */
export const Role = {
  /** Has an upper-case letter: may begin a name. */
  candidate: 1,
  /** May stand between candidates within one chain ("of", "'s", "-"). */
  link: 2,
  /** A link that names themselves have ("Ministry of Health"): does not end a run. */
  inner: 4,
  /** Lower-case word that may begin a name ("bin Rashid", "de Gaulle"). */
  prefix: 8,
  endsSentence: 16,
  /** Quotes, brackets, colons, dashes: what follows is half a beginning. */
  opens: 32,
  /** Closing quotes and brackets. */
  closes: 64,
  /** Counts for the habit of capitals in the sentence: a word of four letters or more. */
  long: 128,
  allCaps: 256,
  capital: 512,
  /** Letters at all. */
  word: 1024,
  /** A bare number. */
  number: 2048,
  /** Every word that was met has this one. */
  met: 4096,
} as const;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const INNER = words(
  'of the and for de la le del du des di da do dos das al el bin ibn bint van von der den ter y e et & of und zu ul',
);
const LINKS = words("in on to 's ’s - – / ' ’ at with against without über sur aux les los las");
const PREFIXES = words('de la del du di da dos das al el bin ibn bint van von der den ter abu ould ag ul');
const FUNCTION_WORDS = words(
  'the a an in on at by from but if as it its he she his her they their this these that those there when while where what who how why we our i you your my not also however although since because after before during with without to is are was were be been has have had do does did will would can could may might should shall must and or nor so yet for of into over under between among about than then such some any all no one two three more most many other others another each every both same only just even still now here again once never always while until unless despite according meanwhile moreover furthermore',
);

/** Among roles: a word that is capitalized at the beginning of sentences without being a name. */
const FUNCTION = 1 << 15;
/** The words above with their roles when they are in lower case. */
const SMALL_WORDS = new Map<string, number>();
for (const [list, role] of [
  [LINKS, Role.link],
  [INNER, Role.link | Role.inner],
  [PREFIXES, Role.prefix],
  [FUNCTION_WORDS, FUNCTION],
] as const)
  for (const word of list) SMALL_WORDS.set(word, (SMALL_WORDS.get(word) ?? 0) | role);
const LONGEST_SMALL = Math.max(...[...SMALL_WORDS.keys()].map((word) => word.length));
const TWO_LETTERS = /\p{L}.*\p{L}/u;

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
  /** The word whose letters `unigrams` read last, in lower case; and the generation of the table it is from. */
  #lower = '';
  #lowerOf = -1;
  #lowerIn = -1;
  readonly #table: WordTable;
  readonly #lexicon: WordLexicon;

  constructor(table: WordTable, lexicon: WordLexicon) {
    this.#table = table;
    this.#lexicon = lexicon;
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
    const word = this.#table.text(id);
    const flags = this.#table.flags(id);
    const lower = normalLower(word);
    const hash = lower === word ? scramble(this.#table.hash(id)) : hashText(lower);
    readShape(word);
    const entry = lookUp(this.#lexicon, lower, hash);
    const row = id * ATOMS;
    const atoms = this.atoms;
    atoms[row + Atom.lower] = hash;
    atoms[row + Atom.shape] = shapeHash;
    if (entry === 0) {
      const last = flags & WordFlag.digit ? 0 : lower.charCodeAt(lower.length - 1);
      const unknown = scramble(plainShapeHash ^ Math.imul(last + 1, 0x9e3779b1));
      atoms[row + Atom.coarse] = plainShapeHash;
      atoms[row + Atom.middle] = unknown;
      atoms[row + Atom.narrow] = unknown;
    } else {
      const fine = (entry - 1) & 0xfff;
      atoms[row + Atom.coarse] = 1 + this.#lexicon.coarse[fine];
      atoms[row + Atom.middle] = 1001 + (fine >> 4);
      atoms[row + Atom.narrow] = 10001 + (fine >> 2);
    }
    atoms[row + Atom.suffix] = hashRange(lower, lower.length - 3, lower.length);
    atoms[row + Atom.gazetteer] = this.#lexicon.names.get(hash);
    const role = roleOf(word, lower, flags);
    const more = id * MORE;
    this.#more[more] = entry;
    this.#more[more + 1] = plainShapeHash;
    this.roles[id] = role | Role.met;
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
    const lower = this.#lowerText(id);
    const { length } = lower;
    out[count++] = feature1(base + 9, pair(gazetteer, cap));
    out[count++] = feature1(base + 10, suffix);
    out[count++] = feature1(base + 11, this.#more[id * MORE + 1]);
    out[count++] = feature1(base + 12, hashRange(lower, length - 2, length));
    if (offset !== 0) return count;
    out[count++] = feature1(base + 13, scramble(this.#table.hash(id)));
    for (let size = 1, hash = HASH_START; size <= 4 && size <= length; size++) {
      hash = hashOn(hash, lower.charCodeAt(size - 1));
      out[count++] = feature1(base + 14 + size, scramble(hash));
    }
    out[count++] = feature1(base + 21, lower.charCodeAt(length - 1));
    if (length >= 4) out[count++] = feature1(base + 24, hashRange(lower, length - 4, length));
    if (length > 6) out[count++] = feature1(base + 26, hashRange(lower, length - 5, length));
    out[count++] = feature1(base + 27, pair(suffix, cap));
    out[count++] = feature1(base + 28, pair(Math.min(length, 12), cap));
    if (this.#table.flags(id) & WordFlag.hyphen) count = hyphenated(lower, base + 29, out, count);
    return count;
  }

  /** In lower case; kept, since it is asked for again from other offsets. */
  #lowerText(id: number): string {
    if (id !== this.#lowerOf || this.#lowerIn !== this.#generation) {
      this.#lower = normalLower(this.#table.text(id));
      this.#lowerOf = id;
      this.#lowerIn = this.#generation;
    }
    return this.#lower;
  }
}

const MORE = 2;

/** Each part between hyphens. */
function hyphenated(lower: string, template: number, out: Int32Array, size: number): number {
  let count = size;
  const { length } = lower;
  for (let from = 0, at = lower.indexOf('-'); at >= 0 && count < MAX_UNIGRAMS; ) {
    out[count++] = feature1(template, hashRange(lower, from, at));
    from = at + 1;
    at = lower.indexOf('-', from);
    if (at < 0 && count < MAX_UNIGRAMS) out[count++] = feature1(template, hashRange(lower, from, length));
  }
  return count;
}

export const MAX_UNIGRAMS = 64;

function pair(a: number, b: number): number {
  return Math.imul(a, 0x85ebca77) ^ Math.imul(b, 0xc2b2ae3d);
}

/** Lower case with straight apostrophes and plain hyphens. */
export function normalLower(word: string): string {
  let plain = true;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= 0x80)
      return word
        .toLowerCase()
        .replace(/[’ʼ]/g, "'")
        .replace(/[‐‑]/g, '-')
        .replace(/\u00ad/g, '');
    if (unit >= 0x41 && unit <= 0x5a) plain = false;
  }
  return plain ? word : word.toLowerCase();
}

let shapeHash = 0;
let plainShapeHash = 0;

/** Hashes of the word's shape ("Kim" Xx, "UNICEF" XXXX, "Jong-un" Xx-xx) and of the same without repetitions (Xx, X, Xx-x). */
function readShape(word: string): void {
  let full = 0x811c9dc5;
  let plain = full;
  let before = 0;
  let same = 0;
  for (let at = 0; at < word.length && at < 24; at++) {
    const unit = word.charCodeAt(at);
    const kind = charClass(unit);
    const sign =
      kind === UPPER ? 1 : kind === DIGIT ? 2 : kind === LOWER || kind === MARK || kind === SURROGATE ? 3 : unit;
    same = sign === before ? same + 1 : 1;
    if (same <= (sign === 3 ? 1 : 4)) full = Math.imul(full ^ sign, 0x01000193);
    if (same === 1) plain = Math.imul(plain ^ sign, 0x01000193);
    before = sign;
  }
  shapeHash = scramble(full);
  plainShapeHash = scramble(plain);
}

function roleOf(word: string, lower: string, flags: number): number {
  if (flags & WordFlag.punctuation) return signRole(word, lower);
  let role = flags & WordFlag.number ? Role.number : word.length >= 4 ? Role.word | Role.long : Role.word;
  const capital = (flags & WordFlag.capital) !== 0;
  const allCaps = (flags & (WordFlag.upper | WordFlag.lower)) === WordFlag.upper && TWO_LETTERS.test(word);
  const habit = lower.length > LONGEST_SMALL ? 0 : (SMALL_WORDS.get(lower) ?? 0);
  if (capital) role |= Role.capital;
  if (allCaps) role |= Role.allCaps;
  if (!(flags & WordFlag.upper)) role |= habit & (Role.link | Role.inner);
  else if (!(habit & FUNCTION) || allCaps || !capital) role |= Role.candidate;
  else role |= Role.link | Role.inner;
  return capital ? role : role | (habit & Role.prefix);
}

function signRole(word: string, lower: string): number {
  let role = (SMALL_WORDS.get(lower) ?? 0) & (Role.link | Role.inner | Role.prefix);
  if (/^(?:\.+|[!?]+|…|;|[。！？])$/.test(word)) role |= Role.endsSentence;
  if (/^(?:["“‘«(:\-–—•*]|\[|-+|['’])$/.test(word)) role |= Role.opens;
  if (/^(?:["”’»')\]])$/.test(word)) role |= Role.closes;
  return role;
}
