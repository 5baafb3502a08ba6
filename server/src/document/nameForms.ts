import { foldedWords } from './fold';
import { countryPhrase, longestCountryPhrase } from './nameTables';

/** A name as written, taken apart for comparison. Remembered per spelling, so what is costly is computed once. */
export class NameForm {
  readonly surface: string;
  /** Folded words: lower case, no accents, no punctuation, no leading article. */
  readonly tokens: readonly string[];
  /** The folded words with one space between. */
  readonly folded: string;
  /** Two capitals or more in one word: "RUPP", "MoU". */
  readonly acronym: boolean;
  /** Written in capitals throughout. */
  readonly shouted: boolean;
  #body: BodyForm | undefined;
  #initials: readonly string[] | undefined;
  #slug: string | undefined;

  constructor(surface: string) {
    const tokens = foldedWords(surface);
    if (tokens.length > 1 && tokens[0] === 'the') tokens.shift();
    this.surface = surface;
    this.tokens = tokens;
    this.folded = tokens.join(' ');
    this.acronym = surface.length <= 14 && /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(surface);
    this.shouted = !/\p{Ll}/u.test(surface);
  }

  /** The name as that of a body. */
  get body(): BodyForm {
    this.#body ??= makeBody(this.tokens);
    return this.#body;
  }

  /** The words as they stand in ids: "sar-sokha". */
  get slug(): string {
    this.#slug ??= this.folded.replace(/[^\p{L}\p{N}]+/gu, '-') || this.surface;
    return this.#slug;
  }

  /** Initials with and without small words: "University of Battambang" is "uob" and "ub". */
  get initials(): readonly string[] {
    this.#initials ??= initialsOf(this.tokens);
    return this.#initials;
  }
}

/** Form of the spelling. */
export function nameForm(surface: string): NameForm {
  let form = memo.get(surface);
  if (form === undefined) {
    if (memo.size >= MEMO_LIMIT) memo.clear();
    form = new NameForm(surface);
    memo.set(surface, form);
  }
  return form;
}

const MEMO_LIMIT = 20_000;
const memo = new Map<string, NameForm>();

function initialsOf(tokens: readonly string[]): readonly string[] {
  const words = tokens.flatMap((word) => word.split('-')).filter((word) => word !== '');
  const all = words.map((word) => word[0]).join('');
  const telling = words
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word[0])
    .join('');
  return all === telling ? [all] : [all, telling];
}

/** A body's name without its country: "Cambodian Ministry of Interior" is {ministry, interior} of KH. */
export interface BodyForm {
  /** Telling words, spelling variants leveled, in their order. */
  readonly words: readonly string[];
  /** The same, sorted and joined: equal for "Interior Ministry" and "Ministry of Interior". */
  readonly key: string;
  /** The words as they stand in ids. */
  readonly slug: string;
  /** ISO codes of the countries in the name, sorted and joined by "+"; empty where none is named. */
  readonly code: string;
}

function makeBody(tokens: readonly string[]): BodyForm {
  const codes: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = countryLength(tokens, at);
    if (length > 0 && length < tokens.length) {
      codes.push(countryPhrase(tokens.slice(at, at + length).join(' ')) as string);
      at += length;
    } else rest.push(tokens[at++]);
  }
  let words = rest.flatMap(levelled);
  if (codes.length > 0) words = words.filter((word) => !STATE_WORDS.has(word));
  if (words.length > 1) words = words.filter((word) => word !== 'affairs');
  if (words.length === 0) words = [...rest];
  const code = [...new Set(codes)].sort().join('+');
  const key = [...new Set(words)].sort().join(' ');
  return { words, key, slug: slugOf(words), code };
}

/** The words in their order, the kind of office first: "ministry-interior" for both ways to say it. */
function slugOf(words: readonly string[]): string {
  const office = words.find((word) => OFFICES.has(word));
  return (office === undefined ? words : [office, ...words.filter((word) => word !== office)]).join('-');
}

const OFFICES = new Set([
  'ministry',
  'department',
  'embassy',
  'consulate',
  'commission',
  'bureau',
  'directorate',
  'council',
]);

function countryLength(tokens: readonly string[], at: number): number {
  const longest = Math.min(longestCountryPhrase(tokens[at]), tokens.length - at);
  for (let length = longest; length > 0; length--) {
    if (countryPhrase(tokens.slice(at, at + length).join(' ')) !== undefined) return length;
  }
  return 0;
}

/** Small words vanish; American and British spelling, plural and singular are one. */
function levelled(word: string): string[] {
  if (SMALL_WORDS.has(word)) return [];
  return [LEVELED.get(word) ?? word.replace(/isation$/, 'ization').replace(/programme(s?)$/, 'program$1')];
}

const SMALL_WORDS = new Set(
  'the of and for on in to de la du des del da do at by with a an against under an y et'.split(' '),
);

/** Words for a state that say nothing beside the country's name. */
const STATE_WORDS = new Set(
  'kingdom republic commonwealth government democratic socialist islamic federal royal state union people'.split(' '),
);

const LEVELED = new Map(
  'organisation organization,organisations organization,organizations organization,centre center,defence defense,labour labor,un united-nations,ministries ministry,departments department,sports sport,forces force,services service,interiors interior,programmes program,program program'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
