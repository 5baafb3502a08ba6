import type { Analysis, CooperationEvent, Entity, ResolvedMention, Section } from '../document/analysis';
import { lastStartingAt, type Span } from '../text/span';

/** Questions that several features ask of one analysis. */

/** Index into `analysis.mentions` of the mention that holds or touches the offset, or -1. */
export function mentionIndexAt(analysis: Analysis, offset: number): number {
  const index = lastStartingAt(analysis.mentions, offset);
  if (index >= 0 && offset < analysis.mentions[index].end) return index;
  // At the end of a name the cursor still stands at it, unless the next one starts there.
  if (index >= 0 && offset === analysis.mentions[index].end) return index;
  if (index > 0 && offset === analysis.mentions[index - 1].end && analysis.mentions[index].start > offset)
    return index - 1;
  return -1;
}

export function mentionAt(analysis: Analysis, offset: number): ResolvedMention | undefined {
  const index = mentionIndexAt(analysis, offset);
  return index < 0 ? undefined : analysis.mentions[index];
}

/** The entity at the offset, by a mention or by an expression that refers to it. */
export function entityAt(analysis: Analysis, offset: number): { entity: Entity; span: Span } | undefined {
  const mention = mentionAt(analysis, offset);
  if (mention) return { entity: analysis.entities[mention.entity], span: mention };
  const reference = analysis.references.find((item) => item.start <= offset && offset <= item.end);
  const entity = reference && analysis.entities[reference.entity];
  return entity && { entity, span: reference };
}

/** Spans of all mentions of an entity and of the expressions that refer to it, by place. */
export function placesOf(analysis: Analysis, entity: Entity): Span[] {
  const index = analysis.entities.indexOf(entity);
  const places: Span[] = entity.mentions.map((mention) => analysis.mentions[mention]);
  for (const reference of analysis.references) if (reference.entity === index) places.push(reference);
  return places.sort((a, b) => a.start - b.start);
}

/** Chain of sections around the offset, the topmost first. */
export function sectionsAt(sections: readonly Section[], offset: number): Section[] {
  const chain: Section[] = [];
  for (let level = sections; level.length > 0; ) {
    const section = level[lastStartingAt(level, offset)];
    if (!section || offset > section.end) break;
    chain.push(section);
    level = section.children;
  }
  return chain;
}

/** Title of the innermost section, "" before the first heading. */
export function sectionTitleAt(analysis: Analysis, offset: number): string {
  return sectionsAt(analysis.sections, offset).at(-1)?.title ?? '';
}

/** Indexes of the events told at the offset. */
export function eventsAt(analysis: Analysis, offset: number): number[] {
  const found: number[] = [];
  analysis.events.forEach((event, index) => {
    if (tellings(event).some((span) => span.start <= offset && offset <= span.end)) found.push(index);
  });
  return found;
}

/** Every passage that tells the event, the fullest first. */
export function tellings(event: CooperationEvent): readonly Span[] {
  return event.mentions.length > 0 ? event.mentions : [event.evidence];
}
