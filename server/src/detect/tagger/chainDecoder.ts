import { isForbidden, STATES, TAG_TYPES } from './labels';

const NEVER = -0x3fffffff;

/** Finds the best path through one chain, which stands between two outside tokens. Scores are integers. */
export class ChainDecoder {
  /** Of state `to` behind `from` at `from * STATES + to`. */
  readonly transitions: Int32Array;
  /** `STATES` a token: to be filled before `decode`. */
  scores = new Int32Array(256 * STATES);
  /** The best state of each token, once decoded. */
  path = new Uint8Array(256);
  #best = new Int32Array(256 * STATES);
  #from = new Uint8Array(256 * STATES);

  constructor(transitions: Int32Array) {
    this.transitions = transitions.map((score, i) => (isForbidden(Math.floor(i / STATES), i % STATES) ? NEVER : score));
  }

  /** Make room for a chain; what the buffers held is lost. */
  reserve(length: number): void {
    if (length <= this.path.length) return;
    this.scores = new Int32Array(length * 2 * STATES);
    this.path = new Uint8Array(length * 2);
    this.#best = new Int32Array(length * 2 * STATES);
    this.#from = new Uint8Array(length * 2 * STATES);
  }

  /** The Viterbi algorithm over the first `length` tokens of `scores`. */
  decode(length: number): void {
    const { transitions, scores } = this;
    const best = this.#best;
    const from = this.#from;
    for (let to = 0; to < STATES; to++) best[to] = transitions[to] + scores[to];
    for (let t = 1; t < length; t++) {
      const at = t * STATES;
      for (let to = 0; to < STATES; to++) {
        let top = NEVER * 2;
        let arg = 0;
        if (to > TAG_TYPES.length) {
          // Inside follows begin or inside of its own type only.
          const begin = to - TAG_TYPES.length;
          const a = best[at - STATES + begin] + transitions[begin * STATES + to];
          const b = best[at - STATES + to] + transitions[to * STATES + to];
          arg = a >= b ? begin : to;
          top = Math.max(a, b);
        } else {
          for (let state = 0; state < STATES; state++) {
            const value = best[at - STATES + state] + transitions[state * STATES + to];
            if (value > top) {
              top = value;
              arg = state;
            }
          }
        }
        best[at + to] = top + scores[at + to];
        from[at + to] = arg;
      }
    }
    let state = 0;
    let top = NEVER * 2;
    for (let last = 0; last < STATES; last++) {
      const value = best[(length - 1) * STATES + last] + transitions[last * STATES];
      if (value > top) {
        top = value;
        state = last;
      }
    }
    for (let t = length - 1; t >= 0; t--) {
      this.path[t] = state;
      state = from[t * STATES + state];
    }
  }

  /** How much better the path's state is at `t` than any other, its neighbours unchanged. */
  margin(t: number, length: number): number {
    const { transitions, scores, path } = this;
    const previous = t > 0 ? path[t - 1] : 0;
    const next = t + 1 < length ? path[t + 1] : 0;
    const chosen = path[t];
    let best = NEVER * 2;
    let own = 0;
    for (let state = 0; state < STATES; state++) {
      const value =
        scores[t * STATES + state] + transitions[previous * STATES + state] + transitions[state * STATES + next];
      if (state === chosen) own = value;
      else if (value > best) best = value;
    }
    return own - best;
  }
}
