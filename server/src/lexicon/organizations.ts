import { ORGANIZATION_TABLE } from './data/organizations';

/** An organization that documents name without introducing it. The build puts all of them into tables. */
export interface KnownOrganization {
  /** The full name. */
  readonly name: string;
  /** All long names, the full one first. */
  readonly names: readonly string[];
  /** Acronyms and short names that stand for it by themselves. */
  readonly short: readonly string[];
  /** Acronyms that count only where the document also has the long name. */
  readonly ambiguous: readonly string[];
  /** ISO 3166-1 alpha-2 where it belongs to one country, else empty. */
  readonly country: string;
}

export const ORGANIZATIONS: readonly KnownOrganization[] = ORGANIZATION_TABLE.trim().split('\n').flatMap(readLine);

/** The organization that a long name or acronym stands for; undefined for unknown names and for acronyms of two bodies. */
export function knownOrganization(name: string): KnownOrganization | undefined {
  return byName.get(name) ?? undefined;
}

function readLine(line: string): KnownOrganization[] {
  const [names, short, country] = line.split('|');
  if (line.startsWith('*')) {
    const all = new Set([...names.slice(1).split(';'), ...short.split(';').filter((word) => !word.startsWith('~'))]);
    all.delete('');
    return [...all].map((name) => ({ name, names: [name], short: [], ambiguous: [], country }));
  }
  const forms = short === '' ? [] : short.split(';');
  const long = names.split(';');
  return [
    {
      name: long[0],
      names: long,
      short: forms.filter((word) => !word.startsWith('~')),
      ambiguous: forms.filter((word) => word.startsWith('~')).map((word) => word.slice(1)),
      country,
    },
  ];
}

/** `null` marks a short form that two organizations share. */
const byName = new Map<string, KnownOrganization | null>();

for (const organization of ORGANIZATIONS) {
  for (const name of organization.names) byName.set(name, organization);
}
for (const organization of ORGANIZATIONS) {
  for (const name of organization.short) {
    const known = byName.get(name);
    byName.set(name, known === undefined || known === organization ? organization : null);
  }
}
