import type { Hover } from 'vscode-languageserver-types';
import type {
  Analysis,
  CooperationEvent,
  DocumentDate,
  Entity,
  Reference,
  ResolvedMention,
} from '../document/analysis';
import type { Span } from '../text/span';
import { describeEvent } from './cooperation';
import { countryName } from './countryName';
import { eventsAt, mentionAt, sectionTitleAt } from './lookup';
import { commandLink, escapeMarkdown, quote, shorten } from './markdown';
import { toPosition, toRange } from './position';
import { reasonSentence } from './reasons';
import { ACT_COMMAND, type Action, COMMANDS } from './shown';
import { type Codes, labelOf, type ShownTag, tagsAt } from './tags';
import { certainty, ENTITY_LABEL, EVENT_LABEL, plural, THEME_LEVEL, times } from './words';

export interface HoverParameters {
  readonly uri: string;
  readonly offset: number;
  readonly codes: Codes;
  readonly tags: readonly ShownTag[];
  /** False for clients that show hovers as plain text. */
  readonly markdown: boolean;
  /** The client runs COMMANDS. */
  readonly commands: boolean;
  /** Tagging is possible here. */
  readonly writable: boolean;
}

/** Evidence spans and events shown in one hover at most; the views show all. */
const THEMES_SHOWN = 4;
const EVENTS_SHOWN = 2;

/** What stands at the offset, in words a person understands: mention, tags, themes, events. Null where nothing does. */
export function hover(analysis: Analysis, parameters: HoverParameters): Hover | null {
  const { offset, tags } = parameters;
  const writer = new HoverWriter(analysis, parameters);
  let span: Span | undefined;
  const mention = mentionAt(analysis, offset);
  if (mention) {
    writer.mention(mention);
    span = mention;
  } else {
    const reference = analysis.references.find((item) => item.start <= offset && offset <= item.end);
    if (reference) {
      writer.reference(reference);
      span = reference;
    }
  }
  const told = analysis.dates.find((date) => date.relative && date.start <= offset && offset < date.end);
  if (told) {
    writer.relativeDate(told);
    span ??= told;
  }
  for (const tag of tagsAt(tags, offset)) {
    writer.tag(tag);
    span ??= tag.span;
  }
  span = writer.themes() ?? span;
  for (const index of eventsAt(analysis, offset).slice(0, EVENTS_SHOWN)) {
    writer.event(analysis.events[index]);
    span ??= analysis.events[index].evidence;
  }
  return span ? { contents: writer.contents(), range: toRange(analysis.lines, span) } : null;
}

class HoverWriter {
  readonly #analysis: Analysis;
  readonly #parameters: HoverParameters;
  readonly #parts: string[] = [];

  constructor(analysis: Analysis, parameters: HoverParameters) {
    this.#analysis = analysis;
    this.#parameters = parameters;
  }

  contents(): { kind: 'markdown' | 'plaintext'; value: string } {
    const { markdown } = this.#parameters;
    return {
      kind: markdown ? 'markdown' : 'plaintext',
      value: this.#parts.join(markdown ? '\n\n---\n\n' : '\n\n'),
    };
  }

  mention(mention: ResolvedMention): void {
    const entity = this.#analysis.entities[mention.entity];
    this.#part([
      this.#entityTitle(entity, mention),
      `${reasonSentence(mention.reason, this.#quote)} (${certainty(mention.score)})`,
      ...this.#entityFacts(entity, mention),
      this.#mentionActions(entity, mention),
    ]);
  }

  reference(reference: Reference): void {
    const entity = this.#analysis.entities[reference.entity];
    this.#part([
      `${this.#textOf(reference)} refers to ${this.#strong(entity.name)} — ${ENTITY_LABEL[entity.type]}`,
      reasonSentence(reference.reason, this.#quote),
      ...this.#entityFacts(entity, reference),
      this.#links([[COMMANDS.showEntity, 'Show in Entities', { uri: this.#parameters.uri, entity: entity.id }]]),
    ]);
  }

  relativeDate({ start, end, iso }: DocumentDate): void {
    this.#part([
      `${this.#textOf({ start, end })} is ${this.#strong(iso.replace('/', ' to '))}`,
      `Counted from the document's own date, ${this.#plain(this.#analysis.date ?? '')}.`,
    ]);
  }

  tag(tag: ShownTag): void {
    const { codes, uri, writable } = this.#parameters;
    const code = codes.get(tag.code);
    const who = tag.origin === 'inline' ? 'written in the text' : `tagged by ${this.#plain(tag.coder || 'you')}`;
    this.#part([
      `${this.#strong(labelOf(codes, tag.code))} — ${who}`,
      code?.definition ? this.#plain(code.definition) : '',
      tag.memo ? `Memo: ${this.#plain(shorten(tag.memo, 300))}` : '',
      tag.origin === 'sidecar' && writable
        ? this.#links([
            [COMMANDS.editMemo, 'Edit memo…', { uri, tag: tag.id }],
            [COMMANDS.changeCode, 'Change tag…', { uri, tag: tag.id }],
            [COMMANDS.removeTag, 'Remove tag', { uri, tag: tag.id }],
          ])
        : '',
    ]);
  }

  /** Themes with evidence at the offset; gives the span of the innermost one where nothing else stands there. */
  themes(): Span | undefined {
    const { offset, codes } = this.#parameters;
    const lines: string[] = [];
    let narrowest: Span | undefined;
    for (const theme of this.#analysis.themes) {
      const hit = theme.evidence.find((span) => span.start <= offset && offset < span.end);
      if (!hit || lines.length >= THEMES_SHOWN) continue;
      const code = codes.get(theme.id);
      const because =
        theme.because.length > 0 ? ` Also because of ${theme.because.slice(0, 5).map(this.#quote).join(', ')}.` : '';
      const crosswalk =
        code && code.crosswalk.length > 0 ? ` (${this.#plain(code.crosswalk.slice(0, 4).join(', '))})` : '';
      lines.push(
        `${this.#strong(labelOf(codes, theme.id))} — ${THEME_LEVEL[theme.level]}: ${this.#textOf(hit)}. ` +
          `${reasonSentence(hit.reason, this.#quote)}${because}${crosswalk}`,
      );
      if (!narrowest || hit.end - hit.start < narrowest.end - narrowest.start) narrowest = hit;
    }
    if (lines.length > 0) this.#part(lines);
    return mentionAt(this.#analysis, offset) ? undefined : narrowest;
  }

  event(event: CooperationEvent): void {
    const { uri, codes, writable } = this.#parameters;
    const range = toRange(this.#analysis.lines, event.evidence);
    const accept: Action = { kind: 'acceptEvent', uri, range, event: event.type };
    this.#part([
      `${this.#strong(EVENT_LABEL[event.type])} — ${this.#plain(describeEvent(this.#analysis, event, codes))}`,
      this.#textOf(event.evidence),
      writable ? this.#links([[ACT_COMMAND, 'Accept as annotation', accept]]) : '',
    ]);
  }

  #entityTitle(entity: Entity, mention: ResolvedMention): string {
    const type =
      mention.type === entity.type
        ? ENTITY_LABEL[entity.type]
        : `${ENTITY_LABEL[mention.type]} (elsewhere ${ENTITY_LABEL[entity.type]})`;
    const acronym = entity.acronym && entity.acronym !== entity.name ? ` (${this.#plain(entity.acronym)})` : '';
    return `${this.#strong(entity.name)}${acronym} — ${type}`;
  }

  #entityFacts(entity: Entity, here: Span): string[] {
    const facts: string[] = [];
    const date = this.#analysis.dates.find(({ start, relative }) => start === here.start && !relative);
    if (date && entity.type === 'DATE') facts.push(`Date: ${date.iso.replace('/', ' to ')}`);
    const country = entity.code ? countryName(entity.code) : undefined;
    if (country)
      facts.push(
        entity.type === 'ORG' ? `Belongs to ${country} (${entity.code})` : `${country} (ISO 3166: ${entity.code})`,
      );
    else if (entity.code) facts.push(this.#plain(entity.code));
    const first = this.#analysis.mentions[entity.mentions[0]];
    const count = `Named ${times(entity.mentions.length)} in this document`;
    if (entity.mentions.length === 1 && first.start === here.start) facts.push(count);
    else if (first.start === here.start) facts.push(`${count}, first here`);
    else {
      const line = toPosition(this.#analysis.lines, first.start).line + 1;
      const section = sectionTitleAt(this.#analysis, first.start);
      facts.push(`${count}, first in line ${line}${section ? `, ${this.#quote(shorten(section, 60))}` : ''}`);
    }
    return [facts.join(' · ')];
  }

  #mentionActions(entity: Entity, mention: ResolvedMention): string {
    const { uri, writable } = this.#parameters;
    const position = toPosition(this.#analysis.lines, mention.start);
    const range = toRange(this.#analysis.lines, mention);
    const show: Link = [COMMANDS.showEntity, 'Show in Entities', { uri, entity: entity.id }];
    if (!writable) return this.#links([show]);
    const accept: Action = { kind: 'acceptMention', uri, range };
    const reject: Action = { kind: 'reject', uri, range, scope: 'here' };
    const links: Link[] = [
      [ACT_COMMAND, `Accept as ${ENTITY_LABEL[mention.type]}`, accept],
      [COMMANDS.tagEntity, 'Tag…', { uri, position }],
    ];
    if (entity.mentions.length > 1) {
      links.push([COMMANDS.tagAllMentions, `Tag all ${plural(entity.mentions.length, 'mention')}…`, { uri, position }]);
    }
    return this.#links([...links, [ACT_COMMAND, 'Not an entity', reject], show]);
  }

  #part(lines: readonly string[]): void {
    this.#parts.push(lines.filter((line) => line !== '').join(this.#parameters.markdown ? '\n\n' : '\n'));
  }

  #links(links: readonly Link[]): string {
    if (!this.#parameters.commands || !this.#parameters.markdown) return '';
    return links.map(([command, label, argument]) => commandLink(label, command, argument)).join(' · ');
  }

  #textOf(span: Span): string {
    return this.#quote(this.#analysis.text.slice(span.start, span.end));
  }

  readonly #quote = (text: string): string => (this.#parameters.markdown ? quote(text) : `“${shorten(text, 160)}”`);

  #plain(text: string): string {
    return this.#parameters.markdown ? escapeMarkdown(text) : text;
  }

  #strong(text: string): string {
    const shown = shorten(text, 120);
    return this.#parameters.markdown ? `**${escapeMarkdown(shown)}**` : shown;
  }
}

type Link = readonly [command: string, label: string, argument: unknown];
