import { type Block, type DocumentLanguage, isProse } from '../blocks/block';
import { toBlockSpan } from '../blocks/view';
import { analyseBlock, type Knowledge, NO_FINDINGS } from '../detect/analyseBlock';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import type { Analysis, Entity, LimitNotice, ResolvedMention } from './analysis';
import { BlockCache, type BlockReading } from './blockCache';
import { outline } from './outline';

/** What an Analyser hands over: a document whose blocks are all read. `left` code units at the end were not. */
export interface DocumentParts {
  readonly text: string;
  readonly languageId: DocumentLanguage;
  readonly date?: string;
  readonly blocks: readonly Block[];
  readonly readings: readonly BlockReading[];
  readonly left: number;
}

/** Reads blocks and puts their findings together; one per process, shared by all documents. */
export interface Engine {
  readonly cache: BlockCache;
  assemble(parts: DocumentParts): Analysis;
}

export function createEngine(knowledge: Knowledge): Engine {
  const cache = new BlockCache((view, block) => (isProse(block.kind) ? analyseBlock(view, knowledge) : NO_FINDINGS));
  return { cache, assemble };
}

function assemble(parts: DocumentParts): Analysis {
  const { text, languageId, date, blocks, readings } = parts;
  return {
    text,
    languageId,
    date,
    lines: new LineIndex(text),
    blocks,
    findings: readings.map((reading) => reading.findings),
    ...namesOf(parts),
    references: [],
    themes: [],
    events: [],
    sections: outline(text, blocks),
    problems: [],
    limits: limitsOf(parts),
    ...languages(blocks, readings),
  };
}

/** Mentions of all blocks, in document offsets; mentions with one type and text are one entity. */
function namesOf({ text, blocks, readings }: DocumentParts): Pick<Analysis, 'mentions' | 'entities'> {
  const mentions: ResolvedMention[] = [];
  const entities: (Entity & { mentions: number[] })[] = [];
  const byName = new Map<string, number>();
  readings.forEach(({ view, findings }, block) => {
    for (const mention of findings.mentions) {
      const span = toBlockSpan(view, mention.start, mention.end);
      const [start, end] = [span.start + blocks[block].start, span.end + blocks[block].start];
      const name = text.slice(start, end);
      const key = `${mention.type}:${name}`;
      let entity = byName.get(key);
      if (entity === undefined) {
        entity = entities.length;
        byName.set(key, entity);
        entities.push({ id: key, name, type: mention.type, mentions: [] });
      }
      entities[entity].mentions.push(mentions.length);
      mentions.push({ ...mention, start, end, entity });
    }
  });
  return { mentions, entities };
}

/** The language of most of the text, and the blocks in another one. */
function languages(blocks: readonly Block[], readings: readonly BlockReading[]): { language: string; foreign: Span[] } {
  const units = new Map<string, number>();
  const foreign: Span[] = [];
  blocks.forEach((block, index) => {
    const { language } = readings[index].findings;
    if (language === 'und') return;
    units.set(language, (units.get(language) ?? 0) + block.end - block.start);
    if (language !== 'en') foreign.push({ start: block.start, end: block.end });
  });
  let language = 'en';
  for (const [name, count] of units) if (count > (units.get(language) ?? 0)) language = name;
  return { language, foreign };
}

function limitsOf({ left, text }: DocumentParts): LimitNotice[] {
  return left > 0 ? [{ code: 'document-too-long', args: [String(text.length - left), String(text.length)] }] : [];
}
