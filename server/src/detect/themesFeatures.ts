import { plainSpelling, stem } from '../lexicon/codebookStems';
import { HASH_PRIME, HASH_SEED, type WordColumn, WordFlag, type WordTable } from '../text/words';

/**
 * Features of the learned weights: word stems, character 4-grams and beginnings of words (for compounds, other
 * languages and misprints), pairs of neighbouring content words. A feature is a 32-bit hash.
 */

/** Stem hash of a content word, 0 for words that carry no theme (function words, numbers, signs, single letters). */
export function stemHash(lower: string, flags: number): number {
  if ((flags & (WordFlag.punctuation | WordFlag.number | WordFlag.digit)) !== 0 || lower.length < 2) return 0;
  if (FUNCTION_WORDS.has(lower)) return 0;
  const form = stem(plainSpelling(lower));
  return hashOf(`s${form}`) || 1;
}

/** Hashes of the parts of a content word. */
export function partHashes(lower: string): number[] {
  const hashes: number[] = [];
  if (lower.length >= 5) {
    const framed = `^${lower}$`;
    const seen = new Set<string>();
    for (let at = 0; at + 5 <= framed.length; at++) {
      const gram = framed.slice(at, at + 5);
      if (!seen.has(gram)) hashes.push(hashOf(`g${gram}`));
      seen.add(gram);
    }
  }
  return hashes;
}

/** Feature of two content words that follow one another. */
export function pairHash(before: number, after: number): number {
  const hash = Math.imul(before ^ 0x5bd1e995, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
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
