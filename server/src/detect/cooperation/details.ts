import { countryOfName } from '../../lexicon/countries';
import type { Span } from '../../text/span';
import type { EventMention } from '../events';
import { isoOfDate } from '../grammar/dateValue';
import { moneyValue } from '../grammar/moneyValue';
import type { RelativeDate } from '../grammar/relativeDates';
import { resolveRelativeDate } from '../grammar/relativeDates';
import { Noun } from './classes';

/** Modality of help by what is given, after IATI's list of aid types. */
export function modalityOf(classes: number, lemma: string, words: string): string | undefined {
  if (/\b(?:scholarships?|fellowships?|bursar(?:y|ies)|stipends?)\b/.test(words)) return 'scholarship';
  if (/\bstudy (?:visit|tour)/.test(words)) return 'study-visit';
  const things = Noun.people | Noun.equipment;
  if (/\bloans?\b|\bcredit\b/.test(words) || (/\blend|\blent\b/.test(words) && !(classes & things))) return 'loan';
  if (/\bbudget support\b/.test(words)) return 'budget';
  if (classes & Noun.training || /^(?:train|mentor|coach|tutor|instruct|teach)$/.test(lemma))
    return 'capacity-building';
  if (/\bgrants?\b/.test(words)) return 'grant';
  if (classes & Noun.relief && !(classes & Noun.building)) return 'relief';
  if (/^(?:rescue|evacuate|shelter|feed|treat|vaccinate|fly in|airlift)$/.test(lemma)) return 'relief';
  if (classes & Noun.building) return 'infrastructure';
  if (classes & Noun.equipment || lemma === 'equip') return 'equipment';
  if (classes & Noun.people || lemma === 'advise') return 'experts';
  if (classes & Noun.money) return /^(?:fund|finance|pay|pay for)$/.test(lemma) ? 'budget' : 'grant';
  return /^(?:fund|finance|pay for)$/.test(lemma) ? 'budget' : undefined;
}

/** Name of the instrument that was signed or adopted, in lower case. */
export function instrumentOf(words: string): string | undefined {
  const lower = words.toLowerCase();
  for (const [pattern, name] of INSTRUMENTS) {
    const match = pattern.exec(lower);
    if (match) return name || match[0].replace(/\s+/g, ' ');
  }
  return undefined;
}

const INSTRUMENTS: readonly (readonly [RegExp, string])[] = [
  [/\bmemorand(?:um|a) of (?:understanding|cooperation|co-operation)|\bmous?\b|\bmoc\b/, 'memorandum of understanding'],
  [/\bmemorandum\b/, 'memorandum of understanding'],
  [/\b(?:letter|declaration) of (?:intent|understanding)\b/, ''],
  [/\bletters of intent\b/, 'letter of intent'],
  [/\bexchange of (?:letters|notes)\b/, 'exchange of letters'],
  [/\bjoint (?:statement|communiqu[eé]|declaration)\b/, ''],
  [/\b(?:action|work|implementation) plan\b/, ''],
  [
    /\b(?:free[- ]trade|trade|loan|grant|financing|partnership|licen[cs]e|collective|cooperation|co-operation|framework|peace|air services|labou?r|extradition|status[- ]of[- ]forces|investment|security|defence|defense|host country|power purchase|readmission|joint venture) (?:agreement|treaty|pact|accord|arrangement)\b/,
    '',
  ],
  [
    /\b(?:agreement|treaty|pact|memorandum|convention|protocol|accord|declaration|arrangement|charter|contract|compact|deal|amendment|communiqu[eé]|roadmap|statement|letter|partnership|loan|framework|plan)\b/,
    '',
  ],
  [
    /\b(?:agreements|treaties|pacts|memoranda|conventions|protocols|accords|declarations|arrangements|contracts|deals)\b/,
    'agreement',
  ],
];

/** The amount told inside the span. */
export function amountOf(
  text: string,
  mentions: readonly EventMention[],
  within: Span,
): { value: number; currency: string } | undefined {
  for (const mention of mentions) {
    if (mention.type === 'MONEY' && mention.start >= within.start && mention.end <= within.end) {
      return moneyValue(text.slice(mention.start, mention.end));
    }
  }
  return undefined;
}

/** ISO date told inside the span, else the only one inside the sentence, else a relative one ("last month"). */
export function dateOf(
  text: string,
  mentions: readonly EventMention[],
  within: Span,
  sentence: Span,
  relative: readonly RelativeDate[],
  status: 'planned' | 'ongoing' | 'done',
  documentDate?: string,
): string | undefined {
  const dates = mentions.filter(
    (mention) =>
      mention.type === 'DATE' &&
      mention.start >= sentence.start &&
      mention.end <= sentence.end &&
      !isDateline(text, mention, sentence) &&
      !BOUND.test(text.slice(Math.max(0, mention.start - 12), mention.start)),
  );
  const inside =
    dates.find((mention) => mention.start >= within.start && mention.end <= within.end) ??
    (dates.length === 1 ? dates[0] : undefined);
  if (inside) {
    // "last August" holds the mention "August".
    const around = relative.find(({ start, end }) => start < inside.start && end >= inside.end);
    if (around && documentDate !== undefined) return resolveRelativeDate(around, documentDate);
    const told = text.slice(inside.start, inside.end);
    const iso = isoOfDate(told, documentDate);
    return iso && documentDate && !/\d{4}/.test(told) ? inTime(iso, documentDate, status) : iso;
  }
  if (documentDate === undefined || dates.length > 0) return undefined;
  const near = relative.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const told = near.find(({ start, end }) => start >= within.start && end <= within.end) ?? near[0];
  return told && resolveRelativeDate(told, documentDate);
}

/** "In October" of a document of May: the last one where it is done, the next one where it is planned. */
function inTime(iso: string, documentDate: string, status: 'planned' | 'ongoing' | 'done'): string {
  if (!/^\d{4}-\d\d(?:-\d\d)?$/.test(iso)) return iso;
  const now = documentDate.slice(0, iso.length);
  const year = Number(iso.slice(0, 4));
  if (status === 'done' && iso > now && iso.slice(0, 7) > now.slice(0, 7)) return `${year - 1}${iso.slice(4)}`;
  if (status === 'planned' && iso.slice(0, 7) < now.slice(0, 7)) return `${year + 1}${iso.slice(4)}`;
  return iso;
}

/** Until when or since when is not when. */
const BOUND = /\b(?:until|till|since)\s+(?:the\s+)?(?:end\s+of\s+)?$/i;

/** "Lima, 5 May 2026 -": when it was written, not when it happened. */
function isDateline(text: string, date: Span, sentence: Span): boolean {
  return (
    date.start - sentence.start < LONGEST_DATELINE &&
    /^\)?\s*(?:\([^)\n]{0,40}\)\s*)?(?:[-–—]{1,2}\s|:\s)/.test(text.slice(date.end, date.end + 50))
  );
}

const LONGEST_DATELINE = 60;

/** Place behind "in" or "at" inside the span that takes no part itself; of a visit also the city that is visited. */
export function placeOf(
  text: string,
  mentions: readonly EventMention[],
  within: Span,
  taken: ReadonlySet<string>,
  visit: boolean,
): string | undefined {
  for (const mention of mentions) {
    if (mention.type !== 'PLACE' || mention.start < within.start || mention.end > within.end) continue;
    if (visit && taken.has(mention.entity) && countryOfName(mention.name) === undefined) return mention.name;
    if (taken.has(mention.entity)) continue;
    if (/\b(?:in|at|near|off) (?:the )?$/.test(text.slice(Math.max(0, mention.start - 12), mention.start)))
      return mention.name;
  }
  return undefined;
}
