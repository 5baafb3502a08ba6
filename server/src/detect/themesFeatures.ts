import { plainSpelling, stem } from '../lexicon/codebookStems';
import { HASH_PRIME, HASH_SEED, type WordColumn, WordFlag, type WordTable } from '../text/words';

/** Letters of a stem that count: "electric", "electrify" and "electricity" are one word to learn. */
const ROOT = 6;

/** Stem hash of a content word, 0 for words that carry no theme (function words, numbers, signs, single letters). */
export function stemHash(lower: string, flags: number): number {
  if ((flags & (WordFlag.punctuation | WordFlag.number | WordFlag.digit)) !== 0 || lower.length < 2) return 0;
  if (FUNCTION_WORDS.has(lower)) return 0;
  return hashOf(stem(plainSpelling(lower)).slice(0, ROOT)) || 1;
}

/** Column of `stemHash`. */
export function stemColumn(words: WordTable): WordColumn {
  return words.column((_, id) => stemHash(words.text(words.lower(id)), words.flags(id)));
}

function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) | 0;
}

const FUNCTION_WORDS = new Set(
  (
    'a about above after again against all also although am among an and any are as at be because been before being below between both but by can could ' +
    'did do does doing down during each either else ever every few for from further had has have having he her here hers him his how i if in into is it its ' +
    'itself just may me might more most much must my nor not now of off on once one only or other our out over own per s same shall she should since so some such than that the their ' +
    'them then there these they this those three through thus to too two under until up upon us very was we were what when where whether which while who whom ' +
    'whose why will with within without would you your i.e e.g etc ii iii iv und der die das im von für des zur zum mit den ein eine auf de la le les et du en el los y para por del das '
  ).split(' '),
);
