import { countryOfName } from '../../lexicon/countries';
import type { EventMention, Participant } from '../events';
import type { EntityType } from '../findings';
import { Noun } from './classes';
import type { Clauses } from './clauses';
import type { Group } from './phrases';
import type { Token, Unit } from './units';

/** Who a list of noun phrases names: names first, else descriptions ("the two sides", "they") without an entity; `alone` looks at nothing behind the list. */
export function partiesOf(clauses: Clauses, group: Group | undefined, text: string, alone = false): Participant[] {
  if (group === undefined) return [];
  const found: Participant[] = [];
  for (let at = group.from; at < group.to; at++) {
    const unit = clauses.units[at];
    if (unit.noun && !isOfficeOf(clauses, at, group.to)) found.push(...partiesOfPhrase(clauses, at, unit, text));
  }
  if (!alone && found.every((party) => party.entity === undefined)) {
    // "experts from the IMF", "laboratories in Japan": the body behind the preposition speaks for them.
    const named = fromComplement(clauses, leaderAt(clauses, group.to), text);
    if (named.length > 0 && !found.some((party) => PRONOUN.test(party.name))) return named;
  }
  return found;
}

/** "the mayor of Sagunto, Darío Moreno-Pla": the office, whose holder is named behind the comma. */
function isOfficeOf(clauses: Clauses, at: number, to: number): boolean {
  const noun = clauses.units[at].noun;
  const before = clauses.units[at - 2]?.noun;
  // "Zhou Mingyuan, Deputy Director of the Agency, and ...": what the person before is.
  if (
    noun &&
    before?.types.includes('PERSON') &&
    clauses.units[at - 1].kind === 'comma' &&
    noun.classes & Noun.person &&
    !noun.types.includes('PERSON')
  )
    return true;
  const next = clauses.units[at + 2];
  if (!noun || at + 2 >= to || clauses.units[at + 1].kind !== 'comma' || !next?.noun) return false;
  return (noun.classes & Noun.person) !== 0 && !noun.types.includes('PERSON') && next.noun.types[0] === 'PERSON';
}

/** Does the list hold two parties or one phrase that means several ("the two sides", "they")? */
export function isSeveral(clauses: Clauses, group: Group | undefined, parties: readonly Participant[]): boolean {
  if (new Set(parties.map((party) => party.entity ?? party.name)).size > 1) return true;
  if (group === undefined) return false;
  for (let at = group.from; at < group.to; at++) {
    const noun = clauses.units[at].noun;
    if (noun?.plural && (noun.classes & (Noun.sides | Noun.party | Noun.people | Noun.person) || noun.pronoun))
      return true;
  }
  return false;
}

/** OR of the classes of the heads. */
export function classesOf(clauses: Clauses, group: Group | undefined): number {
  let bits = 0;
  if (group) for (let at = group.from; at < group.to; at++) bits |= clauses.units[at].noun?.classes ?? 0;
  return bits;
}

export function anyClassesOf(clauses: Clauses, group: Group | undefined): number {
  let bits = 0;
  if (group) for (let at = group.from; at < group.to; at++) bits |= clauses.units[at].noun?.any ?? 0;
  return bits;
}

const PRONOUN = /^(?:i|we|he|she|it|they|you|us|them|him|her|me|who)$/i;
const ACTING: readonly EntityType[] = ['PERSON', 'ORG', 'PLACE', 'NORP'];

function partiesOfPhrase(clauses: Clauses, at: number, unit: Unit, text: string): Participant[] {
  const noun = unit.noun;
  if (!noun) return [];
  const { tokens } = clauses;
  if (noun.pronoun) {
    const token = tokens[unit.from];
    return PRONOUN.test(token.lower) ? [{ start: token.start, end: token.end, name: token.lower }] : [];
  }
  const inHead = mentionsIn(tokens, noun.headFrom, noun.headTo);
  const head = best(inHead);
  if (head) return [named(head)];
  const complement = mentionsIn(tokens, noun.headTo, unit.to).filter((mention) => ACTING.includes(mention.type));
  const bracketed = tokens.findIndex(
    (token, index) =>
      index > noun.headTo && index < unit.to && token.mention?.type === 'ORG' && tokens[index - 1].lower === '(',
  );
  // "A's school of administration (B)": B is the school.
  const short = bracketed < 0 ? undefined : tokens[bracketed].mention;
  if (short && !complement.some((mention) => mention !== short && mention.type === 'ORG')) return [named(short)];
  const possessor = best(mentionsIn(tokens, unit.from, noun.headFrom));
  if (possessor) return [named(possessor)];
  const several = severalOwners(tokens, noun.headTo, unit.to);
  if (several.length > 1) return several.map(named);
  const whole = best(complement.filter((mention) => mention.type !== 'PERSON')) ?? complement[0];
  if (whole) return [named(whole)];
  if (!(noun.classes & (Noun.party | Noun.person | Noun.sides | Noun.people | Noun.captive)))
    return ownerOf(clauses, at, unit);
  return [
    {
      start: tokens[unit.from].start,
      end: tokens[unit.to - 1].end,
      name: text.slice(tokens[unit.from].start, tokens[unit.to - 1].end).replace(/ responsible$/, ''),
    },
  ];
}

/** "engineers of A and of B's institute": the name that each part is about. */
function severalOwners(tokens: readonly Token[], from: number, to: number): EventMention[] {
  const found: EventMention[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && (tokens[at].lower !== 'and' || tokens[at].mention)) continue;
    const owner = best(mentionsIn(tokens, start, at).filter(({ type }) => type !== 'PERSON'));
    if (owner) found.push(owner);
    start = at + 1;
  }
  return found;
}

/** "its review", "their kindness": the possessive stands for somebody. */
function ownerOf(clauses: Clauses, _at: number, unit: Unit): Participant[] {
  const token = clauses.tokens[unit.from];
  return OWNERS.test(token.lower) ? [{ start: token.start, end: token.end, name: token.lower }] : [];
}

export const OWNERS = /^(?:its|their|his|her|our|your|my)$/;

/** The name that the phrase is about: a person before a body before a place before a people; of several the last. */
function best(mentions: readonly EventMention[]): EventMention | undefined {
  for (const type of ACTING) {
    for (let index = mentions.length - 1; index >= 0; index--)
      if (mentions[index].type === type) return mentions[index];
  }
  return undefined;
}

function mentionsIn(tokens: readonly Token[], from: number, to: number): EventMention[] {
  const found: EventMention[] = [];
  for (let at = from; at < to; at++) {
    const { mention } = tokens[at];
    if (mention && found[found.length - 1] !== mention) found.push(mention);
  }
  return found;
}

function named(mention: EventMention): Participant {
  return { start: mention.start, end: mention.end, entity: mention.entity, name: mention.name };
}

const LEADING = /^(?:lead|head|charter|run|operate|set up|command|chair|coordinate|organise|organize|staff)$/;

/** "delegations headed by A and B", "a flight chartered by A": the unit of "by", else the one given. */
function leaderAt({ units }: Clauses, at: number): number {
  const verb = units[at]?.verb;
  return verb?.bare && LEADING.test(verb.lemma) && units[at + 1]?.word === 'by' ? at + 1 : at;
}

function fromComplement(clauses: Clauses, at: number, text: string): Participant[] {
  const preposition = clauses.units[at];
  if (preposition?.kind !== 'preposition' || !/^(?:from|of|in|at|for|by)$/.test(preposition.word)) return [];
  if (clauses.units[at + 1]?.kind !== 'noun') return [];
  const group = clauses.groupStartingAt(at + 1, preposition.word === 'by');
  const found: Participant[] = [];
  for (let index = group.from; index < group.to; index++) {
    const unit = clauses.units[index];
    if (
      preposition.word !== 'from' &&
      preposition.word !== 'of' &&
      preposition.word !== 'by' &&
      preposition.word !== 'in' &&
      !unit.noun?.types.includes('ORG')
    )
      continue;
    found.push(...partiesOfPhrase(clauses, index, unit, text).filter((party) => party.entity !== undefined));
  }
  return found;
}

/** A place that is no country. */
export function isPlace({ tokens }: Clauses, { start }: Participant): boolean {
  const mention = tokens.find((token) => token.start === start)?.mention;
  return mention?.type === 'PLACE' && countryOfName(mention.name) === undefined;
}
