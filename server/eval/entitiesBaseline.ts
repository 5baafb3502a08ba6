import nlp from 'compromise';
import type { EntityType } from '../src/detect/findings';
import type { FoundMention, LabelledDocument } from './entities';

const READERS: readonly [EntityType, 'people' | 'organizations' | 'places'][] = [
  ['PERSON', 'people'],
  ['ORG', 'organizations'],
  ['PLACE', 'places'],
];

/** What `compromise` reads, with its edges trimmed in its favor: no article, title or possessive ending within a name. */
export function compromiseMentions({ text }: LabelledDocument): FoundMention[] {
  const document = nlp(text);
  return READERS.flatMap(([type, reader]) =>
    document[reader]()
      .json({ offset: true })
      .map(({ offset }: { offset: { start: number; length: number } }) =>
        trim(text, type, offset.start, offset.start + offset.length),
      ),
  );
}

function trim(text: string, type: EntityType, from: number, to: number): FoundMention {
  const surface = text.slice(from, to);
  const lead =
    /^[^\p{L}\p{N}]*(?:the\s+)?(?:(?:mr|mrs|ms|dr|president|minister|prime|senator|general|sir)\.?\s+)*/iu.exec(
      surface,
    );
  const trail = /(?:['’]s)?[^\p{L}\p{N}]*$/u.exec(surface);
  const start = from + (lead?.[0].length ?? 0);
  return { start, end: Math.max(start, to - (trail?.[0].length ?? 0)), type, score: 1, entity: -1 };
}
