import { EVIDENCE_FEATURES } from '../../src/detect/themesScore';
import { seeded, shuffle } from '../random';
import type { ThemeVector } from './vectors';

export interface LinearOptions {
  readonly themes: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull of the weights towards zero. */
  readonly decay: number;
  /** Pull of the evidence matrix towards zero: what holds for all themes is learned in `own`. */
  readonly evidenceDecay: number;
  /** Share of the loss that asks for each theme by itself; the rest asks which theme leads. */
  readonly single: number;
  readonly seed: number;
}

/** Weights before quantisation; rows by feature, `themes + 1` columns, the last the aid output. */
export interface LinearModel {
  readonly index: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  readonly own: Float64Array;
  readonly matrix: Float64Array;
}

/**
 * Fits softmax weights over words and curated evidence together by AdaGrad (Duchi, Hazan and Singer 2011). An example
 * that may be any of several themes teaches by the sum of their probabilities; so nobody has to guess which it is.
 */
export function fitLinear(
  vectors: readonly ThemeVector[],
  index: ReadonlyMap<number, number>,
  options: LinearOptions,
): LinearModel {
  const { themes, epochs, rate, decay, evidenceDecay, single } = options;
  const outputs = themes + 1;
  const weights = new Float32Array(index.size * outputs);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const bias = new Float64Array(outputs);
  const biasSquares = new Float64Array(outputs).fill(1e-6);
  const own = new Float64Array(EVIDENCE_FEATURES).fill(1);
  const ownSquares = new Float64Array(EVIDENCE_FEATURES).fill(1);
  const matrix = new Float64Array(EVIDENCE_FEATURES * themes * themes);
  const matrixSquares = new Float64Array(matrix.length).fill(1e-3);
  const sparse = vectors.map((vector) => sparseOf(vector, index));
  const order = Int32Array.from(vectors.keys());
  const random = seeded(options.seed);
  const logits = new Float64Array(outputs);
  const gradient = new Float64Array(outputs);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (1 - epoch / epochs);
    for (const at of order) {
      const vector = vectors[at];
      const { rows, values } = sparse[at];
      linearLogits({ weights, bias, own, matrix }, rows, values, vector, themes, logits);
      lossGradient(vector, logits, single, themes, gradient);
      for (let feature = 0; feature < rows.length; feature++) {
        const from = rows[feature] * outputs;
        const value = values[feature];
        for (let output = 0; output < outputs; output++) {
          const change = gradient[output] * value + decay * weights[from + output];
          if (change < 1e-5 && change > -1e-5) continue;
          squares[from + output] += change * change;
          weights[from + output] -= (step * change) / Math.sqrt(squares[from + output]);
        }
      }
      for (let output = 0; output < outputs; output++) {
        biasSquares[output] += gradient[output] ** 2;
        bias[output] -= (step * gradient[output]) / Math.sqrt(biasSquares[output]);
      }
      const { evidenceAt, evidenceValue } = vector;
      for (let item = 0; item < evidenceAt.length; item++) {
        const theme = Math.floor(evidenceAt[item] / EVIDENCE_FEATURES);
        const feature = evidenceAt[item] % EVIDENCE_FEATURES;
        const value = evidenceValue[item];
        const change = gradient[theme] * value;
        ownSquares[feature] += change * change;
        own[feature] -= (step * change) / Math.sqrt(ownSquares[feature]);
        const row = (feature * themes + theme) * themes;
        for (let output = 0; output < themes; output++) {
          const slope = gradient[output] * value + evidenceDecay * matrix[row + output];
          matrixSquares[row + output] += slope * slope;
          matrix[row + output] -= (step * slope) / Math.sqrt(matrixSquares[row + output]);
        }
      }
    }
  }
  return { index, weights, bias, own, matrix };
}

/** Rows and normalised values of the features that the index knows. */
export function sparseOf(
  vector: ThemeVector,
  index: ReadonlyMap<number, number>,
): { rows: Int32Array; values: Float32Array } {
  const rows: number[] = [];
  const values: number[] = [];
  const scale = 1 / Math.sqrt(Math.max(1, vector.words));
  vector.hashes.forEach((hash, at) => {
    const row = index.get(hash);
    if (row === undefined) return;
    rows.push(row);
    values.push(vector.counts[at] * scale);
  });
  return { rows: Int32Array.from(rows), values: Float32Array.from(values) };
}

/** Fills `logits`. */
export function linearLogits(
  model: Pick<LinearModel, 'weights' | 'bias' | 'own' | 'matrix'>,
  rows: Int32Array,
  values: Float32Array,
  vector: ThemeVector,
  themes: number,
  logits: Float64Array,
): void {
  const { weights, bias, own, matrix } = model;
  const outputs = themes + 1;
  logits.set(bias);
  for (let feature = 0; feature < rows.length; feature++) {
    const from = rows[feature] * outputs;
    const value = values[feature];
    for (let output = 0; output < outputs; output++) logits[output] += value * weights[from + output];
  }
  const { evidenceAt, evidenceValue } = vector;
  for (let item = 0; item < evidenceAt.length; item++) {
    const theme = Math.floor(evidenceAt[item] / EVIDENCE_FEATURES);
    const feature = evidenceAt[item] % EVIDENCE_FEATURES;
    const value = evidenceValue[item];
    logits[theme] += own[feature] * value;
    const row = (feature * themes + theme) * themes;
    for (let output = 0; output < themes; output++) logits[output] += value * matrix[row + output];
  }
}

/**
 * Gradient of two losses on the same logits: which theme leads (softmax, marginal over the right ones) and, for each theme by
 * itself, whether it is there (logistic). A theme of which it is not known whether it is there gives no single loss.
 */
function lossGradient(
  { example }: ThemeVector,
  logits: Float64Array,
  single: number,
  themes: number,
  gradient: Float64Array,
): void {
  const { main, mentioned, unknown, labels, weight, aid, whole } = example;
  let top = Number.NEGATIVE_INFINITY;
  for (let theme = 0; theme < themes; theme++) if (logits[theme] > top) top = logits[theme];
  let sum = 0;
  let right = 1e-9;
  for (let theme = 0; theme < themes; theme++) sum += Math.exp(logits[theme] - top);
  for (const theme of main) right += Math.exp(logits[theme] - top);
  for (let theme = 0; theme < themes; theme++) {
    const is = main.includes(theme);
    const odds = Math.exp(logits[theme] - top);
    const leads = main.length === 0 ? 0 : odds / sum - (is ? odds / right : 0);
    const known = labels === 'any' ? !is || main.length === 1 : (labels === 'all' && !unknown?.includes(theme)) || is;
    const there = is || mentioned.includes(theme) ? 1 : 0;
    const alone = known ? 1 / (1 + Math.exp(-logits[theme])) - there : 0;
    gradient[theme] = weight * ((1 - single) * leads + single * alone);
  }
  gradient[themes] =
    aid === undefined ? 0 : (1 / (1 + Math.exp(-logits[themes])) - aid) * (whole ? 1 : Math.min(1, weight));
}
