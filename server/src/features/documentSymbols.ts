import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { EntityType } from '../detect/findings';
import type { Analysis, Entity, Section } from '../document/analysis';
import type { Span } from '../text/span';
import { sectionTitleAt } from './lookup';
import { shorten } from './markdown';
import { toRange } from './position';
import type { Codes } from './tags';
import { labelOf } from './tags';
import { ENTITY_LABEL, plural, RESULT_LIMIT } from './words';

/** Themes named in the detail of a section. */
const THEMES_OF_SECTION = 3;
const NAME_LIMIT = 80;

export const ENTITY_SYMBOL: Record<EntityType, SymbolKind> = {
  PERSON: SymbolKind.Variable,
  ORG: SymbolKind.Module,
  PLACE: SymbolKind.Namespace,
  NORP: SymbolKind.Interface,
  EVENT: SymbolKind.Event,
  DATE: SymbolKind.Constant,
  MONEY: SymbolKind.Number,
  LAW: SymbolKind.File,
};

/**
 * The outline. Plain text: sections, and below each its main themes and the entities first mentioned there.
 * Markdown, which has a heading outline already: entities in order of first mention, the section as detail.
 * At most `limit` symbols; a last one says how many are left out.
 */
export function documentSymbols(analysis: Analysis, codes: Codes, limit: number): DocumentSymbol[] {
  const sections = analysis.languageId === 'plaintext' ? countSections(analysis.sections) : 0;
  const room = Math.max(0, limit - Math.min(limit, sections));
  const entities = chooseEntities(analysis.entities, room);
  const left = analysis.entities.length - entities.length;
  const symbols =
    analysis.languageId === 'plaintext'
      ? new PlainOutline(analysis, codes, entities, limit).symbols()
      : entities.map((entity) =>
          entitySymbol(analysis, entity, sectionTitleAt(analysis, firstMention(analysis, entity).start)),
        );
  if (left > 0 || sections > limit) symbols.push(restSymbol(analysis, limit, left + Math.max(0, sections - limit)));
  return symbols;
}

/** The most mentioned ones where not all have room, names before dates and amounts; in order of first mention. */
function chooseEntities(entities: readonly Entity[], room: number): readonly Entity[] {
  if (entities.length <= room) return entities;
  const rank = new Map(
    entities
      .map((entity, index) => ({ entity, index }))
      .sort((a, b) => weight(b.entity) - weight(a.entity) || a.index - b.index)
      .map(({ entity }, index) => [entity, index]),
  );
  return entities.filter((entity) => rank.get(entity)! < room);
}

function weight(entity: Entity): number {
  return entity.type === 'DATE' || entity.type === 'MONEY' ? 0 : entity.mentions.length;
}

function countSections(sections: readonly Section[]): number {
  return sections.reduce((sum, section) => sum + 1 + countSections(section.children), 0);
}

class PlainOutline {
  readonly #analysis: Analysis;
  readonly #codes: Codes;
  readonly #entities: readonly Entity[];
  #next = 0;
  #room: number;

  constructor(analysis: Analysis, codes: Codes, entities: readonly Entity[], limit: number) {
    this.#analysis = analysis;
    this.#codes = codes;
    this.#entities = entities;
    this.#room = limit;
  }

  symbols(): DocumentSymbol[] {
    return [...this.#level(this.#analysis.sections), ...this.#entitiesBefore(Number.POSITIVE_INFINITY)];
  }

  /** Sections of one level in order, each taking the entities that begin in it; what comes before stays outside. */
  #level(sections: readonly Section[]): DocumentSymbol[] {
    const symbols: DocumentSymbol[] = [];
    for (const section of sections) {
      symbols.push(...this.#entitiesBefore(section.start));
      if (this.#room <= 0) continue;
      this.#room--;
      const symbol: DocumentSymbol = {
        name: nameOf(section.title),
        detail: this.#themesOf(section),
        kind: SymbolKind.String,
        range: toRange(this.#analysis.lines, section),
        selectionRange: toRange(this.#analysis.lines, section.heading),
        children: [],
      };
      symbols.push(symbol);
      symbol.children!.push(...this.#level(section.children), ...this.#entitiesBefore(section.end));
    }
    return symbols;
  }

  #entitiesBefore(offset: number): DocumentSymbol[] {
    const symbols: DocumentSymbol[] = [];
    while (this.#next < this.#entities.length) {
      const entity = this.#entities[this.#next];
      if (firstMention(this.#analysis, entity).start >= offset) break;
      symbols.push(entitySymbol(this.#analysis, entity, ''));
      this.#next++;
    }
    return symbols;
  }

  #themesOf(section: Span): string {
    const weights: [number, string][] = [];
    for (const theme of this.#analysis.themes) {
      if (theme.level === 'candidate') continue;
      let sum = 0;
      for (const evidence of theme.evidence) {
        if (evidence.start >= section.start && evidence.start < section.end) sum += evidence.weight;
      }
      if (sum > 0) weights.push([sum, theme.id]);
    }
    return weights
      .sort((a, b) => b[0] - a[0])
      .slice(0, THEMES_OF_SECTION)
      .map(([, id]) => labelOf(this.#codes, id))
      .join(' · ');
  }
}

function entitySymbol(analysis: Analysis, entity: Entity, section: string): DocumentSymbol {
  const range = toRange(analysis.lines, firstMention(analysis, entity));
  const count = plural(entity.mentions.length, 'mention');
  const where = section ? ` · ${shorten(section, NAME_LIMIT)}` : '';
  return {
    name: nameOf(entity.name),
    detail: `${ENTITY_LABEL[entity.type]} · ${count}${where}`,
    kind: ENTITY_SYMBOL[entity.type],
    range,
    selectionRange: range,
  };
}

function restSymbol(analysis: Analysis, limit: number, left: number): DocumentSymbol {
  const range = toRange(analysis.lines, { start: analysis.text.length, end: analysis.text.length });
  return {
    name: RESULT_LIMIT(limit, limit + left, left === 1 ? 'entry' : 'entries', 'policyAnnotator.outline.limit'),
    kind: SymbolKind.Null,
    range,
    selectionRange: range,
  };
}

function firstMention(analysis: Analysis, entity: Entity): Span {
  return analysis.mentions[entity.mentions[0]];
}

/** VS Code refuses a symbol without a name. */
function nameOf(text: string): string {
  return shorten(text, NAME_LIMIT) || '(untitled)';
}
