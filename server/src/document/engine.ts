import { isProse } from '../blocks/block';
import { analyseBlock, type Knowledge, NO_FINDINGS } from '../detect/analyseBlock';
import type { Analysis } from './analysis';
import { BlockCache } from './blockCache';
import { DocumentAnalysis, type DocumentParts } from './documentAnalysis';

/** Reads blocks and puts their findings together; one a codebook, shared by all documents. */
export interface Engine {
  readonly cache: BlockCache;
  assemble(parts: DocumentParts): Analysis;
}

export function createEngine(knowledge: Knowledge): Engine {
  return {
    cache: new BlockCache((view, block) => (isProse(block.kind) ? analyseBlock(view, knowledge) : NO_FINDINGS)),
    assemble: (parts) => new DocumentAnalysis(parts, knowledge),
  };
}
