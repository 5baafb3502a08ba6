import type { Country } from '../lexicon/countries';
import prepared from './nameTables.prepared';

/** A body, law or event of the lexicon. */
export interface Known {
  readonly name: string;
  readonly country: string;
}

/** A name as written and folded. */
export interface FoldedName {
  readonly surface: string;
  readonly tokens: readonly string[];
  readonly folded: string;
}

/** Code of the country that a folded name or demonym means; undefined for other words. */
export function countryPhrase(folded: string): string | undefined {
  phrases ??= readPhrases();
  return phrases.codes.get(folded);
}

/** Words of the longest name or demonym of a country that begins with the folded word; 0 for none. */
export function longestCountryPhrase(word: string): number {
  phrases ??= readPhrases();
  return phrases.longest.get(word) ?? 0;
}

/** The body, law or event that the lexicon knows by this name. Acronyms count as written, long names in any case. */
export function knownBody(form: FoldedName): Known | undefined {
  bodies ??= readBodies();
  return bodies.get(form.tokens.length > 1 ? form.folded : form.surface);
}

/** Country by a folded name. */
export function countryOfFolded(folded: string): Country | undefined {
  countries ??= readCountries();
  return countries.names.get(folded);
}

/** Country by a folded demonym. */
export function countryOfFoldedDemonym(folded: string): Country | undefined {
  countries ??= readCountries();
  return countries.demonyms.get(folded);
}

/** Code of the country of a city or region by its folded name; empty for others and for those that lie in several. */
export function codeOfPlace(folded: string): string {
  places ??= readPairs(prepared.places);
  return places.get(folded) ?? '';
}

/** Whether the folded name is that of a capital. */
export function isCapital(folded: string): boolean {
  capitals ??= new Set(prepared.capitals.split(';'));
  return capitals.has(folded);
}

/** Tables are made when they are first asked for. */
let phrases: ReturnType<typeof readPhrases> | undefined;
let bodies: ReadonlyMap<string, Known> | undefined;
let countries: ReturnType<typeof readCountries> | undefined;
let places: ReadonlyMap<string, string> | undefined;
let capitals: ReadonlySet<string> | undefined;

function readPhrases(): { codes: ReadonlyMap<string, string>; longest: ReadonlyMap<string, number> } {
  const codes = readPairs(prepared.phrases);
  const longest = new Map<string, number>();
  for (const phrase of codes.keys()) {
    const words = phrase.split(' ');
    longest.set(words[0], Math.max(longest.get(words[0]) ?? 0, words.length));
  }
  return { codes, longest };
}

function readBodies(): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>();
  for (const line of prepared.known.split('\n')) {
    const [name, country, keys] = line.split('|');
    const known = { name, country };
    for (const key of keys.split(';')) found.set(key, known);
  }
  return found;
}

function readCountries(): { names: ReadonlyMap<string, Country>; demonyms: ReadonlyMap<string, Country> } {
  const names = new Map<string, Country>();
  const demonyms = new Map<string, Country>();
  for (const line of prepared.countries.split('\n')) {
    const [code, name, demonym, ownNames, ownDemonyms] = line.split('|');
    const country = { code, name, demonym };
    if (ownNames !== '') for (const key of ownNames.split(';')) names.set(key, country);
    if (ownDemonyms !== '') for (const key of ownDemonyms.split(';')) demonyms.set(key, country);
  }
  return { names, demonyms };
}

function readPairs(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const line of text.split('\n')) {
    const bar = line.indexOf('|');
    pairs.set(line.slice(0, bar), line.slice(bar + 1));
  }
  return pairs;
}
