import { Noun, Word } from './classes';
import { Form } from './inflect';
import type { Token } from './units';

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

export function startsVerb(tokens: readonly Token[], at: number): boolean {
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

/** "'s" as "is": behind a pronoun. */
export function copulaS(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && !before.mention && (before.entry.bits & Word.pronoun) !== 0;
}

export function verbByContext(tokens: readonly Token[], at: number): boolean {
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
    // "Commends Kenya for its patience": an item of a resolution.
    if (!ambiguous) return before === undefined ? token.capital && afterNominal : lowerBefore !== ',';
    // "UNICEF pays for a hotline"
    if (token.lower === 'pays' && after?.lower === 'for' && before?.mention) return !isSource(tokens, index);
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

/** "a grant from China": "from" stands before the name at the token. */
function isSource(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && tokens[from - 1].mention === tokens[at].mention) from--;
  return tokens[from - 1]?.lower === 'from';
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

export const STOPS = new Set([';', ':', '—', '–', '...', '…', '.', '!', '?', '--']);
