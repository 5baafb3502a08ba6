import { COUNTRIES, KNOWN_PLACES, PEOPLES } from '../../lexicon/countryList';
import { EVENTS, INSTRUMENTS } from '../../lexicon/instruments';
import { ORGANIZATIONS } from '../../lexicon/organizations';
import { pack } from '../../lexicon/packed';
import { tokenize } from '../../text/tokens';
import { WordTable } from '../../text/words';
import { AMBIGUOUS, KNOWN_CODES, type KnownCode } from './knownKinds';
import { PhraseTrie } from './phraseTrie';

const SHOUTED: ReadonlySet<KnownCode> = new Set(['country', 'capital', 'demonym'] as const);

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

/**
 * All known names with the words they are made of, packed for `knownNames`. The build runs this module and puts the bytes in
 * its place: cutting up and sorting in thousands of names would be most of the time that the program takes to start.
 */
export default prepare();

function prepare(): Uint8Array {
  const table = new WordTable();
  const trie = new PhraseTrie();
  const kinds: number[] = [];
  const names: string[] = [];
  const countries: string[] = [];
  const insert = (surface: string, payload: number) => {
    const { word, count } = tokenize(surface, table);
    if (count > 0) trie.add(word, count, payload);
  };
  const add = (surfaces: readonly string[], code: KnownCode, name: string, country: string, ambiguous = false) => {
    const payload = kinds.push(KNOWN_CODES.indexOf(code) | (ambiguous ? AMBIGUOUS : 0)) - 1;
    names.push(name);
    countries.push(country);
    for (const surface of surfaces) {
      insert(surface, payload);
      if (surface.includes("'")) insert(surface.replaceAll("'", '’'), payload);
      // Headlines in capitals name countries more than anything else.
      if (SHOUTED.has(code) && surface.length > 3) insert(surface.toUpperCase(), payload);
    }
  };

  // The first insertion of a surface wins: countries before capitals before cities, and all of them before peoples.
  for (const { name, names: all, demonyms, capitals, code } of COUNTRIES) {
    add(all, 'country', name, code);
    if (demonyms.length > 0) add(demonyms, 'demonym', name, code);
    for (const capital of capitals) add([capital], 'capital', capital, code);
  }
  for (const { name, code, ambiguous } of KNOWN_PLACES) add([name], 'place', name, code, ambiguous);
  for (const people of PEOPLES) add([people], 'people', people, '', AMBIGUOUS_PEOPLES.has(people));
  for (const { name, names: all, short, country } of ORGANIZATIONS)
    add([...all, ...short], 'organization', name, country);
  for (const { name, others } of INSTRUMENTS) add([name, ...others], 'law', name, '');
  for (const { name, others } of EVENTS) add([name, ...others], 'event', name, '');

  const { units, starts, hashes, flags } = table.list();
  const { from, word, payloads } = trie.edges();
  return pack([units, starts, hashes, flags, from, word, payloads, Uint8Array.from(kinds), names, countries]);
}
