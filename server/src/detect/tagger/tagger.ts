import type { Tokens } from '../../text/tokens';
import type { WordTable } from '../../text/words';
import { ChainDecoder } from './chainDecoder';
import { Chains } from './chains';
import { beginState, insideState, isBegin, STATES, TAG_TYPES, typeOfState } from './labels';
import { CALIBRATION_STEPS, type TaggerModel } from './model';
import { Role } from './roles';
import { TokenScores } from './tokenScores';

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

/**
 * Reads names with a linear-chain conditional random field, chain by chain (see `Chains`), by the best path. Weights are integers, so
 * that results are the same everywhere.
 */
export class Tagger {
  readonly #chains = new Chains();
  readonly #model: TaggerModel;
  readonly #scores: TokenScores;
  readonly #decoder: ChainDecoder;

  constructor(model: TaggerModel, table: WordTable) {
    this.#model = model;
    this.#scores = new TokenScores(model, table);
    this.#decoder = new ChainDecoder(model.transitions);
  }

  /**
   * Names and candidates among the tokens, in order, not overlapping.
   *
   * @param evidence what the grammars read, see `markEvidence`
   */
  tag(tokens: Tokens, evidence: Int32Array): TaggedSpan[] {
    const { word: words, count } = tokens;
    this.#scores.prepare(words, count);
    this.#chains.find(words, count, this.#scores.types.roles);
    const spans: TaggedSpan[] = [];
    const { bounds } = this.#chains;
    for (let i = 0; i < this.#chains.count; i++) {
      const start = bounds[i * 2];
      const end = bounds[i * 2 + 1];
      this.#decode(words, start, end, evidence);
      this.#collect(words, start, end - start, spans);
    }
    return spans;
  }

  /** Log odds of the types for one span of tokens, whether the best path marks it or not; null where no name can be. For explanations. */
  oddsOf(tokens: Tokens, evidence: Int32Array, first: number, end: number): readonly number[] | null {
    const { word: words, count } = tokens;
    this.#scores.prepare(words, count);
    this.#chains.find(words, count, this.#scores.types.roles);
    const { bounds } = this.#chains;
    for (let i = 0; i < this.#chains.count; i++) {
      const start = bounds[i * 2];
      const chainEnd = bounds[i * 2 + 1];
      if (start > first || chainEnd < end) continue;
      this.#decode(words, start, chainEnd, evidence);
      return this.#span(start, first - start, end - start, chainEnd - start, -1).odds;
    }
    return null;
  }

  #decode(words: Int32Array, start: number, end: number, evidence: Int32Array): void {
    this.#decoder.reserve(end - start);
    this.#scores.score(words, start, end, this.#chains, evidence, this.#decoder.scores);
    this.#decoder.decode(end - start);
  }

  #collect(words: Int32Array, start: number, length: number, spans: TaggedSpan[]): void {
    const { path } = this.#decoder;
    const { roles } = this.#scores.types;
    for (let t = 0; t < length; ) {
      let end = t + 1;
      if (isBegin(path[t])) {
        const type = typeOfState(path[t]);
        while (end < length && path[end] > TAG_TYPES.length) end++;
        spans.push(this.#span(start, t, end, length, type));
      } else if (roles[words[start + t]] & Role.candidate) {
        while (end < length && path[end] === 0 && roles[words[start + end]] & Role.candidate) end++;
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
