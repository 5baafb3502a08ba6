import { FAMILY_FIRST_SURNAMES } from '../lexicon/titles';
import { fold } from './fold';
import type { NameForm } from './nameForms';

/** A person of the document, known by the fullest form of the name. */
interface Person {
  readonly id: number;
  words: readonly string[];
  gender: Gender;
}

type Gender = '' | 'm' | 'f';

/** A mention of a person: the name as written, and what stands before it (a title may tell man from woman). */
export interface PersonMention {
  readonly form: NameForm;
  /** Up to a dozen code units before the name. */
  readonly before: string;
}

/**
 * Which mentions mean one person. Full names that differ by initials, left-out middle names, order or transliteration are one;
 * a surname or given name alone means the person of that name who was mentioned last, or first in the text where none was yet.
 *
 * @param mentions in the order of the document.
 * @returns for each mention the number of its person, 0, 1, 2 ... without gaps in order of first use.
 */
export function resolvePersons(mentions: readonly PersonMention[]): number[] {
  const registry = new Registry();
  const full = new Map<string, Person>();
  const forms = new Map<string, readonly string[]>();
  for (const { form } of mentions) if (!forms.has(form.folded)) forms.set(form.folded, nameWords(form.tokens));
  // The fullest names first, so that shorter ones find them.
  const long = [...forms].filter(([, words]) => words.length > 1).sort((a, b) => b[1].length - a[1].length);
  for (const [folded, words] of long) full.set(folded, registry.match(words) ?? registry.add(words));

  const result: number[] = [];
  const numbers = new Map<Person, number>();
  for (const { form, before } of mentions) {
    const gender = genderOf(before);
    const words = forms.get(form.folded) as readonly string[];
    const person = full.get(form.folded) ?? registry.called(words[0] ?? form.folded, gender) ?? registry.add(words);
    registry.mentioned(person, gender);
    let number = numbers.get(person);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(person, number);
    }
    result.push(number);
  }
  return result;
}

/** All persons of a document by the words of their names. */
class Registry {
  #count = 0;
  readonly #byWord = new Map<string, Person[]>();
  /** The person last mentioned whose surname, first name or other name the word is. */
  readonly #surnames = new Map<string, Person>();
  readonly #firstNames = new Map<string, Person>();
  readonly #otherNames = new Map<string, Person>();

  add(words: readonly string[]): Person {
    const person: Person = { id: this.#count++, words, gender: '' };
    this.#index(person, words);
    return person;
  }

  /** The one person whose name these words may be another form of. */
  match(words: readonly string[]): Person | undefined {
    const candidates = new Set<Person>();
    for (const word of words) {
      if (isInitial(word)) continue;
      for (const person of this.#byWord.get(word) ?? []) candidates.add(person);
      for (const person of this.#byWord.get(`~${skeleton(word)}`) ?? []) candidates.add(person);
    }
    let found: Person | undefined;
    for (const person of candidates) {
      if (!compatible(person.words, words)) continue;
      // Two fuller names fit: only what is nearly the same is the same.
      if (found !== undefined) return undefined;
      found = person;
    }
    if (found !== undefined) this.#index(found, words);
    return found;
  }

  /** The person called by one word. */
  called(word: string, gender: Gender): Person | undefined {
    const known = this.#byWord.get(word) ?? this.#byWord.get(`~${skeleton(word)}`);
    if (known === undefined) return undefined;
    const fits = (person: Person | undefined): person is Person =>
      person !== undefined && (gender === '' || person.gender === '' || person.gender === gender);
    for (const recent of [this.#surnames, this.#firstNames, this.#otherNames]) {
      const person = recent.get(word);
      if (fits(person)) return person;
    }
    return known.find(fits);
  }

  mentioned(person: Person, gender: Gender): void {
    if (gender !== '' && person.gender === '') person.gender = gender;
    const { words } = person;
    const last = words.length - 1;
    words.forEach((word, at) => {
      if (at === last) this.#surnames.set(word, person);
      else if (at === 0) (FAMILY_FIRST.has(word) ? this.#surnames : this.#firstNames).set(word, person);
      else this.#otherNames.set(word, person);
      if (word.includes('-')) for (const part of word.split('-')) this.#otherNames.set(part, person);
    });
  }

  #index(person: Person, words: readonly string[]): void {
    for (const word of words.flatMap(withParts)) {
      if (isInitial(word)) continue;
      for (const key of [word, `~${skeleton(word)}`]) {
        const persons = this.#byWord.get(key);
        if (persons === undefined) this.#byWord.set(key, [person]);
        else if (persons.length < MOST_NAMESAKES && !persons.includes(person)) persons.push(person);
      }
    }
  }
}

/** "Alhassan-Baidoo" is also called "Baidoo". */
function withParts(word: string): string[] {
  return word.includes('-') ? [word, ...word.split('-').filter((part) => part.length > 2)] : [word];
}

/** More bearers of one name than this are not told apart, so that lists of names stay linear. */
const MOST_NAMESAKES = 16;

/** The name without courtesy words and suffixes that writers leave out. */
function nameWords(tokens: readonly string[]): readonly string[] {
  const words = tokens.filter((word) => !DROPPED.has(word));
  return words.length > 0 ? words : tokens;
}

/** The shorter name's words occur in the longer one in order; an initial stands for a word, and one word may be spelled another way. */
function compatible(long: readonly string[], short: readonly string[]): boolean {
  if (short.length > long.length) return compatible(short, long);
  if (inOrder(long, short)) return true;
  // "Sokha Sar" for "Sar Sokha"
  return long.length === 2 && short.length === 2 && long[0] === short[1] && long[1] === short[0];
}

function inOrder(long: readonly string[], short: readonly string[]): boolean {
  // "Karim Abu El-Naga" is not "Um Karim Zeinat Abu El-Naga": without its first word the rest must follow in one piece.
  const tail = long.length - short.length;
  if (
    !sameWord(long[0], short[0]) &&
    !isInitial(long[0]) &&
    !short.every((word, index) => sameWord(long[tail + index], word))
  )
    return false;
  let at = 0;
  let equal = 0;
  let respelled = 0;
  for (const word of short) {
    let next = at;
    while (next < long.length && !sameWord(long[next], word)) next++;
    if (next === long.length) {
      // A middle initial that the other form leaves out.
      if (isInitial(word) && short.length > 2) continue;
      return false;
    }
    if (long[next] === word) equal += isInitial(word) ? 0 : 1;
    else if (!isInitial(word) && !isInitial(long[next])) respelled++;
    at = next + 1;
  }
  // The surname of the longer name, or its last word, must take part.
  if (equal === 0 || respelled > 1) return false;
  return short.length > 2 || sameWord(long[long.length - 1], short[short.length - 1]) || sameWord(long[0], short[0]);
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (isInitial(a) || isInitial(b)) return a[0] === b[0];
  return a.length > 3 && b.length > 3 && skeleton(a) === skeleton(b);
}

function isInitial(word: string): boolean {
  return word.length === 1;
}

/** The same for spellings that transliteration mixes up: "Sokha" and "Soka", "Mohammed" and "Mohamed", "Yusuf" and "Yousuf". */
export function skeleton(word: string): string {
  let bare = skeletons.get(word);
  if (bare === undefined) {
    if (skeletons.size > 20_000) skeletons.clear();
    bare = bareWord(word);
    skeletons.set(word, bare);
  }
  return bare;
}

const skeletons = new Map<string, string>();

function bareWord(word: string): string {
  return word
    .replace(/ou/g, 'u')
    .replace(/([bcdgkpt])h/g, '$1')
    .replace(/(.)\1+/g, '$1')
    .replace(/y/g, 'i')
    .replace(/ck/g, 'k')
    .replace(/'/g, '');
}

function genderOf(before: string): Gender {
  const title = /([A-Za-z]+)\.?\s+$/.exec(before)?.[1];
  return title === undefined ? '' : (GENDERS.get(title.toLowerCase()) ?? '');
}

const GENDERS = new Map<string, Gender>([
  ['mr', 'm'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['king', 'm'],
  ['prince', 'm'],
  ['spokesman', 'm'],
  ['chairman', 'm'],
  ['ms', 'f'],
  ['mrs', 'f'],
  ['mme', 'f'],
  ['madam', 'f'],
  ['madame', 'f'],
  ['dame', 'f'],
  ['lady', 'f'],
  ['queen', 'f'],
  ['princess', 'f'],
  ['spokeswoman', 'f'],
  ['chairwoman', 'f'],
]);

const DROPPED = new Set(
  'mr mrs ms dr prof mohd md ma hj hjh jr sr ii iii iv hon rev gen col lt maj capt sen dato datuk datin tan sri tun a/l a/p'.split(
    ' ',
  ),
);

const FAMILY_FIRST = new Set([...FAMILY_FIRST_SURNAMES].map(fold));
