import { COMPANY_ENDINGS, MISSION_HEADS, PORTFOLIOS, WEAK_BODY_HEADS } from '../../lexicon/nameHeads';
import type { Reason } from '../findings';
import { leftStart, rightEnd } from './nameRun';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/** Bits of tokens that make a name a body. */
export const BODY_TRIGGER = Bit.body | Bit.company;

/**
 * Mark the body whose head word is `token`: "Australian Department of Home Affairs", "Ministry of Health and Sports of Myanmar",
 * "Phnom Penh Municipal Court", "Embassy of Japan in Nairobi". A head alone ("the Ministry") is none.
 *
 * @returns the token after the body, or `token` where there is none.
 */
export function readBody(r: Reader, token: number): number {
  const word = r.spelling(token);
  let end = rightEnd(r, token, FIRST, INNER);
  // In "Ministry of Interior and Ministry of Justice" the "and" joins two names.
  const start = trimStart(r, leftStart(r, token, end > token + 1 ? LEFT_OF_TOPIC : LEFT), token);
  if (end > token + 1 && GENERIC_TOPICS.has(r.spelling(end - 1))) end = token + 1;
  if (MISSION_HEADS.has(word) || MISSION_HEADS.has(r.spelling(end - 1))) end = posting(r, end);
  // "Police Department of X" counts from its last head.
  if (end === token + 1 && r.has(end, Bit.body) && r.near(token)) return token;
  if (r.has(end, Bit.company) && r.near(end - 1) && !r.has(end, Bit.body)) end++;
  if (r.near(end - 1) && FACILITIES.has(r.spelling(Math.min(end, r.count - 1)))) return token;
  const joined = r.is(end, r.ids.and) && r.has(end + 1, Bit.body) && SECOND_HEADS.has(r.spelling(end + 1));
  if (joined && !r.has(end + 2, Bit.capital)) end += 2;
  const left = token - start;
  const right = end - token - 1;
  if (left + right === 0) return token;
  const weak = WEAK_BODY_HEADS.has(word);
  if (right === 0 && left === 1 && (GENERIC_LEFT.has(r.spelling(start)) || (r.startsSentence(start) && weak)))
    return token;
  if (weak && left === 0) return token;
  const score = right > 0 ? 0.85 : weak ? (left > 1 ? 0.6 : 0.5) : left > 1 ? 0.78 : 0.68;
  r.mark(start, end, 'ORG', score, BODY(word));
  return end;
}

/** "Acme Trading Co., Ltd." */
export function readCompany(r: Reader, token: number): number {
  const start = trimStart(r, leftStart(r, token, COMPANY_LEFT), token);
  if (start === token) return token;
  let end = token + 1;
  if (r.is(end, r.ids.comma) && COMPANY_ENDINGS.has(r.spelling(end + 1))) end += 2;
  else if (r.has(end, Bit.company) && r.near(token)) end++;
  r.mark(start, end, 'ORG', 0.85, COMPANY);
  return end;
}

/** In lower case: "interior ministry", "foreign ministry". Marks the two words; what stands before is a name of its own. */
export function readMinistry(r: Reader, token: number): number {
  const before = token - 1;
  if (before < 0 || !r.near(before) || !PORTFOLIOS.has(r.spelling(before).toLowerCase())) return token;
  const two = r.is(before, r.ids.affairs) && r.near(before - 1) && PORTFOLIOS.has(r.spelling(before - 1));
  r.mark(two ? before - 1 : before, token + 1, 'ORG', 0.6, MINISTRY);
  return token + 1;
}

const BODY = (head: string): Reason => ({ code: 'organization-head', args: [head] });
const COMPANY: Reason = { code: 'organization-company' };
const MINISTRY: Reason = { code: 'organization-ministry' };

/** Titles and courtesy words at the start are no part of a body's name: "Minister Sar ... ". */
function trimStart(r: Reader, start: number, head: number): number {
  let from = start;
  for (let at = start; at < head; at++) {
    if (!r.has(at, Bit.title) || KEPT_TITLES.has(r.spelling(at))) continue;
    if (r.isPossessive(at + 1)) break;
    from = at + 1;
  }
  while (from < head && !r.has(from, Bit.capital | Bit.ordinal | Bit.number)) from++;
  return from;
}

function posting(r: Reader, end: number): number {
  const word = r.spelling(Math.min(end, r.count - 1));
  if ((word !== 'to' && word !== 'in') || !r.near(end - 1)) return end;
  let at = end + 1;
  if (r.is(at, r.ids.the)) at++;
  const { trie, entry } = r.words.known;
  const payload = r.has(at, Bit.known) ? trie.longest(r.word, at, r.count) : -1;
  if (payload < 0) return end;
  const { type } = entry(payload);
  return type === 'PLACE' || (word === 'to' && type === 'ORG') ? at + trie.length : end;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LEFT = { connectors: set('of and & de'), numbers: false };
const LEFT_OF_TOPIC = { connectors: set('de'), numbers: false };
const COMPANY_LEFT = { connectors: set('and & of de'), numbers: false };
const FIRST = set('of for on against de del des du für da do der');
const INNER = set('of for and de la');
/** What makes the run a building or a street. */
const FACILITIES = set(
  'Station Road Street Square Building Hall Airport Stadium Avenue Bridge Junction Roundabout Tower Park Garden Gardens Certificate',
);
const SECOND_HEADS = set('Hospital Centre Center Museum Library Institute Company Associates Partners');
const GENERIC_TOPICS = set('Directors Trustees Governors Ministers Experts Elders');
/** Words before a head that leave it generic: "Member States", "Head Office". */
const GENERIC_LEFT = set(
  'Head Home Regional Local District Branch Main Field Country Joint This Said Working Project New Private Public Family Youth Political Ruling Opposition Two Three Four Participating Parent Host Partner Line Sub Your Own Same Each Either Neither Respective Relevant Competent Receiving Sending Implementing Contracting',
);
const KEPT_TITLES = set(
  'General State Chief Prime Attorney Justice Police Chair Crown Principal Lord Prince Princess King Queen Chancellor Auditor Ombudsman Prosecutor Solicitor',
);
