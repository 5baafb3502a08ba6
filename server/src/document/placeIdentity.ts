import { COUNTRIES, type Country, KNOWN_PLACES } from '../lexicon/countries';
import { fold, foldedWords, type NameForm } from './nameForms';

/** What a name of a place or people stands for. */
export interface PlaceKey {
  /** Equal for all names of it. */
  readonly key: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly code: string;
  /** The usual name where the lexicon knows it. */
  readonly name?: string;
}

/** Countries by any of their names, cities and regions by their name without "City", "Province" and the like. */
export function placeKey(form: NameForm): PlaceKey {
  const country = FOLDED_COUNTRIES.get(form.folded);
  if (country !== undefined) return { key: `country ${country.code}`, code: country.code, name: country.name };
  const words = form.tokens.filter((word, at) => !(at > 0 && PLACE_KINDS.has(word)) && !/^\d+$/.test(word));
  const plain = words.join(' ') || form.folded;
  const key = CAPITALS.has(plain) && form.tokens.includes('state') ? form.folded : plain;
  return { key, code: CODES.get(key) ?? '', name: undefined };
}

/** Peoples by the country they belong to; adjective, singular and plural are one. */
export function peopleKey(form: NameForm): PlaceKey {
  const country = FOLDED_DEMONYMS.get(form.folded);
  if (country !== undefined) return { key: `people ${country.code}`, code: country.code, name: country.demonyms[0] };
  return { key: form.folded.replace(/(?<=[^s])s$/, ''), code: '' };
}

/** Words after a place's name that writers leave out. */
const PLACE_KINDS = new Set(
  'river city province district region state airport international town village prefecture county municipality governorate sar island'.split(
    ' ',
  ),
);

const FOLDED_COUNTRIES = new Map<string, Country>();
const FOLDED_DEMONYMS = new Map<string, Country>();

/** Folded names of cities and regions with their countries. */
const CODES = new Map<string, string>();
const CAPITALS = new Set<string>();

for (const { name, code } of KNOWN_PLACES) {
  const key = fold(name);
  if (code !== '' && !CODES.has(key)) CODES.set(key, code);
}
for (const country of COUNTRIES) {
  const { code, names, demonyms, capitals } = country;
  for (const name of names) setOnce(FOLDED_COUNTRIES, name, country);
  for (const demonym of demonyms) setOnce(FOLDED_DEMONYMS, demonym, country);
  for (const capital of capitals) {
    CODES.set(fold(capital), code);
    CAPITALS.add(fold(capital));
  }
}

/** The first country of the table keeps a name that two share. */
function setOnce(map: Map<string, Country>, name: string, country: Country): void {
  const key = foldedWords(name.replace(/^The /, '')).join(' ');
  if (!map.has(key)) map.set(key, country);
}
