import type { WordColumn, WordTable } from '../text/words';
import type { Codebook } from './codebook';
import { TRANSPARENT, textForms } from './codebookPhrases';
import { tablesOf } from './codebookShipped';
import type { CodebookTables, Numbers } from './codebookTables';

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
  /** Symbols of the keys by their forms, for the kinds of `textForms`. */
  readonly #symbols = [0, 1, 2, 3].map(() => new Map<string, number>());
  readonly #prefixes: (readonly [string, number])[] = [];
  readonly #column: WordColumn;
  /** Parts of words (hyphens part them), each a list of symbols; index 0 is unused. Kept by content, hence bounded. */
  readonly #parts: Int32Array[] = [new Int32Array(0)];
  /** By class, the number of its first part; one more than there are classes. Class 0 is one part without symbols. */
  readonly #firstPart: number[] = [0, 1];
  /** State after each symbol at the root, or -1. */
  readonly #firstStates: Int32Array;
  readonly #classOf = new Map<string, number>();
  readonly #codebook: Codebook;
  readonly #tables: CodebookTables;
  /** By state; made when first asked for. */
  readonly #accepts: (readonly Accept[] | undefined)[] = [];

  constructor(words: WordTable, codebook: Codebook) {
    this.#codebook = codebook;
    this.#tables = tablesOf(codebook);
    const { keys, firstNext, symbols } = this.#tables;
    for (let index = 0; index < keys.length; index++) {
      const kind = 'vnpc'.indexOf(keys[index][0]);
      const form = keys[index].slice(1);
      if (kind < 0) this.#prefixes.push([form, index + 1]);
      else this.#symbols[kind].set(form, index + 1);
    }
    this.#firstStates = firstStates(keys.length, firstNext, symbols);
    this.#column = words.column((word, id) => this.#classify(word, words.text(words.lower(id))));
  }

  /** Class of a word: 0 none, -1 to be skipped, else an argument of `firstPart`. */
  classOf(word: number): number {
    return this.#column.of(word);
  }

  /** The parts of a word of this class are those from here to before the first part of the next class. */
  firstPart(wordClass: number): number {
    return this.#firstPart[wordClass];
  }

  /** The symbols that a part of a word is. A part without symbols is in no phrase. */
  symbolsOf(part: number): Int32Array {
    return this.#parts[part];
  }

  /** State after `symbol` in `state` (0 is the root), or -1. */
  next(state: number, symbol: number): number {
    if (state === 0) return this.#firstStates[symbol];
    const { firstNext, symbols } = this.#tables;
    let low = firstNext[state];
    let high = firstNext[state + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (symbols[middle] < symbol) low = middle + 1;
      else high = middle;
    }
    return low < firstNext[state + 1] && symbols[low] === symbol ? low : -1;
  }

  /** What ends at a state. */
  accepts(state: number): readonly Accept[] {
    const { firstAccept } = this.#tables;
    if (firstAccept[state] === firstAccept[state + 1]) return NONE;
    this.#accepts[state] ??= this.#readAccepts(firstAccept[state], firstAccept[state + 1]);
    return this.#accepts[state];
  }

  #readAccepts(from: number, to: number): Accept[] {
    const { themes, phrases, lengths } = this.#tables;
    const accepts: Accept[] = [];
    for (let at = from; at < to; at++) {
      const theme = this.#codebook.themes[themes[at]];
      const phrase = theme.phrases[phrases[at]] ?? { text: theme.not[phrases[at] - theme.phrases.length], weight: 0 };
      accepts.push({ theme: themes[at], weight: phrase.weight, phrase: phrase.text, length: lengths[at] });
    }
    return accepts;
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
      known = this.#firstPart.length - 1;
      for (const list of symbols) this.#parts.push(Int32Array.from(list));
      this.#firstPart.push(this.#parts.length);
      this.#classOf.set(key, known);
    }
    return known;
  }

  #symbolsOf(word: string, lower: string): number[] {
    const found: number[] = [];
    const forms = textForms(word, lower);
    for (let kind = 0; kind < forms.length; kind++) {
      const symbol = this.#symbols[kind].get(forms[kind]);
      if (symbol !== undefined) found.push(symbol);
    }
    for (const [prefix, symbol] of this.#prefixes) if (lower.startsWith(prefix)) found.push(symbol);
    return found;
  }
}

function firstStates(keys: number, firstNext: Numbers, symbols: Numbers): Int32Array {
  const states = new Int32Array(keys + 1).fill(-1);
  for (let state = firstNext[0]; state < firstNext[1]; state++) states[symbols[state]] = state;
  return states;
}
