import { Unpacker } from '../../lexicon/packed';
import type { WordColumn, WordTable } from '../../text/words';
import { Word } from './classes';
import { type Frame, verbFrames } from './frames';
import { Form } from './inflect';
import prepared from './lexiconWords.prepared';
import { governors, PARTICLE_VERBS } from './verbs';

/** What one written word can be. */
export interface Entry {
  /** Bits of `Word`. */
  readonly bits: number;
  /** Bits of `Noun`. */
  readonly noun: number;
  /** Verb it is a form of, in the base form; '' for none. */
  readonly lemma: string;
  /** Bits of `Form`. */
  readonly forms: number;
  /** May begin an event: with `ANYTHING`, or only where one of these classes stands in the sentence; 0: never. */
  readonly trigger: number;
}

/** Verb and noun knowledge of the detector over the words of one table. */
export interface Lexicon {
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  readonly governors: ReadonlyMap<string, number>;
  readonly particleVerbs: ReadonlySet<string>;
  entry(word: number): Entry;
}

/** The lexicon of a table, made once. */
export function lexiconOf(table: WordTable): Lexicon {
  const known = lexicons.get(table);
  if (known) return known;
  const lexicon = createLexicon(table);
  lexicons.set(table, lexicon);
  return lexicon;
}

export const UNKNOWN: Entry = { bits: 0, noun: 0, lemma: '', forms: 0, trigger: 0 };

const lexicons = new WeakMap<WordTable, Lexicon>();

/** What does not depend on a table: made when first needed. */
let shared:
  | {
      words: Map<string, number>;
      entries: Entry[];
      frames: Map<string, readonly Frame[]>;
      governors: Map<string, number>;
    }
  | undefined;

function createLexicon(table: WordTable): Lexicon {
  shared ??= unpacked();
  const { words, entries, frames, governors: kinds } = shared;
  const column: WordColumn = table.column((word) => {
    const lower = word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-');
    const known = words.get(lower);
    if (known !== undefined) return known;
    const guess = guessed(lower);
    if (guess === undefined) return 0;
    // Guesses share an entry per lemma: there are as many as words, which the table bounds.
    words.set(lower, entries.length);
    entries.push(guess);
    if (words.size > MAX_GUESSES) {
      words.delete(lower);
      return entries.length - 1;
    }
    return entries.length - 1;
  });
  return {
    frames,
    governors: kinds,
    particleVerbs: PARTICLES,
    entry: (word) => entries[column.of(word)],
  };
}

const MAX_GUESSES = 50_000;
const PARTICLES = new Set(PARTICLE_VERBS);

/** A verb that no list knows, by its ending. */
function guessed(word: string): Entry | undefined {
  if (/^[a-z]{3,}ed$/.test(word) && !/(?:eed|red)$/.test(word))
    return { bits: 0, noun: 0, lemma: `${word.slice(0, -2)}`, forms: Form.past | Form.participle, trigger: 0 };
  if (/^[a-z]{4,}ing$/.test(word))
    return { bits: Word.nounToo, noun: 0, lemma: word.slice(0, -3), forms: Form.ing, trigger: 0 };
  if (/^[a-z]{4,}ly$/.test(word)) return { bits: Word.adverb, noun: 0, lemma: '', forms: 0, trigger: 0 };
  return undefined;
}

function unpacked(): NonNullable<typeof shared> {
  const packed = new Unpacker(prepared);
  const words = new Map<string, number>();
  packed.strings().forEach((word, index) => {
    words.set(word, index + 1);
  });
  const lemmas = packed.strings();
  const bits = packed.signed32();
  const nouns = packed.signed32();
  const lemma = packed.unsigned16();
  const forms = packed.bytes();
  const triggers = packed.signed32();
  const entries: Entry[] = [UNKNOWN];
  for (let word = 0; word < bits.length; word++) {
    entries.push({
      bits: bits[word],
      noun: nouns[word],
      lemma: lemmas[lemma[word]],
      forms: forms[word],
      trigger: triggers[word],
    });
  }
  return { words, entries, frames: verbFrames(), governors: governors() };
}
