import type { Position, Range } from 'vscode-languageserver-types';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';

/** The only place where offsets become LSP positions and back. */

export function toPosition(lines: LineIndex, offset: number): Position {
  const line = lines.lineAt(offset);
  return { line, character: Math.max(0, offset - lines.lineStart(line)) };
}

export function toRange(lines: LineIndex, span: Span): Range {
  return { start: toPosition(lines, span.start), end: toPosition(lines, span.end) };
}

/** Offset of a position; whatever a client sends is clamped into the document. */
export function toOffset(lines: LineIndex, position: Position): number {
  const line = natural(position?.line);
  return lines.offsetAt(line, natural(position?.character));
}

/** Span of a range; a range written backwards is turned around. */
export function toSpan(lines: LineIndex, range: Range): Span {
  const a = toOffset(lines, range?.start);
  const b = toOffset(lines, range?.end);
  return a <= b ? { start: a, end: b } : { start: b, end: a };
}

/** `[startLine, startCharacter, endLine, endCharacter, …]` of spans sorted by start: one sweep where they stand close. */
export function toFlat(lines: LineIndex, spans: Iterable<Span>): number[] {
  const flat: number[] = [];
  for (const span of spans) {
    const startLine = lines.lineAt(span.start);
    let endLine = startLine;
    if (span.end > lines.lineStart(startLine + 1) || span.end > lines.lineEnd(startLine))
      endLine = lines.lineAt(span.end);
    flat.push(startLine, span.start - lines.lineStart(startLine), endLine, span.end - lines.lineStart(endLine));
  }
  return flat;
}

/** Walks over lines with rising offsets; cheaper than a search for each of many sorted offsets. */
export class LineSweep {
  readonly #lines: LineIndex;
  #line = 0;
  #start = 0;
  #next: number;

  constructor(lines: LineIndex, offset: number) {
    this.#lines = lines;
    this.#line = lines.lineAt(offset);
    this.#start = lines.lineStart(this.#line);
    this.#next = this.#nextStart();
  }

  get line(): number {
    return this.#line;
  }

  get lineStart(): number {
    return this.#start;
  }

  /** Offset at which the next line starts; infinite on the last. */
  get nextStart(): number {
    return this.#next;
  }

  /** Moves to the line that holds `offset`, which must not be before the last one. */
  moveTo(offset: number): void {
    while (offset >= this.#next) {
      this.#line++;
      this.#start = this.#next;
      this.#next = this.#nextStart();
    }
  }

  #nextStart(): number {
    return this.#line + 1 < this.#lines.lineCount ? this.#lines.lineStart(this.#line + 1) : Number.POSITIVE_INFINITY;
  }
}

function natural(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.min(Math.floor(value), 0x7fffffff) : 0;
}
