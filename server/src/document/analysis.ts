import type { Block, DocumentLanguage } from '../blocks/block';
import type { CooperationFinding } from '../detect/events';
import type { BlockFindings, EntityType, Reason } from '../detect/findings';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';

/** A mention with absolute UTF-16 offsets and the entity it refers to. */
export interface ResolvedMention extends Span {
  readonly type: EntityType;
  readonly score: number;
  readonly reason: Reason;
  /** Index into `Analysis.entities`. */
  readonly entity: number;
}

/** What mentions refer to: one per document. */
export interface Entity {
  /** The same name gives the same id in every document: type, then the folded canonical name ("ORG:ministry-of-interior@KH"). */
  readonly id: string;
  /** Canonical name, as a reader would write it in full. */
  readonly name: string;
  readonly type: EntityType;
  /** ISO 3166-1 alpha-2 of the country meant, or for ORG the country it belongs to where known. */
  readonly code?: string;
  /** Indexes into `Analysis.mentions`, ascending; never empty. */
  readonly mentions: readonly number[];
  /** Acronym defined for it in this document. */
  readonly acronym?: string;
}

/** An expression that refers without naming ("the ministry", "last month", "the two sides"): shown in hovers, not an entity mention. */
export interface Reference extends Span {
  readonly entity: number;
  readonly reason: Reason;
}

/** A date with its value: of a DATE mention, or told from the document's own date ("last month"), which is no mention. */
export interface DocumentDate extends Span {
  /** ISO 8601 date, month, year or interval, with "XXXX" for a year that nothing tells. */
  readonly iso: string;
  readonly relative: boolean;
}

export interface ThemeEvidenceSpan extends Span {
  readonly theme: string;
  readonly weight: number;
  readonly reason: Reason;
}

/** One theme of the document: `main` and `mentioned` are shown, `candidate` only where nothing else passes. */
export interface DocumentTheme {
  readonly id: string;
  readonly score: number;
  readonly level: 'main' | 'mentioned' | 'candidate';
  /** Absolute, sorted by start. */
  readonly evidence: readonly ThemeEvidenceSpan[];
  /** Why the score is what it is: strongest words of the learned part. */
  readonly because: readonly string[];
}

/** One cooperation event of the document; all spans absolute. */
export interface CooperationEvent extends CooperationFinding {
  /** Every passage that tells it, the fullest first. */
  readonly mentions: readonly Span[];
  /** Indexes into `Analysis.entities`, parallel to `actors` and `recipients`; -1 where unresolved. */
  readonly actorEntities: readonly number[];
  readonly recipientEntities: readonly number[];
}

/** A heading or numbered article and what stands below it. */
export interface Section extends Span {
  readonly title: string;
  /** 1 for the topmost. */
  readonly level: number;
  /** Span of the heading itself. */
  readonly heading: Span;
  readonly children: readonly Section[];
}

/** Something about the document that a person should decide; worded in features. */
export interface Problem extends Span {
  readonly code:
    | 'acronym-undefined'
    | 'acronym-before-definition'
    | 'acronym-two-meanings'
    | 'name-two-spellings'
    | 'date-without-year';
  readonly args: readonly string[];
  /** Other places that belong to it, absolute. */
  readonly related: readonly Span[];
}

/** A limit that was reached; said to the user once. */
export interface LimitNotice {
  readonly code: 'document-too-long' | 'block-too-long';
  readonly args: readonly string[];
}

/** Everything known about one version of one document. Immutable. All offsets absolute UTF-16. */
export interface Analysis {
  readonly text: string;
  readonly languageId: DocumentLanguage;
  /** The document's own date, ISO, from the caller, front matter or dateline. */
  readonly date?: string;
  readonly lines: LineIndex;
  readonly blocks: readonly Block[];
  /** Parallel to `blocks`; offsets relative to the block's view, its text without markup. */
  readonly findings: readonly BlockFindings[];
  /** Sorted by start, no overlaps. */
  readonly mentions: readonly ResolvedMention[];
  readonly entities: readonly Entity[];
  readonly references: readonly Reference[];
  /** Sorted by start. */
  readonly dates: readonly DocumentDate[];
  /** Best first. */
  readonly themes: readonly DocumentTheme[];
  readonly events: readonly CooperationEvent[];
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  readonly limits: readonly LimitNotice[];
  /** ISO 639-1 of most of the text. */
  readonly language: string;
  /** Spans of paragraphs in another language, which are not analysed. */
  readonly foreign: readonly Span[];
}
