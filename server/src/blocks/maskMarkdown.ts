import type { BlockKind } from './block';
import { type Mask, trimmed } from './mask';

const ANY_MARKUP = /[*_`[\]<\\~#>|=!@]|:\/\/|www\.|^\s*(?:[-+]|\d+[.)])/;
const LEAD: Partial<Record<BlockKind, RegExp>> = {
  heading: /^#{1,6}[ \t]*/,
  listItem: /^(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/,
  paragraph: /^\[\^[^\]\s]+\]:[ \t]*/,
};
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”’)]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/y;
const TAG = /<(?:\/?[a-zA-Z][^<>\n]*|!--[\s\S]*?--|[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/y;
const DESTINATION = /\((?:[^()\n]|\([^()\n]*\))*\)/y;
const REFERENCE = /\[[^[\]\n]*\]/y;
const ATTRIBUTES = /\{[.#][^{}\n]*\}/y;
const UNDERLINE = /\n[ \t]*(?:=+|-{2,})[ \t]*$/;

/** Takes Markdown's inline markup out of a block: emphasis, links' targets, images, code, HTML, addresses, inline tags, block marks. */
export function maskMarkdown(raw: string, kind: BlockKind, mask: Mask): void {
  if (!ANY_MARKUP.test(raw)) return;
  let at = 0;
  const lead = LEAD[kind]?.exec(raw);
  if (lead) {
    mask.drop(0, lead[0].length);
    at = lead[0].length;
  }
  const end = kind === 'heading' ? headingEnd(raw) : raw.length;
  /** Offsets behind the closing bracket of every link that is open, innermost last: [closing bracket, behind target]. */
  const open: [number, number][] = [];
  let lineStart = kind === 'quote';
  while (at < end) {
    const unit = raw.charCodeAt(at);
    if (lineStart && (unit === 62 || unit === 32)) {
      mask.drop(at, ++at);
      continue;
    }
    lineStart = kind === 'quote' && unit === 10;
    at = maskAt(raw, at, unit, open, mask);
  }
  if (end < raw.length) mask.drop(end, raw.length);
}

/** Handles the markup at `at`, if any; returns where to go on. */
function maskAt(raw: string, at: number, unit: number, open: [number, number][], mask: Mask): number {
  switch (unit) {
    case 92: // backslash
      if (/[!-/:-@[-`{-~\r\n]/.test(raw[at + 1] ?? '')) {
        mask.drop(at, at + 1);
        return at + 2;
      }
      return at + 1;
    case 42: // *
    case 126: // ~
    case 95: // _
      return maskDelimiters(raw, at, unit, mask);
    case 96: // `
      return maskCode(raw, at, mask);
    case 60: {
      // <
      const length = stickyLength(TAG, raw, at);
      if (length > 0) mask.drop(at, at + length, true);
      return at + Math.max(1, length);
    }
    case 33: // !
      return raw.charCodeAt(at + 1) === 91 ? maskImage(raw, at, mask) : at + 1;
    case 91: // [
      return openLink(raw, at, open, mask);
    case 93: {
      // ]
      const top = open[open.length - 1];
      if (top === undefined || top[0] !== at) return at + 1;
      open.pop();
      mask.drop(at, top[1]);
      return top[1];
    }
    default:
      return maskAddress(raw, at, unit, mask);
  }
}

/** Emphasis marks: runs of * or ~ that touch a word, runs of _ at a word's edge. */
function maskDelimiters(raw: string, at: number, unit: number, mask: Mask): number {
  let end = at;
  while (raw.charCodeAt(end) === unit) end++;
  const before = at > 0 && isWordy(raw, at - 1);
  const after = isWordy(raw, end);
  const touches = before || after || /\S/.test(raw[at - 1] ?? ' ') || /\S/.test(raw[end] ?? ' ');
  const marks = unit === 126 ? end - at === 2 : end - at <= 3 && touches && !(unit === 95 && before && after);
  if (marks) mask.drop(at, end);
  return end;
}

function isWordy(raw: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(raw[at] ?? ' ');
}

function maskCode(raw: string, at: number, mask: Mask): number {
  let ticks = at;
  while (raw.charCodeAt(ticks) === 96) ticks++;
  const fence = raw.slice(at, ticks);
  let close = raw.indexOf(fence, ticks);
  while (close >= 0 && raw.charCodeAt(close + fence.length) === 96) {
    let run = close;
    while (raw.charCodeAt(run) === 96) run++;
    close = raw.indexOf(fence, run);
  }
  if (close < 0) return ticks;
  mask.drop(at, close + fence.length, true);
  return close + fence.length;
}

function maskImage(raw: string, at: number, mask: Mask): number {
  const close = matchingBracket(raw, at + 1);
  if (close < 0) return at + 2;
  const length = stickyLength(DESTINATION, raw, close + 1) || stickyLength(REFERENCE, raw, close + 1);
  if (length === 0) return at + 2;
  mask.drop(at, close + 1 + length, true);
  return close + 1 + length;
}

/** Drops the opening bracket of a link, footnote or inline tag and remembers what its closing bracket takes along. */
function openLink(raw: string, at: number, open: [number, number][], mask: Mask): number {
  const close = matchingBracket(raw, at);
  if (close < 0) return at + 1;
  if (raw.charCodeAt(at + 1) === 94) {
    mask.drop(at, close + 1);
    return close + 1;
  }
  const length =
    stickyLength(DESTINATION, raw, close + 1) ||
    stickyLength(ATTRIBUTES, raw, close + 1) ||
    stickyLength(REFERENCE, raw, close + 1);
  if (length === 0) return at + 1;
  mask.drop(at, at + 1);
  open.push([close, close + 1 + length]);
  return at + 1;
}

/** Offset of the bracket that closes the one at `at`, within 1,000 code units (so that stray brackets cost nothing), or -1. */
function matchingBracket(raw: string, at: number): number {
  const last = Math.min(raw.length, at + 1000);
  let depth = 0;
  for (let index = at; index < last; index++) {
    const unit = raw.charCodeAt(index);
    if (unit === 92) index++;
    else if (unit === 91) depth++;
    else if (unit === 93 && --depth === 0) return index;
  }
  return -1;
}

function maskAddress(raw: string, at: number, unit: number, mask: Mask): number {
  const starts = unit === 104 || unit === 119 || unit === 64;
  if (!starts) return at + 1;
  let from = at;
  if (unit === 64) while (from > 0 && at - from < 64 && /[\w.+-]/.test(raw[from - 1])) from--;
  const length = stickyLength(ADDRESS, raw, from);
  if (length === 0) return at + 1;
  const end = from + trimmed(raw.slice(from, from + length));
  mask.drop(from, end, true);
  return Math.max(at + 1, end);
}

/** Closing marks of an ATX heading, or the underline of a setext heading, are no text. */
function headingEnd(raw: string): number {
  const underline = UNDERLINE.exec(raw);
  if (underline) return underline.index;
  const closing = /[ \t]+#+[ \t]*$/.exec(raw);
  return closing ? closing.index : raw.length;
}

function stickyLength(pattern: RegExp, raw: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(raw);
  return match ? match[0].length : 0;
}
