/** Classes of UTF-16 code units, as the tokenizer and the word table see them. */
export const SPACE = 1;
export const UPPER = 2;
/** Lower-case letters and letters of scripts without case. */
export const LOWER = 3;
export const DIGIT = 4;
/** Combining marks, joiners and soft hyphens: they belong to the word they stand in. */
export const MARK = 5;
export const APOSTROPHE = 6;
export const HYPHEN = 7;
export const DOT = 8;
export const OTHER = 9;
/** Half of a code point outside the basic plane; `astralClass` tells what the pair is. */
export const SURROGATE = 10;

/** Class of one code unit, found once per unit and process. */
export function charClass(unit: number): number {
  return CLASSES[unit] || classify(unit);
}

/** Class of the pair that starts at `at`: LOWER for letters and digits outside the basic plane, else OTHER. */
export function astralClass(text: string, at: number): number {
  const point = text.codePointAt(at) as number;
  return point > 0xffff && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point)) ? LOWER : OTHER;
}

/** True for classes that a word is made of. */
export function isWordClass(kind: number): boolean {
  return kind >= UPPER && kind <= MARK;
}

/** Classes found so far, 0 for a unit not yet met: what is asked most is read here. */
export const CLASSES = new Uint8Array(0x10000);

function classify(unit: number): number {
  const kind = classOf(unit);
  CLASSES[unit] = kind;
  return kind;
}

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const char = String.fromCharCode(unit);
  if (unit === 0x27 || unit === 0x2019 || unit === 0x02bc) return APOSTROPHE;
  if (unit === 0x2d || unit === 0x2010 || unit === 0x2011) return HYPHEN;
  if (unit === 0x2e) return DOT;
  if (unit === 0xad || unit === 0x200c || unit === 0x200d || /\p{M}/u.test(char)) return MARK;
  if (/[\s\p{Z}\p{Cc}\u200b\u2060\ufeff]/u.test(char)) return SPACE;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return UPPER;
  if (/\p{L}/u.test(char)) return LOWER;
  return OTHER;
}
