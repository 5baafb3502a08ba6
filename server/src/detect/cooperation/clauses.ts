import { Governor, Noun } from './classes';
import type { Lexicon } from './lexicon';
import type { Token, Unit, VerbGroup } from './units';

/** Units `[from, to)` that are one phrase or a list of them; `to` is exclusive. Empty: from === to. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

/** What stands behind a verb or an event noun. */
export interface Arguments {
  readonly object?: Group;
  /** The second object of "gave Fiji two boats". */
  readonly second?: Group;
  readonly phrases: readonly { readonly word: string; readonly group: Group }[];
  /** Unit behind the last argument. */
  readonly to: number;
}

/** How the act of a verb group is told, its governors included. */
export interface Context {
  readonly wish: boolean;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  readonly planned: boolean;
  /** Unit of the verb or noun by which somebody commits to it, or -1. */
  readonly commitment: number;
  /** First unit of the chain of governors. */
  readonly from: number;
  readonly ongoing: boolean;
}

export const NO_GROUP: Group = { from: 0, to: 0 };

/** One sentence cut into units, with its grammar read on demand. */
export class Clauses {
  readonly units: readonly Unit[];
  readonly tokens: readonly Token[];
  readonly #lexicon: Lexicon;
  readonly #arguments: Arguments[] = [];

  constructor(tokens: readonly Token[], units: readonly Unit[], lexicon: Lexicon) {
    this.tokens = tokens;
    this.units = units;
    this.#lexicon = lexicon;
  }

  verb(at: number): VerbGroup | undefined {
    return this.units[at]?.verb;
  }

  /** Class of `Governor` of a verb or of a noun such as "request". */
  governorOf(at: number): number {
    const unit = this.units[at];
    if (unit.verb) return this.#lexicon.governors.get(unit.verb.lemma) ?? Governor.none;
    const bits = unit.noun?.classes ?? 0;
    if (bits & Noun.wish) return Governor.wish;
    if (bits & Noun.refusal) return Governor.refuse;
    return bits & Noun.commitment ? Governor.commit : Governor.none;
  }

  /** The list of noun phrases that ends with unit `at` ("A, B and C"). */
  groupEndingAt(at: number): Group {
    let from = at;
    for (;;) {
      let left = from - 1;
      if (this.#kind(left) === 'adverb') left--;
      const joined = this.#kind(left) === 'and' || this.#kind(left) === 'comma';
      if (!joined) break;
      let before = left - 1;
      if (this.#kind(before) === 'comma') before--;
      if (this.#kind(before) === 'adverb' && this.units[before].word === '(') before--;
      if (this.#kind(before) !== 'noun') break;
      // A comma alone joins only on the way to an "and" farther right.
      if (this.#kind(left) === 'comma' && !this.#hasAnd(from, at)) break;
      from = before;
    }
    return { from, to: at + 1 };
  }

  /** The list of noun phrases that starts with unit `at`. */
  groupStartingAt(at: number, governed = false): Group {
    let to = at + 1;
    for (;;) {
      let next = to;
      if (this.#kind(next) === 'adverb') next++;
      if (this.#kind(next) === 'comma') next++;
      if (this.#kind(next) === 'and') next++;
      else if (next === to || this.#kind(next - 1) !== 'comma') break;
      else if (!this.#listGoesOn(next) && !this.#isHolder(to - 1, next)) break;
      if (this.#kind(next) === 'adverb') next++;
      if (this.#kind(next) !== 'noun') break;
      // "thanked A and B left": B begins a clause; "between A and B has" is one phrase.
      if (!governed && this.#isSubject(next)) break;
      to = next + 1;
    }
    return { from: at, to };
  }

  /** Who does it: the group, or undefined. */
  subject(at: number, depth = 0): Group | undefined {
    if (depth > 6 || at < 0) return undefined;
    const verb = this.verb(at);
    let left = this.#skipAdjuncts(at - 1);
    if (left < 0) return undefined;
    if (verb?.infinitive) return this.#subjectOfInfinitive(at, depth);
    if (verb?.gerund && this.#kind(left) === 'preposition') return this.#subjectOfGerund(left, depth);
    const kind = this.#kind(left);
    if (kind === 'relative') {
      left--;
      while (this.#kind(left) === 'comma' || this.#kind(left) === 'adverb' || this.#kind(left) === 'date') left--;
      if (this.#kind(left) === 'preposition') left--;
      return this.#kind(left) === 'noun' ? this.groupEndingAt(left) : undefined;
    }
    if (kind === 'and') return this.#sharedSubject(at, left, depth);
    if (kind === 'comma') {
      const aside = this.#overAside(left);
      if (aside >= 0) {
        const group = this.#climb(aside);
        // "and the Minister of B, Hoani Rangihuna, met": the holder belongs to the list.
        return group && group.to === aside + 1 && this.#isHolder(aside, aside + 2)
          ? { from: group.from, to: aside + 3 }
          : group;
      }
      return verb?.gerund || verb?.bare ? this.#subjectOfMain(left, depth) : this.#sharedSubject(at, left, depth);
    }
    if (kind === 'noun') return this.#climb(left);
    if (kind === 'verb') return this.subject(left, depth + 1);
    return undefined;
  }

  /** Objects and prepositional phrases behind unit `at`. */
  arguments(at: number): Arguments {
    this.#arguments[at] ??= this.#readArguments(at);
    return this.#arguments[at];
  }

  #readArguments(at: number): Arguments {
    const phrases: { word: string; group: Group }[] = [];
    let object: Group | undefined;
    let second: Group | undefined;
    let index = at + 1;
    let to = at + 1;
    let joined = false;
    for (; index < this.units.length; index++) {
      const unit = this.units[index];
      if (unit.kind === 'adverb' || unit.kind === 'date') {
        to = index + 1;
        continue;
      }
      if (unit.kind === 'noun') {
        if (index > at + 1 && this.#isSubject(index) && (object !== undefined || joined)) break;
        const group = this.groupStartingAt(index);
        if (object === undefined && phrases.length === 0) object = group;
        else if (object !== undefined && second === undefined && phrases.length < 2 && !joined) second = group;
        else if (!joined) break;
        index = group.to - 1;
        to = group.to;
        joined = false;
        continue;
      }
      if (unit.kind === 'preposition') {
        let next = index + 1;
        while (this.#kind(next) === 'adverb' || this.#kind(next) === 'preposition') next++;
        if (this.#kind(next) === 'date') {
          index = next;
          to = next + 1;
          continue;
        }
        if (this.#kind(next) === 'verb' && this.verb(next)?.gerund) {
          // "thanked A for sending": the act behind is read by itself, and belongs to the evidence.
          phrases.push({ word: unit.word, group: { from: next, to: next } });
          const inner = this.arguments(next);
          to = inner.to;
          break;
        }
        if (this.#kind(next) !== 'noun') continue;
        const group = this.groupStartingAt(next, /^(?:between|among|by)$/.test(unit.word));
        phrases.push({ word: unit.word, group });
        index = group.to - 1;
        to = group.to;
        joined = false;
        continue;
      }
      if (unit.kind === 'comma' || unit.kind === 'and') {
        const next = this.units[index + 1];
        if (
          next?.kind === 'preposition' ||
          (unit.kind === 'comma' && (next?.kind === 'date' || next?.word === 'together'))
        )
          continue;
        if (unit.kind === 'comma' && next?.kind === 'adverb' && this.#kind(index + 2) === 'preposition') continue;
        break;
      }
      break;
    }
    return { object, second, phrases, to };
  }

  /** Wish, denial, condition, plan: by the verb group itself and by all it depends on. */
  context(at: number, depth = 0): Context {
    const verb = this.verb(at);
    const own = this.#ownContext(at);
    if (this.#isCourtesy(at)) return own;
    const governor = depth > 5 ? -1 : this.governor(at);
    if (governor < 0) return own;
    const kind = this.governorOf(governor);
    const above = this.units[governor].verb ? this.context(governor, depth + 1) : this.#nounContext(governor);
    const infinitive = verb?.infinitive ?? false;
    const nominal = this.units[governor].noun !== undefined;
    const same = infinitive || verb?.gerund === true;
    return {
      wish: own.wish || above.wish || kind === Governor.wish,
      negated: own.negated !== (above.negated || kind === Governor.refuse),
      hypothetical: own.hypothetical || above.hypothetical,
      planned:
        own.planned ||
        kind === Governor.plan ||
        kind === Governor.commit ||
        (same && above.planned) ||
        (infinitive && kind === Governor.none),
      commitment: kind === Governor.commit && (same || nominal) ? governor : same ? above.commitment : -1,
      from: same && kind !== Governor.report ? Math.min(above.from, governor) : own.from,
      ongoing:
        own.ongoing || (kind === Governor.aspect && /^(?:continue|keep|resume|help)$/.test(this.units[governor].word)),
    };
  }

  /** "I wish to thank", "let me salute", "we would like to congratulate": saying so does it. */
  #isCourtesy(at: number): boolean {
    const verb = this.verb(at);
    if (verb === undefined || !BLESSED.has(verb.lemma)) return false;
    const from = Math.max(0, this.units[at].from - 6);
    const before = this.tokens
      .slice(from, this.units[at].to)
      .map((token) => token.lower)
      .join(' ');
    return /\b(?:i|we) (?:would |should |also )*(?:wish|want|like) to |\blet (?:me|us) (?:also )?/.test(before);
  }

  /** Unit that the verb depends on ("agreed" for "to share", "demanded" for "that B leave"), or -1. */
  governor(at: number): number {
    const verb = this.verb(at);
    if (verb === undefined) return -1;
    if (verb.infinitive) return this.#governorOfInfinitive(at);
    let left = this.#skipAdjuncts(at - 1);
    if (verb.gerund) {
      if (this.#kind(left) === 'verb') return left;
      if (this.#kind(left) === 'preposition') return this.#previousVerb(left);
      return this.#kind(left) === 'and' || this.#kind(left) === 'comma' ? this.#parallel(at, left) : -1;
    }
    if (this.#kind(left) === 'and') {
      const before = this.#parallel(at, left);
      return before >= 0 ? this.governor(before) : -1;
    }
    const subject = this.subject(at);
    if (subject && subject.to > subject.from) left = subject.from - 1;
    while (
      left >= 0 &&
      (this.#kind(left) === 'adverb' ||
        this.#kind(left) === 'date' ||
        (this.#kind(left) === 'preposition' && this.#kind(left + 1) === 'date'))
    )
      left--;
    if (this.#kind(left) === 'verb') return this.verb(left)?.bare || !this.verb(left)?.infinitive ? left : left;
    if (this.#kind(left) === 'relative' && this.units[left].word === 'that') {
      let before = left - 1;
      while (
        before >= 0 &&
        (this.#kind(before) === 'adverb' ||
          this.#kind(before) === 'date' ||
          (this.#kind(before) === 'preposition' && this.#kind(before + 1) === 'date'))
      )
        before--;
      if (this.#kind(before) === 'verb') return before;
      if (this.#kind(before) === 'noun') {
        if (this.governorOf(before) !== Governor.none) return before;
        const verbBefore = this.#previousVerb(before + 1);
        return verbBefore >= 0 && this.governorOf(verbBefore) !== Governor.none && !this.#agreesAsRelative(at, before)
          ? verbBefore
          : -1;
      }
    }
    return -1;
  }

  /** Unit of the nearest verb left of `at` in the same stretch, or -1. */
  #previousVerb(at: number): number {
    for (let index = at - 1; index >= 0; index--) {
      const kind = this.#kind(index);
      if (kind === 'verb') return index;
      if (kind === 'stop') return -1;
    }
    return -1;
  }

  /** "the experts that train": the noun before "that" is the subject, not what was said. */
  #agreesAsRelative(at: number, noun: number): boolean {
    return this.#kind(at - 1) === 'relative' && this.#kind(noun) === 'noun';
  }

  #governorOfInfinitive(at: number): number {
    let left = this.#skipAdjuncts(at - 1);
    if (this.#kind(left) === 'and' || this.#kind(left) === 'comma') {
      const before = this.#parallel(at, left);
      if (before >= 0) return this.#governorOfInfinitive(before);
    }
    if (this.#kind(left) === 'noun' && this.governorOf(left) !== Governor.none) return left;
    while (left >= 0) {
      const kind = this.#kind(left);
      if (kind === 'verb') return left;
      if (kind === 'stop' || kind === 'subordinator' || (kind === 'relative' && this.#kind(left + 1) !== 'verb'))
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
    const governor = this.#governorOfInfinitive(at);
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
    const verb = this.#previousVerb(at);
    return verb >= 0 ? this.subject(verb, depth + 1) : undefined;
  }

  #subjectOfGerund(preposition: number, depth: number): Group | undefined {
    const verb = this.#previousVerb(preposition);
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
    const verb = this.#previousVerb(left);
    return verb >= 0 ? this.subject(verb, depth + 1) : undefined;
  }

  /** "A met B and signed C": the subject of the parallel verb before. */
  #sharedSubject(at: number, left: number, depth: number): Group | undefined {
    const before = this.#parallel(at, left);
    return before >= 0 ? this.subject(before, depth + 1) : undefined;
  }

  /** The verb before that has the same form as the one at `at`. */
  #parallel(at: number, left: number): number {
    const verb = this.verb(at) as VerbGroup;
    for (let index = left - 1; index >= 0; index--) {
      if (this.#kind(index) === 'stop') return -1;
      const other = this.verb(index);
      if (other === undefined) continue;
      if (verb.infinitive) {
        if (other.infinitive) return index;
        continue;
      }
      if (verb.gerund !== other.gerund) continue;
      if (
        this.#kind(index - 1) === 'relative' &&
        this.units[index - 1].word !== 'that' &&
        this.#kind(left - 1) === 'comma'
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
      if (this.#kind(left) === 'adverb' && this.#kind(left - 1) === 'preposition') left--;
      if (this.#kind(left) === 'comma' && this.#kind(left - 1) === 'noun' && this.#apposes(left - 1, group))
        return this.groupEndingAt(left - 1);
      if (this.#kind(left) !== 'preposition') return group;
      const word = this.units[left].word;
      let before = this.#skipAdjuncts(left - 1);
      if (this.#kind(before) === 'comma' && /^(?:with|alongside)$/.test(word)) before--;
      if (this.#kind(before) === 'verb' && this.verb(before)?.bare && this.#kind(before - 1) === 'noun') before--;
      if (this.#kind(before) !== 'noun') {
        // "In Paris A met": nothing heads it, and A stands beside it.
        const split = this.#lastOfRun(group);
        return split ?? group;
      }
      last = before;
    }
    return undefined;
  }

  #climbFrom(at: number): Group | undefined {
    const left = this.#skipAdjuncts(at - 1);
    return this.#kind(left) === 'noun' ? this.#climb(left) : undefined;
  }

  /** "In addition, A and B met": what stands behind the comma; "in Paris A met": the last. */
  #lastOfRun(group: Group): Group | undefined {
    for (let index = group.from + 1; index < group.to; index++) {
      if (this.#kind(index) === 'comma') return { from: index + 1, to: group.to };
      if (this.#kind(index) === 'and') return undefined;
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
      this.#kind(at - 1) !== 'preposition' &&
      (office.classes & Noun.person) !== 0
    );
  }

  /** From the comma at `at` over an aside ("A, Ambassador of B, met") to the noun phrase before it, or -1. */
  #overAside(at: number): number {
    for (let index = at - 1; index >= 0; index--) {
      const kind = this.#kind(index);
      if (kind === 'stop') return -1;
      if (kind !== 'comma') continue;
      let before = index - 1;
      if (this.#kind(before) === 'adverb') before--;
      if (this.#kind(before) === 'date') return -1;
      if (this.#kind(before) !== 'noun') continue;
      const inside = this.#kind(index + 1);
      const finite = this.#finiteBetween(index + 1, at) && inside !== 'relative';
      return finite ? -1 : before;
    }
    return -1;
  }

  #finiteBetween(from: number, to: number): boolean {
    for (let index = from; index < to; index++) {
      const verb = this.verb(index);
      if (verb && !verb.infinitive && !verb.gerund && !verb.bare) return true;
    }
    return false;
  }

  #skipAdjuncts(at: number): number {
    let index = at;
    for (;;) {
      const kind = this.#kind(index);
      if (kind === 'adverb') index--;
      else if (kind === 'date') {
        index--;
        while (this.#kind(index) === 'preposition') index--;
        if (this.#kind(index) === 'comma' && this.#kind(index - 1) === 'date') index--;
      } else return index;
    }
  }

  #ownContext(at: number): Context {
    const own = this.verb(at);
    if (!own) return { ...NEUTRAL, from: at };
    const verb = this.#withSharedModal(at, own);
    const condition = this.#underCondition(at);
    const conditional = this.units.some(
      (unit) => unit.kind === 'subordinator' && /^(?:if|unless|provided)$/.test(unit.word),
    );
    return {
      wish: verb.modal === 'must',
      negated: verb.negated,
      hypothetical: condition || verb.modal === 'may' || (verb.modal === 'would' && conditional),
      planned: verb.modal === 'will' || verb.modal === 'would',
      commitment: -1,
      from: at,
      ongoing: verb.progressive,
    };
  }

  /** "rejected an offer to host", "no commitment to pay": what is done to the noun goes for the act. */
  #nounContext(at: number): Context {
    const verb = this.#previousVerb(at);
    const kind = verb >= 0 && this.isObject(at, verb) ? this.governorOf(verb) : Governor.none;
    const above = kind === Governor.none ? NEUTRAL : this.#ownContext(verb);
    const negated = (this.units[at].noun?.negated ?? false) || above.negated || kind === Governor.refuse;
    return { ...NEUTRAL, from: at, negated, wish: kind === Governor.wish };
  }

  /** Is the noun phrase an object of the verb? */
  isObject(at: number, verb: number): boolean {
    const { object, second } = this.arguments(verb);
    return [object, second].some((group) => group !== undefined && group.from <= at && at < group.to);
  }

  /** "shall supply kits and train examiners": the second verb has the modal of the first. */
  #withSharedModal(at: number, verb: VerbGroup): VerbGroup {
    const left = at - 1;
    if (
      !verb.present ||
      verb.modal !== '' ||
      verb.infinitive ||
      (this.#kind(left) !== 'and' && this.#kind(left) !== 'comma')
    )
      return verb;
    const before = this.#parallel(at, left);
    const modal = before >= 0 ? this.verb(before)?.modal : '';
    return modal ? { ...verb, modal } : verb;
  }

  /** Stands in a clause that "if" or "unless" opens. */
  #underCondition(at: number): boolean {
    for (let index = at - 1; index >= 0; index--) {
      const unit = this.units[index];
      if (unit.kind === 'subordinator') return /^(?:if|unless|provided|lest|whether)$/.test(unit.word);
      if (unit.kind === 'verb' || unit.kind === 'stop' || unit.kind === 'comma') return false;
    }
    return false;
  }

  /** Is the noun phrase the subject of a finite verb right behind it? */
  #isSubject(at: number): boolean {
    let index = at + 1;
    while (this.#kind(index) === 'adverb' || this.#kind(index) === 'date') index++;
    const verb = this.verb(index);
    return verb !== undefined && !verb.infinitive && !verb.gerund && !(verb.bare && this.#bareIsReduced(index));
  }

  #bareIsReduced(at: number): boolean {
    return (
      this.#kind(at + 1) === 'preposition' ||
      this.#kind(at + 1) === 'stop' ||
      at + 1 >= this.units.length ||
      this.#kind(at + 1) === 'comma' ||
      this.#kind(at + 1) === 'date'
    );
  }

  /** "the mayor of Sagunto, Darío Moreno-Pla": the holder of the office behind the comma. */
  #isHolder(office: number, name: number): boolean {
    const before = this.units[office].noun;
    const after = this.units[name]?.noun;
    return (
      before !== undefined &&
      after !== undefined &&
      (before.classes & Noun.person) !== 0 &&
      !before.types.includes('PERSON') &&
      after.types[0] === 'PERSON'
    );
  }

  #hasAnd(from: number, to: number): boolean {
    for (let index = from; index <= to; index++) if (this.#kind(index) === 'and') return true;
    return false;
  }

  /** Behind a comma: is an "and" with a noun still to come before anything but nouns and commas? */
  #listGoesOn(at: number): boolean {
    for (let index = at; index < this.units.length && index < at + 12; index++) {
      const kind = this.#kind(index);
      if (kind === 'and') return this.#kind(index + 1) === 'noun' || this.#kind(index + 1) === 'adverb';
      if (kind !== 'noun' && kind !== 'comma') return false;
    }
    return false;
  }

  #kind(at: number): Unit['kind'] | undefined {
    return this.units[at]?.kind;
  }
}

const NEUTRAL: Context = {
  wish: false,
  negated: false,
  hypothetical: false,
  planned: false,
  commitment: -1,
  from: 0,
  ongoing: false,
};

/** Who is thanked or praised for doing did it. */
const BLESSED = new Set(
  'thank praise commend congratulate applaud salute laud hail honour honor credit appreciate acknowledge'.split(' '),
);
