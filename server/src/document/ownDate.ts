import type { Block } from '../blocks/block';
import type { Mention } from '../detect/findings';
import { isoOfDate } from '../detect/grammar/dateValue';

/** Prose blocks at the start and the end in which a document tells its own date. */
const BLOCKS_AT_START = 6;
const BLOCKS_AT_END = 4;

/**
 * The document's own date, ISO 8601 day: from front matter ("date: 2026-05-02"), else the first full date near the start
 * (dateline, letterhead), else the last one near the end ("Done at Kigali on 9 October 2025").
 *
 * @param views text of each block as the detectors read it
 * @param named mentions of each block in order
 */
export function ownDate(
  text: string,
  blocks: readonly Block[],
  views: (block: number) => string,
  named: readonly (readonly Mention[])[],
): string | undefined {
  const first = blocks[0];
  if (first?.kind === 'frontMatter') {
    const told = /^date:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(text.slice(first.start, first.end));
    if (told) return told[1];
  }
  const fullDates = (block: number): string[] =>
    named[block].flatMap(({ type, start, end }) => {
      const iso = type === 'DATE' ? isoOfDate(views(block).slice(start, end)) : undefined;
      return iso && /^\d{4}-\d{2}-\d{2}$/.test(iso) ? [iso] : [];
    });
  for (let block = 0; block < Math.min(BLOCKS_AT_START, blocks.length); block++) {
    const dates = fullDates(block);
    if (dates.length > 0) return dates[0];
  }
  for (let block = blocks.length - 1; block >= Math.max(0, blocks.length - BLOCKS_AT_END); block--) {
    const dates = fullDates(block);
    if (dates.length > 0) return dates[dates.length - 1];
  }
  return undefined;
}
