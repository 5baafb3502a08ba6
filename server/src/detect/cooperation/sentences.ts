import type { Tokens } from '../../text/tokens';
import { WordFlag, type WordTable } from '../../text/words';
import type { EventMention } from '../events';
import { ANYTHING, MENTIONED, Noun, Word } from './classes';
import { type Lexicon, UNKNOWN } from './lexicon';
import type { Token } from './units';

/** Tokens `[from, to)` of one sentence. */
export interface SentenceRange {
  readonly from: number;
  readonly to: number;
  readonly triggered: boolean;
}

/**
 * Cut a block into sentences and say which may tell an act: one with a verb or noun that tells one by itself, or a verb with an
 * object that it tells an act with. A full stop inside a name, behind an initial or an abbreviation ends none (the tokenizer
 * keeps those in the word).
 */
export function sentencesOf(
  text: string,
  tokens: Tokens,
  mentions: readonly EventMention[],
  lexicon: Lexicon,
): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let next = 0;
  let from = 0;
  let demanded = 0;
  let classes = 0;
  const close = (to: number) => {
    for (; next < mentions.length && mentions[next].start < tokens.end[to - 1]; next++)
      classes |= MENTIONED[mentions[next].type] ?? 0;
    const triggered = demanded === ANYTHING || (demanded & classes) !== 0;
    ranges.push({ from, to, triggered });
    from = to;
    demanded = 0;
    classes = 0;
  };
  for (let at = 0; at < tokens.count; at++) {
    const { trigger, noun, bits } = lexicon.entry(tokens.word[at]);
    demanded |= trigger;
    // "a joint statement": whatever is joint is an act of several.
    classes |= bits & Word.joint ? noun | Noun.jointAct : noun;
    if (!endsSentence(text, tokens, at)) continue;
    let to = at + 1;
    while (
      to < tokens.count &&
      CLOSING.has(text.charCodeAt(tokens.start[to])) &&
      tokens.start[to] === tokens.end[to - 1]
    )
      to++;
    close(to);
    at = to - 1;
  }
  if (from < tokens.count) close(tokens.count);
  return ranges;
}

/** The tokens of a sentence with their dictionary entries and the mentions that cover them. */
export function readTokens(
  text: string,
  tokens: Tokens,
  range: SentenceRange,
  mentions: readonly EventMention[],
  lexicon: Lexicon,
  table: WordTable,
): Token[] {
  const read: Token[] = [];
  let next = firstEndingBehind(mentions, tokens.start[range.from]);
  let quoted = false;
  for (let at = range.from; at < range.to; at++) {
    const start = tokens.start[at];
    const end = tokens.end[at];
    while (next < mentions.length && mentions[next].end <= start) next++;
    const mention =
      next < mentions.length && mentions[next].start < end && mentions[next].start <= start
        ? mentions[next]
        : undefined;
    const id = tokens.word[at];
    const lower = table.text(table.lower(id));
    if (lower === '“' || (lower === '"' && !quoted)) quoted = true;
    else if (lower === '”' || lower === '"') quoted = false;
    const parts = mention || !(table.flags(id) & WordFlag.apostrophe) ? null : CONTRACTED.exec(lower);
    if (parts) {
      for (const token of contracted(parts, start, end, lexicon, table)) read.push({ ...token, quoted });
      continue;
    }
    const unit = text.charCodeAt(start);
    // "two IT architects": capitals are no pronoun.
    const entry = lower === 'it' && text.charCodeAt(end - 1) < 97 && end - start === 2 ? UNKNOWN : lexicon.entry(id);
    const wordy = !(table.flags(id) & WordFlag.punctuation) || lower === '$' || lower === '€' || lower === '£';
    read.push({
      start,
      end,
      lower,
      entry,
      wordy,
      capital: unit >= 65 && unit <= 90 && !loudPast(text, start, end),
      mention,
      quoted,
    });
  }
  return read;
}

/** "she'll", "we've", "didn't": two words each. */
const CONTRACTED = /^(i|you|he|she|it|we|they|who)('(?:ll|ve|d|re|m))$|^(\p{L}+)(n't)$/u;

function contracted(
  parts: RegExpExecArray,
  start: number,
  end: number,
  lexicon: Lexicon,
  table: WordTable,
): Omit<Token, 'quoted'>[] {
  const first = parts[1] ?? (parts[3] === 'wo' ? 'will' : parts[3] === 'ca' ? 'can' : parts[3]);
  const second = parts[2] ?? parts[4];
  const middle = end - second.length;
  return [
    { start, end: middle, lower: first, entry: lexicon.entry(table.idOf(first)), capital: false, wordy: true },
    { start: middle, end, lower: second, entry: lexicon.entry(table.idOf(second)), capital: false, wordy: true },
  ];
}

const CLOSING = new Set([0x22, 0x27, 0x29, 0x5d, 0x201d, 0x2019]);

function endsSentence(text: string, tokens: Tokens, at: number): boolean {
  const unit = text.charCodeAt(tokens.start[at]);
  if (unit === 0x21 || unit === 0x3f || unit === 0x2e) return true;
  // An empty line or a new list line ends one too.
  if (at + 1 >= tokens.count) return true;
  const last = text.charCodeAt(tokens.end[at] - 1);
  const following = text.charCodeAt(tokens.start[at + 1]);
  if (
    last === 0x2e &&
    tokens.end[at] - tokens.start[at] > 3 &&
    following >= 65 &&
    following <= 90 &&
    !TITLES.test(text.slice(tokens.start[at], tokens.end[at]))
  )
    return true;
  if (tokens.start[at + 1] - tokens.end[at] < 2) return false;
  return /\n[ \t]*\n/.test(text.slice(tokens.end[at], tokens.start[at + 1]));
}

const TITLES =
  /^(?:Messrs|Prof|Capt|Supt|Insp|Pres|Dept|Brig|Hon|Rev|Gov|Sen|Rep|Gen|Col|Maj|Sgt|Amb|Adm|Mrs|H\.E|U\.S|U\.N|U\.K|E\.U)\.?/;

function firstEndingBehind(mentions: readonly EventMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "The Ministers WELCOMED": communiqués shout their verbs. */
function loudPast(text: string, start: number, end: number): boolean {
  return (
    end - start > 4 &&
    text.charCodeAt(end - 1) === 68 &&
    text.charCodeAt(end - 2) === 69 &&
    text.charCodeAt(start + 1) < 97
  );
}
