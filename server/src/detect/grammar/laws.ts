import { WEAK_LAW_HEADS } from '../../lexicon/nameHeads';
import type { Reason } from '../findings';
import { capitalRun, leftStart, rightEnd } from './nameRun';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/**
 * Mark the law, treaty or agreement whose head word is `token`: "Budapest Convention", "Migration Act 1958", "Treaty of Amity and
 * Cooperation", "Law on Counter-Terrorism", "Security Council resolution 1325 (2000)". A head alone ("the Agreement") is none.
 *
 * @returns the token after the law, or `token` where there is none.
 */
export function readLaw(r: Reader, token: number): number {
  const word = r.spelling(token);
  let start = leftStart(r, token, LEFT);
  while (start < token && (!r.has(start, Bit.capital | Bit.year) || r.has(start, Bit.title))) start++;
  // "Amending Executive Order 12015"
  if (word === 'Order' && start < token) start = token - 1;
  const memorandum =
    word.toLowerCase() === 'memorandum' && r.is(token + 1, r.ids.of) && r.spelling(token + 2) === 'Understanding';
  const head = memorandum ? token + 2 : token;
  // "the Act on X": what follows is its name; "Agreement with Y" is only told.
  let end = rightEnd(r, head, FIRST, INNER);
  if (end > head + 1 && start === token && onlyParty(r, head + 1, end) && !TREATIES.has(word)) end = head + 1;
  const numbered = numberEnd(r, end, !SAID_OF_A_YEAR.has(word));
  const name: LawName = { word, start, head, end, numbered };
  if (runsOn(r, name)) return token;
  const cited = citationStart(r, start);
  if (cited === start && !namesLaw(r, token, name)) return token;
  r.mark(cited, numbered, 'LAW', cited < start || end > head + 1 || numbered > end ? 0.85 : 0.7, HEAD(word));
  return numbered;
}

/** A run of words around a head word: `[start, head]`, what it goes on with to `end`, and a number to `numbered`. */
interface LawName {
  readonly word: string;
  readonly start: number;
  readonly head: number;
  readonly end: number;
  readonly numbered: number;
}

/** "Regulation Project", "Law Enforcement": another word is the head. */
function runsOn(r: Reader, { head, end, numbered }: LawName): boolean {
  if (numbered > end || end > head + 1 || !r.near(head)) return false;
  return r.has(end, Bit.capital) && !r.has(end, Bit.starter | Bit.role);
}

/** Enough stands around the head word to make it one law among others. */
function namesLaw(r: Reader, token: number, { word, start, head, end, numbered }: LawName): boolean {
  const left = token - start;
  const right = end > head + 1;
  if (word === 'Order') return numbered > end && left > 0;
  if (numbered > end) return true;
  if (left === 0) return right ? start > 0 || head === token : word === 'Constitution' && !r.startsSentence(token);
  const ofPlace = isPlace(r, start, token);
  // "Nathan Law of Demosisto"
  if (right) return !(SURNAMES.has(word) && left === 1 && r.is(head + 1, r.ids.of) && !ofPlace);
  if (left === 1 && GENERIC_LEFT.has(r.spelling(start))) return false;
  if (!WEAK_LAW_HEADS.has(word) || ofPlace) return true;
  if (word === 'Law' && left === 1) return r.is(start - 1, r.ids.the);
  return left > 1 && !r.startsSentence(start);
}

/** "resolution 2231 (2015)", "Executive Order 13556", "Public Law 107-296": the number makes the name. */
export function readResolution(r: Reader, token: number): number {
  const next = r.spelling(Math.min(token + 1, r.count - 1));
  if (!/^\d+(?:[-/]\d+)*$/.test(next) && !r.is(token + 1, r.ids.no)) return token;
  const start = leftStart(r, token, NONE);
  const end = numberEnd(r, token + 1);
  if (end === token + 1) return token;
  r.mark(start, end, 'LAW', 0.85, NUMBER);
  return end;
}

/** "44 U.S.C. 3502", "5 CFR 1320.3". */
export function readCode(r: Reader, token: number): number {
  if (!r.has(token - 1, Bit.number) || !r.near(token - 1) || !r.near(token)) return token;
  let at = token + 1;
  while (SECTION_SIGNS.has(r.spelling(at)) && at < token + 4) at++;
  if (!r.has(at, Bit.number)) return token;
  at = paragraphs(r, at + 1);
  // "5312-5318"
  if (r.isDash(at) && r.glued(at - 1) && r.glued(at) && r.has(at + 1, Bit.number)) at = paragraphs(r, at + 2);
  r.mark(token - 1, at, 'LAW', 0.9, NUMBER);
  return at;
}

/** Token after "(a)(1)": groups in brackets right after a number. */
function paragraphs(r: Reader, from: number): number {
  let at = from;
  while (r.glued(at - 1) && r.is(at, r.ids.open) && r.has(at + 1, Bit.wordlike) && r.is(at + 2, r.ids.close)) at += 3;
  return at;
}

export const CODE_WORDS: ReadonlySet<string> = new Set(['U.S.C.', 'U.S.C', 'USC', 'CFR', 'C.F.R.', 'C.F.R', 'Stat.']);

const HEAD = (head: string): Reason => ({ code: 'law-head', args: [head] });
const NUMBER: Reason = { code: 'law-number' };

/** Token after "2003", "of 2003", "No. 18 of 1997", "(2000)", "1325", "(EU) 2016/679", "12/2008"; `end` where there is none. */
function numberEnd(r: Reader, end: number, ofYear = true): number {
  let at = end;
  if (r.is(at, r.ids.comma) && r.has(at + 1, Bit.year)) return at + 2;
  if (r.is(at, r.ids.comma) && NUMBER_SIGNS.has(r.spelling(Math.min(at + 1, r.count - 1)))) at++;
  if (r.is(at, r.ids.open) && r.has(at + 1, Bit.acronym) && r.is(at + 2, r.ids.close) && r.has(at + 3, Bit.number))
    at += 3;
  const no = NUMBER_SIGNS.has(r.spelling(Math.min(at, r.count - 1)));
  if (no) {
    at++;
    if (r.is(at, r.ids.dot)) at++;
  }
  if (r.near(at - 1) && r.has(at, Bit.number | Bit.dateWord) && !r.has(at + 1, Bit.scale | Bit.currencyName)) {
    at++;
    while (
      r.glued(at - 1) &&
      (r.is(at, r.ids.slash) || r.isDash(at)) &&
      r.glued(at) &&
      r.has(at + 1, Bit.number | Bit.acronym)
    )
      at += 2;
  } else if (no) return end;
  if ((ofYear || at > end) && r.is(at, r.ids.of) && r.has(at + 1, Bit.year)) return at + 2;
  if (r.is(at, r.ids.open) && r.has(at + 1, Bit.year) && r.is(at + 2, r.ids.close)) return at + 3;
  return at;
}

/** "Article 5 of the X", "Section 14(2) of X": the citation belongs to the law. */
function citationStart(r: Reader, start: number): number {
  let at = start - 1;
  if (r.has(at, Bit.year)) at--;
  if (r.is(at, r.ids.the)) at--;
  if (!r.is(at, r.ids.of)) return start;
  for (let back = 0; back < 8 && at > 0; back++) {
    at--;
    if (r.has(at, Bit.citation)) return at;
    if (
      !r.has(at, Bit.number) &&
      !r.is(at, r.ids.and) &&
      !r.is(at, r.ids.comma) &&
      !r.is(at, r.ids.open) &&
      !r.is(at, r.ids.close) &&
      !/^(?:[IVXLC]+|[a-z])$/.test(r.spelling(at))
    )
      return start;
  }
  return start;
}

/** What follows is only who made it: "Agreement of Kenya". */
function onlyParty(r: Reader, from: number, end: number): boolean {
  let at = from;
  while (at < end && !r.has(at, Bit.capital)) at++;
  return (
    at < end &&
    r.has(at, Bit.known) &&
    capitalRun(r, at) === end &&
    r.words.known.trie.longest(r.word, at, end) >= 0 &&
    at + r.words.known.trie.length === end
  );
}

function isPlace(r: Reader, start: number, head: number): boolean {
  const { trie, entry } = r.words.known;
  const payload = r.has(start, Bit.known) ? trie.longest(r.word, start, head) : -1;
  return payload >= 0 && start + trie.length === head && entry(payload).type === 'PLACE';
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LEFT = { connectors: set('of and & for on in'), numbers: false, brackets: true };
const NONE = { connectors: set('and'), numbers: false };
const FIRST = set('of on for against concerning relating to between under with');
const INNER = set('of on for in and against to under with between from by concerning de');
const NUMBER_SIGNS = set('No. No Nos. Nº N° no. number Number №');
const SECTION_SIGNS = set('§ §§ section Section sec. Sec. part Part');
const GENERIC_LEFT = set(
  'This New Bilateral Draft Said Joint Framework Partnership Free Security Trade Peace Final International National Federal Criminal Civil Common Constitutional Public Private Customary Domestic Local Basic Second First Working General',
);
const TREATIES = set('Treaty Constitution Charter Statute');
const SURNAMES = set('Law Code Order');
/** "The Declaration of 2023" says when, "the Act of 2021" is its name. */
const SAID_OF_A_YEAR = set(
  'Declaration Agreement Agreements Accord Accords Memorandum Resolution Resolutions Protocol Communiqué Constitution Pact Arrangement',
);
