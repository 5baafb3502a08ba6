import type { Block } from '../blocks/block';
import type { Section } from './analysis';

/**
 * Sections from headings: each reaches to the next heading of its level or a higher one.
 * Absolute offsets; titles without heading marks, at most 120 code units.
 */
export function outline(text: string, blocks: readonly Block[]): Section[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const end = blocks.length > 0 ? blocks[blocks.length - 1].end : 0;
  let next = 0;
  const below = (level: number): Section[] => {
    const sections: Section[] = [];
    while (next < headings.length && headings[next].level > level) {
      const heading = headings[next++];
      const children = below(heading.level);
      sections.push({
        title: titleOf(text, heading),
        level: heading.level,
        heading: { start: heading.start, end: heading.end },
        start: heading.start,
        end: next < headings.length ? lastEndBefore(blocks, headings[next].start) : end,
        children,
      });
    }
    return sections;
  };
  return below(0);
}

function titleOf(text: string, heading: Block): string {
  const raw = text.slice(heading.start, Math.min(heading.end, heading.start + 200));
  const line = raw
    .split(/\r?\n|\r/, 1)[0]
    .replace(/^#{1,6}\s*/, '')
    .replace(/\s+#+\s*$/, '');
  const title = line.replace(/[*_`]/g, '').trim();
  return title.length > 120 ? `${title.slice(0, 119)}…` : title || '…';
}

function lastEndBefore(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? blocks[low - 1].end : offset;
}
