import { ENTITY_TYPES, type EntityType } from '../detect/findings';
import type { Analysis } from '../document/analysis';
import { lastStartingAt, overlaps, type Span } from '../text/span';
import { tellings } from './lookup';
import { toFlat } from './position';
import type { SpansResult } from './shown';
import { type Codes, labelOf, type ShownTag } from './tags';
import { EVENT_LABEL } from './words';

/**
 * What decorations draw: overlapping spans that semantic tokens cannot show. Given the visible stretches, only what shows there.
 * Each group becomes one setDecorations call in the client.
 */
export function decorationSpans(
  analysis: Analysis,
  tags: readonly ShownTag[],
  codes: Codes,
  within: readonly Span[] | undefined,
): Omit<SpansResult, 'version'> {
  const visible = within ?? [{ start: 0, end: analysis.text.length }];
  const seen = (span: Span) => visible.some((stretch) => overlaps(stretch, span));
  const flat = (spans: readonly Span[]) => toFlat(analysis.lines, spans);

  const byType = new Map<EntityType, Span[]>();
  for (const stretch of visible) {
    const { mentions } = analysis;
    for (let at = Math.max(0, lastStartingAt(mentions, stretch.start)); at < mentions.length; at++) {
      const mention = mentions[at];
      if (mention.start >= stretch.end) break;
      if (mention.end <= stretch.start) continue;
      add(byType, mention.type, mention);
    }
  }
  const byCode = new Map<string, Span[]>();
  for (const tag of tags) if (tag.span && seen(tag.span)) add(byCode, tag.code, tag.span);
  const byEvent = new Map<keyof typeof EVENT_LABEL, Span[]>();
  for (const event of analysis.events)
    for (const span of tellings(event)) if (seen(span)) add(byEvent, event.type, span);

  return {
    entities: ENTITY_TYPES.flatMap((type) => {
      const spans = byType.get(type);
      return spans ? [{ type, at: flat(spans) }] : [];
    }),
    themes: analysis.themes.flatMap((theme) => {
      const spans = theme.level === 'candidate' ? [] : theme.evidence.filter(seen);
      if (spans.length === 0) return [];
      return [{ theme: theme.id, label: labelOf(codes, theme.id), color: codes.get(theme.id)?.color, at: flat(spans) }];
    }),
    tags: [...byCode].map(([code, spans]) => ({
      code,
      label: labelOf(codes, code),
      group: codes.get(code)?.group ?? '',
      color: codes.get(code)?.color,
      at: flat(spans),
    })),
    events: [...byEvent].map(([type, spans]) => ({ type, label: EVENT_LABEL[type], at: flat(spans) })),
  };
}

function add<K>(map: Map<K, Span[]>, key: K, span: Span): void {
  const list = map.get(key);
  if (list) list.push(span);
  else map.set(key, [span]);
}
