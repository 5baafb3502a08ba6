import type { Span } from '../text/span';
import { matchSequences } from './sequence';

/**
 * Which stretches of an old text live on in a new one: sentences first, then words inside changed sentences, then the common ends
 * of changed words. White space, quotation marks and dashes match whatever their form, so that re-wrapped lines stay aligned.
 */
export class Alignment {
  /** Sorted, disjoint on both sides; flat quadruples [oldStart, oldEnd, newStart, newEnd]. */
  readonly segments: Int32Array;

  constructor(
    readonly oldText: string,
    readonly newText: string,
  ) {
    this.segments = align(oldText, newText);
  }

  /** Where the old span stands now, and how many of its code units live on. Undefined where none does. */
  map(span: Span): Mapped | undefined {
    const s = this.segments;
    const first = this.#firstEndingAfter(span.start);
    let kept = 0;
    let last = -1;
    for (let at = first; at < s.length && s[at] < span.end; at += 4) {
      const share = Math.min(span.end, s[at + 1]) - Math.max(span.start, s[at]);
      if (share <= 0) continue;
      kept += Math.min(share, s[at + 3] - s[at + 2]);
      last = at;
    }
    if (last < 0) return undefined;
    return { start: this.#startOf(span.start, first), end: this.#endOf(span.end, last), kept };
  }

  /** Code units of the new span that stood in the old text already. */
  known(span: Span): number {
    const s = this.segments;
    let low = 0;
    let high = s.length / 4;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (s[middle * 4 + 3] <= span.start) low = middle + 1;
      else high = middle;
    }
    let units = 0;
    for (let at = low * 4; at < s.length && s[at + 2] < span.end; at += 4) {
      units += Math.min(span.end, s[at + 3]) - Math.max(span.start, s[at + 2]);
    }
    return units;
  }

  #startOf(start: number, at: number): number {
    const s = this.segments;
    if (s[at] <= start) return within(s, at, start);
    // The span begins with something replaced. What replaced it belongs to the span only if the replacement begins where the span does.
    const gapOld = at > 0 ? s[at - 3] : 0;
    const gapNew = at > 0 ? s[at - 1] : 0;
    return gapOld === start ? gapNew : s[at + 2];
  }

  #endOf(end: number, at: number): number {
    const s = this.segments;
    if (end <= s[at + 1]) return within(s, at, end);
    const gapOld = at + 4 < s.length ? s[at + 4] : this.oldText.length;
    const gapNew = at + 4 < s.length ? s[at + 6] : this.newText.length;
    return gapOld === end ? gapNew : s[at + 3];
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.segments.length / 4;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.segments[middle * 4 + 1] <= offset) low = middle + 1;
      else high = middle;
    }
    return low * 4;
  }
}

export interface Mapped extends Span {
  readonly kept: number;
}

function within(s: Int32Array, at: number, offset: number): number {
  if (offset === s[at + 1]) return s[at + 3];
  return Math.min(s[at + 2] + (offset - s[at]), s[at + 3]);
}

function align(oldText: string, newText: string): Int32Array {
  const segments = new Segments();
  const shorter = Math.min(oldText.length, newText.length);
  let head = 0;
  while (head < shorter && oldText.charCodeAt(head) === newText.charCodeAt(head)) head++;
  if (head < Math.max(oldText.length, newText.length)) head = unitStart(oldText, head);
  let tail = 0;
  const room = shorter - head;
  while (tail < room && oldText.charCodeAt(oldText.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail))
    tail++;
  tail = oldText.length - unitEnd(oldText, oldText.length - tail);
  segments.add(0, head, 0, head);
  const a: Region = { text: oldText, start: head, end: oldText.length - tail };
  const b: Region = { text: newText, start: head, end: newText.length - tail };
  if (a.start < a.end && b.start < b.end) alignRegion(a, b, SENTENCE, asItIs, alignWords, segments);
  segments.add(a.end, oldText.length, b.end, newText.length);
  return segments.finish();
}

/** Last sentence or line start at or before the offset, so that a changed sentence is compared as a whole. */
function unitStart(text: string, offset: number): number {
  for (let at = offset; at > 0; at--) if (isUnitStart(text, at)) return at;
  return 0;
}

function unitEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) if (isUnitStart(text, at)) return at;
  return text.length;
}

function isUnitStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 10 || (before === 32 && text.charCodeAt(at - 2) === 46 && text.charCodeAt(at) !== 32);
}

interface Region {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence or line with the space behind it. */
const SENTENCE = /[^\n.!?;]*(?:[.!?;]+["'”’)\]]*(?=\s|$)[^\S\n]*\n?|[.!?;]|\n|$)/g;
/** A word, a run of white space, or one other character. */
const WORD = /[\p{L}\p{N}\p{M}]+|\s+|[\s\S]/gu;

type Replaced = (a: Region, b: Region, segments: Segments) => void;

/** Matches the units of two regions; what lies between matches goes to `replaced`. */
function alignRegion(
  a: Region,
  b: Region,
  unit: RegExp,
  keyOf: (unit: string) => string,
  replaced: Replaced,
  segments: Segments,
): void {
  const ids = new Map<string, number>();
  const unitsA = split(a, unit, keyOf, ids);
  const unitsB = split(b, unit, keyOf, ids);
  const partner = matchSequences(unitsA.ids, unitsB.ids);
  let fromA = 0;
  let fromB = 0;
  const gap = (toA: number, toB: number) => {
    if (toA > fromA && toB > fromB) {
      replaced(
        { text: a.text, start: unitsA.starts[fromA], end: unitsA.starts[toA] },
        { text: b.text, start: unitsB.starts[fromB], end: unitsB.starts[toB] },
        segments,
      );
    }
  };
  for (let i = 0; i < partner.length; i++) {
    const j = partner[i];
    if (j < 0) continue;
    gap(i, j);
    segments.add(unitsA.starts[i], unitsA.starts[i + 1], unitsB.starts[j], unitsB.starts[j + 1]);
    fromA = i + 1;
    fromB = j + 1;
  }
  gap(unitsA.ids.length, unitsB.ids.length);
}

function alignWords(a: Region, b: Region, segments: Segments): void {
  alignRegion(a, b, WORD, folded, alignEnds, segments);
}

/** Common ends of two replaced stretches: a corrected letter keeps the rest of its word. */
function alignEnds(a: Region, b: Region, segments: Segments): void {
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  let head = 0;
  while (head < shorter && a.text.charCodeAt(a.start + head) === b.text.charCodeAt(b.start + head)) head++;
  let tail = 0;
  const room = shorter - head;
  while (tail < room && a.text.charCodeAt(a.end - 1 - tail) === b.text.charCodeAt(b.end - 1 - tail)) tail++;
  segments.add(a.start, a.start + head, b.start, b.start + head);
  segments.add(a.end - tail, a.end, b.end - tail, b.end);
}

function split(
  region: Region,
  unit: RegExp,
  keyOf: (unit: string) => string,
  ids: Map<string, number>,
): { ids: Int32Array; starts: Int32Array } {
  const found: number[] = [];
  const starts: number[] = [];
  const text = region.text.slice(region.start, region.end);
  for (const match of text.matchAll(unit)) {
    if (match[0] === '') continue;
    const key = keyOf(match[0]);
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    found.push(id);
    starts.push(region.start + match.index);
  }
  starts.push(region.end);
  return { ids: Int32Array.from(found), starts: Int32Array.from(starts) };
}

/** Sentences must be equal to the letter, because a match is mapped unit by unit. */
function asItIs(unit: string): string {
  return unit;
}

function folded(unit: string): string {
  if (/^[\x21-\x7e]+$/.test(unit)) return unit;
  if (/^\s+$/.test(unit)) return ' ';
  if (/^[‘’ʼ`´]$/.test(unit)) return "'";
  if (/^[“”„«»]$/.test(unit)) return '"';
  if (/^[‐‑‒–—−]$/.test(unit)) return '-';
  return unit.normalize('NFC');
}

/** Grows the quadruples; neighbours of equal lengths melt into one. */
class Segments {
  #values = new Int32Array(256);
  #length = 0;

  add(a0: number, a1: number, b0: number, b1: number): void {
    if (a1 <= a0 || b1 <= b0) return;
    const v = this.#values;
    const at = this.#length;
    if (
      at > 0 &&
      v[at - 3] === a0 &&
      v[at - 1] === b0 &&
      a1 - a0 === b1 - b0 &&
      v[at - 3] - v[at - 4] === v[at - 1] - v[at - 2]
    ) {
      v[at - 3] = a1;
      v[at - 1] = b1;
      return;
    }
    if (at === v.length) {
      this.#values = new Int32Array(at * 2);
      this.#values.set(v);
    }
    this.#values.set([a0, a1, b0, b1], at);
    this.#length = at + 4;
  }

  finish(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}
