import { type Tokens, tokenize } from '../text/tokens';
import type { WordTable } from '../text/words';
import type { AcronymDefinition, BlockFindings, Candidate, Mention } from './findings';
import type { LanguageGuess } from './language';
import type { ThemeDetector } from './themes';

export interface EntityFindings {
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
  readonly acronyms: readonly AcronymDefinition[];
}

/** All that is known before reading, ready to read with. Every function is pure in its text. */
export interface Knowledge {
  readonly words: WordTable;
  readonly language: LanguageGuess;
  readonly entities: (text: string, tokens: Tokens) => EntityFindings;
  readonly themes: ThemeDetector;
}

const NOTHING: Omit<BlockFindings, 'language'> = {
  mentions: [],
  candidates: [],
  acronyms: [],
  themeEvidence: [],
  themeScores: [],
};

/** What one block shows by itself. `text` is the block's view; offsets are relative to it. Blocks in another language are left alone. */
export function analyseBlock(text: string, knowledge: Knowledge): BlockFindings {
  const tokens = tokenize(text, knowledge.words);
  const language = knowledge.language.of(tokens);
  if (language !== 'en' && language !== 'und') return { ...NOTHING, language };
  const { mentions, candidates, acronyms } = knowledge.entities(text, tokens);
  const themes = knowledge.themes.detect(tokens);
  return {
    mentions,
    candidates,
    acronyms,
    themeEvidence: themes.evidence,
    // Made on first use.
    get themeScores() {
      return themes.scores;
    },
    themeSums: themes.sums,
    language,
  };
}

/** Findings of a block that is never analysed. */
export const NO_FINDINGS: BlockFindings = { ...NOTHING, language: 'und' };
