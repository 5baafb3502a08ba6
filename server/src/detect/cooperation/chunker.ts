import type { EntityType } from '../findings';
import { Noun, Word } from './classes';
import { Form } from './inflect';
import type { Lexicon } from './lexicon';
import type { NounPhrase, Token, Unit, UnitKind, VerbGroup } from './units';

/** Cut a sentence into noun phrases, verb groups and the small words between them. */
export function chunk(tokens: readonly Token[], lexicon: Lexicon): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const unit = next(tokens, at, units[units.length - 1], lexicon);
    if (unit === undefined) at++;
    else {
      units.push(unit);
      at = unit.to;
    }
  }
  return units;
}

function next(tokens: readonly Token[], at: number, before: Unit | undefined, lexicon: Lexicon): Unit | undefined {
  const token = tokens[at];
  const { bits } = token.entry;
  const small = (kind: UnitKind, to = at + 1): Unit => ({ kind, from: at, to, word: token.lower });
  if (token.mention)
    return token.mention.type === 'DATE' ? small('date', mentionEnd(tokens, at)) : nounPhrase(tokens, at);
  if (token.lower === '(' || token.lower === '[')
    return { kind: 'adverb', from: at, to: closing(tokens, at), word: '(' };
  if (token.lower === ',') return small('comma');
  if (STOPS.has(token.lower)) return small('stop');
  if (!token.wordy) return undefined;
  if (bits & Word.conjunction) return token.lower === 'both' ? undefined : small('and');
  if (bits & Word.to && !startsVerb(tokens, at + 1)) return small('preposition');
  if (startsGroup(tokens, at)) {
    const unit = verbGroup(tokens, at, lexicon);
    if (unit) return unit;
  }
  if (bits & Word.relative && (token.lower !== 'that' || relativeThat(tokens, at))) return small('relative');
  if (bits & Word.subordinator && !(bits & Word.preposition && nominalAhead(tokens, at + 1)))
    return small('subordinator');
  if (token.lower === 'as' && tokens[at + 1]?.lower === 'well' && tokens[at + 2]?.lower === 'as')
    return small('and', at + 3);
  if (bits & Word.preposition && !(bits & Word.verb)) return small('preposition');
  const counts = bits & Word.determiner && tokens[at + 1] !== undefined && !startsGroup(tokens, at + 1);
  if (bits & Word.adverb && !counts && !(token.entry.noun && before?.kind === 'preposition')) return small('adverb');
  return nounPhrase(tokens, at);
}

const STOPS = new Set([';', ':', '—', '–', '...', '…', '.', '!', '?', '--']);

function closing(tokens: readonly Token[], at: number): number {
  for (let index = at + 1; index < tokens.length && index < at + 25; index++) {
    if (tokens[index].lower === ')' || tokens[index].lower === ']') return index + 1;
  }
  return at + 1;
}

function mentionEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to < tokens.length && tokens[to].mention === tokens[at].mention) to++;
  return to;
}

/** "that" before a verb or behind a verb is the conjunction or pronoun; before a noun it points ("that day"). */
function relativeThat(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  const before = tokens[at - 1];
  if (after === undefined) return false;
  if (before?.entry.forms || before?.lower === ',' || before === undefined) return true;
  if (
    after.entry.bits &
    (Word.be | Word.have | Word.will | Word.may | Word.must | Word.would | Word.determiner | Word.pronoun)
  )
    return true;
  return after.mention !== undefined || after.entry.forms !== 0 || !(before.entry.bits & Word.preposition);
}

function nominalAhead(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < Math.min(tokens.length, at + 8); index++) {
    const token = tokens[index];
    if (token.lower === ',' || token.entry.bits & Word.preposition) return true;
    if (token.mention) continue;
    if (startsGroup(tokens, index) && !(token.entry.bits & Word.nounToo))
      return token.entry.forms === Form.ing && index === at;
  }
  return true;
}

function startsVerb(tokens: readonly Token[], at: number): boolean {
  let index = at;
  while (tokens[index]?.entry.bits & Word.adverb && !tokens[index].mention && !(tokens[index].entry.forms & Form.base))
    index++;
  const token = tokens[index];
  if (token === undefined || token.mention || token.capital) return false;
  if (token.lower === 'be' || token.lower === 'have') return true;
  if (!(token.entry.forms & Form.base)) return false;
  if (!(token.entry.bits & Word.nounToo)) return true;
  // "to support Cambodia" against "to host countries".
  const after = tokens[index + 1];
  return (
    after === undefined ||
    !(after.entry.bits & Word.verb && after.entry.forms & (Form.past | Form.third) && after.lower.endsWith('ed'))
  );
}

/** Can a verb group begin at the token? Decides between noun and verb by what stands before and behind. */
export function startsGroup(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.mention) return false;
  const { bits, forms } = token.entry;
  if (bits & Word.to) return true;
  if (bits & (Word.will | Word.may | Word.must | Word.would)) {
    // "may" the month and "will" the noun are capital or follow a determiner.
    const before = tokens[at - 1];
    if (token.capital && at > 0 && token.lower !== 'would') return false;
    return !(
      before &&
      !before.mention &&
      before.entry.bits & (Word.determiner | Word.possessive) &&
      token.lower === 'will'
    );
  }
  if (bits & Word.be) return token.lower !== "'s" || copulaS(tokens, at);
  if (bits & (Word.have | Word.do)) return true;
  if (token.lower === "'ve" || token.lower === "'d" || token.lower === "'ll") return true;
  if (forms === 0) return false;
  return verbByContext(tokens, at);
}

/** "'s" as "is": behind a pronoun. */
function copulaS(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && !before.mention && (before.entry.bits & Word.pronoun) !== 0;
}

function verbByContext(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const { bits, forms } = token.entry;
  let index = at - 1;
  while (index >= 0 && !tokens[index].mention && tokens[index].entry.bits & Word.adverb && !tokens[index].entry.noun)
    index--;
  const before = listMarker(tokens, index) ? undefined : tokens[index];
  const after = tokens[at + 1];
  const lowerBefore = before?.lower ?? '';
  const beforeBits = before === undefined || before.mention ? 0 : before.entry.bits;
  if (token.capital && at > 0 && forms !== 0 && !shouting(token, tokens))
    return before === undefined && (forms & (Form.base | Form.participle)) !== 0;
  if (beforeBits & (Word.will | Word.may | Word.must | Word.would | Word.do | Word.to))
    return (forms & Form.base) !== 0;
  if (lowerBefore !== "'s" && beforeBits & (Word.be | Word.have))
    return (forms & (Form.participle | Form.ing | Form.past)) !== 0;
  const afterNominal =
    after !== undefined &&
    (after.mention !== undefined ||
      (after.entry.bits & (Word.determiner | Word.quantifier | Word.pronoun)) !== 0 ||
      /^[\d$€£¥₹“"]/.test(after.lower));
  if (lowerBefore === "'s" || lowerBefore === "'" || beforeBits & (Word.determiner | Word.possessive | Word.joint)) {
    // "her having signed" is rare; "both welcomed", "all agreed", "each pledged" are not.
    if (/^(?:both|all|each|others|this|that|these|those|which)$/.test(lowerBefore))
      return (forms & (Form.past | Form.third)) !== 0 && !(bits & Word.nounToo && !(forms & Form.past));
    return false;
  }
  if (forms === Form.ing && (/^\d/.test(lowerBefore) || beforeBits & Word.quantifier)) return false;
  if (forms === Form.ing && !(bits & Word.verb) && lowerBefore !== ',' && !beforeBits && !before?.mention) {
    // An unknown "-ing" behind an adjective or a noun is an adjective.
    return (before?.entry.noun ?? 0) !== 0 && (before?.entry.noun ?? 0) !== Noun.training;
  }
  if (forms === Form.ing) {
    const noun = token.entry.noun !== 0;
    if (beforeBits & Word.preposition) return !(noun && !afterNominal) && after?.lower !== 'of';
    if (noun) return afterNominal && (lowerBefore === ',' || before?.mention === undefined);
    return after !== undefined && (before === undefined || after.lower !== 'of');
  }
  if (beforeBits & Word.preposition) return false;
  if (forms & (Form.past | Form.participle) && !(forms & Form.base)) {
    // "the recently signed agreement", "US-led": adjectives.
    if (lowerBefore === '-') return false;
    if (/^\d/.test(lowerBefore) && after?.entry.noun) return false;
    return true;
  }
  const ambiguous = (bits & Word.nounToo) !== 0 || token.entry.noun !== 0;
  const subject =
    before !== undefined && (before.mention !== undefined || (beforeBits & (Word.pronoun | Word.relative)) !== 0);
  if (forms & Form.third && !(forms & Form.base)) {
    if (!ambiguous) return before !== undefined && lowerBefore !== ',';
    if (
      before?.mention &&
      before.mention.type !== 'NORP' &&
      after &&
      !(after.entry.bits & (Word.preposition | Word.conjunction)) &&
      after.wordy &&
      !finiteAhead(tokens, at + 1)
    )
      return true;
    return (
      (subject ||
        (beforeBits === 0 && before?.entry.noun !== 0 && before !== undefined) ||
        (beforeBits & Word.conjunction) !== 0) &&
      (afterNominal ||
        (subject && after !== undefined && (after.entry.bits & Word.to) !== 0 && startsVerb(tokens, at + 2)) ||
        (subject &&
          after !== undefined &&
          (after.entry.bits & Word.preposition) !== 0 &&
          after.lower !== 'of' &&
          before?.mention === undefined))
    );
  }
  // Base and past-like base forms ("put", "let", "cut").
  if (before === undefined && after?.mention?.type === 'PERSON') return false;
  if (before === undefined) return !(bits & Word.nounToo && !afterNominal) && (after?.entry.bits ?? 0) !== Word.be;
  if (beforeBits & Word.relative) return true;
  if (lowerBefore === 'me' || lowerBefore === 'us') return tokens[index - 1]?.lower === 'let';
  if (beforeBits & Word.pronoun) return /^(?:we|they|i|you|who)$/.test(lowerBefore) || (forms & Form.past) !== 0;
  if (beforeBits & Word.conjunction) return afterNominal && continuesVerb(tokens, index);
  if (lowerBefore === ',') return afterNominal && continuesVerb(tokens, index);
  if (/[“"”:;]/.test(lowerBefore)) return !ambiguous || afterNominal;
  if (token.lower === 'coach' && after?.mention) return false;
  if (forms & Form.past) return subject || (before.entry.noun !== 0 && afterNominal);
  const pluralBefore = before.mention === undefined && /[^s]s$/.test(lowerBefore);
  if (before.mention !== undefined || pluralBefore || before.entry.noun & Noun.people)
    return !ambiguous ? true : afterNominal;
  // "the navy and its counterpart hold": several by "and".
  if (!ambiguous && before.entry.noun & (Noun.party | Noun.person)) return andBefore(tokens, index);
  return false;
}

/** Nothing but a bullet or a number stands at and before the token: "- Sign", "(a) Run", "1. Hold". */
function listMarker(tokens: readonly Token[], at: number): boolean {
  if (at < 0 || at > 3 || /[\p{L}\d]/u.test(tokens[at].lower)) return false;
  for (let index = 0; index <= at; index++) {
    if (tokens[index].mention || !/^(?:[^\p{L}\d]+|\d{1,2}|[a-z]|[ivx]{1,4})$/u.test(tokens[index].lower)) return false;
  }
  return true;
}

/** Does an unmistakable verb follow in the clause? Then the word before was a noun. */
function finiteAhead(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const { mention, entry, lower } = tokens[at];
    if (lower === ',' || STOPS.has(lower) || entry.bits & Word.relative) return false;
    if (mention) continue;
    if (entry.bits & (Word.be | Word.have | Word.do | Word.will | Word.may | Word.must | Word.would) && lower !== "'s")
      return true;
    if (entry.forms & Form.past && !(entry.bits & Word.nounToo) && tokens[at + 1]?.lower !== 'by') return true;
  }
  return false;
}

function andBefore(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 9; index--) if (tokens[index].lower === 'and') return true;
  return false;
}

/** Is there a verb in the base form earlier, so that "and train" goes on with it? */
function continuesVerb(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 25; index--) {
    const token = tokens[index];
    if (token.mention) continue;
    if (token.entry.bits & (Word.to | Word.will | Word.may | Word.would | Word.must)) return true;
    if (token.entry.bits & Word.pronoun && /^(?:we|they|i)$/.test(token.lower)) return true;
  }
  return false;
}

/** Headlines in capitals: a capital says nothing there. */
function shouting(token: Token, tokens: readonly Token[]): boolean {
  return (
    tokens.length > 2 &&
    token.end - token.start > 1 &&
    token.capital &&
    tokens.every((other) => other.capital || !/^[a-z]/.test(other.lower) || other.mention !== undefined)
  );
}

function verbGroup(tokens: readonly Token[], from: number, lexicon: Lexicon): Unit | undefined {
  let at = from;
  let modal: VerbGroup['modal'] = '';
  let be = false;
  let have = false;
  let negated = false;
  let infinitive = false;
  let together = false;
  let present = false;
  let last = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.mention) break;
    const { bits, forms } = token.entry;
    if (bits & Word.to) {
      if (!startsVerb(tokens, at + 1)) break;
      // "is to meet": planned; "has to meet": must.
      if (be) modal = 'will';
      else if (have) modal = 'must';
      else if (at !== from) break;
      infinitive = !be && !have;
      be = false;
      have = false;
    } else if (bits & Word.will) modal = 'will';
    else if (bits & Word.may) modal = 'may';
    else if (bits & Word.must) modal = 'must';
    else if (bits & Word.would && !(have || be)) modal = 'would';
    else if (bits & Word.be) {
      be = true;
      if (/^(?:is|are|'s|'re|am)$/.test(token.lower)) present = true;
    } else if (bits & Word.have && auxiliary(tokens, at)) {
      have = true;
      if (token.lower !== 'had') present = true;
    } else if (bits & Word.do && auxiliary(tokens, at)) present ||= token.lower !== 'did';
    else if (bits & Word.not) {
      negated = true;
      continue;
    } else if (bits & Word.adverb && !(forms && verbByContext(tokens, at))) {
      if (bits & Word.together) together = true;
      continue;
    } else if (at === from || forms !== 0) {
      if (forms === 0 || (at !== from && !(infinitive || modal || be || have) && !auxiliaryBefore(tokens, from, at)))
        break;
      return finished(tokens, from, at, lexicon, { modal, be, have, negated, infinitive, together, present });
    } else break;
    last = at;
  }
  const first = tokens[from].entry.bits;
  if (first & Word.to && !be) return undefined;
  const to = Math.min(last + 1, tokens.length);
  // A copula: what is predicated may govern ("is ready to").
  const adjective = tokens[at]?.lower ?? '';
  const lemma = lexicon.governors.has(`be ${adjective}`) ? `be ${adjective}` : 'be';
  return {
    kind: 'verb',
    from,
    to: lemma === 'be' ? to : at + 1,
    word: lemma,
    verb: {
      lemma,
      head: last,
      passive: false,
      perfect: have,
      progressive: false,
      modal,
      negated,
      infinitive,
      gerund: false,
      bare: false,
      together,
      present,
    },
  };
}

function auxiliary(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < Math.min(tokens.length, at + 5); index++) {
    const token = tokens[index];
    if (token.mention) return false;
    if (token.entry.bits & (Word.adverb | Word.not) && !token.entry.forms) continue;
    if (token.entry.bits & (Word.be | Word.have)) return true;
    if (token.entry.bits & Word.to) return startsVerb(tokens, index + 1);
    return tokens[at].entry.bits & Word.do
      ? (token.entry.forms & Form.base) !== 0
      : (token.entry.forms & (Form.participle | Form.past)) !== 0;
  }
  return false;
}

function auxiliaryBefore(tokens: readonly Token[], from: number, at: number): boolean {
  for (let index = from; index < at; index++)
    if (tokens[index].entry.bits & (Word.do | Word.be | Word.have)) return true;
  return tokens.slice(from, at).every((token) => (token.entry.bits & (Word.adverb | Word.not)) !== 0);
}

interface Auxiliaries {
  modal: VerbGroup['modal'];
  be: boolean;
  have: boolean;
  negated: boolean;
  infinitive: boolean;
  together: boolean;
  present: boolean;
}

function finished(tokens: readonly Token[], from: number, head: number, lexicon: Lexicon, aux: Auxiliaries): Unit {
  const { entry } = tokens[head];
  let lemma = entry.lemma;
  let to = head + 1;
  if (aux.be && lexicon.governors.has(`be ${tokens[head].lower}`)) lemma = `be ${tokens[head].lower}`;
  const one = tokens[to]?.lower;
  const two = tokens[to + 1]?.lower;
  if (lexicon.particleVerbs.has(`${lemma} ${one} ${two}`)) {
    lemma = `${lemma} ${one} ${two}`;
    to += 2;
  } else if (
    tokens[to] &&
    !tokens[to].mention &&
    lexicon.particleVerbs.has(`${lemma} ${one}`) &&
    !(one === 'to' && startsVerb(tokens, to + 1))
  ) {
    lemma = `${lemma} ${one}`;
    to += 1;
  }
  let together = aux.together;
  let next = to;
  while (tokens[next] && !tokens[next].mention && tokens[next].entry.bits & Word.adverb && !tokens[next].entry.noun) {
    if (tokens[next].entry.bits & Word.together) together = true;
    next++;
  }
  const { forms } = entry;
  const progressive = aux.be && (forms & Form.ing) !== 0;
  const passive = aux.be && !progressive && (forms & Form.participle) !== 0;
  const plain = !aux.be && !aux.have && aux.modal === '' && !aux.infinitive;
  return {
    kind: 'verb',
    from,
    to,
    word: lemma,
    verb: {
      lemma,
      head,
      passive,
      perfect: aux.have,
      progressive,
      modal: aux.modal,
      negated: aux.negated,
      infinitive: aux.infinitive,
      gerund: plain && (forms & Form.ing) !== 0,
      bare: plain && (forms & Form.participle) !== 0 && !(forms & Form.base),
      together,
      present: aux.present || (plain && (forms & (Form.base | Form.third)) !== 0 && !(forms & Form.past)),
    },
  };
}

function nounPhrase(tokens: readonly Token[], from: number): Unit {
  let at = from;
  let headFrom = from;
  let headTo = -1;
  let joint = false;
  let negated = false;
  const types: EntityType[] = [];
  let any = 0;
  let headClasses = 0;
  let ofClasses = 0;
  let lastWord = '';
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.mention) {
      if (token.mention.type === 'DATE' && !(at > from && tokens[at - 1].entry.bits & Word.determiner)) break;
      const to = mentionEnd(tokens, at);
      const classes = mentionClasses(tokens, at, to);
      types.push(token.mention.type);
      any |= classes;
      if (headTo < 0) headClasses = classes;
      else if (ofClasses === 0) ofClasses = classes;
      lastWord = tokens[to - 1].lower;
      at = to - 1;
      continue;
    }
    const { bits, noun } = token.entry;
    if (token.lower === "'s" || token.lower === "'" || token.lower === '’') {
      if (copulaS(tokens, at)) break;
      if (headTo < 0) {
        headFrom = at + 1;
        headClasses = 0;
      }
      continue;
    }
    if (
      token.lower === '-' ||
      token.lower === '“' ||
      token.lower === '”' ||
      token.lower === '"' ||
      token.lower === '/' ||
      token.lower === '&' ||
      token.lower === '*' ||
      token.lower === '**'
    )
      continue;
    if (token.lower === '(') {
      // "the Treaty (1998)", "Ministry of Education (MoE)": what is in brackets belongs to it.
      const to = closing(tokens, at);
      if (to - at > 8) break;
      at = to - 1;
      continue;
    }
    if (token.lower === 'of' && at > from) {
      if (tokens[at + 1] === undefined || startsGroup(tokens, at + 1)) break;
      if (headTo < 0) headTo = at;
      continue;
    }
    if (!token.wordy) break;
    if (
      at > from &&
      bits & (Word.determiner | Word.possessive) &&
      tokens[at - 1].lower !== 'of' &&
      !(tokens[at - 1].entry.bits & Word.determiner)
    )
      break;
    if (bits & Word.determiner && token.lower === 'no') negated = true;
    // "engineers of A and of B"
    if (token.lower === 'and' && tokens[at + 1]?.lower === 'of' && headTo >= 0) continue;
    if (bits & (Word.conjunction | Word.relative | Word.subordinator) && !(bits & Word.determiner)) break;
    if (bits & (Word.preposition | Word.to) && !(bits & Word.verb)) break;
    if (bits & Word.adverb && !noun && at > from && !(bits & Word.quantifier) && !/ly$/.test(token.lower)) break;
    if (bits & Word.pronoun && at > from && !(bits & Word.quantifier)) break;
    if (at > from && startsGroup(tokens, at)) break;
    // "gave Fiji two boats": a number behind a name begins a new phrase.
    if (at > from && tokens[at - 1].mention && (bits & Word.quantifier || /^\d/.test(token.lower))) break;
    if (bits & Word.joint) joint = true;
    any |= noun;
    if (noun !== 0 || !(bits & (Word.determiner | Word.quantifier))) {
      if (headTo < 0) headClasses = noun;
      else if (ofClasses === 0 || noun !== 0) ofClasses = noun;
      lastWord = token.lower;
    }
    if (bits & Word.pronoun && !(bits & Word.possessive && owns(tokens, at + 1))) {
      at++;
      break;
    }
  }
  if (at === from) at++;
  const to = at;
  const pronoun = to - from === 1 && (tokens[from].entry.bits & Word.pronoun) !== 0;
  const end = headTo < 0 ? to : headTo;
  const quantity = headClasses === 0 || QUANTITIES.has(tokens[Math.max(from, end - 1)].lower);
  let classes = quantity ? headClasses | ofClasses : headClasses;
  if (types.includes('MONEY')) {
    classes |= Noun.money | Noun.help;
    any |= Noun.money | Noun.help;
  }
  const time = types.every((type) => type === 'DATE') && isTime(tokens, end, to);
  return {
    kind: time ? 'date' : 'noun',
    from,
    to,
    word: lastWord,
    noun: {
      headFrom,
      headTo: end,
      classes,
      any,
      plural: isPlural(tokens, from, end),
      pronoun,
      joint,
      types,
      negated,
    } satisfies NounPhrase,
  };
}

/** "each year", "this morning", "the evening of", "three days": when, not who or what. */
function isTime(tokens: readonly Token[], end: number, to: number): boolean {
  if (!TIMES.test(tokens[end - 1].lower) && tokens[end - 1].mention?.type !== 'DATE') return false;
  for (let at = end; at < to; at++) if (tokens[at].lower !== 'of' && !TIMES.test(tokens[at].lower)) return false;
  return true;
}

/** Behind "her": does a noun follow that she could own? */
function owns(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.mention || !token.wordy || /^\d/.test(token.lower)) return false;
  const closed =
    Word.preposition |
    Word.determiner |
    Word.quantifier |
    Word.to |
    Word.conjunction |
    Word.be |
    Word.have |
    Word.relative;
  return !(token.entry.bits & closed);
}

const TIMES =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|mornings?|afternoons?|evenings?|nights?|midnight|noon|quarters?|decades?|eve|weekends?|autumn|spring|summer|winter|time|times|yesterday|today|tomorrow|ago)$/;

const QUANTITIES = new Set(
  'group groups number tonnes tons tonne ton team kilos kilograms litres cubic series set sets package batch kind form amount total shipment consignment phase round piece pieces worth state rest part parts range types fleet million thousand hundreds thousands dozens'.split(
    ' ',
  ),
);

function isPlural(tokens: readonly Token[], from: number, end: number): boolean {
  const head = tokens[Math.max(from, end - 1)];
  if (head.mention) return false;
  return /[^s]s$|^(?:they|we|us|them|people|police|both|troops|men|women|forces)$/.test(head.lower);
}

/** What the words of a name say: "Exercise Samudra Setia", "Foreign Ministers' Meeting". */
function mentionClasses(tokens: readonly Token[], from: number, to: number): number {
  const { type } = tokens[from].mention ?? { type: 'PLACE' };
  let bits = 0;
  if (type === 'EVENT' || type === 'LAW') for (let at = from; at < to; at++) bits |= tokens[at].entry.noun;
  if (type === 'LAW') return (bits & Noun.instrument) | Noun.law;
  if (type === 'EVENT') return bits & (Noun.meeting | Noun.jointAct | Noun.visit) || Noun.meeting;
  if (type === 'PERSON') return Noun.person | Noun.party;
  if (type === 'ORG' || type === 'PLACE') return Noun.party;
  return type === 'NORP' ? Noun.party | Noun.people : 0;
}
