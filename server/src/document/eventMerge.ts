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
  const kept: Act[] = [];
  const headlines: Act[] = [];
  events.forEach((event, position) => {
    const act = actOf(event);
    if (titles.has(position)) {
      headlines.push(act);
      return;
    }
    const index = firstWithinReach(kept, (other) => isSameAct(other, act));
    if (index < 0) kept.push(act);
    else kept[index] = actOf(joined(kept[index].event, event));
  });
  const announced = new Announced(text);
  for (let index = 0; index < kept.length; index++) announced.add(kept[index], index);
  for (const headline of headlines) {
    const index = announced.by(headline);
    if (index === undefined) announced.add(headline, kept.push(headline) - 1);
    else {
      const { event, parties } = kept[index];
      kept[index] = { event: { ...event, mentions: [...event.mentions, headline.event.evidence] }, parties };
    }
  }
  return kept
    .map(({ event }) => event)
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}

/** An event with all its known parties. */
interface Act {
  readonly event: CooperationEvent;
  readonly parties: ReadonlySet<number>;
}

function actOf(event: CooperationEvent): Act {
  return { event, parties: new Set([...event.actorEntities, ...event.recipientEntities].filter((one) => one >= 0)) };
}

/** How many events back an act is looked for that is told again: keeps a long document linear. */
const REACH = 150;

function firstWithinReach(events: readonly Act[], holds: (event: Act) => boolean): number {
  const first = Math.max(0, events.length - REACH);
  for (let index = first; index < events.length; index++) if (holds(events[index])) return index;
  return -1;
}

/** A headline tells the act below it, in fewer words: same type, and a party or the word itself in common. */
class Announced {
  readonly #text: string;
  /** First event with the word or the party, by type and polarity. */
  readonly #first = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  add(act: Act, index: number): void {
    for (const key of this.#keys(act)) if (!this.#first.has(key)) this.#first.set(key, index);
  }

  /** Index of the first event that the headline tells. */
  by(headline: Act): number | undefined {
    let first: number | undefined;
    for (const key of this.#keys(headline)) {
      const index = this.#first.get(key);
      if (index !== undefined && (first === undefined || index < first)) first = index;
    }
    return first;
  }

  #keys({ event: { type, polarity, trigger }, parties }: Act): string[] {
    const kind = `${type} ${polarity} `;
    const stem = this.#text.slice(trigger.start, trigger.end).toLowerCase().slice(0, 5);
    return [`${kind}${stem}`, ...[...parties].map((party) => `${kind}#${party}`)];
  }
}

function isSameAct(one: Act, other: Act): boolean {
  const a = one.event;
  const b = other.event;
  if (a.type !== b.type || a.polarity !== b.polarity) return false;
  if (!agree(a.date, b.date) || !agree(a.instrument, b.instrument) || !agree(a.modality, b.modality)) return false;
  if (a.amount && b.amount && (a.amount.value !== b.amount.value || a.amount.currency !== b.amount.currency))
    return false;
  if (!sameParties(one.parties, other.parties)) return false;
  if (a.amount && b.amount) return true;
  if (a.instrument && b.instrument) return true;
  return a.type === 'CONSULT' && a.status === b.status && a.mode === b.mode;
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b || a.startsWith(b) || b.startsWith(a);
}

function sameParties(first: ReadonlySet<number>, second: ReadonlySet<number>): boolean {
  if (first.size < 2 || second.size < 2) return false;
  const [few, many] = first.size <= second.size ? [first, second] : [second, first];
  for (const one of few) if (!many.has(one)) return false;
  return true;
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
