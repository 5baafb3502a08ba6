import type { Codebook } from './codebook';
import { phraseKeys } from './codebookPhrases';

/** A number per item; as narrow as the numbers allow. */
export type Numbers = Uint16Array | Int32Array;

/**
 * All phrases of a codebook in one trie over keys of words. States are numbered level by level, those that follow one state
 * side by side and ascending by symbol; state 0 is the root.
 */
export interface CodebookTables {
  /** The keys; a key's symbol is its place here plus one. */
  readonly keys: readonly string[];
  /** By state, the first of the states that follow it; one more than there are states. */
  readonly firstNext: Numbers;
  /** By state, the symbol that leads to it. */
  readonly symbols: Numbers;
  /** By state, the first of what ends there; one more than there are states. */
  readonly firstAccept: Numbers;
  /** Index into `Codebook.themes`. */
  readonly themes: Numbers;
  /** Index into `phrases` of the theme or, behind these, into `not`. */
  readonly phrases: Numbers;
  /** Number of words. */
  readonly lengths: Numbers;
}

interface Draft {
  readonly next: Map<number, Draft>;
  readonly accepts: { theme: number; phrase: number; weight: number; length: number }[];
}

/** The tables of a codebook; phrases that cannot be read are left out. */
export function codebookTables(codebook: Codebook): CodebookTables {
  const symbols = new Map<string, number>();
  const root: Draft = { next: new Map(), accepts: [] };
  codebook.themes.forEach((theme, index) => {
    const add = (text: string, phrase: number, weight: number) => {
      const sequences = phraseKeys(text);
      if ('problem' in sequences) return;
      for (const sequence of sequences) {
        const { accepts } = stateOf(root, sequence, symbols);
        const accept = { theme: index, phrase, weight, length: sequence.length };
        const known = accepts.findIndex((other) => other.theme === index && other.weight > 0 === weight > 0);
        if (known < 0) accepts.push(accept);
        else if (accepts[known].weight < weight) accepts[known] = accept;
      }
    };
    theme.phrases.forEach(({ text, weight }, phrase) => {
      add(text, phrase, weight);
    });
    theme.not.forEach((text, phrase) => {
      add(text, theme.phrases.length + phrase, 0);
    });
  });
  return laidOut(root, [...symbols.keys()]);
}

function stateOf(root: Draft, sequence: readonly string[], symbols: Map<string, number>): Draft {
  let state = root;
  for (const key of sequence) {
    let symbol = symbols.get(key);
    if (symbol === undefined) {
      symbol = symbols.size + 1;
      symbols.set(key, symbol);
    }
    let next = state.next.get(symbol);
    if (next === undefined) {
      next = { next: new Map(), accepts: [] };
      state.next.set(symbol, next);
    }
    state = next;
  }
  return state;
}

function laidOut(root: Draft, keys: readonly string[]): CodebookTables {
  const order = [root];
  const symbols = [0];
  const firstNext: number[] = [];
  const firstAccept: number[] = [];
  const accepts: Draft['accepts'] = [];
  for (let state = 0; state < order.length; state++) {
    firstNext.push(order.length);
    firstAccept.push(accepts.length);
    accepts.push(...order[state].accepts);
    for (const [symbol, next] of [...order[state].next].sort(([a], [b]) => a - b)) {
      order.push(next);
      symbols.push(symbol);
    }
  }
  firstNext.push(order.length);
  firstAccept.push(accepts.length);
  return {
    keys,
    firstNext: Int32Array.from(firstNext),
    symbols: Int32Array.from(symbols),
    firstAccept: Int32Array.from(firstAccept),
    themes: Int32Array.from(accepts, ({ theme }) => theme),
    phrases: Int32Array.from(accepts, ({ phrase }) => phrase),
    lengths: Int32Array.from(accepts, ({ length }) => length),
  };
}
