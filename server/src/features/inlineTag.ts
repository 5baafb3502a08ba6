import type { TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../document/analysis';
import type { Span } from '../text/span';
import { toRange } from './position';

/**
 * Edits that write a Pandoc bracketed span around the text: `Sar Sokha` becomes `[Sar Sokha]{.person}`.
 * A span that is bracketed already gets the code as one more class. Undefined where there is no text to tag.
 */
export function inlineTagEdits(analysis: Analysis, span: Span, code: string): TextEdit[] | undefined {
  const { text, lines } = analysis;
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start])) start++;
  while (end > start && /\s/u.test(text[end - 1])) end--;
  if (start >= end) return undefined;
  const at = (offset: number, newText: string): TextEdit => ({
    range: toRange(lines, { start: offset, end: offset }),
    newText,
  });
  if (text[start - 1] === '[' && text[end] === ']' && text[end + 1] === '{') return [at(end + 2, `.${code} `)];
  const inner = text.slice(start, end);
  if (!/[[\]]/.test(inner)) return [at(start, '['), at(end, `]{.${code}}`)];
  // Brackets inside would end the span early.
  return [{ range: toRange(lines, { start, end }), newText: `[${inner.replace(/(?<!\\)[[\]]/g, '\\$&')}]{.${code}}` }];
}
