import type { Span } from '../text/span';
import { Alignment } from './align';
import type { Target } from './annotation';
import { Occurrences } from './occurrences';
import type { OffsetMap } from './offsets';
import { type Found, QuoteFinder } from './quoteFinder';
import { namesDiffer } from './similarity';

/** A stretch to be anchored: document offsets (UTF-16, as the editor has them), and titles of the sections around it. */
export interface Place extends Span {
  readonly section?: readonly string[];
}

/**
 * Selectors for spans of the open text, in their order. Linear in the text and the spans together.
 * @param hash SHA-256 of the canonical text
 */
export function createTargets(map: OffsetMap, places: readonly Place[], hash: string): Target[] {
  const text = map.canonical;
  const spans = places.map((place) => wholeCharacters(map, place));
  const quotes = spans.map(({ start, end }) => text.slice(start, end));
  const occurrences = new Occurrences(text, quotes);
  return spans.map(({ start, end }, i) => {
    const { section } = places[i];
    const occurrence = occurrences.numberOf(quotes[i], start);
    return {
      start: map.toPoints(start),
      end: map.toPoints(end),
      exact: quotes[i],
      prefix: text.slice(prefixStart(text, start), start),
      suffix: text.slice(end, suffixEnd(text, end)),
      ...(occurrence === undefined ? {} : { occurrence }),
      ...(section && section.length > 0 ? { section } : {}),
      hash,
    };
  });
}

/**
 * Finds targets again in a text. In this order: the text is the one they were made in; the text they were made in is known, so
 * that one alignment carries all of them over; their quote and context are found with certainty. Nothing is attached to a lookalike:
 * what is not certain comes back as 'moved' with candidates, or 'lost'.
 * @param baseOf canonical text for a hash, where it is known
 * @returns document offsets, parallel to `targets`
 */
export function reanchor(
  targets: readonly Target[],
  map: OffsetMap,
  hash: string,
  baseOf: (hash: string) => { readonly map: OffsetMap } | undefined,
): Found[] {
  const finder = new QuoteFinder(map.canonical);
  const bases = new Map<string, Base | undefined>();
  const base = (of: string): Base | undefined => {
    if (!bases.has(of)) {
      const known = baseOf(of);
      bases.set(of, known && { map: known.map, alignment: new Alignment(known.map.canonical, map.canonical) });
    }
    return bases.get(of);
  };
  const locate = (target: Target): Found => {
    const quote = { ...target, start: map.fromPoints(target.start) };
    if (target.hash === hash) return inPlace(target, map) ?? finder.find(quote);
    const from = base(target.hash);
    if (!from) return finder.find(quote);
    return carry(target, from) ?? ifNew(finder.find(quote), from.alignment);
  };
  return targets.map((target) => inDocument(locate(target), map));
}

/** The text a target was made in, and how it became the present one. */
interface Base {
  readonly map: OffsetMap;
  readonly alignment: Alignment;
}

/** Share of a quote that must live on in place. */
const KEPT = 0.65;
/** Quotes shorter than this need neighbours that live on as well. */
const SHORT = 40;
const NEIGHBOURS = 24;
const KEPT_NEIGHBOURS = 0.4;
const SHORTEST_CONTEXT = 32;
const LONGEST_CONTEXT = 200;
/** A longer quote of which nearly all is left is itself even if a name or number in it changed. */
const LONG = 80;

function inPlace(target: Target, map: OffsetMap): Found | undefined {
  const span = { start: map.fromPoints(target.start), end: map.fromPoints(target.end) };
  return map.canonical.slice(span.start, span.end) === target.exact
    ? { state: 'settled', span, candidates: [span] }
    : undefined;
}

/** The target carried through the alignment; undefined where too little of it lives on, or the base is not what it says. */
function carry(target: Target, { map: base, alignment }: Base): Found | undefined {
  const old = { start: base.fromPoints(target.start), end: base.fromPoints(target.end) };
  if (alignment.oldText.slice(old.start, old.end) !== target.exact) return undefined;
  const mapped = alignment.map(old);
  if (!mapped || mapped.end <= mapped.start) return undefined;
  const kept = mapped.kept / (old.end - old.start);
  if (kept < KEPT) return undefined;
  // A short quote is only itself among its neighbours: the same name in a rewritten sentence is another mention.
  if (target.exact.length < SHORT && neighboursKept(alignment, old) < KEPT_NEIGHBOURS) return undefined;
  const span = wholeNear(alignment.newText, target.exact, mapped) ?? { start: mapped.start, end: mapped.end };
  const now = alignment.newText.slice(span.start, span.end);
  const grown = mapped.kept / now.length < 0.5;
  const other =
    (target.exact.length < LONG || kept < 0.9) && now !== target.exact && namesDiffer(target.exact, now, true);
  return { state: grown || other ? 'moved' : 'settled', span, candidates: [span] };
}

/** A passage may have been moved; but words that stood where they stand before are not the ones that went away. */
function ifNew(found: Found, alignment: Alignment): Found {
  const { span } = found;
  if (!span || alignment.known(span) * 2 < span.end - span.start) return found;
  return { state: 'lost', candidates: found.candidates };
}

/** Share of the text right around the old span that lives on. */
function neighboursKept(alignment: Alignment, old: Span): number {
  const start = Math.max(0, old.start - NEIGHBOURS);
  const end = Math.min(alignment.oldText.length, old.end + NEIGHBOURS);
  const around = end - start - (old.end - old.start);
  if (around === 0) return 1;
  const kept = (from: number, to: number) => (from < to ? (alignment.map({ start: from, end: to })?.kept ?? 0) : 0);
  return (kept(start, old.start) + kept(old.end, end)) / around;
}

/** The unchanged quote where it overlaps the mapped span: a repeated first word may have been aligned with its neighbour's. */
function wholeNear(text: string, exact: string, mapped: Span): Span | undefined {
  const first = Math.max(0, mapped.start - exact.length + 1);
  const at = text.slice(first, mapped.end + exact.length - 1).indexOf(exact);
  return at < 0 ? undefined : { start: first + at, end: first + at + exact.length };
}

function inDocument(found: Found, map: OffsetMap): Found {
  const span = (canonical: Span): Span => ({
    start: map.toDocument(canonical.start),
    end: map.toDocument(canonical.end),
  });
  return { state: found.state, span: found.span && span(found.span), candidates: found.candidates.map(span) };
}

/** In the canonical text; an end inside a surrogate pair takes all of it. */
function wholeCharacters(map: OffsetMap, span: Span): Span {
  const end = map.toCanonical(span.end);
  const last = map.toPoints(end);
  return {
    start: map.fromPoints(map.toPoints(map.toCanonical(span.start))),
    end: map.fromPoints(map.fromPoints(last) < end ? last + 1 : last),
  };
}

/** To the sentence's beginning, at least 32 and at most 200 code units back where the text has them. */
function prefixStart(text: string, start: number): number {
  const least = Math.max(0, start - SHORTEST_CONTEXT);
  const most = Math.max(0, start - LONGEST_CONTEXT);
  let at = least;
  while (at > most && !endsSentence(text, at - 1)) at--;
  while (at > 0 && at < start && isInside(text, at)) at++;
  return at;
}

function suffixEnd(text: string, end: number): number {
  const least = Math.min(text.length, end + SHORTEST_CONTEXT);
  const most = Math.min(text.length, end + LONGEST_CONTEXT);
  let at = least;
  while (at < most && !endsSentence(text, at - 1)) at++;
  while (at > end && isInside(text, at)) at--;
  return at;
}

function endsSentence(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 10) return true;
  return unit === 32 && /[.!?]/.test(text[at - 1] ?? '');
}

/** True between the halves of a surrogate pair and before a combining mark: no quote is cut there. */
function isInside(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const unit = text.charCodeAt(at);
  return (unit >= 0xdc00 && unit <= 0xdfff) || (unit > 0x2ff && /\p{M}/u.test(text[at]));
}
