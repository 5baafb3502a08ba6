import type { Codebook } from '../lexicon/codebook';
import { shippedCodebook } from '../lexicon/codebookShipped';
import { WordTable } from '../text/words';
import type { Knowledge } from './analyseBlock';
import { EntityDetector } from './entities';
import { LanguageGuess } from './language';
import { loadTagger } from './tagger/model';
import { ThemeDetector } from './themes';
import { readThemeModel } from './themesModel';

/** The trained models as their files hold them; hosts read the files. */
export interface Models {
  readonly entities: Uint8Array;
  readonly themes: Uint8Array;
}

/**
 * Makes the shipped models and a codebook (the shipped one, if none is given) ready to read with.
 * Throws when a model is not of the version that this code reads.
 */
export function loadKnowledge(models: Models, codebook: Codebook = shippedCodebook()): Knowledge {
  const words = new WordTable();
  const entities = new EntityDetector(loadTagger(models.entities), words);
  const themes = new ThemeDetector(
    words,
    codebook,
    models.themes.length > 0 ? readThemeModel(models.themes) : undefined,
  );
  const language = new LanguageGuess(words);
  words.pin();
  return { words, language, entities: (text, tokens) => entities.detect(text, tokens), themes };
}
