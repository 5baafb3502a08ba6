import type { EntityType } from '../findings';
import { Noun, Word } from './classes';
import type { NounPhrase, Token, Unit } from './units';
import { copulaS, startsGroup } from './verbContext';

export function nounPhrase(tokens: readonly Token[], from: number): Unit {
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
    // "gave Fiji two boats last month"
    if (at > from && /^(?:last|next|this)$/.test(token.lower) && TIMES.test(tokens[at + 1]?.lower ?? '')) break;
    // "the Ministers responsible for crime"
    if (at > from && headTo < 0 && token.lower === 'responsible' && tokens[at + 1]?.lower === 'for') headTo = at;
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
  // "her Ukrainian counterpart"
  if (token?.mention?.type === 'NORP') return true;
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

export function closing(tokens: readonly Token[], at: number): number {
  for (let index = at + 1; index < tokens.length && index < at + 25; index++) {
    if (tokens[index].lower === ')' || tokens[index].lower === ']') return index + 1;
  }
  return at + 1;
}

export function mentionEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to < tokens.length && tokens[to].mention === tokens[at].mention) to++;
  return to;
}
