import type { Span } from '../text/span';

/** A Pandoc bracketed span with at least one class: `[Sar Sokha]{.person}`. */
export interface BracketedSpan {
  /** With brackets and attributes. */
  readonly outer: Span;
  /** What stands between the brackets. */
  readonly inner: Span;
  /** Between the braces. */
  readonly attributes: Span;
  /** Class names in their order, each once, without the dot. */
  readonly classes: readonly string[];
}

/**
 * Bracketed spans of one block, by their start, outer before inner. Brackets may nest; a backslash takes a bracket's meaning away.
 * Linear in the length.
 * @param code inline code between backticks is left alone (Markdown)
 */
export function bracketedSpans(text: string, start = 0, end = text.length, code = true): BracketedSpan[] {
  const found: BracketedSpan[] = [];
  const open: number[] = [];
  /** Lengths of backtick runs that are known to have no closing run ahead. */
  const unclosed = new Set<number>();
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at += 2;
    else if (unit === BACKTICK && code) at = behindCode(text, at, end, unclosed);
    else if (unit === OPEN) open.push(at++);
    else if (unit === CLOSE && open.length > 0) {
      const from = open.pop()!;
      const attributes = attributesAt(text, at + 1, end);
      const inner = { start: from + 1, end: at };
      at = attributes ? attributes.end : at + 1;
      if (attributes && attributes.classes.length > 0 && inner.start < inner.end) {
        found.push({
          outer: { start: from, end: at },
          inner,
          attributes: { start: inner.end + 2, end: at - 1 },
          classes: [...new Set(attributes.classes)],
        });
      }
    } else at++;
  }
  return found.sort((a, b) => a.outer.start - b.outer.start);
}

const BACKSLASH = 92;
const BACKTICK = 96;
const OPEN = 91;
const CLOSE = 93;
const LONGEST_ATTRIBUTES = 400;
const ATTRIBUTES =
  /\{[ \t]*((?:[.#][^\s{}"'=]+|[\p{L}_][^\s{}"'=]*=(?:"[^"\n{}]*"|[^\s{}"']*))(?:[ \t]+(?:[.#][^\s{}"'=]+|[\p{L}_][^\s{}"'=]*=(?:"[^"\n{}]*"|[^\s{}"']*)))*)[ \t]*\}/uy;

function attributesAt(text: string, at: number, end: number): { end: number; classes: string[] } | undefined {
  if (at >= end || text.charCodeAt(at) !== 123) return undefined;
  // Cut out first: an opening brace far from its end must not be searched to the end of the text.
  const close = text.slice(at, Math.min(end, at + LONGEST_ATTRIBUTES)).indexOf('}');
  if (close < 0) return undefined;
  ATTRIBUTES.lastIndex = 0;
  const match = ATTRIBUTES.exec(text.slice(at, at + close + 1));
  if (!match) return undefined;
  const classes = match[1]
    .split(/[ \t]+/)
    .filter((part) => part.startsWith('.') && part.length > 1)
    .map((part) => part.slice(1));
  return { end: at + close + 1, classes };
}

/** Offset behind an inline code span, or behind its backticks where they never close. */
function behindCode(text: string, at: number, end: number, unclosed: Set<number>): number {
  const length = runLength(text, at, end);
  if (unclosed.has(length)) return at + length;
  for (let next = at + length; next < end; ) {
    if (text.charCodeAt(next) !== BACKTICK) next++;
    else {
      const run = runLength(text, next, end);
      if (run === length) return next + run;
      next += run;
    }
  }
  unclosed.add(length);
  return at + length;
}

function runLength(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && text.charCodeAt(next) === BACKTICK) next++;
  return next - at;
}
