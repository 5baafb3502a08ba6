import type { Tokens } from '../text/tokens';
import type { WordColumn, WordTable } from '../text/words';
import { stemColumn } from './themesFeatures';

/**
 * The learned part of theme detection as `server/training/themes` writes it: a network with one hidden layer. Each known
 * word has a row of `hidden + kinds` numbers, so that words of blocks are summed before the network is looked at.
 */
export interface ThemeModel {
  readonly themes: readonly string[];
  /** Kinds of text; the last are reports, treaties and whatever else is no aid activity description. */
  readonly kinds: readonly string[];
  /** Value of one step of a weight. */
  readonly step: number;
  readonly network: ThemeNetwork;
  /** How readers of reports and coders of aid activities choose among themes. */
  readonly levels: { readonly report: LevelWeights; readonly aid: LevelWeights };
  /** Hashes of word stems, ascending as unsigned numbers, and `hidden + kinds` int8 weights for each. */
  readonly hashes: Uint32Array;
  readonly weights: Int8Array;
}

/** From sums over words, curated evidence and the kind of text to the logits of themes. All arrays are flat, rows first. */
export interface ThemeNetwork {
  readonly hidden: number;
  readonly hiddenBias: readonly number[];
  /** [feature of evidence][theme][hidden]. */
  readonly evidence: readonly number[];
  /** [kind][hidden]. */
  readonly kinds: readonly number[];
  readonly kindBias: readonly number[];
  /** [hidden][theme]. */
  readonly out: readonly number[];
  readonly bias: readonly number[];
  /** What evidence of a theme, also of one that the model does not know, adds to its own logit. */
  readonly own: readonly number[];
}

/** A small network: features of a (document, theme) pair to the two logits "is shown" and "is a main theme". */
export interface LevelWeights {
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly hidden: number;
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Per theme, added to "is shown". */
  readonly bias: readonly number[];
}

const MAGIC = 0x324d5450;

/** Reads the file that `writeThemeModel` made. Throws a sentence when it is another kind of file or a newer version. */
export function readThemeModel(bytes: Uint8Array): ThemeModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== MAGIC) {
    throw new Error('The theme model is not of the version that this program reads.');
  }
  const headerLength = view.getUint32(4, true);
  const rows = view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + headerLength)));
  const hashes = new Uint32Array(rows);
  let at = 12 + headerLength;
  let hash = 0;
  for (let row = 0; row < rows; row++) {
    let delta = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at++];
      delta += (byte & 127) * factor;
      if (byte < 128) break;
      factor *= 128;
    }
    hash += delta;
    hashes[row] = hash;
  }
  const columns = header.network.hidden + header.kinds.length;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * columns);
  return { ...header, hashes, weights };
}

/** The bytes of a model; hashes must ascend. */
export function writeThemeModel(model: ThemeModel): Uint8Array {
  const { hashes, weights, ...header } = model;
  const json = new TextEncoder().encode(JSON.stringify(header));
  const deltas: number[] = [];
  let before = 0;
  for (const hash of hashes) {
    let delta = hash - before;
    before = hash;
    while (delta >= 128) {
      deltas.push((delta % 128) | 128);
      delta = Math.floor(delta / 128);
    }
    deltas.push(delta);
  }
  const bytes = new Uint8Array(12 + json.length + deltas.length + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  view.setUint32(8, hashes.length, true);
  bytes.set(json, 12);
  bytes.set(deltas, 12 + json.length);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 12 + json.length + deltas.length);
  return bytes;
}

/** What the learned weights make of one block: sums over its words, to be added up over blocks. */
export interface LearnedSums {
  /** In steps of the model; one per column. */
  readonly sums: Int32Array;
  /** Content words, each counted once. */
  readonly words: number;
}

/** Sums the rows of words over tokens. */
export class LearnedThemes {
  /** Numbers in a row: hidden units, then kinds of text. */
  readonly columns: number;
  readonly #weights: Int8Array;
  readonly #stems: WordColumn;
  /** Row of a word, or -1. */
  readonly #rows: WordColumn;
  #seen = new Int32Array(1 << 12);
  #round = 0;

  constructor(words: WordTable, model: ThemeModel) {
    this.#weights = model.weights;
    this.columns = model.network.hidden + model.kinds.length;
    const stems = stemColumn(words);
    this.#stems = stems;
    this.#rows = words.column((_, id) => rowOf(model.hashes, stems.of(id) >>> 0));
  }

  /** Sums over the distinct words of one block. */
  sum(tokens: Tokens): LearnedSums {
    const columns = this.columns;
    const weights = this.#weights;
    const sums = new Int32Array(columns);
    const seen = this.#seen;
    const round = ++this.#round;
    let words = 0;
    for (let index = 0; index < tokens.count; index++) {
      const word = tokens.word[index];
      const stem = this.#stems.of(word);
      if (stem === 0) continue;
      // Equal stems within a block count once: a presence bitmap by hash, whose rare collisions only drop a word.
      const cell = (stem ^ (stem >>> 17)) & (seen.length - 1);
      if (seen[cell] === round) continue;
      seen[cell] = round;
      words++;
      const row = this.#rows.of(word);
      if (row < 0) continue;
      const from = row * columns;
      for (let column = 0; column < columns; column++) sums[column] += weights[from + column];
    }
    return { sums, words };
  }

  /** What one word adds, each column weighed by `leaning` (see `ThemeScorer.leaning`): for "because: …". */
  weightOf(word: number, leaning: Float64Array): number {
    if (this.#stems.of(word) === 0) return 0;
    const row = this.#rows.of(word);
    if (row < 0) return 0;
    let sum = 0;
    for (let column = 0; column < leaning.length; column++)
      sum += this.#weights[row * this.columns + column] * leaning[column];
    return sum;
  }
}

/** Place in ascending hashes, or -1; asked once a word. */
function rowOf(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (hashes[middle] === hash) return middle;
    if (hashes[middle] < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
