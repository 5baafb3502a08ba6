import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { DocumentLanguage } from '../src/blocks/block';
import { Analyser } from '../src/document/analyser';
import type { DocumentTheme } from '../src/document/analysis';
import { createEngine } from '../src/document/engine';
import { corpusDocuments } from '../training/themes/examples';
import { sharedFolder, shippedKnowledge } from './places';

/** Of a plain tf-idf logistic regression trained on the aid sets alone, held-out halves; stated with the task. */
const REFERENCE: Readonly<Record<string, { top: number; f1?: number }>> = {
  'tuff-crs': { top: 0.63 },
  'iati-dac': { top: 0.66, f1: 0.6 },
  'cida-dac': { top: 0.79, f1: 0.67 },
  'koica-dac': { top: 0.78 },
};
const FLOOR: Readonly<Record<string, { top: number; f1?: number }>> = {
  'tuff-crs': { top: 0.8 },
  'iati-dac': { top: 0.69, f1: 0.61 },
  'cida-dac': { top: 0.8, f1: 0.67 },
  'koica-dac': { top: 0.78 },
};

interface Counts {
  documents: number;
  top: number;
  right: number;
  wrong: number;
  missed: number;
  main: number;
  mainFound: number;
  mainAsMain: number;
}

/** Prints what theme detection reaches, the reference beside it, and the worst cases; `--worst N` sets how many. */
export function run(args: readonly string[]): void {
  const worst = Number(args[args.indexOf('--worst') + 1]) || 8;
  const engine = createEngine(shippedKnowledge());
  const themesOf = (text: string, language: DocumentLanguage = 'plaintext') =>
    new Analyser(language, text, engine).analysis.themes;
  const summary: Record<string, Record<string, number>> = {};
  const shared = sharedFolder();
  if (shared === undefined)
    console.log('The shared data is not there (../shared or POLICY_SHARED): only the own corpus is measured.');
  else
    for (const set of Object.keys(REFERENCE))
      summary[set] = aidSet(`${shared}/data/themes/${set}.dev.jsonl`, set, themesOf, worst);
  summary['own-test'] = ownTest('server/training/corpus/test', themesOf, worst);
  mkdirSync('docs/eval', { recursive: true });
  writeFileSync('docs/eval/themes.json', `${JSON.stringify(summary, null, 2)}\n`);
}

function aidSet(
  file: string,
  set: string,
  themesOf: (text: string) => readonly DocumentTheme[],
  worst: number,
): Record<string, number> {
  if (!existsSync(file)) {
    console.log(`${set}: not there.`);
    return {};
  }
  const counts = noCounts();
  const errors: { score: number; line: string }[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { text, themes, anyOf } = JSON.parse(line) as { text: string; themes?: string[]; anyOf?: string[] };
    const found = themesOf(text);
    const gold = themes ?? anyOf ?? [];
    count(counts, found, gold, gold, themes !== undefined);
    const best = found[0];
    if (best && !gold.includes(best.id)) {
      errors.push({
        score: best.score,
        line: `${best.id} ${best.score}, not ${gold.slice(0, 3).join(' ')}: ${text.slice(0, 90).replace(/\s+/g, ' ')}`,
      });
    }
  }
  const top = counts.top / counts.documents;
  const { precision, recall, f1 } = rates(counts);
  const reference = REFERENCE[set];
  const floor = FLOOR[set];
  console.log(
    `${set}.dev: top theme right ${share(top)} of ${counts.documents} (reference ${share(reference.top)}, floor ${share(floor.top)})`,
  );
  if (reference.f1 !== undefined && floor.f1 !== undefined) {
    console.log(
      `  main + mentioned: F1 ${share(f1)}, precision ${share(precision)}, recall ${share(recall)} (reference ${share(reference.f1)}, floor ${share(floor.f1)})`,
    );
  }
  printWorst(errors, worst);
  return { documents: counts.documents, top, precision, recall, f1 };
}

function ownTest(
  folder: string,
  themesOf: (text: string, language: DocumentLanguage) => readonly DocumentTheme[],
  worst: number,
): Record<string, number> {
  const counts = noCounts();
  const errors: { score: number; line: string }[] = [];
  const perTheme = new Map<string, { right: number; wrong: number; missed: number }>();
  let meanF1 = 0;
  for (const { id, text, language, themes } of corpusDocuments(folder)) {
    const found = themesOf(text, language);
    const gold = themes.map((theme) => theme.id);
    const main = themes.filter(({ level }) => level === 'main').map((theme) => theme.id);
    meanF1 += count(counts, found, gold, main, true);
    for (const theme of found.filter(({ level }) => level !== 'candidate')) {
      tally(perTheme, theme.id, gold.includes(theme.id) ? 'right' : 'wrong');
      if (gold.includes(theme.id)) continue;
      const words = theme.evidence.slice(0, 3).map(({ start, end }) => text.slice(start, end));
      errors.push({ score: theme.score, line: `${id}: ${theme.id} ${theme.score} is wrong, by ${words.join(' / ')}` });
    }
    for (const { id: theme, level, evidence } of themes) {
      if (found.some((item) => item.id === theme && item.level !== 'candidate')) continue;
      tally(perTheme, theme, 'missed');
      const words = evidence.slice(0, 3).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
      errors.push({
        score: level === 'main' ? 2 : 0.5,
        line: `${id}: ${theme} (${level}) is missed: ${words.join(' / ')}`,
      });
    }
  }
  if (counts.documents === 0) {
    console.log('own test split: no documents.');
    return {};
  }
  const { precision, recall, f1 } = rates(counts);
  const mainRecall = counts.mainFound / counts.main;
  console.log(
    `own test split: F1 ${share(f1)}, mean of documents ${share(meanF1 / counts.documents)}, precision ${share(precision)}, recall ${share(recall)} (floor 0.82), ${counts.documents} documents`,
  );
  console.log(
    `  recall of main themes ${share(mainRecall)} (floor 0.92), as main ${share(counts.mainAsMain / counts.main)}`,
  );
  const weakest = [...perTheme].sort(([, a], [, b]) => b.wrong + b.missed - a.wrong - a.missed).slice(0, 10);
  console.log(
    `  most errors: ${weakest.map(([id, { right, wrong, missed }]) => `${id} ${right} right ${wrong} wrong ${missed} missed`).join('; ')}`,
  );
  printWorst(errors, worst);
  return { documents: counts.documents, precision, recall, f1, meanF1: meanF1 / counts.documents, mainRecall };
}

/** Adds one document; returns its own F1. */
function count(
  counts: Counts,
  found: readonly DocumentTheme[],
  gold: readonly string[],
  main: readonly string[],
  levels: boolean,
): number {
  counts.documents++;
  if (found.length > 0 && gold.includes(found[0].id)) counts.top++;
  if (!levels) return 0;
  const shown = found.filter(({ level }) => level !== 'candidate');
  const right = shown.filter(({ id }) => gold.includes(id)).length;
  counts.right += right;
  counts.wrong += shown.length - right;
  counts.missed += gold.length - right;
  counts.main += main.length;
  counts.mainFound += main.filter((id) => shown.some((theme) => theme.id === id)).length;
  counts.mainAsMain += main.filter((id) => shown.some((theme) => theme.id === id && theme.level === 'main')).length;
  return shown.length + gold.length === 0 ? 1 : (2 * right) / (shown.length + gold.length);
}

function rates({ right, wrong, missed }: Counts): { precision: number; recall: number; f1: number } {
  return {
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + missed),
    f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
  };
}

function tally(
  map: Map<string, { right: number; wrong: number; missed: number }>,
  id: string,
  what: 'right' | 'wrong' | 'missed',
): void {
  const counts = map.get(id) ?? { right: 0, wrong: 0, missed: 0 };
  counts[what]++;
  map.set(id, counts);
}

function printWorst(errors: { score: number; line: string }[], worst: number): void {
  errors.sort((a, b) => b.score - a.score);
  for (const { line } of errors.slice(0, worst)) console.log(`    ${line}`);
}

function noCounts(): Counts {
  return { documents: 0, top: 0, right: 0, wrong: 0, missed: 0, main: 0, mainFound: 0, mainAsMain: 0 };
}

function share(value: number): string {
  return value.toFixed(3);
}
