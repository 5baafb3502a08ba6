import type { Reason } from '../findings';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/** Bits of tokens that can begin a date. */
export const DATE_TRIGGER = Bit.month | Bit.weekday | Bit.day | Bit.ordinal | Bit.year | Bit.dateWord;

/**
 * Mark the date that begins at `token`: "2 May 2026", "May 2-4", "Monday, 5 June", "2026-05-02", "2024–2026", "1990s".
 * Words around it ("early", "mid-", "the end of", "fiscal year") stay outside, as the annotation guidelines have it.
 *
 * @returns the token after the date, or `token` where there is none.
 */
export function readDate(r: Reader, token: number): number {
  const bits = r.bits[token];
  if (bits & Bit.weekday) return readWeekday(r, token);
  if (bits & Bit.dateWord) return readDateWord(r, token);
  const end = calendarDate(r, token);
  if (end > token) {
    markFrom(r, token, end, 0.95, CALENDAR);
    return end;
  }
  if (bits & Bit.month) return readBareMonth(r, token);
  if (bits & Bit.year) return readYear(r, token);
  return token;
}

const CALENDAR: Reason = { code: 'date-calendar' };
const MONTH: Reason = { code: 'date-month' };
const WEEKDAY: Reason = { code: 'date-weekday' };
const YEAR: Reason = { code: 'date-year' };
const RANGE: Reason = { code: 'date-range' };
const DECADE: Reason = { code: 'date-decade' };
const PERIOD: Reason = { code: 'date-period' };

/** "third quarter of 2026", "first half of 2027": `token` is the word of the part. */
export function readPartOfYear(r: Reader, token: number): number {
  const year = r.is(token + 1, r.ids.of) ? token + 2 : token + 1;
  if (!isYear(r, year) || !r.near(token) || !PARTS.has(r.spelling(token - 1).toLowerCase())) return token;
  r.mark(token - 1, year + 1, 'DATE', 0.95, PERIOD);
  return year + 1;
}

/** "mid-June" is one date; with a space the word stays outside. */
function markFrom(r: Reader, token: number, end: number, score: number, reason: Reason): void {
  const mid =
    r.is(token - 1, r.ids.hyphen) && r.glued(token - 1) && r.glued(token - 2) && /^mid$/i.test(r.spelling(token - 2));
  r.mark(mid ? token - 2 : token, end, 'DATE', score, reason);
}

/** Token after a date that has a month and a day or a year, or is all digits; `token` where there is none. */
function calendarDate(r: Reader, token: number): number {
  const bits = r.bits[token];
  if (bits & Bit.month) return monthFirst(r, token);
  if (bits & (Bit.day | Bit.ordinal)) return dayFirst(r, token);
  if (bits & Bit.year) return isoDate(r, token);
  return token;
}

function monthFirst(r: Reader, month: number): number {
  const end = monthDate(r, month);
  // "Long March 3", but "Released March 31, 2026"
  return r.has(month, Bit.weakMonth) && nameBefore(r, month) && !r.has(end - 1, Bit.year) ? month : end;
}

function monthDate(r: Reader, month: number): number {
  let at = month + 1;
  if (r.is(at, r.ids.comma) && r.has(at + 1, Bit.day) && r.is(at + 2, r.ids.comma)) at++;
  // "OCT. 8": the dot is a word of its own.
  if (r.is(at, r.ids.dot) && r.glued(month) && r.has(at + 1, Bit.day) && r.end[month] - r.start[month] < 5) at++;
  if (isDay(r, at) && !(r.bits[month] & Bit.weakMonth && !(r.bits[month] & Bit.capital))) {
    const next = dayRange(r, at, month);
    return withYear(r, next);
  }
  const year = withYear(r, month + 1);
  if (year > month + 1) return yearRangeEnd(r, year);
  if (r.is(at, r.ids.of) && isYear(r, at + 1)) return at + 2;
  const second = r.isDash(at) || r.is(at, r.ids.and) || r.is(at, r.ids.to) || r.is(at, r.ids.slash) ? at + 1 : 0;
  if (second > 0 && r.has(second, Bit.month) && r.has(second, Bit.capital)) {
    const end = withYear(r, second + 1);
    if ((end > second + 1 && !isDay(r, second + 1)) || (r.isDash(at) && !isDay(r, second + 1))) return end;
  }
  return month;
}

/** "January 2026" may go on: "January 2026 – March 2027". */
function yearRangeEnd(r: Reader, end: number): number {
  if (!r.isDash(end) || !r.has(end + 1, Bit.month)) return end;
  const second = withYear(r, end + 2);
  return second > end + 2 ? second : end;
}

function dayFirst(r: Reader, day: number): number {
  if (r.is(day - 1, r.ids.slash) || (r.glued(day - 1) && r.has(day - 1, Bit.wordlike))) return day;
  const numeric = slashDate(r, day);
  if (numeric > day) return numeric;
  let at = day + 1;
  // "12-14 May", "12 and 13 May", "1, 2 and 3 May"
  for (let more = 0; more < 4 && isJoin(r, at) && r.has(at + 1, Bit.day | Bit.ordinal); more++) at += 2;
  if (r.is(at, r.ids.of) && r.has(at + 1, Bit.month)) at++;
  else if (r.has(at, Bit.capital) === false && r.has(at, Bit.weakMonth)) return day;
  if (!r.has(at, Bit.month) || !r.near(at - 1)) return day;
  let end = withYear(r, at + 1);
  // "28 May – 2 June 2026"
  const second = r.isDash(end) ? end + 1 : 0;
  if (second > 0 && r.has(second, Bit.day | Bit.ordinal) && r.has(second + 1, Bit.month)) end = withYear(r, second + 2);
  return end;
}

function dayRange(r: Reader, day: number, month: number): number {
  let at = day + 1;
  for (let more = 0; more < 4 && isJoin(r, at) && isDay(r, at + 1); more++) {
    // "May 5 and 12 people": the number belongs to what follows.
    if ((r.is(at, r.ids.and) || r.is(at, r.ids.comma)) && r.has(at + 1, Bit.day) && countsThings(r, at + 1)) break;
    if (r.is(at, r.ids.comma) && !isJoin(r, at + 2)) break;
    at += 2;
  }
  // "July 28 - August 2"
  if (r.isDash(at) && r.has(at + 1, Bit.month) && isDay(r, at + 2) && r.has(month, Bit.month)) return at + 3;
  return at;
}

function withYear(r: Reader, at: number): number {
  if (isYear(r, at) && r.near(at - 1)) return at + 1;
  if (r.is(at, r.ids.comma) && isYear(r, at + 1) && !countsThings(r, at + 1)) return at + 2;
  return at;
}

/** "2026-05-02", "2026/05/02". */
function isoDate(r: Reader, year: number): number {
  const at = year + 1;
  if (!(r.is(at, r.ids.hyphen) || r.is(at, r.ids.slash)) || !r.glued(year) || !r.glued(at)) return year;
  if (!r.has(at + 1, Bit.number) || !r.has(at + 3, Bit.number) || r.word[at + 2] !== r.word[at]) return year;
  if (!r.glued(at + 1) || !r.glued(at + 2) || inPath(r, year, at + 4)) return year;
  return r.end[at + 1] - r.start[at + 1] <= 2 && r.end[at + 3] - r.start[at + 3] <= 2 ? at + 4 : year;
}

/** "02/05/2026", "2-5-2026". */
function slashDate(r: Reader, day: number): number {
  const at = day + 1;
  if (!(r.is(at, r.ids.slash) || r.is(at, r.ids.hyphen)) || r.word[at + 2] !== r.word[at]) return day;
  if (!r.has(at + 1, Bit.day) || !r.has(at + 3, Bit.year) || inPath(r, day, at + 4)) return day;
  return r.glued(day) && r.glued(at) && r.glued(at + 1) && r.glued(at + 2) ? at + 4 : day;
}

function readWeekday(r: Reader, token: number): number {
  if (NOT_DATES.has(r.spelling(token + 1)) && r.near(token)) return token;
  if (r.has(token - 1, Bit.capital) && HOLIDAY_WORDS.has(r.spelling(token - 1))) return token;
  let at = token + 1;
  if (r.is(at, r.ids.comma)) at++;
  if (r.is(at, r.ids.the)) at++;
  if (r.has(at, Bit.month | Bit.day | Bit.ordinal)) {
    const end = calendarDate(r, at);
    if (end > at) {
      r.mark(token, end, 'DATE', 0.97, CALENDAR);
      return end;
    }
  }
  r.mark(token, token + 1, 'DATE', 0.93, WEEKDAY);
  return token + 1;
}

function readDateWord(r: Reader, token: number): number {
  const word = r.spelling(token);
  if (inPath(r, token, token + 1)) return token;
  if (/^[QH]\d$/.test(word)) {
    const end = isYear(r, token + 1)
      ? token + 2
      : r.is(token + 1, r.ids.of) && isYear(r, token + 2)
        ? token + 3
        : token;
    if (end === token) return token;
    r.mark(token, end, 'DATE', 0.9, PERIOD);
    return end;
  }
  if (/s$/.test(word)) {
    const from = word.startsWith('mid-') ? r.start[token] : r.end[token] - 5;
    r.markSpan(from, r.end[token], 'DATE', 0.85, DECADE);
    return token + 1;
  }
  if (word.startsWith('FY') && r.isDash(token + 1)) return token;
  r.mark(token, token + 1, 'DATE', word.includes('.') ? 0.8 : 0.9, word.startsWith('FY') ? PERIOD : CALENDAR);
  return token + 1;
}

function readBareMonth(r: Reader, month: number): number {
  const bits = r.bits[month];
  if (!(bits & Bit.capital) || inPath(r, month, month + 1)) return month;
  const lead = r.near(month - 1) && MONTH_LEADS.has(r.spelling(month - 1).toLowerCase());
  const named =
    r.has(month + 1, Bit.capital) &&
    r.near(month) &&
    !r.has(month + 1, Bit.month | Bit.weekday | Bit.starter | Bit.known);
  if (bits & Bit.weakMonth) {
    if (!lead && !NAMED_BY_MONTH.has(r.spelling(month + 1))) {
      const first = r.spelling(month);
      if (r.startsSentence(month) || first.length < 4 || /^(?:May|MAY|March|MARCH)$/.test(first)) return month;
      if (r.has(month - 1, Bit.capital) || named) return month;
    }
    if (named && !r.has(month + 1, Bit.role | Bit.body | Bit.law | Bit.event | Bit.title)) return month;
  } else if (!lead && r.has(month - 1, Bit.capital) && r.near(month - 1) && !r.has(month - 1, Bit.starter) && named) {
    return month;
  }
  markFrom(r, month, month + 1, lead ? 0.92 : 0.75, MONTH);
  return month + 1;
}

function readYear(r: Reader, token: number): number {
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
  if (r.has(token + 1, Bit.scale | Bit.currencyName | Bit.currencySign) || r.is(token + 1, PERCENT(r))) return 0;
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

/** "Vision 2030", "COP 2022": the year belongs to a name. */
function nameBefore(r: Reader, token: number): boolean {
  const at = token - 1;
  return r.near(at) && r.has(at, Bit.capital) && !r.has(at, Bit.starter | Bit.month | Bit.weekday);
}

/** The number is followed by what it counts: "2000 people". */
function countsThings(r: Reader, token: number): boolean {
  const next = token + 1;
  if (!r.near(token) || !r.has(next, Bit.wordlike) || r.has(next, Bit.capital | Bit.connector)) return false;
  if (r.isPossessive(next)) return false;
  const word = r.spelling(next);
  return UNITS.has(word) || (/[^s]s$/.test(word) && !NOT_COUNTED.has(word));
}

function isDay(r: Reader, token: number): boolean {
  if (!r.has(token, Bit.day | Bit.ordinal) || !r.near(token - 1)) return false;
  return (
    !r.is(token + 1, PERCENT(r)) &&
    !r.has(token + 1, Bit.scale) &&
    !(r.is(token + 1, r.words.table.idOf(':')) && r.glued(token))
  );
}

function isYear(r: Reader, token: number): boolean {
  return r.has(token, Bit.year);
}

function isJoin(r: Reader, token: number): boolean {
  const { and, to, or, comma, ampersand } = r.ids;
  return (
    r.isDash(token) ||
    r.is(token, and) ||
    r.is(token, to) ||
    r.is(token, or) ||
    r.is(token, comma) ||
    r.is(token, ampersand)
  );
}

/** Part of a web address, a path, a file name or a number with a point: glued to a sign that joins. */
function inPath(r: Reader, from: number, to: number): boolean {
  return (
    gluedUnit(r.text.charCodeAt(r.start[from] - 1), false) ||
    (gluedUnit(r.text.charCodeAt(r.end[to - 1]), true) && /\S/.test(r.text.charAt(r.end[to - 1] + 1)))
  );
}

function gluedUnit(unit: number, after: boolean): boolean {
  // / _ # @ = \ and, after, none of the signs that also end a date
  return unit === 0x2f || unit === 0x5f || unit === 0x40 || unit === 0x3d || unit === 0x5c || (!after && unit === 0x23);
}

const PERCENT = (r: Reader): number => r.words.table.idOf('%');

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DATE_LEADS = set(
  'in since until till by of from to between before after during around circa about for early late mid year and or through throughout back year, than at',
);
const MONTH_LEADS = set(
  'in since until till by of from to between before after during around early late mid last next this end for every each and or on through through-out throughout through past previous coming following beginning mid- -',
);
const NUMBER_LEADS = set(
  'no. number nos. resolution resolutions # § than nearly almost approximately some least route flight room box p. page pages tel phone fax model boeing vol. volume',
);
const NAMED_BY_MONTH = set("'s ’s elections election");
const NOT_DATES = set(
  'Times Mail Telegraph Tribune Express Mirror Herald Post Island Sun World Night Independent Vision Monitor Nation Prayers Mosque Group',
);
const HOLIDAY_WORDS = set('Black Cyber Super Bloody Ash Palm');
const UNITS = set(
  'people men women children metric tons tonnes km kilometers kilometres miles meters metres feet kg hectares acres square percent per persons households mw mwh calories or',
);
const PARTS = set('first second third fourth last 1st 2nd 3rd 4th final');
const NOT_COUNTED = set('was is has as this its was');
