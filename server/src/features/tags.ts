import type { Span } from '../text/span';

/** A tag as the features show it: where it stands now, in the text of the analysis. */
export interface ShownTag {
  readonly id: string;
  /** Code id of the codebook. */
  readonly code: string;
  /** Missing where the tag lost its place. */
  readonly span?: Span;
  /** The text that was tagged. */
  readonly text: string;
  readonly coder: string;
  readonly memo: string;
  /** ISO time; "" for inline tags. */
  readonly time: string;
  readonly origin: 'sidecar' | 'inline';
  readonly state: 'attached' | 'lost' | 'uncertain';
  /** Where a lost tag may have stood, best first. */
  readonly places: readonly Span[];
}

/** One code as the features show it. */
export interface CodeInfo {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly definition: string;
  readonly color?: string;
  readonly parent?: string;
  /** "DAC 15130", "PLOVER military", "SDG 16". */
  readonly crosswalk: readonly string[];
}

/** The codebook as the features read it. */
export interface Codes {
  readonly all: readonly CodeInfo[];
  get(id: string): CodeInfo | undefined;
}

/** Tags whose span holds or touches the offset, innermost first. */
export function tagsAt(tags: readonly ShownTag[], offset: number): ShownTag[] {
  return tags
    .filter((tag) => tag.span !== undefined && tag.span.start <= offset && offset <= tag.span.end)
    .sort((a, b) => spanLength(a.span!) - spanLength(b.span!));
}

export function labelOf(codes: Codes, code: string): string {
  return codes.get(code)?.label ?? code;
}

function spanLength(span: Span): number {
  return span.end - span.start;
}
