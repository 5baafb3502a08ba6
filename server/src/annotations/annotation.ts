import type { EventType } from '../detect/events';
import type { EntityType } from '../detect/findings';
import type { Span } from '../text/span';

/**
 * One act of a person on one stretch of a document, as it is kept: a code put on a passage, a detected thing refused or corrected,
 * a cooperation event accepted with its roles. Immutable; a change makes a new value with the same id.
 */
export interface Annotation {
  /** Random UUID, lower case. */
  readonly id: string;
  readonly claim: Claim;
  readonly target: Target;
  /** Name of the person, as the setting has it. */
  readonly coder: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  /** Markdown; "" where there is none. */
  readonly memo: string;
  readonly provenance: Provenance;
  readonly state: AnchorState;
  /** Properties of the record that this version does not know, kept for whoever wrote them. */
  readonly extra?: Extra;
}

/** What is said about the passage. */
export type Claim = TagClaim | RejectionClaim | RetypeClaim | EventClaim;

/** A code of the codebook: a theme, an entity type or the user's own. */
export interface TagClaim {
  readonly kind: 'tag';
  /** Id of the code; never its label. */
  readonly code: string;
}

/** "Not an entity", "not this theme": a detected thing is wrong here or wherever it stands in this document. */
export interface RejectionClaim {
  readonly kind: 'rejection';
  readonly scope: 'here' | 'file';
  readonly of: 'entity' | 'theme' | 'event';
  /** Entity type, theme id or event type that was refused. */
  readonly code: string;
}

/** The thing is named rightly but is of another type. */
export interface RetypeClaim {
  readonly kind: 'retype';
  readonly scope: 'here' | 'file';
  readonly from: EntityType;
  readonly to: EntityType;
}

/** A cooperation event that a person accepted or wrote. */
export interface EventClaim {
  readonly kind: 'event';
  readonly event: EventRecord;
}

/** Who does what with or for whom. Participants are names with, where known, the entity they refer to. */
export interface EventRecord {
  readonly type: EventType;
  readonly mode?: string;
  readonly actors: readonly EventParty[];
  readonly recipients: readonly EventParty[];
  /** Theme ids. */
  readonly themes: readonly string[];
  readonly status?: 'planned' | 'ongoing' | 'done';
  readonly instrument?: string;
  readonly modality?: string;
  readonly amount?: { readonly value: number; readonly currency: string };
  readonly place?: string;
  /** ISO 8601. */
  readonly date?: string;
}

export interface EventParty {
  readonly name: string;
  /** Entity id, the same in every document. */
  readonly entity?: string;
}

/** Where it came from: a person alone, a person who accepted what a rule suggested, or markup in the document itself. */
export type Provenance =
  | { readonly from: 'person' }
  | { readonly from: 'suggestion'; readonly rule: string; readonly score?: number }
  | { readonly from: 'inline' };

/** settled: on its words. moved: probably found, a person must say. lost: its words are gone. */
export type AnchorState = 'settled' | 'moved' | 'lost';

/**
 * Where an annotation stands, in words that outlive edits. Positions are Unicode code points over the canonical text
 * (no byte order mark, LF line ends) whose hash is `hash`.
 */
export interface Target {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** What stands before and after, to the sentence boundary, 32 to 200 characters where the text has them. */
  readonly prefix: string;
  readonly suffix: string;
  /** Which of the equal quotes in the text this is, from 1; missing where the quote stands once. */
  readonly occurrence?: number;
  /** Titles of the sections around it, the topmost first. */
  readonly section?: readonly string[];
  /** SHA-256 of the canonical text, hexadecimal. */
  readonly hash: string;
  /** The quote before the last time it changed or was found elsewhere. */
  readonly former?: { readonly start: number; readonly end: number; readonly exact: string; readonly hash: string };
}

/** Unknown JSON members, by the place they stood in. */
export interface Extra {
  readonly item?: Readonly<Record<string, unknown>>;
  readonly target?: Readonly<Record<string, unknown>>;
  readonly bodies?: readonly unknown[];
  readonly selectors?: readonly unknown[];
}

/** An annotation at work in an open document. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  /** UTF-16 span in the open text; undefined where it is lost. For 'moved' the best candidate. */
  readonly span: Span | undefined;
  /** Where a person might put it again, best first. */
  readonly candidates: readonly Span[];
}

/** Code of the codebook that the annotation puts on its passage, if it is a tag. */
export function codeOf(annotation: Annotation): string | undefined {
  return annotation.claim.kind === 'tag' ? annotation.claim.code : undefined;
}
