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

/**
 * An unchanging map from hashes to small positive numbers, in two typed arrays. A hash that is absent gives 0; keys are hashes
 * without their lowest `shift` bits, so that now and then an unknown word gets the entry of another (one in a thousand).
 */
export class HashMap32 {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;
  readonly #mask: number;
  readonly #shift: number;

  constructor(keys: Int32Array, values: Int32Array, shift: number) {
    let slots = 16;
    while (slots < keys.length * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#shift = shift;
    this.#keys = new Int32Array(slots);
    this.#values = new Int32Array(slots);
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i] & this.#mask;
      while (this.#values[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = keys[i];
      this.#values[slot] = values[i];
    }
  }

  get(hash: number): number {
    const key = hash >>> this.#shift;
    for (let slot = key & this.#mask; this.#values[slot] !== 0; slot = (slot + 1) & this.#mask) {
      if (this.#keys[slot] === key) return this.#values[slot];
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

/** Entry of the word or, for one that is unknown, of its form without diacritics, or of its last part behind a hyphen or apostrophe; 0 where none is known. */
export function lookUp(lexicon: WordLexicon, lower: string): number {
  const entry = lexicon.words.get(hashText(lower));
  if (entry !== 0 || LETTERS.test(lower)) return entry;
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o');
  const folded = plain === lower ? 0 : lexicon.words.get(hashText(plain));
  if (folded !== 0) return folded;
  const part = /[-'.](\p{L}{3,})$/u.exec(plain);
  return part === null ? 0 : lexicon.words.get(hashText(part[1]));
}

/** Words without diacritics and parts. */
const LETTERS = /^[a-z0-9]*$/;
