import { Governor } from './classes';
import { BLESSED, Subjects } from './subjects';
import type { VerbGroup } from './units';

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

/** One sentence with its grammar, read on demand. */
export class Clauses extends Subjects {
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
    if (verb.infinitive) return this.governorOfInfinitive(at);
    let left = this.skipAdjuncts(at - 1);
    if (verb.gerund) {
      if (this.kind(left) === 'verb') return left;
      if (this.kind(left) === 'preposition') return this.previousVerb(left);
      return this.kind(left) === 'and' || this.kind(left) === 'comma' ? this.parallel(at, left) : -1;
    }
    if (this.kind(left) === 'and') {
      const before = this.parallel(at, left);
      return before >= 0 ? this.governor(before) : -1;
    }
    const subject = this.subject(at);
    if (subject && subject.to > subject.from) left = subject.from - 1;
    while (
      left >= 0 &&
      (this.kind(left) === 'adverb' ||
        this.kind(left) === 'date' ||
        (this.kind(left) === 'preposition' && this.kind(left + 1) === 'date'))
    )
      left--;
    if (this.kind(left) === 'verb') return this.verb(left)?.bare || !this.verb(left)?.infinitive ? left : left;
    if (this.kind(left) === 'relative' && this.units[left].word === 'that') {
      let before = left - 1;
      while (
        before >= 0 &&
        (this.kind(before) === 'adverb' ||
          this.kind(before) === 'date' ||
          (this.kind(before) === 'preposition' && this.kind(before + 1) === 'date'))
      )
        before--;
      if (this.kind(before) === 'verb') return before;
      if (this.kind(before) === 'noun') {
        if (this.governorOf(before) !== Governor.none) return before;
        const verbBefore = this.previousVerb(before + 1);
        return verbBefore >= 0 && this.governorOf(verbBefore) !== Governor.none && !this.#agreesAsRelative(at, before)
          ? verbBefore
          : -1;
      }
    }
    return -1;
  }

  /** "the experts that train": the noun before "that" is the subject, not what was said. */
  #agreesAsRelative(at: number, noun: number): boolean {
    return this.kind(at - 1) === 'relative' && this.kind(noun) === 'noun';
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
    const verb = this.previousVerb(at);
    const kind = verb >= 0 && this.isObject(at, verb) ? this.governorOf(verb) : Governor.none;
    const above = kind === Governor.none ? NEUTRAL : this.#ownContext(verb);
    const negated = (this.units[at].noun?.negated ?? false) || above.negated || kind === Governor.refuse;
    return { ...NEUTRAL, from: at, negated, wish: kind === Governor.wish };
  }

  /** "shall supply kits and train examiners": the second verb has the modal of the first. */
  #withSharedModal(at: number, verb: VerbGroup): VerbGroup {
    const left = at - 1;
    if (
      !verb.present ||
      verb.modal !== '' ||
      verb.infinitive ||
      (this.kind(left) !== 'and' && this.kind(left) !== 'comma')
    )
      return verb;
    const before = this.parallel(at, left);
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
