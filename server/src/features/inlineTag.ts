import type { TextEdit } from 'vscode-languageserver-types';
import { inlineTags } from '../annotations/inlineTags';
import type { Analysis } from '../document/analysis';
import type { Span } from '../text/span';
import { toRange } from './position';
import type { ShownTag } from './tags';

/** Tags written into the document itself as Pandoc bracketed spans, `[Sar Sokha]{.person}`: read, written, changed, taken out. */

const ID = 'inline:';

/** Every code of every bracketed span in prose, by place. */
export function inlineTagsOf({ text, blocks, languageId }: Analysis): ShownTag[] {
  return inlineTags(text, blocks, languageId).flatMap(({ inner, classes }) =>
    [...new Set(classes)].map((code) => ({
      id: `${ID}${inner.start}:${code}`,
      code,
      span: inner,
      text: text.slice(inner.start, inner.end),
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
  const { text, blocks, languageId } = analysis;
  const found = inlineTags(text, blocks, languageId).find(
    ({ inner, classes }) => inner.start === Number(place) && classes.includes(former),
  );
  if (!found) return undefined;
  const { inner, outer } = found;
  const attributes = { start: inner.end + 2, end: outer.end - 1 };
  const parts = text.slice(attributes.start, attributes.end).trim().split(/\s+/);
  const left = parts.flatMap((part) => (part !== `.${former}` ? part : code === undefined ? [] : `.${code}`));
  if (left.length > 0) return [replace(analysis, attributes, left.join(' '))];
  return [
    replace(analysis, { start: outer.start, end: inner.start }, ''),
    replace(analysis, { start: inner.end, end: outer.end }, ''),
  ];
}

function replace({ lines }: Analysis, span: Span, newText: string): TextEdit {
  return { range: toRange(lines, span), newText };
}
