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
    const mentions = named[block].map(({ start, end, type }, index): EventMention => {
      const { id, name } = entities[entityOf[first + index]];
      return { start, end, type, entity: id, name };
    });
    const key = keyOf(mentions, date);
    const known = kept.get(reading);
    if (known?.key === key) return known.findings;
    const { text } = reading.view;
    const findings = detectCooperation(text, tokenize(text, words), mentions, evidence[block], words, date);
    kept.set(reading, { key, findings });
    return findings;
  });
}

const kept = new WeakMap<BlockReading, { readonly key: string; readonly findings: readonly CooperationFinding[] }>();

/** All that the findings depend on beside the block itself. */
function keyOf(mentions: readonly EventMention[], date: string | undefined): string {
  let key = date ?? '';
  for (const { start, end, type, entity, name } of mentions) key += `|${start},${end},${type},${entity},${name}`;
  return key;
}
