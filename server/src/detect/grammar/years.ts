import type { Reason } from '../findings';
import { countsThings, inPath, markFrom, nameBefore } from './dateContext';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

export function readYear(r: Reader, token: number): number {
  const before = token - 1;
  if (r.has(before, Bit.currencySign | Bit.citation) || (r.has(before, Bit.currencyCode) && r.has(before, Bit.acronym)))
    return token;
  const end = yearSpan(r, token);
  if (end > token + 1) {
    if (!r.has(end, Bit.scale | Bit.currencyName) && !inPath(r, token, end)) {
      r.mark(token, end, 'DATE', 0.92, RANGE);
      return end;
    }
    return token;
  }
  if (inPath(r, token, token + 1)) return token;
  const score = yearScore(r, token);
  if (score === 0) return token;
  markFrom(r, token, token + 1, score, YEAR);
  return token + 1;
}

const YEAR: Reason = { code: 'date-year' };

const RANGE: Reason = { code: 'date-range' };

/** Token after "2024–2026", "2026/27", "1846 to 48". */
function yearSpan(r: Reader, token: number): number {
  const at = token + 1;
  const next = at + 1;
  const joined = r.isDash(at) || r.is(at, r.ids.slash);
  if (joined && r.glued(token) === r.glued(at)) {
    if (r.has(next, Bit.year) && +r.spelling(next) > +r.spelling(token) - 1) return next + 1;
    if (
      r.glued(at) &&
      /^\d\d$/.test(r.spelling(next)) &&
      !r.isDash(next + 1) &&
      +r.spelling(next) > +r.spelling(token) % 100
    )
      return next + 1;
  }
  if (
    r.is(at, r.ids.to) &&
    /^\d\d$/.test(r.spelling(next)) &&
    r.has(before(token), Bit.wordlike) &&
    +r.spelling(next) > +r.spelling(token) % 100
  )
    return DATE_LEADS.has(r.spelling(before(token))) ? next + 1 : token + 1;
  return token + 1;
}

const before = (token: number): number => Math.max(0, token - 1);

/** Belief that four digits are a year, by what stands around them; 0 for none. */
function yearScore(r: Reader, token: number): number {
  const value = +r.spelling(token);
  const lead = token > 0 && r.near(token - 1) ? r.spelling(token - 1).toLowerCase() : '';
  const modern = value >= 1900 && value <= 2099;
  if (r.has(token + 1, Bit.scale | Bit.currencyName | Bit.currencySign) || r.is(token + 1, r.ids.percent)) return 0;
  if (NUMBER_LEADS.has(lead)) return 0;
  const counts = countsThings(r, token);
  if (DATE_LEADS.has(lead)) {
    if (!counts) return modern ? 0.95 : value >= 1400 ? 0.85 : 0.5;
    return (lead === 'in' || lead === 'since' || lead === 'until') && modern ? 0.8 : 0;
  }
  if (!modern) return r.is(token - 1, r.ids.open) && value >= 1500 ? 0.6 : 0;
  if (nameBefore(r, token)) return 0;
  if (counts) return value % 100 === 0 || (lead !== 'the' && !r.isPossessive(token - 1)) ? 0 : 0.7;
  if (r.is(token - 1, r.ids.open) || r.is(token - 1, r.ids.comma)) return 0.85;
  return value % 1000 === 0 ? 0.5 : 0.8;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DATE_LEADS = set(
  'in since until till by of from to between before after during around circa about for early late mid year and or through throughout back year, than at',
);

const NUMBER_LEADS = set(
  'no. number nos. resolution resolutions # § than nearly almost approximately some least route flight room box p. page pages tel phone fax model boeing vol. volume',
);
