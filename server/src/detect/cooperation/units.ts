import type { EventMention } from '../events';
import type { EntityType } from '../findings';
import type { Entry } from './lexicon';

/** A token of one sentence with what is known about it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly entry: Entry;
  /** Has a letter or a digit, or is a sign of money. */
  readonly wordy: boolean;
  readonly capital: boolean;
  /** Mention that covers it, or undefined. */
  readonly mention?: EventMention;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

/** How a verb stands in its clause. */
export interface VerbGroup {
  /** "hand over" */
  readonly lemma: string;
  /** Token of the verb itself. */
  readonly head: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly modal: '' | 'will' | 'may' | 'must' | 'would';
  readonly negated: boolean;
  readonly infinitive: boolean;
  /** "sending" without an auxiliary. */
  readonly gerund: boolean;
  /** "donated" without an auxiliary: past or participle, as what stands around tells. */
  readonly bare: boolean;
  /** "jointly", "together" stands in or behind it. */
  readonly together: boolean;
  readonly present: boolean;
}

export type UnitKind =
  | 'noun'
  | 'verb'
  | 'preposition'
  | 'and'
  | 'comma'
  | 'relative'
  | 'subordinator'
  | 'date'
  | 'adverb'
  | 'stop';

/** A piece of a sentence: tokens `[from, to)`. */
export interface Unit {
  readonly kind: UnitKind;
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly verb?: VerbGroup;
  readonly noun?: NounPhrase;
}

/** A noun phrase with its "of" complements and possessors. */
export interface NounPhrase {
  /** Tokens of the part that carries the head: behind possessors, before "of". */
  readonly headFrom: number;
  readonly headTo: number;
  /** Bits of `Noun` of the head; of the complement where the head is a quantity. */
  readonly classes: number;
  /** Bits of `Noun` of all its words. */
  readonly any: number;
  readonly plural: boolean;
  readonly pronoun: boolean;
  /** "joint", "bilateral" stands before the head. */
  readonly joint: boolean;
  readonly types: readonly EntityType[];
  /** Begins with "no". */
  readonly negated: boolean;
}
