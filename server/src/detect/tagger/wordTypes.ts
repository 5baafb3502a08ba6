import { WordFlag, type WordTable } from '../../text/words';
import { feature1, feature2, hashText } from './hashing';
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
  /** Gazetteer bits of the word alone, with the length of phrases it begins. */
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
    const shape = shapeOf(word);
    const entry = lookUp(this.#lexicon, lower);
    const row = id * ATOMS;
    const atoms = this.atoms;
    atoms[row + Atom.lower] = hash;
    atoms[row + Atom.shape] = hashText(shape);
    if (entry === 0) {
      const unknown = hashText(`${compress(shape)}?${flags & WordFlag.digit ? '' : lower.slice(-1)}`);
      atoms[row + Atom.coarse] = hashText(compress(shape));
      atoms[row + Atom.middle] = unknown;
      atoms[row + Atom.narrow] = unknown;
    } else {
      const fine = (entry - 1) & 0xfff;
      atoms[row + Atom.coarse] = 1 + this.#lexicon.coarse[fine];
      atoms[row + Atom.middle] = 1001 + (fine >> 4);
      atoms[row + Atom.narrow] = 10001 + (fine >> 2);
    }
    atoms[row + Atom.suffix] = hashText(lower.slice(-3));
    atoms[row + Atom.gazetteer] = this.#lexicon.phrases.get(hash);
    atoms[row + Atom.role] = roleOf(word, lower, flags);
  }

  /**
   * Features of the word by itself, seen from a token `offset` away (-2..2), are added to `out`.
   * All of them depend on the word alone, so that their weights add up to one cached row per word and offset.
   */
  unigrams(id: number, offset: number, out: number[]): void {
    const word = this.#table.text(id);
    const lower = normalLower(word);
    const shape = shapeOf(word);
    const entry = lookUp(this.#lexicon, lower);
    const atoms = this.atoms;
    const row = id * ATOMS;
    const t = (offset + 2) * 40 + 1000;
    const cap = (atoms[row + Atom.role] & (Role.capital | Role.allCaps)) | 1;
    out.push(feature1(t, hashText(lower)), feature1(t + 1, atoms[row + Atom.shape]));
    if (entry !== 0) {
      const fine = (entry - 1) & 0xfff;
      out.push(feature1(t + 2, atoms[row + Atom.coarse]), feature1(t + 3, atoms[row + Atom.middle]));
      out.push(feature1(t + 4, atoms[row + Atom.narrow]), feature2(t + 6, atoms[row + Atom.middle], cap));
      if (offset >= -1 && offset <= 1) out.push(feature1(t + 5, fine));
      out.push(feature2(t + 7, (entry - 1) >> CASE_SHIFT, cap));
    } else out.push(feature2(t + 2, -1, cap));
    if (offset < -1 || offset > 1) return;
    const gazetteer = atoms[row + Atom.gazetteer] & 0xfff;
    for (let bit = 1; bit <= gazetteer; bit <<= 1) if (gazetteer & bit) out.push(feature2(t + 8, bit, cap));
    out.push(feature2(t + 9, gazetteer, cap), feature1(t + 10, atoms[row + Atom.suffix]));
    out.push(feature1(t + 11, hashText(compress(shape))), feature1(t + 12, hashText(lower.slice(-2))));
    if (offset !== 0) return;
    out.push(feature1(t + 13, hashText(word)));
    for (let size = 1; size <= 4; size++) {
      if (lower.length < size) break;
      out.push(feature1(t + 14 + size, hashText(lower.slice(0, size))));
      if (size !== 2 && size !== 3) out.push(feature1(t + 20 + size, hashText(lower.slice(-size))));
    }
    if (lower.length > 6) out.push(feature1(t + 26, hashText(lower.slice(-5))));
    out.push(feature2(t + 27, atoms[row + Atom.suffix], cap), feature2(t + 28, Math.min(lower.length, 12), cap));
    const parts = lower.split('-');
    if (parts.length > 1) for (const part of parts) out.push(feature1(t + 29, hashText(part)));
  }
}

/** Lower case with straight apostrophes and plain hyphens. */
export function normalLower(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\u00ad/g, '');
}

/** "Kim" is Xx, "UNICEF" XXXX (four and more alike), "2024" 0000, "Jong-un" Xx-xx. */
function shapeOf(word: string): string {
  let shape = '';
  let same = 0;
  for (const char of word.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /[\p{L}\p{M}]/u.test(char) ? 'x' : /\p{Nd}/u.test(char) ? '0' : char;
    same = shape.endsWith(kind) ? same + 1 : 1;
    if (same <= (kind === 'x' ? 1 : 4)) shape += kind;
  }
  return shape;
}

function compress(shape: string): string {
  return shape.replace(/(.)\1+/g, '$1');
}

function roleOf(word: string, lower: string, flags: number): number {
  let role = 0;
  const capital = (flags & WordFlag.capital) !== 0;
  const allCaps =
    (flags & WordFlag.upper) !== 0 && (flags & WordFlag.lower) === 0 && word.replace(/[^\p{L}]/gu, '').length > 1;
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
  if (/^(?:\.+|[!?]+|…|;|[。！？])$/.test(word)) role |= Role.endsSentence;
  if (/^(?:["“‘«(:\-–—•*]|\[|-+|['’])$/.test(word)) role |= Role.opens;
  if (/^(?:["”’»')\]])$/.test(word)) role |= Role.closes;
  if (word.length >= 4 && role & Role.word) role |= Role.long;
  return role;
}
