import type { Chains } from './chains';
import { EVIDENCE_KIND } from './evidence';
import { feature1, feature2, feature3 } from './hashing';
import { ATOMS, Atom } from './wordTypes';

/** Room that `conjunctions` needs in its output. */
export const MAX_CONJUNCTIONS = 48;

/** Words to each side whose own features are seen. */
export const REACH = 2;

/** Ids of the two words that stand for "no token here". */
export interface Sentinels {
  readonly before: number;
  readonly behind: number;
}

/**
 * What the features of one token are made of: rows of `WordTypes.atoms` and small numbers. Fields are rows unless they say otherwise.
 * Filled anew for each token.
 */
export class Surroundings {
  /** The word before the last, the last, the token's own, the next and the one behind it. */
  p2 = 0;
  p1 = 0;
  own = 0;
  n1 = 0;
  n2 = 0;
  /** First and last word of the run, and the words around it. */
  head = 0;
  tail = 0;
  before = 0;
  behind = 0;
  wideHead = 0;
  wideTail = 0;
  /** Number: where in its run the token stands, 0 where it is the run, 1 first, 2 within, 3 last. */
  place = 0;
  /** Number: the same of the wide run, with `place` in the bits above. */
  wide = 0;
  /** Number: habit of capitals and beginning of the sentence, `mode * 3 + initial`. */
  manner = 0;
  /** Numbers: what the grammars read here and on both sides. */
  evidence = 0;
  previous = 0;
  next = 0;

  read(words: Int32Array, t: number, chains: Chains, evidence: Int32Array, sentinels: Sentinels): void {
    const first = chains.sentenceStart[t];
    const end = chains.sentenceEnd[t];
    this.own = words[t] * ATOMS;
    this.p1 = (t > first ? words[t - 1] : sentinels.before) * ATOMS;
    this.p2 = (t > first + 1 ? words[t - 2] : sentinels.before) * ATOMS;
    this.n1 = (t + 1 < end ? words[t + 1] : sentinels.behind) * ATOMS;
    this.n2 = (t + 2 < end ? words[t + 2] : sentinels.behind) * ATOMS;
    const runStart = chains.runStart[t];
    const runEnd = chains.runEnd[t];
    const wideStart = chains.wideStart[t];
    const wideEnd = chains.wideEnd[t];
    this.head = words[runStart] * ATOMS;
    this.tail = words[runEnd - 1] * ATOMS;
    this.before = (runStart > first ? words[runStart - 1] : sentinels.before) * ATOMS;
    this.behind = (runEnd < end ? words[runEnd] : sentinels.behind) * ATOMS;
    this.wideHead = words[wideStart] * ATOMS;
    this.wideTail = words[wideEnd - 1] * ATOMS;
    this.place = placeIn(runStart, runEnd, t);
    this.wide = placeIn(wideStart, wideEnd, t) | (this.place << 2);
    this.manner = chains.mode[t] * 3 + chains.initial[t];
    this.evidence = evidence[t];
    this.previous = t > first ? evidence[t - 1] : 0;
    this.next = t + 1 < end ? evidence[t + 1] : 0;
  }
}

function placeIn(start: number, end: number, t: number): number {
  return end - start === 1 ? 0 : t === start ? 1 : t === end - 1 ? 3 : 2;
}

/**
 * Features of a token that join several words, its run or its sentence, behind the first `size` of `out`; returns how many there are then.
 * Together with the five rows of `WordTypes.unigrams` they are all that the tagger sees. They come in groups that the tagger
 * adds up by themselves: a group's parameters are all that it reads.
 */
export function conjunctions(s: Surroundings, atoms: Int32Array, out: Int32Array): number {
  const { place, wide, manner } = s;
  let size = neighbors(s, atoms, out);
  size = shapes(atoms[s.p1 + Atom.shape], atoms[s.own + Atom.shape], atoms[s.n1 + Atom.shape], out, size);
  size = headOfRun(s.head, place, atoms, out, size);
  size = tailOfRun(s.tail, place, atoms, out, size);
  size = beforeRun(s.before, place, atoms, out, size);
  size = behindRun(s.behind, place, atoms, out, size);
  size = headOfWideRun(s.wideHead, wide, atoms, out, size);
  size = tailOfWideRun(s.wideTail, wide, atoms, out, size);
  size = wordInSentence(s.own, manner, atoms, out, size);
  size = placeInSentence(manner, place, out, size);
  if ((s.evidence | s.previous | s.next) === 0) return size;
  size = evidenceHere(s.evidence, s.previous & EVIDENCE_KIND, s.next & EVIDENCE_KIND, place, manner, out, size);
  if (s.evidence === 0) return size;
  size = evidenceAndWord(s.evidence, s.own, atoms, out, size);
  return evidenceAndNeighbors(s.evidence, s.p1, s.n1, atoms, out, size);
}

/** Of the words around: too many pairs to be kept. */
export function neighbors(s: Surroundings, atoms: Int32Array, out: Int32Array): number {
  const lower = atoms[s.own + Atom.lower];
  const shape = atoms[s.own + Atom.shape];
  const previous = atoms[s.p1 + Atom.lower];
  const next = atoms[s.n1 + Atom.lower];
  out[0] = feature2(1, previous, lower);
  out[1] = feature2(2, lower, next);
  out[2] = feature2(11, previous, shape);
  out[3] = feature2(12, shape, next);
  out[4] = feature2(13, atoms[s.p2 + Atom.lower], previous);
  out[5] = feature2(14, next, atoms[s.n2 + Atom.lower]);
  return 6;
}

export function shapes(previous: number, own: number, next: number, out: Int32Array, size: number): number {
  out[size] = feature2(3, previous, own);
  out[size + 1] = feature2(4, own, next);
  out[size + 2] = feature3(5, previous, own, next);
  return size + 3;
}

export function headOfRun(head: number, place: number, atoms: Int32Array, out: Int32Array, size: number): number {
  out[size] = feature2(30, atoms[head + Atom.lower], place);
  out[size + 1] = feature2(33, atoms[head + Atom.narrow], place);
  return size + 2;
}

export function tailOfRun(tail: number, place: number, atoms: Int32Array, out: Int32Array, size: number): number {
  out[size] = feature2(31, atoms[tail + Atom.lower], place);
  out[size + 1] = feature2(32, atoms[tail + Atom.narrow], place);
  return size + 2;
}

export function beforeRun(before: number, place: number, atoms: Int32Array, out: Int32Array, size: number): number {
  out[size] = feature2(34, atoms[before + Atom.lower], place);
  return size + 1;
}

export function behindRun(behind: number, place: number, atoms: Int32Array, out: Int32Array, size: number): number {
  out[size] = feature2(35, atoms[behind + Atom.lower], place);
  return size + 1;
}

export function headOfWideRun(head: number, wide: number, atoms: Int32Array, out: Int32Array, size: number): number {
  out[size] = feature2(42, atoms[head + Atom.lower], wide);
  return size + 1;
}

export function tailOfWideRun(tail: number, wide: number, atoms: Int32Array, out: Int32Array, size: number): number {
  out[size] = feature2(43, atoms[tail + Atom.lower], wide);
  return size + 1;
}

export function wordInSentence(own: number, manner: number, atoms: Int32Array, out: Int32Array, size: number): number {
  const initial = manner % 3;
  const mode = (manner - initial) / 3;
  out[size] = feature3(50, mode, initial, atoms[own + Atom.shape]);
  out[size + 1] = feature3(51, mode, initial, atoms[own + Atom.coarse]);
  out[size + 2] = feature2(53, initial, atoms[own + Atom.lower]);
  out[size + 3] = feature2(54, initial, atoms[own + Atom.narrow]);
  return size + 4;
}

export function placeInSentence(manner: number, place: number, out: Int32Array, size: number): number {
  const initial = manner % 3;
  out[size] = feature3(52, (manner - initial) / 3, initial, place);
  return size + 1;
}

/** `previous` and `next` without their rules. */
export function evidenceHere(
  own: number,
  previous: number,
  next: number,
  place: number,
  manner: number,
  out: Int32Array,
  size: number,
): number {
  const kind = own & EVIDENCE_KIND;
  let at = size;
  if (own !== 0) {
    const initial = manner % 3;
    out[at++] = feature1(70, own);
    out[at++] = feature2(71, own, place);
    out[at++] = feature3(75, kind, (manner - initial) / 3, initial);
  }
  if (own !== 0 || next !== 0) out[at++] = feature3(77, kind, next, place);
  if (own !== 0 || previous !== 0) out[at++] = feature3(78, previous, kind, place);
  return at;
}

export function evidenceAndWord(
  evidence: number,
  own: number,
  atoms: Int32Array,
  out: Int32Array,
  size: number,
): number {
  out[size] = feature2(72, evidence & EVIDENCE_KIND, atoms[own + Atom.shape]);
  out[size + 1] = feature2(76, evidence, atoms[own + Atom.middle]);
  return size + 2;
}

export function evidenceAndNeighbors(
  evidence: number,
  previous: number,
  next: number,
  atoms: Int32Array,
  out: Int32Array,
  size: number,
): number {
  const kind = evidence & EVIDENCE_KIND;
  out[size] = feature2(73, kind, atoms[next + Atom.middle]);
  out[size + 1] = feature2(74, kind, atoms[previous + Atom.middle]);
  return size + 2;
}
