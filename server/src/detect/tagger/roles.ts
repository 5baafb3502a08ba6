import { WordFlag } from '../../text/words';
import { hashText } from './hashing';
import type { Letters } from './letters';

/** What a token is to the chain of candidates. */
export const Role = {
  /** Has an upper-case letter: may begin a name. */
  candidate: 1,
  /** May stand between candidates within one chain ("of", "'s", "-"). */
  link: 2,
  /** A link that names themselves have ("Ministry of Health"): does not end a run. */
  inner: 4,
  /** Lower-case word that may begin a name ("bin Rashid", "de Gaulle"). */
  prefix: 8,
  endsSentence: 16,
  /** Quotes, brackets, colons, dashes: what follows is half a beginning. */
  opens: 32,
  /** Closing quotes and brackets. */
  closes: 64,
  /** Counts for the habit of capitals in the sentence: a word of four letters or more. */
  long: 128,
  allCaps: 256,
  capital: 512,
  /** Letters at all. */
  word: 1024,
  /** A bare number. */
  number: 2048,
  /** Every word that was met has this one. */
  met: 4096,
} as const;

/** `Role` bits of the word whose letters are read; `flags` are the table's. */
export function roleOf(letters: Letters, flags: number): number {
  if (flags & WordFlag.punctuation) return signRole(letters);
  let role = flags & WordFlag.number ? Role.number : letters.wordLength >= 4 ? Role.word | Role.long : Role.word;
  const capital = (flags & WordFlag.capital) !== 0;
  const allCaps = (flags & (WordFlag.upper | WordFlag.lower)) === WordFlag.upper && letters.capitals > 1;
  const habit = habitOf(letters);
  if (capital) role |= Role.capital;
  if (allCaps) role |= Role.allCaps;
  if (!(flags & WordFlag.upper)) role |= habit & (Role.link | Role.inner);
  else if (!(habit & FUNCTION) || allCaps || !capital) role |= Role.candidate;
  else role |= habit & OPENER ? Role.link | Role.inner | Role.prefix : Role.link | Role.inner;
  return capital ? role : role | (habit & Role.prefix);
}

function signRole(letters: Letters): number {
  const sign = letters.text();
  let role = habitOf(letters) & (Role.link | Role.inner | Role.prefix);
  if (/^(?:\.+|[!?]+|…|;|[。！？])$/.test(sign)) role |= Role.endsSentence;
  if (/^(?:["“‘«(:\-–—•*]|\[|-+|['’])$/.test(sign)) role |= Role.opens;
  if (/^(?:["”’»')\]])$/.test(sign)) role |= Role.closes;
  return role;
}

function habitOf(letters: Letters): number {
  if (letters.length > LONGEST_SMALL) return 0;
  const small = SMALL_WORDS.get(letters.hash);
  return small !== undefined && letters.are(small.word) ? small.role : 0;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const INNER = words(
  'of the and for de la le del du des di da do dos das al el bin ibn bint van von der den ter y e et & of und zu ul',
);
const LINKS = words("in on to 's ’s - – / ' ’ at with against without über sur aux les los las");
const PREFIXES = words('de la del du di da dos das al el bin ibn bint van von der den ter abu ould ag ul');
/** Function words that names begin with when they are capital: "All Progressives Congress", "One Nation". */
const OPENERS = words('all one our now every never without we');
const FUNCTION_WORDS = words(
  'the a an in on at by from but if as it its he she his her they their this these that those there when while where what who how why we our i you your my not also however although since because after before during with without to is are was were be been has have had do does did will would can could may might should shall must and or nor so yet for of into over under between among about than then such some any all no one two three more most many other others another each every both same only just even still now here again once never always while until unless despite according meanwhile moreover furthermore',
);

/** Among roles: a word that is capitalized at the beginning of sentences without being a name. */
const FUNCTION = 1 << 15;
/** Among roles: one that begins names, too. */
const OPENER = 1 << 14;
interface SmallWord {
  readonly word: string;
  readonly role: number;
}
/** The words above by hash, with their roles when they are in lower case. */
const SMALL_WORDS = new Map<number, SmallWord>();
for (const [list, role] of [
  [LINKS, Role.link],
  [INNER, Role.link | Role.inner],
  [PREFIXES, Role.prefix],
  [FUNCTION_WORDS, FUNCTION],
  [OPENERS, OPENER],
] as const)
  for (const word of list) {
    const known = SMALL_WORDS.get(hashText(word));
    if (known !== undefined && known.word !== word) throw new Error(`hash of "${word}" is that of "${known.word}"`);
    SMALL_WORDS.set(hashText(word), { word, role: (known?.role ?? 0) | role });
  }
const LONGEST_SMALL = Math.max(...[...SMALL_WORDS.values()].map(({ word }) => word.length));
