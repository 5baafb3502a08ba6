import { FEATURE_COUNT } from './hashing';
import { WIDTH } from './labels';

/** Numbers of a row of sums: 16 bits a state, two states a number, the first in the lower half. */
export const SUMS = WIDTH / 2;
/** Stands where a row of sums is not yet made: no sum is that low. */
export const UNSET = 0x80008000 | 0;

/** Numbers of a row of weights: 8 bits a state. Weights are kept 128 higher, so that four are added at once by pairs. */
const NUMBERS = 3;
const PAIR = 0x00ff00ff;
const HIGHER = 0x00800080;

/** The weights of features, by number; most numbers have none. */
export class WeightTable {
  /** For each 32 features two numbers: one bit a feature, has it weights? And the row of the first of them. */
  readonly #index = new Int32Array((FEATURE_COUNT >>> 5) * 2);
  readonly #weights: Int32Array;

  /**
   * @param features numbers of the features that have weights, ascending
   * @param columns for each state the weights of these features, as signed bytes
   */
  constructor(features: Int32Array, columns: readonly Uint8Array[]) {
    const index = this.#index;
    // Backwards, so that the lowest row of each 32 features stays; where there is none, no row is asked for.
    for (let row = features.length - 1; row >= 0; row--) {
      const pair = (features[row] >>> 5) << 1;
      index[pair] |= 1 << (features[row] & 31);
      index[pair + 1] = row;
    }
    const weights = new Int32Array(features.length * NUMBERS);
    const [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9] = columns;
    for (let row = 0, at = 0; row < features.length; row++, at += NUMBERS) {
      weights[at] = (c0[row] | (c2[row] << 8) | (c1[row] << 16) | (c3[row] << 24)) ^ 0x80808080;
      weights[at + 1] = (c4[row] | (c6[row] << 8) | (c5[row] << 16) | (c7[row] << 24)) ^ 0x80808080;
      weights[at + 2] = (c8[row] | (c9[row] << 16)) ^ HIGHER;
    }
    this.#weights = weights;
  }

  /** Write the sums of the first `count` features' weights to `sums[at, at + SUMS)`. At most 250 features; they are lost. */
  addUp(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const index = this.#index;
    const weights = this.#weights;
    // Which features have weights is as good as random: found without a branch, which would be foretold wrongly.
    let hits = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i];
      const pair = (feature >>> 5) << 1;
      const bits = index[pair];
      const bit = feature & 31;
      let ones = bits & ((1 << bit) - 1);
      ones -= (ones >>> 1) & 0x55555555;
      ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
      features[hits] = (index[pair + 1] + (Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24)) * NUMBERS;
      hits += (bits >>> bit) & 1;
    }
    const higher = Math.imul(hits, HIGHER);
    let s0 = -higher;
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let s4 = s0;
    for (let i = 0; i < hits; i++) {
      const row = features[i];
      const a = weights[row];
      const b = weights[row + 1];
      s0 = (s0 + (a & PAIR)) | 0;
      s1 = (s1 + ((a >>> 8) & PAIR)) | 0;
      s2 = (s2 + (b & PAIR)) | 0;
      s3 = (s3 + ((b >>> 8) & PAIR)) | 0;
      s4 = (s4 + weights[row + 2]) | 0;
    }
    sums[at] = s0;
    sums[at + 1] = s1;
    sums[at + 2] = s2;
    sums[at + 3] = s3;
    sums[at + 4] = s4;
  }
}
