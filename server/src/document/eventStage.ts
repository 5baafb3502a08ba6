import { detectCooperation } from '../detect/cooperation/detectCooperation';
import type { CooperationFinding, EventMention } from '../detect/events';
import type { Mention, ThemeEvidence } from '../detect/findings';
import { tokenize } from '../text/tokens';
import type { WordTable } from '../text/words';
import type { Entity } from './analysis';
import type { BlockReading } from './blockCache';

/**
 * What `detectCooperation` finds in each block, given the mentions that the whole document settled on. A block whose mentions
 * and date are what they were is not read again.
 *
 * @param named final mentions by block, offsets of the block's view.
 * @param evidence evidence of themes by block, offsets of the block's view.
 * @param entityOf entity of each mention, counted through all blocks.
 */
export function eventFindings(
  readings: readonly BlockReading[],
  named: readonly (readonly Mention[])[],
  evidence: readonly (readonly ThemeEvidence[])[],
  entityOf: ArrayLike<number>,
  entities: readonly Entity[],
  words: WordTable,
  date: string | undefined,
): (readonly CooperationFinding[])[] {
  let count = 0;
  return readings.map((reading, block) => {
    const first = count;
    count += named[block].length;
    const { language } = reading.findings;
    if (language !== 'en' && language !== 'und') return [];
    const entity = (index: number) => entities[entityOf[first + index]];
    const known = kept.get(reading);
    if (known !== undefined && known.date === date && isSame(known.mentions, named[block], entity)) {
      return known.findings;
    }
    const mentions = named[block].map(({ start, end, type }, index): EventMention => {
      const { id, name } = entity(index);
      return { start, end, type, entity: id, name };
    });
    const { text } = reading.view;
    const findings = detectCooperation(text, tokenize(text, words), mentions, evidence[block], words, date);
    kept.set(reading, { mentions, date, findings });
    return findings;
  });
}

/** What was found, with all that it depends on beside the block itself. */
interface Kept {
  readonly mentions: readonly EventMention[];
  readonly date: string | undefined;
  readonly findings: readonly CooperationFinding[];
}

const kept = new WeakMap<BlockReading, Kept>();

function isSame(
  before: readonly EventMention[],
  mentions: readonly Mention[],
  entity: (index: number) => Entity,
): boolean {
  if (before.length !== mentions.length) return false;
  for (let index = 0; index < mentions.length; index++) {
    const old = before[index];
    const { start, end, type } = mentions[index];
    if (old.start !== start || old.end !== end || old.type !== type) return false;
    const { id, name } = entity(index);
    if (old.entity !== id || old.name !== name) return false;
  }
  return true;
}
