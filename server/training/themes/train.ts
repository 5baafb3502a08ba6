import { type ThemeModel, writeThemeModel } from '../../src/detect/themesModel';
import {
  EVIDENCE_FEATURES,
  evidenceFeatures,
  LEAST_EVIDENCE,
  LEAST_SHARE,
  LEVEL_FEATURES,
  levelContext,
  levelFeatures,
  softmax,
} from '../../src/detect/themesScore';
import type { Codebook } from '../../src/lexicon/codebook';
import { shippedCodebook } from '../../src/lexicon/codebookShipped';
import {
  AID_SETS,
  aidExamples,
  codebookExamples,
  corpusDocuments,
  corpusExamples,
  purposeCodeExamples,
  reportExamples,
  type ThemeExample,
} from './examples';
import { balanced, fitLevels, type LevelPair } from './levels';
import { fitLinear, type LinearModel, type LinearOptions, linearLogits, sparseOf } from './linear';
import { type ThemeVector, Vectorizer } from './vectors';

export interface ThemeTraining {
  /** Folder with `data/themes` and `data/ontologies`. */
  readonly shared: string;
  /** Folder of the own corpus' training part. */
  readonly corpus: string;
  readonly log: (line: string) => void;
  /** Features kept in the shipped model. */
  readonly rows: number;
  /** Parts of the data that are held out in turn to learn levels from honest scores. */
  readonly folds: number;
  readonly linear: Omit<LinearOptions, 'themes'>;
  readonly hidden: number;
  /** Pull towards zero of the network that is learned from the few own documents. */
  readonly reportDecay: number;
}

export const THEME_TRAINING: Omit<ThemeTraining, 'shared' | 'log'> = {
  corpus: 'server/training/corpus/train',
  rows: 22_000,
  folds: 3,
  linear: { epochs: 6, rate: 0.3, decay: 3e-3, evidenceDecay: 0.003, single: 0.5, seed: 11 },
  hidden: 16,
  reportDecay: 0.003,
};

/** The score from which on a theme is shown, as `THEME_THRESHOLDS.mentioned` has it. */
const THRESHOLD = 0.42;

/** Trains the theme model from labelled texts and the codebook; the same input gives the same bytes. */
export function trainThemes(training: ThemeTraining): Uint8Array {
  const codebook = shippedCodebook();
  const examples = trainingExamples(training, codebook);
  const vectorizer = new Vectorizer(codebook);
  const vectors = examples.map((example) => vectorizer.vector(example));
  training.log(`themes: ${vectors.length} examples (${counted(examples)})`);
  const options = { ...training.linear, themes: codebook.themes.length };
  const index = selectFeatures(vectors, training, options);
  const pairs = honestPairs(vectors, index, training, options);
  training.log(`themes: ${pairs.length} pairs for levels`);
  const common = { themes: codebook.themes.length, rate: 0.05, decay: 1e-4, seed: 3 };
  const reports = pairs.filter(({ report }) => report);
  const aid = pairs.filter(({ report }) => !report);
  const ofReports = { ...common, hidden: training.hidden / 2, epochs: 40, biasDecay: 1, decay: training.reportDecay };
  const ofAid = { ...common, hidden: training.hidden, epochs: 12, biasDecay: 0.003 };
  const levels = {
    report: balanced(
      fitLevels(reports, ofReports),
      reports.filter(({ weight }) => weight === 1),
      THRESHOLD,
      0.8,
    ),
    aid: balanced(fitLevels(aid, ofAid), aid, THRESHOLD + 0.04, 1),
  };
  const linear = fitLinear(vectors, index, options);
  return pack(codebook, linear, levels);
}

/** All examples of the training parts; what the data folder lacks is left out. */
export function trainingExamples(
  training: Pick<ThemeTraining, 'shared' | 'corpus'>,
  codebook: Codebook,
): ThemeExample[] {
  return [
    ...AID_SETS.flatMap((set) => aidExamples(training.shared, set, 'train', codebook)),
    ...corpusDocuments(training.corpus).flatMap((document) => corpusExamples(document, codebook)),
    ...reportExamples(training.shared),
    ...purposeCodeExamples(training.shared, codebook),
    ...codebookExamples(codebook),
  ];
}

/** The features with the largest weights in a first fit, among those that occur at least three times. */
export function selectFeatures(
  vectors: readonly ThemeVector[],
  { rows }: Pick<ThemeTraining, 'rows'>,
  options: LinearOptions,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { hashes } of vectors) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const all = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= 3) all.set(hash, all.size);
  if (all.size <= rows) return all;
  const { weights } = fitLinear(vectors, all, { ...options, epochs: 3 });
  const outputs = options.themes + 1;
  const ranked = [...all].map(([hash, row]) => {
    let energy = 0;
    for (let output = 0; output < options.themes; output++) energy += weights[row * outputs + output] ** 2;
    return { hash, rank: energy * Math.sqrt(counts.get(hash) ?? 0) };
  });
  ranked.sort((a, b) => b.rank - a.rank || a.hash - b.hash);
  return new Map(ranked.slice(0, rows).map(({ hash }, row) => [hash, row]));
}

/** Pairs whose scores come from models that did not see the pair's group. */
function honestPairs(
  vectors: readonly ThemeVector[],
  index: ReadonlyMap<number, number>,
  training: ThemeTraining,
  options: LinearOptions,
): LevelPair[] {
  const pairs: LevelPair[] = [];
  for (let fold = 0; fold < training.folds; fold++) {
    const inside = (vector: ThemeVector) =>
      !vector.example.whole || foldOf(vector.example.group, training.folds) !== fold;
    const ownGroups = new Set(
      vectors.filter((vector) => vector.example.whole && !inside(vector)).map(({ example }) => example.group),
    );
    const seen = vectors.filter((vector) => inside(vector) && !ownGroups.has(vector.example.group));
    const model = fitLinear(seen, index, options);
    for (const vector of vectors) {
      if (vector.example.whole && !inside(vector)) pairs.push(...pairsOf(vector, model, options.themes));
    }
    training.log(`themes: fold ${fold + 1} of ${training.folds}`);
  }
  return pairs;
}

/** The pairs of one text under a model: themes with evidence or a share, as `ThemeScorer.judge` takes them. */
export function pairsOf(vector: ThemeVector, model: LinearModel, themes: number): LevelPair[] {
  const { example, evidence, words } = vector;
  if (example.labels !== 'all') return [];
  const { logits, shares, top } = sharesOf(vector, model, themes);
  const strengths = new Float64Array(themes * EVIDENCE_FEATURES);
  evidenceFeatures(evidence, strengths);
  const context = levelContext({ inputs: { evidence, sums: undefined, words }, strengths, logits, shares, top });
  const paragraph = example.source === 'paragraphs';
  const pairs: LevelPair[] = [];
  for (let theme = 0; theme < themes; theme++) {
    if (shares[theme] < LEAST_SHARE && (evidence[theme]?.best ?? 0) < LEAST_EVIDENCE) continue;
    const features = new Float64Array(LEVEL_FEATURES);
    levelFeatures(context, theme, features);
    if (example.unknown?.includes(theme)) continue;
    const main = example.main.includes(theme);
    const shown = main || example.mentioned.includes(theme);
    pairs.push({
      features,
      theme,
      shown,
      main: shown && !paragraph ? main : undefined,
      report: paragraph || example.source === 'own',
      weight: paragraph ? 0.3 : 1,
    });
  }
  return pairs;
}

/** Shares of themes by words and evidence together. */
export function sharesOf(
  vector: ThemeVector,
  model: LinearModel,
  themes: number,
): { logits: Float64Array; shares: Float64Array; top: number } {
  const { rows, values } = sparseOf(vector, model.index);
  const logits = new Float64Array(themes + 1);
  linearLogits(model, rows, values, vector, themes, logits);
  const shares = new Float64Array(themes);
  const top = softmax(logits.subarray(0, themes), shares);
  return { logits, shares, top };
}

function pack(codebook: Codebook, linear: LinearModel, levels: ThemeModel['levels']): Uint8Array {
  const outputs = codebook.themes.length + 1;
  const step = quantile(linear.weights, 0.9995) / 31;
  const hashes = [...linear.index.keys()].map((hash) => hash >>> 0).sort((a, b) => a - b);
  const weights = new Int8Array(hashes.length * outputs);
  hashes.forEach((hash, row) => {
    const from = linear.index.get(hash | 0)! * outputs;
    for (let output = 0; output < outputs; output++)
      weights[row * outputs + output] = quantised(linear.weights[from + output], step);
  });
  return writeThemeModel({
    themes: codebook.themes.map(({ id }) => id),
    step,
    bias: rounded(linear.bias),
    curated: { own: rounded(linear.own), matrix: rounded(linear.matrix) },
    levels,
    hashes: Uint32Array.from(hashes),
    weights,
  });
}

/** To 127 steps; the smallest weights, which are mostly noise, to none, so that the file packs well. */
function quantised(weight: number, step: number): number {
  const steps = Math.round(weight / step);
  return Math.abs(steps) < 2 ? 0 : Math.max(-127, Math.min(127, steps));
}

function quantile(values: Float32Array, share: number): number {
  const sorted = Float32Array.from(values, Math.abs).sort();
  return sorted[Math.floor(sorted.length * share)];
}

function foldOf(group: string, folds: number): number {
  let hash = 0;
  for (let at = 0; at < group.length; at++) hash = (Math.imul(hash, 31) + group.charCodeAt(at)) | 0;
  return Math.abs(hash ^ (hash >>> 15)) % folds;
}

function counted(examples: readonly ThemeExample[]): string {
  const counts = new Map<string, number>();
  for (const { source } of examples) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].map(([source, count]) => `${source} ${count}`).join(', ');
}

function rounded(values: ArrayLike<number>): number[] {
  return Array.from(values, (value) => Number(value.toFixed(3)));
}
