import type { Reader } from './reader';
import { isTopicWord } from './topicWords';
import { Bit } from './vocabulary';

/** How far to the left a name may reach over small words. */
export interface LeftRules {
  /** Small words that may stand inside ("Prevention of Terrorism Act"). */
  readonly connectors: ReadonlySet<string>;
  /** Numbers and ordinals belong to it ("5th Summit", "26th Session"). */
  readonly numbers: boolean;
  /** A part in brackets may stand inside ("Cybercrimes (Prevention) Act"). */
  readonly brackets?: boolean;
}

const MAX_TOKENS = 12;

/** First token of the name that ends in `head`: the run of capitalized words to its left, bridged by small words where the rules allow. */
export function leftStart(r: Reader, head: number, rules: LeftRules): number {
  let at = head;
  while (at > 0 && head - at < MAX_TOKENS && r.near(at - 1)) {
    const before = at - 1;
    const bits = r.bits[before];
    if (bits & Bit.connector && (!(bits & Bit.capital) || bits & Bit.starter)) {
      const from = bridge(r, before, rules.connectors);
      if (from < 0) break;
      at = from;
    } else if (bits & Bit.capital) {
      if (bits & (Bit.starter | Bit.weekday) || (bits & Bit.month && !(bits & Bit.weakMonth))) break;
      at = before;
    } else if (bits & (Bit.ordinal | Bit.year | Bit.number)) {
      if (!rules.numbers || !(bits & (Bit.ordinal | Bit.year))) break;
      at = before;
    } else if (rules.brackets && r.is(before, r.ids.close)) {
      const open = opening(r, before);
      if (open < 0) break;
      at = open;
    } else if (isHyphen(r, before) && r.glued(before) && r.glued(before - 1) && r.has(before - 1, Bit.capital)) {
      at = before - 1;
    } else if (r.isPossessive(before)) {
      if (!OWNERS.has(r.spelling(before - 1))) break;
      at = before - 1;
    } else break;
  }
  return at;
}

/** The bracket that the closing one belongs to, after a capitalized word; or -1. */
function opening(r: Reader, close: number): number {
  for (let at = close - 1; at > 0 && close - at < MAX_TOKENS; at--) {
    if (r.is(at, r.ids.open)) return r.has(at - 1, Bit.capital) && r.near(at - 1) ? at : -1;
  }
  return -1;
}

/** The capitalized word before the connector(s) that end at `connector`, or -1 where they may not stand in a name. */
function bridge(r: Reader, connector: number, allowed: ReadonlySet<string>): number {
  let at = connector;
  while (at >= 0 && connector - at < 2 && r.has(at, Bit.connector)) {
    if (!allowed.has(r.spelling(at).toLowerCase())) return -1;
    if (!r.near(at - 1)) return -1;
    at--;
  }
  if (r.spelling(at + 1).toLowerCase() === 'the' || at < 0) return -1;
  if (!r.has(at, Bit.capital) || r.has(at, Bit.starter | Bit.weekday | Bit.month)) return -1;
  if (r.has(at, Bit.title) && r.spelling(at) !== 'Justice') return -1;
  const joins = r.is(connector, r.ids.and) || r.is(connector, r.ids.ampersand);
  // "Interpol and National Police": two names, not one.
  if (
    joins &&
    (r.has(at, Bit.acronym | Bit.body | Bit.company) || r.has(at - 1, Bit.title) || r.knownEnd(at) === at + 1)
  )
    return -1;
  if (r.is(connector, r.ids.in) && r.knownEnd(at) > at) return -1;
  return at;
}

/** Token after the run of capitalized words that starts at `from`; `from` where there is none. Known names in the run are taken whole. */
export function capitalRun(r: Reader, from: number): number {
  const { trie } = r.words.known;
  let at = from;
  while (at < r.count && at - from < MAX_TOKENS) {
    if (at > from && !r.near(at - 1)) break;
    if (r.has(at, Bit.known) && trie.longest(r.word, at, r.count) >= 0) {
      at += trie.length;
    } else if (r.has(at, Bit.capital)) {
      if (at > from && r.has(at, Bit.starter | Bit.weekday)) break;
      at++;
    } else break;
    if (isHyphen(r, at) && r.glued(at - 1) && r.glued(at) && r.has(at + 1, Bit.capital)) at++;
  }
  return at;
}

/**
 * Token after what a head word goes on with: "of Health and Sports", "on the Rights of the Child", "of Labour, Employment and
 * Social Security"; `head + 1` where it goes on with nothing.
 */
export function rightEnd(r: Reader, head: number, first: ReadonlySet<string>, inner: ReadonlySet<string>): number {
  let end = head + 1;
  let at = topicStart(r, end, first);
  if (at < 0) return end;
  end = capitalRun(r, at);
  const parties = r.spelling(head + 1).toLowerCase() === 'between';
  for (let more = 0; more < 6; more++) {
    const next = parties && r.is(end, r.ids.and) ? topicStart(r, end, AND) : continuation(r, end, inner);
    if (next < 0) break;
    at = next;
    end = capitalRun(r, at);
  }
  return end;
}

/** "between A and the B" */
const AND: ReadonlySet<string> = new Set(['and']);

/** First capitalized word after "of (the)", or -1. */
function topicStart(r: Reader, connector: number, allowed: ReadonlySet<string>): number {
  if (!r.near(connector - 1) || !r.has(connector, Bit.connector) || !allowed.has(r.spelling(connector).toLowerCase()))
    return -1;
  let at = connector + 1;
  if (r.is(at, r.ids.the) || (r.has(at, Bit.acronym) && r.spelling(at) === 'THE')) at++;
  return r.near(at - 1) && r.has(at, Bit.capital) && !r.has(at, Bit.starter | Bit.weekday | Bit.month) ? at : -1;
}

function continuation(r: Reader, end: number, inner: ReadonlySet<string>): number {
  if (!r.near(end - 1)) return -1;
  if (r.is(end, r.ids.and) || r.is(end, r.ids.ampersand)) return isTopic(r, end + 1) ? end + 1 : -1;
  if (r.is(end, r.ids.comma)) {
    if (!isTopic(r, end + 1)) return r.is(end + 1, r.ids.and) && isTopic(r, end + 2) ? end + 2 : -1;
    // A list inside a name ends in "and X".
    let at = end;
    for (let items = 0; items < 4; items++) {
      if (!r.is(at, r.ids.comma)) break;
      at = capitalRun(r, at + 1);
    }
    if (r.is(at, r.ids.comma)) at++;
    return (r.is(at, r.ids.and) || r.is(at, r.ids.ampersand)) && isTopic(r, at + 1) ? end + 1 : -1;
  }
  return topicStart(r, end, inner);
}

/** A run of capitals that reads as a field of work, not as another name: "Sports", "Social Security", "Public Policy". */
function isTopic(r: Reader, from: number): boolean {
  if (!r.has(from, Bit.capital) || r.has(from, Bit.acronym | Bit.body | Bit.title | Bit.starter | Bit.weekday))
    return false;
  const end = capitalRun(r, from);
  if (r.has(end - 1, Bit.body | Bit.law | Bit.event | Bit.company)) return false;
  for (let at = from; at < end; at++) {
    if (isTopicWord(r.spelling(at))) return true;
  }
  return false;
}

function isHyphen(r: Reader, token: number): boolean {
  return r.is(token, r.ids.hyphen) || r.is(token, r.ids.enDash) || r.is(token, r.ids.slash);
}

/** Whose office it is, in "Prime Minister's Office", "People's Party". */
const OWNERS = new Set(
  'Minister General People Children Women Workers Farmers Teachers Men Nurses Journalists Prosecutor Ombudsman President King Queen Mayor Governor Commissioner Veterans Citizens Bar Girls Boys Doctors Students Prosecutors Lawyers Commander Inspector Secretary Chancellor Bishops Lord Lloyd Ministers Leaders Controller Employers Officers Writers Youth Chief Peoples Consumers Merchants Heads Patriarch State Sheriff'.split(
    ' ',
  ),
);
