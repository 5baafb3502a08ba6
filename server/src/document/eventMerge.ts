import type { CooperationEvent } from './analysis';

/**
 * Events in which one act that is told several times is one. Two passages tell one act when type and participants agree,
 * nothing contradicts (date, amount, instrument, polarity), and something beyond the participants is shared.
 */
export function merged(
  events: readonly CooperationEvent[],
  titles: ReadonlySet<number>,
  text: string,
): CooperationEvent[] {
  const kept: CooperationEvent[] = [];
  const headlines: CooperationEvent[] = [];
  events.forEach((event, position) => {
    if (titles.has(position)) {
      headlines.push(event);
      return;
    }
    const index = firstWithinReach(kept, (other) => isSameAct(other, event));
    if (index < 0) kept.push(event);
    else kept[index] = joined(kept[index], event);
  });
  for (const headline of headlines) {
    const index = kept.findIndex((event) => announces(headline, event, text));
    if (index < 0) kept.push(headline);
    else kept[index] = { ...kept[index], mentions: [...kept[index].mentions, headline.evidence] };
  }
  return kept.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}

/** How many events back an act is looked for that is told again: keeps a long document linear. */
const REACH = 150;

function firstWithinReach(events: readonly CooperationEvent[], holds: (event: CooperationEvent) => boolean): number {
  const first = Math.max(0, events.length - REACH);
  for (let index = first; index < events.length; index++) if (holds(events[index])) return index;
  return -1;
}

/** A headline tells the act below it, in fewer words: same type, and a party or the word itself in common. */
function announces(headline: CooperationEvent, event: CooperationEvent, text: string): boolean {
  if (headline.type !== event.type || headline.polarity !== event.polarity) return false;
  const stem = ({ trigger }: CooperationEvent) => text.slice(trigger.start, trigger.end).toLowerCase().slice(0, 5);
  const parties = (one: CooperationEvent) =>
    [...one.actorEntities, ...one.recipientEntities].filter((entity) => entity >= 0);
  const shared = new Set(parties(event));
  return stem(headline) === stem(event) || parties(headline).some((entity) => shared.has(entity));
}

function isSameAct(a: CooperationEvent, b: CooperationEvent): boolean {
  if (a.type !== b.type || a.polarity !== b.polarity) return false;
  if (!agree(a.date, b.date) || !agree(a.instrument, b.instrument) || !agree(a.modality, b.modality)) return false;
  if (a.amount && b.amount && (a.amount.value !== b.amount.value || a.amount.currency !== b.amount.currency))
    return false;
  if (!sameParties(a, b)) return false;
  if (a.amount && b.amount) return true;
  if (a.instrument && b.instrument) return true;
  return a.type === 'CONSULT' && a.status === b.status && a.mode === b.mode;
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b || a.startsWith(b) || b.startsWith(a);
}

function sameParties(a: CooperationEvent, b: CooperationEvent): boolean {
  const first = new Set([...a.actorEntities, ...a.recipientEntities].filter((one) => one >= 0));
  const second = new Set([...b.actorEntities, ...b.recipientEntities].filter((one) => one >= 0));
  if (first.size < 2 || second.size < 2) return false;
  return [...first].every((one) => second.has(one)) || [...second].every((one) => first.has(one));
}

/** The fuller telling with what only the other one says. */
function joined(a: CooperationEvent, b: CooperationEvent): CooperationEvent {
  const [full, other] = fullness(b) > fullness(a) ? [b, a] : [a, b];
  return {
    ...full,
    mode: full.mode ?? other.mode,
    instrument: full.instrument ?? other.instrument,
    modality: full.modality ?? other.modality,
    amount: full.amount ?? other.amount,
    place: full.place ?? other.place,
    date: full.date ?? other.date,
    speaker: full.speaker ?? other.speaker,
    themes: [...new Set([...full.themes, ...other.themes])],
    score: Math.max(full.score, other.score),
    mentions: [...full.mentions, ...other.mentions],
  };
}

function fullness({ actors, recipients, amount, instrument, date, place, evidence }: CooperationEvent): number {
  return (
    (actors.length +
      recipients.length +
      Number(amount !== undefined) +
      Number(instrument !== undefined) +
      Number(date !== undefined) +
      Number(place !== undefined)) *
      1000 +
    (evidence.end - evidence.start)
  );
}
