import { charClass, DIGIT, LOWER, MARK, SURROGATE, UPPER } from '../../text/chars';
import { WordFlag, type WordTable } from '../../text/words';
import { feature1, hashRange, hashText, scramble } from './hashing';
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
  /** `Role` bits. */
  role: 7,
} as const;
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

/**
 * Everything about a word by itself that the tagger reads, in rows by word id, filled when a word is first met. The rows are
 * forgotten together with the table's words.
 */
export class WordTypes {
  atoms = new Int32Array(ATOMS * 1024);
  #known = new Uint8Array(1024);
  #generation: number;
  /** Pairs of template and value: first those seen from two steps away, from `#nearAt` those from one, from `#ownAt` those of the token itself. */
  readonly #unigrams: number[] = [];
  #nearAt = 0;
  #ownAt = 0;
  /** The word whose features are ready, and the generation of the table it is from. */
  #read = -1;
  #readIn = -1;
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
      this.#known.fill(0);
    }
    if (this.#table.size > this.#known.length) this.#grow(this.#table.size);
    const known = this.#known;
    for (let i = 0; i < count; i++) {
      const id = ids[i];
      if (known[id] === 0) {
        known[id] = 1;
        this.#fill(id);
      }
    }
    return forgotten;
  }

  #grow(size: number): void {
    const capacity = Math.max(size, this.#known.length * 2);
    const known = new Uint8Array(capacity);
    known.set(this.#known);
    this.#known = known;
    const atoms = new Int32Array(capacity * ATOMS);
    atoms.set(this.atoms);
    this.atoms = atoms;
  }

  #fill(id: number): void {
    const word = this.#table.text(id);
    const flags = this.#table.flags(id);
    const lower = normalLower(word);
    const hash = hashText(lower);
    readShape(word);
    const entry = lookUp(this.#lexicon, lower);
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
    atoms[row + Atom.role] = roleOf(word, lower, flags);
  }

  /**
   * Make ready the features of the word by itself; `unigramsAt` then gives them as seen from a token some steps away. All of them
   * depend on the word alone, so that their weights add up to one cached row per word and offset.
   */
  readUnigrams(id: number): void {
    if (id === this.#read && this.#generation === this.#readIn) return;
    this.#read = id;
    this.#readIn = this.#generation;
    const word = this.#table.text(id);
    const lower = normalLower(word);
    readShape(word);
    const entry = lookUp(this.#lexicon, lower);
    const atoms = this.atoms;
    const row = id * ATOMS;
    const cap = (atoms[row + Atom.role] & (Role.capital | Role.allCaps)) | 1;
    const unigrams = this.#unigrams;
    unigrams.length = 0;
    unigrams.push(0, atoms[row + Atom.lower], 1, atoms[row + Atom.shape]);
    if (entry !== 0) {
      const middle = atoms[row + Atom.middle];
      unigrams.push(2, atoms[row + Atom.coarse], 3, middle, 4, atoms[row + Atom.narrow], 6, pair(middle, cap));
      unigrams.push(7, pair((entry - 1) >> CASE_SHIFT, cap));
    } else unigrams.push(2, pair(-1, cap));
    this.#nearAt = unigrams.length;
    if (entry !== 0) unigrams.push(5, (entry - 1) & 0xfff);
    const gazetteer = atoms[row + Atom.gazetteer];
    for (let bit = 1; bit <= gazetteer; bit <<= 1) if (gazetteer & bit) unigrams.push(8, pair(bit, cap));
    const suffix = atoms[row + Atom.suffix];
    unigrams.push(9, pair(gazetteer, cap), 10, suffix, 11, plainShapeHash);
    unigrams.push(12, hashRange(lower, lower.length - 2, lower.length));
    this.#ownAt = unigrams.length;
    unigrams.push(13, hashText(word));
    const { length } = lower;
    for (let size = 1; size <= 4 && size <= length; size++) unigrams.push(14 + size, hashRange(lower, 0, size));
    unigrams.push(21, lower.charCodeAt(length - 1));
    if (length >= 4) unigrams.push(24, hashRange(lower, length - 4, length));
    if (length > 6) unigrams.push(26, hashRange(lower, length - 5, length));
    unigrams.push(27, pair(suffix, cap), 28, pair(Math.min(length, 12), cap));
    for (let from = 0, at = lower.indexOf('-'); at >= 0; from = at + 1, at = lower.indexOf('-', from)) {
      unigrams.push(29, hashRange(lower, from, at));
      if (lower.indexOf('-', at + 1) < 0) unigrams.push(29, hashRange(lower, at + 1, length));
    }
  }

  /** Features of the word made ready last, from a token `offset` away (-2..2); written to `out`, which holds `MAX_UNIGRAMS`. Returns how many. */
  unigramsAt(offset: number, out: Int32Array): number {
    const base = (offset + 2) * 40 + 1000;
    const unigrams = this.#unigrams;
    const end = offset === 0 ? unigrams.length : Math.abs(offset) === 1 ? this.#ownAt : this.#nearAt;
    let count = 0;
    for (let i = 0; i < end && count < MAX_UNIGRAMS; i += 2)
      out[count++] = feature1(base + unigrams[i], unigrams[i + 1]);
    return count;
  }
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
  let role = 0;
  const capital = (flags & WordFlag.capital) !== 0;
  const allCaps = (flags & (WordFlag.upper | WordFlag.lower)) === WordFlag.upper && /\p{L}.*\p{L}/u.test(word);
  if (flags & WordFlag.number) role |= Role.number;
  if (!(flags & WordFlag.punctuation) && !(flags & WordFlag.number)) role |= Role.word;
  if (capital) role |= Role.capital;
  if (allCaps) role |= Role.allCaps;
  if (flags & WordFlag.upper) {
    if (!FUNCTION_WORDS.has(lower) || allCaps || !capital) role |= Role.candidate;
    else role |= Role.link | Role.inner;
  } else if (INNER.has(lower)) role |= Role.link | Role.inner;
  else if (LINKS.has(lower)) role |= Role.link;
  if (!capital && PREFIXES.has(lower)) role |= Role.prefix;
  if (!(flags & WordFlag.punctuation)) return word.length >= 4 && role & Role.word ? role | Role.long : role;
  if (/^(?:\.+|[!?]+|…|;|[。！？])$/.test(word)) role |= Role.endsSentence;
  if (/^(?:["“‘«(:\-–—•*]|\[|-+|['’])$/.test(word)) role |= Role.opens;
  if (/^(?:["”’»')\]])$/.test(word)) role |= Role.closes;
  return role;
}
