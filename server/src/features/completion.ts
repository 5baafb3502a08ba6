import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../document/analysis';
import { toRange } from './position';
import type { Codes } from './tags';

/** Longest attribute list that is looked through. */
const REACH = 200;

/** Codes after a dot or brace inside the `{…}` of a bracketed span, `[text]{.code}`; nothing in prose. */
export function completions(analysis: Analysis, offset: number, codes: Codes): CompletionItem[] {
  const place = classPlace(analysis.text, offset);
  if (!place) return [];
  const range = toRange(analysis.lines, place);
  return codes.all.map((code, index) => ({
    label: code.label,
    labelDetails: { description: code.group },
    detail: code.id,
    documentation: code.definition,
    kind: CompletionItemKind.EnumMember,
    filterText: `.${code.id} ${code.label}`,
    sortText: String(index).padStart(5, '0'),
    textEdit: { range, newText: `.${code.id}` },
  }));
}

/** Span of the class that is being written, from its dot to the end of its name. */
function classPlace(text: string, offset: number): { start: number; end: number } | undefined {
  let open = offset - 1;
  for (; open >= Math.max(0, offset - REACH); open--) {
    const sign = text[open];
    if (sign === '}' || sign === '\n' || sign === '\r' || sign === '[' || sign === ']') return undefined;
    if (sign === '{') break;
  }
  if (text[open] !== '{' || text[open - 1] !== ']') return undefined;
  let start = offset;
  while (start > open + 1 && isCodePart(text[start - 1])) start--;
  if (text[start - 1] === '.') start--;
  // `key="value"` is another kind of attribute.
  if (start > open + 1 && !/[\s{]/.test(text[start - 1])) return undefined;
  let end = offset;
  while (end < text.length && isCodePart(text[end])) end++;
  return { start, end };
}

function isCodePart(sign: string): boolean {
  return /[\p{L}\p{N}_:-]/u.test(sign);
}
