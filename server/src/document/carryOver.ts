import type { Mention } from '../detect/findings';
import { editBetween, shiftOf, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { BlockReading } from './blockCache';
import type { Identity } from './identity';

/** What the whole document settled about names, with the readings it was settled from. */
export interface SettledNames {
  readonly readings: readonly BlockReading[];
  /** Final mentions by block, with offsets of the block's view. */
  readonly named: readonly (readonly Mention[])[];
  readonly identity: Identity;
}

/** More changed blocks than this are settled anew. */
const MOST_BLOCKS = 4;
/** How near to a name an edit may come, in code units: identity reads titles before a name and the gap behind it. */
const BEFORE = 15;
const BEHIND = 8;

/**
 * The names of a document after an edit that changed none: what was settled holds, shifted. Most keystrokes are such edits,
 * so that their cost does not grow with the names of the document. Undefined where any block's names, their odds or their
 * surroundings changed, or where blocks came or went: then all is settled anew.
 */
export function carryOver(settled: SettledNames, readings: readonly BlockReading[]): SettledNames | undefined {
  if (settled.readings.length !== readings.length) return undefined;
  const changed: number[] = [];
  for (let block = 0; block < readings.length; block++) {
    if (readings[block] === settled.readings[block]) continue;
    changed.push(block);
    if (changed.length > MOST_BLOCKS) return undefined;
  }
  const named = settled.named.slice();
  for (const block of changed) {
    const moved = movedMentions(settled.readings[block], readings[block], settled.named[block]);
    if (moved === undefined) return undefined;
    named[block] = moved;
  }
  return { readings, named, identity: settled.identity };
}

function movedMentions(old: BlockReading, now: BlockReading, named: readonly Mention[]): Mention[] | undefined {
  const edit = editBetween(old.view.text, now.view.text);
  if (edit === undefined) return named.slice();
  const sameNames =
    sameList(old.findings.mentions, now.findings.mentions, edit, sameMention) &&
    sameList(old.findings.candidates, now.findings.candidates, edit, sameMention) &&
    sameList(
      old.findings.acronyms.flatMap(({ long, short }) => [long, short]),
      now.findings.acronyms.flatMap(({ long, short }) => [long, short]),
      edit,
      () => true,
    );
  if (!sameNames) return undefined;
  const moved: Mention[] = [];
  for (const mention of named) {
    const by = shiftBy(mention, edit);
    if (by === undefined) return undefined;
    moved.push(by === 0 ? mention : { ...mention, start: mention.start + by, end: mention.end + by });
  }
  return moved;
}

function sameList<T extends Span>(
  old: readonly T[],
  now: readonly T[],
  edit: TextEdit,
  same: (a: T, b: T) => boolean,
): boolean {
  if (old.length !== now.length) return false;
  return old.every((item, index) => {
    const by = shiftBy(item, edit);
    const other = now[index];
    return by !== undefined && other.start === item.start + by && other.end === item.end + by && same(item, other);
  });
}

/** By how much a span moves, or undefined where the edit comes too near to it. */
function shiftBy(span: Span, edit: TextEdit): number | undefined {
  if (edit.start >= span.end + BEHIND) return 0;
  if (edit.end + BEFORE <= span.start) return shiftOf(edit);
  return undefined;
}

type Scored = Pick<Mention, 'type' | 'score' | 'odds'> & { readonly reason?: Mention['reason'] };

function sameMention(a: Scored, b: Scored): boolean {
  if (a.type !== b.type || a.score !== b.score || a.reason?.code !== b.reason?.code) return false;
  // What the model went by is found only when somebody asks, and dearly.
  const args = ({ reason }: Scored) => (reason?.code === 'model' ? '' : reason?.args?.join('\0'));
  if (a.reason !== b.reason && args(a) !== args(b)) return false;
  if (a.odds === undefined || b.odds === undefined) return a.odds === b.odds;
  return a.odds.length === b.odds.length && a.odds.every((value, index) => value === b.odds![index]);
}
