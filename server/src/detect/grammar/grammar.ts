import { countryOfDemonym } from '../../lexicon/countries';
import type { Tokens } from '../../text/tokens';
import type { Mention } from '../findings';
import { acronymDefinitions } from './acronyms';
import { DATE_TRIGGER, readDate, readPartOfYear } from './dates';
import { CODE_WORDS, readCode, readLaw, readResolution } from './laws';
import { MONEY_TRIGGER, readMoney } from './money';
import { NUMBERED_MEETING, readEvent, readNamedOperation, readNumberedMeeting, readPrefixedEvent } from './namedEvents';
import { BODY_TRIGGER, readBody, readCompany, readMinistry } from './organizations';
import { readApposition, readTitled } from './persons';
import { Reader } from './reader';
import { Bit, type GrammarWords } from './vocabulary';

/**
 * Everything the grammars and lists see in a text, flat and sorted: of overlapping readings the longest stays, of two equally
 * long ones the more certain.
 *
 * @param tokens of `text`, made with `words.table` after `grammarWords` was called.
 */
export function grammarMentions(text: string, tokens: Tokens, words: GrammarWords): Mention[] {
  return flatten(grammarReadings(new Reader(text, tokens, words)));
}

/** All readings, overlaps and all, in no order: for a caller that weighs them against other evidence. */
export function grammarReadings(r: Reader): readonly Mention[] {
  datesAndMoney(r);
  names(r);
  acronymMentions(r);
  return r.found;
}

/** DATE and MONEY. Amounts come first, so that the number of an amount is never a year. */
export function datesAndMoney(r: Reader): void {
  let free = 0;
  for (let token = 0; token < r.count; token++) {
    const bits = r.bits[token];
    if (!(bits & (DATE_TRIGGER | MONEY_TRIGGER)) || token < free) continue;
    if (bits & MONEY_TRIGGER) free = Math.max(free, readMoney(r, token));
    if (token >= free && bits & DATE_TRIGGER) free = Math.max(free, readDate(r, token));
  }
}

/** Known names, bodies, laws, events and persons by their cues. */
export function names(r: Reader): void {
  for (let token = 0; token < r.count; token++) {
    const bits = r.bits[token];
    if (!(bits & NAME_TRIGGER)) continue;
    if (bits & Bit.known) readKnown(r, token);
    if (bits & Bit.body) readBody(r, token);
    if (bits & Bit.company) readCompany(r, token);
    if (bits & Bit.law) readLaw(r, token);
    if (bits & Bit.event) readEvent(r, token);
    if (bits & Bit.eventPrefix) readPrefixedEvent(r, token);
    if (bits & (Bit.title | Bit.role)) readTitled(r, token);
    if (bits & (Bit.role | Bit.title)) readApposition(r, token);
    if (bits & Bit.acronym) {
      const word = r.spelling(token);
      if (NUMBERED_MEETING.test(word)) readNumberedMeeting(r, token);
      if (CODE_WORDS.has(word)) readCode(r, token);
    }
    if (bits & Bit.special) {
      const word = r.spelling(token);
      if (word === 'ministry') readMinistry(r, token);
      else if (word === 'resolution') readResolution(r, token);
      else if (word === 'exercise' || word === 'operation') readNamedOperation(r, token);
      else if (bits & Bit.capital) readPeoplePair(r, token, word);
      else readPartOfYear(r, token);
    }
  }
}

const NAME_TRIGGER =
  Bit.known | BODY_TRIGGER | Bit.law | Bit.event | Bit.eventPrefix | Bit.title | Bit.role | Bit.acronym | Bit.special;

/** Longest first, then the most certain; what overlaps an earlier choice is dropped. */
export function flatten(readings: readonly Mention[]): Mention[] {
  if (isFlat(readings)) return readings.slice();
  const order = [...readings].sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score);
  const kept: Mention[] = [];
  for (const reading of order) {
    while (kept.length > 0) {
      const last = kept[kept.length - 1];
      if (last.end <= reading.start) {
        kept.push(reading);
        break;
      }
      // They cross or the later one is inside: the longer stays.
      if (reading.end - reading.start <= last.end - last.start) break;
      kept.pop();
    }
    if (kept.length === 0) kept.push(reading);
  }
  return kept;
}

/** Sorted and without overlaps, as most texts are read. */
function isFlat(readings: readonly Mention[]): boolean {
  for (let at = 1; at < readings.length; at++) if (readings[at].start < readings[at - 1].end) return false;
  return true;
}

/** The acronym in brackets after a name is a name of the same kind. */
function acronymMentions(r: Reader): void {
  const definitions = acronymDefinitions(r);
  if (definitions.length === 0) return;
  const byEnd = new Map<number, Mention>();
  for (const mention of r.found) {
    const other = byEnd.get(mention.end);
    if (NAMED_BY_ACRONYM.has(mention.type) && (other === undefined || mention.start < other.start))
      byEnd.set(mention.end, mention);
  }
  for (const { long, short } of definitions) {
    const named = byEnd.get(long.end);
    if (named === undefined || named.start > long.start) continue;
    r.markSpan(short.start, short.end, named.type, Math.min(0.9, named.score + 0.1), {
      code: 'acronym-of',
      args: [r.text.slice(named.start, named.end)],
    });
  }
}

const NAMED_BY_ACRONYM: ReadonlySet<string> = new Set(['ORG', 'LAW', 'EVENT', 'PLACE']);

function readKnown(r: Reader, token: number): void {
  const { trie, entry } = r.words.known;
  const payload = trie.longest(r.word, token, r.count);
  if (payload < 0) return;
  const { type, code, name, country, ambiguous } = entry(payload);
  const end = token + trie.length;
  if (trie.length > 1 && !sameLine(r, token, end)) return;
  let score = ambiguous ? 0.5 : 0.9;
  // "Jordan Smith", "Chad Okeke": a name goes on.
  if ((type === 'PLACE' || type === 'NORP') && trie.length === 1 && partOfName(r, token, end))
    score = type === 'PLACE' ? 0.4 : 0.6;
  r.mark(token, end, type, score, { code: `known-${code}`, args: [name, country] });
}

/** "Franco-Algerian", "Sino-British": each half that names a people. */
function readPeoplePair(r: Reader, token: number, word: string): void {
  let from = 0;
  for (const part of word.split('-')) {
    const people = countryOfDemonym(part);
    const start = r.start[token] + from;
    if (people !== undefined || PREFIXED_PEOPLES.has(part)) {
      const args = [people?.name ?? part, people?.code ?? PREFIXED_PEOPLES.get(part) ?? ''];
      r.markSpan(start, start + part.length, 'NORP', 0.85, { code: 'known-demonym', args });
    }
    from += part.length + 1;
  }
}

const PREFIXED_PEOPLES = new Map([
  ['Sino', 'CN'],
  ['Indo', 'IN'],
  ['Anglo', 'GB'],
  ['Russo', 'RU'],
  ['Turco', 'TR'],
  ['Luso', 'PT'],
  ['Hispano', 'ES'],
  ['Italo', 'IT'],
]);

function partOfName(r: Reader, token: number, end: number): boolean {
  const after =
    r.near(end - 1) &&
    r.has(end, Bit.capital) &&
    !r.has(end, Bit.starter | Bit.title | Bit.body | Bit.month | Bit.weekday) &&
    r.knownEnd(end) === end;
  const before =
    token > 0 &&
    r.near(token - 1) &&
    r.has(token - 1, Bit.capital) &&
    !r.has(token - 1, Bit.starter | Bit.title) &&
    r.knownEnd(token - 1) !== token;
  return after || before;
}

function sameLine(r: Reader, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at++) if (!r.near(at)) return false;
  return true;
}
