import { countryOfDemonym, countryOfName } from '../../lexicon/countries';
import type { Participant } from '../events';
import type { Reading } from './draft';
import type { Frame } from './frames';
import { isPlace, partiesOf } from './participants';
import type { Arguments, Group } from './phrases';
import type { Roles } from './verbChecks';

/** Parties behind a preposition; "to A and to B" names both. */
export function behind({ clauses, text }: Reading, args: Arguments, word: string): Participant[] {
  const found: Participant[] = [];
  for (const { word: other, group } of args.phrases) {
    if (other !== word || group.to <= group.from) continue;
    const preposition = clauses.units[group.from - 1]?.kind === 'preposition' ? group.from - 1 : group.from - 2;
    if (found.length > 0 && clauses.units[preposition - 1]?.kind !== 'and') break;
    found.push(...partiesOf(clauses, group, text));
  }
  return found;
}

/** "for Spain's steady assistance": the owner is the one who is thanked. */
export function ownedPhrase({ clauses }: Reading, args: Arguments): boolean {
  const group = args.phrases.find(({ word }) => word === 'for')?.group;
  const unit = group && clauses.units[group.from];
  return unit?.noun !== undefined && unit.noun.headFrom > unit.from;
}

/** Who a passive that names nobody tells by its subject: "a loan from A was approved", "an agreement between A and B will be signed". */
export function sourceOf({ clauses, text }: Reading, { object }: Roles, frame: Frame) {
  const none: Participant[] = [];
  if (object === undefined || object.to <= object.from) return { actors: none, recipients: none };
  const behindObject = (words: readonly string[]) => {
    for (const { word, group } of clauses.arguments(object.from).phrases) {
      if (!words.includes(word) || group.to <= group.from) continue;
      const parties = namedOf(partiesOf(clauses, group, text));
      if (parties.length > 0) return parties;
    }
    return none;
  };
  if (frame.flags.mutual) {
    const both = behindObject(['between', 'among']);
    if (both.length > 1) return { actors: both, recipients: both };
    const owners = clauses.units[object.from].noun?.joint ? namedOf(partiesOf(clauses, object, text)) : none;
    return owners.length > 1 ? { actors: owners, recipients: owners } : { actors: none, recipients: none };
  }
  return { actors: frame.type === 'AID' ? behindObject(['from', 'by']) : none, recipients: none };
}

/** "train officers in Bremen", "wells in Kampong Speu": where help is given, often not who gets it, unless it is a country. */
export function isSite({ clauses }: Reading, { type }: Frame, word: string, party: Participant): boolean {
  return type === 'AID' && (word === 'in' || word === 'at') && party.entity !== undefined && isPlace(clauses, party);
}

/** "expressed thanks for the airlift by A to B": B was flown to. */
export function behindFor({ phrases }: Arguments): boolean {
  const first = phrases.find(({ word }) => word === 'to' || word === 'for');
  return first?.word === 'for';
}

/** "support each other's candidature", "lend to one another". */
export function eachOther({ clauses }: Reading, at: number, args: Arguments): boolean {
  const from = clauses.units[at].to;
  const to = clauses.units[args.to - 1]?.to ?? from;
  for (let token = from; token < to; token++) {
    const { lower } = clauses.tokens[token];
    const next = clauses.tokens[token + 1]?.lower;
    if ((lower === 'each' && next === 'other') || (lower === 'one' && next === 'another')) return true;
  }
  return false;
}

export function namedOf(parties: readonly Participant[]): Participant[] {
  return parties.filter(({ entity }) => entity !== undefined);
}

export function unnamed(parties: readonly Participant[]): boolean {
  return parties.every(({ entity }) => entity === undefined);
}

/** "Brazilian and Colombian police", "EUNAVFOR and the Indian Navy": two named forces, one of a named country. */
export function isCrew({ clauses }: Reading, group: Group | undefined, actors: readonly Participant[]): boolean {
  if (group === undefined || new Set(namedOf(actors).map(({ entity }) => entity)).size < 2) return false;
  const from = clauses.tokens[clauses.units[group.from].from].start;
  const to = clauses.units[group.to - 1].to;
  return (
    namedOf(actors).every(({ start }) => start >= from) &&
    namedOf(actors).some(({ name }) =>
      name.split(/\s+/).some((word) => (countryOfDemonym(word) ?? countryOfName(word)) !== undefined),
    ) &&
    clauses.tokens.slice(clauses.units[group.from].from, to).some(({ lower }) => FORCES.test(lower))
  );
}

const FORCES =
  /^(?:police|officers?|navy|navies|guards?|coastguards?|forces?|agents?|customs|investigators?|troops|soldiers|army|armies|patrols?|detectives|inspectors|ships|gendarmerie|prosecutors?|rangers|services?|authorities|bureau|agency|police's)$/;
