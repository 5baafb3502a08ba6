import type { Span } from '../../text/span';
import type { Tokens } from '../../text/tokens';
import type { AcronymDefinition, EntityType, Mention, Reason } from '../findings';
import { quietWords } from './loud';
import { Bit, type GrammarWords, type SignIds } from './vocabulary';

/** A text under the eyes of the grammars: its tokens with the bits of their words, and what was found so far. */
export class Reader {
  readonly found: Mention[] = [];
  /** Acronyms that the text introduces, once somebody asked for them. */
  acronyms: readonly AcronymDefinition[] | undefined;
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The tokens' words; of shouted sentences and headlines, as they are written elsewhere. */
  readonly word: Int32Array;
  /** Stretches all in capitals. */
  readonly shouted: readonly Span[];
  /** Bits of each token's word; good until the next text. */
  readonly bits: Int32Array;
  readonly ids: SignIds;
  readonly words: GrammarWords;

  constructor(text: string, tokens: Tokens, words: GrammarWords) {
    this.text = text;
    this.count = tokens.count;
    this.start = tokens.start;
    this.end = tokens.end;
    this.words = words;
    this.ids = words.ids;
    this.bits = bitsOf(tokens, words);
    const { word, shouted } = quietWords(tokens, this.bits, words);
    this.word = word;
    this.shouted = shouted;
  }

  has(token: number, bits: number): boolean {
    return token >= 0 && token < this.count && (this.bits[token] & bits) !== 0;
  }

  is(token: number, id: number): boolean {
    return token >= 0 && token < this.count && this.word[token] === id;
  }

  /** No space between the token and the next one. */
  glued(token: number): boolean {
    return token >= 0 && token + 1 < this.count && this.end[token] === this.start[token + 1];
  }

  /** The token and the next one stand in one run of text: a space or a wrapped line between them, no blank line, tab or column gap. */
  near(token: number): boolean {
    if (token < 0 || token + 1 >= this.count) return false;
    const gap = this.start[token + 1] - this.end[token];
    if (gap <= 1) return true;
    return gap <= MOST_INDENT && WRAP.test(this.text.slice(this.end[token], this.start[token + 1]));
  }

  isDash(token: number): boolean {
    const { hyphen, enDash, emDash } = this.ids;
    return this.is(token, hyphen) || this.is(token, enDash) || this.is(token, emDash);
  }

  isPossessive(token: number): boolean {
    return this.is(token, this.ids.possessive) || this.is(token, this.ids.curlyPossessive);
  }

  /** First word of the text, or after a full stop, a bracket, a quotation mark or a line end. */
  startsSentence(token: number): boolean {
    if (token <= 0) return true;
    const before = token - 1;
    if (!(this.bits[before] & Bit.wordlike))
      return (
        !this.is(before, this.ids.comma) &&
        !this.isDash(before) &&
        !this.is(before, this.ids.ampersand) &&
        !this.isPossessive(before)
      );
    return !this.near(before);
  }

  /** Token after the known name that starts at `token`; `token` where none does. */
  knownEnd(token: number): number {
    if (!this.has(token, Bit.known)) return token;
    const { trie } = this.words.known;
    return trie.longest(this.word, token, this.count) < 0 ? token : token + trie.length;
  }

  surface(from: number, to: number): string {
    return this.text.slice(this.start[from], this.end[to - 1]);
  }

  /** The word's text, in loud sentences as it is written elsewhere; known words are not copied out of the text. */
  spelling(token: number): string {
    return token >= 0 && token < this.count ? this.words.table.text(this.word[token]) : '';
  }

  /** Record tokens `[from, to)` as a mention. */
  mark(from: number, to: number, type: EntityType, score: number, reason: Reason): void {
    this.markSpan(this.start[from], this.end[to - 1], type, score, reason);
  }

  markSpan(start: number, end: number, type: EntityType, score: number, reason: Reason): void {
    this.found.push({ start, end, type, score, reason });
  }
}

/** A line may be wrapped and indented by this much within a name. */
const MOST_INDENT = 40;
const WRAP = /^(?: {1,4}|\u00a0+| *\r?\n *)$/;

let buffer = new Int32Array(4096);

function bitsOf(tokens: Tokens, { bits }: GrammarWords): Int32Array {
  if (buffer.length < tokens.count) buffer = new Int32Array(Math.max(tokens.count, buffer.length * 2));
  for (let at = 0; at < tokens.count; at++) buffer[at] = bits.of(tokens.word[at]);
  return buffer;
}
