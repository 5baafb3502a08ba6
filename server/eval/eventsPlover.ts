import fs from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../src/detect/analyseBlock';
import { createEngine } from '../src/document/engine';
import { fromScratch } from '../src/document/oracle';
import { triggerWords } from './eventsBaseline';
import { wilson } from './eventsScore';
import { sharedFolder } from './places';

interface PloverSentence {
  readonly text: string;
  readonly event: string;
  readonly actors: readonly { readonly text: string }[];
}

interface Told {
  readonly type: string;
  readonly planned: boolean;
  readonly parties: readonly string[];
}

/** Figures of plover-gsr.dev, printed; undefined where the shared data are not there. */
export function plover(knowledge: Knowledge) {
  const shared = sharedFolder();
  const file = shared && path.join(shared, 'data', 'events', 'plover-gsr.dev.jsonl');
  if (!file || !fs.existsSync(file)) {
    console.log('\nplover-gsr.dev skipped: the shared data are not there.');
    return undefined;
  }
  const sentences: PloverSentence[] = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const engine = createEngine(knowledge);
  console.log(`\nplover-gsr.dev: ${sentences.length} sentences.`);
  return {
    'text alone': measure('text alone', sentences, ({ text }) =>
      fromScratch('plaintext', text, engine)
        .events.filter((event) => event.polarity === 'affirmed')
        .map((event) => ({
          type: event.type,
          planned: event.status === 'planned',
          parties: [...event.actors, ...event.recipients].map(
            ({ start, end, name }) => `${text.slice(start, end)}\n${name}`,
          ),
        })),
    ),
    'trigger words': measure('trigger words', sentences, ({ text }) =>
      triggerWords(text).map(({ type }) => ({ type, planned: false, parties: [] })),
    ),
  };
}

function measure(
  name: string,
  sentences: readonly PloverSentence[],
  read: (sentence: PloverSentence) => readonly Told[],
) {
  let found = 0;
  let wrong = 0;
  let missed = 0;
  let typed = 0;
  let actors = 0;
  let actorsFound = 0;
  for (const sentence of sentences) {
    const told = read(sentence);
    if (!COOPERATIVE.has(sentence.event)) wrong += Number(told.length > 0);
    else if (told.length === 0) missed++;
    else {
      found++;
      // PLOVER codes a future act as AGREE; here the act itself, planned, counts too.
      typed += Number(
        told.some(({ type, planned }) => type === sentence.event || (sentence.event === 'AGREE' && planned)),
      );
      const parties = told.flatMap((one) => one.parties);
      actors += sentence.actors.length;
      actorsFound += sentence.actors.filter(({ text }) =>
        parties.some((party) =>
          party.split('\n').some((one) => one !== '' && (one.includes(text) || text.includes(one))),
        ),
      ).length;
    }
  }
  const precision = found / Math.max(1, found + wrong);
  const recall = found / Math.max(1, found + missed);
  const figures = {
    f1: (2 * found) / (2 * found + wrong + missed),
    precision,
    precisionInterval: wilson(found, found + wrong),
    recall,
    recallInterval: wilson(found, found + missed),
    type: typed / Math.max(1, found),
    typeInterval: wilson(typed, found),
    actors: actorsFound / Math.max(1, actors),
    actorsInterval: wilson(actorsFound, actors),
    positives: found + missed,
  };
  const range = ([low, high]: [number, number]) => `[${low.toFixed(2)}, ${high.toFixed(2)}]`;
  console.log(
    `${name}: cooperative sentence F1 ${figures.f1.toFixed(3)} (precision ${precision.toFixed(3)} ${range(figures.precisionInterval)}, recall ${recall.toFixed(3)} ${range(figures.recallInterval)}, n ${figures.positives}); type ${figures.type.toFixed(3)} ${range(figures.typeInterval)}; actors ${figures.actors.toFixed(3)} ${range(figures.actorsInterval)}`,
  );
  return figures;
}

const COOPERATIVE = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE']);
