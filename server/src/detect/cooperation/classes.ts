import type { EntityType } from '../findings';

/** Closed classes of words and of what a noun can be in a cooperation event; bits of two words per entry of the lexicon. */
export const Word = {
  determiner: 1,
  preposition: 2,
  conjunction: 4,
  /** "who", "which", "that", "whose". */
  relative: 8,
  /** "if", "because", "while": a clause of its own begins. */
  subordinator: 16,
  be: 32,
  have: 64,
  do: 128,
  will: 256,
  /** "may", "might", "could", "can". */
  may: 512,
  /** "must", "should". */
  must: 1024,
  would: 2048,
  not: 4096,
  pronoun: 8192,
  possessive: 16384,
  adverb: 32768,
  to: 65536,
  /** "jointly", "together". */
  together: 131072,
  /** Condition: "if", "unless", "provided". */
  condition: 262144,
  /** "joint", "bilateral", "trilateral", "combined". */
  joint: 524288,
  particle: 1048576,
  /** A plural form that is also a verb in the third person ("visits"). */
  plural: 2097152,
  /** Mutual subject by itself: "both", "sides". */
  verb: 4194304,
  /** Can be a noun in the base form ("support", "visit"). */
  nounToo: 8388608,
  quantifier: 16777216,
} as const;

/** What the head of a noun phrase is. */
export const Noun = {
  instrument: 1,
  help: 2,
  people: 4,
  meeting: 8,
  jointAct: 16,
  information: 32,
  barrier: 64,
  captive: 128,
  relations: 256,
  thanks: 512,
  commitment: 1024,
  visit: 2048,
  /** A body or a group that can act: "ministry", "delegation", "officials". */
  party: 4096,
  equipment: 8192,
  training: 16384,
  relief: 32768,
  building: 65536,
  money: 131072,
  /** "sides", "countries", "parties": plural partners. */
  sides: 262144,
  /** "request", "demand", "call": what follows is wished, not done. */
  wish: 524288,
  /** "refusal", "threat", "suspension". */
  refusal: 1048576,
  exchange: 2097152,
  person: 4194304,
  /** "bid", "candidature", "position", "independence": what political support goes to. */
  cause: 8388608,
  signing: 16777216,
  law: 33554432,
  cost: 67108864,
  /** "amnesty", "exemption", "autonomy". */
  concession: 134217728,
  border: 268435456,
  invitation: 536870912,
} as const;

/** How a verb treats the act that depends on it. */
export const Governor = {
  none: 0,
  wish: 1,
  refuse: 2,
  commit: 3,
  plan: 4,
  aspect: 5,
  report: 6,
  allow: 7,
  help: 8,
} as const;

/** All classes, and none: a verb or noun that tells an act whatever stands beside it. */
export const ANYTHING = -1;

/** What a mention in the sentence may be as the object of a verb, at most. */
export const MENTIONED: Readonly<Partial<Record<EntityType, number>>> = {
  PERSON: Noun.person,
  NORP: Noun.people,
  EVENT: Noun.meeting | Noun.jointAct | Noun.visit,
  LAW: Noun.law | Noun.instrument,
  MONEY: Noun.money | Noun.help,
};
