import type { CooperationFinding } from '../detect/events';
import { lastStartingAt } from '../text/span';
import { type EventEntity, type FocusMention, factsOf } from './eventFacts';
import { type EntityRun, runsOf } from './eventRuns';
import { anyWithin, firstFrom, type Surroundings, surroundingsOf } from './eventSurroundings';
import { FEATURES, type Feature, type RoleWeights, SLOTS, type Slot } from './roleWeights';

/** What is asked: who fills a role that the clause leaves open or fills with a description. */
export interface OpenRole {
  readonly slot: Slot;
  readonly role: 'actors' | 'recipients';
  readonly finding: CooperationFinding;
  /** What the rules answer. */
  readonly ruled: readonly number[];
  /** Who fills the other role. */
  readonly others: readonly number[];
  readonly pair: readonly number[];
  readonly contractors: readonly number[];
  readonly lastActors: readonly number[];
  readonly lastRecipients: readonly number[];
  /** Who acted, and who was acted for, in any act before. */
  readonly actedBefore: ReadonlySet<number>;
  readonly receivedBefore: ReadonlySet<number>;
  /** The description in lower case, or empty. */
  readonly description: string;
  /** Places of the act that could be meant. */
  readonly sites: readonly number[];
  readonly speaker: number | undefined;
}

/** A possible answer with the indexes of the features that hold of it. */
export interface RoleCandidate {
  readonly entities: readonly number[];
  readonly features: readonly number[];
}

/** Sees every question with its candidates; for training. */
export type RoleWatcher = (question: OpenRole, candidates: readonly RoleCandidate[], chosen: number) => void;

/** Chooses among sets of entities by a table of weights: a log-linear model with one column a kind of slot. */
export class RoleChoice {
  readonly #entities: readonly EventEntity[];
  readonly #mentions: readonly FocusMention[];
  readonly #text: string;
  readonly #weights: RoleWeights;
  readonly #watch: RoleWatcher | undefined;
  /** Starts of the mentions of each entity, ascending. */
  readonly #starts: (number[] | undefined)[];
  /** Place of each entity among those of its type by number of mentions. */
  readonly #rank: number[];
  readonly #ranked: readonly number[];
  #runs: readonly EntityRun[] | undefined;
  #countries: readonly string[] | undefined;

  constructor(
    entities: readonly EventEntity[],
    mentions: readonly FocusMention[],
    ranked: readonly number[],
    text: string,
    weights: RoleWeights,
    watch?: RoleWatcher,
  ) {
    this.#entities = entities;
    this.#mentions = mentions;
    this.#ranked = ranked;
    this.#text = text;
    this.#weights = weights;
    this.#watch = watch;
    this.#starts = new Array(entities.length);
    for (const { entity, start } of mentions) {
      const starts = this.#starts[entity];
      if (starts) starts.push(start);
      else this.#starts[entity] = [start];
    }
    this.#rank = new Array(entities.length).fill(0);
    const seen = new Map<string, number>();
    for (const entity of ranked) {
      const { type } = entities[entity];
      const rank = seen.get(type) ?? 0;
      this.#rank[entity] = rank;
      seen.set(type, rank + 1);
    }
  }

  /** Who is meant; what the rules say where nothing is better. */
  answer(question: OpenRole): readonly number[] {
    const where = surroundingsOf(question.finding.evidence, this.#text);
    const said = wordsOf(question.description);
    const codes = new Set(question.others.flatMap((one) => this.#codeOf(one) ?? []));
    const sets = this.#sets(question, where);
    // "They" and "the two sides" are known already.
    const known = (set: readonly number[]) => set.every((one) => (this.#starts[one]?.[0] ?? 0) <= where.close);
    const paired = SIDES.test(said?.head ?? '') || /^(?:both|the two) /.test(question.description);
    const able =
      question.description === '' || question.slot === 'we'
        ? sets
        : sets.filter((set) => known(set) && !(paired && set.length === 1));
    const oneWay = ONE_WAY.has(question.slot)
      ? able.filter((set) => !set.some((one) => question.others.includes(one)))
      : able;
    const candidates = oneWay.map(
      (entities): RoleCandidate => ({
        entities,
        features: this.#features(entities, question, where, said, codes),
      }),
    );
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    const column = SLOTS.indexOf(question.slot);
    candidates.forEach(({ features }, index) => {
      let score = 0;
      for (const feature of features) score += this.#weights[feature * SLOTS.length + column];
      if (score > highest) {
        highest = score;
        best = index;
      }
    });
    this.#watch?.(question, candidates, best);
    return candidates[best].entities;
  }

  #sets(question: OpenRole, where: Surroundings): readonly (readonly number[])[] {
    const { ruled, others, pair, contractors, lastActors, lastRecipients, sites } = question;
    const sets: (readonly number[])[] = [ruled];
    const singles = new Set<number>();
    const add = (set: readonly number[]) => {
      if (set.length === 1) singles.add(set[0]);
      else if (!sets.some((other) => same(other, set))) sets.push(set);
    };
    add([]);
    for (const set of [pair, contractors, others, lastActors, lastRecipients, sites]) if (set.length > 0) add(set);
    if (others.length > 0 && lastActors.length > 0) add(lastActors.filter((one) => !others.includes(one)));
    for (const { entities } of this.#listsNear(where)) add(entities);
    const last = lastStartingAt(this.#mentions, where.close);
    for (let index = last; index >= Math.max(0, last - WALK) && singles.size < MOST_SINGLES; index--)
      this.#single(index, singles);
    for (let index = 0; index < Math.min(4, this.#mentions.length); index++) this.#single(index, singles);
    for (let index = last + 1; index < Math.min(last + 5, this.#mentions.length); index++) this.#single(index, singles);
    for (const entity of this.#ranked.slice(0, 6)) if (ACTING.has(this.#entities[entity].type)) singles.add(entity);
    for (const entity of singles) if (ruled.length !== 1 || ruled[0] !== entity) sets.push([entity]);
    return sets;
  }

  /** The last lists of names and the first of the document. */
  #listsNear({ close }: Surroundings): readonly EntityRun[] {
    this.#runs ??= runsOf(this.#mentions, this.#text);
    const last = lastStartingAt(this.#runs, close);
    const near = this.#runs.slice(Math.max(0, last - 4), last + 1).reverse();
    return this.#runs.length > 0 ? [...near, this.#runs[0]] : near;
  }

  #single(mention: number, singles: Set<number>): void {
    const { entity, type } = this.#mentions[mention];
    if (ACTING.has(type)) singles.add(entity);
  }

  #features(
    set: readonly number[],
    question: OpenRole,
    where: Surroundings,
    said: Said | undefined,
    codes: ReadonlySet<string>,
  ): number[] {
    const found: number[] = [];
    const add = (name: Feature) => found.push(INDEX[name]);
    const { ruled, others, pair, contractors, lastActors, lastRecipients, sites, finding } = question;
    add(set.length === 0 ? 'none' : set.length === 1 ? 'one' : set.length === 2 ? 'two' : 'many');
    if (same(set, ruled)) add('ruled');
    if (set.length === 0) return found;
    if (set.length === 1 && ruled.length === 1) add('one for one');
    if (same(set, pair)) add('pair');
    if (same(set, contractors)) add('defined parties');
    if (same(set, lastActors)) add('last actors');
    if (same(set, lastRecipients)) add('last recipients');
    if (same(set, sites)) add('site');
    if (same(set, others)) add(set.length > 1 ? 'both' : 'self');
    else if (set.some((one) => others.includes(one))) add('overlaps other');
    if (set.length > 1) {
      const list = this.#listsNear(where).find(({ entities }) => same(entities, set));
      if (list) add(list === this.#runs?.[0] ? 'first list' : 'list');
    }
    let kind: Kind | 'mixed' = this.#kind(set[0]);
    for (const one of set) if (this.#kind(one) !== kind) kind = 'mixed';
    add(kind);
    if (said) {
      if (kind === 'person' || kind === 'body' || kind === 'country') add(`${said.what}: ${kind}`);
      if (set.every((one) => factsOf(this.#entities[one]).lower.includes(said.stem))) add('named so');
    }
    this.#nearness(set, where, add);
    if (set.some((one) => codes.has(this.#codeOf(one) ?? ''))) add('country of the other');
    if (set.some((one) => factsOf(this.#entities[one]).press)) add('press');
    if (sites.length > 0 && set.length === 1) {
      const around = this.#codeOf(sites[0]);
      if (around !== undefined && around === this.#codeOf(set[0])) add('country of the site');
    }
    if (set.length === 1) {
      const [one] = set;
      if (one === question.speaker) add('speaker');
      if (kind === 'body' && BODY.test(this.#entities[one].name)) add('public body');
      if (this.#rank[one] === 0) add('first of its type');
      else if (this.#rank[one] === 1) add('second of its type');
      if (one === this.#ranked[0]) add('named most');
      const main = this.#mainCountry(codes);
      if (main !== undefined && main === this.#codeOf(one)) {
        if (kind === 'country') add('main country');
        else if (kind === 'body') add('body of the main country');
        else if (kind === 'place') add('place in the main country');
      }
      if (question.receivedBefore.has(one)) add('received before');
      if (question.actedBefore.has(one)) add('acted before');
      if (this.#isNearest(one, where)) add('nearest of its type');
      if ((this.#starts[one]?.length ?? 0) === 1) add('named once');
      if (finding.type === 'CONSULT' && kind === 'person') add('person met');
      if (finding.type === 'COOPERATE' && kind === 'country') add('country cooperates');
    }
    return found;
  }

  /** The country that most names belong to, those of the other side left out. */
  #mainCountry(others: ReadonlySet<string>): string | undefined {
    this.#countries ??= this.#countCountries();
    return this.#countries.find((code) => !others.has(code));
  }

  #countCountries(): readonly string[] {
    const counts = new Map<string, number>();
    this.#entities.forEach((_, entity) => {
      const code = this.#codeOf(entity);
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + (this.#starts[entity]?.length ?? 0));
    });
    return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  }

  #isNearest(entity: number, { start }: Surroundings): boolean {
    const { type } = this.#entities[entity];
    const last = lastStartingAt(this.#mentions, start - 1);
    for (let index = last; index >= Math.max(0, last - WALK); index--)
      if (this.#mentions[index].type === type) return this.#mentions[index].entity === entity;
    return false;
  }

  /** Where the set was named last. */
  #nearness(set: readonly number[], where: Surroundings, add: (name: Feature) => void): void {
    let latest = -1;
    let first = Number.POSITIVE_INFINITY;
    let inside = -1;
    let opening = false;
    let heading = false;
    for (const one of set) {
      const starts = this.#starts[one] ?? [];
      const at = firstFrom(starts, where.start);
      if (starts[0] < first) first = starts[0];
      if (starts[at] < where.end) inside = starts[at];
      if (at > 0 && starts[at - 1] > latest) latest = starts[at - 1];
      opening ||= anyWithin(starts, where.previous, Math.min(where.sentence, where.previous + 30));
      heading ||= anyWithin(starts, where.block, Math.min(where.sentence, where.block + 40));
    }
    if (heading) add('opens the paragraph');
    if (inside >= 0) add(this.#preposition(inside));
    if (opening) add('opens the sentence before');
    if (latest >= where.sentence) add('same sentence');
    else if (latest >= where.previous) add('sentence before');
    else if (latest >= where.block) add('same paragraph');
    else if (latest >= where.block - 300) add('paragraph before');
    else if (latest >= 0) add('far before');
    else if (inside < 0) add(first < where.close ? 'later in the sentence' : 'only later');
    if (first < 200) add('at the head');
  }

  #preposition(inside: number): Feature {
    const near = /\b(of|for|to|in|at|by|with|from|between)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu.exec(
      this.#text.slice(Math.max(0, inside - 30), inside),
    )?.[1];
    const at = near?.toLowerCase();
    if (at === 'of') return 'behind of';
    if (at === 'in' || at === 'at') return 'behind in';
    if (at === 'for' || at === 'to') return 'behind to';
    if (at === 'by' || at === 'from') return 'behind by';
    if (at === 'with' || at === 'between') return 'behind with';
    return 'in the clause';
  }

  #kind(entity: number): Kind {
    const { type } = this.#entities[entity];
    if (type === 'PERSON') return 'person';
    if (type === 'ORG') return 'body';
    if (factsOf(this.#entities[entity]).country !== undefined) return 'country';
    return type === 'PLACE' ? 'place' : 'people';
  }

  #codeOf(entity: number): string | undefined {
    const facts = factsOf(this.#entities[entity]);
    return facts.country ?? facts.codes[0] ?? facts.within ?? this.#entities[entity].code;
  }
}

type Kind = 'person' | 'body' | 'country' | 'place' | 'people';

/** What a description says of those it stands for. */
interface Said {
  readonly what: 'persons' | 'countries' | 'sides' | 'bodies';
  readonly head: string;
  readonly stem: string;
}

function wordsOf(description: string): Said | undefined {
  if (!/^(?:the |these |both |all |two |three )/.test(description)) return undefined;
  const head = /(\p{L}+)$/u.exec(description)?.[1] ?? '';
  const stem = head.replace(/ies$/, 'y').replace(/s$/, '');
  if (PERSONS.test(head)) return { what: 'persons', head, stem };
  if (LANDS.test(head)) return { what: 'countries', head, stem };
  return { what: SIDES.test(head) ? 'sides' : 'bodies', head, stem };
}

const INDEX = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Readonly<Record<Feature, number>>;
/** Nobody helps or thanks himself. */
const ONE_WAY: ReadonlySet<Slot> = new Set(['gets help', 'is thanked', 'gives', 'site']);
const ACTING = new Set(['PERSON', 'ORG', 'PLACE', 'NORP']);
const PERSONS =
  /^(?:ministers|leaders|presidents|heads|commanders|chairs|co-chairs|officials|envoys|minister|president|ambassador|chief)$/;
const LANDS = /^(?:countries|nations|governments|states|neighbours|neighbors|government|country)$/;
const SIDES = /^(?:sides|parties|partners|participants|two)$/;
const BODY =
  /\b(?:Ministry|Department|Agency|Police|Commission|Authority|Office|Service|Directorate|Council|Force|Guard|Navy|Army|Bureau)\b/;
/** How many mentions back candidates are looked for. */
const WALK = 40;
const MOST_SINGLES = 14;

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  return a.length === 1 ? a[0] === b[0] : a.every((one) => b.includes(one));
}
