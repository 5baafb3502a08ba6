import { Governor, Noun } from './classes';
import { type Group, Phrases } from './phrases';
import type { VerbGroup } from './units';

/** Who does what the verbs of a sentence say. */
export class Subjects extends Phrases {
  /** Who does it: the group, or undefined. */
  subject(at: number, depth = 0): Group | undefined {
    if (depth > 6 || at < 0) return undefined;
    const verb = this.verb(at);
    let left = this.skipAdjuncts(at - 1);
    if (left < 0) return undefined;
    if (verb?.infinitive) return this.#subjectOfInfinitive(at, depth);
    if (verb?.gerund && this.kind(left) === 'preposition') return this.#subjectOfGerund(left, depth);
    const kind = this.kind(left);
    if (kind === 'relative') {
      left--;
      while (this.kind(left) === 'comma' || this.kind(left) === 'adverb' || this.kind(left) === 'date') left--;
      if (this.kind(left) === 'preposition') left--;
      return this.kind(left) === 'noun' ? this.groupEndingAt(left) : undefined;
    }
    if (kind === 'and') return this.#sharedSubject(at, left, depth);
    if (kind === 'comma') {
      const aside = this.#overAside(left);
      if (aside >= 0) {
        const group = this.#climb(aside);
        // "and the Minister of B, Hoani Rangihuna, met": the holder belongs to the list.
        if (group === undefined || group.to !== aside + 1) return group;
        if (this.isHolder(aside, aside + 2)) return { from: group.from, to: aside + 3 };
        return this.#isNameOf(aside + 2, group, left) ? { from: aside + 2, to: left } : group;
      }
      return verb?.gerund || verb?.bare ? this.#subjectOfMain(left, depth) : this.#sharedSubject(at, left, depth);
    }
    if (kind === 'noun') return this.#climb(left);
    if (kind === 'verb') return this.subject(left, depth + 1);
    return undefined;
  }

  protected governorOfInfinitive(at: number): number {
    let left = this.skipAdjuncts(at - 1);
    if (this.kind(left) === 'and' || this.kind(left) === 'comma') {
      const before = this.parallel(at, left);
      if (before >= 0) return this.governorOfInfinitive(before);
    }
    if (this.kind(left) === 'noun' && this.governorOf(left) !== Governor.none) return left;
    while (left >= 0) {
      const kind = this.kind(left);
      if (kind === 'verb') return left;
      if (kind === 'stop' || kind === 'subordinator' || (kind === 'relative' && this.kind(left + 1) !== 'verb'))
        return -1;
      if (
        kind === 'noun' &&
        this.governorOf(left) !== Governor.none &&
        !(this.units[left].noun!.classes & (Noun.thanks | Noun.help))
      )
        return left;
      left--;
    }
    return -1;
  }

  #subjectOfInfinitive(at: number, depth: number): Group | undefined {
    const governor = this.governorOfInfinitive(at);
    if (governor < 0) return this.#climbFrom(at);
    const unit = this.units[governor];
    if (unit.noun) return this.#ownerOf(governor, depth);
    const kind = this.governorOf(governor);
    const object = this.arguments(governor).object;
    // "asked B to", "allowed B to", "helped B to": the object acts; "offered B to", "promised B to": the subject.
    if (object && object.from < at && (kind === Governor.wish || kind === Governor.allow)) return object;
    if (unit.verb?.passive) return this.subject(governor, depth + 1);
    return this.subject(governor, depth + 1);
  }

  /** Whose promise: "B's promise to", "A made a promise to". */
  #ownerOf(at: number, depth: number): Group | undefined {
    const unit = this.units[at];
    if ((unit.noun?.headFrom ?? unit.from) > unit.from) return { from: at, to: at + 1 };
    const verb = this.previousVerb(at);
    return verb >= 0 ? this.subject(verb, depth + 1) : undefined;
  }

  #subjectOfGerund(preposition: number, depth: number): Group | undefined {
    const verb = this.previousVerb(preposition);
    if (verb < 0) return undefined;
    const { object, phrases } = this.arguments(verb);
    if (/^(?:for|on|in)$/.test(this.units[preposition].word)) {
      const { lemma } = this.verb(verb) as VerbGroup;
      if (BLESSED.has(lemma) && object) return object;
      const addressed = phrases.find(({ word, group }) => word === 'to' && group.to > group.from);
      if (addressed && object) return addressed.group;
    }
    return this.subject(verb, depth + 1);
  }

  #subjectOfMain(left: number, depth: number): Group | undefined {
    const verb = this.previousVerb(left);
    return verb >= 0 ? this.subject(verb, depth + 1) : undefined;
  }

  /** "A met B and signed C": the subject of the parallel verb before. */
  #sharedSubject(at: number, left: number, depth: number): Group | undefined {
    const before = this.parallel(at, left);
    return before >= 0 ? this.subject(before, depth + 1) : undefined;
  }

  /** The verb before that has the same form as the one at `at`. */
  protected parallel(at: number, left: number): number {
    const verb = this.verb(at) as VerbGroup;
    for (let index = left - 1; index >= 0; index--) {
      if (this.kind(index) === 'stop') return -1;
      const other = this.verb(index);
      if (other === undefined) continue;
      if (verb.infinitive) {
        if (other.infinitive) return index;
        continue;
      }
      if (verb.gerund !== other.gerund) continue;
      if (
        this.kind(index - 1) === 'relative' &&
        this.units[index - 1].word !== 'that' &&
        this.kind(left - 1) === 'comma'
      )
        continue;
      // "to train officers and supply kits": the base form goes on with the infinitive.
      return index;
    }
    return -1;
  }

  /** From the noun phrase at `at` out of all prepositional phrases to the one that heads them. */
  #climb(at: number): Group | undefined {
    let last = at;
    for (let guard = 0; guard < 12; guard++) {
      const group = this.groupEndingAt(last);
      let left = group.from - 1;
      if (this.kind(left) === 'adverb' && this.kind(left - 1) === 'preposition') left--;
      if (this.kind(left) === 'comma' && this.kind(left - 1) === 'noun' && this.#apposes(left - 1, group))
        return this.groupEndingAt(left - 1);
      if (this.kind(left) !== 'preposition') return group;
      const word = this.units[left].word;
      let before = this.skipAdjuncts(left - 1);
      if (this.kind(before) === 'comma' && /^(?:with|alongside)$/.test(word)) before--;
      if (this.kind(before) === 'verb' && this.verb(before)?.bare && this.kind(before - 1) === 'noun') before--;
      if (this.kind(before) !== 'noun') {
        // "In Paris A met": nothing heads it, and A stands beside it.
        const split = this.#lastOfRun(group);
        return split ?? group;
      }
      last = before;
    }
    return undefined;
  }

  #climbFrom(at: number): Group | undefined {
    const left = this.skipAdjuncts(at - 1);
    return this.kind(left) === 'noun' ? this.#climb(left) : undefined;
  }

  /** "In addition, A and B met": what stands behind the comma; "in Paris A met": the last. */
  #lastOfRun(group: Group): Group | undefined {
    for (let index = group.from + 1; index < group.to; index++) {
      if (this.kind(index) === 'comma') return { from: index + 1, to: group.to };
      if (this.kind(index) === 'and') return undefined;
    }
    return undefined;
  }

  /** "Mr Llewellyn, Ambassador of the United Kingdom": a name and what the person is. */
  #apposes(at: number, group: Group): boolean {
    const name = this.units[at].noun;
    const office = this.units[group.from].noun;
    if (!name || !office || group.to - group.from !== 1) return false;
    return (
      name.types.includes('PERSON') !== office.types.includes('PERSON') &&
      this.kind(at - 1) !== 'preposition' &&
      (office.classes & Noun.person) !== 0
    );
  }

  /** From the comma at `at` over an aside ("A, Ambassador of B, met") to the noun phrase before it, or -1. */
  #overAside(at: number): number {
    for (let index = at - 1; index >= 0; index--) {
      const kind = this.kind(index);
      if (kind === 'stop') return -1;
      if (kind !== 'comma') continue;
      let before = index - 1;
      if (this.kind(before) === 'adverb') before--;
      if (this.kind(before) === 'date') return -1;
      if (this.kind(before) !== 'noun') continue;
      const inside = this.kind(index + 1);
      const finite = this.#finiteBetween(index + 1, at) && inside !== 'relative';
      return finite ? -1 : before;
    }
    return -1;
  }

  /** "a local charity, Gonoshasthya Alo, gave": the aside names what is described. */
  #isNameOf(at: number, group: Group, comma: number): boolean {
    const name = this.units[at]?.noun;
    const described = this.units[group.from].noun;
    if (at !== comma - 1 || group.to - group.from !== 1) return false;
    return (name?.types[0] === 'PERSON' || name?.types[0] === 'ORG') && described?.types.length === 0;
  }

  #finiteBetween(from: number, to: number): boolean {
    for (let index = from; index < to; index++) {
      const verb = this.verb(index);
      if (verb && !verb.infinitive && !verb.gerund && !verb.bare) return true;
    }
    return false;
  }
}

/** Who is thanked or praised for doing did it. */
export const BLESSED = new Set(
  'thank praise commend congratulate applaud salute laud hail honour honor credit appreciate acknowledge'.split(' '),
);
