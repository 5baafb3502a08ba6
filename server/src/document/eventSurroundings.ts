import type { Span } from '../text/span';

/** Where in the text an act is told. */
export interface Surroundings extends Span {
  /** Start of the paragraph. */
  readonly block: number;
  /** Start of the sentence, and of the one before in the paragraph. */
  readonly sentence: number;
  readonly previous: number;
  /** End of the sentence. */
  readonly close: number;
}

/** Sentence and paragraph around a span, as far as `REACH`. */
export function surroundingsOf({ start, end }: Span, text: string): Surroundings {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const block = from + before.lastIndexOf('\n\n') + 1;
  const sentence = Math.max(block, from + lastStop(before, before.length) + 1);
  const previous = Math.max(block, from + lastStop(before, Math.max(0, sentence - from - 3)) + 1);
  const after = text.slice(end, end + REACH);
  const stop = after.search(/[.!?](?=\s)|\n\n/);
  return { start, end, block, sentence, previous, close: stop < 0 ? end + after.length : end + stop };
}

const REACH = 600;

/** Index of the first of the ascending numbers that is at or above `least`. */
export function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the ascending numbers is in `[from, to)`. */
export function anyWithin(sorted: readonly number[], from: number, to: number): boolean {
  const index = firstFrom(sorted, from);
  return index < sorted.length && sorted[index] < to;
}

/** Offset of the last white space behind a full stop, or of a blank line, before `before`; -1 where there is none. */
function lastStop(text: string, before: number): number {
  for (let at = before - 1; at > 0; at--) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10) continue;
    const left = text.charCodeAt(at - 1);
    // . ! ? or a second line break
    if (left === 46 || left === 33 || left === 63 || (code === 10 && left === 10)) return at;
  }
  return -1;
}
