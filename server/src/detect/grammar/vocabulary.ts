import { AMBIGUOUS_MONTHS, MONTHS, WEEKDAYS } from '../../lexicon/calendar';
import { CURRENCY_LETTERS, CURRENCY_NAMES, CURRENCY_SIGNS, DOLLAR_PREFIXES, SCALES } from '../../lexicon/currencies';
import {
  BODY_HEADS,
  CITATION_WORDS,
  COMPANY_ENDINGS,
  EVENT_HEADS,
  EVENT_PREFIXES,
  LAW_HEADS,
  SENTENCE_STARTERS,
} from '../../lexicon/nameHeads';
import { COURTESY_TITLES, NAME_PARTICLES, OFFICE_TITLES, ROLE_NOUNS } from '../../lexicon/titles';
import { type WordColumn, WordFlag, type WordTable } from '../../text/words';
import { type KnownNames, knownNames } from './knownNames';

/** What the grammars need to know of one word, as bits. */
export const Bit = {
  /** Starts with an upper-case letter. */
  capital: 1 << 0,
  /** Digits with dots and commas only. */
  number: 1 << 1,
  /** Four digits, 1500 to 2100. */
  year: 1 << 2,
  /** 1 to 31. */
  day: 1 << 3,
  /** 1st to 31st. */
  ordinal: 1 << 4,
  month: 1 << 5,
  /** A month that is also an ordinary word or name. */
  weakMonth: 1 << 6,
  weekday: 1 << 7,
  /** "1990s", "mid-1990s", "02.05.2026", "FY2026", "Q3". */
  dateWord: 1 << 8,
  currencySign: 1 << 9,
  /** Letters that stand for a currency: "USD", "Rs", "HK" (before "$"). */
  currencyCode: 1 << 10,
  currencyName: 1 << 11,
  scale: 1 << 12,
  /** Currency letters and digits in one word: "RM7.8", "Dh2,000". */
  gluedMoney: 1 << 13,
  /** Digits and a scale in one word: "12bn". */
  scaledNumber: 1 << 14,
  numberWord: 1 << 15,
  law: 1 << 16,
  event: 1 << 17,
  body: 1 << 18,
  company: 1 << 19,
  title: 1 << 20,
  role: 1 << 21,
  particle: 1 << 22,
  /** "of", "for", "and", "the", "on", "to", "in", "against", "&": may stand inside a name. */
  connector: 1 << 23,
  citation: 1 << 24,
  /** Starts a known name. */
  known: 1 << 25,
  /** A capitalized word that starts sentences and belongs to no name. */
  starter: 1 << 26,
  /** All letters upper-case, two or more. */
  acronym: 1 << 27,
  /** "last", "next", "yesterday": starts a relative date. */
  relative: 1 << 28,
  eventPrefix: 1 << 29,
  /** Has a letter or digit. */
  wordlike: 1 << 30,
  /** Looked at more closely: "ministry", "resolution", "quarter" in lower case, "Franco-Algerian". */
  special: 1 << 31,
} as const;

/** Columns over a word table: built once for a table, before the first text is tokenized with it. */
export interface GrammarWords {
  readonly table: WordTable;
  readonly bits: WordColumn;
  readonly known: KnownNames;
  readonly ids: SignIds;
}

/** Ids of words and signs that the grammars compare with. */
export interface SignIds {
  readonly comma: number;
  readonly dot: number;
  readonly open: number;
  readonly close: number;
  readonly slash: number;
  readonly hyphen: number;
  readonly enDash: number;
  readonly emDash: number;
  readonly possessive: number;
  readonly curlyPossessive: number;
  readonly apostrophe: number;
  readonly curlyApostrophe: number;
  readonly ampersand: number;
  readonly dollar: number;
  readonly of: number;
  readonly the: number;
  readonly and: number;
  readonly or: number;
  readonly to: number;
  readonly for: number;
  readonly on: number;
  readonly in: number;
  readonly a: number;
  readonly an: number;
  readonly no: number;
  readonly percent: number;
  readonly colon: number;
  readonly affairs: number;
}

/**
 * What the grammars know about the words of `table`. Must be called before the text is tokenized: the words of the known
 * names are pinned.
 */
export function grammarWords(table: WordTable): GrammarWords {
  let words = memo.get(table);
  if (words === undefined) {
    const known = knownNames(table);
    for (const word of LISTED.keys()) table.idOf(word);
    for (const word of titled()) table.idOf(word);
    const listed = table.size;
    words = {
      table,
      known,
      // Of words met later, those in lower case or with one capital are in no list and begin no known name: most words need no string.
      bits: table.columnById((id) => {
        if (id < listed || !table.isPlain(id)) return wordBits(table.text(id)) | (known.starts(id) ? Bit.known : 0);
        return table.flags(id) & WordFlag.capital ? Bit.wordlike | Bit.capital : Bit.wordlike;
      }),
      ids: signIds(table),
    };
    table.pin();
    memo.set(table, words);
  }
  return words;
}

const memo = new WeakMap<WordTable, GrammarWords>();

function signIds(table: WordTable): SignIds {
  const id = (word: string) => table.idOf(word);
  return {
    comma: id(','),
    dot: id('.'),
    open: id('('),
    close: id(')'),
    slash: id('/'),
    hyphen: id('-'),
    enDash: id('–'),
    emDash: id('—'),
    possessive: id("'s"),
    curlyPossessive: id('’s'),
    apostrophe: id("'"),
    curlyApostrophe: id('’'),
    ampersand: id('&'),
    dollar: id('$'),
    of: id('of'),
    the: id('the'),
    and: id('and'),
    or: id('or'),
    to: id('to'),
    for: id('for'),
    on: id('on'),
    in: id('in'),
    a: id('a'),
    an: id('an'),
    no: id('No.'),
    percent: id('%'),
    colon: id(':'),
    affairs: id('affairs'),
  };
}

const CONNECTORS = new Set([
  'of',
  'for',
  'and',
  'the',
  'on',
  'to',
  'in',
  'against',
  '&',
  'de',
  'del',
  'des',
  'du',
  'der',
  'für',
  'et',
  'y',
  'e',
  'da',
  'do',
  'dos',
  'with',
  'la',
  'au',
  'aux',
  'concerning',
  'relating',
  'under',
  'between',
  'from',
  'by',
  'at',
]);
const RELATIVES = new Set([
  'last',
  'next',
  'this',
  'yesterday',
  'today',
  'tomorrow',
  'previous',
  'coming',
  'past',
  'following',
  'current',
]);
const NUMBER_WORDS = new Set(
  'a one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands tens dozens millions billions half few several'.split(
    ' ',
  ),
);
const DATE_WORD =
  /^(?:(?:mid-|early-|late-|pre-|post-)?(?:1[0-9]|20)\d0s|mid-(?:1[5-9]|20)\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)?\d{2}|FY(?:19|20)?\d{2}|[QH][1-4]|(?:1[5-9]|20)\d\d\/\d{2,4})$/;
const SCALED = /^\d[\d.,]*(?:-\d[\d.,]*)?(?:k|m|mn|mln|bn|b|bln|tn|trn|cr|million|billion|mil|M|B|K|MN|BN)$/;
const GLUED = /^([A-Za-z$]{1,5}\.?)(\d[\d.,]*)(?:k|m|mn|mln|bn|b|bln|tn|trn|cr|mil|million|billion|M|B)?$/;

function wordBits(word: string): number {
  if (LOWER_CASE.test(word)) return lowerBits(word);
  const first = word.charCodeAt(0);
  let bits = 0;
  if (/[\p{L}\p{N}]/u.test(word)) bits |= Bit.wordlike;
  else {
    if (CURRENCY_SIGNS.has(word)) bits |= Bit.currencySign;
    if (word === '&') bits |= Bit.connector;
    return bits;
  }
  if (first >= 0x30 && first <= 0x39) return bits | digitBits(word);
  const lower = word.toLowerCase();
  const capital = /^\p{Lu}/u.test(word);
  if (capital) bits |= Bit.capital;
  if (NUMBER_WORDS.has(lower)) bits |= Bit.numberWord;
  if (SCALES.has(lower)) bits |= Bit.scale;
  if (CURRENCY_NAMES.has(lower)) bits |= Bit.currencyName;
  if (CURRENCY_LETTERS.has(word) || DOLLAR_PREFIXES.has(word)) bits |= Bit.currencyCode;
  if (DATE_WORD.test(word)) bits |= Bit.dateWord;
  if (NAME_PARTICLES.has(word)) bits |= Bit.particle;
  if (RELATIVES.has(lower)) bits |= Bit.relative;
  const month = MONTHS.get(lower);
  if (month !== undefined && (capital || !AMBIGUOUS_MONTHS.has(lower)))
    bits |= Bit.month | (AMBIGUOUS_MONTHS.has(lower) ? Bit.weakMonth : 0);
  if (CONNECTORS.has(lower)) bits |= Bit.connector;
  if (!capital) {
    if (ROLE_NOUNS.has(word)) bits |= Bit.role;
    if (CITATION_WORDS.has(word)) bits |= Bit.citation;
    if (SPECIAL_WORDS.has(word)) bits |= Bit.special;
    return bits;
  }
  const glued = GLUED.exec(word);
  if (glued !== null && CURRENCY_LETTERS.has(glued[1])) bits |= Bit.gluedMoney;
  const upper = /^[\p{Lu}\p{N}&.-]{2,}$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);
  if (upper) bits |= Bit.acronym;
  const form = upper && word.length > 3 && !word.includes('.') ? word[0] + lower.slice(1) : word;
  if (WEEKDAYS.has(lower)) bits |= Bit.weekday;
  if (LAW_HEADS.has(form) || LAW_HEADS.has(word)) bits |= Bit.law;
  if (EVENT_HEADS.has(form)) bits |= Bit.event;
  if (BODY_HEADS.has(form)) bits |= Bit.body;
  if (COMPANY_ENDINGS.has(word)) bits |= Bit.company;
  if (COURTESY_TITLES.has(form) || OFFICE_TITLES.has(form)) bits |= Bit.title;
  if (CITATION_WORDS.has(form)) bits |= Bit.citation;
  if (SENTENCE_STARTERS.has(form)) bits |= Bit.starter;
  if (EVENT_PREFIXES.has(form)) bits |= Bit.eventPrefix;
  if (word.includes('-')) bits |= Bit.special;
  return bits;
}

/** Most words: in no list, or in one of those that `wordBits` goes through, whose bits are put together once. */
function lowerBits(word: string): number {
  return LISTED.get(word) ?? Bit.wordlike;
}

const LOWER_CASE = /^[a-z]+$/;
const SPECIAL_WORDS = new Set('ministry resolution quarter half exercise operation'.split(' '));

function digitBits(word: string): number {
  let bits = 0;
  if (/^[\d.,]+$/.test(word)) {
    bits |= Bit.number;
    if (/^\d{4}$/.test(word) && +word >= 1000 && +word <= 2100) bits |= Bit.year;
    if (/^\d{1,2}$/.test(word) && +word >= 1 && +word <= 31) bits |= Bit.day;
  } else if (/^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/i.test(word)) {
    bits |= Bit.ordinal;
  } else if (SCALED.test(word)) bits |= Bit.scaledNumber;
  if (DATE_WORD.test(word)) bits |= Bit.dateWord;
  return bits;
}

/** Bits of the listed words in lower case. */
const LISTED = new Map<string, number>();
for (const [bit, list] of [
  [Bit.numberWord, NUMBER_WORDS],
  [Bit.scale, SCALES.keys()],
  [Bit.currencyName, CURRENCY_NAMES.keys()],
  [Bit.currencyCode, CURRENCY_LETTERS.keys()],
  [Bit.currencyCode, DOLLAR_PREFIXES.keys()],
  [Bit.particle, NAME_PARTICLES],
  [Bit.relative, RELATIVES],
  [Bit.month, [...MONTHS.keys()].filter((month) => !AMBIGUOUS_MONTHS.has(month))],
  [Bit.connector, CONNECTORS],
  [Bit.role, ROLE_NOUNS],
  [Bit.citation, CITATION_WORDS],
  [Bit.special, SPECIAL_WORDS],
] as const)
  for (const word of list) LISTED.set(word, (LISTED.get(word) ?? Bit.wordlike) | bit);

/** The words with one capital, of those that `wordBits` has in its lists. */
function titled(): string[] {
  const folded = [NUMBER_WORDS, SCALES, CURRENCY_NAMES, RELATIVES, MONTHS, CONNECTORS, WEEKDAYS];
  const exact = [
    CURRENCY_LETTERS,
    DOLLAR_PREFIXES,
    NAME_PARTICLES,
    LAW_HEADS,
    EVENT_HEADS,
    BODY_HEADS,
    COMPANY_ENDINGS,
    COURTESY_TITLES,
    OFFICE_TITLES,
    CITATION_WORDS,
    SENTENCE_STARTERS,
    EVENT_PREFIXES,
  ];
  const words: string[] = [];
  for (const list of folded) for (const word of list.keys()) words.push(word[0].toUpperCase() + word.slice(1));
  for (const list of exact) for (const word of list.keys()) words.push(word);
  return words.filter((word) => /^[A-Z][a-z]+$/.test(word));
}
