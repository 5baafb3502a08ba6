import type { Participant } from '../events';
import { Governor, Noun } from './classes';
import type { Draft, Reading } from './draft';
import type { Frame } from './frames';
import type { Lexicon } from './lexicon';
import { classesOf, isSeveral, OWNERS, partiesOf } from './participants';
import type { Arguments, Group } from './phrases';
import type { VerbGroup } from './units';
import {
  complementOf,
  givesAnything,
  headsClause,
  imperative,
  isBoard,
  jointlyDone,
  mayBeJoint,
  modeOf,
  opensItem,
  type Roles,
  sensible,
  thatClause,
  travels,
} from './verbChecks';
import { behind, behindFor, eachOther, isCrew, isSite, namedOf, ownedPhrase, sourceOf, unnamed } from './verbParties';

/** Events that the verbs of a sentence tell. */
export function verbEvents(reading: Reading, lexicon: Lexicon): Draft[] {
  const drafts: Draft[] = [];
  /** Commitments whose act is named: the act stands for them. */
  const named = new Set<number>();
  const { units } = reading.clauses;
  const joint = mayBeJoint(reading);
  for (let at = units.length - 1; at >= 0; at--) {
    const verb = units[at].verb;
    if (!verb) continue;
    const frames = lexicon.frames.get(verb.lemma) ?? lexicon.frames.get(verb.lemma.split(' ')[0]) ?? NONE;
    const draft =
      (frames.length > 0 ? read(reading, at, verb, frames, named) : undefined) ??
      (joint && reading.clauses.governorOf(at) === Governor.none
        ? read(reading, at, verb, [TOGETHER], named)
        : undefined);
    if (draft) drafts.push(draft);
  }
  return drafts.reverse();
}

const NONE: readonly Frame[] = [];

/** Anything that is done jointly by two. */
const TOGETHER: Frame = {
  type: 'COOPERATE',
  object: 0,
  party: false,
  recipient: ['with'],
  objectIsRecipient: false,
  flags: {
    mutual: true,
    partner: true,
    jointly: true,
    transitive: false,
    plural: false,
    reverse: false,
    visitor: false,
    joined: false,
    guest: false,
    alone: false,
    control: false,
    anything: false,
    crew: false,
  },
  weight: 0.75,
};

function read(
  reading: Reading,
  at: number,
  verb: VerbGroup,
  frames: readonly Frame[],
  named: Set<number>,
): Draft | undefined {
  const { clauses } = reading;
  const args = clauses.arguments(at);
  const subject = clauses.subject(at);
  const roles = rolesOf(reading, at, verb, args, subject, frames);
  for (const frame of frames) {
    const draft = match(reading, at, verb, frame, roles, named);
    if (draft) return draft;
  }
  return undefined;
}

function rolesOf(
  reading: Reading,
  at: number,
  verb: VerbGroup,
  args: Arguments,
  subject: Group | undefined,
  frames: readonly Frame[],
): Roles {
  const { clauses } = reading;
  const by = args.phrases.find(({ word, group }) => word === 'by' && group.to > group.from)?.group;
  const passive = verb.passive || (verb.bare && isReduced(reading, at, args, subject, frames));
  // "provided A with B", "equipped A with B": the object takes, what is behind "with" is given.
  const gift = WITH_GIFT.has(verb.lemma)
    ? args.phrases.find(({ word, group }) => word === 'with' && group.to > group.from)?.group
    : undefined;
  if (!passive && gift && args.object && partiesOf(clauses, args.object, reading.text).length > 0)
    return { subject, object: gift, receiver: args.object, args, passive };
  if (!passive) {
    return args.second
      ? { subject, object: args.second, receiver: args.object, args, passive }
      : { subject, object: args.object, args, passive };
  }
  const beside = verb.bare && clauses.units[at - 1]?.kind === 'noun' ? clauses.groupEndingAt(at - 1) : undefined;
  const before = beside ?? subject;
  // "was given a grant": the subject receives.
  return args.object && classesOf(clauses, args.object) !== 0 && partiesOf(clauses, before, reading.text).length > 0
    ? { object: args.object, receiver: before, by, args, passive }
    : { object: before, by, args, passive };
}

/** "training given by the IOM", "readers donated in January": a participle behind what was given. */
function isReduced(
  reading: Reading,
  at: number,
  args: Arguments,
  subject: Group | undefined,
  frames: readonly Frame[],
): boolean {
  const { clauses } = reading;
  if (args.object !== undefined) return false;
  if (
    args.phrases.some(({ word, group }) => word === 'by' && group.to > group.from) &&
    clauses.units[at - 1]?.kind === 'noun'
  )
    return true;
  if (clauses.units[at + 1]?.word === 'by') return true;
  const left = clauses.units[at - 1];
  if (left === undefined) return frames.some((frame) => frame.object !== 0);
  if (left.kind !== 'noun') return false;
  const classes = left.noun?.classes ?? 0;
  const parties = Noun.party | Noun.person | Noun.sides;
  return (
    subject !== undefined &&
    !(classes & parties & ~(Noun.equipment | Noun.relief)) &&
    frames.some((frame) => (frame.object & classes) !== 0)
  );
}

function match(
  reading: Reading,
  at: number,
  verb: VerbGroup,
  frame: Frame,
  roles: Roles,
  named: Set<number>,
): Draft | undefined {
  const { clauses, text } = reading;
  const { args } = roles;
  const classes = classesOf(clauses, roles.object);
  const objectParties = partiesOf(clauses, roles.object, text, verb.bare && roles.by !== undefined);
  if (frame.object !== 0 || frame.party) {
    const byClass = (classes & frame.object) !== 0;
    const byParty =
      frame.party &&
      objectParties.some((party) => party.entity !== undefined || !OWNERS.test(party.name)) &&
      !(classes & (Noun.help | Noun.cause) & ~Noun.people);
    const joined =
      frame.flags.joined &&
      args.phrases.some(({ word, group }) => word === 'in' && (classesOf(clauses, group) & frame.object) !== 0);
    if (!byClass && !byParty && !joined && !givesAnything(reading, frame, roles)) return undefined;
  }
  if (frame.flags.transitive && roles.object === undefined) return undefined;
  let actors = roles.passive ? partiesOf(clauses, roles.by, text) : partiesOf(clauses, roles.subject, text);
  const subjectGroup = roles.passive ? roles.by : roles.subject;
  const severalSubjects = isSeveral(clauses, subjectGroup, actors);
  let recipients: Participant[] = roles.receiver ? partiesOf(clauses, roles.receiver, text) : [];
  let score = frame.weight;
  if (recipients.length === 0 && frame.objectIsRecipient) recipients = objectParties;
  const thanks =
    frame.object === Noun.thanks && roles.object !== undefined && THANKED.test(clauses.units[roles.object.from].word);
  for (const word of frame.recipient) {
    if (recipients.length > 0) break;
    // "expressed thanks for the airlift by A" names no addressee.
    if (thanks && word !== 'to' && !(word === 'for' && ownedPhrase(reading, args))) continue;
    if (thanks && word === 'to' && behindFor(args)) continue;
    // "A and B opened an embassy in C" makes C no partner.
    if (frame.flags.mutual && severalSubjects && !WITH.test(word)) continue;
    recipients = behind(reading, args, word).map((party) =>
      isSite(reading, frame, word, party) ? { ...party, site: true } : party,
    );
  }
  if (thanks && recipients.length === 0) recipients = behind(reading, args, 'by');
  if (frame.type === 'SUPPORT' && frame.objectIsRecipient && unnamed(recipients)) {
    const owner = ['by', 'between', 'from'].map((word) => namedOf(behind(reading, args, word)));
    recipients = owner.find((parties) => parties.length > 0) ?? recipients;
  }
  if (severalSubjects && eachOther(reading, at, args)) recipients = [...actors];
  const objectGroup = roles.object;
  if (frame.flags.joined && recipients.length === 0 && roles.object) recipients = [];
  if (frame.flags.reverse) {
    const giver = args.phrases.find(({ word }) => word === 'from');
    const givers = giver ? partiesOf(clauses, giver.group, text) : [];
    if (givers.length === 0 || roles.passive) return undefined;
    recipients = actors;
    actors = givers;
  }
  if (roles.passive && actors.length === 0) {
    const source = args.phrases.find(({ word, group }) => word === 'from' && group.to > group.from);
    if (source && frame.type !== 'CONSULT') actors = partiesOf(clauses, source.group, text);
  }
  const together = verb.together || jointlyDone(reading, at, args, objectGroup);
  if (roles.passive && actors.length === 0 && frame !== TOGETHER) {
    const source = sourceOf(reading, roles, frame);
    actors = source.actors;
    if (recipients.length === 0) recipients = source.recipients;
  }
  const several = isSeveral(clauses, subjectGroup, actors);
  if (
    frame.flags.jointly &&
    !together &&
    !(recipients.length > 0 && frame.object !== 0) &&
    !(several && frame.object !== 0 && actors.length > 1)
  )
    return undefined;
  if (
    frame.flags.partner &&
    recipients.length === 0 &&
    !several &&
    !(verb.lemma === 'meet' && isBoard(reading, subjectGroup))
  )
    return undefined;
  if (frame.flags.crew && (roles.passive || together || !isCrew(reading, subjectGroup, actors))) return undefined;
  if (frame.flags.plural && !several && recipients.length === 0) return undefined;
  if (
    frame.flags.visitor &&
    !(recipients.length > 0 && (actors.length > 0 || subjectGroup) && travels(reading, subjectGroup))
  )
    return undefined;
  if (
    frame.type === 'CONSULT' &&
    frame.object === 0 &&
    frame.flags.mutual &&
    verb.lemma === 'meet' &&
    roles.object &&
    objectParties.length === 0
  )
    return undefined;
  if (frame.flags.guest) [actors, recipients] = [recipients, actors];
  const complement = complementOf(reading, at);
  if (frame.flags.control && complement < 0) return undefined;
  if (frame.type === 'AGREE' && named.has(at)) return undefined;
  if (
    frame.type === 'AGREE' &&
    frame.object === 0 &&
    complement < 0 &&
    !several &&
    recipients.length === 0 &&
    args.phrases.length === 0 &&
    !roles.object &&
    !thatClause(reading, at)
  )
    return undefined;
  // "A and B are repairing wells together" helps nobody else.
  if (frame.type === 'AID' && together && several && BUILDING.test(verb.lemma) && unnamed(recipients)) return undefined;
  if (frame.flags.jointly && several && verb.lemma === 'train' && classes & Noun.people) return undefined;
  if (!sensible(reading, at, verb, frame, roles, actors, recipients, several, complement)) return undefined;
  const item = frame.type === 'AGREE' && opensItem(reading, at);
  if (actors.length === 0 && recipients.length === 0 && !STRONG.has(frame.type) && !item) return undefined;
  if (actors.length === 0 && recipients.length === 0) score *= 0.6;
  return conclude(reading, at, verb, frame, roles, actors, recipients, several, score, named, complement);
}

const BUILDING = /^(?:build|construct|rebuild|renovate|install|repair|restore|set up|refurbish)$/;
const WITH = /^(?:with|between|among|and)$/;

const WITH_GIFT = new Set(['provide', 'supply', 'present', 'issue']);

const THANKED = /^(?:gratitude|thanks|appreciation|congratulations|condolences)$/;

const STRONG = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID']);

function conclude(
  reading: Reading,
  at: number,
  verb: VerbGroup,
  frame: Frame,
  roles: Roles,
  actors: Participant[],
  recipients: Participant[],
  several: boolean,
  weight: number,
  named: Set<number>,
  complement: number,
): Draft | undefined {
  const { clauses } = reading;
  const context = clauses.context(at);
  if (context.wish || reading.question) return undefined;
  let { type } = frame;
  let score = weight;
  let polarity: Draft['polarity'] = context.negated ? 'negated' : context.hypothetical ? 'hypothetical' : 'affirmed';
  if (roles.object && clauses.units[roles.object.from]?.noun?.negated) polarity = 'negated';
  let status: Draft['status'] = context.planned ? 'planned' : context.ongoing ? 'ongoing' : 'done';
  const habitual = verb.present && !verb.perfect && !verb.passive && (type === 'AID' || type === 'COOPERATE');
  if (status === 'done' && habitual) status = 'ongoing';
  let from = Math.min(at, context.from);
  if (context.commitment >= 0) {
    if (vague(type, verb.lemma)) {
      type = 'AGREE';
      status = 'done';
    } else if (type === 'AGREE') status = 'done';
    named.add(context.commitment);
    from = Math.min(from, context.commitment);
  } else if (
    status === 'planned' &&
    (type === 'COOPERATE' || type === 'SUPPORT') &&
    VAGUE_FUTURE.has(verb.lemma) &&
    verb.modal !== ''
  ) {
    type = 'AGREE';
    status = 'done';
  }
  if (type === 'AGREE') status = context.planned && frame.type === 'AGREE' && context.commitment < 0 ? status : 'done';
  if (actors.length === 0 && imperative(reading, at, verb)) {
    status = 'planned';
    score *= 0.9;
  }
  if (type === 'AID' && OFFERS.test(verb.lemma) && status === 'done') status = 'planned';
  if (type === 'CONCEDE' && recipients.length === 0)
    recipients = partiesOf(clauses, roles.object, reading.text).filter(
      ({ entity }) => entity !== undefined && !actors.some((actor) => actor.entity === entity),
    );
  if (frame.flags.mutual && recipients.length === 0 && several) recipients = actors;
  // "A signed with B" binds both, as "A and B signed" does.
  else if (
    frame.type === 'SUPPORT' &&
    frame.object & Noun.instrument &&
    frame.flags.mutual &&
    actors.length > 0 &&
    recipients.length > 0
  ) {
    actors = [...actors, ...recipients];
    recipients = actors;
  }
  if (!roles.passive && roles.subject && roles.subject.to >= from - 1 && roles.subject.from < from)
    from = roles.subject.from;
  if (roles.passive && roles.object && roles.object.from < from && headsClause(reading, roles.object, from))
    from = roles.object.from;
  const end = complement >= 0 && type === 'AGREE' ? clauses.arguments(complement).to : roles.args.to;
  // "praised the signing of a protocol between A and B": what is praised is an act of its own.
  if (roles.object && !(frame.type === 'SUPPORT' && frame.objectIsRecipient))
    for (let unit = roles.object.from; unit < roles.object.to; unit++) reading.used.add(unit);
  return {
    type,
    mode: modeOf(frame, reading, at, end),
    from,
    to: Math.max(end, at + 1),
    trigger: verb.head,
    lemma: verb.lemma,
    actors: distinct(actors),
    recipients: distinct(recipients),
    object: roles.object,
    status,
    polarity,
    score,
    kind: `${frame.type}:${verb.lemma}`,
  };
}

const OFFERS = /^(?:pledge|promise|offer|commit|earmark|announce)$/;

/** A promise to do this is AGREE; a promise of anything else is that act, planned. */
function vague(type: string, lemma: string): boolean {
  return (
    (type === 'COOPERATE' &&
      /^(?:share|exchange|cooperate|co-operate|collaborate|work|partner|hand over|establish|set up|open|build|develop)$/.test(
        lemma,
      )) ||
    (type === 'SUPPORT' && /^(?:support|back|strengthen|expand|open|elevate|upgrade|establish)$/.test(lemma)) ||
    (type === 'AID' && /^(?:help|aid|assist|support)$/.test(lemma)) ||
    type === 'AGREE'
  );
}

const VAGUE_FUTURE = new Set(
  'cooperate co-operate collaborate work share exchange support back partner strengthen'.split(' '),
);

export function distinct(parties: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return parties.filter((party) => {
    const key = party.entity ?? `${party.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
