import { PORTFOLIOS } from '../../lexicon/nameHeads';
import { FAMILY_FIRST_SURNAMES, NAME_SUFFIXES, TITLE_MODIFIERS } from '../../lexicon/titles';
import type { Reason } from '../findings';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/**
 * Mark the person named after the title at `token`: "Prime Minister Hun Manet", "Minister of Interior Sar Sokha", "H.E. Dr. Nay",
 * "analyst Jane Doe". The title stays outside.
 *
 * @returns the token after the name, or `token` where there is none.
 */
export function readTitled(r: Reader, token: number): number {
  const role = (r.bits[token] & Bit.title) === 0;
  let at = token + 1;
  if (!r.near(token)) return token;
  if (!role || r.has(at, Bit.title)) at = titleEnd(r, at);
  const end = nameEnd(r, at, role ? 2 : 1);
  if (end === at) return token;
  const courtesy = /\.$|^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Madam|Prof|Professor|Samdech|Lord|Lady)$/.test(r.spelling(at - 1));
  const score = end - at > 1 ? (courtesy ? 0.95 : role ? 0.8 : 0.9) : courtesy ? 0.9 : 0.7;
  r.mark(at, end, 'PERSON', score, { code: 'person-title', args: [r.surface(token, at).slice(0, 60)] });
  return end;
}

/** "Thong Mengdavid, a lecturer at ...": the name before a comma and a role. `token` is the role noun. */
export function readApposition(r: Reader, token: number): number {
  let at = token - 1;
  for (let back = 0; back < 6 && at > 0 && !r.is(at, r.ids.comma); back++) at--;
  if (!r.is(at, r.ids.comma) || at === 0) return token;
  const opener = r.spelling(at + 1);
  if (!APPOSITION.has(opener) && !(at + 1 === token || r.has(at + 1, Bit.title | Bit.role))) return token;
  let start = at;
  while (start > 0 && at - start < 4 && isNamePart(r, start - 1) && r.near(start - 1)) start--;
  while (start < at && r.has(start, Bit.particle) && !r.has(start, Bit.capital)) start++;
  while (start < at - 1 && r.has(start, Bit.title) && !FAMILY_FIRST_SURNAMES.has(r.spelling(start))) start++;
  const length = at - start;
  if (length < 2 || r.has(start - 1, Bit.capital) || r.isPossessive(start - 1)) return token;
  if (r.startsSentence(start) && length < 2) return token;
  r.mark(start, at, 'PERSON', APPOSITION.has(opener) ? 0.85 : 0.7, {
    code: 'person-apposition',
    args: [r.spelling(token)],
  } satisfies Reason);
  return token + 1;
}

/** Token after the rest of a title: "of Interior", "and Minister of Foreign Affairs", "Dr.". */
function titleEnd(r: Reader, from: number): number {
  let at = from;
  for (let more = 0; more < 12 && r.near(at - 1); more++) {
    const word = r.spelling(Math.min(at, r.count - 1));
    if (r.has(at, Bit.title) || (r.has(at, Bit.capital) && TITLE_MODIFIERS.has(word) && !surname(r, at))) at++;
    else if (r.has(at, Bit.capital) && PORTFOLIOS.has(word.toLowerCase()) && more > 0) at++;
    else if (
      (r.is(at, r.ids.of) || r.is(at, r.ids.for) || r.is(at, r.ids.and)) &&
      (titled(r, at + 1) || (r.is(at + 1, r.ids.the) && titled(r, at + 2)))
    )
      at++;
    else if (r.is(at, r.ids.the) && titled(r, at + 1)) at++;
    else if (r.is(at, r.ids.dot) && r.glued(at - 1) && r.end[at - 1] - r.start[at - 1] <= 5) at++;
    else break;
  }
  return at;
}

function titled(r: Reader, token: number): boolean {
  return (
    r.has(token, Bit.capital) &&
    (r.has(token, Bit.title) ||
      PORTFOLIOS.has(r.spelling(token).toLowerCase()) ||
      TITLE_MODIFIERS.has(r.spelling(token)))
  );
}

/** "Prime Minister Sok": a family name that also is a word of titles. */
function surname(r: Reader, token: number): boolean {
  return FAMILY_FIRST_SURNAMES.has(r.spelling(token));
}

/** Token after the personal name that starts at `from`; `from` where there is none of at least `least` words. */
function nameEnd(r: Reader, from: number, least: number): number {
  let at = from;
  let words = 0;
  while (at < r.count && words < 5 && (at === from || r.near(at - 1))) {
    if (isNamePart(r, at)) {
      if (r.has(at, Bit.capital)) words++;
      at++;
    } else if (words > 0 && r.is(at, r.ids.comma) && NAME_SUFFIXES.has(r.spelling(at + 1))) at += 2;
    else break;
  }
  while (at > from && !r.has(at - 1, Bit.capital)) at--;
  // "Moon Jae-in": the tokenizer takes "-in" for a word of its own.
  if (at > from && r.isDash(at) && r.glued(at - 1) && r.glued(at) && r.is(at + 1, r.ids.in)) at += 2;
  if (r.spelling(from) === 'Z' || GENERATIONS.has(r.spelling(from))) return from;
  if (words < least) return from;
  // A known name with no more is a country or a body: "President Niger".
  if (
    r.has(from, Bit.known) &&
    r.words.known.trie.longest(r.word, from, at) >= 0 &&
    from + r.words.known.trie.length === at
  )
    return from;
  return at;
}

function isNamePart(r: Reader, token: number): boolean {
  const bits = r.bits[token];
  if (bits & Bit.particle && !(bits & Bit.capital))
    return (
      !r.is(token, r.ids.and) &&
      !PLAIN_PARTICLES.has(r.spelling(token)) &&
      r.has(token + 1, Bit.capital) &&
      r.near(token)
    );
  if (!(bits & Bit.capital)) return false;
  if (bits & (Bit.starter | Bit.weekday | Bit.body | Bit.law | Bit.event | Bit.company)) return false;
  if (bits & Bit.month && !(bits & Bit.weakMonth)) return false;
  if (bits & Bit.acronym && !NAME_SUFFIXES.has(r.spelling(token)) && r.end[token] - r.start[token] < 4)
    return r.spelling(token).includes('.');
  return true;
}

const APPOSITION = new Set([
  'a',
  'an',
  'the',
  'who',
  'former',
  'chief',
  'senior',
  'deputy',
  'executive',
  'co-founder',
  'founder',
  'head',
  'director',
]);
const GENERATIONS = new Set(['Zers', 'Xers']);
const PLAIN_PARTICLES = new Set(['and', 'i', 'do', 'e', 'y']);
