import { type Block, type DocumentLanguage, isProse } from '../blocks/block';
import { analyseBlock, type Knowledge, NO_FINDINGS } from '../detect/analyseBlock';
import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import type { Analysis, LimitNotice } from './analysis';
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
    mentions: [],
    entities: [],
    references: [],
    themes: [],
    events: [],
    sections: outline(text, blocks),
    problems: [],
    limits: limitsOf(parts),
    ...languages(blocks, readings),
  };
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
