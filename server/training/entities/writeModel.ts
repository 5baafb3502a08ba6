import { FEATURE_BITS, FEATURE_COUNT } from '../../src/detect/tagger/hashing';
import { isBegin, STATES, WIDTH } from '../../src/detect/tagger/labels';
import { CALIBRATION_STEPS, MODEL_MAGIC, MODEL_VERSION } from '../../src/detect/tagger/model';
import type { TrainedWeights } from './crf';
import type { LexiconTables } from './lexiconBuilder';

export interface Calibration {
  /** `types * CALIBRATION_STEPS` probabilities. */
  readonly table: ArrayLike<number>;
  /** Log odds of one step. */
  readonly step: number;
}

/** Log odds taken from every name: the own corpus is denser in names than running text is. */
const RESERVE = 0.7;

/** Keep the `rows` strongest features of the shared half, as 8-bit weights, and write the model file that `loadTagger` reads. */
export function writeModel(
  trained: TrainedWeights,
  lexicon: LexiconTables,
  rows: number,
  calibration: Calibration,
): Uint8Array {
  const kept = strongest(trained.weights, rows);
  let largest = 0;
  for (const row of kept) {
    for (let k = 0; k < WIDTH; k++) largest = Math.max(largest, Math.abs(trained.weights[row * WIDTH + k]));
  }
  const scale = largest / 127;
  const out = new ByteWriter();
  for (const byte of [MODEL_MAGIC, MODEL_VERSION, FEATURE_BITS, WIDTH]) out.u8(byte);
  out.u32(kept.length);
  out.f32(scale);
  out.f32(calibration.step);
  for (let i = 0; i < STATES * STATES; i++) out.f32(trained.transitions[i] - (isBegin(i % STATES) ? RESERVE : 0));
  for (let i = 0; i < (WIDTH / 2) * CALIBRATION_STEPS; i++) {
    out.u8(Math.round(255 * calibration.table[i]));
  }
  out.ascending(kept);
  for (let k = 0; k < WIDTH; k++) {
    for (const row of kept) out.u8(Math.round(trained.weights[row * WIDTH + k] / scale) & 0xff);
  }
  for (const group of lexicon.groups) out.u8(group);
  for (const map of [lexicon.words, lexicon.names]) {
    out.u32(map.length);
    out.ascending(map.map(([key]) => key));
    for (const [, value] of map) out.u8(value & 0xff);
    for (const [, value] of map) out.u8(value >> 8);
  }
  return out.bytes();
}

function strongest(weights: Float32Array, rows: number): number[] {
  const strength = new Float32Array(FEATURE_COUNT);
  for (let row = 0; row < FEATURE_COUNT; row++) {
    let top = 0;
    for (let k = 0; k < WIDTH; k++) top = Math.max(top, Math.abs(weights[row * WIDTH + k]));
    strength[row] = top;
  }
  const least = strength.slice().sort()[Math.max(0, FEATURE_COUNT - rows)];
  const kept: number[] = [];
  for (let row = 0; row < FEATURE_COUNT && kept.length < rows; row++) {
    if (strength[row] >= least && strength[row] > 0) kept.push(row);
  }
  return kept;
}

class ByteWriter {
  #bytes = new Uint8Array(1 << 20);
  #at = 0;

  u8(value: number): void {
    if (this.#at === this.#bytes.length) {
      const larger = new Uint8Array(this.#at * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#at++] = value;
  }

  u32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.u8((value >>> shift) & 0xff);
  }

  f32(value: number): void {
    for (const byte of new Uint8Array(Float32Array.of(value).buffer)) this.u8(byte);
  }

  ascending(values: readonly number[]): void {
    let previous = 0;
    for (const value of values) {
      let rest = value - previous;
      previous = value;
      while (rest >= 128) {
        this.u8((rest & 127) | 128);
        rest = Math.floor(rest / 128);
      }
      this.u8(rest);
    }
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
  }
}
