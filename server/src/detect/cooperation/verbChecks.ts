import type { Participant } from '../events';
import { Noun } from './classes';
import type { Draft, Reading } from './draft';
import type { Frame } from './frames';
import { partiesOf } from './participants';
import type { Arguments, Group } from './phrases';
import type { Unit, VerbGroup } from './units';

/** Who and what the verb at a unit stands with. */
export interface Roles {
  readonly subject?: Group;
  readonly object?: Group;
  readonly receiver?: Group;
  readonly by?: Group;
  readonly args: Arguments;
  readonly passive: boolean;
}

/** What the frame cannot say: courtesies, crowds that meet with boos, meetings of one. */
export function sensible(
  reading: Reading,
  at: number,
  verb: VerbGroup,
  frame: Frame,
  roles: Roles,
  actors: readonly Participant[],
  recipients: readonly Participant[],
  several: boolean,
  complement: number,
): boolean {
  const { clauses } = reading;
  const entity = (parties: readonly Participant[]) => parties.some((party) => party.entity !== undefined);
  const object = roles.object ? clauses.units[roles.object.to - 1] : undefined;
  if (frame.flags.alone && recipients.length === 0) return false;
  if (verb.gerund && clauses.governor(at) < 0 && roles.subject === undefined) return false;
  // "Digitalisation is critical for supporting growth": nobody supports.
  if (verb.gerund && frame.type === 'SUPPORT' && actors.length === 0 && roles.subject !== undefined) return false;
  if (object && /^(?:you|me|nobody|nothing|none)$/.test(object.word)) return false;
  if (frame.type === 'CONSULT' && roles.passive && verb.lemma === 'meet' && !entity(actors)) return false;
  if (verb.lemma === 'exchange' && object && COURTESIES.has(object.word)) return false;
  if (frame.type === 'AID' && complement >= 0 && SENT_TO.has(clauses.units[complement].word)) return false;
  if (
    frame.type === 'AID' &&
    NEEDS_GIVER.has(verb.lemma) &&
    !entity(actors) &&
    !actors.some((party) => /^(?:we|they|i)$/.test(party.name))
  )
    return false;
  if (
    frame.type === 'CONSULT' &&
    frame.object === Noun.meeting &&
    !roles.passive &&
    !several &&
    recipients.length === 0
  )
    return object?.noun?.types.includes('EVENT') === true || (entity(actors) && isOneOfMany(reading, object));
  if (frame.type === 'AGREE' && frame.object === 0 && !several && complement < 0 && !entity(recipients))
    return thatClause(reading, at);
  return true;
}

/** "boxes supplied by the UNDP", "gave a cow to Fiji": the thing is on no list, but giver and taker are named. */
export function givesAnything(reading: Reading, frame: Frame, roles: Roles): boolean {
  if (frame.type !== 'AID' || !frame.flags.anything || roles.object === undefined) return false;
  const { clauses, text } = reading;
  const unit = clauses.units[roles.object.to - 1];
  if (ABSTRACT.has(unit.word) || unit.noun?.pronoun || unit.noun?.types.includes('PERSON')) return false;
  const giver = partiesOf(clauses, roles.passive ? roles.by : roles.subject, text).some(
    (party) => party.entity !== undefined,
  );
  if (roles.passive) return giver && roles.by !== undefined;
  const to = roles.args.phrases.find(({ word }) => word === 'to');
  const taker = roles.receiver ?? to?.group;
  return giver && taker !== undefined && partiesOf(clauses, taker, text).some((party) => party.entity !== undefined);
}

/** "The Joint Steering Committee will meet": a body of several. */
export function isBoard({ clauses }: Reading, group: Group | undefined): boolean {
  const unit = group && clauses.units[group.to - 1];
  return (
    unit !== undefined &&
    /^(?:committee|group|council|commission|forum|delegations?|delegates|representatives|panel|board|meeting)$/.test(
      clauses.tokens[(unit.noun?.headTo ?? unit.to) - 1].lower,
    )
  );
}

/** Whether the sentence has any word that `jointlyDone` goes by. */
export function mayBeJoint({ clauses }: Reading): boolean {
  return clauses.tokens.some(({ lower }) => JOINT_WORDS.has(lower)) || clauses.units.some(({ noun }) => noun?.joint);
}

const JOINT_WORDS: ReadonlySet<string> = new Set('jointly together side-by-side side hand closely'.split(' '));

/** "together with", "side by side", a joint noun. */
export function jointlyDone({ clauses }: Reading, at: number, args: Arguments, object: Group | undefined): boolean {
  if (object) for (let unit = object.from; unit < object.to; unit++) if (clauses.units[unit].noun?.joint) return true;
  const before = clauses.tokens.slice(Math.max(0, clauses.units[at].from - 2), clauses.units[at].from);
  if (before.some(({ lower }) => lower === 'jointly')) return true;
  const from = clauses.units[at].to;
  const to = clauses.units[args.to - 1]?.to ?? from;
  for (let token = from; token < Math.min(to + 4, clauses.tokens.length); token++) {
    const { lower } = clauses.tokens[token];
    if (
      lower === 'together' ||
      lower === 'jointly' ||
      lower === 'side-by-side' ||
      (lower === 'side' && clauses.tokens[token + 1]?.lower === 'by') ||
      (lower === 'hand' && clauses.tokens[token + 1]?.lower === 'in') ||
      (lower === 'closely' && clauses.tokens[token + 1]?.lower === 'with')
    )
      return true;
    if (clauses.tokens[token].lower === ',' && token > to) break;
  }
  return false;
}

/** A person, a delegation, a team. */
export function travels({ clauses }: Reading, group: Group | undefined): boolean {
  if (!group) return false;
  for (let at = group.from; at < group.to; at++) {
    const noun = clauses.units[at].noun;
    if (
      noun &&
      (noun.types.includes('PERSON') || noun.classes & Noun.person || /^(?:he|she)$/.test(clauses.units[at].word))
    )
      return true;
  }
  return false;
}

/** "Sign arrangements with Italy" at the start of a list item. */
export function imperative({ clauses }: Reading, at: number, verb: VerbGroup): boolean {
  return (
    verb.present &&
    clauses.tokens[verb.head].lower === verb.lemma.split(' ')[0] &&
    clauses.subject(at) === undefined &&
    clauses.units.slice(0, at).every((unit) => unit.kind !== 'noun')
  );
}

/** "(ii) resolved to deepen cooperation": an item whose subject stands above the list. */
export function opensItem({ clauses }: Reading, at: number): boolean {
  return (
    clauses.verb(at)?.bare !== false &&
    clauses.units.slice(0, at).every(({ kind }) => kind !== 'noun' && kind !== 'verb')
  );
}

/** Unit of the infinitive that depends on the verb, or -1. */
export function complementOf({ clauses }: Reading, at: number): number {
  for (let index = at + 1; index < clauses.units.length; index++) {
    const unit = clauses.units[index];
    if (unit.verb?.infinitive) return clauses.governor(index) === at ? index : -1;
    // "is committed to opening": a gerund behind "to".
    if (unit.verb?.gerund && clauses.units[index - 1].word === 'to') return index;
    if (unit.verb || unit.kind === 'stop' || unit.kind === 'relative' || unit.kind === 'subordinator') return -1;
  }
  return -1;
}

export function thatClause({ clauses }: Reading, at: number): boolean {
  return clauses.units[at + 1]?.word === 'that';
}

/** "a loan from A was approved": between the noun phrase and the unit stands only what hangs on it. */
export function headsClause({ clauses }: Reading, { to }: Group, unit: number): boolean {
  if (to >= unit - 1) return true;
  return clauses.units
    .slice(to, unit)
    .every(({ kind }) => kind === 'noun' || kind === 'preposition' || kind === 'date');
}

export function modeOf(frame: Frame, reading: Reading, at: number, to: number): Draft['mode'] {
  if (frame.type !== 'CONSULT') return undefined;
  const { clauses } = reading;
  const words = clauses.tokens
    .slice(clauses.units[at].from, clauses.units[Math.min(to, clauses.units.length) - 1].to)
    .map((token) => token.lower)
    .join(' ');
  if (/\b(?:telephone|phone|telephoned|video|virtual|virtually|online|teleconference)\b/.test(words)) return 'phone';
  return frame.mode;
}

/** "its 1312th meeting", "the fourth session". */
function isOneOfMany({ clauses }: Reading, unit: Unit | undefined): boolean {
  if (unit?.noun === undefined) return false;
  return clauses.tokens.slice(unit.from, unit.noun.headTo).some(({ lower }) => ORDINAL.test(lower));
}

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th)|annual|inaugural|regular)$/;

const ABSTRACT = new Set(
  'speech address statement statements interview details opportunity opportunities update evidence view views opinion reason answer explanation example message messages letter warning impression account notice order orders permission rise birth attention priority time chance way information power authority control greetings regards report reports ultimatum invitation thanks gratitude appreciation right rights'.split(
    ' ',
  ),
);

/** What is exchanged without cooperating. */
const COURTESIES = new Set(
  'souvenirs gifts pleasantries fire blows insults greetings shots words glances jerseys'.split(' '),
);

/** Sent for this, people do not help. */
const SENT_TO = new Set(
  'investigate inspect monitor probe search arrest attack fight protest demand warn seize occupy'.split(' '),
);

/** Acts that somebody named must do. */
const NEEDS_GIVER = new Set(
  'help aid assist advise rescue evacuate feed treat shelter vaccinate coach tutor instruct pay build construct rebuild renovate install repair restore refurbish teach'.split(
    ' ',
  ),
);
