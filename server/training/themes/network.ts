import { EVIDENCE_FEATURES } from '../../src/detect/themesScore';
import { seeded, shuffle } from '../random';
import { type NetworkWeights, themeLogits } from './networkLogits';
import type { ThemeVector } from './vectors';

export interface NetworkOptions {
  readonly themes: number;
  readonly kinds: number;
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of hidden units, and of words, that are left out at random while learning. */
  readonly drop: number;
  readonly dropWords: number;
  /** How often all words are left out, so that curated evidence learns to stand alone; and how often the kind is not told. */
  readonly dropAllWords: number;
  readonly dropKind: number;
  /** Share of the loss that asks for each theme by itself; the rest asks which theme leads. */
  readonly single: number;
  readonly seed: number;
}

/** Words known to a network: their row, and what a count of them is multiplied with while learning. */
export interface WordRows {
  readonly rows: ReadonlyMap<number, number>;
  readonly factors: Float32Array;
}

const BATCH = 64;

/**
 * Fits a network with one hidden layer over words, curated evidence and the kind of text. Steps are Adam's (Kingma and Ba 2015), without
 * momentum for the rows of words, which are touched only where the word occurs. An example that may be any of several themes
 * teaches by the sum of their probabilities; so nobody has to guess which it is.
 */
export function fitNetwork(vectors: readonly ThemeVector[], words: WordRows, options: NetworkOptions): NetworkWeights {
  const { themes, kinds, hidden, epochs, rate } = options;
  const random = seeded(options.seed);
  const columns = hidden + kinds;
  const normal = (size: number, deviation: number) =>
    Float32Array.from({ length: size }, () => gaussian(random) * deviation);
  const weights: NetworkWeights = {
    rows: words.rows,
    hidden,
    words: normal(words.rows.size * columns, 0.1),
    hiddenBias: new Float32Array(hidden),
    evidence: normal(EVIDENCE_FEATURES * themes * hidden, 0.1),
    kinds: normal(kinds * hidden, 0.1),
    kindBias: new Float32Array(kinds),
    out: normal(hidden * themes, 0.05),
    bias: new Float32Array(themes).fill(-2),
    own: new Float32Array(EVIDENCE_FEATURES).fill(0.5),
  };
  for (let row = 0; row < words.rows.size; row++) weights.words.fill(0, row * columns + hidden, (row + 1) * columns);
  const dense = (['hiddenBias', 'evidence', 'kinds', 'kindBias', 'out', 'bias', 'own'] as const).map(
    (name) => new Adam(weights[name]),
  );
  const [hiddenBias, evidence, kindWeights, kindBias, out, bias, own] = dense;
  const wordSlopes = new Float32Array(weights.words.length);
  const wordSquares = new Float32Array(weights.words.length);
  const touched = new Int32Array(words.rows.size);
  const lastTouched = new Int32Array(words.rows.size);
  const isTouched = new Uint8Array(words.rows.size);
  const inputs = vectors.map((vector) => rowsOf(vector, words));
  const order = Int32Array.from(vectors.keys());
  const active = new Float64Array(hidden);
  const kept = new Float64Array(hidden);
  const back = new Float64Array(hidden + kinds);
  const logits = new Float64Array(themes);
  const slopes = new Float64Array(themes);
  const told = new Float64Array(kinds);
  const kindLogits = new Float64Array(kinds);
  const batches = Math.ceil(order.length / BATCH);
  let time = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let batch = 0; batch < batches; batch++) {
      const step = rate * (1 - time / (epochs * batches));
      time++;
      let touches = 0;
      const end = Math.min(order.length, (batch + 1) * BATCH);
      for (let place = batch * BATCH; place < end; place++) {
        const vector = vectors[order[place]];
        const { rows, values } = inputs[order[place]];
        const withWords = random() >= options.dropAllWords;
        const used = Float32Array.from(values, (value) =>
          withWords && random() >= options.dropWords ? value / (1 - options.dropWords) : 0,
        );
        tellKind(vector.example.kind, random() < options.dropKind, told);
        for (let unit = 0; unit < hidden; unit++) kept[unit] = random() < options.drop ? 0 : 1 / (1 - options.drop);
        themeLogits(weights, rows, used, vector, told, { active, kept, logits, kindLogits });
        lossSlopes(vector, logits, options.single, slopes);
        for (let unit = 0; unit < hidden; unit++) {
          let sum = 0;
          if (active[unit] > 0) {
            for (let theme = 0; theme < themes; theme++) {
              sum += slopes[theme] * weights.out[unit * themes + theme];
              out.slopes[unit * themes + theme] += slopes[theme] * active[unit];
            }
          }
          back[unit] = sum * kept[unit];
          hiddenBias.slopes[unit] += back[unit];
        }
        for (let theme = 0; theme < themes; theme++) bias.slopes[theme] += slopes[theme];
        kindSlopes(vector, kindLogits, back, hidden);
        for (let kind = 0; kind < kinds; kind++) {
          kindBias.slopes[kind] += back[hidden + kind];
          if (told[kind] === 0) continue;
          for (let unit = 0; unit < hidden; unit++) kindWeights.slopes[kind * hidden + unit] += told[kind] * back[unit];
        }
        const { evidenceAt, evidenceValue } = vector;
        for (let item = 0; item < evidenceAt.length; item++) {
          const theme = Math.floor(evidenceAt[item] / EVIDENCE_FEATURES);
          const feature = evidenceAt[item] % EVIDENCE_FEATURES;
          const value = evidenceValue[item];
          own.slopes[feature] += slopes[theme] * value;
          const from = (feature * themes + theme) * hidden;
          for (let unit = 0; unit < hidden; unit++) evidence.slopes[from + unit] += value * back[unit];
        }
        for (let item = 0; item < rows.length; item++) {
          const value = used[item];
          if (value === 0) continue;
          if (isTouched[rows[item]] === 0) {
            isTouched[rows[item]] = 1;
            touched[touches++] = rows[item];
          }
          const from = rows[item] * columns;
          for (let column = 0; column < columns; column++) wordSlopes[from + column] += value * back[column];
        }
      }
      const share = 1 / (end - batch * BATCH);
      for (const adam of dense) adam.step(step, share);
      const warm = 1 - 0.999 ** time;
      for (let index = 0; index < touches; index++) {
        const row = touched[index];
        isTouched[row] = 0;
        const faded = 0.999 ** (time - lastTouched[row]);
        lastTouched[row] = time;
        for (let at = row * columns; at < (row + 1) * columns; at++) {
          const slope = wordSlopes[at] * share;
          wordSlopes[at] = 0;
          wordSquares[at] = wordSquares[at] * faded + 0.001 * slope * slope;
          weights.words[at] -= (step * slope) / (Math.sqrt(wordSquares[at] / warm) + 1e-8);
        }
      }
    }
  }
  const { factors } = words;
  for (let at = 0; at < weights.words.length; at++) weights.words[at] *= factors[Math.floor(at / columns)];
  return weights;
}

/** Rows of the words that are known, and their counts by the length of the text and the factor of the word. */
function rowsOf(vector: ThemeVector, words: WordRows): { rows: Int32Array; values: Float32Array } {
  const rows: number[] = [];
  const values: number[] = [];
  const scale = 1 / Math.sqrt(Math.max(1, vector.words));
  vector.hashes.forEach((hash, at) => {
    const row = words.rows.get(hash);
    if (row === undefined) return;
    rows.push(row);
    values.push(vector.counts[at] * scale * words.factors[row]);
  });
  return { rows: Int32Array.from(rows), values: Float32Array.from(values) };
}

class Adam {
  readonly slopes: Float32Array;
  readonly #weights: Float32Array;
  readonly #means: Float32Array;
  readonly #squares: Float32Array;
  #time = 0;

  constructor(weights: Float32Array) {
    this.#weights = weights;
    this.slopes = new Float32Array(weights.length);
    this.#means = new Float32Array(weights.length);
    this.#squares = new Float32Array(weights.length);
  }

  step(rate: number, share: number): void {
    this.#time++;
    const meanWarm = 1 - 0.9 ** this.#time;
    const warm = 1 - 0.999 ** this.#time;
    for (let at = 0; at < this.slopes.length; at++) {
      const slope = this.slopes[at] * share;
      this.slopes[at] = 0;
      this.#means[at] += 0.1 * (slope - this.#means[at]);
      this.#squares[at] += 0.001 * (slope * slope - this.#squares[at]);
      this.#weights[at] -= (rate * (this.#means[at] / meanWarm)) / (Math.sqrt(this.#squares[at] / warm) + 1e-8);
    }
  }
}

/** The kind as the network is told it: an aid description of an unknown kind is a little of each. */
function tellKind(kind: number | undefined, hide: boolean, told: Float64Array): void {
  const last = told.length - 1;
  if (kind === last || (kind !== undefined && !hide)) {
    told.fill(0);
    told[kind] = 1;
  } else {
    told.fill(1 / last);
    told[last] = 0;
  }
}

function kindSlopes({ example }: ThemeVector, logits: Float64Array, into: Float64Array, from: number): void {
  const { kind, weight, whole } = example;
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > top) top = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - top);
  for (let at = 0; at < logits.length; at++) {
    const probability = Math.exp(logits[at] - top) / sum;
    into[from + at] =
      kind === undefined ? 0 : (probability - (at === kind ? 1 : 0)) * (whole ? 1 : Math.min(1, weight));
  }
}

/**
 * Slopes of two losses on the same logits: which theme leads (softmax, marginal over the right ones) and, for each theme by
 * itself, whether it is there (logistic). A theme of which it is not known whether it is there gives no single loss.
 */
function lossSlopes({ example }: ThemeVector, logits: Float64Array, single: number, slopes: Float64Array): void {
  const { main, mentioned, unknown, labels, weight } = example;
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > top) top = logit;
  let sum = 0;
  let right = 1e-9;
  for (const logit of logits) sum += Math.exp(logit - top);
  for (const theme of main) right += Math.exp(logits[theme] - top);
  for (let theme = 0; theme < logits.length; theme++) {
    const is = main.includes(theme);
    const odds = Math.exp(logits[theme] - top);
    const leads = main.length === 0 ? 0 : odds / sum - (is ? odds / right : 0);
    const known = labels === 'any' ? !is || main.length === 1 : (labels === 'all' && !unknown?.includes(theme)) || is;
    const there = is || mentioned.includes(theme) ? 1 : 0;
    const alone = known ? 1 / (1 + Math.exp(-logits[theme])) - there : 0;
    slopes[theme] = weight * ((1 - single) * leads + single * alone);
  }
}

/** Box and Muller 1958. */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
