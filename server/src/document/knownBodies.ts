import { EVENTS, INSTRUMENTS } from '../lexicon/instruments';
import { knownOrganization, ORGANIZATIONS } from '../lexicon/organizations';
import { foldedWords, type NameForm } from './nameForms';

/** A body, law or event of the lexicon. */
export interface Known {
  readonly name: string;
  readonly country: string;
}

/** What the lexicon knows by this name. Acronyms count as written, long names in any case. */
export function knownName(form: NameForm): Known | undefined {
  return KNOWN.get(form.tokens.length > 1 ? form.folded : form.surface);
}

const KNOWN = new Map<string, Known>();
for (const { name, others } of [...INSTRUMENTS, ...EVENTS]) remember({ name, country: '' }, [name, ...others]);
for (const organization of ORGANIZATIONS) {
  const short = organization.short.filter((word) => knownOrganization(word) === organization);
  remember(organization, [...organization.names, ...short]);
}

function remember(known: Known, names: readonly string[]): void {
  for (const name of names) {
    const words = foldedWords(name);
    const key = words.length > 1 ? words.join(' ') : name;
    if (!KNOWN.has(key)) KNOWN.set(key, known);
  }
}
