import type { Reason } from '../findings';
import { calendarDate } from './calendarDates';
import { inPath, isYear, markFrom } from './dateContext';
import type { Reader } from './reader';
import { Bit } from './vocabulary';
import { readYear } from './years';

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

/** "third quarter of 2026", "first half of 2027": `token` is the word of the part. */
export function readPartOfYear(r: Reader, token: number): number {
  const year = r.is(token + 1, r.ids.of) ? token + 2 : token + 1;
  if (!isYear(r, year) || !r.near(token) || !PARTS.has(r.spelling(token - 1).toLowerCase())) return token;
  r.mark(token - 1, year + 1, 'DATE', 0.95, PERIOD);
  return year + 1;
}

const CALENDAR: Reason = { code: 'date-calendar' };

const MONTH: Reason = { code: 'date-month' };

const WEEKDAY: Reason = { code: 'date-weekday' };

const DECADE: Reason = { code: 'date-decade' };

const PERIOD: Reason = { code: 'date-period' };

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

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MONTH_LEADS = set(
  'in since until till by of from to between before after during around early late mid last next this end for every each and or on through through-out throughout through past previous coming following beginning mid- -',
);

const NAMED_BY_MONTH = set("'s ’s elections election");

const NOT_DATES = set(
  'Times Mail Telegraph Tribune Express Mirror Herald Post Island Sun World Night Independent Vision Monitor Nation Prayers Mosque Group',
);

const HOLIDAY_WORDS = set('Black Cyber Super Bloody Ash Palm');

const PARTS = set('first second third fourth last 1st 2nd 3rd 4th final');
