import { MONTHS, WEEKDAYS } from '../../lexicon/calendar';
import type { Span } from '../../text/span';
import { parse, shift, two } from './dateValue';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/** "last month", "yesterday", "next year": a date told from the document's own. Shown in hovers, never an entity. */
export interface RelativeDate extends Span {
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'weekday' | 'monthName';
  /** How many units from the document's date; for a weekday or a month's name -1 the last, 1 the next, 0 the nearest. */
  readonly offset: number;
  /** ISO number of the weekday or month that is named. */
  readonly number?: number;
}

/** Whether the text may hold a relative date: cheaper than to read it. */
export function mayHaveRelativeDate(text: string): boolean {
  RELATIVE ??= relativePattern();
  return RELATIVE.test(text);
}

/** All relative dates of the text, sorted by start. */
export function relativeDates(r: Reader): RelativeDate[] {
  const found: RelativeDate[] = [];
  for (let token = 0; token < r.count; token++) {
    if (!(r.bits[token] & Bit.relative)) continue;
    const word = r.spelling(token).toLowerCase();
    const day = DAYS.get(word);
    if (day !== undefined) {
      found.push({ start: r.start[token], end: r.end[token], unit: 'day', offset: day });
      continue;
    }
    const offset = DIRECTIONS.get(word);
    if (offset === undefined || !r.near(token)) continue;
    const next = r.spelling(Math.min(token + 1, r.count - 1)).toLowerCase();
    const unit = UNITS.get(next);
    const span = { start: r.start[token], end: r.end[Math.min(token + 1, r.count - 1)] };
    if (unit !== undefined) found.push({ ...span, unit, offset });
    else if (WEEKDAYS.has(next)) found.push({ ...span, unit: 'weekday', offset, number: WEEKDAYS.get(next) });
    else if (MONTHS.has(next) && r.has(token + 1, Bit.capital) && !r.has(token + 2, Bit.day | Bit.year))
      found.push({ ...span, unit: 'monthName', offset, number: MONTHS.get(next) });
  }
  return found;
}

/** ISO 8601 date or interval that a relative date means in a document of `documentDate`; undefined where that is no date. */
export function resolveRelativeDate(relative: RelativeDate, documentDate: string): string | undefined {
  const date = parse(documentDate);
  if (date === undefined) return undefined;
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const { offset } = relative;
  const weekday = date.getUTCDay() || 7;
  switch (relative.unit) {
    case 'day':
      return shift(date, offset);
    case 'week':
      return `${shift(date, offset * 7 + 1 - weekday)}/${shift(date, offset * 7 + 7 - weekday)}`;
    case 'month': {
      const first = new Date(Date.UTC(year, month + offset, 1));
      return `${first.getUTCFullYear()}-${two(first.getUTCMonth() + 1)}`;
    }
    case 'quarter': {
      const first = new Date(Date.UTC(year, (Math.floor(month / 3) + offset) * 3, 1));
      const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 2, 1));
      return `${shift(first, 0).slice(0, 7)}/${shift(last, 0).slice(0, 7)}`;
    }
    case 'year':
      return String(year + offset);
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + offset * 10;
      return `${first}/${first + 9}`;
    }
    case 'weekday': {
      const number = relative.number ?? 1;
      const days =
        offset < 0
          ? -((weekday - number + 6) % 7) - 1
          : offset > 0
            ? ((number - weekday + 6) % 7) + 1
            : number - weekday;
      return shift(date, days);
    }
    case 'monthName': {
      const number = relative.number ?? 1;
      const back = number > month + 1 || (number === month + 1 && offset < 0) ? year - 1 : year;
      const ahead = number < month + 1 || (number === month + 1 && offset > 0) ? year + 1 : year;
      return `${offset < 0 ? back : offset > 0 ? ahead : year}-${two(number)}`;
    }
  }
}

const DAYS = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

const DIRECTIONS = new Map([
  ['last', -1],
  ['previous', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
]);

const UNITS = new Map<string, RelativeDate['unit']>([
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
]);

let RELATIVE: RegExp | undefined;

/** Finds too much rather than too little: signs of any kind may stand between the words. */
function relativePattern(): RegExp {
  const any = (...lists: Iterable<string>[]) => lists.flatMap((list) => [...list]).join('|');
  const next = any(UNITS.keys(), WEEKDAYS.keys(), MONTHS.keys());
  return new RegExp(`${any(DAYS.keys())}|(?:${any(DIRECTIONS.keys())})[^a-z0-9]{0,42}(?:${next})`, 'i');
}
