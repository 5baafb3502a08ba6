import { Word } from './classes';
import { Form } from './inflect';
import type { Lexicon } from './lexicon';
import type { Token, Unit, VerbGroup } from './units';
import { startsVerb, verbByContext } from './verbContext';

export function verbGroup(tokens: readonly Token[], from: number, lexicon: Lexicon): Unit | undefined {
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
    } else if (
      modal !== '' &&
      forms === 0 &&
      !(bits & ~(Word.nounToo | Word.plural)) &&
      /^[a-z]{3,}$/.test(token.lower) &&
      !token.capital
    ) {
      // "will map": whatever stands behind a modal is a verb, known or not.
      return finished(tokens, from, at, lexicon, { modal, be, have, negated, infinitive, together, present });
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

interface Auxiliaries {
  modal: VerbGroup['modal'];
  be: boolean;
  have: boolean;
  negated: boolean;
  infinitive: boolean;
  together: boolean;
  present: boolean;
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

function finished(tokens: readonly Token[], from: number, head: number, lexicon: Lexicon, aux: Auxiliaries): Unit {
  const { entry } = tokens[head];
  let lemma = entry.lemma === '' ? tokens[head].lower : entry.lemma;
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
