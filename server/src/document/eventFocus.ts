import type { CooperationFinding, Participant } from '../detect/events';
import { lastStartingAt, type Span } from '../text/span';
import type { CooperationEvent, Reference } from './analysis';
import { RoleChoice, type RoleWatcher } from './eventChoice';
import { contractors, type EventEntity, type Facts, type FocusMention, factsOf } from './eventFacts';
import { FIRST_PERSON, overlapping, PERSONS, PRONOUNS, SEVERAL, SIDES, sameParties, slotOf } from './eventWords';
import type { RoleWeights } from './roleWeights';

type Resolved = Omit<CooperationEvent, 'mentions'>;

/** What the text is about where it is read: finds out who "they", "the two sides" and "the ministry" are. */
export class Focus {
  readonly #entities: readonly EventEntity[];
  readonly #mentions: readonly FocusMention[];
  readonly #references: readonly Reference[];
  readonly #text: string;
  /** The parties of the last events that had two, the last first; one of bodies and countries, one of persons. */
  #pair: readonly number[] = [];
  /** Entities, the one named most first; of those named as often the one named first. */
  readonly #ranked: readonly number[];
  readonly #facts: (Facts | undefined)[];
  readonly #counts: ReadonlyMap<number, number>;
  readonly #parties = lazy(() => this.#ranked.filter((entity) => this.#isParty(entity)));
  /** Who did the last act that somebody may welcome or give thanks for. */
  #doers: readonly number[] = [];
  #lastActors: readonly number[] = [];
  #lastRecipients: readonly number[] = [];
  readonly #acted = new Set<number>();
  readonly #received = new Set<number>();
  readonly #choice: () => RoleChoice;
  /** The two between whom the document says it is made. */
  readonly #contractors: readonly number[];

  constructor(
    entities: readonly EventEntity[],
    mentions: readonly FocusMention[],
    references: readonly Reference[],
    text: string,
    weights: RoleWeights,
    watch?: RoleWatcher,
  ) {
    this.#entities = entities;
    this.#mentions = mentions;
    this.#references = references;
    this.#text = text;
    const counts = new Map<number, number>();
    for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    this.#ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([entity]) => entity);
    this.#facts = new Array(entities.length);
    this.#counts = counts;
    this.#contractors = contractors(entities, mentions, text);
    this.#choice = lazy(() => new RoleChoice(entities, mentions, this.#ranked, text, weights, watch));
  }

  /** The event with its participants as entities; findings come in document order. */
  resolve(finding: CooperationFinding, indexes: ReadonlyMap<string, number>): Resolved {
    const speaker = finding.speaker === undefined ? undefined : indexes.get(finding.speaker);
    const parties = (list: readonly Participant[]) =>
      distinct(
        list.flatMap((party) => {
          const known = party.entity === undefined ? undefined : indexes.get(party.entity);
          return known === undefined ? this.#meant(party, finding.evidence, speaker) : [known];
        }),
      );
    const open = (role: 'actors' | 'recipients', ruled: number[], others: readonly number[]) =>
      this.#chosen(finding, role, ruled, others, speaker);
    let actors = parties(finding.actors);
    let recipients = parties(finding.recipients);
    if (ONE_SIDED.has(finding.type)) recipients = recipients.filter((one) => !actors.includes(one));
    if (finding.type === 'CONSULT' && recipients.length === 0 && this.#isJointBody(actors))
      actors = recipients = [...this.#contractors];
    const missingActors = actors.length === 0 && finding.actors.length === 0;
    if (missingActors) actors = this.#missing(finding, recipients, 'actor');
    actors = open('actors', actors, recipients);
    if (finding.recipients.length > 0 && sameParties(finding.recipients, finding.actors)) recipients = actors;
    else {
      if (ONE_SIDED.has(finding.type)) recipients = recipients.filter((one) => !actors.includes(one));
      if (recipients.length === 0 && finding.recipients.every(({ entity }) => entity === undefined)) {
        recipients = this.#missing(finding, actors, 'recipient');
      }
      recipients = open('recipients', recipients, actors);
    }
    const all = distinct([...actors, ...recipients]);
    if (finding.type !== 'SUPPORT' && finding.type !== 'CONSULT' && actors.length > 0) this.#doers = actors;
    this.#lastActors = actors;
    this.#lastRecipients = recipients;
    for (const one of actors) this.#acted.add(one);
    for (const one of recipients) this.#received.add(one);
    const lasting = all.filter((one) => this.#isParty(one) || this.#entities[one].type === 'PERSON');
    if (lasting.length > 1) this.#pair = lasting;
    else if (all.length > 1) this.#pair = all;
    const named = (index: number): Participant => ({
      ...this.#spanOf(index, finding),
      entity: this.#entities[index].id,
      name: this.#entities[index].name,
    });
    const left = (list: readonly Participant[], found: readonly number[]) => (found.length > 0 ? [] : list);
    const restActors = left(finding.actors, actors);
    const restRecipients = left(finding.recipients, recipients);
    return {
      ...finding,
      actors: [...actors.map(named), ...restActors],
      recipients: [...recipients.map(named), ...restRecipients],
      actorEntities: [...actors, ...restActors.map(() => -1)],
      recipientEntities: [...recipients, ...restRecipients.map(() => -1)],
      speaker: this.#speaker(finding, speaker, all),
      scope: this.#scope(all),
    };
  }

  /** "The Joint Steering Committee shall meet": those who made it do. */
  #isJointBody(actors: readonly number[]): boolean {
    return this.#contractors.length > 1 && actors.length === 1 && JOINT_BODY.test(this.#entities[actors[0]].name);
  }

  /** Who speaks: the reporter of a quotation, else the person who says "I" or "we". */
  #speaker(finding: CooperationFinding, reporter: number | undefined, all: readonly number[]): string | undefined {
    if (reporter !== undefined) return this.#entities[reporter].id;
    const told = [...finding.actors, ...finding.recipients];
    if (!told.some(({ name }) => FIRST_PERSON.test(name))) return undefined;
    const persons = all.filter((one) => this.#entities[one].type === 'PERSON');
    return persons.length === 1 ? this.#entities[persons[0]].id : undefined;
  }

  /** The answer of the rules or a better one, where the clause names nobody. */
  #chosen(
    finding: CooperationFinding,
    role: 'actors' | 'recipients',
    ruled: number[],
    others: readonly number[],
    speaker: number | undefined,
  ): number[] {
    const slot = slotOf(finding, role, others.length > 0);
    if (slot === undefined) return ruled;
    const sites = role === 'recipients' && slot === 'site' ? ruled : [];
    const description = finding[role][0]?.entity === undefined ? (finding[role][0]?.name ?? '') : '';
    return [
      ...this.#choice().answer({
        slot,
        role,
        finding,
        ruled,
        others,
        pair: this.#pair,
        contractors: this.#contractors,
        lastActors: this.#lastActors,
        lastRecipients: this.#lastRecipients,
        actedBefore: this.#acted,
        receivedBefore: this.#received,
        description: description.toLowerCase().replace(/\s+/g, ' '),
        sites,
        speaker,
      }),
    ];
  }

  /** Entities that a description or a pronoun stands for. */
  #meant(party: Participant, evidence: Span, speaker: number | undefined): number[] {
    const name = party.name.toLowerCase().replace(/\s+/g, ' ');
    if (/^(?:i|me|my)$/.test(name)) return speaker === undefined ? this.#first(['PERSON']) : [speaker];
    if (/^(?:we|us|our)$/.test(name)) return speaker === undefined ? this.#first(['ORG', 'PERSON']) : [speaker];
    if (/^(?:he|she|him|her|his)$/.test(name)) return this.#before(party.start, ['PERSON']);
    const inner = /\b(?:of|from) ((?:the|both|two) \p{L}+)$/u.exec(name)?.[1] ?? name;
    const words = /^(?:the|both|its|his|her|their|these|those|all|two|three)\b/.test(inner);
    const reference = overlapping(this.#references, party);
    if (reference.length > 0 && reference.length < 4) return distinct(reference.map((one) => one.entity));
    if (/^(?:it|its)$/.test(name)) return this.#before(evidence.start, ['ORG', 'PLACE']);
    const head = /(\p{L}+)$/u.exec(inner)?.[1] ?? '';
    if (PRONOUNS.test(name) || (words && SEVERAL.test(head))) return this.#several(head, party.start);
    if (!words) return /\b(?:ministry|government)$/.test(name) ? this.#byHead(head, party.start) : [];
    if (/^(?:government|country|nation|kingdom)$/.test(head)) return this.#before(party.start, ['PLACE']);
    if (PERSONS.test(head)) return this.#holderOf(head, party.start) ?? this.#before(party.start, ['PERSON']);
    return this.#byHead(head, party.start);
  }

  /** "They", "the two universities": the last ones of the kind that stood together, or the last two. */
  #several(head: string, at: number): number[] {
    if (PRONOUNS.test(head)) return this.#pair.length > 1 ? [...this.#pair] : this.#partners(['ORG', 'PLACE']);
    const one = head.replace(/ies$/, 'y').replace(/s$/, '');
    if (SIDES.test(one)) return this.#sides(at);
    const persons = /^(?:minister|leader|president|head|commander|co-chair|chair|official|envoy)$/.test(one);
    const types = persons
      ? ['PERSON']
      : /^(?:countr|nation|state|government)/.test(one)
        ? ['PLACE', 'NORP']
        : ['ORG', 'PLACE', 'NORP'];
    const ofKind = (index: number) =>
      types.includes(this.#entities[index].type) && (types[0] !== 'ORG' || this.#factsOf(index).lower.includes(one));
    if (this.#pair.length > 1 && this.#pair.every(ofKind)) return [...this.#pair];
    const found: number[] = [];
    const last = lastStartingAt(this.#mentions, at - 1);
    const first = Math.max(0, last - WALK);
    for (let index = last; index >= first && found.length < 2; index--) {
      const { entity } = this.#mentions[index];
      if (!found.includes(entity) && ofKind(entity)) found.push(entity);
    }
    return found.length === 2 ? found.reverse() : this.#pair.length > 1 ? [...this.#pair] : [];
  }

  /** "The two sides": the parties in focus that are no persons; else the two countries spoken of most, else the two bodies. */
  #sides(at: number): number[] {
    if (this.#contractors.length > 1) return [...this.#contractors];
    const focus = this.#pair.filter((one) => this.#entities[one].type === 'ORG' || this.#country(one) !== undefined);
    if (focus.length > 1) return focus;
    const countries = this.#countriesBefore(at);
    if (countries.length > 1) return [...countries];
    return this.#partners(['ORG']);
  }

  /** The two countries most spoken of so far, each as its place, else its people, else the body of it named most. */
  #countriesBefore(at: number): readonly number[] {
    const countries = new Map<string, { entity: number; rank: number; count: number }>();
    const last = lastStartingAt(this.#mentions, at);
    for (let index = last; index >= Math.max(0, last - WALK); index--) {
      const { entity, type } = this.#mentions[index];
      const facts = this.#factsOf(entity);
      const country = facts.country ?? (type === 'ORG' ? (facts.codes[0] ?? this.#entities[entity].code) : undefined);
      if (country === undefined) continue;
      const rank = facts.country === undefined ? 2 : type === 'PLACE' ? 0 : 1;
      const known = countries.get(country);
      const better =
        known === undefined || rank < known.rank || (rank === 2 && this.#named(entity) > this.#named(known.entity));
      const best = better ? { entity, rank: Math.min(rank, known?.rank ?? rank) } : known;
      countries.set(country, { ...best, count: (known?.count ?? 0) + 1 });
    }
    if (countries.size < 2) return [];
    return [...countries.values()]
      .sort((a, b) => b.count - a.count)
      .slice(0, 2)
      .map(({ entity }) => entity)
      .sort((a, b) => a - b);
  }

  #named(entity: number): number {
    return this.#counts.get(entity) ?? 0;
  }

  #factsOf(entity: number): Facts {
    this.#facts[entity] ??= factsOf(this.#entities[entity]);
    return this.#facts[entity];
  }

  /** Code of the country that a place or a people stands for. */
  #country(entity: number): string | undefined {
    return this.#factsOf(entity).country;
  }

  /** The last ORG before `at` whose name holds the noun ("the ministry"). */
  #byHead(head: string, at: number): number[] {
    const last = lastStartingAt(this.#mentions, at - 1);
    for (let index = last; index >= Math.max(0, last - WALK); index--) {
      const { type, entity } = this.#mentions[index];
      if (type === 'ORG' && this.#factsOf(entity).lower.includes(head)) return [entity];
    }
    return [];
  }

  /** The last person before `at` beside whose name the office stands. */
  #holderOf(office: string, at: number): number[] | undefined {
    const last = lastStartingAt(this.#mentions, at - 1);
    for (let index = last; index >= Math.max(0, last - WALK); index--) {
      const { type, entity, start, end } = this.#mentions[index];
      if (type !== 'PERSON') continue;
      // What stands between the name and its neighbors.
      const before = Math.max(start - 70, index > 0 ? this.#mentions[index - 1].end : 0);
      const after = Math.min(end + 60, this.#mentions[index + 1]?.start ?? this.#text.length);
      const beside = `${this.#text.slice(before, start)} ${this.#text.slice(end, after).replace(/[.;!?\n][\s\S]*/, '')}`;
      if (beside.toLowerCase().includes(office)) return [entity];
    }
    return undefined;
  }

  #before(at: number, types: readonly string[]): number[] {
    const last = lastStartingAt(this.#mentions, at - 1);
    for (let index = last; index >= Math.max(0, last - WALK); index--) {
      const { type, entity } = this.#mentions[index];
      if (types.includes(type)) return [entity];
    }
    return [];
  }

  #first(types: readonly string[]): number[] {
    const mention = this.#mentions.find((one) => types.includes(one.type));
    return mention ? [mention.entity] : [];
  }

  /** The two that the document names most, of the types. */
  #partners(types: readonly string[]): number[] {
    const found: number[] = [];
    for (const entity of this.#ranked) {
      if (types.includes(this.#entities[entity].type)) found.push(entity);
      if (found.length === 2) break;
    }
    return found;
  }

  /** Who is not named: in a mutual act the parties in focus, else the one the document is about who is not on the other side. */
  #missing(finding: CooperationFinding, others: readonly number[], side: 'actor' | 'recipient'): number[] {
    const mutual = finding.type === 'CONSULT' || finding.type === 'COOPERATE' || finding.type === 'AGREE';
    const formula = finding.actors.length === 0 && finding.recipients.length === 0;
    const binding = finding.type === 'SUPPORT' && (finding.instrument !== undefined || formula);
    if (others.length === 0) {
      if (!mutual && !binding) return [];
      if (formula && this.#contractors.length > 1) return [...this.#contractors];
      return this.#pair.length > 1 ? [...this.#pair] : this.#partners(['ORG', 'PLACE']);
    }
    if (side === 'actor' && !mutual && !binding) return [];
    if (others.length > 1 && (mutual || binding)) return [...others];
    if (binding) return [];
    if (finding.type === 'SUPPORT') {
      const doers = this.#doers.filter((one) => !others.includes(one));
      if (doers.length > 0) return doers;
    }
    return this.#other(finding, others);
  }

  /** The party that was with the given one last; else the country or body named most. */
  #other(finding: CooperationFinding, others: readonly number[]): number[] {
    const codes = others.map((one) => this.#country(one) ?? '-');
    const names = others.map((one) => this.#entities[one].name);
    const may = (entity: number) => {
      const { type } = this.#entities[entity];
      if (codes.includes(this.#country(entity) ?? '')) return false;
      // Neither the giver's own bodies nor the paper that reports it.
      if (type === 'ORG' && (this.#factsOf(entity).press || this.#belongsTo(entity, codes, names))) return false;
      return (
        !others.includes(entity) &&
        (type === 'PLACE' || type === 'ORG' || type === 'NORP' || finding.type === 'CONSULT')
      );
    };
    if (this.#pair.some((one) => others.includes(one))) {
      const partner = this.#pair.find(may);
      if (partner !== undefined) return [partner];
    }
    const best = this.#parties().find(may);
    return best === undefined ? [] : [best];
  }

  /** "Embassy of Switzerland" beside "Switzerland": a word of the name is the country, or the name itself. */
  #belongsTo(entity: number, codes: readonly string[], names: readonly string[]): boolean {
    const { name } = this.#entities[entity];
    if (names.some((one) => one.length > 3 && name.includes(one))) return true;
    return this.#factsOf(entity).codes.some((code) => codes.includes(code));
  }

  /** A body, a country or a people: a city is where things happen. */
  #isParty(entity: number): boolean {
    const { type } = this.#entities[entity];
    return type === 'ORG' || type === 'NORP' || (type === 'PLACE' && this.#country(entity) !== undefined);
  }

  #spanOf(entity: number, finding: CooperationFinding): Span {
    const { id } = this.#entities[entity];
    const mention = [...finding.actors, ...finding.recipients].find((party) => party.entity === id);
    return mention ? { start: mention.start, end: mention.end } : finding.evidence;
  }

  /** Domestic where all who take part belong to one known country. */
  #scope(all: readonly number[]): 'international' | 'domestic' {
    const codes = all.map((index) => this.#entities[index].code);
    return codes.length > 1 && codes.every((code) => code !== undefined && code === codes[0])
      ? 'domestic'
      : 'international';
  }
}

/** How many mentions back "the ministry" or "he" is looked for: keeps a long document linear. */
const WALK = 300;

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const JOINT_BODY = /\b(?:Joint|Steering|Mixed|Bilateral)\b.*\b(?:Committee|Commission|Council|Group)\b/;
const ONE_SIDED = new Set(['AID', 'CONCEDE']);
export function distinct(list: readonly number[]): number[] {
  return [...new Set(list)];
}
