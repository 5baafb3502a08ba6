import type { Span } from '../text/span';

/** The languages the engine reads. Anything else is refused before it gets here. */
export type DocumentLanguage = 'plaintext' | 'markdown';

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'listItem'
  | 'quote'
  | 'tableRow'
  /** Never analysed: front matter, code, HTML, link definitions. */
  | 'frontMatter'
  | 'code'
  | 'html'
  | 'definition';

/** The unit that is analysed again after an edit. Offsets are absolute in the document, without the line end that closes the block. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Heading depth 1..6; 0 for everything else. */
  readonly level: number;
}

/** Kinds whose text is analysed. */
export function isProse(kind: BlockKind): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'listItem' || kind === 'quote' || kind === 'tableRow';
}
