import type { Span } from '../text/span';

/** What a name can be. Drawn as the annotation guidelines (docs/annotation-guidelines.md) say. */
export const ENTITY_TYPES = ['PERSON', 'ORG', 'PLACE', 'NORP', 'EVENT', 'DATE', 'MONEY', 'LAW'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Why something was marked: `code` picks the sentence that the hover words, `args` fill it. */
export interface Reason {
  readonly code: string;
  readonly args?: readonly string[];
}

/** A span that names something. Offsets are relative to the text that was analysed (a block's view). */
export interface Mention extends Span {
  readonly type: EntityType;
  /** Calibrated probability that span and type are right, 0..1. */
  readonly score: number;
  readonly reason: Reason;
  /** Log odds against no name for PERSON, ORG, PLACE, NORP and other names, where the tagger read it: what the whole document weighs again. */
  readonly odds?: readonly number[];
}

/** A capitalised run that was not marked; knowledge of the whole document may still mark it. */
export interface Candidate extends Span {
  /** Scores of the best reading as a name, 0..1. */
  readonly type: EntityType;
  readonly score: number;
  /** As in `Mention`. */
  readonly odds: readonly number[];
}

/** "United Nations Environment Programme (UNEP)": the two spans. */
export interface AcronymDefinition {
  readonly long: Span;
  readonly short: Span;
}

/** Words that carry a theme. `weight` is on the one scale of theme scores (0..1). */
export interface ThemeEvidence extends Span {
  /** Theme id of the codebook. */
  readonly theme: string;
  readonly weight: number;
  readonly reason: Reason;
}

/** How strongly one block speaks of one theme. */
export interface ThemeScore {
  readonly theme: string;
  readonly score: number;
}

/** All that one block shows by itself: a pure function of its text and kind. */
export interface BlockFindings {
  /** Flat, sorted by start, no overlaps. */
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
  readonly acronyms: readonly AcronymDefinition[];
  /** Sorted by start; may overlap. */
  readonly themeEvidence: readonly ThemeEvidence[];
  /** Learned and curated scores of the block, best first. */
  readonly themeScores: readonly ThemeScore[];
  /** What the learned part adds up over the document, as the theme detector gave it. */
  readonly themeSums?: Int32Array;
  /** ISO 639-1, or "und" where the block is too short to tell. */
  readonly language: string;
}
