import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver-types';
import type { Analysis } from '../document/analysis';
import type { Span } from '../text/span';
import { entityAt, placesOf } from './lookup';
import { toRange } from './position';

/** All mentions of the entity at the offset in this document, with the expressions that refer to it. */
export function references(analysis: Analysis, uri: string, offset: number, includeDeclaration: boolean): Location[] {
  const found = entityAt(analysis, offset);
  if (!found) return [];
  const declaration = definitionSpan(analysis, offset);
  return placesOf(analysis, found.entity)
    .filter((place) => includeDeclaration || place.start !== declaration?.start)
    .map((place) => ({ uri, range: toRange(analysis.lines, place) }));
}

/** The same places, as highlights. */
export function documentHighlights(analysis: Analysis, offset: number): DocumentHighlight[] {
  const found = entityAt(analysis, offset);
  if (!found) return [];
  return placesOf(analysis, found.entity).map((place) => ({
    range: toRange(analysis.lines, place),
    kind: DocumentHighlightKind.Text,
  }));
}

/** First full mention of the entity at the offset; for an acronym the place that defines it. */
export function definition(analysis: Analysis, uri: string, offset: number): Location | null {
  const span = definitionSpan(analysis, offset);
  return span ? { uri, range: toRange(analysis.lines, span) } : null;
}

function definitionSpan(analysis: Analysis, offset: number): Span | undefined {
  const found = entityAt(analysis, offset);
  if (!found) return undefined;
  const { entity } = found;
  const mentions = entity.mentions.map((index) => analysis.mentions[index]);
  const textOf = (mention: Span) => analysis.text.slice(mention.start, mention.end);
  // The acronym is written out where the full name stands first.
  return (
    mentions.find((mention) => textOf(mention) === entity.name) ??
    mentions.find((mention) => textOf(mention) !== entity.acronym) ??
    mentions[0]
  );
}
