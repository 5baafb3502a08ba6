import type { Tokens } from '../text/tokens';
import { type WordColumn, WordFlag, type WordTable } from '../text/words';
import { pairHash, partHashes, stemColumn } from './themesFeatures';

/**
 * The learned part of theme detection as `server/training/themes` writes it. `themes` names the outputs; one more output,
 * the last, tells aid activity descriptions (one purpose each) from reports (many themes).
 */
export interface ThemeModel {
  readonly themes: readonly string[];
  /** Value of one step of a weight. */
  readonly step: number;
  readonly bias: readonly number[];
  /** Weights of curated evidence: see `themesScore.ts`. */
  readonly curated: CuratedWeights;
  /** How readers of reports and coders of aid activities choose among themes. */
  readonly levels: { readonly report: LevelWeights; readonly aid: LevelWeights };
  /** Feature hashes, ascending as unsigned numbers, and `outputs` int8 weights for each. */
  readonly hashes: Uint32Array;
  readonly weights: Int8Array;
}

/** How evidence of theme u speaks for theme t: `own` for u = t of any theme, `matrix` on top of it for known themes. */
export interface CuratedWeights {
  /** One weight per evidence feature. */
  readonly own: readonly number[];
  /** [feature][u][t], flat. */
  readonly matrix: readonly number[];
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

const MAGIC = 0x314d5450;

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
  const outputs = header.themes.length + 1;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * outputs);
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

/** What the learned weights make of one block: sums over its features, to be added up over blocks. */
export interface LearnedSums {
  /** In steps of the model; one per output. */
  readonly sums: Int32Array;
  /** Content words, each counted once. */
  readonly words: number;
}

/** Words whose sums are kept; all are forgotten when there are more. */
const MAX_CACHED = 60_000;
const UNSET = -2;
const NO_WEIGHTS = -1;

/** Sums learned weights over tokens. All features of a single word are added up once, when the word is first met. */
export class LearnedThemes {
  readonly outputs: number;
  readonly #model: ThemeModel;
  readonly #words: WordTable;
  readonly #stems: WordColumn;
  /** Row in `#vectors` by word id; UNSET for words not met, NO_WEIGHTS for those without. */
  #slots = new Int32Array(4096).fill(UNSET);
  #vectors: Int16Array;
  #used = 0;
  #generation: number;
  /** Open-addressed: hash to row + 1. */
  readonly #table: Int32Array;
  readonly #mask: number;
  #seen = new Int32Array(1 << 12);
  #round = 0;

  constructor(words: WordTable, model: ThemeModel) {
    this.#words = words;
    this.#model = model;
    this.outputs = model.themes.length + 1;
    this.#stems = stemColumn(words);
    this.#vectors = new Int16Array(2048 * this.outputs);
    this.#generation = words.generation;
    let size = 1024;
    while (size < model.hashes.length * 2.5) size *= 2;
    this.#table = new Int32Array(size);
    this.#mask = size - 1;
    model.hashes.forEach((hash, row) => {
      let slot = this.#home(hash | 0);
      while (this.#table[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#table[slot] = row + 1;
    });
  }

  /** Sums over the distinct words and word pairs of one block. */
  sum(tokens: Tokens): LearnedSums {
    this.#forgetIfTrimmed();
    const { outputs } = this;
    const sums = new Int32Array(outputs);
    const weights = this.#model.weights;
    const round = ++this.#round;
    let words = 0;
    let before = 0;
    for (let index = 0; index < tokens.count; index++) {
      const word = tokens.word[index];
      const stem = this.#stems.of(word);
      if (stem === 0) {
        if ((this.#words.flags(word) & WordFlag.punctuation) !== 0) before = 0;
        continue;
      }
      // Equal stems within a block count once: a presence bitmap by hash, whose rare collisions only drop a word.
      const cell = (stem ^ (stem >>> 17)) & (this.#seen.length - 1);
      if (this.#seen[cell] !== round) {
        this.#seen[cell] = round;
        words++;
        const slot = this.#slotOf(word);
        if (slot >= 0) {
          const vectors = this.#vectors;
          const from = slot * outputs;
          for (let output = 0; output < outputs; output++) sums[output] += vectors[from + output];
        }
      }
      if (before !== 0) {
        const row = this.#row(pairHash(before, stem));
        if (row >= 0) {
          const from = row * outputs;
          for (let output = 0; output < outputs; output++) sums[output] += weights[from + output];
        }
      }
      before = stem;
    }
    return { sums, words };
  }

  /** Weight of one word, with its parts, for an output: for "because: …". In steps. */
  weightOf(word: number, output: number): number {
    this.#forgetIfTrimmed();
    if (this.#stems.of(word) === 0) return 0;
    const slot = this.#slotOf(word);
    return slot < 0 ? 0 : this.#vectors[slot * this.outputs + output];
  }

  #slotOf(word: number): number {
    if (word >= this.#slots.length) {
      const larger = new Int32Array(Math.max(this.#slots.length * 2, word + 1)).fill(UNSET);
      larger.set(this.#slots);
      this.#slots = larger;
    }
    const slot = this.#slots[word];
    if (slot !== UNSET) return slot;
    this.#slots[word] = this.#addUp(word);
    return this.#slots[word];
  }

  /** Adds up the features of a word into a new row of vectors. */
  #addUp(word: number): number {
    const { outputs } = this;
    const weights = this.#model.weights;
    const total = new Int32Array(outputs);
    let known = false;
    for (const hash of [this.#stems.of(word), ...partHashes(this.#words.text(this.#words.lower(word)))]) {
      const row = this.#row(hash);
      if (row < 0) continue;
      known = true;
      for (let output = 0; output < outputs; output++) total[output] += weights[row * outputs + output];
    }
    if (!known) return NO_WEIGHTS;
    const slot = this.#used++;
    if ((slot + 1) * outputs > this.#vectors.length) {
      const larger = new Int16Array(this.#vectors.length * 2);
      larger.set(this.#vectors);
      this.#vectors = larger;
    }
    this.#vectors.set(total, slot * outputs);
    return slot;
  }

  #row(hash: number): number {
    let slot = this.#home(hash);
    for (;;) {
      const row = this.#table[slot] - 1;
      if (row < 0) return -1;
      if (this.#model.hashes[row] === hash >>> 0) return row;
      slot = (slot + 1) & this.#mask;
    }
  }

  #home(hash: number): number {
    return (hash ^ (hash >>> 16)) & this.#mask;
  }

  #forgetIfTrimmed(): void {
    if (this.#generation === this.#words.generation && this.#used < MAX_CACHED) return;
    this.#generation = this.#words.generation;
    this.#slots.fill(UNSET);
    this.#used = 0;
  }
}
