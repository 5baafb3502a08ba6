import type { WordColumn, WordTable } from '../text/words';
import type { Codebook } from './codebook';
import { phraseKeys, TRANSPARENT, textKeys } from './codebookPhrases';

/** What ends at a state of the matcher: a phrase of a theme (`weight` > 0) or one of its `not` phrases (`weight` 0). */
export interface Accept {
  /** Index into `Codebook.themes`. */
  readonly theme: number;
  readonly weight: number;
  /** The phrase as the codebook has it. */
  readonly phrase: string;
  /** Number of words. */
  readonly length: number;
}

/** A word between others that does not count. */
export const SKIPPED = -1;
const NONE: readonly Accept[] = [];

/**
 * All phrases of a codebook in one trie over word classes. A class is a set of keys that words of the text share, so that
 * a word costs one column look-up; most words have class 0, which begins nothing.
 */
export class CodebookMatcher {
  readonly #symbols = new Map<string, number>();
  readonly #prefixes: (readonly [string, number])[] = [];
  readonly #column: WordColumn;
  /** Parts of a word (hyphens part it), each a list of symbols; index 0 is unused. Kept by content, hence bounded. */
  readonly #classes: (readonly Int32Array[])[] = [[]];
  readonly #classOf = new Map<string, number>();
  readonly #accepts: (readonly Accept[])[] = [NONE];
  /** Open-addressed table of transitions: (state, symbol) to state. */
  #keys = new Int32Array(0);
  #symbolsAt = new Int32Array(0);
  #targets = new Int32Array(0);
  #mask = 0;

  constructor(words: WordTable, codebook: Codebook) {
    this.#build(codebook);
    this.#column = words.column((word, id) => this.#classify(word, words.text(words.lower(id))));
  }

  /** Class of a word: 0 none, -1 to be skipped, else an argument of `parts`. */
  classOf(word: number): number {
    return this.#column.of(word);
  }

  /** The parts of a word of this class, each with the symbols it is. A part without symbols is in no phrase. */
  parts(wordClass: number): readonly Int32Array[] {
    return this.#classes[wordClass];
  }

  /** State after `symbol` in `state` (0 is the root), or -1. */
  next(state: number, symbol: number): number {
    let slot = slotOf(state, symbol) & this.#mask;
    for (;;) {
      const target = this.#targets[slot];
      if (target < 0) return -1;
      if (this.#keys[slot] === state && this.#symbolsAt[slot] === symbol) return target;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** What ends at a state. */
  accepts(state: number): readonly Accept[] {
    return this.#accepts[state] ?? NONE;
  }

  #build(codebook: Codebook): void {
    const children: Map<number, number>[] = [new Map()];
    const accepts: Accept[][] = [[]];
    codebook.themes.forEach((theme, index) => {
      const add = (phrase: string, weight: number) => {
        const keys = phraseKeys(phrase);
        if ('problem' in keys) return;
        for (const sequence of keys) {
          let state = 0;
          for (const key of sequence) {
            const symbol = this.#symbol(key);
            let next = children[state].get(symbol);
            if (next === undefined) {
              next = children.length;
              children.push(new Map());
              accepts.push([]);
              children[state].set(symbol, next);
            }
            state = next;
          }
          const known = accepts[state].findIndex(
            (accept) => accept.theme === index && accept.weight > 0 === weight > 0,
          );
          const accept = { theme: index, weight, phrase, length: sequence.length };
          if (known < 0) accepts[state].push(accept);
          else if (accepts[state][known].weight < weight) accepts[state][known] = accept;
        }
      };
      for (const { text, weight } of theme.phrases) add(text, weight);
      for (const text of theme.not) add(text, 0);
    });
    this.#store(children);
    accepts.forEach((list, state) => {
      this.#accepts[state] = list.length > 0 ? list : NONE;
    });
  }

  #symbol(key: string): number {
    let symbol = this.#symbols.get(key);
    if (symbol === undefined) {
      symbol = this.#symbols.size + 1;
      this.#symbols.set(key, symbol);
      if (key.startsWith('*')) this.#prefixes.push([key.slice(1), symbol]);
    }
    return symbol;
  }

  #store(children: readonly Map<number, number>[]): void {
    let size = 1024;
    while (size < children.length * 3) size *= 2;
    this.#keys = new Int32Array(size);
    this.#symbolsAt = new Int32Array(size);
    this.#targets = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
    children.forEach((map, state) => {
      for (const [symbol, target] of map) {
        let slot = slotOf(state, symbol) & this.#mask;
        while (this.#targets[slot] >= 0) slot = (slot + 1) & this.#mask;
        this.#keys[slot] = state;
        this.#symbolsAt[slot] = symbol;
        this.#targets[slot] = target;
      }
    });
  }

  #classify(word: string, lower: string): number {
    if (TRANSPARENT.has(lower)) return SKIPPED;
    const parts =
      word.includes('-') || word.includes('‑') || word.includes('‐') ? word.split(/[-‐‑]/).filter(Boolean) : [word];
    const lowers = parts.length > 1 ? parts.map((part) => part.toLowerCase()) : [lower];
    const symbols = parts.map((part, index) => this.#symbolsOf(part, lowers[index]));
    if (parts.length > 1) {
      // "cyber-security" is also "cybersecurity".
      const joined = this.#symbolsOf(parts.join(''), lowers.join(''));
      if (joined.length > 0 && symbols.every((list) => list.length === 0)) return this.#classFor([joined]);
    }
    return symbols.every((list) => list.length === 0) ? 0 : this.#classFor(symbols);
  }

  #classFor(symbols: readonly number[][]): number {
    const key = symbols.map((list) => list.join(',')).join('-');
    let known = this.#classOf.get(key);
    if (known === undefined) {
      known = this.#classes.length;
      this.#classes.push(symbols.map((list) => Int32Array.from(list)));
      this.#classOf.set(key, known);
    }
    return known;
  }

  #symbolsOf(word: string, lower: string): number[] {
    const found: number[] = [];
    for (const key of textKeys(word, lower)) {
      const symbol = this.#symbols.get(key);
      if (symbol !== undefined) found.push(symbol);
    }
    for (const [prefix, symbol] of this.#prefixes) if (lower.startsWith(prefix)) found.push(symbol);
    return found;
  }
}

function slotOf(state: number, symbol: number): number {
  const hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
