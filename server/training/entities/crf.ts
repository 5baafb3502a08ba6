import { isForbidden, STATES, WIDTH } from '../../src/detect/tagger/labels';
import { seeded, shuffle } from '../random';
import { type Example, ownCopy, WEIGHT_ROWS } from './examples';

/** Weights of a trained chain model, in float. */
export interface TrainedWeights {
  /** `WIDTH` a row; rows of the first half are shared, see `WEIGHT_ROWS`. */
  readonly weights: Float32Array;
  /** `from * STATES + to` */
  readonly transitions: Float32Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
  /** Epochs at the end whose weights are averaged. */
  readonly averaged: number;
  /** Share of the features that a step leaves out, drawn anew each time: none must be relied on alone. */
  readonly dropout: number;
  readonly log?: (line: string) => void;
}

/** Mean weights of several runs, which differ in the order of examples: steadier than any one of them. */
export function trainMean(examples: readonly Example[], options: TrainingOptions, runs: number): TrainedWeights {
  const mean: TrainedWeights = {
    weights: new Float32Array(WEIGHT_ROWS * WIDTH),
    transitions: new Float32Array(STATES * STATES),
  };
  for (let run = 0; run < runs; run++) {
    const { weights, transitions } = trainCrf(examples, { ...options, seed: options.seed + run });
    addTo(mean.weights, weights, 1 / runs);
    addTo(mean.transitions, transitions, 1 / runs);
  }
  return mean;
}

/**
 * Train a linear-chain conditional random field by stochastic gradient steps with AdaGrad rates, on partial labels: the gradient is
 * the difference of state expectations without and with the labels' constraint (Täckström et al. 2013). The outside state has no
 * weights. Deterministic for one seed.
 */
export function trainCrf(examples: readonly Example[], options: TrainingOptions): TrainedWeights {
  const weights = new Float32Array(WEIGHT_ROWS * WIDTH);
  const squares = new Float32Array(WEIGHT_ROWS * WIDTH);
  const transitions = new Float32Array(STATES * STATES);
  const transitionSquares = new Float32Array(STATES * STATES);
  const sums = new Float32Array(weights.length);
  const transitionSums = new Float32Array(transitions.length);
  const random = seeded(options.seed);
  const order = Int32Array.from({ length: examples.length }, (_, i) => i);
  const chain = new ChainSums();
  const gradient = new Float64Array(WIDTH);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    // The rate falls, so that the last epochs settle.
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (const index of order) {
      const example = thinned(examples[index], options.dropout, random);
      scoreChain(example, weights, chain);
      loss += chain.run(transitions, example.allowed);
      for (let t = 0; t < example.length; t++) {
        let largest = 0;
        for (let k = 0; k < WIDTH; k++) {
          const g = chain.free[t * STATES + k + 1] - chain.bound[t * STATES + k + 1];
          gradient[k] = g;
          if (g > largest) largest = g;
          else if (-g > largest) largest = -g;
        }
        if (largest < 0.002) continue;
        const to = example.offsets[t + 1];
        for (let i = example.offsets[t]; i < to; i++) {
          const feature = example.features[i];
          step(weights, squares, feature * WIDTH, gradient, rate);
          const copy = ownCopy(feature, example.source);
          if (copy >= 0) step(weights, squares, copy * WIDTH, gradient, rate);
        }
      }
      for (let i = 0; i < transitions.length; i++) {
        const g = chain.transitionGradient[i];
        if (g === 0) continue;
        transitionSquares[i] += g * g;
        transitions[i] -= (rate * g) / Math.sqrt(transitionSquares[i] + DELTA);
      }
    }
    if (epoch >= options.epochs - options.averaged) {
      addTo(sums, weights, 1 / options.averaged);
      addTo(transitionSums, transitions, 1 / options.averaged);
    }
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return { weights: sums, transitions: transitionSums };
}

/** The example without a random share of its features. */
function thinned(example: Example, dropout: number, random: () => number): Example {
  const features = new Int32Array(example.features.length);
  const offsets = new Int32Array(example.offsets.length);
  let kept = 0;
  for (let t = 0; t < example.length; t++) {
    for (let i = example.offsets[t]; i < example.offsets[t + 1]; i++) {
      if (random() >= dropout) features[kept++] = example.features[i];
    }
    offsets[t + 1] = kept;
  }
  return { ...example, features, offsets };
}

function addTo(sums: Float32Array, values: Float32Array, factor: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] += factor * values[i];
}

/** Added to the summed squares, so that the first steps are small. */
const DELTA = 1;

function step(weights: Float32Array, squares: Float32Array, at: number, gradient: Float64Array, rate: number): void {
  for (let k = 0; k < WIDTH; k++) {
    const g = gradient[k];
    if (g === 0) continue;
    const square = squares[at + k] + g * g;
    squares[at + k] = square;
    weights[at + k] -= (rate * g) / Math.sqrt(square + DELTA);
  }
}

/** State scores of the chain under the weights, into `chain.scores`. */
export function scoreChain(example: Example, weights: Float32Array, chain: ChainSums): void {
  chain.reserve(example.length);
  const sums = new Float64Array(WIDTH);
  for (let t = 0; t < example.length; t++) {
    sums.fill(0);
    const to = example.offsets[t + 1];
    for (let i = example.offsets[t]; i < to; i++) {
      const feature = example.features[i];
      const at = feature * WIDTH;
      for (let k = 0; k < WIDTH; k++) sums[k] += weights[at + k];
      const copy = ownCopy(feature, example.source);
      if (copy < 0) continue;
      const own = copy * WIDTH;
      for (let k = 0; k < WIDTH; k++) sums[k] += weights[own + k];
    }
    chain.scores[t * STATES] = 0;
    for (let k = 0; k < WIDTH; k++) chain.scores[t * STATES + k + 1] = sums[k];
  }
}

/** Forward-backward sums of one chain between two outside tokens. */
export class ChainSums {
  length = 0;
  scores = new Float64Array(0);
  /** Probability of each state, without and with the constraint. */
  free = new Float64Array(0);
  bound = new Float64Array(0);
  readonly transitionGradient = new Float64Array(STATES * STATES);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #emission = new Float64Array(0);
  readonly #links = new Float64Array(STATES * STATES);

  reserve(length: number): void {
    this.length = length;
    if (length * STATES <= this.scores.length) return;
    const size = length * 2 * STATES;
    this.scores = new Float64Array(size);
    this.free = new Float64Array(size);
    this.bound = new Float64Array(size);
    this.#forward = new Float64Array(size);
    this.#backward = new Float64Array(size);
    this.#emission = new Float64Array(size);
  }

  /** Fills `free`, `bound` and `transitionGradient`; returns the loss (negative log-likelihood of what is allowed). */
  run(transitions: Float32Array, allowed: Uint16Array): number {
    for (let i = 0; i < STATES * STATES; i++) {
      this.#links[i] = isForbidden(Math.floor(i / STATES), i % STATES) ? 0 : Math.exp(transitions[i]);
    }
    this.transitionGradient.fill(0);
    const all = this.#sums(null, this.free, 1);
    const some = this.#sums(allowed, this.bound, -1);
    return all - some;
  }

  #sums(allowed: Uint16Array | null, marginals: Float64Array, sign: number): number {
    const { length, scores } = this;
    const forward = this.#forward;
    const backward = this.#backward;
    const emission = this.#emission;
    const links = this.#links;
    let log = 0;
    for (let t = 0; t < length; t++) {
      const at = t * STATES;
      let top = 0;
      for (let y = 1; y < STATES; y++) if (scores[at + y] > top) top = scores[at + y];
      log += top;
      let sum = 0;
      for (let y = 0; y < STATES; y++) {
        const open = allowed === null || (allowed[t] >> y) & 1;
        const e = open ? Math.exp(scores[at + y] - top) : 0;
        emission[at + y] = e;
        let a = 0;
        if (e > 0) {
          if (t === 0) a = links[y];
          else for (let x = 0; x < STATES; x++) a += forward[at - STATES + x] * links[x * STATES + y];
        }
        forward[at + y] = a * e;
        sum += a * e;
      }
      // Labels that the chain cannot follow (an inside without its begin): leave the chain out.
      if (!(sum > 1e-300)) {
        marginals.set(this.free.subarray(0, length * STATES));
        this.transitionGradient.fill(0);
        return 0;
      }
      log += Math.log(sum);
      for (let y = 0; y < STATES; y++) forward[at + y] /= sum;
    }
    const last = (length - 1) * STATES;
    let end = 0;
    for (let y = 0; y < STATES; y++) {
      backward[last + y] = links[y * STATES];
      end += forward[last + y] * backward[last + y];
    }
    log += Math.log(end);
    for (let t = length - 1; t >= 0; t--) {
      const at = t * STATES;
      let total = 0;
      for (let y = 0; y < STATES; y++) total += forward[at + y] * backward[at + y];
      for (let y = 0; y < STATES; y++) marginals[at + y] = (forward[at + y] * backward[at + y]) / total;
      if (t === 0) {
        for (let y = 0; y < STATES; y++) this.transitionGradient[y] += sign * marginals[y];
        break;
      }
      let scale = 0;
      for (let x = 0; x < STATES; x++) {
        let b = 0;
        for (let y = 0; y < STATES; y++) b += links[x * STATES + y] * emission[at + y] * backward[at + y];
        backward[at - STATES + x] = b;
        scale += forward[at - STATES + x] * b;
      }
      for (let x = 0; x < STATES; x++) {
        const fx = forward[at - STATES + x];
        if (fx === 0) continue;
        for (let y = 0; y < STATES; y++) {
          const p = (fx * links[x * STATES + y] * emission[at + y] * backward[at + y]) / scale;
          this.transitionGradient[x * STATES + y] += sign * p;
        }
      }
      for (let x = 0; x < STATES; x++) backward[at - STATES + x] /= scale;
    }
    for (let y = 0; y < STATES; y++) this.transitionGradient[y * STATES] += sign * marginals[last + y];
    return log;
  }
}
