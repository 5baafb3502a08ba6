/** A line as the splitters see it: `[start, end)` without its line end; `next` starts the following line. */
export interface Line {
  start: number;
  end: number;
  next: number;
}

const LF = 10;
const CR = 13;

/**
 * Read the line that starts at `offset` into `line` (reused, so that scanning allocates nothing).
 * A line longer than LONGEST_LINE is read as several, so that a megabyte without a break is not read again for each block.
 */
export function readLine(text: string, offset: number, line: Line): Line {
  let end = offset;
  const length = Math.min(text.length, offset + LONGEST_LINE);
  while (end < length) {
    const unit = text.charCodeAt(end);
    if (unit === LF || unit === CR) break;
    end++;
  }
  line.start = offset;
  line.end = end;
  if (end === length) line.next = end;
  else if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) line.next = end + 2;
  else line.next = end + 1;
  return line;
}

export function isBlank(text: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** Space, tab, no-break space, byte order mark and the like. */
export function isSpace(unit: number): boolean {
  return (
    unit === 32 || unit === 9 || unit === 0xa0 || unit === 0xfeff || unit === 0x0b || unit === 0x0c || unit === 0x3000
  );
}

/** Offset of the first character that is no space, or the line's end. */
export function indentEnd(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Where a paragraph that has grown past `limit` may be cut: behind the first sentence end or space after it.
 * Keeps one-line megabytes from being one block. Returns `end` when nothing fits.
 */
export function cutBehind(text: string, start: number, end: number, limit: number): number {
  if (end - start <= limit) return end;
  const last = Math.min(end, start + limit * 2);
  for (let at = start + limit; at + 1 < last; at++) {
    if (text.charCodeAt(at) === 46 && isSpace(text.charCodeAt(at + 1))) return at + 1;
  }
  for (let at = start + limit; at < last; at++) if (isSpace(text.charCodeAt(at))) return at;
  const unit = text.charCodeAt(last - 1);
  return last === end ? end : unit >= 0xd800 && unit <= 0xdbff ? last - 1 : last;
}

const LONGEST_LINE = 24_000;

/** Longest paragraph, in code units, that stays one block. */
export const BLOCK_LIMIT = 8000;
