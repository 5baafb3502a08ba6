import { countsThings, inPath, isYear, nameBefore } from './dateContext';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/** Token after a date that has a month and a day or a year, or is all digits; `token` where there is none. */
export function calendarDate(r: Reader, token: number): number {
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

function isDay(r: Reader, token: number): boolean {
  if (!r.has(token, Bit.day | Bit.ordinal) || !r.near(token - 1)) return false;
  return (
    !r.is(token + 1, r.ids.percent) && !r.has(token + 1, Bit.scale) && !(r.is(token + 1, r.ids.colon) && r.glued(token))
  );
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
