import type { EventType, Participant } from '../events';
import type { Clauses } from './clauses';
import type { Group } from './phrases';

/** An event while it is being read: units instead of spans. */
export interface Draft {
  readonly type: EventType;
  readonly mode?: 'visit' | 'multilateral' | 'phone' | 'third-party';
  /** Units of the evidence. */
  readonly from: number;
  readonly to: number;
  /** Token that triggered it. */
  readonly trigger: number;
  readonly lemma: string;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly object?: Group;
  readonly status: 'planned' | 'ongoing' | 'done';
  readonly polarity: 'affirmed' | 'negated' | 'hypothetical';
  readonly score: number;
  /** What the evidence rests on, for the re-scorer. */
  readonly kind: string;
}

/** All that the readers of one sentence share. */
export interface Reading {
  readonly clauses: Clauses;
  readonly text: string;
  /** Units that an event has used up: a noun under a light verb is no event of its own. */
  readonly used: Set<number>;
  readonly question: boolean;
}
