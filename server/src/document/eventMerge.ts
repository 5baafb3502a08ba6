import type { CooperationEvent } from './analysis';

/**
 * Events in which one act that is told several times is one. Two passages tell one act when type and participants agree,
 * nothing contradicts (date, amount, instrument, polarity), and something beyond the participants is shared.
 */
export function merged(events: readonly CooperationEvent[]): CooperationEvent[] {
  const kept: CooperationEvent[] = [];
  for (const event of events) {
    const index = kept.findIndex((other) => isSameAct(other, event));
    if (index < 0) kept.push(event);
    else kept[index] = joined(kept[index], event);
  }
  return kept.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
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
