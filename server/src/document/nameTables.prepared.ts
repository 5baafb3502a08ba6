import { COUNTRIES, KNOWN_PLACES } from '../lexicon/countryList';
import { EVENTS, INSTRUMENTS } from '../lexicon/instruments';
import { knownOrganization, ORGANIZATIONS } from '../lexicon/organizations';
import { fold, foldedWords } from './fold';

/** Folded they are other words, or parts of names that mean no state. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set(
  'america pole poles emirates holland jersey chin brit brits'.split(' '),
);

/**
 * What the lexicon knows, by folded names, for `nameTables`: lines of fields parted by bars, lists within by semicolons. The
 * build runs this module and puts the texts in its place.
 */
export default {
  phrases: lines(phrases()),
  known: knownBodies(),
  countries: countries(),
  places: lines(places()),
  capitals: [...new Set(COUNTRIES.flatMap(({ capitals }) => capitals.map(fold)))].join(';'),
};

/** Folded names and demonyms of countries with their codes. */
function phrases(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, names, demonyms } of COUNTRIES) {
    for (const phrase of [...names, ...demonyms]) {
      const key = foldedWords(phrase).join(' ');
      if (key !== '' && !NOT_COUNTRIES.has(key) && !found.has(key)) found.set(key, code);
    }
  }
  return found;
}

/** Bodies, laws and events: name, country, and what they are found by. Acronyms count as written, long names in any case. */
function knownBodies(): string {
  const used = new Set<string>();
  const line = (name: string, country: string, names: readonly string[]) => {
    const keys = names.map((other) => {
      const words = foldedWords(other);
      return words.length > 1 ? words.join(' ') : other;
    });
    const own = [...new Set(keys)].filter((key) => !used.has(key));
    for (const key of own) used.add(key);
    return own.length === 0 ? [] : [`${name}|${country}|${own.join(';')}`];
  };
  const instruments = [...INSTRUMENTS, ...EVENTS].flatMap(({ name, others }) => line(name, '', [name, ...others]));
  const organizations = ORGANIZATIONS.flatMap((organization) => {
    const short = organization.short.filter((word) => knownOrganization(word) === organization);
    return line(organization.name, organization.country, [...organization.names, ...short]);
  });
  return [...instruments, ...organizations].join('\n');
}

/** Code, usual name, adjective; folded names; folded demonyms. The first country of the table keeps a name that two share. */
function countries(): string {
  const names = new Set<string>();
  const demonyms = new Set<string>();
  const folded = (used: Set<string>, list: readonly string[]) => {
    const keys = new Set(list.map((name) => foldedWords(name.replace(/^The /, '')).join(' ')));
    const own = [...keys].filter((key) => !used.has(key));
    for (const key of own) used.add(key);
    return own.join(';');
  };
  return COUNTRIES.map((country) =>
    [
      country.code,
      country.name,
      country.demonyms[0] ?? '',
      folded(names, country.names),
      folded(demonyms, country.demonyms),
    ].join('|'),
  ).join('\n');
}

/** Folded names of cities and regions with their countries. */
function places(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, code } of KNOWN_PLACES) {
    const key = fold(name);
    if (code !== '' && !found.has(key)) found.set(key, code);
  }
  for (const { code, capitals } of COUNTRIES) for (const capital of capitals) found.set(fold(capital), code);
  return found;
}

function lines(map: ReadonlyMap<string, string>): string {
  return [...map].map((pair) => pair.join('|')).join('\n');
}
