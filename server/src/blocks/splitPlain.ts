import type { Block, BlockKind } from './block';
import { BLOCK_LIMIT, cutBehind, indentEnd, isBlank, isSpace, type Line, readLine } from './scan';

/** Shorter lines end their block (addresses, signatures, headlines); longer ones are not hard-wrapped. */
const SHORTEST_WRAPPED_LINE = 40;
const LONGEST_WRAPPED_LINE = 160;
const LONGEST_HEADING = 100;

const NUMBERED_HEADING =
  /^(?:article|chapter|section|part|title|annex|appendix|paragraph|clause|schedule)\s+(?:[0-9]{1,3}|[ivxlc]{1,7}|[a-z])(?![a-z0-9])[.:)]?/i;
const LIST_MARK =
  /^(?:[-*•·–—▪●]\s+|\(?[0-9]{1,3}[.)]\s+|\([a-zA-Z]\)\s+|[a-z][.)]\s+|\(?(?:[ivx]{1,5}|[IVX]{1,5})[.)]\s+|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?\s+)/;

/**
 * The next block at or behind `offset`, which must be the start of a line or of a block; undefined at the end.
 * What it returns depends on nothing before `offset` and at most one line behind the block.
 */
export function nextPlainBlock(text: string, offset: number): Block | undefined {
  const line: Line = { start: 0, end: 0, next: 0 };
  let at = offset;
  while (at < text.length) {
    readLine(text, at, line);
    if (!isBlank(text, line)) return blockAt(text, line);
    at = line.next;
  }
  return undefined;
}

function blockAt(text: string, line: Line): Block {
  const start = indentEnd(text, line);
  const level = headingLevel(text, start, line.end);
  if (level > 0) return { kind: 'heading', level, start, end: trimEnd(text, start, line.end) };
  const kind: BlockKind = isListMark(text, start, line.end) ? 'listItem' : 'paragraph';
  let end = line.end;
  const next: Line = { start: 0, end: 0, next: 0 };
  let width = line.end - start;
  let at = line.next;
  while (
    width >= SHORTEST_WRAPPED_LINE &&
    width <= LONGEST_WRAPPED_LINE &&
    at < text.length &&
    end - start <= BLOCK_LIMIT
  ) {
    readLine(text, at, next);
    if (isBlank(text, next)) break;
    const nextStart = indentEnd(text, next);
    if (isListMark(text, nextStart, next.end) || headingLevel(text, nextStart, next.end) > 0) break;
    end = next.end;
    width = next.end - next.start;
    at = next.next;
  }
  return { kind, level: 0, start, end: trimEnd(text, start, cutBehind(text, start, end, BLOCK_LIMIT)) };
}

/** 1 for chapters and parts, 2 for articles and capital lines, 3 for numbered titles ("2.1 Scope"); 0 for no heading. */
function headingLevel(text: string, start: number, end: number): number {
  if (end - start > LONGEST_HEADING || end - start < 2) return 0;
  const first = text.charCodeAt(start);
  const upper = first >= 65 && first <= 90;
  const digit = first >= 48 && first <= 57;
  if (!upper && !digit && first < 128) return 0;
  const line = text.slice(start, end).trimEnd();
  if (upper && NUMBERED_HEADING.test(line)) {
    const rest = line.replace(NUMBERED_HEADING, '');
    if (rest.length > 60 || /[a-z][.;,]\s*$/.test(rest) || /^\s*\(?[a-z]/.test(rest)) return 0;
    return /^(?:chapter|part|title|annex|appendix)/i.test(line) ? 1 : 2;
  }
  const last = line.charCodeAt(line.length - 1);
  if (last === 46 || last === 44 || last === 59 || last === 63) return 0;
  if (isCapitalLine(line)) return 2;
  const numbered = /^[0-9]{1,2}((?:\.[0-9]{1,2})*)\.?\s+(?=\p{Lu})/u.exec(line);
  if (numbered && line.length <= 70 && line.split(/\s+/).length <= 9 && titleLike(line)) return numbered[1] ? 3 : 2;
  return 0;
}

/** All letters capital, at least four of them: "JOINT COMMUNIQUÉ". */
function isCapitalLine(line: string): boolean {
  let letters = 0;
  for (const character of line) {
    if (character !== character.toUpperCase()) return false;
    if (character !== character.toLowerCase()) letters++;
  }
  return letters >= 4 && (line.includes(' ') || letters >= 6);
}

/** A numbered line is a title, not a list item, when it holds no verb-like lower-case ending sentence: few lower-case words. */
function titleLike(line: string): boolean {
  const words = line.split(/\s+/).slice(1);
  return words.length <= 6 && !/[,;:]$/.test(line);
}

function isListMark(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  const possible =
    unit === 45 || unit === 42 || unit === 40 || unit > 127 || (unit >= 48 && unit <= 57) || isMarkLetter(text, start);
  return possible && LIST_MARK.test(text.slice(start, Math.min(end, start + 16)));
}

/** "a)" or "iv." */
function isMarkLetter(text: string, start: number): boolean {
  for (let at = start + 1; at < start + 6; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 46 || unit === 41) return true;
    if (unit === 32) return false;
  }
  return false;
}

/** Offset behind the last character that is no space; shared with the Markdown splitter. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
