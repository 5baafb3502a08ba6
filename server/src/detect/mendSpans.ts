import { countryOfName } from '../lexicon/countries';
import type { Mention } from './findings';

/**
 * Puts right where names begin and end, by what stands between and inside them: a person's abbreviated or nick name does not end the name
 * ("Ma. Teresa Cruz", 'Refugio "Cuco" Ibarra'), a line of a signature block does, and "A and Kenya's B" are two bodies. "GDP" is no body. Linear.
 *
 * @param mentions flat and sorted; so is the result.
 */
export function mendSpans(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const lines = hardLines(text);
  const mended: Mention[] = [];
  for (const mention of mentions) {
    if (isThing(text, mention)) continue;
    if (!lines && !PARTED.has(mention.type)) add(text, mended, mention);
    else for (const part of partsOf(text, mention, lines)) add(text, mended, part);
  }
  return mended;
}

/** An abbreviation that every reader knows, of something that is no body. */
function isThing(text: string, { start, end, type }: Mention): boolean {
  return type === 'ORG' && end - start <= 6 && THINGS.has(text.slice(start, end));
}

const THINGS: ReadonlySet<string> = new Set(
  'SWOT GDP GNP GNI VAT GST CPI FDI PPP PPPs IPO HIV AIDS COVID SARS ICT ICTs IT AI DNA PPE ICU CEO CEOs CFO COO CTO NGO NGOs INGO CSO CSOs IGO SME SMEs MSME MSMEs MoU MOU MoUs MOUs SDG SDGs MDG MDGs STEM TVET PhD MBA FAQ PDF ID TV GPS CCTV KPI KPIs LNG LPG GHG R&D Q&A'.split(
    ' ',
  ),
);

function add(text: string, mended: Mention[], part: Mention): void {
  const joined = joinedPersons(text, mended, part);
  if (joined === undefined) mended.push(part);
  else {
    while (mended.length > 0 && mended[mended.length - 1].start >= joined.start) mended.pop();
    mended.push(joined);
  }
}

/** The person that the mention is the end of, or undefined. */
function joinedPersons(text: string, earlier: readonly Mention[], mention: Mention): Mention | undefined {
  if (mention.type !== 'PERSON' || earlier.length === 0) return undefined;
  const last = earlier[earlier.length - 1];
  if (mention.start - last.end > 2) return undefined;
  const gap = text.slice(last.end, mention.start);
  if (gap === '. ') {
    const abbreviated = last.type === 'PERSON' && NAME_ABBREVIATION.test(text.slice(last.start, last.end));
    return abbreviated ? person(last, mention) : undefined;
  }
  if (last.type !== 'PERSON' || !CLOSING.test(gap)) return undefined;
  if (
    !OPENING.test(text.slice(Math.max(0, last.start - 2), last.start)) ||
    !NICKNAME.test(text.slice(last.start, last.end))
  )
    return undefined;
  const first = earlier.at(-2);
  return first?.type === 'PERSON' && first.end === last.start - 2 ? person(first, mention) : undefined;
}

function person(first: Mention, second: Mention): Mention {
  const { end } = second;
  const surer = first.score > second.score ? first : second;
  return { ...surer, start: first.start, end };
}

/** Given names and titles inside names that are seldom written out. */
const NAME_ABBREVIATION = /(?:^|\s)(?:Ma|Md|Mohd|Muhd|Moh|Abd|Hj|Hjh|Br|St|Ste|Wm|Chas|Geo|Jos|Thos|Fco|Sta|Sto)$/;
const OPENING = /^ ["“'‘(]$/;
const CLOSING = /^["”'’)] $/;
const NICKNAME = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?$/u;

/** The mention, or the names that it runs together. */
function partsOf(text: string, mention: Mention, lines: boolean): readonly Mention[] {
  const { start, end, type } = mention;
  if (TIMELESS.has(type)) return [mention];
  const surface = text.slice(start, end);
  const line = lines ? surface.indexOf('\n') : -1;
  if (line >= 0) {
    const first = surface.slice(0, line).trimEnd();
    const second = surface.slice(line).trimStart();
    const rest: Mention = { ...mention, start: end - second.length, type: SIGNATORY.test(second) ? 'PERSON' : type };
    return first === '' ? [rest] : [{ ...mention, end: start + first.length }, rest];
  }
  if (type === 'PERSON') return withoutTitles(mention, surface);
  if (type === 'LAW' && KIND_OF_LAW.test(surface)) return [];
  if (type !== 'ORG' || !surface.includes(' and ')) return [mention];
  const owner = / and (\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?)['’]s (?=\p{Lu})/u.exec(surface);
  if (owner === null || owner.index === 0 || countryOfName(owner[1]) === undefined) return [mention];
  const place = { start: start + owner.index + 5, end: start + owner.index + 5 + owner[1].length };
  return [
    { ...mention, end: start + owner.index },
    { ...mention, ...place, type: 'PLACE', odds: undefined },
    { ...mention, start: start + owner.index + owner[0].length },
  ];
}

/** "Emperor Menelik and King Tekle": titles stay outside, and no person has an "and". */
function withoutTitles(mention: Mention, surface: string): readonly Mention[] {
  const parts: Mention[] = [];
  for (let from = 0; from < surface.length; ) {
    const and = surface.indexOf(' and ', from);
    const to = and < 0 ? surface.length : and;
    for (let title = TITLE.exec(surface.slice(from, to)); title !== null; title = TITLE.exec(surface.slice(from, to)))
      from += title[0].length;
    parts.push({ ...mention, start: mention.start + from, end: mention.start + to });
    from = and < 0 ? to : and + ' and '.length;
  }
  return parts.length === 1 && parts[0].start === mention.start ? [mention] : parts;
}

/** Titles that no given name or surname is spelled like, with what goes on behind them. */
const TITLE =
  /^(?:Mrs?|Ms|Drs?|Prof|Gen|Brig|Capt|Lt|Col|Sgt|Cpl|Rev|Hon|Emperor|Empress|Sheikha?|Miss|Sultan|Emir|Archduke|Grandmother|Grandfather|Brigadier|King|Queen|Prince|Princess|Pope|Ayatollah|Pastor|Archbishop|Cardinal|Senator|Ambassador|Governor|President|Minister|Dame|Sir)(?:\. ?| )(?=\p{L})/u;
/** Headings that say what kind of text it is, not which: "MEMORANDUM OF UNDERSTANDING". */
const KIND_OF_LAW =
  /^(?:JOINT |ADMINISTRATIVE |IMPLEMENTING |FRAMEWORK )*(?:MEMORANDUM OF (?:UNDERSTANDING|COOPERATION|CO-OPERATION|AGREEMENT|INTENT)|AGREEMENT|ARRANGEMENT|COMMUNIQU[EÉ]|STATEMENT|DECLARATION|CONVENTION|PROTOCOL|TREATY)$/;

/** Types whose mentions may be of several parts, or of less than they have. */
const PARTED: ReadonlySet<string> = new Set(['ORG', 'PERSON', 'LAW']);
const TIMELESS: ReadonlySet<string> = new Set(['DATE', 'MONEY']);
/** Two to four words with capitals: who signs under "For the Ministry of Health". */
const SIGNATORY = /^(?:\p{Lu}[\p{L}'’.-]*)(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** A few short lines are lines of their own, as in a signature or an address: nothing is wrapped there. */
function hardLines(text: string): boolean {
  if (text.length > MOST_UNITS || !text.includes('\n')) return false;
  return text.split('\n').every((line) => line.trimEnd().length <= MOST_LINE);
}

const MOST_UNITS = 240;
const MOST_LINE = 52;
