import { type ThemeModel, writeThemeModel } from '../../src/detect/themesModel';
import {
  LEAST_EVIDENCE,
  LEAST_SHARE,
  LEVEL_FEATURES,
  type LevelContext,
  levelFeatures,
  type ThemeInputs,
  ThemeScorer,
} from '../../src/detect/themesScore';
import type { Codebook } from '../../src/lexicon/codebook';
import { shippedCodebook } from '../../src/lexicon/codebookShipped';
import {
  AID_SETS,
  aidExamples,
  codebookExamples,
  corpusDocuments,
  corpusExamples,
  KINDS,
  purposeCodeExamples,
  reportExamples,
  type ThemeExample,
} from './examples';
import { balanced, fitLevels, type LevelPair } from './levels';
import { fitNetwork, type NetworkOptions, type WordRows } from './network';
import type { NetworkWeights } from './networkLogits';
import { type ThemeVector, Vectorizer } from './vectors';

export interface ThemeTraining {
  /** Folder with `data/themes` and `data/ontologies`. */
  readonly shared: string;
  /** Folder of the own corpus' training part. */
  readonly corpus: string;
  readonly log: (line: string) => void;
  /** Word stems kept in the shipped model. */
  readonly words: number;
  /** Parts of the data that are held out in turn to learn levels from honest scores. */
  readonly folds: number;
  readonly network: Omit<NetworkOptions, 'themes' | 'kinds'>;
  readonly hidden: number;
  /** Pull towards zero of the network that is learned from the few own documents. */
  readonly reportDecay: number;
}

export const THEME_TRAINING: Omit<ThemeTraining, 'shared' | 'log'> = {
  corpus: 'server/training/corpus/train',
  words: 10_000,
  folds: 3,
  network: {
    hidden: 128,
    epochs: 12,
    rate: 2e-3,
    drop: 0.4,
    dropWords: 0.2,
    dropAllWords: 0.05,
    dropKind: 0.1,
    single: 0.5,
    seed: 11,
  },
  hidden: 16,
  reportDecay: 0.003,
};

const NO_LEVEL = { mean: [], scale: [], hidden: 0, first: [], second: [], bias: [] };
const NO_LEVELS = { report: NO_LEVEL, aid: NO_LEVEL };

/** The score from which on a theme is shown, as `THEME_THRESHOLDS.mentioned` has it. */
const THRESHOLD = 0.42;

/** Trains the theme model from labelled texts and the codebook; the same input gives the same bytes. */
export function trainThemes(training: ThemeTraining): Uint8Array {
  const codebook = shippedCodebook();
  const examples = trainingExamples(training, codebook);
  const vectorizer = new Vectorizer(codebook);
  const vectors = examples.map((example) => vectorizer.vector(example));
  training.log(`themes: ${vectors.length} examples (${counted(examples)})`);
  const words = selectWords(vectors, vectorizer.names(), training.words);
  const pairs = honestPairs(vectors, words, training, codebook);
  training.log(`themes: ${pairs.length} pairs for levels`);
  const levels = trainLevels(pairs, training, codebook.themes.length);
  const network = fitNetwork(vectors, words, optionsOf(training, codebook));
  return writeThemeModel(packed(codebook, network, levels));
}

/** The two level networks, from pairs of texts that the network below them had not seen. */
export function trainLevels(
  pairs: readonly LevelPair[],
  training: Pick<ThemeTraining, 'hidden' | 'reportDecay'>,
  themes: number,
): ThemeModel['levels'] {
  const common = { themes, rate: 0.05, decay: 1e-4, seed: 3 };
  const reports = pairs.filter(({ report }) => report);
  const aid = pairs.filter(({ report }) => !report);
  const ofReports = { ...common, hidden: training.hidden / 2, epochs: 40, biasDecay: 1, decay: training.reportDecay };
  const ofAid = { ...common, hidden: training.hidden, epochs: 12, biasDecay: 0.003 };
  return {
    report: balanced(
      fitLevels(reports, ofReports),
      reports.filter(({ weight }) => weight === 1),
      THRESHOLD,
      0.8,
    ),
    aid: balanced(fitLevels(aid, ofAid), aid, THRESHOLD + 0.04, 1),
  };
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

/** The words that are learned: those that occur at least twice in labelled texts, the most frequent first; names are not. */
export function selectWords(vectors: readonly ThemeVector[], names: ReadonlySet<number>, most: number): WordRows {
  const counts = new Map<number, number>();
  for (const { hashes, example } of vectors) {
    if (example.source === 'reports') continue;
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const ranked = [...counts].filter(([hash, count]) => count >= 2 && !names.has(hash));
  ranked.sort(([a, x], [b, y]) => y - x || a - b);
  const kept = ranked.slice(0, most);
  return {
    rows: new Map(kept.map(([hash], row) => [hash, row])),
    factors: Float32Array.from(kept, ([, count]) => Math.log(vectors.length / count) / 2),
  };
}

/** Pairs whose scores come from models that did not see the pair's group. */
function honestPairs(
  vectors: readonly ThemeVector[],
  words: WordRows,
  training: ThemeTraining,
  codebook: Codebook,
): LevelPair[] {
  const pairs: LevelPair[] = [];
  for (let fold = 0; fold < training.folds; fold++) {
    const inside = (vector: ThemeVector) =>
      !vector.example.whole || foldOf(vector.example.group, training.folds) !== fold;
    const ownGroups = new Set(
      vectors.filter((vector) => vector.example.whole && !inside(vector)).map(({ example }) => example.group),
    );
    const seen = vectors.filter((vector) => inside(vector) && !ownGroups.has(vector.example.group));
    const reader = new VectorReader(
      packed(codebook, fitNetwork(seen, words, optionsOf(training, codebook)), NO_LEVELS),
    );
    for (const vector of vectors) if (vector.example.whole && !inside(vector)) pairs.push(...pairsOf(vector, reader));
    training.log(`themes: fold ${fold + 1} of ${training.folds}`);
  }
  return pairs;
}

/** Reads vectors as `ThemeScorer` reads texts. */
export class VectorReader {
  readonly model: ThemeModel;
  readonly #scorer: ThemeScorer;
  readonly #rows: ReadonlyMap<number, number>;

  constructor(model: ThemeModel) {
    this.model = model;
    this.#scorer = new ThemeScorer(model.themes, model);
    this.#rows = new Map(Array.from(model.hashes, (hash, row) => [hash | 0, row]));
  }

  inputsOf({ hashes, counts, evidence, words }: ThemeVector): ThemeInputs {
    const { network, kinds, weights } = this.model;
    const columns = network.hidden + kinds.length;
    const sums = new Float64Array(columns);
    hashes.forEach((hash, at) => {
      const row = this.#rows.get(hash);
      if (row === undefined) return;
      for (let column = 0; column < columns; column++) sums[column] += counts[at] * weights[row * columns + column];
    });
    return { evidence, sums, words };
  }

  contextOf(vector: ThemeVector): LevelContext {
    return this.#scorer.contextOf(this.model, this.inputsOf(vector));
  }
}

/** The pairs of one text: themes with evidence or a share, as `ThemeScorer.judge` takes them. */
export function pairsOf(vector: ThemeVector, reader: VectorReader): LevelPair[] {
  const { example, evidence } = vector;
  if (example.labels !== 'all') return [];
  const context = reader.contextOf(vector);
  const paragraph = example.source === 'paragraphs';
  const pairs: LevelPair[] = [];
  for (let theme = 0; theme < reader.model.themes.length; theme++) {
    if (context.shares[theme] < LEAST_SHARE && (evidence[theme]?.best ?? 0) < LEAST_EVIDENCE) continue;
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

/** The model with weights of words in int8 steps. */
export function packed(codebook: Codebook, network: NetworkWeights, levels: ThemeModel['levels']): ThemeModel {
  const columns = network.hidden + KINDS.length;
  const step = quantile(network.words, 0.9995) / 100;
  const hashes = [...network.rows.keys()].map((hash) => hash >>> 0).sort((a, b) => a - b);
  const weights = new Int8Array(hashes.length * columns);
  hashes.forEach((hash, row) => {
    const from = network.rows.get(hash | 0)! * columns;
    for (let column = 0; column < columns; column++)
      weights[row * columns + column] = quantised(network.words[from + column], step);
  });
  return {
    themes: codebook.themes.map(({ id }) => id),
    kinds: KINDS,
    step,
    network: {
      hidden: network.hidden,
      hiddenBias: rounded(network.hiddenBias),
      evidence: rounded(network.evidence),
      kinds: rounded(network.kinds),
      kindBias: rounded(network.kindBias),
      out: rounded(network.out),
      bias: rounded(network.bias),
      own: rounded(network.own),
    },
    levels,
    hashes: Uint32Array.from(hashes),
    weights,
  };
}

/** In 127 steps; weights of a step or less, which are mostly noise, are none, so that the file packs well. */
function quantised(weight: number, step: number): number {
  const steps = Math.round(weight / step);
  return Math.abs(steps) < 2 ? 0 : Math.max(-127, Math.min(127, steps));
}

function quantile(values: Float32Array, share: number): number {
  const sorted = Float32Array.from(values, Math.abs).sort();
  return sorted[Math.floor(sorted.length * share)];
}

function optionsOf(training: ThemeTraining, codebook: Codebook): NetworkOptions {
  return { ...training.network, themes: codebook.themes.length, kinds: KINDS.length };
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
