import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { nextPlainBlock } from '../../src/blocks/splitPlain';
import { CorpusError, readCorpusDocument } from '../corpus';

/** A labelled name of a training text; `raw` is the source's own label. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A labelled text; sources that mark other types than ours say what an unmarked or MISC token may be. */
export interface TrainingText {
  readonly text: string;
  readonly labels: readonly Label[];
  readonly source: SourceName;
}

export type SourceName = 'own' | 'hard' | 'documents' | 'wikigold' | 'crossner' | 'gum' | 'gmb' | 'multiner' | 'wnut';

/** Kept: the source is of the kind of text we want; else its features are doubled (Daume's augmentation) and only the shared half is shipped. */
export const AUGMENTED: Readonly<Record<SourceName, boolean>> = {
  own: false,
  hard: true,
  documents: false,
  wikigold: false,
  crossner: false,
  gum: true,
  gmb: true,
  multiner: true,
  wnut: true,
};

const FILES: readonly [SourceName, string][] = [
  ['wikigold', 'wikigold.train.jsonl'],
  ['crossner', 'crossner-politics.train.jsonl'],
  ['gum', 'gum.train.jsonl'],
  ['multiner', 'multiner-gov.train.jsonl'],
  ['gmb', 'gmb.train.jsonl'],
];

const TITLES = new Set(
  `mr mrs ms dr prof professor president vice-president minister ministers prime deputy ambassador general gen lt lieutenant col colonel major maj capt captain sgt sergeant
  senator sen rep representative governor gov king queen prince princess pope sir lord lady dame sheikh ayatollah imam rev reverend bishop archbishop father sister brother saint
  secretary secretary-general chancellor premier judge justice chief director chairman chairwoman spokesman spokeswoman commissioner congressman congresswoman emperor foreign defense
  mayor envoy former late hon honourable honorable excellency h.e. his her their admiral adm marshal field brigadier commander attorney detective inspector officer coach presidents`
    .split(/\s+/)
    .flatMap((word) => [word, `${word}.`]),
);

/** Texts of ../shared and of the own corpus, by paragraph, with labels as our guidelines draw them. */
export function trainingTexts(shared: string, sources: readonly SourceName[]): TrainingText[] {
  const texts: TrainingText[] = [];
  for (const [source, file] of FILES) {
    const path = `${shared}/data/entities/${file}`;
    if (!sources.includes(source) || !existsSync(path)) continue;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line === '') continue;
      const document: { text: string; entities: Label[] } = JSON.parse(line);
      texts.push(...paragraphs(document.text, document.entities, source, false));
    }
  }
  if (sources.includes('own')) {
    texts.push(...ownTexts(DOCUMENTS, () => true), ...ownTexts(NAMES, isPlain));
  }
  if (sources.includes('hard')) texts.push(...ownTexts(NAMES, (name) => !isPlain(name)).map(asHard));
  if (sources.includes('documents')) texts.push(...labelledDocuments(shared));
  return texts;
}

/** Fully labelled documents, and short texts labelled with names only; the test split is not among them. */
const DOCUMENTS = 'server/training/corpus/train';
const NAMES = 'server/training/corpus/names';

/** News as it is written; the other short texts were made of what the tagger does badly, and are fuller of odd names than any text is. */
function isPlain(name: string): boolean {
  return name.startsWith('news-');
}

function asHard(text: TrainingText): TrainingText {
  return { ...text, source: 'hard' };
}

function ownTexts(folder: string, isWanted: (name: string) => boolean): TrainingText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && isWanted(name))
    .sort()
    .flatMap((name) => {
      try {
        const document = readCorpusDocument(readFileSync(`${folder}/${name}`, 'utf8'), `${folder}/${name}`);
        return paragraphs(document.text, document.mentions, 'own', true);
      } catch (error) {
        if (!(error instanceof CorpusError)) throw error;
        console.error(`left out: ${error.message}`);
        return [];
      }
    });
}

interface LabelledFile {
  readonly file: string;
  readonly sha256: string;
  readonly entities: readonly Label[];
}

/** Public-domain documents that we labelled: labels are in the repository, texts in ../shared, bound by SHA-256. */
function labelledDocuments(shared: string): TrainingText[] {
  const folder = 'server/training/labels';
  const texts: TrainingText[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!name.endsWith('.json')) continue;
    const read: LabelledFile | LabelledFile[] = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    for (const document of Array.isArray(read) ? read : [read]) {
      const path = `${shared}/data/documents/${document.file}`;
      if (!existsSync(path)) continue;
      const bytes = readFileSync(path);
      if (createHash('sha256').update(bytes).digest('hex') !== document.sha256) {
        console.error(`left out: ${document.file} is not the text that was labelled`);
        continue;
      }
      texts.push(...paragraphs(bytes.toString('utf8'), document.entities, 'documents', true));
    }
  }
  return texts;
}

function paragraphs(text: string, labels: readonly Label[], source: SourceName, wrapped: boolean): TrainingText[] {
  const found: TrainingText[] = [];
  const sorted = labels.map((label) => tidy(text, label)).sort((a, b) => a.start - b.start);
  let next = 0;
  for (const [start, end] of wrapped ? blocks(text) : lines(text)) {
    const inside: Label[] = [];
    while (next < sorted.length && sorted[next].start < end) {
      const label = sorted[next++];
      if (label.start >= start && label.end <= end && label.end > label.start) {
        inside.push({ start: label.start - start, end: label.end - start, type: label.type });
      }
    }
    found.push({ text: text.slice(start, end), labels: inside, source });
  }
  return found;
}

function* lines(text: string): Iterable<[number, number]> {
  for (const match of text.matchAll(/[^\n]+/g)) yield [match.index, match.index + match[0].length];
}

function* blocks(text: string): Iterable<[number, number]> {
  for (let block = nextPlainBlock(text, 0); block !== undefined; block = nextPlainBlock(text, block.end)) {
    yield [block.start, block.end];
  }
}

/** Titles, leading articles and possessive endings are outside of names with us. */
function tidy(text: string, label: Label): Label {
  let { start } = label;
  let { end } = label;
  const surface = () => text.slice(start, end);
  const article = /^(?:the|a|an)\s+/i.exec(surface());
  if (article !== null && !/^The (?:Hague|Gambia)/.test(surface())) start += article[0].length;
  if (label.type === 'PERSON') {
    for (;;) {
      const word = /^(\S+)\s+/.exec(surface());
      if (word === null || !TITLES.has(word[1].toLowerCase())) break;
      start += word[0].length;
    }
  }
  const possessive = /\s?['’]s?$/.exec(surface());
  if (possessive !== null) end -= possessive[0].length;
  return { start, end, type: label.type };
}
