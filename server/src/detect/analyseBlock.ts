import { type Tokens, tokenize } from '../text/tokens';
import type { WordTable } from '../text/words';
import type { AcronymDefinition, BlockFindings, Candidate, Mention, ThemeEvidence, ThemeScore } from './findings';
import type { LanguageGuess } from './language';
import type { BlockThemes, ThemeDetector } from './themes';

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
  return new ReadFindings(mentions, candidates, acronyms, themes, language);
}

/** A class, since objects with a getter of their own are slow to make. */
class ReadFindings implements BlockFindings {
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
  readonly acronyms: readonly AcronymDefinition[];
  readonly language: string;
  readonly #themes: BlockThemes;

  constructor(
    mentions: readonly Mention[],
    candidates: readonly Candidate[],
    acronyms: readonly AcronymDefinition[],
    themes: BlockThemes,
    language: string,
  ) {
    this.mentions = mentions;
    this.candidates = candidates;
    this.acronyms = acronyms;
    this.language = language;
    this.#themes = themes;
  }

  get themeEvidence(): readonly ThemeEvidence[] {
    return this.#themes.evidence;
  }

  get themeScores(): readonly ThemeScore[] {
    return this.#themes.scores;
  }

  get themeSums(): Int32Array | undefined {
    return this.#themes.sums;
  }
}

/** Findings of a block that is never analysed. */
export const NO_FINDINGS: BlockFindings = { ...NOTHING, language: 'und' };
