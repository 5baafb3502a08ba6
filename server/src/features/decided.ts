import type { EntityType } from '../detect/findings';
import type { Analysis, Entity, ResolvedMention } from '../document/analysis';
import type { Span } from '../text/span';
import type { Thresholds } from './shown';

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

export const SHOW_ALL: Thresholds = { entities: 0, themes: 0, cooperation: 0 };

/** The analysis as people corrected it, without what is below the thresholds; the same object where nothing is left out. */
export function decided(analysis: Analysis, decisions: Decisions, thresholds: Thresholds = SHOW_ALL): Analysis {
  const { rejected, retyped, never, types } = decisions;
  const none = rejected.length === 0 && retyped.length === 0 && never.size === 0 && types.size === 0;
  const all = thresholds.entities <= 0 && thresholds.themes <= 0 && thresholds.cooperation <= 0;
  return none && all ? analysis : new CorrectedAnalysis(analysis, decisions, thresholds);
}

/** An analysis seen through decisions; each part is corrected when it is first asked for. */
class CorrectedAnalysis implements Analysis {
  readonly #base: Analysis;
  readonly #decisions: Decisions;
  readonly #thresholds: Thresholds;
  readonly #refused: ReadonlySet<string>;
  #names: Names | undefined;
  #themes: Analysis['themes'] | undefined;
  #events: Analysis['events'] | undefined;

  constructor(base: Analysis, decisions: Decisions, thresholds: Thresholds) {
    this.#thresholds = thresholds;
    this.#base = base;
    this.#decisions = decisions;
    this.#refused = new Set(decisions.rejected.map(({ span, of, code }) => keyOf(of, code, span)));
  }

  get mentions() {
    return this.#named.mentions;
  }
  get entities() {
    return this.#named.entities;
  }
  get references() {
    return this.#named.references;
  }
  get dates() {
    return this.#base.dates;
  }
  get themes() {
    this.#themes ??= this.#base.themes.flatMap((theme) => {
      if (theme.score < this.#thresholds.themes) return [];
      const evidence = theme.evidence.filter((span) => !this.#refused.has(keyOf('theme', theme.id, span)));
      if (evidence.length === theme.evidence.length) return [theme];
      return evidence.length > 0 ? [{ ...theme, evidence }] : [];
    });
    return this.#themes;
  }
  get events() {
    const { indexOf } = this.#named;
    this.#events ??= this.#base.events
      .filter((event) => event.score >= this.#thresholds.cooperation)
      .filter((event) => !this.#refused.has(keyOf('event', event.type, event.evidence)))
      .map((event) => ({
        ...event,
        actorEntities: event.actorEntities.map(indexOf),
        recipientEntities: event.recipientEntities.map(indexOf),
      }));
    return this.#events;
  }

  get text() {
    return this.#base.text;
  }
  get languageId() {
    return this.#base.languageId;
  }
  get date() {
    return this.#base.date;
  }
  get lines() {
    return this.#base.lines;
  }
  get blocks() {
    return this.#base.blocks;
  }
  get findings() {
    return this.#base.findings;
  }
  get sections() {
    return this.#base.sections;
  }
  get problems() {
    return this.#base.problems;
  }
  get limits() {
    return this.#base.limits;
  }
  get language() {
    return this.#base.language;
  }
  get foreign() {
    return this.#base.foreign;
  }

  get #named(): Names {
    this.#names ??= namesOf(this.#base, keptMentions(this.#base, this.#decisions, this.#thresholds.entities));
    return this.#names;
  }
}

/** Mentions that nobody refused, with the types people gave them; the given array where nothing changes. */
function keptMentions(
  analysis: Analysis,
  { rejected, retyped, never, types }: Decisions,
  threshold: number,
): readonly ResolvedMention[] {
  const refused = new Set(rejected.flatMap(({ span, of }) => (of === 'entity' ? [placeOf(span)] : [])));
  const typeAt = new Map(retyped.map(({ span, to }) => [placeOf(span), to]));
  const byName = never.size > 0 || types.size > 0;
  let changed = false;
  const kept: ResolvedMention[] = [];
  for (const mention of analysis.mentions) {
    const place = placeOf(mention);
    const name = byName ? foldName(analysis.text.slice(mention.start, mention.end)) : '';
    const type = typeAt.get(place) ?? (byName ? types.get(name) : undefined);
    const out = mention.score < threshold || refused.has(place) || (byName && never.has(name));
    if (type === undefined && out) changed = true;
    else if (type !== undefined && type !== mention.type) {
      kept.push({ ...mention, type, score: 1, reason: { code: 'decided' } });
      changed = true;
    } else kept.push(mention);
  }
  return changed ? kept : analysis.mentions;
}

type Names = Pick<Analysis, 'mentions' | 'entities' | 'references'> & { readonly indexOf: (entity: number) => number };

/** Entities over the kept mentions, in order of first mention; what nothing names any more is gone. */
function namesOf(analysis: Analysis, kept: readonly ResolvedMention[]): Names {
  const { mentions, entities, references } = analysis;
  if (kept === mentions) return { mentions, entities, references, indexOf: (entity) => entity };
  const groups: { entity: Entity; mentions: number[] }[] = [];
  const groupOf = new Map<string, number>();
  /** Old index to new: where an entity's mentions went two ways, the first. */
  const moved = new Map<number, number>();
  const regrouped = kept.map((mention, index) => {
    const before = entities[mention.entity];
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
    mentions: regrouped,
    entities: groups.map((group) => ({ ...group.entity, mentions: group.mentions })),
    references: references.flatMap((reference) =>
      indexOf(reference.entity) < 0 ? [] : [{ ...reference, entity: indexOf(reference.entity) }],
    ),
    indexOf,
  };
}

/** The entity as one of the given type; its id begins with the type. */
function ofType(entity: Entity, type: EntityType): Entity {
  if (entity.type === type) return entity;
  return { ...entity, type, id: `${type}:${entity.id.slice(entity.id.indexOf(':') + 1)}` };
}

function placeOf(span: Span): string {
  return `${span.start}:${span.end}`;
}

function keyOf(of: string, code: string, span: Span): string {
  return `${of} ${code} ${span.start}:${span.end}`;
}
