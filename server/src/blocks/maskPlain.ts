import { type Mask, trimmed } from './mask';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”’]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** A Pandoc bracketed span: `[Sar Sokha]{.person}`. */
const INLINE_TAG = /\[([^[\]\n]{1,400})\](\{[.#][^{}\n]{1,200}\})/g;

/** Takes web and mail addresses and the markup of inline tags out of plain text. */
export function maskPlain(raw: string, mask: Mask): void {
  const addresses = raw.includes('://') || raw.includes('www.') || raw.includes('@') ? matches(raw, ADDRESS) : [];
  const tags = raw.includes(']{') ? matches(raw, INLINE_TAG) : [];
  for (const match of [...addresses, ...tags].sort((a, b) => a.index - b.index)) {
    if (match[2] === undefined) {
      mask.drop(match.index, match.index + trimmed(match[0]), true);
    } else {
      const inner = match.index + 1 + match[1].length;
      mask.drop(match.index, match.index + 1);
      mask.drop(inner, match.index + match[0].length);
    }
  }
}

function matches(raw: string, pattern: RegExp): RegExpExecArray[] {
  return [...raw.matchAll(pattern)] as RegExpExecArray[];
}
