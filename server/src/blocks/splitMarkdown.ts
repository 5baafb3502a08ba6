import type { Block, BlockKind } from './block';
import { BLOCK_LIMIT, cutBehind, indentEnd, isBlank, type Line, readLine } from './scan';
import { trimEnd } from './splitPlain';

const ATX_HEADING = /^(#{1,6})(?:[ \t]|$)/;
const FENCE = /^(`{3,}|~{3,})/;
const LIST_ITEM = /^(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]|$)/;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const SETEXT_UNDERLINE = /^(?:=+|-{2,})[ \t]*$/;
const TABLE_DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const LINK_DEFINITION = /^\[(?!\^)[^\]]+\]:[ \t]*\S/;
const HTML_START = /^<(?:[a-zA-Z][^\s>]*(?:[\s>/]|$)|\/[a-zA-Z]|!--|!|\?)/;
const AUTOLINK_START = /^<(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[^\s<>@]+@)/;
const CODE_LIKE = /[{};=<>$\\]|\(\)|^\s*(?:\$|#|\/\/|sudo|npm|git|curl)\b/;

/** How far behind its opening line front matter may close. */
export const FRONT_MATTER_LIMIT = 8000;

/**
 * The next block at or behind `offset` (start of a line or of a block), or undefined at the end.
 * A block starts in a neutral state: what is returned depends on nothing before `offset`, except that
 * front matter is read at offset 0 only, and on at most one line behind the block.
 * Block structure follows CommonMark 0.31 as far as analysis needs it; every list item is a block of its own.
 */
export function nextMarkdownBlock(text: string, offset: number): Block | undefined {
  if (offset === 0) {
    const matter = frontMatter(text);
    if (matter) return matter;
  }
  const line: Line = { start: 0, end: 0, next: 0 };
  let at = offset;
  while (at < text.length) {
    readLine(text, at, line);
    if (!isBlank(text, line) && !isThematicBreak(text, line)) return blockAt(text, line);
    at = line.next;
  }
  return undefined;
}

function blockAt(text: string, line: Line): Block {
  const start = indentEnd(text, line);
  const first = text.slice(start, Math.min(line.end, start + 400));
  const fence = FENCE.exec(first);
  if (fence) return { kind: 'code', level: 0, start, end: fenceEnd(text, line, fence[1]) };
  const heading = ATX_HEADING.exec(first);
  if (heading) return { kind: 'heading', level: heading[1].length, start, end: trimEnd(text, start, line.end) };
  if (HTML_START.test(first) && !AUTOLINK_START.test(first)) {
    return { kind: 'html', level: 0, start, end: htmlEnd(text, line, first) };
  }
  if (LINK_DEFINITION.test(first) || (first.includes('|') && TABLE_DELIMITER.test(first.trimEnd()))) {
    return { kind: 'definition', level: 0, start, end: trimEnd(text, start, line.end) };
  }
  if (first.charCodeAt(0) === 124) return { kind: 'tableRow', level: 0, start, end: trimEnd(text, start, line.end) };
  const kind = first.charCodeAt(0) === 62 ? 'quote' : LIST_ITEM.test(first) ? 'listItem' : 'paragraph';
  if (kind === 'paragraph' && start - line.start >= 4 && CODE_LIKE.test(text.slice(start, line.end))) {
    return { kind: 'code', level: 0, start, end: trimEnd(text, start, line.end) };
  }
  return proseAt(text, line, start, kind);
}

/** A paragraph, quote or list item: runs on until a blank line or a line that starts something else. */
function proseAt(text: string, line: Line, start: number, kind: BlockKind): Block {
  const next: Line = { start: 0, end: 0, next: 0 };
  let end = line.end;
  let at = line.next;
  while (at < text.length && end - start <= BLOCK_LIMIT) {
    readLine(text, at, next);
    if (isBlank(text, next)) break;
    const nextStart = indentEnd(text, next);
    const head = text.slice(nextStart, Math.min(next.end, nextStart + 80));
    if (kind === 'paragraph' && SETEXT_UNDERLINE.test(head)) {
      return { kind: 'heading', level: head.charCodeAt(0) === 61 ? 1 : 2, start, end: trimEnd(text, start, next.end) };
    }
    if (kind === 'quote' ? isQuoteBreak(head) : interrupts(head)) break;
    end = next.end;
    at = next.next;
  }
  return { kind, level: 0, start, end: trimEnd(text, start, cutBehind(text, start, end, BLOCK_LIMIT)) };
}

/** A quoted blank line ends a quoted paragraph; so does a line that leaves the quote for something else. */
function isQuoteBreak(head: string): boolean {
  if (head.charCodeAt(0) === 62) return head.replace(/^[>\s]+/, '') === '' || LIST_ITEM.test(head.replace(/^>\s?/, ''));
  return interrupts(head);
}

function interrupts(head: string): boolean {
  const unit = head.charCodeAt(0);
  if (unit === 35) return ATX_HEADING.test(head);
  if (unit === 96 || unit === 126) return FENCE.test(head);
  if (unit === 62 || unit === 124) return true;
  if (unit === 60) return HTML_START.test(head) && !AUTOLINK_START.test(head);
  return LIST_ITEM.test(head) || THEMATIC_BREAK.test(head);
}

function isThematicBreak(text: string, line: Line): boolean {
  const start = indentEnd(text, line);
  const unit = text.charCodeAt(start);
  if (unit !== 42 && unit !== 45 && unit !== 95) return false;
  return line.end - start < 200 && THEMATIC_BREAK.test(text.slice(start, line.end).trimEnd());
}

function fenceEnd(text: string, opening: Line, fence: string): number {
  const line: Line = { start: 0, end: 0, next: 0 };
  let end = opening.end;
  let at = opening.next;
  while (at < text.length) {
    readLine(text, at, line);
    end = line.end;
    at = line.next;
    const start = indentEnd(text, line);
    if (
      text.startsWith(fence, start) &&
      text.slice(start, line.end).trimEnd() === fence[0].repeat(trimEnd(text, start, line.end) - start)
    )
      break;
  }
  return end;
}

/** A comment runs to its closing, other HTML to the next blank line (CommonMark HTML blocks 2 and 6). */
function htmlEnd(text: string, opening: Line, first: string): number {
  if (first.startsWith('<!--')) {
    const close = text.indexOf('-->', opening.start);
    if (close < 0) return text.length;
    const line: Line = readLine(text, close, { start: 0, end: 0, next: 0 });
    return trimEnd(text, close, line.end);
  }
  const verbatim = /^<(script|style|pre|textarea)\b/i.exec(first);
  const closing = verbatim ? `</${verbatim[1].toLowerCase()}` : undefined;
  const line: Line = { ...opening };
  let end = opening.end;
  for (;;) {
    if (closing && text.slice(line.start, line.end).toLowerCase().includes(closing))
      return trimEnd(text, line.start, line.end);
    if (line.next >= text.length) return end;
    readLine(text, line.next, line);
    if (!closing && isBlank(text, line)) return end;
    if (!isBlank(text, line)) end = trimEnd(text, line.start, line.end);
  }
}

function frontMatter(text: string): Block | undefined {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', from)) return undefined;
  const line: Line = readLine(text, from, { start: 0, end: 0, next: 0 });
  if (text.slice(from, line.end).trimEnd() !== '---') return undefined;
  while (line.next < text.length && line.next < FRONT_MATTER_LIMIT) {
    readLine(text, line.next, line);
    const content = text.slice(line.start, Math.min(line.end, line.start + 8)).trimEnd();
    if (content === '---' || content === '...')
      return { kind: 'frontMatter', level: 0, start: from, end: trimEnd(text, from, line.end) };
  }
  return undefined;
}
