import { fold } from './fold';
import type { NameForm } from './nameForms';
import { codeOfPlace, countryOfFolded, countryOfFoldedDemonym, isCapital } from './nameTables';

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
  const country = countryOfFolded(form.folded);
  if (country !== undefined) return { key: `country ${country.code}`, code: country.code, name: country.name };
  const words = form.tokens.filter((word, at) => !(at > 0 && PLACE_KINDS.has(word)) && !/^\d+$/.test(word));
  const plain = words.join(' ') || form.folded;
  const key = isCapital(plain) && form.tokens.includes('state') ? form.folded : plain;
  return { key, code: codeOfPlace(key), name: undefined };
}

/** ISO 3166-1 alpha-2 of the country in which a known city or region lies, or undefined. */
export function countryAround(name: string): string | undefined {
  return codeOfPlace(fold(name)) || undefined;
}

/** Peoples by the country they belong to; adjective, singular and plural are one. */
export function peopleKey(form: NameForm): PlaceKey {
  const country = countryOfFoldedDemonym(form.folded);
  if (country !== undefined)
    return { key: `people ${country.code}`, code: country.code, name: country.demonym || undefined };
  return { key: form.folded.replace(/(?<=[^s])s$/, ''), code: '' };
}

/** Words after a place's name that writers leave out. */
const PLACE_KINDS = new Set(
  'river city province district region state airport international town village prefecture county municipality governorate sar island'.split(
    ' ',
  ),
);
