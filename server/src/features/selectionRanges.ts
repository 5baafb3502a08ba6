import type { SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../document/analysis';
import { contains, lastStartingAt, type Span } from '../text/span';
import { mentionAt, sectionsAt } from './lookup';
import { toRange } from './position';
import { sentenceAround, wordAround } from './sentence';

/** Longer blocks are not cut into words and sentences: it would take too long for one key press. */
const SEGMENT_LIMIT = 20_000;

/** Word, mention, sentence, block, sections, document: each wider than the last. */
export function selectionRange(analysis: Analysis, offset: number): SelectionRange {
  const spans: Span[] = [];
  const block = analysis.blocks[lastStartingAt(analysis.blocks, offset)];
  if (block && offset <= block.end) {
    const text = analysis.text.slice(block.start, block.end);
    if (text.length <= SEGMENT_LIMIT) {
      const word = wordAround(text, offset - block.start, analysis.language);
      if (word) spans.push(shift(word, block.start));
    }
    const mention = mentionAt(analysis, offset);
    if (mention) spans.push(mention);
    if (text.length <= SEGMENT_LIMIT) {
      spans.push(shift(sentenceAround(text, offset - block.start, analysis.language), block.start));
    }
    spans.push(block);
  }
  spans.push(...sectionsAt(analysis.sections, offset).reverse());
  spans.push({ start: 0, end: analysis.text.length });
  return nest(analysis, spans);
}

/** Leaves out what is not wider than the span before it. */
function nest(analysis: Analysis, spans: readonly Span[]): SelectionRange {
  const chain: Span[] = [];
  for (const span of spans) {
    const last = chain.at(-1);
    if (!last || (contains(span, last) && (span.start < last.start || span.end > last.end))) chain.push(span);
  }
  let parent: SelectionRange | undefined;
  for (const span of chain.reverse()) {
    parent = parent ? { range: toRange(analysis.lines, span), parent } : { range: toRange(analysis.lines, span) };
  }
  return parent!;
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
