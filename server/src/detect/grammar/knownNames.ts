import { COUNTRIES, KNOWN_PLACES, PEOPLES } from '../../lexicon/countries';
import { EVENTS, INSTRUMENTS } from '../../lexicon/instruments';
import { ORGANIZATIONS } from '../../lexicon/organizations';
import { tokenize } from '../../text/tokens';
import type { WordTable } from '../../text/words';
import type { EntityType } from '../findings';
import { PhraseTrie } from './phraseTrie';

/** A name known before reading, as the trie hands it out. */
export interface KnownEntry {
  readonly type: EntityType;
  /** The reason's code: what kind of knowledge it was. */
  readonly code: 'country' | 'capital' | 'place' | 'demonym' | 'people' | 'organization' | 'law' | 'event';
  /** Full name, as a reader would look it up. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 or empty. */
  readonly country: string;
  /** Also an ordinary word: believed only in company. */
  readonly ambiguous: boolean;
}

export interface KnownNames {
  readonly trie: PhraseTrie;
  readonly entries: readonly KnownEntry[];
  /** Ids of words that start a known name. */
  readonly starts: ReadonlySet<number>;
}

/** Intern all known names into the table; the shared token buffers are overwritten. */
export function knownNames(table: WordTable): KnownNames {
  const trie = new PhraseTrie();
  const entries: KnownEntry[] = [];
  const starts = new Set<number>();
  const insert = (surface: string, payload: number) => {
    const words = PLAIN.test(surface) ? plainWords(surface, table) : undefined;
    if (words !== undefined) {
      trie.add(words, words.length, payload);
      starts.add(words[0]);
      return;
    }
    const tokens = tokenize(surface, table);
    if (tokens.count === 0) return;
    trie.add(tokens.word, tokens.count, payload);
    starts.add(tokens.word[0]);
  };
  const add = (surfaces: readonly string[], entry: KnownEntry) => {
    const payload = entries.push(entry) - 1;
    for (const surface of surfaces) {
      insert(surface, payload);
      if (surface.includes("'")) insert(surface.replaceAll("'", '’'), payload);
      // Headlines in capitals name countries more than anything else; the rest would double the time it takes to start.
      if (SHOUTED.has(entry.code) && surface.length > 3) insert(surface.toUpperCase(), payload);
    }
  };

  // The first insertion of a surface wins: countries before capitals before cities, and all of them before peoples.
  for (const { name, names, demonyms, capitals, code } of COUNTRIES) {
    add(names, { type: 'PLACE', code: 'country', name, country: code, ambiguous: false });
    if (demonyms.length > 0) add(demonyms, { type: 'NORP', code: 'demonym', name, country: code, ambiguous: false });
    for (const capital of capitals)
      add([capital], { type: 'PLACE', code: 'capital', name: capital, country: code, ambiguous: false });
  }
  for (const { name, code, ambiguous } of KNOWN_PLACES)
    add([name], { type: 'PLACE', code: 'place', name, country: code, ambiguous });
  for (const people of PEOPLES)
    add([people], {
      type: 'NORP',
      code: 'people',
      name: people,
      country: '',
      ambiguous: AMBIGUOUS_PEOPLES.has(people),
    });
  for (const { name, names, short, country } of ORGANIZATIONS)
    add([...names, ...short], { type: 'ORG', code: 'organization', name, country, ambiguous: false });
  for (const { name, others } of INSTRUMENTS)
    add([name, ...others], { type: 'LAW', code: 'law', name, country: '', ambiguous: false });
  for (const { name, others } of EVENTS)
    add([name, ...others], { type: 'EVENT', code: 'event', name, country: '', ambiguous: false });
  return { trie, entries, starts };
}

const SHOUTED: ReadonlySet<string> = new Set(['country', 'capital', 'demonym']);

/** Names that the tokenizer only cuts at spaces: cheaper to cut here while the process is cold. */
const PLAIN = /^[A-Za-z]{2,}(?: [A-Za-z]{2,})*$/;

function plainWords(surface: string, table: WordTable): readonly number[] {
  return surface.includes(' ') ? surface.split(' ').map((word) => table.idOf(word)) : [table.idOf(surface)];
}

/** Peoples that are also languages, names or everyday words. */
const AMBIGUOUS_PEOPLES = new Set([
  'English',
  'Mandarin',
  'Cantonese',
  'Chin',
  'Karen',
  'Mon',
  'Moro',
  'Maya',
  'Cham',
  'Roman',
  'Romans',
  'Western',
  'Baltic',
  'Caribbean',
  'Balkan',
  'Orthodox',
  'Liberal',
  'Liberals',
  'Democratic',
  'Republican',
  'Republicans',
  'Victorian',
  'Victorians',
  'Luo',
  'Hausa',
  'Shona',
  'Persian',
  'Ewe',
  'Nordic',
]);
