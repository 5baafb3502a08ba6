import type { Analysis, CooperationEvent } from '../document/analysis';
import { tellings } from './lookup';
import { shorten } from './markdown';
import { toRange } from './position';
import type { CooperationItem } from './shown';
import { type Codes, labelOf } from './tags';
import { dateWords, EVENT_LABEL } from './words';

/** The Cooperation view of a document: who does what with or for whom, in the order of the analysis. */
export function cooperationItems(analysis: Analysis, codes: Codes): CooperationItem[] {
  return analysis.events.map((event, index) => ({
    ...partiesOf(analysis, event),
    index,
    type: event.type,
    typeLabel: EVENT_LABEL[event.type],
    mode: event.mode,
    themes: event.themes.map((id) => ({ id, label: labelOf(codes, id) })),
    instrument: event.instrument,
    modality: event.modality,
    amount: event.amount ? amountText(event.amount) : undefined,
    place: event.place,
    date: event.date,
    dateLabel: event.date && dateWords(event.date),
    status: event.status,
    scope: event.scope,
    speaker: event.speaker,
    score: event.score,
    range: toRange(analysis.lines, event.evidence),
    text: shorten(analysis.text.slice(event.evidence.start, event.evidence.end), 240),
    mentions: tellings(event).map((span) => toRange(analysis.lines, span)),
  }));
}

/** One line: "Australia → Cambodia: training, 2026-05 (planned)". */
export function describeEvent(analysis: Analysis, event: CooperationEvent, codes: Codes): string {
  const { actors, recipients } = partiesOf(analysis, event);
  const oneWay = event.type === 'AID' || event.type === 'SUPPORT' || event.type === 'CONCEDE';
  const who = recipients.length > 0 ? [actors.join(', ') || 'someone', recipients.join(', ')] : actors;
  const parties = who.join(oneWay && recipients.length > 0 ? ' → ' : ' ↔ ') || 'someone';
  const about = [
    event.mode,
    event.instrument,
    event.modality,
    event.amount && amountText(event.amount),
    ...event.themes.map((id) => labelOf(codes, id)),
    event.place,
    event.date && dateWords(event.date),
  ].filter((part): part is string => !!part);
  const what = about.length > 0 ? `: ${about.join(', ')}` : '';
  return `${parties}${what} (${event.status})`;
}

/** Who takes part. Where both sides are the same, the act is common to the actors. */
function partiesOf(
  analysis: Analysis,
  event: CooperationEvent,
): Pick<CooperationItem, 'actors' | 'recipients' | 'actorIds' | 'recipientIds'> {
  const actors = names(analysis, event, 'actor');
  const recipients = names(analysis, event, 'recipient');
  const actorIds = ids(analysis, event.actorEntities);
  const common = recipients.length === actors.length && recipients.every((name) => actors.includes(name));
  if (common) return { actors, recipients: [], actorIds, recipientIds: [] };
  return { actors, recipients, actorIds, recipientIds: ids(analysis, event.recipientEntities) };
}

/** Canonical names where they resolved, else the words of the text. */
function names(analysis: Analysis, event: CooperationEvent, role: 'actor' | 'recipient'): string[] {
  const participants = role === 'actor' ? event.actors : event.recipients;
  const entities = role === 'actor' ? event.actorEntities : event.recipientEntities;
  const found = participants.map((participant, index) => analysis.entities[entities[index]]?.name ?? participant.name);
  return [...new Set(found)];
}

function ids(analysis: Analysis, entities: readonly number[]): string[] {
  return entities.flatMap((index) => analysis.entities[index]?.id ?? []);
}

function amountText(amount: { value: number; currency: string }): string {
  return `${amount.currency} ${amount.value.toLocaleString('en')}`;
}
