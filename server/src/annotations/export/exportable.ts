import type { Annotation, PlacedAnnotation } from '../annotation';
import { OffsetMap } from '../offsets';
import { sha256 } from '../sha256';
import { createTargets } from '../target';

/** One document with what people said about it, as all exports take it. Inline tags are passed like any other annotation. */
export interface ExportDocument {
  readonly uri: string;
  /** Path below the folder, with `/`. */
  readonly path: string;
  /** As it is on disk or open; spans refer to it. */
  readonly text: string;
  readonly annotations: readonly PlacedAnnotation[];
}

/** A file of an export. */
export interface ExportFile {
  /** Path below the folder the person chose, with `/`. */
  readonly name: string;
  readonly content: string;
}

export interface Export {
  readonly files: readonly ExportFile[];
  /** Sentences on what the format could not hold. */
  readonly losses: readonly string[];
}

/** The label of a code, or its id where the codebook does not know it. */
export type LabelOf = (code: string) => string;

/** An annotation with offsets in the canonical text (no byte order mark, LF): UTF-16, undefined where it is lost. */
export interface ExportItem {
  readonly annotation: Annotation;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** The marked text as it stands now, for lost ones as it was. */
  readonly text: string;
  /** Code of a tag, type of an event; undefined for decisions about detected things. */
  readonly code: string | undefined;
}

export class CanonicalDocument {
  readonly path: string;
  readonly map: OffsetMap;
  readonly items: readonly ExportItem[];
  #hash: string | undefined;

  constructor({ path, text, annotations }: ExportDocument) {
    this.path = path;
    this.map = new OffsetMap(text);
    this.items = annotations.map(({ annotation, span }): ExportItem => {
      const { claim } = annotation;
      const code = claim.kind === 'tag' ? claim.code : claim.kind === 'event' ? claim.event.type : undefined;
      if (!span) return { annotation, start: undefined, end: undefined, text: annotation.target.exact, code };
      const start = this.map.toCanonical(span.start);
      const end = this.map.toCanonical(span.end);
      return { annotation, start, end, text: this.map.canonical.slice(start, end), code };
    });
  }

  get text(): string {
    return this.map.canonical;
  }

  /** SHA-256 of the canonical text. */
  get hash(): string {
    this.#hash ??= sha256(this.text);
    return this.#hash;
  }

  /** The annotations with selectors for this text; doubtful and lost ones keep those they have. Parallel to `items`. */
  settled(): Annotation[] {
    const { map } = this;
    const places = this.items.map(({ annotation, start = 0, end = 0 }) => ({
      start: map.toDocument(start),
      end: map.toDocument(end),
      section: annotation.target.section,
    }));
    const targets = createTargets(map, places, this.hash);
    return this.items.map(({ annotation, start }, i) => {
      if (start === undefined || annotation.state !== 'settled') return annotation;
      const { former } = annotation.target;
      return { ...annotation, target: former ? { ...targets[i], former } : targets[i] };
    });
  }
}
