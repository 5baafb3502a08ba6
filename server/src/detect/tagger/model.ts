import { ByteReader } from './bytes';
import { FEATURE_BITS, FEATURE_COUNT } from './hashing';
import { STATES, WIDTH } from './labels';
import { HashMap32, KEY_SHIFT, type WordLexicon } from './wordLexicon';

/** Raised with every change of features or of the file's layout: a model serves only the code it was trained with. */
export const MODEL_VERSION = 4;
export const MODEL_MAGIC = 0x45;

/** Steps of the table that turns margins into probabilities. */
export const CALIBRATION_STEPS = 32;

/** The trained tagger's tables. */
export interface TaggerModel {
  /** For each 32 features two numbers: one bit a feature, has it weights? And the rows of `weights` before these features. */
  readonly index: Int32Array;
  /** `WIDTH` weights a row, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** Score of state `to` behind `from` at `from * STATES + to`, in units of `scale`, rounded. */
  readonly transitions: Int32Array;
  readonly lexicon: WordLexicon;
  /** For each type `CALIBRATION_STEPS` probabilities by the reading's margin in log units; margin 0 is in the middle. */
  readonly calibration: Float32Array;
  readonly calibrationStep: number;
}

/**
 * Read a model file.
 *
 * @throws Error when the file is no model or one of another version
 */
export function loadTagger(bytes: Uint8Array): TaggerModel {
  const reader = new ByteReader(bytes);
  if (bytes.length < 16 || reader.u8() !== MODEL_MAGIC) throw new Error('entity model: not a model file');
  const version = reader.u8();
  const bits = reader.u8();
  const width = reader.u8();
  if (version !== MODEL_VERSION || bits !== FEATURE_BITS || width !== WIDTH) {
    throw new Error(`entity model: version ${version}, this code reads ${MODEL_VERSION}; train again`);
  }
  const rows = reader.u32();
  const scale = reader.f32();
  const calibrationStep = reader.f32();
  const transitions = new Int32Array(STATES * STATES);
  for (let i = 0; i < transitions.length; i++) transitions[i] = Math.round(reader.f32() / scale);
  const calibration = new Float32Array((WIDTH / 2) * CALIBRATION_STEPS);
  for (let i = 0; i < calibration.length; i++) calibration[i] = reader.u8() / 255;
  const features = reader.ascending(rows);
  const weights = new Int8Array(rows * WIDTH);
  for (let state = 0; state < WIDTH; state++) {
    const column = reader.take(rows);
    for (let row = 0, at = state; row < rows; row++, at += WIDTH) weights[at] = column[row];
  }
  const index = rankIndex(features);
  const groups = reader.take(256);
  const coarse = new Uint8Array(4096);
  for (let fine = 0; fine < coarse.length; fine++) coarse[fine] = groups[fine >> 4];
  const lexicon: WordLexicon = { words: readMap(reader), coarse, names: readMap(reader) };
  return { index, weights, scale, transitions, lexicon, calibration, calibrationStep };
}

function readMap(reader: ByteReader): HashMap32 {
  const count = reader.u32();
  const keys = reader.ascending(count);
  const low = reader.take(count);
  const high = reader.take(count);
  const values = new Int32Array(count);
  for (let i = 0; i < count; i++) values[i] = low[i] | (high[i] << 8);
  return new HashMap32(keys, values, KEY_SHIFT);
}

function rankIndex(features: Int32Array): Int32Array {
  const index = new Int32Array((FEATURE_COUNT >>> 5) * 2);
  // Backwards, so that the lowest row of each 32 features stays; where there is none, no row is asked for.
  for (let row = features.length - 1; row >= 0; row--) {
    const pair = (features[row] >>> 5) << 1;
    index[pair] |= 1 << (features[row] & 31);
    index[pair + 1] = row;
  }
  return index;
}
