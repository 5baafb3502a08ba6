/** One replacement: `[start, end)` of the old text gives way to `text`. UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text after the edit. Offsets outside the text are clamped. */
export function applyEdit(text: string, edit: TextEdit): string {
  const start = clamp(edit.start, text.length);
  const end = Math.max(start, clamp(edit.end, text.length));
  return text.slice(0, start) + edit.text + text.slice(end);
}

/** By how much everything behind the edit moves. */
export function shiftOf(edit: TextEdit): number {
  return edit.text.length - (edit.end - edit.start);
}

/**
 * The smallest single edit that turns `before` into `after`, or undefined where they are equal.
 * It never splits a surrogate pair.
 */
export function editBetween(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  if (head > 0 && isHighSurrogate(before.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail--;
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
