import { instrumentOf } from '../detect/cooperation/details';
import type { CooperationFinding, Participant } from '../detect/events';
import type { Span } from '../text/span';
import type { CooperationEvent, Reference } from './analysis';
import type { RoleWatcher } from './eventChoice';
import type { EventEntity, FocusMention } from './eventFacts';
import { Focus } from './eventFocus';
import { merged } from './eventMerge';
import { ROLE_WEIGHTS, type RoleWeights } from './roleWeights';

/** One block with what `detectCooperation` found in it. */
export interface EventBlock {
  /** The block's view. */
  readonly text: string;
  /** Offsets relative to the view. */
  readonly findings: readonly CooperationFinding[];
  toAbsolute(start: number, end: number): Span;
}

/**
 * The cooperation events of a document: participants resolved to entities, one act told twice made one event.
 *
 * @param blocks in document order.
 * @param entities participants' `entity` ids refer to them.
 * @param mentions all mentions, sorted by start.
 * @param references "the ministry", "the two sides" as resolved by the document, sorted by start.
 * @param text the document, for the offices that stand beside names.
 * @returns sorted by start; all spans absolute.
 */
export function documentEvents(
  blocks: readonly EventBlock[],
  entities: readonly EventEntity[],
  mentions: readonly FocusMention[],
  references: readonly Reference[],
  text: string,
  weights: RoleWeights = ROLE_WEIGHTS,
  watch?: RoleWatcher,
): CooperationEvent[] {
  const indexes = new Map(entities.map((entity, index) => [entity.id, index]));
  const focus = new Focus(entities, mentions, references, text, weights, watch);
  const events: CooperationEvent[] = [];
  /** Indexes of events that a headline tells. */
  const titles = new Set<number>();
  for (const block of blocks) {
    for (const finding of block.findings) {
      const absolute = (span: Span) => block.toAbsolute(span.start, span.end);
      const evidence = absolute(finding.evidence);
      const place = (parties: readonly Participant[]) =>
        parties.map((party) => ({ ...party, ...absolute(party), entity: party.entity }));
      const resolved = focus.resolve(
        {
          ...finding,
          evidence,
          trigger: absolute(finding.trigger),
          actors: place(finding.actors),
          recipients: place(finding.recipients),
        },
        indexes,
      );
      const { instrument = isClosing(finding) ? instrumentOf(text.slice(0, HEAD)) : undefined } = resolved;
      events.push({ ...resolved, instrument, mentions: [evidence] });
      if (isTitle(block.text)) titles.add(events.length - 1);
    }
  }
  return merged(events, titles, text);
}

/** A short line without a full stop. */
function isTitle(text: string): boolean {
  return text.length < 140 && !/[.!?:;,]["”’)]*\s*$/.test(text);
}

/** "Done in duplicate at Seoul": what is signed is what the document is. */
function isClosing({ type, actors, recipients, polarity, trigger, evidence }: CooperationFinding): boolean {
  const bare =
    actors.every(({ start }) => start > trigger.start) && recipients.every(({ start }) => start > trigger.start);
  return type === 'SUPPORT' && polarity === 'affirmed' && trigger.start === evidence.start && bare;
}

/** The head of a document, where its kind is told. */
const HEAD = 300;
