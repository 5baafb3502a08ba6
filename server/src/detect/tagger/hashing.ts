import { HASH_PRIME, HASH_SEED } from '../../text/words';

/** Features are numbers of this many bits; the model's bitmap has one bit for each. */
export const FEATURE_BITS = 21;
export const FEATURE_COUNT = 1 << FEATURE_BITS;
const MASK = FEATURE_COUNT - 1;

/** Feature of one value under a template. */
export function feature1(template: number, a: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ Math.imul(template, 0x27d4eb2f));
}

/** Feature of two values under a template; the products are independent, so that they run side by side. */
export function feature2(template: number, a: number, b: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(template, 0x27d4eb2f));
}

export function feature3(template: number, a: number, b: number, c: number): number {
  return finish(
    Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d) ^ Math.imul(template, 0x27d4eb2f),
  );
}

/** 32-bit hash of a string, well mixed. */
export function hashText(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = hashOn(hash, text.charCodeAt(at));
  return scramble(hash);
}

/** The same of `units[from, to)`. */
export function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = HASH_START;
  for (let at = from; at < to; at++) hash = hashOn(hash, units[at]);
  return scramble(hash);
}

/** A hash is begun with this, led on from unit to unit and scrambled at the end. */
export const HASH_START = HASH_SEED;
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** Spread the bits of a number over all 32. */
export function scramble(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

function finish(value: number): number {
  const h = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & MASK;
}
