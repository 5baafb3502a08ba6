import type { LevelWeights } from '../../src/detect/themesModel';
import { LEVEL_FEATURES, levelLogits } from '../../src/detect/themesScore';
import { seeded, shuffle } from '../random';

/** One (document, theme) pair with what a reader said. */
export interface LevelPair {
  readonly features: Float64Array;
  readonly theme: number;
  readonly shown: boolean;
  /** Undefined where the theme is not shown or its level is unknown. */
  readonly main: boolean | undefined;
  readonly weight: number;
  /** From a report; otherwise from an aid description. */
  readonly report: boolean;
}

export interface LevelOptions {
  readonly themes: number;
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Pull of the bias of single themes towards zero. */
  readonly biasDecay: number;
  readonly seed: number;
}

/** Fits the level network by AdaGrad on logistic loss. Inputs are standardised. */
export function fitLevels(pairs: readonly LevelPair[], options: LevelOptions): LevelWeights {
  const { themes, hidden, epochs, rate, decay, biasDecay } = options;
  const inputs = LEVEL_FEATURES;
  const { mean, scale } = standard(pairs);
  const random = seeded(options.seed);
  const first = Float64Array.from({ length: hidden * (inputs + 1) }, () => (random() - 0.5) * 0.7);
  const second = Float64Array.from({ length: hidden * 2 + 2 }, () => (random() - 0.5) * 0.5);
  const bias = new Float64Array(themes);
  const squares = [first, second, bias].map((weights) => new Float64Array(weights.length).fill(1e-2));
  const active = new Float64Array(hidden);
  const order = Int32Array.from(pairs.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (1 - epoch / epochs);
    const change = (which: 0 | 1 | 2, weights: Float64Array, at: number, slope: number) => {
      squares[which][at] += slope * slope;
      weights[at] -= (step * slope) / Math.sqrt(squares[which][at]);
    };
    for (const at of order) {
      const { features, theme, shown, main, weight } = pairs[at];
      let shownLogit = second[hidden * 2] + bias[theme];
      let mainLogit = second[hidden * 2 + 1];
      for (let unit = 0; unit < hidden; unit++) {
        const from = unit * (inputs + 1);
        let value = first[from + inputs];
        for (let input = 0; input < inputs; input++)
          value += first[from + input] * (features[input] - mean[input]) * scale[input];
        active[unit] = Math.max(value, 0);
        shownLogit += active[unit] * second[unit];
        mainLogit += active[unit] * second[hidden + unit];
      }
      const shownSlope = (logistic(shownLogit) - (shown ? 1 : 0)) * weight;
      const mainSlope = main === undefined ? 0 : (logistic(mainLogit) - (main ? 1 : 0)) * weight;
      for (let unit = 0; unit < hidden; unit++) {
        if (active[unit] === 0) continue;
        const back = shownSlope * second[unit] + mainSlope * second[hidden + unit];
        change(1, second, unit, shownSlope * active[unit] + decay * second[unit]);
        change(1, second, hidden + unit, mainSlope * active[unit] + decay * second[hidden + unit]);
        const from = unit * (inputs + 1);
        for (let input = 0; input < inputs; input++) {
          change(
            0,
            first,
            from + input,
            back * (features[input] - mean[input]) * scale[input] + decay * first[from + input],
          );
        }
        change(0, first, from + inputs, back);
      }
      change(1, second, hidden * 2, shownSlope);
      change(1, second, hidden * 2 + 1, mainSlope);
      change(2, bias, theme, shownSlope + biasDecay * bias[theme]);
    }
  }
  return { mean, scale, hidden, first: rounded(first), second: rounded(second), bias: rounded(bias) };
}

/**
 * The network with its "is shown" moved so that `threshold` is where F (weighing precision by `beta` below 1) is best on these
 * pairs: one threshold then serves both kinds of text.
 */
export function balanced(
  levels: LevelWeights,
  pairs: readonly LevelPair[],
  threshold: number,
  beta: number,
): LevelWeights {
  const scored = pairs
    .map(({ features, theme, shown }) => ({ logit: levelLogits(levels, features, theme)[0], shown }))
    .sort((a, b) => b.logit - a.logit);
  const wanted = scored.filter(({ shown }) => shown).length;
  let best = 0;
  let cut = 0;
  let right = 0;
  scored.forEach(({ logit, shown }, at) => {
    if (shown) right++;
    const score = ((1 + beta * beta) * right) / (beta * beta * wanted + at + 1);
    if (score <= best) return;
    best = score;
    cut = logit;
  });
  const second = [...levels.second];
  second[levels.hidden * 2] += Math.log(threshold / (1 - threshold)) - cut;
  return { ...levels, second };
}

/** Mean logistic loss of "is shown". */
export function levelLoss(levels: LevelWeights, pairs: readonly LevelPair[]): number {
  let loss = 0;
  for (const { features, theme, shown } of pairs) {
    const p = logistic(levelLogits(levels, features, theme)[0]);
    loss -= Math.log(Math.max(1e-9, shown ? p : 1 - p));
  }
  return loss / pairs.length;
}

function standard(pairs: readonly LevelPair[]): { mean: number[]; scale: number[] } {
  const mean = new Array<number>(LEVEL_FEATURES).fill(0);
  const square = new Array<number>(LEVEL_FEATURES).fill(0);
  for (const { features } of pairs) {
    for (let at = 0; at < LEVEL_FEATURES; at++) {
      mean[at] += features[at] / pairs.length;
      square[at] += features[at] ** 2 / pairs.length;
    }
  }
  const scale = mean.map((value, at) => 1 / Math.sqrt(Math.max(1e-6, square[at] - value * value)));
  return { mean: rounded(mean), scale: rounded(scale) };
}

function rounded(values: ArrayLike<number>): number[] {
  return Array.from(values, (value) => Number(value.toFixed(4)));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
