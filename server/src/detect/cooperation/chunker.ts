import { Word } from './classes';
import { Form } from './inflect';
import type { Lexicon } from './lexicon';
import { closing, mentionEnd, nounPhrase } from './nounPhrase';
import type { Token, Unit, UnitKind } from './units';
import { STOPS, startsGroup, startsVerb } from './verbContext';
import { verbGroup } from './verbGroup';

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
