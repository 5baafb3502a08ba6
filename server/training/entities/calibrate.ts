import { EntityDetector } from '../../src/detect/entities';
import { MARKED_TYPES, TAG_TYPES } from '../../src/detect/tagger/labels';
import { CALIBRATION_STEPS, loadTagger } from '../../src/detect/tagger/model';
import { tokenize } from '../../src/text/tokens';
import { WordTable } from '../../src/text/words';
import type { TrainingText } from './dataset';
import type { Calibration } from './writeModel';

/** Log odds of one step of the table. */
export const CALIBRATION_STEP = 0.5;

/** A table that gives each step its own number, so that a reading's score tells the step it is from. */
export const STEP_NUMBERS: Calibration = {
  table: Float32Array.from({ length: TAG_TYPES.length * CALIBRATION_STEPS }, (_, i) => (i % CALIBRATION_STEPS) / 255),
  step: CALIBRATION_STEP,
};

/**
 * How often readings of each margin are right, by type, on texts that the model has not seen; made monotone by pooling (isotonic
 * regression). `bytes` is a model written with `STEP_NUMBERS`.
 */
export function calibrate(bytes: Uint8Array, texts: readonly TrainingText[]): Calibration {
  const table = new WordTable();
  const detector = new EntityDetector(loadTagger(bytes), table);
  const right = new Float64Array(TAG_TYPES.length * CALIBRATION_STEPS);
  const read = new Float64Array(right.length);
  for (const { text, labels } of texts) {
    const gold = new Set(labels.map(({ start, end, type }) => `${start},${end},${type}`));
    const uncertain = labels.filter(({ type }) => type === 'MISC');
    for (const { start, end, type, score, odds } of detector.detect(text, tokenize(text, table)).mentions) {
      // What a source lumps together as MISC proves nothing.
      if (odds === undefined || uncertain.some((label) => label.start < end && start < label.end)) continue;
      const at = MARKED_TYPES.indexOf(type as never) * CALIBRATION_STEPS + Math.round(score * 255);
      read[at]++;
      if (gold.has(`${start},${end},${type}`)) right[at]++;
    }
  }
  const probabilities = new Float32Array(right.length);
  for (let type = 0; type < TAG_TYPES.length; type++) {
    const from = type * CALIBRATION_STEPS;
    const to = from + CALIBRATION_STEPS;
    probabilities.set(isotonic(right.subarray(from, to), read.subarray(from, to)), from);
  }
  return { table: probabilities, step: CALIBRATION_STEP };
}

/** Pool adjacent violators; empty steps take part with the faint weight of a prior that rises with the margin. */
function isotonic(right: Float64Array, read: Float64Array): Float32Array {
  const pools: { sum: number; weight: number; size: number }[] = [];
  for (let i = 0; i < right.length; i++) {
    const prior = 1 / (1 + Math.exp(-(i + 0.5 - right.length / 2) * CALIBRATION_STEP));
    let pool = { sum: right[i] + prior, weight: read[i] + 1, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.weight >= pool.sum / pool.weight; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return Float32Array.from(pools.flatMap(({ sum, weight, size }) => new Array<number>(size).fill(sum / weight)));
}
