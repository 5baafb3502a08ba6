import { MONTHS, WEEKDAYS } from '../../lexicon/calendar';

/**
 * ISO 8601 value of a calendar date as written: "2026-05-02", "2026-05", "2026", an interval "2026-05-12/2026-05-14", with
 * "XXXX" for a year that is not known. Two-digit days before or after slashes are read day first unless that cannot be.
 *
 * @param surface the words of a DATE mention.
 * @param documentDate ISO date of the document; gives the year of dates without one, and the day of weekdays.
 * @returns undefined where the words are no date that can be resolved.
 */
export function isoOfDate(surface: string, documentDate?: string): string | undefined {
  const text = surface
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^mid-(?=\d)/i, '');
  return (
    numericDate(text) ??
    decade(text) ??
    yearSpan(text) ??
    quarter(text) ??
    withMonth(text, documentDate) ??
    weekday(text, documentDate)
  );
}

/** True when the words name a day or month but no year. */
export function lacksYear(surface: string): boolean {
  return isoOfDate(surface)?.startsWith('XXXX') ?? false;
}

function numericDate(text: string): string | undefined {
  const iso = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return ymd(+iso[1], +iso[2], +iso[3]);
  const local = /(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!local) return undefined;
  const [first, second, year] = [+local[1], +local[3], local[4].length === 2 ? 2000 + +local[4] : +local[4]];
  return second > 12 ? ymd(year, first, second) : ymd(year, second, first);
}

function decade(text: string): string | undefined {
  const match = /(\d{3})0s$/.exec(text);
  return match ? `${match[1]}0/${match[1]}9` : undefined;
}

function yearSpan(text: string): string | undefined {
  const range = /^(?:FY ?)?(\d{4}) ?(?:[-–—/]|to) ?(\d{4}|\d{2})$/.exec(text);
  if (range) return `${range[1]}/${range[2].length === 2 ? range[1].slice(0, 2) + range[2] : range[2]}`;
  const one = /^(?:FY ?)?(\d{4})$/.exec(text);
  if (one) return one[1];
  const short = /^FY ?(\d{2})$/.exec(text);
  return short ? `20${short[1]}` : undefined;
}

function quarter(text: string): string | undefined {
  const match = /^(?:([QH])([1-4])|(\S+) (quarter|half)),? (?:of )?(\d{4})$/i.exec(text);
  if (!match) return undefined;
  const quarters = match[1]?.toUpperCase() === 'Q' || match[4]?.toLowerCase() === 'quarter';
  const length = quarters ? 3 : 6;
  const number = match[2] ? +match[2] : orderOf(match[3].toLowerCase(), quarters ? 4 : 2);
  const first = (number - 1) * length + 1;
  return first < 1 || first > 12 ? undefined : `${match[5]}-${two(first)}/${match[5]}-${two(first + length - 1)}`;
}

function orderOf(word: string, last: number): number {
  if (word === 'last' || word === 'final') return last;
  return Math.max(ORDER.indexOf(word), ORDINALS.indexOf(word)) + 1;
}

const ORDER = ['first', 'second', 'third', 'fourth'];
const ORDINALS = ['1st', '2nd', '3rd', '4th'];

function withMonth(text: string, documentDate?: string): string | undefined {
  const words = text.match(/\d+|\p{L}+\.?/gu) ?? [];
  const months: number[] = [];
  const days: number[] = [];
  let year = 0;
  for (const word of words) {
    const month = MONTHS.get(word.toLowerCase());
    if (month !== undefined) months.push(month);
    else if (/^\d{4}$/.test(word)) year = +word;
    else if (/^\d{1,2}$/.test(word) && +word >= 1 && +word <= 31) days.push(+word);
  }
  if (months.length === 0) return undefined;
  const known = year > 0 ? String(year) : yearFor(months[0], days[0], documentDate);
  if (days.length === 0) {
    const first = `${known}-${two(months[0])}`;
    const last = months[months.length - 1];
    return last === months[0] ? first : `${first}/${known}-${two(last)}`;
  }
  const first = `${known}-${two(months[0])}-${two(days[0])}`;
  if (days.length === 1) return first;
  return `${first}/${known}-${two(months[months.length - 1])}-${two(days[days.length - 1])}`;
}

/** The year in which a month or day lies nearest to the document's own date: policy texts look half a year both ways. */
function yearFor(month: number, day: number | undefined, documentDate: string | undefined): string {
  if (documentDate === undefined || !/^\d{4}-\d\d/.test(documentDate)) return 'XXXX';
  const year = +documentDate.slice(0, 4);
  const here = +documentDate.slice(5, 7) * 31 + (day === undefined ? 15 : +documentDate.slice(8, 10) || 15);
  const there = month * 31 + (day ?? 15);
  const half = 31 * 6;
  if (there - here > half) return String(year - 1);
  return String(here - there > half ? year + 1 : year);
}

function weekday(text: string, documentDate?: string): string | undefined {
  const number = WEEKDAYS.get(text.toLowerCase());
  if (number === undefined || documentDate === undefined) return undefined;
  const date = parse(documentDate);
  if (date === undefined) return undefined;
  // Reports say "on Monday" of the week that has passed; the day itself counts.
  const back = ((date.getUTCDay() || 7) - number + 7) % 7;
  return shift(date, -back);
}

function ymd(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Midnight UTC of an ISO date; a pure function of its text. */
export function parse(date: string): Date | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date);
  return match ? new Date(Date.UTC(+match[1], +match[2] - 1, +match[3])) : undefined;
}

/** ISO date `days` after `date`. */
export function shift(date: Date, days: number): string {
  return new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}
