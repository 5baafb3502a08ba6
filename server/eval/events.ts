import fs from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../src/detect/analyseBlock';
import type { EntityType } from '../src/detect/findings';
import type { Analysis, CooperationEvent } from '../src/document/analysis';
import { createEngine } from '../src/document/engine';
import { fromScratch } from '../src/document/oracle';
import { countryOfDemonym, countryOfName } from '../src/lexicon/countries';
import { overlaps } from '../src/text/span';
import { type CorpusDocument, CorpusError, readCorpusDocument } from '../training/corpus';
import { triggerWords } from './eventsBaseline';
import { countFields, type FieldCounts, fieldFigures, fieldsOf, noFields } from './eventsFields';
import { plover } from './eventsPlover';
import { eventsOf } from './eventsRead';
import {
  countEvents,
  type EventCounts,
  f1,
  interval,
  type JudgedEvent,
  matchEvents,
  sumOf,
  wilson,
} from './eventsScore';

/**
 * `npm run eval -- events [train] [worst]`: events of the own test split (or training split), with the names given and from the
 * text alone, and of plover-gsr.dev; a list of trigger words beside them. Writes docs/eval/events.json for the test split.
 */
export function run(args: readonly string[], knowledge: () => Knowledge): void {
  const split = args.includes('train') ? 'train' : 'test';
  const documents = corpus(split);
  const known = knowledge();
  const engine = createEngine(known);
  const rows = [
    row('own, names given', documents, (one) =>
      judgedGiven(one, eventsOf(one.text, one.language, given(one), known.words, one.date)),
    ),
    row('own, text alone', documents, (one) =>
      judgedFound(one, fromScratch(one.language, one.text, engine, { date: one.date })),
    ),
    row('trigger words', documents, (one) =>
      triggerWords(one.text).map(({ type, evidence }) => ({ type, passages: [evidence], actors: [], recipients: [] })),
    ),
  ];
  console.log(
    `Own ${split} split: ${documents.length} documents; an event is found when its evidence overlaps, one to one.\n`,
  );
  for (const one of rows) print(one);
  const dev = plover(known);
  if (args.includes('worst')) for (const line of rows[1].worst) console.log(line);
  if (split === 'test')
    write({
      own: Object.fromEntries(
        rows.map(({ name, counts, fields }) => [
          name,
          { ...summary(counts), fields: fields.scope.told > 0 ? fieldFigures(fields) : undefined },
        ]),
      ),
      plover: dev,
    });
}

interface Row {
  readonly name: string;
  readonly counts: readonly EventCounts[];
  readonly worst: readonly string[];
  readonly fields: FieldCounts;
}

function row(
  name: string,
  documents: readonly CorpusDocument[],
  read: (one: CorpusDocument) => readonly JudgedEvent[],
): Row {
  const worst: string[] = [];
  const fields = noFields();
  const counts = documents.map((one) => {
    const gold = one.events.filter((event) => event.polarity === 'affirmed').map((event) => judgedGold(one, event));
    const told = read(one);
    const matched = matchEvents(gold, told);
    const cite = ({ passages: [span] }: JudgedEvent) => one.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    gold.forEach((event, index) => {
      if (!matched.some(([match]) => match === index)) worst.push(`missed ${one.id} ${event.type}: ${cite(event)}`);
    });
    told.forEach((event, index) => {
      const match = matched.find(([, other]) => other === index);
      if (match === undefined) worst.push(`wrong  ${one.id} ${event.type}: ${cite(event)}`);
      else if (gold[match[0]].type !== event.type)
        worst.push(`type   ${one.id} ${event.type} for ${gold[match[0]].type}: ${cite(event)}`);
    });
    for (const [index, other] of matched) {
      const [a, b] = [gold[index], told[other]];
      const differs = (first: readonly string[], second: readonly string[]) =>
        [...new Set(first)].sort().join(', ') !== [...new Set(second)].sort().join(', ');
      if (differs(a.actors, b.actors) || differs(a.recipients, b.recipients))
        worst.push(
          `roles  ${one.id} ${a.type} ${b.actors.join(', ')} > ${b.recipients.join(', ')} for ${a.actors.join(', ')} > ${a.recipients.join(', ')}: ${cite(b)}`,
        );
    }
    for (const [index, other] of matched) {
      const [a, b] = [gold[index], told[other]];
      const sides = (event: JudgedEvent) => `${sorted(event.actors)} > ${sorted(event.recipients)}`;
      if (sides(a) !== sides(b)) worst.push(`roles  ${one.id} ${a.type} ${sides(b)} for ${sides(a)}: ${cite(b)}`);
      if (!a.fields || !b.fields) continue;
      for (const field of countFields(fields, a.fields, b.fields)) worst.push(`field  ${one.id} ${field}: ${cite(b)}`);
    }
    return countEvents(gold, told);
  });
  return { name, counts, worst, fields };
}

function sorted(parties: readonly string[]): string {
  return [...new Set(parties)].sort().join(', ');
}

function print({ name, counts, fields }: Row): void {
  const figures = summary(counts);
  console.log(
    `${name}: F1 ${show(figures.f1)} (precision ${figures.precision.toFixed(3)}, recall ${figures.recall.toFixed(3)}; ${figures.gold} events)`,
  );
  console.log(
    `  of those found: type ${show(figures.type)}, both roles ${show(figures.roles)}, a right party in both ${show(figures.rolesTouched)}, actors ${figures.actors.toFixed(3)}, recipients ${figures.recipients.toFixed(3)}, status ${figures.status.toFixed(3)}`,
  );
  if (fields.scope.told === 0) return;
  const shown = Object.entries(fieldFigures(fields)).map(
    ([field, { gold, precision, recall }]) => `${field} ${precision.toFixed(2)}/${recall.toFixed(2)} (${gold})`,
  );
  console.log(`  fields, precision/recall (annotated): ${shown.join(', ')}`);
}

type Figure = { readonly value: number; readonly interval: [number, number] };

function show({ value, interval: [low, high] }: Figure): string {
  return `${value.toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

function summary(counts: readonly EventCounts[]) {
  const total = sumOf(counts);
  const share = (hits: number): Figure => ({
    value: hits / Math.max(1, total.found),
    interval: wilson(hits, total.found),
  });
  return {
    gold: total.gold,
    f1: { value: f1(total), interval: interval(counts, f1) },
    precision: total.found / Math.max(1, total.told),
    recall: total.found / Math.max(1, total.gold),
    type: share(total.type),
    roles: share(total.roles),
    rolesTouched: share(total.rolesTouched),
    actors: total.actors / Math.max(1, total.found),
    recipients: total.recipients / Math.max(1, total.found),
    status: total.status / Math.max(1, total.found),
  };
}

function corpus(split: string): CorpusDocument[] {
  const folder = path.join('server', 'training', 'corpus', split);
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      try {
        return [readCorpusDocument(fs.readFileSync(file, 'utf8'), file)];
      } catch (error) {
        if (!(error instanceof CorpusError)) throw error;
        console.log(`${file} skipped: ${error.problems[0]}`);
        return [];
      }
    });
}

function given({ mentions }: CorpusDocument) {
  return mentions.map(({ start, end, type, key }, index) => ({ start, end, type, key: key ?? `#${index}` }));
}

export function judgedGold(one: CorpusDocument, event: CorpusDocument['events'][number]): JudgedEvent {
  const party = (key: string) => partyOf(one, key);
  return {
    type: event.type,
    status: event.status,
    passages: [event.evidence, ...event.also],
    actors: event.actors.map(party),
    recipients: event.recipients.map(party),
    fields: fieldsOf(event, event.speaker && party(event.speaker)),
  };
}

/** A country and its people count as one party. */
export function partyOf({ mentions, text }: CorpusDocument, key: string): string {
  for (const { start, end, type, key: other } of mentions) {
    if (other !== key) continue;
    const country = countryCode(type, text.slice(start, end));
    if (country !== undefined) return country;
  }
  return key;
}

function countryCode(type: EntityType, surface: string): string | undefined {
  if (type !== 'PLACE' && type !== 'NORP') return undefined;
  return (countryOfName(surface) ?? countryOfDemonym(surface))?.code;
}

function affirmed(events: readonly CooperationEvent[]): CooperationEvent[] {
  return events.filter((event) => event.polarity === 'affirmed');
}

export function judgedGiven(one: CorpusDocument, events: readonly CooperationEvent[]): JudgedEvent[] {
  return affirmed(events).map((event) => ({
    type: event.type,
    status: event.status,
    passages: event.mentions,
    actors: event.actors.map(({ entity, name }) => (entity === undefined ? `?${name}` : partyOf(one, entity))),
    recipients: event.recipients.map(({ entity, name }) => (entity === undefined ? `?${name}` : partyOf(one, entity))),
    fields: fieldsOf(event, event.speaker && partyOf(one, event.speaker)),
  }));
}

/** Entities of the analysis as the keys of the corpus: by the gold mentions that most of their mentions overlap. */
export function judgedFound(one: CorpusDocument, analysis: Analysis): JudgedEvent[] {
  const keys = analysis.entities.map((entity) => {
    const votes = new Map<string, number>();
    for (const index of entity.mentions) {
      const mention = analysis.mentions[index];
      const gold = one.mentions.find((other) => other.key !== undefined && overlaps(other, mention));
      if (gold?.key !== undefined) votes.set(gold.key, (votes.get(gold.key) ?? 0) + 1);
    }
    const best = [...votes].sort((a, b) => b[1] - a[1])[0];
    return best === undefined ? `?${entity.name}` : partyOf(one, best[0]);
  });
  const party = (entities: readonly number[]) => entities.map((entity) => (entity < 0 ? '?' : keys[entity]));
  return affirmed(analysis.events).map((event) => ({
    type: event.type,
    status: event.status,
    passages: event.mentions,
    actors: party(event.actorEntities),
    recipients: party(event.recipientEntities),
    fields: fieldsOf(event, event.speaker && keys[analysis.entities.findIndex(({ id }) => id === event.speaker)]),
  }));
}

function write(content: unknown): void {
  const file = path.join('docs', 'eval', 'events.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const rounded = JSON.stringify(
    content,
    (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value),
    2,
  );
  fs.writeFileSync(file, `${rounded}\n`);
  console.log(`\nWritten: ${file}`);
}
