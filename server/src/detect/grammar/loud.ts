import { PORTFOLIOS } from '../../lexicon/nameHeads';
import type { Span } from '../../text/span';
import type { Tokens } from '../../text/tokens';
import type { WordColumn } from '../../text/words';
import type { PhraseTrie } from './phraseTrie';
import { isTopicWord } from './topicWords';
import { Bit, type GrammarWords } from './vocabulary';

/**
 * Sentences all in capitals and headlines in Title Case, read as if they were written as usual: where every word has a capital, none says
 * "name". Of shouted words, known names, heads of names ("MINISTRY") and fields of work ("INTERIOR") keep a capital; of headlines' words,
 * verbs and small words lose it. What else is a name there is for the tagger to tell.
 *
 * @param bits of the tokens' words; overwritten for the words that change.
 */
export function quietWords(tokens: Tokens, bits: Int32Array, words: GrammarWords): QuietWords {
  const quiet = new Quiet(tokens, bits, words);
  for (let first = 0; first < tokens.count; ) first = quiet.readStretch(first);
  return quiet;
}

export interface QuietWords {
  /** The tokens' words with those exchanged, or the tokens' own words where nothing is loud. */
  readonly word: Int32Array;
  /** Stretches all in capitals, as spans of the text. */
  readonly shouted: readonly Span[];
}

/** Words of four letters or more that a stretch must have to be called loud. */
const LEAST_SHOUTED = 4;
const LEAST_TITLED = 4;
const LONG = 4;

class Quiet implements QuietWords {
  readonly shouted: Span[] = [];
  /** The tokens' own until something changes. */
  word: Int32Array;
  readonly #tokens: Tokens;
  readonly #bits: Int32Array;
  readonly #words: GrammarWords;
  #buffer: Int32Array | undefined;

  constructor(tokens: Tokens, bits: Int32Array, words: GrammarWords) {
    this.#tokens = tokens;
    this.#bits = bits;
    this.#words = words;
    this.word = tokens.word;
  }

  /** Reads up to the end of a sentence or line of headline; the token after it. */
  readStretch(first: number): number {
    const { start, end, word, count } = this.#tokens;
    const { dot } = this.#words.ids;
    const bits = this.#bits;
    let [long, upper, capital] = [0, 0, 0];
    let at = first;
    for (; at < count; at++) {
      if (word[at] === dot || (at > first && start[at] - end[at - 1] > MOST_GAP)) break;
      const own = bits[at];
      if (!(own & Bit.wordlike) || end[at] - start[at] < LONG) continue;
      if (own & Bit.capital) {
        capital++;
        if (own & Bit.acronym) upper++;
      } else if (own & (Bit.number | Bit.connector | Bit.particle)) continue;
      long++;
    }
    if (upper >= LEAST_SHOUTED && upper * 5 >= long * 4) {
      this.shouted.push({ start: start[first], end: end[at - 1] });
      this.#lowerShouted(first, at);
    } else if (capital >= LEAST_TITLED && capital === long) this.#lowerTitled(first, at);
    return Math.max(at, first + 1);
  }

  #lowerShouted(first: number, last: number): void {
    const { trie } = this.#words.known;
    const { form, keeps } = columnsOf(this.#words);
    const shouted = this.#tokens.word;
    const quiet = this.#formed;
    for (let at = first; at < last; at++) quiet[at] = this.#isShouted(at) ? form.of(shouted[at]) : shouted[at];
    for (let at = first; at < last; ) {
      const written = this.#matched(trie, shouted, at, last);
      const known = Math.max(written, this.#matched(trie, quiet, at, last));
      for (const end = at + Math.max(1, known); at < end; at++) {
        if (known > 0 && written === known) continue;
        if (known > 0) this.#set(at, quiet[at]);
        else if (this.#isShouted(at)) this.#set(at, keeps.of(shouted[at]) ? quiet[at] : this.#lower(shouted[at]));
      }
    }
  }

  /** Tokens of the known name that starts here, 0 for none; words that a shouted sentence is full of name nothing. */
  #matched(trie: PhraseTrie, word: Int32Array, at: number, last: number): number {
    if (trie.longest(word, at, last) < 0) return 0;
    return trie.length === 1 && SHOUTED_WORDS.has(this.#words.table.text(this.#tokens.word[at])) ? 0 : trie.length;
  }

  #lowerTitled(first: number, last: number): void {
    const { drops } = columnsOf(this.#words);
    const { word } = this.#tokens;
    for (let at = first + 1; at < last; at++) if (drops.of(word[at])) this.#set(at, this.#lower(word[at]));
  }

  /** Room for one form of each token's word. */
  get #formed(): Int32Array {
    this.#buffer ??= new Int32Array(this.#tokens.count);
    return this.#buffer;
  }

  #isShouted(at: number): boolean {
    const bits = this.#bits[at];
    return (
      (bits & Bit.acronym) !== 0 || ((bits & Bit.capital) !== 0 && this.#tokens.end[at] - this.#tokens.start[at] === 1)
    );
  }

  #lower(id: number): number {
    const { table, bits } = this.#words;
    // Letters that stand for a currency stay: "USD 2 MILLION".
    return bits.of(id) & (Bit.currencyCode | Bit.gluedMoney | Bit.dateWord) ? id : table.lower(id);
  }

  #set(at: number, id: number): void {
    if (this.word[at] === id) return;
    if (this.word === this.#tokens.word) this.word = Int32Array.from(this.#tokens.word.subarray(0, this.#tokens.count));
    this.word[at] = id;
    this.#bits[at] = this.#words.bits.of(id);
  }
}

/** More between two tokens ends a stretch; a wrapped line does not. */
const MOST_GAP = 3;

interface Columns {
  /** Id of the word as it is written inside a name: "Ministry", "of". */
  readonly form: WordColumn;
  /** 1 where a shouted word may be part of a name by itself. */
  readonly keeps: WordColumn;
  /** 1 where a word of a headline in Title Case is in no name. */
  readonly drops: WordColumn;
}

const memo = new WeakMap<GrammarWords, Columns>();

function columnsOf(words: GrammarWords): Columns {
  let columns = memo.get(words);
  if (columns === undefined) {
    const { table, bits } = words;
    const form = table.column((word) => table.idOf(inName(word)));
    columns = {
      form,
      keeps: table.column((word, id) => {
        const titled = inName(word);
        const head = bits.of(form.of(id)) & HEAD_BITS;
        return head !== 0 || PORTFOLIOS.has(titled.toLowerCase()) || isTopicWord(titled) ? 1 : 0;
      }),
      drops: table.column((word) => (SMALL_WORDS.has(word) || HEADLINE_VERBS.has(word) ? 1 : 0)),
    };
    memo.set(words, columns);
  }
  return columns;
}

const HEAD_BITS =
  Bit.body | Bit.law | Bit.event | Bit.title | Bit.company | Bit.month | Bit.weekday | Bit.eventPrefix | Bit.citation;

/** "MINISTRY" as it stands in a name: "Ministry"; "OF" as "of". */
function inName(word: string): string {
  const lower = word.toLowerCase();
  if (SMALL_WORDS.has(lower[0].toUpperCase() + lower.slice(1))) return lower;
  return lower.replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Known names that a shouted sentence has for other reasons. */
const SHOUTED_WORDS = set('WHO CARE ACT CAN ICE AID AIDS IT MAY ARM ALL WORLD BANK OAS MEN');

const SMALL_WORDS = set(
  'Of The A An And Or For To In On At By With From As Into Its Their Between Against Under Over After Before During Through Is Are Was Be Has Have Will That Which Upon Within Among About Amid',
);

/** What headlines say; never part of a name. */
const HEADLINE_VERBS = set(
  'Meets Meet Signs Sign Signed Signing Hosts Visits Receives Received Welcomes Welcome Discuss Discusses Discussed Launches Launched Says Said Agrees Agree Agreed Holds Held Opens Opened Begins Began Joins Joined Attends Attended Thanks Thanked Urges Urged Vows Seeks Backs Gets Wins ' +
    'Pledges Pledged Donates Donated Announces Announced Calls Called Leads Led Boosts Strengthen Strengthens Strengthened Expand Expands Deepen Deepens Enhance Enhances Extends Extended Ends Starts Concludes Concluded Reaffirms Reaffirmed Commends Commended Praises Praised Hails Condemns ' +
    'Describes Described Delivers Delivered Provides Provided Sends Sent Offers Offered Grants Granted Inaugurates Inaugurated Inks Hands Handed Becomes Became Explores Tells Told Warns Arrives Arrived Convenes Convened Adopts Adopted Approves Approved Ratifies Ratified Unveils Unveiled',
);
