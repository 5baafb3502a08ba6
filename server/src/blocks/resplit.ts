import { shiftOf, type TextEdit } from '../text/edit';
import { lastStartingAt } from '../text/span';
import type { Block, DocumentLanguage } from './block';
import { FRONT_MATTER_LIMIT, nextMarkdownBlock } from './splitMarkdown';
import { nextPlainBlock } from './splitPlain';

/** Blocks after an edit: `blocks[0, from)` and, shifted, the last `tail` blocks of the old list are the old ones. */
export interface Resplit {
  readonly blocks: readonly Block[];
  /** First index, in both lists, that may differ. */
  readonly from: number;
  /** How many blocks at the end are the old ones, shifted. */
  readonly tail: number;
}

/** All blocks of a text, in order, without overlaps. */
export function splitBlocks(text: string, languageId: DocumentLanguage): Block[] {
  const next = languageId === 'markdown' ? nextMarkdownBlock : nextPlainBlock;
  const blocks: Block[] = [];
  for (let block = next(text, 0); block; block = next(text, block.end)) blocks.push(block);
  return blocks;
}

/**
 * Blocks of `text` (the text after `edit`) from the blocks before it. Scans from the block before the edit until a
 * block starts where an old one did behind the edit: from there on the old blocks hold.
 */
export function resplit(old: readonly Block[], text: string, edit: TextEdit, languageId: DocumentLanguage): Resplit {
  const next = languageId === 'markdown' ? nextMarkdownBlock : nextPlainBlock;
  const shift = shiftOf(edit);
  const from = firstAffected(old, edit, languageId);
  const blocks = old.slice(0, from);
  let candidate = from;
  const editEnd = edit.start + edit.text.length;
  for (let block = next(text, from === 0 ? 0 : old[from - 1].end); block; block = next(text, block.end)) {
    if (block.start > editEnd) {
      const before = block.start - shift;
      while (candidate < old.length && old[candidate].start < before) candidate++;
      if (candidate < old.length && before > edit.end && isShiftOf(block, old[candidate], shift)) {
        const tail = old.length - candidate;
        for (let index = candidate; index < old.length; index++) blocks.push(shifted(old[index], shift));
        return { blocks, from, tail };
      }
    }
    blocks.push(block);
  }
  return { blocks, from, tail: 0 };
}

/** The block before the one that the edit touches; the first where front matter could come or go. */
function firstAffected(old: readonly Block[], edit: TextEdit, languageId: DocumentLanguage): number {
  if (languageId === 'markdown' && edit.start <= FRONT_MATTER_LIMIT + 8) return 0;
  return Math.max(0, lastStartingAt(old, edit.start) - 1);
}

/** Equal but for the shift: the next block is looked for behind this one's end, so all that follows is equal too. */
function isShiftOf(block: Block, old: Block, shift: number): boolean {
  return (
    block.start === old.start + shift &&
    block.end === old.end + shift &&
    block.kind === old.kind &&
    block.level === old.level
  );
}

function shifted(block: Block, shift: number): Block {
  return shift === 0
    ? block
    : { kind: block.kind, level: block.level, start: block.start + shift, end: block.end + shift };
}
