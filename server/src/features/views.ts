import type { Analysis } from '../document/analysis';
import type { Span } from '../text/span';
import { eventsAt, mentionAt, sectionTitleAt, tellings } from './lookup';
import { shorten } from './markdown';
import { toRange } from './position';
import { reasonSentence } from './reasons';
import type { AtResult, EntityItem, GoTarget, MentionItem, TagItem, ThemeItem } from './shown';
import { type Codes, labelOf, type ShownTag, tagsAt } from './tags';
import { ENTITY_LABEL } from './words';

/** Characters of text shown before and after a passage. */
const PREVIEW = 60;

/** Rows of the Entities view in order of first mention. */
export function entityItems(analysis: Analysis, tags: readonly ShownTag[]): EntityItem[] {
  const { lines, mentions, entities } = analysis;
  const taggedAt = new Set(tags.flatMap((tag) => (tag.span ? [placeOf(tag.span)] : [])));
  const items: EntityItem[] = [];
  for (const { id, name, type, code, acronym, mentions: own } of entities) {
    const first = mentions[own[0]];
    let score = 0;
    let tagged = 0;
    for (const index of own) {
      const mention = mentions[index];
      if (mention.score > score) score = mention.score;
      if (taggedAt.size > 0 && taggedAt.has(placeOf(mention))) tagged++;
    }
    const section = sectionTitleAt(analysis, first.start);
    const typeLabel = ENTITY_LABEL[type];
    items.push({
      id,
      name,
      type,
      typeLabel,
      code,
      acronym,
      count: own.length,
      first: toRange(lines, first),
      section,
      score,
      tagged,
    });
  }
  return items;
}

/** The mentions of one entity with the text around them. */
export function mentionItems(analysis: Analysis, entityId: string): MentionItem[] {
  const entity = analysis.entities.find((item) => item.id === entityId);
  if (!entity) return [];
  return entity.mentions.map((index) => {
    const mention = analysis.mentions[index];
    return {
      range: toRange(analysis.lines, mention),
      text: shorten(analysis.text.slice(mention.start, mention.end), 200),
      ...previewOf(analysis, mention),
      section: sectionTitleAt(analysis, mention.start),
      why: reasonSentence(mention.reason, plainQuote),
      score: mention.score,
    };
  });
}

/** Rows of the Themes view, best first. */
export function themeItems(analysis: Analysis, codes: Codes): ThemeItem[] {
  return analysis.themes.map((theme) => {
    const code = codes.get(theme.id);
    return {
      id: theme.id,
      label: code?.label ?? theme.id,
      group: code?.group ?? '',
      definition: code?.definition ?? '',
      level: theme.level,
      score: theme.score,
      color: code?.color,
      crosswalk: code?.crosswalk ?? [],
      evidence: theme.evidence.map((span) => ({
        range: toRange(analysis.lines, span),
        text: shorten(analysis.text.slice(span.start, span.end), 200),
        preview: previewOf(analysis, span).preview,
        why: reasonSentence(span.reason, plainQuote),
      })),
      because: theme.because,
    };
  });
}

/** Rows of the Tags view: by place, those that lost theirs at the end. */
export function tagItems(analysis: Analysis, tags: readonly ShownTag[], codes: Codes): TagItem[] {
  return [...tags]
    .sort((a, b) => (a.span?.start ?? Number.MAX_SAFE_INTEGER) - (b.span?.start ?? Number.MAX_SAFE_INTEGER))
    .map((tag) => tagItem(analysis, tag, codes));
}

/** What stands under the cursor. */
export function whatIsAt(
  analysis: Analysis,
  tags: readonly ShownTag[],
  codes: Codes,
  offset: number,
): Omit<AtResult, 'version'> {
  const mention = mentionAt(analysis, offset);
  const entity = mention && analysis.entities[mention.entity];
  return {
    mention:
      mention && entity
        ? { range: toRange(analysis.lines, mention), entity: entity.id, name: entity.name, type: mention.type }
        : undefined,
    tags: tagsAt(tags, offset).map((tag) => tagItem(analysis, tag, codes)),
    themes: analysis.themes.flatMap((theme) =>
      theme.evidence.some((span) => span.start <= offset && offset <= span.end) ? [theme.id] : [],
    ),
    events: eventsAt(analysis, offset),
  };
}

/** Next or previous thing of a kind from the offset; wraps around. */
export function goTo(
  analysis: Analysis,
  tags: readonly ShownTag[],
  what: GoTarget,
  offset: number,
  direction: 'next' | 'previous',
  id?: string,
): Span | undefined {
  const spans = targets(analysis, tags, what, id).sort((a, b) => a.start - b.start);
  if (direction === 'next') return spans.find((span) => span.start > offset) ?? spans[0];
  return spans.filter((span) => span.end < offset).at(-1) ?? spans.at(-1);
}

function targets(analysis: Analysis, tags: readonly ShownTag[], what: GoTarget, id: string | undefined): Span[] {
  switch (what) {
    case 'entity':
      return analysis.mentions.filter((mention) => !id || analysis.entities[mention.entity].id === id);
    case 'tag':
      return tags.flatMap((tag) => (tag.span && (!id || tag.code === id) ? [tag.span] : []));
    case 'theme':
      return analysis.themes.flatMap((theme) =>
        (id ? theme.id === id : theme.level !== 'candidate') ? [...theme.evidence] : [],
      );
    case 'event':
      return analysis.events.flatMap((event) => [...tellings(event)]);
    case 'problem':
      return [...analysis.problems];
  }
}

function tagItem(analysis: Analysis, tag: ShownTag, codes: Codes): TagItem {
  return {
    id: tag.id,
    code: tag.code,
    label: labelOf(codes, tag.code),
    group: codes.get(tag.code)?.group ?? '',
    color: codes.get(tag.code)?.color,
    range: tag.span && toRange(analysis.lines, tag.span),
    text: shorten(tag.text, 200),
    coder: tag.coder,
    memo: tag.memo,
    time: tag.time,
    origin: tag.origin,
    state: tag.state,
  };
}

/** The text around a span on one line, cut between characters, and where in it the span stands. */
function previewOf(analysis: Analysis, span: Span): { preview: string; highlight: readonly [number, number] } {
  const { lines, text } = analysis;
  const line = lines.lineAt(span.start);
  const from = wholeCharacter(text, Math.max(lines.lineStart(line), span.start - PREVIEW));
  const to = wholeCharacter(
    text,
    Math.max(span.end, Math.min(lines.lineEnd(lines.lineAt(span.end)), span.end + PREVIEW)),
  );
  const before = text.slice(from, span.start).replace(/^\s+/u, '');
  const cut = from > lines.lineStart(line) ? '…' : '';
  const passage = text.slice(span.start, span.end);
  const preview = (cut + before + passage + text.slice(span.end, to)).replace(/[\r\n\t]/g, ' ');
  const start = cut.length + before.length;
  return { preview, highlight: [start, start + passage.length] };
}

function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}

function placeOf(span: Span): string {
  return `${span.start}:${span.end}`;
}

function plainQuote(text: string): string {
  return `“${text}”`;
}
