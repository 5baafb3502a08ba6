import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../src/detect/analyseBlock';
import { ENTITY_TYPES } from '../src/detect/findings';
import { Analyser } from '../src/document/analyser';
import type { Analysis } from '../src/document/analysis';
import { createEngine } from '../src/document/engine';
import { type CorpusDocument, readCorpusDocument } from '../training/corpus';
import { bCubed, scoreTypes } from './entitiesScore';
import { judgedFound, judgedGold } from './events';
import { countEvents, f1, sumOf } from './eventsScore';

const SPLIT = path.join('server', 'training', 'corpus', 'test');

/**
 * What the shipped models must reach on the own test split: a little under the figures of the last training, so that a
 * change that spoils them is seen. The figures themselves are in docs/eval.
 */
const FLOORS = {
  entities: 0.88,
  identity: 0.96,
  themes: 0.72,
  mainThemes: 0.92,
  events: 0.75,
  eventTypes: 0.9,
  eventRoles: 0.5,
};

/**
 * Checks the shipped models against FLOORS on the own test split, and that the split is the frozen one. Prints a line a
 * figure; fails the process when one is missed.
 */
export function run(knowledge: () => Knowledge): void {
  const engine = createEngine(knowledge());
  const documents = split();
  const analyses = documents.map(({ language, text, date }) => new Analyser(language, text, engine, { date }).analysis);
  const figures = {
    ...entityFigures(documents, analyses),
    ...themeFigures(documents, analyses),
    ...eventFigures(documents, analyses),
  };
  let failed = 0;
  for (const [name, floor] of Object.entries(FLOORS) as [keyof typeof FLOORS, number][]) {
    const reached = figures[name] >= floor;
    if (!reached) failed++;
    console.log(`${name}: ${figures[name].toFixed(3)} (floor ${floor}) ${reached ? 'held' : 'MISSED'}`);
  }
  console.log(`${Object.keys(FLOORS).length - failed} passing`);
  if (failed > 0) {
    console.log(`${failed} failing`);
    process.exitCode = 1;
  }
}

/** The test split, refused when a file is not the one that was frozen. */
function split(): CorpusDocument[] {
  const frozen = fs.readFileSync(`${SPLIT}.sha256`, 'utf8').trim().split('\n');
  return frozen.map((line) => {
    const [sum, name] = line.split(/\s+/);
    const bytes = fs.readFileSync(path.join(SPLIT, name));
    if (createHash('sha256').update(bytes).digest('hex') !== sum) {
      throw new Error(`${name} is not the file that was frozen: the test split must not change`);
    }
    return readCorpusDocument(bytes.toString('utf8'), name);
  });
}

function entityFigures(documents: readonly CorpusDocument[], analyses: readonly Analysis[]) {
  const labelled = documents.map(({ id, language, text, mentions }) => ({
    id,
    languageId: language,
    text,
    marks: ENTITY_TYPES,
    gold: mentions,
  }));
  const found = analyses.map(({ mentions }) => mentions.slice());
  return { entities: scoreTypes(labelled, found, ENTITY_TYPES).all.f1, identity: bCubed(labelled, found).f1 };
}

function themeFigures(documents: readonly CorpusDocument[], analyses: readonly Analysis[]) {
  let [right, shown, gold, main, mainFound] = [0, 0, 0, 0, 0];
  documents.forEach(({ themes }, index) => {
    const told = new Set(analyses[index].themes.filter(({ level }) => level !== 'candidate').map(({ id }) => id));
    shown += told.size;
    gold += themes.length;
    right += themes.filter(({ id }) => told.has(id)).length;
    for (const { id, level } of themes) {
      if (level !== 'main') continue;
      main++;
      if (told.has(id)) mainFound++;
    }
  });
  return { themes: (2 * right) / (shown + gold), mainThemes: mainFound / main };
}

function eventFigures(documents: readonly CorpusDocument[], analyses: readonly Analysis[]) {
  const counts = documents.map((one, index) => {
    const gold = one.events.filter(({ polarity }) => polarity === 'affirmed').map((event) => judgedGold(one, event));
    return countEvents(gold, judgedFound(one, analyses[index]));
  });
  const total = sumOf(counts);
  return { events: f1(total), eventTypes: total.type / total.found, eventRoles: total.roles / total.found };
}
