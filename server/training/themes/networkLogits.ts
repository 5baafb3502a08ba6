import { EVIDENCE_FEATURES } from '../../src/detect/themesScore';
import type { ThemeVector } from './vectors';

/** A network before quantisation; arrays as in `ThemeNetwork`, rows of words with one column a hidden unit, then one a kind. */
export interface NetworkWeights {
  readonly rows: ReadonlyMap<number, number>;
  readonly hidden: number;
  readonly words: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly evidence: Float32Array;
  readonly kinds: Float32Array;
  readonly kindBias: Float32Array;
  readonly out: Float32Array;
  readonly bias: Float32Array;
  readonly own: Float32Array;
}

/** What `themeLogits` fills. `kept` is read: what each hidden unit is multiplied with. */
interface Buffers {
  readonly active: Float64Array;
  readonly kept: Float64Array;
  readonly logits: Float64Array;
  readonly kindLogits: Float64Array;
}

/** Mirrors `ThemeScorer` while learning. `told` are the parts of the kinds of text. */
export function themeLogits(
  weights: NetworkWeights,
  rows: Int32Array,
  values: Float32Array,
  vector: ThemeVector,
  told: Float64Array,
  { active, kept, logits, kindLogits }: Buffers,
): void {
  const { hidden, words, evidence, out, own } = weights;
  const themes = logits.length;
  const kinds = told.length;
  const columns = hidden + kinds;
  active.set(weights.hiddenBias);
  kindLogits.set(weights.kindBias);
  logits.set(weights.bias);
  for (let item = 0; item < rows.length; item++) {
    const value = values[item];
    if (value === 0) continue;
    const from = rows[item] * columns;
    for (let unit = 0; unit < hidden; unit++) active[unit] += value * words[from + unit];
    for (let kind = 0; kind < kinds; kind++) kindLogits[kind] += value * words[from + hidden + kind];
  }
  for (let kind = 0; kind < kinds; kind++) {
    if (told[kind] === 0) continue;
    for (let unit = 0; unit < hidden; unit++) active[unit] += told[kind] * weights.kinds[kind * hidden + unit];
  }
  const { evidenceAt, evidenceValue } = vector;
  for (let item = 0; item < evidenceAt.length; item++) {
    const theme = Math.floor(evidenceAt[item] / EVIDENCE_FEATURES);
    const feature = evidenceAt[item] % EVIDENCE_FEATURES;
    const value = evidenceValue[item];
    logits[theme] += own[feature] * value;
    const from = (feature * themes + theme) * hidden;
    for (let unit = 0; unit < hidden; unit++) active[unit] += value * evidence[from + unit];
  }
  for (let unit = 0; unit < hidden; unit++) {
    active[unit] = Math.max(0, active[unit]) * kept[unit];
    if (active[unit] === 0) continue;
    for (let theme = 0; theme < themes; theme++) logits[theme] += active[unit] * out[unit * themes + theme];
  }
}
