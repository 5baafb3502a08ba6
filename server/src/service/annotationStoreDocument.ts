import type { Annotation, PlacedAnnotation } from '../annotations/annotation';
import { formerText, isGone, type LiveAnchor, rebaseAnchors } from '../annotations/liveAnchor';
import { canonicalText, OffsetMap } from '../annotations/offsets';
import { sha256 } from '../annotations/sha256';
import { createTargets, type Place, reanchor } from '../annotations/target';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';

/** One version of a text with its conversions, computed when asked. */
export class TextVersion {
  readonly text: string;
  #map: OffsetMap | undefined;
  #hash: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get map(): OffsetMap {
    this.#map ??= new OffsetMap(this.text);
    return this.#map;
  }

  /** SHA-256 of the canonical text. */
  get hash(): string {
    this.#hash ??= sha256(this.map.canonical);
    return this.#hash;
  }

  /** Equal but for line ends and byte order mark. */
  sameAs(other: TextVersion): boolean {
    if (this.text === other.text) return true;
    return canonicalText(this.text) === canonicalText(other.text);
  }
}

/** Texts that annotations were made in, by hash. */
export type Bases = ReadonlyMap<string, TextVersion>;

/** An annotation as it was, and with selectors for the text it was settled on. */
export interface Settled {
  readonly before: Annotation;
  readonly after: Annotation;
}

interface Entry {
  annotation: Annotation;
  /** Undefined where it was not found again. */
  anchor: LiveAnchor | undefined;
  candidates: readonly LiveAnchor[];
  /** What is said changed since the sidecar was last written (not merely the place). */
  changed: boolean;
}

/**
 * The annotations of one open document, of all coders, as they stand in its present text. Knows no files: the store reads and writes.
 * Offsets are UTF-16 over the open text.
 */
export class DocumentAnnotations {
  #text: TextVersion;
  #entries = new Map<string, Entry>();
  /** Annotations removed since their sidecar was last written, by id. */
  readonly removed = new Map<string, { readonly coder: string; readonly time: string }>();
  #placed: readonly PlacedAnnotation[] | undefined;

  constructor(text: string) {
    this.#text = new TextVersion(text);
  }

  get text(): TextVersion {
    return this.#text;
  }

  /** All annotations by place, those that lost theirs at the end; the same array until something changes. */
  get placed(): readonly PlacedAnnotation[] {
    this.#placed ??= [...this.#entries.values()].map(shown).sort(byPlace);
    return this.#placed;
  }

  get(id: string): Annotation | undefined {
    return this.#entries.get(id)?.annotation;
  }

  /** Anchors follow by arithmetic. */
  edit(edits: readonly TextEdit[]): void {
    const entries = [...this.#entries.values()];
    const anchors: LiveAnchor[] = [];
    for (const { anchor, candidates } of entries) anchors.push(...(anchor ? [anchor] : []), ...candidates);
    const result = rebaseAnchors(anchors, this.#text.text, edits);
    let at = 0;
    for (const entry of entries) {
      if (entry.anchor) entry.anchor = result.anchors[at++];
      entry.candidates = entry.candidates.map(() => result.anchors[at++]);
    }
    this.#text = new TextVersion(result.text);
    this.#placed = undefined;
  }

  /** New annotations, each at a span of the present text. */
  add(
    additions: readonly { readonly annotation: Omit<Annotation, 'target' | 'state'>; readonly place: Place }[],
  ): void {
    const { map, hash } = this.#text;
    const targets = createTargets(
      map,
      additions.map(({ place }) => place),
      hash,
    );
    additions.forEach(({ annotation }, i) => {
      const full: Annotation = { ...annotation, target: targets[i], state: 'settled' };
      this.#entries.set(full.id, {
        annotation: full,
        anchor: this.#spanOf(full.target),
        candidates: [],
        changed: true,
      });
      this.removed.delete(full.id);
    });
    this.#placed = undefined;
  }

  /** Changes what is said, or puts the annotation on another span; undefined where it is not known. */
  change(
    id: string,
    change: Partial<Pick<Annotation, 'claim' | 'memo' | 'provenance'>>,
    modified: string,
    span?: Span,
  ): Annotation | undefined {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    let annotation: Annotation = { ...entry.annotation, ...change, modified };
    let { anchor } = entry;
    if (span) {
      const { start, end, exact, hash } = annotation.target;
      const [target] = createTargets(
        this.#text.map,
        [{ ...span, section: annotation.target.section }],
        this.#text.hash,
      );
      annotation = { ...annotation, target: { ...target, former: { start, end, exact, hash } }, state: 'settled' };
      anchor = this.#spanOf(target);
    }
    this.#entries.set(id, {
      annotation,
      anchor,
      candidates: span ? [] : entry.candidates,
      changed: true,
    });
    this.#placed = undefined;
    return annotation;
  }

  remove(id: string, time: string): boolean {
    const entry = this.#entries.get(id);
    if (!entry) return false;
    this.#entries.delete(id);
    this.removed.set(id, { coder: entry.annotation.coder, time });
    this.#placed = undefined;
    return true;
  }

  /**
   * Takes annotations as they were read. One that is here already and was made for the same place keeps its live anchor; the others
   * are found in the present text.
   * @param changed they are not in the sidecar yet (from a journal)
   */
  take(annotations: readonly Annotation[], bases: Bases, changed = false): void {
    const fresh = annotations.filter((annotation) => {
      const known = this.#entries.get(annotation.id);
      if (!known || !sameTarget(known.annotation, annotation)) return true;
      this.#entries.set(annotation.id, { ...known, annotation, changed });
      return false;
    });
    const found = reanchor(
      fresh.map((annotation) => annotation.target),
      this.#text.map,
      this.#text.hash,
      (hash) => bases.get(hash),
    );
    fresh.forEach((annotation, i) => {
      const { state, span, candidates } = found[i];
      this.#entries.set(annotation.id, { annotation: { ...annotation, state }, anchor: span, candidates, changed });
    });
    this.#placed = undefined;
  }

  /** Forgets annotations that are gone from disk. */
  drop(ids: Iterable<string>): void {
    for (const id of ids) this.#entries.delete(id);
    this.#placed = undefined;
  }

  /** As they were last read or written, with what was changed since. */
  get stored(): Annotation[] {
    return [...this.#entries.values()].map(({ annotation }) => annotation);
  }

  /** Annotations that no sidecar holds as they are. */
  get changed(): Annotation[] {
    return [...this.#entries.values()].filter(({ changed }) => changed).map(({ annotation }) => annotation);
  }

  /** The same with selectors for the present text. */
  get unsettled(): Annotation[] {
    return this.#settled([...this.#entries.values()].filter(({ changed }) => changed));
  }

  /** With selectors for the present text, which must be the one on disk. */
  settle(which: (annotation: Annotation) => boolean): Settled[] {
    const entries = [...this.#entries.values()].filter(({ annotation }) => which(annotation));
    const settled = this.#settled(entries);
    return entries.map((entry, i) => ({ before: entry.annotation, after: settled[i] }));
  }

  /** The sidecar holds these now. What changed since they were settled stays changed. */
  written(settled: readonly Settled[]): void {
    for (const { before, after } of settled) {
      const entry = this.#entries.get(after.id);
      if (entry?.annotation === before) this.#entries.set(after.id, { ...entry, annotation: after, changed: false });
    }
    this.#placed = undefined;
  }

  /** The document is another text now (closed without saving): changed annotations are carried over, the others stand as they were stored. */
  replaceText(text: string, bases: Bases): void {
    const before = this.#text;
    const all = [...this.#entries.values()];
    const changed = this.#settled(all.filter((entry) => entry.changed));
    const others = all.filter((entry) => !entry.changed).map((entry) => entry.annotation);
    this.#text = new TextVersion(text);
    this.#entries = new Map();
    this.take(others, bases);
    this.take(changed, new Map([...bases, [before.hash, before]]), true);
  }

  /** Span of a target that was made for the present text. */
  #spanOf({ start, end }: Annotation['target']): Span {
    const { map } = this.#text;
    return { start: map.toDocument(map.fromPoints(start)), end: map.toDocument(map.fromPoints(end)) };
  }

  /** The annotations with selectors for the present text; those that are not certainly there keep the ones they have. */
  #settled(entries: readonly Entry[]): Annotation[] {
    const { map, hash } = this.#text;
    const moved: number[] = [];
    const settled = entries.map(({ annotation, anchor }, i): Annotation => {
      if (annotation.state !== 'settled') return annotation;
      if (!anchor || isGone(anchor)) return { ...annotation, state: 'lost' };
      const span = annotation.target.hash === hash ? this.#spanOf(annotation.target) : undefined;
      if (span?.start !== anchor.start || span.end !== anchor.end) moved.push(i);
      return annotation;
    });
    const places = moved.map((i) => ({ ...entries[i].anchor!, section: settled[i].target.section }));
    const targets = createTargets(map, places, hash);
    moved.forEach((i, at) => {
      const { start, end, exact, hash: made, former } = settled[i].target;
      const before = targets[at].exact === exact ? former : { start, end, exact, hash: made };
      settled[i] = { ...settled[i], target: before ? { ...targets[at], former: before } : targets[at] };
    });
    return settled;
  }
}

function shown({ annotation, anchor, candidates }: Entry): PlacedAnnotation {
  const gone = !anchor || isGone(anchor) || annotation.state === 'lost';
  const alive = candidates.filter((candidate) => !isGone(candidate)).map(({ start, end }) => ({ start, end }));
  if (!gone) return { annotation, span: { start: anchor.start, end: anchor.end }, candidates: alive };
  const exact = (anchor && formerText(anchor)) ?? annotation.target.exact;
  const lost: Annotation = { ...annotation, state: 'lost', target: { ...annotation.target, exact } };
  return { annotation: lost, span: undefined, candidates: alive };
}

function sameTarget(a: Annotation, b: Annotation): boolean {
  const { target } = a;
  const other = b.target;
  return (
    target.hash === other.hash &&
    target.start === other.start &&
    target.end === other.end &&
    target.exact === other.exact
  );
}

/** Order by place, those that lost theirs at the end. */
export function byPlace(a: PlacedAnnotation, b: PlacedAnnotation): number {
  if (!a.span !== !b.span) return a.span ? -1 : 1;
  const [x, y] = [a.span ?? a.annotation.target, b.span ?? b.annotation.target];
  return x.start - y.start || y.end - x.end || (a.annotation.id < b.annotation.id ? -1 : 1);
}
