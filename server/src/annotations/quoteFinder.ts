import type { Span } from '../text/span';
import type { AnchorState } from './annotation';
import { FoldedText, foldText } from './foldedText';
import { namesDiffer, similarity } from './similarity';

/** What is known of a quote whose place is not: canonical offsets. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood in the text it was taken from: only orders candidates, never decides. */
  readonly start: number;
}

/** `span` is the place for 'settled', the best candidate for 'moved', missing for 'lost'. Candidates best first. */
export interface Found {
  readonly state: AnchorState;
  readonly span?: Span;
  readonly candidates: readonly Span[];
}

/**
 * Finds quotes again in one text when nothing but the quote and its context is known. Settles only what is certain; a lookalike
 * becomes a candidate that a person must confirm. Building is free, the first hard quote builds a word index in linear time.
 */
export class QuoteFinder {
  readonly #text: string;
  #folded: FoldedText | undefined;
  #words: Map<string, number[]> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  find(quote: Quote): Found {
    if (quote.exact === '') return { state: 'lost', candidates: [] };
    const exact = occurrences(this.#text, quote);
    if (exact.length > 0) {
      return decide(
        exact.map((start) => this.#candidate(quote, { start, end: start + quote.exact.length }, 1)),
        quote,
      );
    }
    if (quote.exact.length < EXACT_ONLY) return { state: 'lost', candidates: [] };
    const similar = this.#similar(quote);
    return similar.length > 0 ? decide(similar, quote) : { state: 'lost', candidates: [] };
  }

  /** Places whose folded text is like the folded quote. */
  #similar(quote: Quote): Candidate[] {
    this.#folded ??= new FoldedText(this.#text);
    const folded = this.#folded;
    const exact = foldText(quote.exact).trim();
    const places = occurrences(folded.text, { ...quote, exact }).map((start) => ({
      start,
      end: start + exact.length,
      quality: 1,
    }));
    if (places.length === 0 && exact.length <= LONGEST_FUZZY) places.push(...this.#byWords(exact));
    return places.map((place) => this.#candidate(quote, folded.toOriginal(place), place.quality));
  }

  /** Each word of the quote votes for the places where the quote would have to start; the best places are compared letter by letter. */
  #byWords(exact: string): { start: number; end: number; quality: number }[] {
    const text = this.#folded!.text;
    this.#words ??= wordIndex(text);
    const votes = new Map<number, number>();
    let words = 0;
    for (const match of exact.matchAll(WORD)) {
      words++;
      const places = this.#words.get(match[0]);
      if (!places || places.length > MOST_PLACES) continue;
      for (const place of places) {
        const bucket = Math.floor((place - match.index) / BUCKET);
        votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      }
    }
    const support = (bucket: number) => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
    const best = [...votes.keys()]
      .filter((bucket) => support(bucket) * 2 >= words)
      .sort((a, b) => support(b) - support(a) || a - b)
      .slice(0, MOST_COMPARED);
    const found: { start: number; end: number; quality: number }[] = [];
    for (const bucket of best) {
      const place = this.#snap(exact, bucket * BUCKET);
      const known = place && found.find((other) => other.start < place.end && place.start < other.end);
      if (!place || (known && known.quality >= place.quality)) continue;
      if (known) found.splice(found.indexOf(known), 1);
      found.push(place);
    }
    return found;
  }

  /** The stretch of whole words near `around` that is most like the quote. */
  #snap(exact: string, around: number): { start: number; end: number; quality: number } | undefined {
    const text = this.#folded!.text;
    const window = text.slice(Math.max(0, around - BUCKET), around + exact.length + 3 * BUCKET);
    const base = Math.max(0, around - BUCKET);
    const words = [...window.matchAll(WORD)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const quoted = [...exact.matchAll(WORD)];
    const lead = quoted.length > 0 ? quoted[0].index : 0;
    const trail =
      exact.length - (quoted.length > 0 ? quoted[quoted.length - 1].index + quoted[quoted.length - 1][0].length : 0);
    let best: { start: number; end: number; quality: number } | undefined;
    for (const first of words) {
      if (first.start > 3 * BUCKET) break;
      const wantedEnd = first.start - lead + exact.length - trail;
      const last = words.reduce((a, b) => (Math.abs(b.end - wantedEnd) < Math.abs(a.end - wantedEnd) ? b : a), first);
      const start = Math.max(0, first.start - lead);
      const end = Math.min(window.length, last.end + trail);
      const quality = similarity(exact, window.slice(start, end), Math.max(CANDIDATE_QUALITY, best?.quality ?? 0));
      if (quality > 0 && (!best || quality > best.quality)) best = { start: base + start, end: base + end, quality };
    }
    return best;
  }

  #candidate(quote: Quote, span: Span, quality: number): Candidate {
    const text = this.#text;
    const before = text.slice(Math.max(0, span.start - quote.prefix.length - SLACK), span.start);
    const after = text.slice(span.end, span.end + quote.suffix.length + SLACK);
    const besideDiffers =
      namesDiffer(nearest(quote.prefix, true), nearest(before, true)) ||
      namesDiffer(nearest(quote.suffix, false), nearest(after, false));
    return {
      span,
      quality,
      before: contextLikeness(reversed(quote.prefix), reversed(before), span.start === 0),
      after: contextLikeness(quote.suffix, after, span.end === text.length),
      besideDiffers,
      quoteDiffers: quality < 1 && namesDiffer(quote.exact, text.slice(span.start, span.end)),
    };
  }
}

/** Quotes shorter than this are only taken to the letter. */
const EXACT_ONLY = 12;
/** An unchanged quote of this length needs only one side of its context. */
const LONG = 32;
const LONGEST_FUZZY = 2000;
const SETTLED_QUALITY = 0.85;
const CANDIDATE_QUALITY = 0.6;
const SETTLED_CONTEXT = 0.65;
const MARGIN = 0.1;
const MOST_CANDIDATES = 5;
const MOST_OCCURRENCES = 1000;
const MOST_PLACES = 2000;
const MOST_COMPARED = 8;
const BUCKET = 16;
const SLACK = 8;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

interface Candidate {
  readonly span: Span;
  /** Likeness of the quote itself, 0..1. */
  readonly quality: number;
  /** Likeness of what stands on either side, 0..1. */
  readonly before: number;
  readonly after: number;
  /** Other names or numbers stand right beside it, or in it. */
  readonly besideDiffers: boolean;
  readonly quoteDiffers: boolean;
}

function decide(candidates: Candidate[], quote: Quote): Found {
  const context = (candidate: Candidate) => (candidate.before + candidate.after) / 2;
  const score = (candidate: Candidate) => (candidate.quality + context(candidate)) / 2;
  const sorted = [...candidates].sort(
    (a, b) => score(b) - score(a) || Math.abs(a.span.start - quote.start) - Math.abs(b.span.start - quote.start),
  );
  const [best, second] = sorted;
  const spans = sorted.slice(0, MOST_CANDIDATES).map((candidate) => candidate.span);
  const clear = second === undefined || score(best) - score(second) >= MARGIN / 2;
  const whole = best.before === 1 && best.after === 1;
  const long = best.quality === 1 && quote.exact.length >= LONG;
  const sides = long
    ? Math.max(best.before, best.after) >= SETTLED_CONTEXT
    : context(best) >= SETTLED_CONTEXT && Math.min(best.before, best.after) >= 0.5 && !best.besideDiffers;
  if (best.quality >= SETTLED_QUALITY && !best.quoteDiffers && clear && (whole || sides)) {
    return { state: 'settled', span: best.span, candidates: spans };
  }
  // Another name in the same place may be a correction; anywhere else it is another thing.
  const likely = best.quoteDiffers ? context(best) >= 0.9 : best.quality >= 0.7 && (context(best) >= 0.4 || long);
  return likely ? { state: 'moved', span: best.span, candidates: spans } : { state: 'lost', candidates: spans };
}

/** Starts of the quote, at word edges as the quote had them. */
function occurrences(text: string, quote: Quote): number[] {
  const found: number[] = [];
  const { exact } = quote;
  const wordStart = isWordAt(exact, 0) && !isWordAt(quote.prefix, quote.prefix.length - 1);
  const wordEnd = isWordAt(exact, exact.length - 1) && !isWordAt(quote.suffix, 0);
  for (let at = text.indexOf(exact); at >= 0 && found.length < MOST_OCCURRENCES; at = text.indexOf(exact, at + 1)) {
    if (wordStart && isWordAt(text, at - 1)) continue;
    if (wordEnd && isWordAt(text, at + exact.length)) continue;
    found.push(at);
  }
  return found;
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}]/u.test(text[at]);
}

/** How much of the wanted context stands there, reading away from the quote: the unbroken run, or the share of its words. */
function contextLikeness(wanted: string, actual: string, atEdge: boolean): number {
  if (wanted === '') return atEdge ? 1 : 0.5;
  let run = 0;
  while (run < wanted.length && wanted.charCodeAt(run) === actual.charCodeAt(run)) run++;
  if (run === wanted.length) return 1;
  const words = wanted.match(WORD) ?? [];
  const others = new Set(actual.match(WORD) ?? []);
  const shared = words.filter((word) => others.has(word)).length;
  return Math.max(run / wanted.length, words.length > 0 ? (0.95 * shared) / words.length : 0);
}

/** The words right beside the quote. */
function nearest(context: string, before: boolean): string {
  const part = before ? context.slice(-LONG) : context.slice(0, LONG);
  const words = part.match(/\S+/g) ?? [];
  return (before ? words.slice(-3) : words.slice(0, 3)).join(' ');
}

function reversed(text: string): string {
  let result = '';
  for (let at = text.length - 1; at >= 0; at--) result += text[at];
  return result;
}

function wordIndex(text: string): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const match of text.matchAll(WORD)) {
    const places = index.get(match[0]);
    if (places) places.push(match.index);
    else index.set(match[0], [match.index]);
  }
  return index;
}
