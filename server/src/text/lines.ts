/**
 * Line starts of one immutable text. A line ends at LF, CRLF or a lone CR, as LSP has it.
 * Lines and characters are zero-based; characters count UTF-16 code units.
 */
export class LineIndex {
  readonly #starts: Int32Array;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset at which the line starts; the text's length for lines past the end. */
  lineStart(line: number): number {
    if (line < 0) return 0;
    return line < this.#starts.length ? this.#starts[line] : this.#text.length;
  }

  /** Offset just before the line's line end. */
  lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    if (line + 1 < this.#starts.length) {
      if (this.#text.charCodeAt(end - 1) === LF) end--;
      if (end > this.lineStart(line) && this.#text.charCodeAt(end - 1) === CR) end--;
    }
    return end;
  }

  /** Line that holds the offset; offsets outside the text are clamped. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Offset of a position; characters past the line's end are clamped to it, as LSP asks. */
  offsetAt(line: number, character: number): number {
    if (line >= this.#starts.length) return this.#text.length;
    return Math.min(this.lineStart(line) + Math.max(0, character), this.lineEnd(line));
  }
}

const LF = 10;
const CR = 13;

function lineStarts(text: string): Int32Array {
  let starts = new Int32Array(1024);
  let count = 1;
  const push = (offset: number) => {
    if (count === starts.length) {
      const grown = new Int32Array(starts.length * 2);
      grown.set(starts);
      starts = grown;
    }
    starts[count++] = offset;
  };
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) push(at + 1);
    return starts.slice(0, count);
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) push(at + 1);
  }
  return starts.slice(0, count);
}
