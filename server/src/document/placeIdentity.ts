import { COUNTRIES, countryOfDemonym, countryOfName, KNOWN_PLACES } from '../lexicon/countries';
import { fold, type NameForm } from './nameForms';

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
  const country = countryOfName(usual(form)) ?? countryOfName(form.surface.replace(/^[Tt]he /, ''));
  if (country !== undefined) return { key: `country ${country.code}`, code: country.code, name: country.name };
  const words = form.tokens.filter((word, at) => !(at > 0 && PLACE_KINDS.has(word)) && !/^\d+$/.test(word));
  const plain = words.join(' ') || form.folded;
  const key = CAPITALS.has(plain) && form.tokens.includes('state') ? form.folded : plain;
  return { key, code: CODES.get(key) ?? '', name: undefined };
}

/** Peoples by the country they belong to; adjective, singular and plural are one. */
export function peopleKey(form: NameForm): PlaceKey {
  const country = countryOfDemonym(usual(form)) ?? countryOfDemonym(form.surface);
  if (country !== undefined) return { key: `people ${country.code}`, code: country.code, name: country.demonyms[0] };
  return { key: form.folded.replace(/(?<=[^s])s$/, ''), code: '' };
}

/** As a list would have it: one space, and capitals only at the start where all was in capitals. */
function usual({ surface, shouted, acronym }: NameForm): string {
  const plain = surface.replace(/\s+/g, ' ');
  if (!shouted || (acronym && plain.length < 5)) return plain;
  return plain
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/ (?:Of|The|And) /g, (word) => word.toLowerCase());
}

/** Words after a place's name that writers leave out. */
const PLACE_KINDS = new Set(
  'river city province district region state airport international town village prefecture county municipality governorate sar island'.split(
    ' ',
  ),
);

/** Folded names of cities and regions with their countries. */
const CODES = new Map<string, string>();
const CAPITALS = new Set<string>();

for (const { name, code } of KNOWN_PLACES) {
  const key = fold(name);
  if (code !== '' && !CODES.has(key)) CODES.set(key, code);
}
for (const { code, capitals } of COUNTRIES) {
  for (const capital of capitals) {
    CODES.set(fold(capital), code);
    CAPITALS.add(fold(capital));
  }
}
