import type { EntityType } from '../detect/findings';
import type { Analysis, Entity, ResolvedMention } from '../document/analysis';
import type { Span } from '../text/span';

/** What people said about detected things of one document. A person's decision always wins. */
export interface Decisions {
  /** Changes when any decision changes: results are kept by it. */
  readonly revision: number;
  readonly rejected: readonly {
    readonly span: Span;
    readonly of: 'entity' | 'theme' | 'event';
    readonly code: string;
  }[];
  readonly retyped: readonly { readonly span: Span; readonly to: EntityType }[];
  /** Names that are no entity anywhere in the document, folded by `foldName`. */
  readonly never: ReadonlySet<string>;
  /** Names of another type wherever they stand, folded. */
  readonly types: ReadonlyMap<string, EntityType>;
}

export const NO_DECISIONS: Decisions = { revision: 0, rejected: [], retyped: [], never: new Set(), types: new Map() };

/** How a name is compared in decisions: white space folded, letters lower-cased. */
export function foldName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The analysis as people corrected it; the same object where nothing was decided. */
export function decided(analysis: Analysis, decisions: Decisions): Analysis {
  const { rejected, retyped, never, types } = decisions;
  if (rejected.length === 0 && retyped.length === 0 && never.size === 0 && types.size === 0) return analysis;
  const refused = new Set(rejected.map(({ span, of, code }) => keyOf(of, code, span)));
  const refusedAt = new Set(rejected.flatMap(({ span, of }) => (of === 'entity' ? [`${span.start}:${span.end}`] : [])));
  const typeAt = new Map(retyped.map(({ span, to }) => [`${span.start}:${span.end}`, to]));
  const kept: ResolvedMention[] = [];
  let changed = false;
  for (const mention of analysis.mentions) {
    const place = `${mention.start}:${mention.end}`;
    const name = never.size > 0 || types.size > 0 ? foldName(analysis.text.slice(mention.start, mention.end)) : '';
    const type = typeAt.get(place) ?? (name ? types.get(name) : undefined);
    if (!type && (refusedAt.has(place) || (name && never.has(name)))) changed = true;
    else if (type && type !== mention.type) {
      kept.push({ ...mention, type, score: 1, reason: { code: 'decided' } });
      changed = true;
    } else kept.push(mention);
  }
  const themes = analysis.themes.flatMap((theme) => {
    const evidence = theme.evidence.filter((span) => !refused.has(keyOf('theme', theme.id, span)));
    if (evidence.length === theme.evidence.length) return [theme];
    return evidence.length > 0 ? [{ ...theme, evidence }] : [];
  });
  const events = analysis.events.filter((event) => !refused.has(keyOf('event', event.type, event.evidence)));
  if (!changed) return { ...analysis, themes, events };
  return { ...analysis, themes, ...regroup({ ...analysis, events }, kept) };
}

/** Entities over the kept mentions, in order of first mention; what nothing names any more is gone. */
function regroup(
  analysis: Analysis,
  kept: readonly ResolvedMention[],
): Pick<Analysis, 'mentions' | 'entities' | 'references' | 'events'> {
  const groups: { entity: Entity; mentions: number[] }[] = [];
  const groupOf = new Map<string, number>();
  /** Old index to new: where an entity's mentions went two ways, the first. */
  const moved = new Map<number, number>();
  const mentions = kept.map((mention, index) => {
    const before = analysis.entities[mention.entity];
    const entity = mention.reason.code === 'decided' ? ofType(before, mention.type) : before;
    let group = groupOf.get(entity.id);
    if (group === undefined) {
      group = groups.push({ entity, mentions: [] }) - 1;
      groupOf.set(entity.id, group);
    }
    groups[group].mentions.push(index);
    if (!moved.has(mention.entity)) moved.set(mention.entity, group);
    return { ...mention, entity: group };
  });
  const indexOf = (entity: number) => moved.get(entity) ?? -1;
  return {
    mentions,
    entities: groups.map((group) => ({ ...group.entity, mentions: group.mentions })),
    references: analysis.references.flatMap((reference) =>
      indexOf(reference.entity) < 0 ? [] : [{ ...reference, entity: indexOf(reference.entity) }],
    ),
    events: analysis.events.map((event) => ({
      ...event,
      actorEntities: event.actorEntities.map(indexOf),
      recipientEntities: event.recipientEntities.map(indexOf),
    })),
  };
}

/** The entity as one of the given type; its id begins with the type. */
function ofType(entity: Entity, type: EntityType): Entity {
  if (entity.type === type) return entity;
  return { ...entity, type, id: `${type}:${entity.id.slice(entity.id.indexOf(':') + 1)}` };
}

function keyOf(of: string, code: string, span: Span): string {
  return `${of} ${code} ${span.start}:${span.end}`;
}
