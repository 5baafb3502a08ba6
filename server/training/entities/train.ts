import { HashMap32, type WordLexicon } from '../../src/detect/tagger/wordLexicon';
import { calibrate, STEP_NUMBERS } from './calibrate';
import { wordClusters } from './clusters';
import { trainMean } from './crf';
import { type SourceName, trainingTexts } from './dataset';
import { type Example, ExampleBuilder } from './examples';
import { buildLexicon, type LexiconTables, plainDocuments } from './lexiconBuilder';
import { writeModel } from './writeModel';

export interface EntityTrainingOptions {
  /** Folder with data/entities, see the data's README. */
  readonly shared: string;
  readonly sources: readonly SourceName[];
  readonly clusterWords: number;
  /** Share of the silver-labelled news that is used. */
  readonly gmbShare: number;
  readonly rows: number;
  readonly epochs: number;
  /** Trained models whose weights are averaged. */
  readonly runs: number;
  readonly log: (line: string) => void;
}

export const ENTITY_TRAINING: Omit<EntityTrainingOptions, 'shared' | 'log'> = {
  sources: ['wikigold', 'crossner', 'gum', 'gmb', 'own', 'hard', 'documents'],
  clusterWords: 100_000,
  gmbShare: 0.25,
  rows: 150_000,
  epochs: 5,
  runs: 4,
};

const ALL_SOURCES: readonly SourceName[] = [
  'wikigold',
  'crossner',
  'gum',
  'multiner',
  'gmb',
  'own',
  'hard',
  'documents',
];

/** The own corpus counts twice: it is of the kind of text that will be read. */
const OWN_WEIGHT = 2;

const DROPOUT = 0.1;

/** Train the entity tagger; the same data gives the same bytes. */
export function trainEntities(options: EntityTrainingOptions): Uint8Array {
  const clusters = wordClusters(options.clusterWords);
  const counted = trainingTexts(options.shared, ALL_SOURCES).map((text) => text.text);
  const lexicon = buildLexicon(clusters, [...counted, ...plainDocuments(options.shared)]);
  const builder = new ExampleBuilder(lexiconOf(lexicon));
  const texts = trainingTexts(options.shared, options.sources);
  const used = texts.filter(({ source }, index) => source !== 'gmb' || (index * 0.618034) % 1 < options.gmbShare);
  const examples = used.map((text, index) =>
    repeated(builder.build(text, index), text.source === 'own' ? OWN_WEIGHT : 1),
  );
  options.log(`${used.length} paragraphs, ${examples.flat().length} chains`);
  const settings = { epochs: options.epochs, rate: 0.1, seed: 1, averaged: 3, dropout: DROPOUT, log: options.log };

  // Probabilities come from a tenth of the texts that a first model has not seen; silver labels prove nothing.
  const held = (index: number) => index % 10 === 0 && used[index].source !== 'gmb';
  const first = trainMean(examples.filter((_, index) => !held(index)).flat(), settings, 1);
  const calibration = calibrate(
    writeModel(first, lexicon, options.rows, STEP_NUMBERS),
    used.filter((_, index) => held(index)),
  );
  return writeModel(trainMean(examples.flat(), settings, options.runs), lexicon, options.rows, calibration);
}

function repeated(examples: readonly Example[], times: number): Example[] {
  return Array.from({ length: times }, () => examples).flat();
}

/** The tables as the runtime holds them. */
export function lexiconOf(tables: LexiconTables): WordLexicon {
  const map = (entries: readonly (readonly [number, number])[]) =>
    new HashMap32(
      Int32Array.from(entries, ([key]) => key),
      Uint8Array.from(entries, ([, value]) => value & 255),
      Uint8Array.from(entries, ([, value]) => value >> 8),
    );
  return {
    words: map(tables.words),
    coarse: Uint8Array.from({ length: 4096 }, (_, fine) => tables.groups[fine >> 4]),
    names: map(tables.names),
  };
}
