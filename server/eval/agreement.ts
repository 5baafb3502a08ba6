import fs from 'node:fs';
import path from 'node:path';
import { ENTITY_TYPES, type EntityType } from '../src/detect/findings';
import { overlaps, type Span } from '../src/text/span';
import { type CorpusDocument, type CorpusEvent, type CorpusMention, readCorpusDocument } from '../training/corpus';
import type { FoundMention, LabelledDocument } from './entities';
import { bCubed, scoreTypes } from './entitiesScore';
import { countEvents, f1, interval, type JudgedEvent, matchEvents, sumOf } from './eventsScore';

const FIRST = path.join('server', 'training', 'corpus', 'train');
const SECOND = path.join('server', 'training', 'corpus', 'second');
const OUTPUT = path.join('docs', 'eval', 'agreement.json');

/** The types of the entity headline. */
const CORE: readonly EntityType[] = ['PERSON', 'ORG', 'PLACE'];

interface Pair {
  readonly first: CorpusDocument;
  readonly second: CorpusDocument;
}

/**
 * Compare two annotations of the same documents, made without sight of each other, print the agreement and write it to
 * docs/eval/agreement.json as `settled`. F1 is the same whichever side is taken for gold. `--list` prints every disagreement;
 * `--blind FOLDER` compares with the first annotation as it was before disagreements were settled, and writes that as `blind`.
 */
export function run(args: readonly string[]): void {
  const blind = args.includes('--blind') ? args[args.indexOf('--blind') + 1] : undefined;
  const pairs = readPairs(blind ?? FIRST, SECOND);
  if (args.includes('--list')) for (const pair of pairs) list(pair);
  const figures = { documents: pairs.length, ...entities(pairs), themes: themes(pairs), events: events(pairs) };
  print(figures);
  const known = fs.existsSync(OUTPUT) ? JSON.parse(fs.readFileSync(OUTPUT, 'utf8')) : {};
  const both = { blind: known.blind, settled: known.settled, [blind ? 'blind' : 'settled']: figures };
  fs.writeFileSync(OUTPUT, `${JSON.stringify(both, null, 2)}\n`);
}

/** Every document of the second folder with its counterpart; both must have the same text. */
function readPairs(firstFolder: string, secondFolder: string): Pair[] {
  const read = (folder: string, name: string) => {
    const file = path.join(folder, name);
    return readCorpusDocument(fs.readFileSync(file, 'utf8'), file);
  };
  const names = fs.readdirSync(secondFolder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => {
    const pair = { first: read(firstFolder, name), second: read(secondFolder, name) };
    if (pair.first.text !== pair.second.text) throw new Error(`${name}: the two annotations are of different texts`);
    return pair;
  });
}

function entities(pairs: readonly Pair[]) {
  const documents = pairs.map(({ first }) => labelled(first, first.mentions));
  const found = pairs.map(({ second }) => second.mentions.map(numbered()));
  const all = scoreTypes(documents, found, ENTITY_TYPES);
  const agreed = pairs.map(({ first, second }) =>
    labelled(
      first,
      first.mentions.filter((mention) => second.mentions.some((one) => sameMention(one, mention))),
    ),
  );
  const types = ENTITY_TYPES.map((type) => {
    const second = pairs.reduce((sum, pair) => sum + pair.second.mentions.filter((one) => one.type === type).length, 0);
    return [type, { f1: round(all.types[type].f1), first: all.types[type].gold, second }] as const;
  });
  return {
    entities: {
      all: round(all.all.f1),
      overlap: round(all.overlap.f1),
      core: round(scoreTypes(documents, found, CORE).all.f1),
      types: Object.fromEntries(types),
    },
    identity: round(bCubed(agreed, found).f1),
  };
}

function labelled(document: CorpusDocument, gold: readonly CorpusMention[]): LabelledDocument {
  return { id: document.id, languageId: document.language, text: document.text, marks: ENTITY_TYPES, gold };
}

/** Keys as numbers; what has no key stands alone. */
function numbered(): (mention: CorpusMention) => FoundMention {
  const keys = new Map<string, number>();
  return ({ start, end, type, key }) => {
    const name = key === undefined ? `at ${start}` : `${type}:${key}`;
    if (!keys.has(name)) keys.set(name, keys.size);
    return { start, end, type, score: 1, entity: keys.get(name)! };
  };
}

function sameMention(a: CorpusMention, b: CorpusMention): boolean {
  return a.start === b.start && a.end === b.end && a.type === b.type;
}

function themes(pairs: readonly Pair[]) {
  const ids = (document: CorpusDocument, main: boolean) =>
    new Set(document.themes.filter(({ level }) => !main || level === 'main').map(({ id }) => id));
  const score = (main: boolean) => {
    let both = 0;
    let sum = 0;
    for (const { first, second } of pairs) {
      const [a, b] = [ids(first, main), ids(second, main)];
      sum += a.size + b.size;
      both += [...a].filter((id) => b.has(id)).length;
    }
    return round((2 * both) / Math.max(1, sum));
  };
  const exact = pairs.filter(({ first, second }) => {
    const [a, b] = [ids(first, true), ids(second, true)];
    return a.size === b.size && [...a].every((id) => b.has(id));
  });
  return { any: score(false), main: score(true), sameMains: round(exact.length / Math.max(1, pairs.length)) };
}

function events(pairs: readonly Pair[]) {
  const counts = pairs.map((pair) => countEvents(...judgedPair(pair)));
  const total = sumOf(counts);
  const share = (value: number) => round(value / Math.max(1, total.found));
  return {
    first: total.gold,
    second: total.told,
    matched: total.found,
    f1: round(f1(total)),
    interval: interval(counts, f1).map(round),
    type: share(total.type),
    status: share(total.status),
    actors: share(total.actors),
    recipients: share(total.recipients),
    roles: share(total.roles),
    rolesTouched: share(total.rolesTouched),
  };
}

function judgedPair({ first, second }: Pair): [JudgedEvent[], JudgedEvent[]] {
  const judged = (event: CorpusEvent, rename: (key: string) => string): JudgedEvent => {
    const { type, status, evidence, also } = event;
    const names = (keys: readonly string[]) => keys.map(rename).sort();
    const roles = { actors: names(event.actors), recipients: names(event.recipients) };
    return { type, status, passages: [evidence, ...also], ...roles };
  };
  const renamed = (key: string) => counterpart(key, first, second);
  return [
    first.events.map((event) => judged(event, (key) => key)),
    second.events.map((event) => judged(event, renamed)),
  ];
}

/** The first annotator's key for an entity of the second: the one that most mentions of the entity carry there. */
function counterpart(key: string, first: CorpusDocument, second: CorpusDocument): string {
  const votes = new Map<string, number>();
  for (const mention of second.mentions) {
    if (mention.key !== key) continue;
    const over = first.mentions.find((one) => one.key !== undefined && overlaps(one, mention));
    if (over?.key !== undefined) votes.set(over.key, (votes.get(over.key) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? `second:${key}`;
}

function list({ first, second }: Pair): void {
  const cite = ({ start, end }: Span) => first.text.slice(start, end).replace(/\s+/g, ' ');
  const marks = (one: CorpusDocument, than: CorpusDocument) =>
    one.mentions.filter((mention) => !than.mentions.some((other) => sameMention(other, mention)));
  console.log(`== ${first.id}`);
  for (const mention of marks(first, second)) console.log(`  first  ${mention.type} "${cite(mention)}"`);
  for (const mention of marks(second, first)) console.log(`  second ${mention.type} "${cite(mention)}"`);
  const levels = (one: CorpusDocument) => one.themes.map(({ id, level }) => `${id}${level === 'main' ? '*' : ''}`);
  const only = (one: CorpusDocument, than: CorpusDocument) => levels(one).filter((id) => !levels(than).includes(id));
  console.log(`  themes first: ${only(first, second).join(' ')} | second: ${only(second, first).join(' ')}`);
  const [gold, told] = judgedPair({ first, second });
  const matched = matchEvents(gold, told);
  const show = (one: JudgedEvent) =>
    `${one.type} ${one.status} [${one.actors}] > [${one.recipients}] "${cite(one.passages[0])}"`;
  for (const [a, b] of matched) {
    const sides = [gold[a], told[b]].map((one) => JSON.stringify([one.type, one.status, one.actors, one.recipients]));
    if (sides[0] !== sides[1]) console.log(`  event first  ${show(gold[a])}\n        second ${show(told[b])}`);
  }
  gold.forEach((one, i) => {
    if (!matched.some(([a]) => a === i)) console.log(`  only first  ${show(one)}`);
  });
  told.forEach((one, i) => {
    if (!matched.some(([, b]) => b === i)) console.log(`  only second ${show(one)}`);
  });
}

function print(
  figures: { documents: number } & ReturnType<typeof entities> & Record<'themes' | 'events', object>,
): void {
  const { types, ...heads } = figures.entities;
  console.log(`${figures.documents} documents`);
  for (const [type, { f1, first, second }] of Object.entries(types))
    console.log(`${type.padEnd(10)} F1 ${f1.toFixed(3)}  first ${first}  second ${second}`);
  console.log('entities  ', JSON.stringify(heads), 'identity (B-cubed)', figures.identity);
  console.log('themes    ', JSON.stringify(figures.themes));
  console.log('events    ', JSON.stringify(figures.events));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
