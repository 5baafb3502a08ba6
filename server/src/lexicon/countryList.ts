import { COUNTRY_TABLE, PEOPLE_TABLE } from './data/countries';
import { PLACE_TABLE } from './data/places';

/** What is known of a country or territory before any document is read. The build puts it into tables. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The usual name. */
  readonly name: string;
  /** All names, the usual one first. */
  readonly names: readonly string[];
  /** Adjectives and words for the people, singular and plural. */
  readonly demonyms: readonly string[];
  /** Capital and seats of government, by which the government is spoken of. */
  readonly capitals: readonly string[];
}

/** A city, region or water; `code` is empty where it lies in several countries. */
export interface KnownPlace {
  readonly name: string;
  readonly code: string;
  /** Also an ordinary word or a personal name. */
  readonly ambiguous: boolean;
}

export const COUNTRIES: readonly Country[] = rows(COUNTRY_TABLE).map(([code, names, demonyms, capitals]) => ({
  code,
  name: list(names)[0],
  names: list(names),
  demonyms: list(demonyms).flatMap(withPlural),
  capitals: list(capitals),
}));

/** Nationalities, peoples, religions and political adherents that belong to no one country. */
export const PEOPLES: readonly string[] = [
  ...new Set(rows(PEOPLE_TABLE).flatMap(([forms]) => list(forms).flatMap(withPlural))),
];

export const KNOWN_PLACES: readonly KnownPlace[] = rows(PLACE_TABLE).flatMap(([code, names]) =>
  list(names).map((name) => ({ name: name.replace(/^~/, ''), code, ambiguous: name.startsWith('~') })),
);

function withPlural(form: string): string[] {
  if (!form.endsWith('+')) return [form];
  const singular = form.slice(0, -1);
  return [singular, `${singular}s`];
}

function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

function list(cell: string | undefined): string[] {
  return cell ? cell.split(';') : [];
}
