import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { DocumentLanguage } from '../src/blocks/block';
import type { Knowledge } from '../src/detect/analyseBlock';
import { ENTITY_TYPES, type EntityType } from '../src/detect/findings';
import { Analyser } from '../src/document/analyser';
import { createEngine } from '../src/document/engine';
import { readCorpusDocument } from '../training/corpus';
import { compromiseMentions } from './entitiesBaseline';
import { bCubed, type Confusion, confusionOf, reliability, scoreTypes, type TypeScores } from './entitiesScore';
import { entitySpeed, type SpeedFigures } from './entitiesSpeed';
import { sharedFolder } from './places';

/** A labelled document; `marks` are the types that its source labels, the others are never punished. */
export interface LabelledDocument {
  readonly id: string;
  readonly languageId: DocumentLanguage;
  readonly text: string;
  readonly marks: readonly EntityType[];
  readonly gold: readonly GoldMention[];
}

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly key?: string;
}

export interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly score: number;
  /** The same for mentions of one entity. */
  readonly entity: number;
}

const SETS: readonly [name: string, marks: readonly EntityType[]][] = [
  ['en-worldwide.dev', ['PERSON', 'ORG', 'PLACE', 'NORP', 'DATE', 'MONEY']],
  ['gum.dev', ['PERSON', 'ORG', 'PLACE', 'NORP', 'DATE', 'EVENT', 'LAW']],
  ['gmb.dev', ['PERSON', 'ORG', 'PLACE', 'NORP', 'DATE']],
  ['multiner-gov.dev', ['PERSON', 'ORG', 'PLACE', 'DATE', 'MONEY', 'LAW']],
];

/** The headline: the types that every source marks. */
const CORE: readonly EntityType[] = ['PERSON', 'ORG', 'PLACE'];

/**
 * Measure the shipped entity detector on the own test split and, where the shared data is there, on the development sets;
 * with `compromise` beside it. Writes docs/eval/entities.json. `--worst N` prints the N worst documents of each set.
 */
export function run(args: readonly string[], makeKnowledge: () => Knowledge): void {
  const worst = args.includes('--worst') ? Number(args[args.indexOf('--worst') + 1]) : 0;
  const shared = sharedFolder();
  if (!shared) console.log('The shared data is not there (set POLICY_SHARED): measuring on the own test split alone.');
  const sets = [ownTest(), ...(shared ? SETS.map(([name, marks]) => sharedSet(shared, name, marks)) : [])];
  const engine = createEngine(makeKnowledge());
  const summary: Record<string, unknown> = { commit: commit() };
  for (const { name, documents } of sets) {
    if (documents.length === 0) continue;
    const found = documents.map((document) => detect(document, engine));
    const figures = measure(documents, found);
    const baseline = scoreTypes(documents, documents.map(compromiseMentions), CORE);
    print(name, figures, baseline);
    summary[name] = { ...figures, compromise: baseline.all };
    for (const index of worstOf(documents, found, worst)) sideBySide(documents[index], found[index]);
  }
  const speed = entitySpeed(
    sets.flatMap(({ documents }) => documents),
    makeKnowledge,
  );
  printSpeed(speed);
  summary.speed = speed;
  fs.mkdirSync('docs/eval', { recursive: true });
  fs.writeFileSync('docs/eval/entities.json', `${JSON.stringify(summary, null, 2)}\n`);
}

interface Figures {
  readonly documents: number;
  readonly core: TypeScores['all'];
  readonly types: TypeScores['types'];
  readonly overlap: TypeScores['all'];
  readonly boundaryErrors: number;
  readonly confusion: Confusion;
  readonly reliability: ReturnType<typeof reliability>;
  readonly identity?: ReturnType<typeof bCubed>;
}

function measure(documents: readonly LabelledDocument[], found: readonly (readonly FoundMention[])[]): Figures {
  const core = scoreTypes(documents, found, CORE);
  const all = scoreTypes(documents, found, documents[0].marks);
  const { confusion, boundaryErrors } = confusionOf(documents, found);
  const keyed = documents.some(({ gold }) => gold.some(({ key }) => key !== undefined));
  return {
    documents: documents.length,
    core: core.all,
    types: { ...all.types, ALL: all.all },
    overlap: core.overlap,
    boundaryErrors,
    confusion,
    reliability: reliability(documents, found),
    ...(keyed ? { identity: bCubed(documents, found) } : {}),
  };
}

function detect(document: LabelledDocument, engine: ReturnType<typeof createEngine>): FoundMention[] {
  const { mentions } = new Analyser(document.languageId, document.text, engine).analysis;
  return mentions.map(({ start, end, type, score, entity }) => ({ start, end, type, score, entity }));
}

function ownTest(): { name: string; documents: LabelledDocument[] } {
  const folder = path.join('server', 'training', 'corpus', 'test');
  const documents = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      const { id, language, text, mentions } = readCorpusDocument(fs.readFileSync(file, 'utf8'), file);
      return { id, languageId: language, text, marks: ENTITY_TYPES, gold: mentions };
    });
  return { name: 'own test split', documents };
}

function sharedSet(
  shared: string,
  name: string,
  marks: readonly EntityType[],
): { name: string; documents: LabelledDocument[] } {
  const file = path.join(shared, 'data', 'entities', `${name}.jsonl`);
  const documents = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, entities }: { id: string; text: string; entities: GoldMention[] } = JSON.parse(line);
      return { id, languageId: 'plaintext' as const, text, marks, gold: entities };
    });
  return { name, documents };
}

function print(name: string, figures: Figures, baseline: TypeScores): void {
  const percent = (value: number) => value.toFixed(3);
  const { core, overlap, types, identity } = figures;
  console.log(`\n${name}: ${figures.documents} documents`);
  console.log(
    `  PERSON+ORG+PLACE exact F1 ${percent(core.f1)} (P ${percent(core.precision)} R ${percent(core.recall)})`,
  );
  console.log(`  with any overlap ${percent(overlap.f1)}; right type, wrong edges ${figures.boundaryErrors}`);
  console.log(`  compromise: exact F1 ${percent(baseline.all.f1)}, overlap ${percent(baseline.overlap.f1)}`);
  for (const [type, { f1, precision, recall, gold }] of Object.entries(types)) {
    console.log(`  ${type.padEnd(7)} F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  of ${gold}`);
  }
  if (identity) {
    const { f1, precision, recall } = identity;
    console.log(`  identity, B-cubed F1 ${percent(f1)} (P ${percent(precision)} R ${percent(recall)})`);
  }
  const confused = Object.entries(figures.confusion)
    .flatMap(([gold, row]) => Object.entries(row).map(([read, count]) => ({ gold, read, count })))
    .filter(({ gold, read }) => gold !== read)
    .sort((a, b) => b.count - a.count)
    .slice(0, 8);
  console.log(`  most confused: ${confused.map(({ gold, read, count }) => `${gold} as ${read} ${count}`).join(', ')}`);
}

function printSpeed(speed: SpeedFigures): void {
  const of = (value: number) => `${value.toFixed(2)} M characters/s`;
  console.log(`\nspeed of entities alone (blocks, detection, consistency, identity), one core, processor time`);
  console.log(`  load ${speed.loadMs.toFixed(0)} ms; first pass ${of(speed.cold)}; warm ${of(speed.warm)}`);
  console.log(`  compromise ${of(speed.compromise)}: ratio ${(speed.warm / speed.compromise).toFixed(0)}`);
}

/** Documents with most errors per character. */
function worstOf(
  documents: readonly LabelledDocument[],
  found: readonly (readonly FoundMention[])[],
  count: number,
): number[] {
  const errors = documents.map((document, i) => {
    const { all } = scoreTypes([document], [found[i]], document.marks);
    return all.f1;
  });
  return errors
    .map((f1, i) => ({ f1, i }))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, count)
    .map(({ i }) => i);
}

/** Lines of the document that differ, labels above, reading below. */
function sideBySide(document: LabelledDocument, found: readonly FoundMention[]): void {
  console.log(`\n  ${document.id}`);
  for (const line of document.text.matchAll(/[^\n]+/g)) {
    const marked = (mentions: readonly GoldMention[]) => {
      let out = '';
      let at = line.index;
      const end = line.index + line[0].length;
      for (const mention of mentions) {
        if (mention.start < at || mention.end > end) continue;
        out += `${document.text.slice(at, mention.start)}[${document.text.slice(mention.start, mention.end)}]${mention.type}`;
        at = mention.end;
      }
      return out + document.text.slice(at, end);
    };
    const labels = marked(document.gold.filter(({ type }) => document.marks.includes(type as EntityType)));
    const reading = marked(found.filter(({ type }) => document.marks.includes(type)));
    if (labels !== reading) console.log(`    gold ${labels}\n    read ${reading}`);
  }
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
