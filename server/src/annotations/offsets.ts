/**
 * The one module that converts offsets. Four spaces:
 * - document: UTF-16 code units of the text as the editor has it (any line ends, perhaps a byte order mark);
 * - canonical: UTF-16 code units of the canonical text: no byte order mark, every line end LF;
 * - points: Unicode code points of the canonical text (W3C selectors, REFI-QDA, brat);
 * - bytes: UTF-8 bytes of the canonical text.
 * An offset inside a pair (CRLF, surrogates) belongs to the start of the pair. Unpaired surrogates count as one point and three bytes.
 */

/** The text that hashes and stored positions speak of. */
export function canonicalText(text: string): string {
  const body = text.charCodeAt(0) === BOM ? text.slice(1) : text;
  return body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
}

/** Conversions for one immutable text. Building is linear, every question is answered in constant time. */
export class OffsetMap {
  readonly canonical: string;
  readonly #document: string;
  readonly #bom: number;
  /** For every STEP-th canonical offset: document offset, points and bytes before it. Null where the space equals the canonical one. */
  readonly #documentMarks: Int32Array | null;
  readonly #pointMarks: Int32Array | null;
  #byteMarks: Int32Array | undefined;
  readonly #points: number;

  constructor(document: string) {
    this.#document = document;
    this.canonical = canonicalText(document);
    this.#bom = document.charCodeAt(0) === BOM ? 1 : 0;
    this.#documentMarks = document.length - this.#bom === this.canonical.length ? null : this.#markDocument();
    const { marks, total } = markPoints(this.canonical);
    this.#pointMarks = marks;
    this.#points = total;
  }

  /** Length of the canonical text in code points. */
  get points(): number {
    return this.#points;
  }

  toCanonical(document: number): number {
    const offset = clamp(document, this.#document.length);
    const marks = this.#documentMarks;
    if (!marks) return Math.max(0, offset - this.#bom);
    // The last mark at or before the offset, then step by step.
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (marks[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    let at = marks[low - 1];
    let canonical = (low - 1) * STEP;
    while (at < offset) {
      at += isCrLf(this.#document, at) ? 2 : 1;
      if (at <= offset) canonical++;
    }
    return canonical;
  }

  toDocument(canonical: number): number {
    const offset = clamp(canonical, this.canonical.length);
    const marks = this.#documentMarks;
    if (!marks) return offset + this.#bom;
    let at = marks[Math.floor(offset / STEP)];
    for (let left = offset % STEP; left > 0; left--) at += isCrLf(this.#document, at) ? 2 : 1;
    return at;
  }

  /** Canonical offset to code points. */
  toPoints(canonical: number): number {
    const offset = clamp(canonical, this.canonical.length);
    const marks = this.#pointMarks;
    if (!marks) return offset;
    const mark = Math.floor(offset / STEP);
    let points = marks[mark];
    // A mark may fall inside a pair, which its count already holds.
    for (let at = mark * STEP; at < offset; at++) if (!isLow(this.canonical, at)) points++;
    if (isLow(this.canonical, offset)) points--;
    return points;
  }

  /** Code points to canonical offset. */
  fromPoints(points: number): number {
    const wanted = clamp(points, this.#points);
    const marks = this.#pointMarks;
    if (!marks) return wanted;
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (marks[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    let at = (low - 1) * STEP;
    let count = marks[low - 1];
    while (at < this.canonical.length && (count < wanted || isLow(this.canonical, at))) {
      if (!isLow(this.canonical, at)) count++;
      at++;
    }
    return at;
  }

  /** Canonical offset to UTF-8 bytes. */
  toBytes(canonical: number): number {
    const offset = clamp(canonical, this.canonical.length);
    this.#byteMarks ??= markBytes(this.canonical);
    const mark = Math.floor(offset / STEP);
    let bytes = this.#byteMarks[mark];
    for (let at = mark * STEP; at < offset; at++) bytes += bytesAt(this.canonical, at);
    // Half a pair has been counted as its low half's share; an offset inside belongs to the start.
    if (isLow(this.canonical, offset)) bytes -= bytesAt(this.canonical, offset - 1);
    return bytes;
  }

  #markDocument(): Int32Array {
    const marks = new Int32Array(Math.floor(this.canonical.length / STEP) + 1);
    let at = this.#bom;
    for (let canonical = 0; canonical <= this.canonical.length; canonical++) {
      if (canonical % STEP === 0) marks[canonical / STEP] = at;
      at += isCrLf(this.#document, at) ? 2 : 1;
    }
    return marks;
  }
}

const BOM = 0xfeff;
const STEP = 256;

/** Points before every STEP-th unit; the low half of a pair adds none. */
function markPoints(text: string): { marks: Int32Array | null; total: number } {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return { marks: null, total: text.length };
  const marks = new Int32Array(Math.floor(text.length / STEP) + 1);
  let points = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % STEP === 0) marks[at / STEP] = points;
    if (!isLow(text, at)) points++;
  }
  if (text.length % STEP === 0) marks[text.length / STEP] = points;
  return { marks, total: points };
}

function markBytes(text: string): Int32Array {
  const marks = new Int32Array(Math.floor(text.length / STEP) + 1);
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % STEP === 0) marks[at / STEP] = bytes;
    bytes += bytesAt(text, at);
  }
  if (text.length % STEP === 0) marks[text.length / STEP] = bytes;
  return marks;
}

/** UTF-8 bytes that one unit adds; a pair's four bytes are all counted at its high half. */
function bytesAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit >= 0xd800 && unit <= 0xdbff && isLow(text, at + 1)) return 4;
  return isLow(text, at) ? 0 : 3;
}

/** True for the second unit of a surrogate pair. */
function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (!(unit >= 0xdc00 && unit <= 0xdfff)) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

function isCrLf(text: string, at: number): boolean {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length);
}
