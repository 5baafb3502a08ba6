import { ByteReader } from './bytes';
import { FEATURE_BITS } from './hashing';
import { STATES, WIDTH } from './labels';
import { WeightTable } from './weightTable';
import { HashMap32, type WordLexicon } from './wordLexicon';

/** Raised with every change of features or of the file's layout: a model serves only the code it was trained with. */
export const MODEL_VERSION = 4;
export const MODEL_MAGIC = 0x45;

/** Steps of the table that turns margins into probabilities. */
export const CALIBRATION_STEPS = 32;

/** The trained tagger's tables. */
export interface TaggerModel {
  /** In units of `scale`. */
  readonly weights: WeightTable;
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
  const columns: Uint8Array[] = [];
  for (let state = 0; state < WIDTH; state++) columns.push(reader.take(rows));
  const weights = new WeightTable(features, columns);
  const groups = reader.take(256);
  const coarse = new Uint8Array(4096);
  for (let fine = 0; fine < coarse.length; fine++) coarse[fine] = groups[fine >> 4];
  const lexicon: WordLexicon = { words: readMap(reader), coarse, names: readMap(reader) };
  return { weights, scale, transitions, lexicon, calibration, calibrationStep };
}

function readMap(reader: ByteReader): HashMap32 {
  const count = reader.u32();
  const keys = reader.ascending(count);
  // Copies: the file's bytes are not kept.
  const low = reader.take(count).slice();
  const high = reader.take(count).slice();
  return new HashMap32(keys, low, high);
}
