import type { Chains } from './chains';
import { EVIDENCE_KIND } from './evidence';
import { feature1, feature2, feature3 } from './hashing';
import { ATOMS } from './wordTypes';

/** Room that `conjunctions` needs in its output. */
export const MAX_CONJUNCTIONS = 48;

/** Ids of the two words that stand for "no token here". */
export interface Sentinels {
  readonly before: number;
  readonly behind: number;
}

/**
 * Features of token `t` that join several words, its run or its sentence. Writes them to `out` and returns how many.
 * Together with the five cached rows of `WordTypes.unigrams` they are all that the tagger sees.
 */
export function conjunctions(
  words: Int32Array,
  t: number,
  chains: Chains,
  atoms: Int32Array,
  evidence: Int32Array,
  sentinels: Sentinels,
  out: Int32Array,
): number {
  const first = chains.sentenceStart[t];
  const end = chains.sentenceEnd[t];
  const w0 = words[t] * ATOMS;
  const p1 = (t > first ? words[t - 1] : sentinels.before) * ATOMS;
  const p2 = (t > first + 1 ? words[t - 2] : sentinels.before) * ATOMS;
  const n1 = (t + 1 < end ? words[t + 1] : sentinels.behind) * ATOMS;
  const n2 = (t + 2 < end ? words[t + 2] : sentinels.behind) * ATOMS;
  const lower = atoms[w0];
  const shape = atoms[w0 + 1];
  const coarse = atoms[w0 + 2];
  const middle = atoms[w0 + 3];
  const narrow = atoms[w0 + 4];
  const pLower = atoms[p1];
  const nLower = atoms[n1];
  const pShape = atoms[p1 + 1];
  const nShape = atoms[n1 + 1];
  const pMiddle = atoms[p1 + 3];
  const nMiddle = atoms[n1 + 3];

  out[0] = feature2(1, pLower, lower);
  out[1] = feature2(2, lower, nLower);
  out[2] = feature2(3, pShape, shape);
  out[3] = feature2(4, shape, nShape);
  out[4] = feature3(5, pShape, shape, nShape);
  out[5] = feature2(11, pLower, shape);
  out[6] = feature2(12, shape, nLower);
  out[7] = feature2(13, atoms[p2], pLower);
  out[8] = feature2(14, nLower, atoms[n2]);

  const runStart = chains.runStart[t];
  const runEnd = chains.runEnd[t];
  const length = runEnd - runStart;
  const place = length === 1 ? 0 : t === runStart ? 1 : t === runEnd - 1 ? 3 : 2;
  const wideStart = chains.wideStart[t];
  const wideEnd = chains.wideEnd[t];
  const wide = (wideEnd - wideStart === 1 ? 0 : t === wideStart ? 1 : t === wideEnd - 1 ? 3 : 2) | (place << 2);
  const head = words[runStart] * ATOMS;
  const tail = words[runEnd - 1] * ATOMS;
  const before = (runStart > first ? words[runStart - 1] : sentinels.before) * ATOMS;
  const behind = (runEnd < end ? words[runEnd] : sentinels.behind) * ATOMS;
  const wideHead = words[wideStart] * ATOMS;
  const wideTail = words[wideEnd - 1] * ATOMS;
  out[9] = feature2(30, atoms[head], place);
  out[10] = feature2(31, atoms[tail], place);
  out[11] = feature2(32, atoms[tail + 4], place);
  out[12] = feature2(33, atoms[head + 4], place);
  out[13] = feature2(34, atoms[before], place);
  out[14] = feature2(35, atoms[behind], place);
  out[15] = feature2(42, atoms[wideHead], wide);
  out[16] = feature2(43, atoms[wideTail], wide);

  const initial = chains.initial[t];
  const mode = chains.mode[t];
  out[17] = feature3(50, mode, initial, shape);
  out[18] = feature3(51, mode, initial, coarse);
  out[19] = feature3(52, mode, initial, place);
  out[20] = feature2(53, initial, lower);
  out[21] = feature2(54, initial, narrow);

  let size = 22;
  const own = evidence[t];
  const previous = t > first ? evidence[t - 1] : 0;
  const next = t + 1 < end ? evidence[t + 1] : 0;
  if (own !== 0) {
    const kind = own & EVIDENCE_KIND;
    out[size++] = feature1(70, own);
    out[size++] = feature2(71, own, place);
    out[size++] = feature2(72, kind, shape);
    out[size++] = feature2(73, kind, nMiddle);
    out[size++] = feature2(74, kind, pMiddle);
    out[size++] = feature3(75, kind, mode, initial);
    out[size++] = feature2(76, own, middle);
  }
  if (own !== 0 || next !== 0) out[size++] = feature3(77, own & EVIDENCE_KIND, next & EVIDENCE_KIND, place);
  if (own !== 0 || previous !== 0) out[size++] = feature3(78, previous & EVIDENCE_KIND, own & EVIDENCE_KIND, place);
  return size;
}
