import type { EventType, Participant } from '../events';
import { Governor, Noun } from './classes';
import type { Draft, Reading } from './draft';
import { isSeveral, partiesOf } from './participants';
import type { Arguments } from './phrases';
import { distinct } from './verbEvents';

/** Events that nouns tell by themselves: "a visit by A to B", "the signing of an agreement between A and B", "support from A". */
export function nounEvents(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  reading.clauses.units.forEach((unit, at) => {
    if (!unit.noun || reading.used.has(at)) return;
    for (const rule of RULES) {
      const classes = headClasses(reading, at);
      if (!(classes & rule.head) || classes & (rule.but ?? 0) || (rule.joint && !unit.noun.joint)) continue;
      const draft = read(reading, at, rule);
      if (draft) {
        drafts.push(draft);
        return;
      }
    }
  });
  return drafts;
}

interface Rule {
  readonly type: EventType;
  readonly mode?: Draft['mode'];
  readonly head: number;
  /** Classes that the head may not have. */
  readonly but?: number;
  /** "joint" must stand before it. */
  readonly joint?: boolean;
  /** Prepositions of the actor, of the recipient, of both. */
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly both: readonly string[];
  /** The possessor acts ("A's visit to B"), if somebody receives. */
  readonly owner: boolean;
  readonly weight: number;
}

const RULES: readonly Rule[] = [
  {
    type: 'SUPPORT',
    head: Noun.signing,
    actor: ['by'],
    recipient: ['with'],
    both: ['between', 'by'],
    owner: true,
    weight: 0.8,
  },
  {
    type: 'CONSULT',
    mode: 'visit',
    head: Noun.visit,
    actor: ['by', 'of'],
    recipient: ['to'],
    both: [],
    owner: true,
    weight: 0.65,
  },
  {
    type: 'COOPERATE',
    head: Noun.exchange,
    actor: ['by'],
    recipient: ['to', 'with'],
    both: ['between', 'among'],
    owner: true,
    weight: 0.65,
  },
  {
    type: 'COOPERATE',
    head: Noun.jointAct,
    joint: true,
    actor: [],
    recipient: ['with'],
    both: ['by', 'between', 'of', 'among', 'involving'],
    owner: false,
    weight: 0.7,
  },
  {
    type: 'COOPERATE',
    head: Noun.jointAct,
    actor: [],
    recipient: [],
    both: ['by', 'between'],
    owner: false,
    weight: 0.5,
  },
  {
    type: 'CONSULT',
    head: Noun.meeting,
    actor: [],
    recipient: ['with'],
    both: ['between'],
    owner: false,
    weight: 0.55,
  },
  {
    type: 'AID',
    head: Noun.help,
    but: Noun.equipment | Noun.relief | Noun.building,
    actor: ['from', 'by'],
    recipient: ['to', 'for'],
    both: [],
    owner: true,
    weight: 0.55,
  },
];

function headClasses({ clauses }: Reading, at: number): number {
  const { noun } = clauses.units[at];
  if (!noun) return 0;
  let bits = 0;
  // The last word of the head; a name is no act.
  const last = clauses.tokens[noun.headTo - 1];
  if (last && !last.mention) bits = last.entry.noun;
  if (last?.lower === 'thanks') bits = 0;
  return bits;
}

function read(reading: Reading, at: number, rule: Rule): Draft | undefined {
  const { clauses, text } = reading;
  const args = clauses.arguments(at);
  const unit = clauses.units[at];
  const own = partiesOf(clauses, { from: at, to: at + 1 }, text).filter((party) => party.entity !== undefined);
  const behind = (words: readonly string[]) => group(args, words);
  let actors: Participant[] = [];
  let recipients: Participant[] = [];
  const both = behind(rule.both);
  const bothParties = named(partiesOf(clauses, both, text));
  if (both && bothParties.length > 0 && isSeveral(clauses, both, bothParties)) {
    actors = bothParties;
    recipients = bothParties;
  } else {
    actors = named(partiesOf(clauses, behind(rule.actor), text));
    recipients = named(partiesOf(clauses, behind(rule.recipient), text));
    if (actors.length === 0 && rule.both.includes('by')) actors = bothParties;
    const hasOwner = (unit.noun?.headFrom ?? unit.from) > unit.from || rule.actor.includes('of');
    if (
      actors.length === 0 &&
      rule.owner &&
      hasOwner &&
      own.length > 0 &&
      (rule.type !== 'AID' || recipients.length > 0)
    )
      actors = own.slice(0, 1);
    if (
      rule.type === 'AID'
        ? actors.length === 0
        : actors.length === 0 || (recipients.length === 0 && rule.head !== Noun.signing)
    )
      return withSubject(reading, at, rule, args, recipients);
  }
  return draftOf(reading, at, rule, args, actors, recipients, rule.weight);
}

/** "in a joint operation with B", "during talks with B": the one who acts is the subject of the verb before. */
function withSubject(
  reading: Reading,
  at: number,
  rule: Rule,
  args: Arguments,
  recipients: Participant[],
): Draft | undefined {
  if (rule.type === 'AID' || rule.type === 'SUPPORT') return undefined;
  const verb = verbBefore(reading, at);
  const group = verb >= 0 ? reading.clauses.subject(verb) : undefined;
  const actors = partiesOf(reading.clauses, group, reading.text);
  if (recipients.length === 0) {
    // "A and B seized it in a joint operation": they are the partners.
    const together =
      rule.joint === true &&
      verb >= 0 &&
      !reading.clauses.isObject(at, verb) &&
      new Set(actors.map((party) => party.entity)).size > 1;
    return together ? draftOf(reading, at, rule, args, actors, actors, rule.weight * 0.8) : undefined;
  }
  if (rule.type === 'COOPERATE' && !rule.joint && actors.length === 0) return undefined;
  return draftOf(reading, at, rule, args, actors, recipients, rule.weight * 0.8);
}

function draftOf(
  reading: Reading,
  at: number,
  rule: Rule,
  args: Arguments,
  actors: Participant[],
  recipients: Participant[],
  score: number,
): Draft | undefined {
  const { clauses } = reading;
  if (reading.question || clauses.units[at].noun?.negated) return undefined;
  const verb = verbBefore(reading, at);
  let status: Draft['status'] = 'done';
  let polarity: Draft['polarity'] = 'affirmed';
  if (verb >= 0) {
    const context = clauses.context(verb);
    const kind = clauses.governorOf(verb);
    const object = clauses.isObject(at, verb);
    if (context.wish || kind === Governor.wish || (object && kind === Governor.refuse)) return undefined;
    if (context.hypothetical) polarity = 'hypothetical';
    else if (context.negated && object) return undefined;
    if (kind === Governor.plan || kind === Governor.commit || (context.planned && clauses.verb(verb)?.modal !== ''))
      status = 'planned';
  }
  const after = verbAfter(reading, at, args.to);
  if (after >= 0) {
    const context = clauses.context(after);
    if (context.negated) polarity = 'negated';
    else if (context.hypothetical) polarity = 'hypothetical';
    else if (context.wish) return undefined;
    else if (context.planned) status = 'planned';
    else if (clauses.verb(after)?.progressive || /^(?:continue|go on)$/.test(clauses.units[after].word))
      status = 'ongoing';
  }
  if (clauses.governorOf(at) === Governor.wish) return undefined;
  for (let unit = at; unit < args.to; unit++) reading.used.add(unit);
  return {
    type: rule.type,
    mode: rule.mode,
    from: at,
    to: args.to,
    trigger: Math.max(clauses.units[at].from, (clauses.units[at].noun?.headTo ?? 1) - 1),
    lemma: '',
    actors: distinct(actors),
    recipients: distinct(recipients),
    object: { from: at, to: at + 1 },
    status,
    polarity,
    score,
    kind: `noun:${rule.type}`,
  };
}

function group(args: Arguments, words: readonly string[]) {
  for (const word of words) {
    if (word === 'of') continue;
    const phrase = args.phrases.find(
      (candidate) => candidate.word === word && candidate.group.to > candidate.group.from,
    );
    if (phrase) return phrase.group;
  }
  return undefined;
}

function named(parties: readonly Participant[]): Participant[] {
  return parties.filter(
    (party) => party.entity !== undefined || /^(?:the|both|two|our|their|its|his|her)\b/i.test(party.name),
  );
}

function verbBefore({ clauses }: Reading, at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const { kind } = clauses.units[index];
    if (kind === 'verb') return index;
    if (kind === 'stop' || kind === 'subordinator') return -1;
  }
  return -1;
}

/** The verb whose subject the noun is. */
function verbAfter({ clauses }: Reading, at: number, to: number): number {
  const verb = clauses.units[to]?.kind === 'verb' ? to : -1;
  if (verb < 0) return -1;
  const subject = clauses.subject(verb);
  return subject && subject.from <= at && at < subject.to ? verb : -1;
}
