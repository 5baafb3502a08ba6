/**
 * The text of one block as the detectors read it: markup taken out, so that `**Sar** Sokha` is one name.
 * A stretch that is never analysed (code, a URL, an image) leaves one U+FFFC, which no name reaches across.
 */
export interface View {
  readonly text: string;
  /** For each code unit of `text` its offset in the block, or null where the view is the block itself. */
  readonly offsets: Int32Array | null;
}

/** Stands for what is never analysed. */
export const PLACEHOLDER = '\ufffc';

/** Collects what is left out of a raw text, in order, then builds the view. */
export class Mask {
  readonly #raw: string;
  /** Triples start, end, placeholder (0 or 1). */
  readonly #gaps: number[] = [];

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** Leave out `[start, end)`; with `placeholder`, one U+FFFC stands for it. Calls come in ascending order; an overlap is cut. */
  drop(start: number, end: number, placeholder = false): void {
    const gaps = this.#gaps;
    const from = Math.max(start, gaps.length > 0 ? gaps[gaps.length - 2] : 0);
    if (end > from) gaps.push(from, end, placeholder ? 1 : 0);
  }

  view(): View {
    const gaps = this.#gaps;
    if (gaps.length === 0) return { text: this.#raw, offsets: null };
    const offsets = new Int32Array(this.#raw.length);
    let text = '';
    let count = 0;
    let at = 0;
    for (let index = 0; index < gaps.length; index += 3) {
      text += this.#raw.slice(at, gaps[index]);
      for (; at < gaps[index]; at++) offsets[count++] = at;
      if (gaps[index + 2] === 1) {
        text += PLACEHOLDER;
        offsets[count++] = at;
      }
      at = gaps[index + 1];
    }
    text += this.#raw.slice(at);
    for (; at < this.#raw.length; at++) offsets[count++] = at;
    return { text, offsets: offsets.subarray(0, count) };
  }
}

/** Length of an address without the full stop or bracket that belongs to the sentence. */
export function trimmed(address: string): number {
  return address.replace(/[.,;:!?)\]]+$/, '').length;
}
