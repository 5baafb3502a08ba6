import type { Span } from '../text/span';

/**
 * A text with its typographic variation taken out: composed letters, straight quotes, plain hyphens, one space for any run of white
 * space, no soft hyphens and zero-width characters. Case stays: names live by it. Offsets lead back to the original.
 */
export class FoldedText {
  readonly text: string;
  /** For each unit of `text`, and one past its end, the original offset; null where nothing was folded. */
  readonly #offsets: Int32Array | null;

  constructor(original: string) {
    if (!NEEDS_FOLDING.test(original)) {
      this.text = original;
      this.#offsets = null;
      return;
    }
    const offsets = new Int32Array(original.length * 3 + 1);
    const parts: string[] = [];
    let length = 0;
    let from = 0;
    const copy = (to: number) => {
      for (let at = from; at < to; at++) offsets[length++] = at;
      if (to > from) parts.push(original.slice(from, to));
    };
    for (const match of original.matchAll(FOLDED)) {
      copy(match.index);
      const replacement = fold(match[0]);
      parts.push(replacement);
      for (let i = 0; i < replacement.length; i++) offsets[length++] = match.index;
      from = match.index + match[0].length;
    }
    copy(original.length);
    offsets[length] = original.length;
    this.text = parts.join('');
    this.#offsets = offsets.slice(0, length + 1);
  }

  toOriginal(span: Span): Span {
    const offsets = this.#offsets;
    return offsets ? { start: offsets[span.start], end: offsets[span.end] } : span;
  }
}

/** Folded form of a short string. */
export function foldText(text: string): string {
  return new FoldedText(text).text;
}

const NEEDS_FOLDING = /[^\x20-\x7e]| {2}/;
const FOLDED = /\s+|[\u00ad\u200b-\u200d\u2060\ufeff]+|[‘’ʼ`´“”„«»‐‑‒–—−]|[^\s\p{M}]\p{M}+/gu;

function fold(match: string): string {
  if (/^\s/.test(match)) return ' ';
  if (/^[\u00ad\u200b-\u200d\u2060\ufeff]/.test(match)) return '';
  if (match.length > 1) return match.normalize('NFC');
  if ('‘’ʼ`´'.includes(match)) return "'";
  return '“”„«»'.includes(match) ? '"' : '-';
}
