import type { Span } from '../text/span';
import type { BlockKind, DocumentLanguage } from './block';
import { Mask, type View } from './mask';
import { maskMarkdown } from './maskMarkdown';
import { maskPlain } from './maskPlain';

/** View of a block's raw text. Linear; costs one scan where there is no markup. */
export function viewOf(raw: string, kind: BlockKind, languageId: DocumentLanguage): View {
  const mask = new Mask(raw);
  if (languageId === 'markdown') maskMarkdown(raw, kind, mask);
  else maskPlain(raw, mask);
  return mask.view();
}

/** The stretch of the block that a stretch of the view stands for. */
export function toBlockSpan(view: View, start: number, end: number): Span {
  if (view.offsets === null) return { start, end };
  if (end <= start) {
    const at = start < view.offsets.length ? view.offsets[start] : (view.offsets[start - 1] ?? -1) + 1;
    return { start: at, end: at };
  }
  return { start: view.offsets[start], end: view.offsets[end - 1] + 1 };
}
