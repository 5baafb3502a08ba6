import { isProse } from '../blocks/block';
import { analyseBlock, type Knowledge, NO_FINDINGS } from '../detect/analyseBlock';
import type { Analysis } from './analysis';
import { BlockCache } from './blockCache';
import { DocumentAnalysis, type DocumentParts } from './documentAnalysis';

/** Reads blocks and puts their findings together; one a codebook, shared by all documents. */
export interface Engine {
  readonly cache: BlockCache;
  /** `before` is the analysis of an earlier version, from which what the edit left alone is carried over. */
  assemble(parts: DocumentParts, before?: Analysis): Analysis;
}

export function createEngine(knowledge: Knowledge): Engine {
  return {
    cache: new BlockCache((view, block) => (isProse(block.kind) ? analyseBlock(view, knowledge) : NO_FINDINGS)),
    assemble: (parts, before) =>
      new DocumentAnalysis(parts, knowledge, before instanceof DocumentAnalysis ? before.settledNames : undefined),
  };
}
