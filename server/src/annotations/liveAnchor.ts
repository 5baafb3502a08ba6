import { applyEdit, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { Alignment } from './align';

/**
 * A span that follows the edits of an open text by arithmetic, never by searching. An edit that eats into it leaves a wound: when
 * the same text returns at the place (undo, or the passage pasted elsewhere), the span is whole again. An empty span is gone for now.
 */
export interface LiveAnchor extends Span {
  /** What it held before it was cut, the fullest first. */
  readonly wounds?: readonly Wound[];
}

interface Wound {
  readonly exact: string;
  /** What went away with it, next to it. */
  readonly before: string;
  readonly after: string;
  /** The whole deleted piece and the place of `exact` in it, for a passage that is cut and pasted. */
  readonly piece?: string;
  readonly offset: number;
}

/**
 * Anchors after a batch of edits, in the order of the input; an anchor that nothing touched comes back as the same object.
 * Each edit's offsets refer to the text that the edits before it have left, as LSP content changes do.
 */
export function rebaseAnchors<T extends LiveAnchor>(
  anchors: readonly T[],
  before: string,
  edits: readonly TextEdit[],
): { readonly anchors: readonly LiveAnchor[]; readonly text: string } {
  let text = before;
  let current: LiveAnchor[] = anchors as unknown as LiveAnchor[];
  const inserted: Span[] = [];
  for (const raw of edits) {
    const edit = trimmed(text, raw);
    if (edit.start === edit.end && edit.text === '') continue;
    const after = applyEdit(text, edit);
    current = rebaseThrough(current, text, edit);
    for (let i = 0; i < inserted.length; i++) inserted[i] = moved(inserted[i], edit);
    if (edit.text !== '') inserted.push({ start: edit.start, end: edit.start + edit.text.length });
    text = after;
  }
  if (inserted.length > 0) {
    const pieces = new Map<string, number>();
    current = current.map((anchor) => (anchor.wounds ? revived(anchor, text, inserted, pieces) : anchor));
  }
  return { anchors: current, text };
}

/** True while the anchor has no text. */
export function isGone(anchor: LiveAnchor): boolean {
  return anchor.start >= anchor.end;
}

/** What a gone anchor held when it was whole. */
export function formerText(anchor: LiveAnchor): string | undefined {
  return anchor.wounds?.[0]?.exact;
}

/** Longest context a wound keeps, and longest piece that is recognised when it is pasted elsewhere; code units. */
const CONTEXT = 32;
const LONGEST_PIECE = 20_000;
const SHORTEST_PIECE = 16;
const MOST_WOUNDS = 8;
/** How far from its place a gone span may come back; undo of many small edits returns piece by piece. */
const NEAR = 256;
/** From this size on a replacement is compared with what it replaces (whole-document formatting, changed line ends, full sync). */
const LARGE = 64;

function rebaseThrough(anchors: readonly LiveAnchor[], text: string, edit: TextEdit): LiveAnchor[] {
  const shift = edit.text.length - (edit.end - edit.start);
  const large = edit.end - edit.start >= LARGE && edit.text.length >= LARGE;
  let alignment: Alignment | undefined;
  return anchors.map((anchor) => {
    if (anchor.end <= edit.start && (anchor.end < edit.start || anchor.start < anchor.end)) return anchor;
    if (anchor.start >= edit.end) return { ...anchor, start: anchor.start + shift, end: anchor.end + shift };
    if (anchor.start < edit.start && anchor.end > edit.end && !large) return { ...anchor, end: anchor.end + shift };
    if (large) {
      alignment ??= new Alignment(text.slice(edit.start, edit.end), edit.text);
      const followed = follow(anchor, edit, alignment);
      if (followed) return followed;
    }
    return cut(anchor, text, edit, shift);
  });
}

/** The anchor inside a large replacement, when at least two thirds of what it held there live on. */
function follow(anchor: LiveAnchor, edit: TextEdit, alignment: Alignment): LiveAnchor | undefined {
  if (isGone(anchor)) return undefined;
  const inside = { start: Math.max(anchor.start, edit.start), end: Math.min(anchor.end, edit.end) };
  const mapped = alignment.map({ start: inside.start - edit.start, end: inside.end - edit.start });
  if (!mapped || mapped.kept * 3 < (inside.end - inside.start) * 2) return undefined;
  const shift = edit.text.length - (edit.end - edit.start);
  return {
    ...anchor,
    start: anchor.start < edit.start ? anchor.start : edit.start + mapped.start,
    end: anchor.end > edit.end ? anchor.end + shift : edit.start + mapped.end,
  };
}

function cut(anchor: LiveAnchor, text: string, edit: TextEdit, shift: number): LiveAnchor {
  const { start, end } = anchor;
  const wounds = isGone(anchor) ? anchor.wounds : wounded(anchor, text, edit);
  if (start < edit.start && end > edit.end) return { ...anchor, end: end + shift };
  if (start < edit.start) return { ...anchor, end: edit.start, wounds };
  if (end > edit.end) return { ...anchor, start: edit.end + shift, end: end + shift, wounds };
  // All of it went: it waits at the place it had.
  return { ...anchor, start: edit.start, end: edit.start, wounds };
}

function wounded(anchor: LiveAnchor, text: string, edit: TextEdit): readonly Wound[] {
  const { start, end } = anchor;
  const whole = start >= edit.start && end <= edit.end;
  const wound: Wound = {
    exact: text.slice(start, end),
    before: text.slice(Math.max(edit.start, start - CONTEXT), Math.max(edit.start, start)),
    after: text.slice(Math.min(edit.end, end), Math.min(edit.end, end + CONTEXT)),
    piece: whole && edit.end - edit.start <= LONGEST_PIECE ? text.slice(edit.start, edit.end) : undefined,
    offset: start - edit.start,
  };
  const older = anchor.wounds ?? [];
  // Leftovers of a name deleted letter by letter must not come to life in other words: the fullest form is enough.
  const lost = Math.min(end, edit.end) - Math.max(start, edit.start);
  if (older.length > 0 && (lost <= 2 || wound.exact.length * 2 < older[0].exact.length)) return older;
  return older.length < MOST_WOUNDS ? [...older, wound] : [older[0], ...older.slice(2), wound];
}

function revived(anchor: LiveAnchor, text: string, inserted: readonly Span[], pieces: Map<string, number>): LiveAnchor {
  const wounds = anchor.wounds!;
  for (let i = 0; i < wounds.length; i++) {
    for (const insert of inserted) {
      const start = placeOf(wounds[i], anchor, text, insert);
      if (start < 0) continue;
      const older = wounds.slice(0, i);
      return { ...anchor, start, end: start + wounds[i].exact.length, wounds: older.length > 0 ? older : undefined };
    }
  }
  return isGone(anchor) ? pasted(anchor, text, inserted, pieces) : anchor;
}

/** Start of the wound's text where it stands at the anchor's place again, or -1. */
function placeOf(wound: Wound, anchor: LiveAnchor, text: string, insert: Span): number {
  const length = wound.exact.length;
  const gone = isGone(anchor);
  const reach = gone ? NEAR : 0;
  if (insert.start > anchor.end + reach || insert.end < anchor.start - reach) return -1;
  const alone = wound.before === '' && wound.after === '';
  const first = Math.max(0, gone && !alone ? Math.min(insert.start, anchor.start) - length : anchor.end - length);
  const last = gone && !alone ? Math.max(insert.end, anchor.start) : anchor.start;
  for (let at = text.indexOf(wound.exact, first); at >= 0 && at <= last; at = text.indexOf(wound.exact, at + 1)) {
    if (at >= insert.end || at + length <= insert.start) continue;
    if (!gone) return at;
    if (text.endsWith(wound.before, at) === false && wound.before !== '') continue;
    if (text.startsWith(wound.after, at + length)) return at;
  }
  return -1;
}

/** The anchor inside a deleted piece that was put back as a whole elsewhere. */
function pasted(anchor: LiveAnchor, text: string, inserted: readonly Span[], pieces: Map<string, number>): LiveAnchor {
  const wound = anchor.wounds![anchor.wounds!.length - 1];
  const piece = wound.piece;
  if (piece === undefined) return anchor;
  const bare = piece.trim();
  if (bare.length < SHORTEST_PIECE) return anchor;
  let place = pieces.get(bare);
  if (place === undefined) {
    place = -1;
    for (const insert of inserted) {
      if (insert.end - insert.start < bare.length) continue;
      const at = text.slice(insert.start, insert.end).indexOf(bare);
      if (at >= 0) place = insert.start + at;
    }
    pieces.set(bare, place);
  }
  if (place < 0) return anchor;
  const start = place + wound.offset - (piece.length - piece.trimStart().length);
  if (text.slice(start, start + wound.exact.length) !== wound.exact) return anchor;
  return { ...anchor, start, end: start + wound.exact.length, wounds: undefined };
}

/** Only what the edit really changes: editors also send replacements whose ends are equal. */
function trimmed(text: string, edit: TextEdit): TextEdit {
  const start = Math.min(Math.max(0, edit.start), text.length);
  const end = Math.min(Math.max(start, edit.end), text.length);
  const length = Math.min(end - start, edit.text.length);
  let head = 0;
  while (head < length && text.charCodeAt(start + head) === edit.text.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < length - head && text.charCodeAt(end - 1 - tail) === edit.text.charCodeAt(edit.text.length - 1 - tail))
    tail++;
  return { start: start + head, end: end - tail, text: edit.text.slice(head, edit.text.length - tail) };
}

function moved(span: Span, edit: TextEdit): Span {
  const shift = edit.text.length - (edit.end - edit.start);
  if (span.end <= edit.start) return span;
  if (span.start >= edit.end) return { start: span.start + shift, end: span.end + shift };
  return { start: Math.min(span.start, edit.start), end: Math.max(span.end + shift, edit.start + edit.text.length) };
}
