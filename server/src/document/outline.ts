import type { Block } from '../blocks/block';
import type { Section } from './analysis';

/**
 * Sections from headings: each reaches to the next heading of its level or a higher one.
 * Absolute offsets; titles without heading marks, at most 120 code units. A title over several lines is one.
 */
export function outline(text: string, blocks: readonly Block[]): Section[] {
  const headings = wholeTitles(text, blocks);
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

/** A heading, and where the lines that continue its title end. */
interface Title {
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** Headings with the lines directly below that belong to them: capital lines, and what an article is about. */
function wholeTitles(text: string, blocks: readonly Block[]): Title[] {
  const titles: Title[] = [];
  for (let at = 0; at < blocks.length; at++) {
    if (blocks[at].kind !== 'heading') continue;
    const { level, start } = blocks[at];
    const first = lineOf(text, blocks[at]);
    const capital = isCapital(first);
    while (at + 1 < blocks.length && isNextLine(text, blocks[at], blocks[at + 1])) {
      const line = lineOf(text, blocks[at + 1]);
      const goesOn =
        blocks[at + 1].kind === 'heading'
          ? capital && isCapital(line) && !NUMBERED.test(line)
          : NUMBER_ALONE.test(first) &&
            blocks[at].start === start &&
            isSubject(text, blocks[at + 1], line, blocks[at + 2]);
      if (!goesOn) break;
      at++;
    }
    titles.push({ level, start, end: blocks[at].end });
  }
  return titles;
}

const NUMBERED = /^(?:\p{L}+\s+)?(?:\d+|[IVXLC]+)(?:[.:)]|$|\s)/u;
/** "Article 4", "CHAPTER II:" with nothing behind the number. */
const NUMBER_ALONE = /^\p{L}+\s+(?:\d{1,3}|[IVXLC]{1,7}|\p{L})[.:)]?$/u;
const LONGEST_SUBJECT = 80;

/** "Purpose" below "Article 1": a line by itself that is no sentence. */
function isSubject(text: string, block: Block, line: string, next: Block | undefined): boolean {
  return (
    block.kind === 'paragraph' &&
    line.length <= LONGEST_SUBJECT &&
    line.length === block.end - block.start &&
    /^\p{Lu}.*[\p{L}\p{N})]$/u.test(line) &&
    (next === undefined || next.kind === 'heading' || !isNextLine(text, block, next))
  );
}

function isCapital(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}|^#/u.test(line);
}

function isNextLine(text: string, block: Block, next: Block): boolean {
  return next.start - block.end < 200 && /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(text.slice(block.end, next.start));
}

function lineOf(text: string, { start, end }: Block): string {
  return text.slice(start, Math.min(end, start + 200)).split(/\r?\n|\r/, 1)[0];
}

function titleOf(text: string, heading: Title): string {
  const lines = text.slice(heading.start, Math.min(heading.end, heading.start + 400)).split(/\r?\n|\r/);
  const [line, ...others] = lines.map((part) =>
    part
      .trim()
      .replace(/^#{1,6}\s*/, '')
      .replace(/\s+#+\s*$/, '')
      .replace(/[*_`]/g, '')
      .trim(),
  );
  const separator = /\p{Ll}/u.test(others.join('')) ? (/[.:)]$/.test(line) ? ' ' : ': ') : ' ';
  const title = [line, others.join(' ')].filter(Boolean).join(separator);
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
