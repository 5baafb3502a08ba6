import { hashText } from './hashing';

/** Bits of a gazetteer entry. */
export const Gazetteer = {
  country: 1,
  city: 2,
  region: 4,
  organization: 8,
  nationality: 16,
} as const;

/** Hashes are kept without their lowest bits: 27 bits suffice, and the file is smaller. */
export const KEY_SHIFT = 5;

/** Bits of a hash that are kept. */
const KEY_BITS = 32 - KEY_SHIFT;

/**
 * An unchanging map from hashes to positive numbers of 16 bits. A hash that is absent gives 0; keys are hashes without their
 * lowest bits, so that now and then an unknown word gets the entry of another (one in a thousand). Keys stay in order: the upper
 * bits of a hash lead to the few that may be it, so that nothing has to be put in its place before the first look-up.
 */
export class HashMap32 {
  readonly #keys: Int32Array;
  /** Values by their lower and upper eight bits. */
  readonly #low: Uint8Array;
  readonly #high: Uint8Array;
  /** By the upper bits of a key, the place of the first key with these or higher ones. */
  readonly #starts: Int32Array;
  readonly #shift: number;

  /** @param keys ascending */
  constructor(keys: Int32Array, low: Uint8Array, high: Uint8Array) {
    let bits = 4;
    while (1 << bits < keys.length) bits++;
    const shift = KEY_BITS - bits;
    const starts = new Int32Array((1 << bits) + 1);
    let group = 0;
    for (let place = 0; place < keys.length; place++) {
      for (const own = keys[place] >>> shift; group <= own; group++) starts[group] = place;
    }
    starts.fill(keys.length, group);
    this.#keys = keys;
    this.#low = low;
    this.#high = high;
    this.#starts = starts;
    this.#shift = shift;
  }

  get(hash: number): number {
    const key = hash >>> KEY_SHIFT;
    const group = key >>> this.#shift;
    const end = this.#starts[group + 1];
    for (let place = this.#starts[group]; place < end; place++) {
      if (this.#keys[place] === key) return this.#low[place] | (this.#high[place] << 8);
    }
    return 0;
  }
}

/** What the model knows of single words, by hash; no strings are kept. */
export interface WordLexicon {
  /** Hash of the lower-case word to 1 + fine cluster (12 bits) + case habit (2 bits, from bit 13). */
  readonly words: HashMap32;
  /** Fine cluster to coarse one. */
  readonly coarse: Uint8Array;
  /** Hash of a lower-case word to `Gazetteer` bits. */
  readonly names: HashMap32;
}

export const CASE_SHIFT = 13;

/** Entry of the form without diacritics of a word that is itself unknown, or of its last part behind a hyphen or apostrophe; 0 where none is known. */
export function lookUpPart(lexicon: WordLexicon, lower: string): number {
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o');
  const folded = plain === lower ? 0 : lexicon.words.get(hashText(plain));
  if (folded !== 0) return folded;
  const part = /[-'.](\p{L}{3,})$/u.exec(plain);
  return part === null ? 0 : lexicon.words.get(hashText(part[1]));
}
