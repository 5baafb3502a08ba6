import prepared from './countries.prepared';

/** What a name of a country tells. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The usual name. */
  readonly name: string;
  /** The adjective; empty where there is none. */
  readonly demonym: string;
}

/** The country by its name, as written (any of its variants), or undefined. */
export function countryOfName(name: string): Country | undefined {
  byName ??= table(prepared.names);
  return byName.get(name);
}

/** The country of a demonym ("Cambodian", "Filipinos"), or undefined for peoples without one country. */
export function countryOfDemonym(demonym: string): Country | undefined {
  byDemonym ??= table(prepared.demonyms);
  return byDemonym.get(demonym);
}

/** The country whose government sits in the city ("Canberra"), or undefined. */
export function countryOfCapital(capital: string): Country | undefined {
  byCapital ??= table(prepared.capitals);
  return byCapital.get(capital);
}

export function countryOfCode(code: string): Country | undefined {
  byCode ??= new Map(countries().map((country) => [country.code, country]));
  return byCode.get(code);
}

/** Tables are made when they are first asked for. */
let list: readonly Country[] | undefined;
let byName: ReadonlyMap<string, Country> | undefined;
let byDemonym: ReadonlyMap<string, Country> | undefined;
let byCapital: ReadonlyMap<string, Country> | undefined;
let byCode: ReadonlyMap<string, Country> | undefined;

function countries(): readonly Country[] {
  list ??= prepared.countries.split('\n').map((line) => {
    const [code, name, demonym] = line.split('|');
    return { code, name, demonym };
  });
  return list;
}

function table(names: string): ReadonlyMap<string, Country> {
  const own = countries();
  const map = new Map<string, Country>();
  const lines = names.split('\n');
  for (let line = 0; line < lines.length; line++) {
    if (lines[line] === '') continue;
    for (const name of lines[line].split(';')) map.set(name, own[line]);
  }
  return map;
}
