import { SUMS, UNSET } from './weightTable';

/** Numbers of an entry: a key of three and the sums. */
const KEY = 3;
const ENTRY = KEY + SUMS;

/** Keeps rows of sums by a key of three numbers; what is kept is overwritten by what falls on the same place. */
export class SumMemo {
  readonly entries: Int32Array;
  readonly #shift: number;

  /** @param bits it has room for two to the power of so many rows. */
  constructor(bits: number) {
    this.entries = new Int32Array(ENTRY << bits);
    this.#shift = 32 - bits;
    this.clear();
  }

  /** Where in `entries` the key's sums stand; where they are not known, minus one minus the place to which they must be written now. */
  find(a: number, b: number, c: number): number {
    const { entries } = this;
    const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d);
    const key = (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> this.#shift) * ENTRY;
    const at = key + KEY;
    if (entries[key] === a && entries[key + 1] === b && entries[key + 2] === c && entries[at] !== UNSET) return at;
    entries[key] = a;
    entries[key + 1] = b;
    entries[key + 2] = c;
    return -1 - at;
  }

  clear(): void {
    for (let at = KEY; at < this.entries.length; at += ENTRY) this.entries[at] = UNSET;
  }
}
