import type { Tokens } from '../../text/tokens';
import type { WordTable } from '../../text/words';
import { ChainDecoder } from './chainDecoder';
import { Chains } from './chains';
import { conjunctions, MAX_CONJUNCTIONS, type Sentinels } from './features';
import { beginState, insideState, isBegin, STATES, TAG_TYPES, typeOfState, WIDTH } from './labels';
import { CALIBRATION_STEPS, type TaggerModel } from './model';
import { ATOMS, Atom, MAX_UNIGRAMS, Role, WordTypes } from './wordTypes';

/** A name read by the tagger, in tokens. */
export interface TaggedSpan {
  readonly first: number;
  /** Behind the last token. */
  readonly end: number;
  /** Index into `TAG_TYPES`; -1 for a candidate, which the best path leaves unmarked. */
  readonly type: number;
  /** Calibrated probability that span and type are right; for a candidate that of its best type. */
  readonly score: number;
  /** Log odds of each of `TAG_TYPES` for exactly this span, against no name, the neighbours unchanged. */
  readonly odds: readonly number[];
}

/** Words to each side whose own features are seen. */
export const REACH = 2;
const OFFSETS = 2 * REACH + 1;

/**
 * Reads names with a linear-chain conditional random field, chain by chain (see `Chains`), by the best path.
 * Features of single words are added up once per word and kept; a token then costs five cached rows and some
 * fifty conjunctions. Weights are integers, so that results are the same everywhere.
 */
export class Tagger {
  readonly chains = new Chains();
  readonly types: WordTypes;
  readonly sentinels: Sentinels;
  readonly #model: TaggerModel;
  readonly #decoder: ChainDecoder;
  #rows = new Int16Array(OFFSETS * WIDTH * 1024);
  #cached = new Uint8Array(OFFSETS * 1024);
  readonly #features = new Int32Array(MAX_CONJUNCTIONS);
  readonly #unigrams = new Int32Array(MAX_UNIGRAMS);

  constructor(model: TaggerModel, table: WordTable) {
    this.#model = model;
    this.types = new WordTypes(table, model.lexicon);
    // Control characters are blanks to the tokenizer: no text has these words.
    this.sentinels = { before: table.idOf('\u0002'), behind: table.idOf('\u0003') };
    table.pin();
    this.#prepareSentinels();
    this.#decoder = new ChainDecoder(model.transitions);
  }

  /**
   * Names and candidates among the tokens, in order, not overlapping.
   *
   * @param evidence what the grammars read, see `markEvidence`
   */
  tag(tokens: Tokens, evidence: Int32Array): TaggedSpan[] {
    const { word: words, count } = tokens;
    this.#prepare(words, count);
    const atoms = this.types.atoms;
    this.chains.find(words, count, atoms);
    const spans: TaggedSpan[] = [];
    const { bounds } = this.chains;
    for (let i = 0; i < this.chains.count; i++) {
      const start = bounds[i * 2];
      const end = bounds[i * 2 + 1];
      this.#score(words, start, end, evidence);
      this.#decoder.decode(end - start);
      this.#collect(words, start, end - start, spans);
    }
    return spans;
  }

  /** Log odds of the types for one span of tokens, whether the best path marks it or not; null where no name can be. For explanations. */
  oddsOf(tokens: Tokens, evidence: Int32Array, first: number, end: number): readonly number[] | null {
    const { word: words, count } = tokens;
    this.#prepare(words, count);
    this.chains.find(words, count, this.types.atoms);
    const { bounds } = this.chains;
    for (let i = 0; i < this.chains.count; i++) {
      const start = bounds[i * 2];
      const chainEnd = bounds[i * 2 + 1];
      if (start > first || chainEnd < end) continue;
      this.#score(words, start, chainEnd, evidence);
      this.#decoder.decode(chainEnd - start);
      return this.#span(start, first - start, end - start, chainEnd - start, -1).odds;
    }
    return null;
  }

  #prepareSentinels(): void {
    this.types.prepare(Int32Array.of(this.sentinels.before, this.sentinels.behind), 2);
  }

  #prepare(words: Int32Array, count: number): void {
    const forgotten = this.types.prepare(words, count);
    if (forgotten) {
      this.#cached.fill(0);
      this.#prepareSentinels();
    }
    const room = this.types.atoms.length / ATOMS;
    if (this.#cached.length < room * OFFSETS) {
      const cached = new Uint8Array(room * OFFSETS);
      cached.set(this.#cached);
      this.#cached = cached;
      const rows = new Int16Array(room * OFFSETS * WIDTH);
      rows.set(this.#rows);
      this.#rows = rows;
    }
  }

  /** Add up the weights of a word's own features as seen from one offset. */
  #cacheRow(word: number, offset: number): void {
    const { index, weights } = this.#model;
    const features = this.#unigrams;
    const rows = this.#rows;
    const slot = word * OFFSETS + offset + REACH;
    const at = slot * WIDTH;
    this.#cached[slot] = 1;
    this.types.readUnigrams(word);
    const count = this.types.unigramsAt(offset, features);
    for (let k = 0; k < WIDTH; k++) rows[at + k] = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i];
      const pair = (feature >>> 5) << 1;
      const bits = index[pair];
      const bit = feature & 31;
      if (((bits >>> bit) & 1) === 0) continue;
      const row = (index[pair + 1] + bitCount(bits & ((1 << bit) - 1))) * WIDTH;
      for (let k = 0; k < WIDTH; k++) rows[at + k] += weights[row + k];
    }
  }

  #score(words: Int32Array, start: number, end: number, evidence: Int32Array): void {
    const { index, weights } = this.#model;
    const { chains, sentinels } = this;
    const features = this.#features;
    const atoms = this.types.atoms;
    const first = chains.sentenceStart[start];
    const last = chains.sentenceEnd[start];
    const cached = this.#cached;
    const rows = this.#rows;
    this.#decoder.reserve(end - start);
    const { scores } = this.#decoder;
    for (let t = start; t < end; t++) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      let s5 = 0;
      let s6 = 0;
      let s7 = 0;
      let s8 = 0;
      let s9 = 0;
      for (let offset = -REACH; offset <= REACH; offset++) {
        const at = t + offset;
        const word = at < first ? sentinels.before : at >= last ? sentinels.behind : words[at];
        const slot = word * OFFSETS + offset + REACH;
        if (cached[slot] === 0) this.#cacheRow(word, offset);
        const row = slot * WIDTH;
        s0 += rows[row];
        s1 += rows[row + 1];
        s2 += rows[row + 2];
        s3 += rows[row + 3];
        s4 += rows[row + 4];
        s5 += rows[row + 5];
        s6 += rows[row + 6];
        s7 += rows[row + 7];
        s8 += rows[row + 8];
        s9 += rows[row + 9];
      }
      const count = conjunctions(words, t, chains, atoms, evidence, sentinels, features);
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
        features[hits] = (index[pair + 1] + (Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24)) * WIDTH;
        hits += (bits >>> bit) & 1;
      }
      for (let i = 0; i < hits; i++) {
        const row = features[i];
        s0 += weights[row];
        s1 += weights[row + 1];
        s2 += weights[row + 2];
        s3 += weights[row + 3];
        s4 += weights[row + 4];
        s5 += weights[row + 5];
        s6 += weights[row + 6];
        s7 += weights[row + 7];
        s8 += weights[row + 8];
        s9 += weights[row + 9];
      }
      const at = (t - start) * STATES;
      scores[at] = 0;
      scores[at + 1] = s0;
      scores[at + 2] = s1;
      scores[at + 3] = s2;
      scores[at + 4] = s3;
      scores[at + 5] = s4;
      scores[at + 6] = s5;
      scores[at + 7] = s6;
      scores[at + 8] = s7;
      scores[at + 9] = s8;
      scores[at + 10] = s9;
    }
  }

  #collect(words: Int32Array, start: number, length: number, spans: TaggedSpan[]): void {
    const { path } = this.#decoder;
    const atoms = this.types.atoms;
    for (let t = 0; t < length; ) {
      let end = t + 1;
      if (isBegin(path[t])) {
        const type = typeOfState(path[t]);
        while (end < length && path[end] > TAG_TYPES.length) end++;
        spans.push(this.#span(start, t, end, length, type));
      } else if (atoms[words[start + t] * ATOMS + Atom.role] & Role.candidate) {
        while (end < length && path[end] === 0 && atoms[words[start + end] * ATOMS + Atom.role] & Role.candidate) end++;
        spans.push(this.#span(start, t, end, length, -1));
      }
      t = end;
    }
  }

  #span(start: number, first: number, end: number, length: number, type: number): TaggedSpan {
    const { scale, calibration, calibrationStep } = this.#model;
    const { transitions, scores, path } = this.#decoder;
    const previous = first > 0 ? path[first - 1] : 0;
    const next = end < length ? path[end] : 0;
    // A literal of fractions is an array of bare doubles from the start; one of `TAG_TYPES.length` holes is not.
    const odds = [NaN, NaN, NaN, NaN, NaN];
    const none = transitions[previous * STATES] + transitions[next] + transitions[0] * (end - first - 1);
    for (let other = 0; other < TAG_TYPES.length; other++) {
      const begin = beginState(other);
      const inside = insideState(other);
      let sum = transitions[previous * STATES + begin] + scores[first * STATES + begin];
      for (let t = first + 1; t < end; t++) {
        sum += scores[t * STATES + inside] + transitions[(t === first + 1 ? begin : inside) * STATES + inside];
      }
      sum += transitions[(end - first > 1 ? inside : begin) * STATES + next];
      odds[other] = (sum - none) * scale;
    }
    let chosen = type;
    if (chosen < 0)
      for (let other = 0; other < 4; other++) if (chosen < 0 || odds[other] > odds[chosen]) chosen = other;
    let rival = 0;
    for (let other = 0; other < odds.length; other++) if (other !== chosen && odds[other] > rival) rival = odds[other];
    let margin = odds[chosen] - rival;
    if (type >= 0) {
      // Where the name ends is as uncertain as its neighbours and its own edges are.
      if (first > 0) margin = Math.min(margin, this.#decoder.margin(first - 1, length) * scale);
      if (end < length) margin = Math.min(margin, this.#decoder.margin(end, length) * scale);
    }
    const step = Math.floor(margin / calibrationStep + CALIBRATION_STEPS / 2);
    const clamped = step < 0 ? 0 : step >= CALIBRATION_STEPS ? CALIBRATION_STEPS - 1 : step;
    return {
      first: start + first,
      end: start + end,
      type,
      score: calibration[chosen * CALIBRATION_STEPS + clamped],
      odds,
    };
  }
}

function bitCount(value: number): number {
  let ones = value - ((value >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  return Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
