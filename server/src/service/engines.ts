import { loadKnowledge, type Models } from '../detect/loadKnowledge';
import { createEngine, type Engine } from '../document/engine';
import type { Codebook } from '../lexicon/codebook';
import { shippedCodebook } from '../lexicon/codebookShipped';
import type { Engines } from './codebooks';

/** Engines over the shipped models, one a codebook; made when first needed. */
export function createEngines(models: Models): Engines {
  const engines = new WeakMap<Codebook, Engine>();
  return {
    codebook: shippedCodebook(),
    engineWith(codebook) {
      let engine = engines.get(codebook);
      if (!engine) {
        engine = createEngine(loadKnowledge(models, codebook));
        engines.set(codebook, engine);
      }
      return engine;
    },
  };
}
