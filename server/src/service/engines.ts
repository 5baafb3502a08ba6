import { loadKnowledge, type Models } from '../detect/loadKnowledge';
import { createEngine, type Engine } from '../document/engine';
import { type Codebook, EMPTY_CODEBOOK } from '../lexicon/codebook';
import type { Engines } from './codebooks';

/** Engines over the shipped models, one a codebook. */
export function createEngines(models: Models): Engines {
  const builtin = createEngine(loadKnowledge(models));
  const others = new WeakMap<Codebook, Engine>();
  return {
    codebook: EMPTY_CODEBOOK,
    engineWith(codebook) {
      if (codebook === EMPTY_CODEBOOK) return builtin;
      let engine = others.get(codebook);
      if (!engine) {
        engine = createEngine(loadKnowledge(models));
        others.set(codebook, engine);
      }
      return engine;
    },
  };
}
