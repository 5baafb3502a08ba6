import fs from 'node:fs';
import path from 'node:path';
import { judgedGiven, judgedGold, partyOf } from '../../eval/events';
import { eventsOf } from '../../eval/eventsRead';
import { countEvents, type EventCounts, matchEvents, sumOf } from '../../eval/eventsScore';
import type { OpenRole, RoleCandidate } from '../../src/document/eventChoice';
import { FEATURES, type RoleWeights, RULES_ALONE, SLOTS } from '../../src/document/roleWeights';
import { WordTable } from '../../src/text/words';
import { type CorpusDocument, readCorpusDocument } from '../corpus';

/** One role left open, with its possible answers, the first that of the rules. */
export interface RoleQuestion {
  readonly slot: number;
  readonly candidates: readonly (readonly number[])[];
  /** Indexes of the candidates that the annotator would accept. */
  readonly right: readonly number[];
  readonly chosen: number;
}

export const ROLE_FOLDS = 5;

/** How strongly weights are held near nothing: those that all slots share, and those of one slot. */
const SHARED_PENALTY = 2;
const OWN_PENALTY = 20;
const STEPS = 400;
const RATE = 0.3;

export function trainingDocuments(folder: string): CorpusDocument[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readCorpusDocument(fs.readFileSync(path.join(folder, name), 'utf8'), name));
}

/** The open roles of a document whose annotator's answer is known, and how its events compare. */
export function questionsOf(
  one: CorpusDocument,
  words: WordTable,
  weights: RoleWeights,
): { readonly questions: RoleQuestion[]; readonly counts: EventCounts } {
  const given = one.mentions.map(({ start, end, type, key }, index) => ({ start, end, type, key: key ?? `#${index}` }));
  const keys = [...new Set(given.map(({ key }) => key))];
  const parties = keys.map((key) => partyOf(one, key));
  const asked: {
    question: OpenRole;
    candidates: readonly RoleCandidate[];
    chosen: number;
    role: 'actors' | 'recipients';
  }[] = [];
  const events = eventsOf(one.text, one.language, given, words, one.date, weights, (question, candidates, chosen) => {
    asked.push({ question, candidates, chosen, role: question.role });
  });
  const gold = one.events.filter(({ polarity }) => polarity === 'affirmed').map((event) => judgedGold(one, event));
  const told = judgedGiven(one, events);
  const affirmed = events.filter(({ polarity }) => polarity === 'affirmed');
  const questions: RoleQuestion[] = [];
  for (const [goldIndex, toldIndex] of matchEvents(gold, told)) {
    for (const { question, candidates, chosen, role } of asked) {
      const { evidence, type } = question.finding;
      const event = affirmed[toldIndex];
      if (
        type !== event.type ||
        !event.mentions.some(({ start, end }) => start === evidence.start && end === evidence.end)
      )
        continue;
      const wanted = keyOf(gold[goldIndex][role]);
      const right = candidates.flatMap(({ entities }, index) =>
        keyOf(entities.map((entity) => parties[entity])) === wanted ? [index] : [],
      );
      questions.push({
        slot: SLOTS.indexOf(question.slot),
        candidates: candidates.map(({ features }) => features),
        right,
        chosen,
      });
    }
  }
  return { questions, counts: countEvents(gold, told) };
}

/** A log-linear model: weights shared by all slots plus weights of each slot, both held small. */
export function fitted(questions: readonly RoleQuestion[]): Float64Array {
  const width = SLOTS.length;
  const answered = questions.filter(({ right, candidates }) => right.length > 0 && right.length < candidates.length);
  const shared = new Float64Array(FEATURES.length);
  const own = new Float64Array(FEATURES.length * width);
  const sharedGrad = new Float64Array(shared.length);
  const ownGrad = new Float64Array(own.length);
  const sharedSum = new Float64Array(shared.length).fill(1e-6);
  const ownSum = new Float64Array(own.length).fill(1e-6);
  for (let step = 0; step < STEPS; step++) {
    for (let i = 0; i < shared.length; i++) sharedGrad[i] = SHARED_PENALTY * shared[i];
    for (let i = 0; i < own.length; i++) ownGrad[i] = OWN_PENALTY * own[i];
    for (const { slot, candidates, right } of answered) {
      const scores = candidates.map((features) => {
        let score = 0;
        for (const feature of features) score += shared[feature] + own[feature * width + slot];
        return score;
      });
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const total = odds.reduce((sum, one) => sum + one, 0);
      const good = right.reduce((sum, index) => sum + odds[index], 0);
      candidates.forEach((features, index) => {
        const pull = odds[index] / total - (right.includes(index) ? odds[index] / good : 0);
        for (const feature of features) {
          sharedGrad[feature] += pull;
          ownGrad[feature * width + slot] += pull;
        }
      });
    }
    for (let i = 0; i < shared.length; i++) {
      sharedSum[i] += sharedGrad[i] ** 2;
      shared[i] -= (RATE * sharedGrad[i]) / Math.sqrt(sharedSum[i]);
    }
    for (let i = 0; i < own.length; i++) {
      ownSum[i] += ownGrad[i] ** 2;
      own[i] -= (RATE * ownGrad[i]) / Math.sqrt(ownSum[i]);
    }
  }
  return own.map((weight, index) => Math.round((weight + shared[Math.floor(index / width)]) * 100) / 100);
}

/** Five folds: how the learned choice and the rules alone do on documents that were held out. */
export function crossValidate(
  documents: readonly CorpusDocument[],
  words: WordTable,
  log: (line: string) => void,
): void {
  const ruled = documents.map((one) => questionsOf(one, words, RULES_ALONE));
  const right: Record<string, [number, number, number, number]> = {};
  const learned: EventCounts[] = [];
  for (let fold = 0; fold < ROLE_FOLDS; fold++) {
    const inside = (_: unknown, index: number) => index % ROLE_FOLDS !== fold;
    const weights = fitTwice(documents.filter(inside), words);
    documents.forEach((one, index) => {
      if (index % ROLE_FOLDS !== fold) return;
      const { questions, counts } = questionsOf(one, words, weights);
      learned.push(counts);
      for (const { slot, right: good, chosen } of questions) {
        right[SLOTS[slot]] ??= [0, 0, 0, 0];
        const row = right[SLOTS[slot]];
        row[0]++;
        row[1] += Number(good.includes(0));
        row[2] += Number(good.includes(chosen));
        row[3] += Number(good.length > 0);
      }
    });
  }
  for (const [slot, row] of Object.entries(right))
    log(
      `${slot}: ${row[0]} asked, rules right ${row[1]}, learned right ${row[2]}, an answer among the candidates ${row[3]}`,
    );
  for (const [name, counts] of [
    ['rules', sumOf(ruled.map((one) => one.counts))],
    ['learned', sumOf(learned)],
  ] as const)
    log(
      `${name}: both roles ${(counts.roles / counts.found).toFixed(3)}, actors ${(counts.actors / counts.found).toFixed(3)}, recipients ${(counts.recipients / counts.found).toFixed(3)} of ${counts.found}`,
    );
}

/** The table of `roleWeights.ts`, from the training split of the own corpus; prints how it does on held-out documents. */
export function trainRoles(folder: string, log: (line: string) => void): string {
  const documents = trainingDocuments(folder);
  const words = new WordTable();
  crossValidate(documents, words, log);
  const weights = fitTwice(documents, words);
  const width = Math.max(...FEATURES.map(({ length }) => length));
  const rows = FEATURES.map((name, feature) => {
    const cells = SLOTS.map((_, slot) => weights[feature * SLOTS.length + slot].toFixed(2).padStart(6));
    return `${name.padEnd(width)} |${cells.join('')}`;
  });
  return `/** Made by \`npm run train -- roles\`: one row a feature, one column a slot, in the order of \`SLOTS\`. */
export const ROLE_TABLE = \`
${rows.join('\n')}
\`;
`;
}

/** The first fit sees what the rules decide in between, the second what the first decides. */
function fitTwice(documents: readonly CorpusDocument[], words: WordTable): RoleWeights {
  const asked = (weights: RoleWeights) => documents.flatMap((one) => questionsOf(one, words, weights).questions);
  return fitted(asked(fitted(asked(RULES_ALONE))));
}

function keyOf(parties: readonly string[]): string {
  return [...new Set(parties)].sort().join('|');
}
