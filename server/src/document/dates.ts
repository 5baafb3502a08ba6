import { isoOfDate } from '../detect/grammar/dateValue';
import { Reader } from '../detect/grammar/reader';
import { mayHaveRelativeDate, relativeDates, resolveRelativeDate } from '../detect/grammar/relativeDates';
import { grammarWords } from '../detect/grammar/vocabulary';
import type { Span } from '../text/span';
import { tokenize } from '../text/tokens';
import type { WordTable } from '../text/words';
import type { NamedBlock } from './identity';

/** A date of the document with its value, in a block's view. */
export interface BlockDate extends Span {
  readonly block: number;
  /** ISO 8601 date, month, year or interval, with "XXXX" for a year that nothing tells. */
  readonly iso: string;
  /** "last month", "yesterday": told from the document's own date, and no mention. */
  readonly relative: boolean;
}

/**
 * Values of the dates of the document, in order: calendar dates as far as they can be resolved, and, where the document's own
 * date is known, relative ones.
 *
 * @param table the table that the blocks were read with.
 */
export function resolveDates(blocks: readonly NamedBlock[], table: WordTable, documentDate?: string): BlockDate[] {
  const found: BlockDate[] = [];
  blocks.forEach(({ text, mentions }, block) => {
    for (const { start, end, type } of mentions) {
      const iso = type === 'DATE' ? isoOfDate(text.slice(start, end), documentDate) : undefined;
      if (iso !== undefined) found.push({ block, start, end, iso, relative: false });
    }
    if (documentDate !== undefined && mayHaveRelativeDate(text))
      found.push(...relative(text, block, mentions, table, documentDate));
  });
  return found.sort((a, b) => a.block - b.block || a.start - b.start);
}

function relative(
  text: string,
  block: number,
  mentions: readonly Span[],
  table: WordTable,
  documentDate: string,
): BlockDate[] {
  const words = grammarWords(table);
  const found: BlockDate[] = [];
  let at = 0;
  for (const date of relativeDates(new Reader(text, tokenize(text, table), words))) {
    while (at < mentions.length && mentions[at].end <= date.start) at++;
    const iso = resolveRelativeDate(date, documentDate);
    // A name such as "Next Generation EU" or "This Week" is no date; "last May" may hold the mention "May".
    const inName = at < mentions.length && mentions[at].start <= date.start && mentions[at].end > date.start;
    if (iso !== undefined && !inName) found.push({ block, start: date.start, end: date.end, iso, relative: true });
  }
  return found;
}
