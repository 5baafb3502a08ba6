import type { TextEdit } from 'vscode-languageserver-types';
import { isProse } from '../blocks/block';
import type { Analysis } from '../document/analysis';
import { lastStartingAt, type Span } from '../text/span';
import { toRange } from './position';
import type { ShownTag } from './tags';

/** Tags written into the document itself as Pandoc bracketed spans, `[Sar Sokha]{.person}`: read, written, changed, taken out. */

interface InlineSpan {
  /** From bracket to brace. */
  readonly whole: Span;
  readonly text: Span;
  /** Inside of the braces. */
  readonly attributes: Span;
  readonly codes: readonly string[];
}

/** Longest text and attribute list that are taken for a bracketed span, as blocks read it. */
const TEXT_LIMIT = 400;
const ATTRIBUTE_LIMIT = 200;
const ID = 'inline:';

/** Every code of every bracketed span in prose, by place. */
export function inlineTags(analysis: Analysis): ShownTag[] {
  return inlineSpans(analysis).flatMap(({ text, codes }) =>
    codes.map((code) => ({
      id: `${ID}${text.start}:${code}`,
      code,
      span: text,
      text: analysis.text.slice(text.start, text.end),
      coder: '',
      memo: '',
      time: '',
      origin: 'inline' as const,
      state: 'attached' as const,
      places: [],
    })),
  );
}

export function isInlineTag(id: string): boolean {
  return id.startsWith(ID);
}

/**
 * Edits that write a bracketed span around the text: `Sar Sokha` becomes `[Sar Sokha]{.person}`.
 * A span that is bracketed already gets the code as one more class. Undefined where there is no text to tag.
 */
export function inlineTagEdits(analysis: Analysis, span: Span, code: string): TextEdit[] | undefined {
  const { text } = analysis;
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start])) start++;
  while (end > start && /\s/u.test(text[end - 1])) end--;
  if (start >= end) return undefined;
  if (text[start - 1] === '[' && text[end] === ']' && text[end + 1] === '{') {
    return [replace(analysis, { start: end + 2, end: end + 2 }, `.${code} `)];
  }
  const inner = text.slice(start, end);
  // Brackets inside would end the span early.
  if (/[[\]]/.test(inner)) {
    return [replace(analysis, { start, end }, `[${inner.replace(/(?<!\\)[[\]]/g, '\\$&')}]{.${code}}`)];
  }
  return [replace(analysis, { start, end: start }, '['), replace(analysis, { start: end, end }, `]{.${code}}`)];
}

/** Edits that give an inline tag another code, or take it out where there is none; undefined where it is not there. */
export function changeInlineTag(analysis: Analysis, id: string, code: string | undefined): TextEdit[] | undefined {
  const [, place, former] = /^inline:(\d+):(.*)$/.exec(id) ?? [];
  const found = inlineSpans(analysis).find(({ text, codes }) => text.start === Number(place) && codes.includes(former));
  if (!found) return undefined;
  const attributes = analysis.text.slice(found.attributes.start, found.attributes.end);
  const parts = attributes.trim().split(/\s+/);
  const left = parts.flatMap((part) => (part !== `.${former}` ? part : code === undefined ? [] : `.${code}`));
  if (left.length > 0) return [replace(analysis, found.attributes, left.join(' '))];
  return [
    replace(analysis, { start: found.whole.start, end: found.text.start }, ''),
    replace(analysis, { start: found.text.end, end: found.whole.end }, ''),
  ];
}

function inlineSpans({ text, blocks }: Analysis): InlineSpan[] {
  const spans: InlineSpan[] = [];
  for (let middle = text.indexOf(']{'); middle >= 0; middle = text.indexOf(']{', middle + 2)) {
    const block = blocks[lastStartingAt(blocks, middle)];
    if (!block || middle >= block.end || !isProse(block.kind)) continue;
    const open = openingBracket(text, middle, Math.max(block.start, middle - TEXT_LIMIT));
    const close = text.indexOf('}', middle);
    if (open < 0 || close < 0 || close >= block.end || close - middle > ATTRIBUTE_LIMIT) continue;
    if (inCode(text, block.start, open)) continue;
    const attributes = { start: middle + 2, end: close };
    const codes = [...text.slice(middle + 2, close).matchAll(/(?:^|\s)\.([^\s.{}#=]+)/g)].map((match) => match[1]);
    if (codes.length === 0) continue;
    spans.push({
      whole: { start: open, end: close + 1 },
      text: { start: open + 1, end: middle },
      attributes,
      codes: [...new Set(codes)],
    });
  }
  return spans;
}

/** The bracket that the one at `close` belongs to, on one line, not before `from`; -1 where there is none. */
function openingBracket(text: string, close: number, from: number): number {
  let depth = 0;
  for (let at = close - 1; at >= from; at--) {
    const sign = text[at];
    if (sign === '\n' && text[at - 1] === '\n') return -1;
    if (text[at - 1] === '\\') continue;
    if (sign === ']') depth++;
    else if (sign === '[' && depth-- === 0) return at + 1 < close ? at : -1;
  }
  return -1;
}

/** True where a code span is open: an odd number of backticks stands before. */
function inCode(text: string, from: number, to: number): boolean {
  let open = false;
  for (let at = text.indexOf('`', from); at >= 0 && at < to; at = text.indexOf('`', at + 1)) open = !open;
  return open;
}

function replace({ lines }: Analysis, span: Span, newText: string): TextEdit {
  return { range: toRange(lines, span), newText };
}
