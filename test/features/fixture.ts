import type { DocumentLanguage } from '../../server/src/blocks/block';
import { splitBlocks } from '../../server/src/blocks/resplit';
import { ENTITY_TYPES, type EntityType } from '../../server/src/detect/findings';
import type {
  Analysis,
  CooperationEvent,
  DocumentTheme,
  Entity,
  Problem,
  ResolvedMention,
} from '../../server/src/document/analysis';
import { outline } from '../../server/src/document/outline';
import { codesOf } from '../../server/src/features/codes';
import type { Codes, ShownTag } from '../../server/src/features/tags';
import { EMPTY_CODEBOOK } from '../../server/src/lexicon/codebook';
import { LineIndex } from '../../server/src/text/lines';
import type { Span } from '../../server/src/text/span';

/**
 * A document written with its findings in it: `«Sokha|PERSON|Sar Sokha»` is a mention of the entity Sar Sokha (the name may be
 * left out), `‸` is the cursor; two of them are a selection.
 */
export interface Fixture {
  readonly analysis: Analysis;
  readonly cursors: readonly number[];
}

export interface FixtureOptions {
  readonly languageId?: DocumentLanguage;
  readonly date?: string;
  /** Theme id to the words that carry it. */
  readonly themes?: Readonly<Record<string, readonly string[]>>;
  readonly level?: DocumentTheme['level'];
  readonly problems?: readonly {
    code: Problem['code'];
    on: string;
    args: readonly string[];
    related?: readonly string[];
  }[];
  readonly events?: readonly (Pick<CooperationEvent, 'type'> & {
    on: string;
    actors: string[];
    recipients: string[];
  })[];
  readonly references?: readonly { on: string; name: string }[];
  readonly dates?: readonly { on: string; iso: string; relative?: boolean }[];
}

export function fixture(marked: string, options: FixtureOptions = {}): Fixture {
  const { languageId = 'plaintext', date } = options;
  const { text, cursors, found } = strip(marked);
  const blocks = splitBlocks(text, languageId);
  const { mentions, entities } = group(found);
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`the fixture has no "${words}"`);
    return { start, end: start + words.length };
  };
  const indexOf = (name: string) => entities.findIndex((entity) => entity.name === name);
  const analysis: Analysis = {
    text,
    languageId,
    date,
    lines: new LineIndex(text),
    blocks,
    findings: blocks.map(() => ({
      mentions: [],
      candidates: [],
      acronyms: [],
      themeEvidence: [],
      themeScores: [],
      language: 'en',
    })),
    mentions,
    entities,
    references: (options.references ?? []).map(({ on, name }) => ({
      ...spanOf(on),
      entity: indexOf(name),
      reason: { code: 'test' },
    })),
    dates: (options.dates ?? []).map(({ on, iso, relative = false }) => ({ ...spanOf(on), iso, relative })),
    themes: Object.entries(options.themes ?? {}).map(([id, words]) => ({
      id,
      score: 0.8,
      level: options.level ?? 'main',
      because: [],
      evidence: words
        .map((word) => ({ ...spanOf(word), theme: id, weight: 0.9, reason: { code: 'test', args: [word] } }))
        .sort((a, b) => a.start - b.start),
    })),
    events: (options.events ?? []).map(({ type, on, actors, recipients }) => ({
      type,
      evidence: spanOf(on),
      trigger: spanOf(on),
      mentions: [spanOf(on)],
      actors: actors.map((name) => ({ ...spanOf(on), name })),
      recipients: recipients.map((name) => ({ ...spanOf(on), name })),
      actorEntities: actors.map(indexOf),
      recipientEntities: recipients.map(indexOf),
      themes: [],
      status: 'done',
      polarity: 'affirmed',
      scope: 'international',
      score: 0.9,
    })),
    sections: outline(text, blocks),
    problems: (options.problems ?? []).map(({ code, on, args, related = [] }) => ({
      code,
      args,
      ...spanOf(on),
      related: related.map((words) => {
        const start = text.lastIndexOf(words);
        return { start, end: start + words.length };
      }),
    })),
    limits: [],
    language: 'en',
    foreign: [],
  };
  return { analysis, cursors };
}

export const NO_CODES: Codes = codesOf(EMPTY_CODEBOOK);

export const SOME_CODES: Codes = codesOf({
  id: 'test',
  title: '',
  groups: [{ id: 'security', label: 'Security' }],
  themes: [
    {
      id: 'border',
      group: 'security',
      label: 'Border management',
      definition: 'Control of borders.',
      notes: '',
      examples: [],
      dac: ['15136'],
      plover: ['migration'],
      sdg: [16],
      phrases: [],
      not: [],
    },
  ],
});

export function tag(id: string, code: string, span: Span | undefined, more: Partial<ShownTag> = {}): ShownTag {
  const state = span ? 'attached' : 'lost';
  return {
    id,
    code,
    span,
    text: 'text',
    coder: 'ana',
    memo: '',
    time: '',
    origin: 'sidecar',
    state,
    places: [],
    ...more,
  };
}

function strip(marked: string): { text: string; cursors: number[]; found: Found[] } {
  const cursors: number[] = [];
  const found: Found[] = [];
  let text = '';
  let open: number | undefined;
  for (let at = 0; at < marked.length; at++) {
    const sign = marked[at];
    if (sign === '‸') cursors.push(text.length);
    else if (sign === '«') open = text.length;
    else if (sign === '|' && open !== undefined) {
      const close = marked.indexOf('»', at);
      const [type, name] = marked.slice(at + 1, close).split('|');
      if (!(ENTITY_TYPES as readonly string[]).includes(type)) throw new Error(`the fixture has a type "${type}"`);
      const words = text.slice(open).replace(/\s+/g, ' ');
      found.push({ start: open, end: text.length, type: type as EntityType, name: name ?? words });
      open = undefined;
      at = close;
    } else text += sign;
  }
  return { text, cursors, found };
}

interface Found extends Span {
  type: EntityType;
  name: string;
}

function group(found: readonly Found[]): { mentions: ResolvedMention[]; entities: Entity[] } {
  const entities: (Entity & { mentions: number[] })[] = [];
  const mentions = found.map(({ start, end, type, name }, index): ResolvedMention => {
    const id = `${type}:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    let entity = entities.findIndex((item) => item.id === id);
    if (entity < 0) entity = entities.push({ id, name, type, mentions: [] }) - 1;
    entities[entity].mentions.push(index);
    return { start, end, type, entity, score: 0.9, reason: { code: 'test' } };
  });
  return { mentions, entities };
}
