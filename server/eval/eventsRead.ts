import { isProse } from '../src/blocks/block';
import { splitBlocks } from '../src/blocks/resplit';
import { toBlockSpan, viewOf } from '../src/blocks/view';
import { detectCooperation } from '../src/detect/cooperation/detectCooperation';
import type { EventMention } from '../src/detect/events';
import type { CooperationEvent } from '../src/document/analysis';
import type { RoleWatcher } from '../src/document/eventChoice';
import type { EventEntity, FocusMention } from '../src/document/eventFacts';
import { documentEvents, type EventBlock } from '../src/document/events';
import type { RoleWeights } from '../src/document/roleWeights';
import { tokenize } from '../src/text/tokens';
import type { WordTable } from '../src/text/words';

/** A mention given from outside: what the events are measured with when names are not at issue. */
export interface GivenMention {
  readonly start: number;
  readonly end: number;
  readonly type: EventMention['type'];
  readonly key: string;
}

/** The events of a text whose mentions are given. Entity ids are the keys. */
export function eventsOf(
  text: string,
  language: 'plaintext' | 'markdown',
  given: readonly GivenMention[],
  words: WordTable,
  date?: string,
  weights?: RoleWeights,
  watch?: RoleWatcher,
): CooperationEvent[] {
  const keys = [...new Set(given.map((mention) => mention.key))];
  const entities: EventEntity[] = keys.map((key) => {
    const mention = given.find((one) => one.key === key) as GivenMention;
    return { id: key, name: text.slice(mention.start, mention.end), type: mention.type };
  });
  const mentions: FocusMention[] = given.map((mention) => ({
    start: mention.start,
    end: mention.end,
    type: mention.type,
    entity: keys.indexOf(mention.key),
  }));
  const blocks: EventBlock[] = [];
  for (const block of splitBlocks(text, language)) {
    if (!isProse(block.kind)) continue;
    const view = viewOf(text.slice(block.start, block.end), block.kind, language);
    const local: EventMention[] = [];
    for (const mention of given) {
      if (mention.start < block.start || mention.end > block.end) continue;
      const span = toView(view.offsets, mention.start - block.start, mention.end - block.start);
      if (span)
        local.push({ ...span, type: mention.type, entity: mention.key, name: text.slice(mention.start, mention.end) });
    }
    blocks.push({
      text: view.text,
      findings: detectCooperation(view.text, tokenize(view.text, words), local, [], words, date),
      toAbsolute: (start, end) => {
        const span = toBlockSpan(view, start, end);
        return { start: block.start + span.start, end: block.start + span.end };
      },
    });
  }
  return documentEvents(blocks, entities, mentions, [], text, weights, watch);
}

function toView(offsets: Int32Array | null, start: number, end: number): { start: number; end: number } | undefined {
  if (offsets === null) return { start, end };
  const from = offsets.findIndex((offset) => offset >= start);
  let to = from;
  while (to < offsets.length && offsets[to] < end) to++;
  return from < 0 || to <= from ? undefined : { start: from, end: to };
}
