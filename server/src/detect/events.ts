import type { Span } from '../text/span';
import type { EntityType } from './findings';

/** Cooperation events after PLOVER: what one party does with or for another. */
export const EVENT_TYPES = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** A mention as the event detector needs it: block offsets, with the entity it refers to. */
export interface EventMention extends Span {
  readonly type: EntityType;
  /** Entity id, the same for all mentions of one entity in the document. */
  readonly entity: string;
  readonly name: string;
}

/** Who takes part: a span of the block and, where it resolved, the entity. */
export interface Participant extends Span {
  readonly entity?: string;
  readonly name: string;
  /** Named only as the place of the act, and no country. */
  readonly site?: boolean;
}

export interface CooperationFinding {
  readonly type: EventType;
  readonly mode?: 'visit' | 'multilateral' | 'phone' | 'third-party';
  /** The clause that tells the act. */
  readonly evidence: Span;
  /** The word that made it an event. */
  readonly trigger: Span;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly themes: readonly string[];
  readonly instrument?: string;
  readonly modality?: string;
  readonly amount?: { readonly value: number; readonly currency: string };
  readonly place?: string;
  readonly date?: string;
  readonly status: 'planned' | 'ongoing' | 'done';
  readonly polarity: 'affirmed' | 'negated' | 'hypothetical';
  readonly scope: 'international' | 'domestic';
  readonly speaker?: string;
  readonly score: number;
}
