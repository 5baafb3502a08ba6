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

/** One sentence cut into units: lists of noun phrases, and what stands behind a verb or a noun. */
export class Phrases {
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
      if (this.kind(left) === 'adverb') left--;
      const joined = this.kind(left) === 'and' || this.kind(left) === 'comma';
      if (!joined) break;
      let before = left - 1;
      if (this.kind(before) === 'comma') before--;
      if (this.kind(before) === 'adverb' && this.units[before].word === '(') before--;
      if (this.kind(before) !== 'noun') break;
      // A comma alone joins only on the way to an "and" farther right.
      if (this.kind(left) === 'comma' && !this.#hasAnd(from, at)) break;
      from = before;
    }
    return { from, to: at + 1 };
  }

  /** The list of noun phrases that starts with unit `at`. */
  groupStartingAt(at: number, governed = false): Group {
    let to = at + 1;
    for (;;) {
      let next = to;
      if (this.kind(next) === 'adverb') next++;
      if (this.kind(next) === 'comma') next++;
      if (this.kind(next) === 'and') next++;
      else if (next === to || this.kind(next - 1) !== 'comma') break;
      else if (!this.#listGoesOn(next) && !this.isHolder(to - 1, next)) break;
      if (this.kind(next) === 'adverb') next++;
      if (this.kind(next) !== 'noun') break;
      // "thanked A and B left": B begins a clause; "between A and B has" is one phrase.
      if (!governed && this.#isSubject(next)) break;
      to = next + 1;
    }
    return { from: at, to };
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
        while (this.kind(next) === 'adverb' || this.kind(next) === 'preposition') next++;
        if (this.kind(next) === 'date') {
          index = next;
          to = next + 1;
          continue;
        }
        if (this.kind(next) === 'verb' && this.verb(next)?.gerund) {
          // "thanked A for sending": the act behind is read by itself, and belongs to the evidence.
          phrases.push({ word: unit.word, group: { from: next, to: next } });
          const inner = this.arguments(next);
          to = inner.to;
          break;
        }
        if (this.kind(next) !== 'noun') continue;
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
        if (unit.kind === 'comma' && next?.kind === 'adverb' && this.kind(index + 2) === 'preposition') continue;
        break;
      }
      break;
    }
    return { object, second, phrases, to };
  }

  /** Is the noun phrase an object of the verb? */
  isObject(at: number, verb: number): boolean {
    const { object, second } = this.arguments(verb);
    return [object, second].some((group) => group !== undefined && group.from <= at && at < group.to);
  }

  /** Unit of the nearest verb left of `at` in the same stretch, or -1. */
  protected previousVerb(at: number): number {
    for (let index = at - 1; index >= 0; index--) {
      const kind = this.kind(index);
      if (kind === 'verb') return index;
      if (kind === 'stop') return -1;
    }
    return -1;
  }

  protected skipAdjuncts(at: number): number {
    let index = at;
    for (;;) {
      const kind = this.kind(index);
      if (kind === 'adverb') index--;
      else if (kind === 'date') {
        index--;
        while (this.kind(index) === 'preposition') index--;
        if (this.kind(index) === 'comma' && this.kind(index - 1) === 'date') index--;
      } else return index;
    }
  }

  /** Is the noun phrase the subject of a finite verb right behind it? */
  #isSubject(at: number): boolean {
    let index = at + 1;
    while (this.kind(index) === 'adverb' || this.kind(index) === 'date') index++;
    const verb = this.verb(index);
    return verb !== undefined && !verb.infinitive && !verb.gerund && !(verb.bare && this.#bareIsReduced(index));
  }

  #bareIsReduced(at: number): boolean {
    return (
      this.kind(at + 1) === 'preposition' ||
      this.kind(at + 1) === 'stop' ||
      at + 1 >= this.units.length ||
      this.kind(at + 1) === 'comma' ||
      this.kind(at + 1) === 'date'
    );
  }

  /** "the mayor of Sagunto, Darío Moreno-Pla": the holder of the office behind the comma. */
  protected isHolder(office: number, name: number): boolean {
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
    for (let index = from; index <= to; index++) if (this.kind(index) === 'and') return true;
    return false;
  }

  /** Behind a comma: is an "and" with a noun still to come before anything but nouns and commas? */
  #listGoesOn(at: number): boolean {
    for (let index = at; index < this.units.length && index < at + 12; index++) {
      const kind = this.kind(index);
      if (kind === 'and') return this.kind(index + 1) === 'noun' || this.kind(index + 1) === 'adverb';
      if (kind !== 'noun' && kind !== 'comma') return false;
    }
    return false;
  }

  protected kind(at: number): Unit['kind'] | undefined {
    return this.units[at]?.kind;
  }
}
