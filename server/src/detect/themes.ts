import type { Codebook } from '../lexicon/codebook';
import { CodebookMatcher } from '../lexicon/codebookMatcher';
import type { Tokens } from '../text/tokens';
import type { WordTable } from '../text/words';
import type { ThemeEvidence, ThemeScore } from './findings';
import { ThemePhrases } from './themesMatch';
import { LearnedThemes, type ThemeModel } from './themesModel';
import { type EvidenceSummary, ThemeScorer } from './themesScore';

/** Code of the reason that evidence carries: args are the phrase of the codebook and, in a sentence about cooperation, `CUED`. */
export const PHRASE_REASON = 'theme-phrase';
export const CUED = 'cooperation';

/** A block is scored for themes from this share or this weight of evidence on. */
const BLOCK_SHARE = 0.1;
const BLOCK_EVIDENCE = 0.5;

/** Themes of one block. Offsets are into the text that was tokenized. */
export class BlockThemes {
  /** Sorted by start; may overlap. */
  readonly evidence: readonly ThemeEvidence[];
  /** Learned sums by output of the model, then the number of content words; undefined without a model. */
  readonly sums: Int32Array | undefined;
  /** Words that count. */
  readonly words: number;
  readonly #score: (themes: BlockThemes) => readonly ThemeScore[];
  #scores: readonly ThemeScore[] | undefined;

  constructor(
    evidence: readonly ThemeEvidence[],
    sums: Int32Array | undefined,
    words: number,
    score: (themes: BlockThemes) => readonly ThemeScore[],
  ) {
    this.evidence = evidence;
    this.sums = sums;
    this.words = words;
    this.#score = score;
  }

  /** Best first; made on first use: most blocks are read for the document alone. */
  get scores(): readonly ThemeScore[] {
    this.#scores ??= this.#score(this);
    return this.#scores;
  }
}

/** Finds themes in tokens: phrases of the codebook, and learned weights where there is a model. Pure in the text. */
export class ThemeDetector {
  readonly codebook: Codebook;
  readonly model: ThemeModel | undefined;
  readonly learned: LearnedThemes | undefined;
  readonly scorer: ThemeScorer;
  readonly #phrases: ThemePhrases;
  readonly #reasons = new Map<string, ThemeEvidence['reason']>();
  readonly #cuedReasons = new Map<string, ThemeEvidence['reason']>();

  constructor(words: WordTable, codebook: Codebook, model: ThemeModel | undefined) {
    this.codebook = codebook;
    this.model = model;
    this.#phrases = new ThemePhrases(words, new CodebookMatcher(words, codebook));
    this.learned = model && new LearnedThemes(words, model);
    this.scorer = new ThemeScorer(
      codebook.themes.map(({ id }) => id),
      model,
    );
  }

  /** Themes of one block of text. Scores are made when they are first asked for: most blocks are read for the document alone. */
  detect(tokens: Tokens): BlockThemes {
    const evidence = this.#evidence(tokens);
    const learned = this.learned?.sum(tokens);
    let sums: Int32Array | undefined;
    if (learned) {
      sums = new Int32Array(learned.sums.length + 1);
      sums.set(learned.sums);
      sums[learned.sums.length] = learned.words;
    }
    return new BlockThemes(evidence, sums, learned?.words ?? tokens.count, this.#score);
  }

  /** Index of a theme in the codebook, or -1. */
  readonly indexOf = (theme: string): number => {
    this.#index ??= new Map(this.codebook.themes.map(({ id }, index) => [id, index]));
    return this.#index.get(theme) ?? -1;
  };

  #index: Map<string, number> | undefined;

  readonly #score = ({ evidence, sums, words }: BlockThemes): ThemeScore[] =>
    this.scorer
      .judge(
        { evidence: summarize([{ evidence, title: false }], this.indexOf), sums: sums?.subarray(0, -1), words },
        BLOCK_SHARE,
        BLOCK_EVIDENCE,
      )
      .map(({ theme, shown }) => ({ theme: this.codebook.themes[theme].id, score: shown }));

  #evidence(tokens: Tokens): ThemeEvidence[] {
    return this.#phrases.find(tokens).map((hit) => ({
      start: tokens.start[hit.first],
      end: tokens.end[hit.last],
      theme: this.codebook.themes[hit.theme].id,
      weight: hit.weight,
      reason: this.#reason(hit.phrase, hit.cued),
    }));
  }

  #reason(phrase: string, cued: boolean): ThemeEvidence['reason'] {
    const reasons = cued ? this.#cuedReasons : this.#reasons;
    let reason = reasons.get(phrase);
    if (reason === undefined) {
      reason = { code: PHRASE_REASON, args: cued ? [phrase, CUED] : [phrase] };
      reasons.set(phrase, reason);
    }
    return reason;
  }
}

/** Weight of the second and later occurrences of a phrase, and how many of them count. */
const REPEATED = 0.3;
const MAX_REPEATS = 4;
/** Evidence in the title or a heading counts so much more. */
const IN_TITLE = 1.5;

/** Evidence of blocks by theme. `indexOf` gives a theme's place, or -1 to leave it out. */
export function summarize(
  blocks: readonly { readonly evidence: readonly ThemeEvidence[]; readonly title: boolean }[],
  indexOf: (theme: string) => number,
): (EvidenceSummary | undefined)[] {
  const found: (Gathered | undefined)[] = [];
  blocks.forEach(({ evidence, title }, block) => {
    for (const { theme, weight, reason } of evidence) {
      const index = indexOf(theme);
      if (index < 0) continue;
      let item = found[index];
      if (item === undefined) {
        item = {
          total: 0,
          best: 0,
          strong: 0,
          title: false,
          lastBlock: -1,
          blocks: 0,
          cued: 0,
          bestCued: 0,
          phrases: new Map(),
        };
        found[index] = item;
      }
      const phrase = reason.args?.[0] ?? '';
      const times = item.phrases.get(phrase) ?? 0;
      item.phrases.set(phrase, times + 1);
      const counted = times === 0 ? weight : times <= MAX_REPEATS ? weight * REPEATED : 0;
      item.total += title ? counted * IN_TITLE : counted;
      if (weight > item.best) item.best = weight;
      if (weight >= 0.8 && times === 0) item.strong++;
      if (reason.args?.length === 2) {
        item.cued += times === 0 ? weight : 0;
        if (weight > item.bestCued) item.bestCued = weight;
      }
      if (title && weight >= 0.5) item.title = true;
      if (item.lastBlock !== block) item.blocks++;
      item.lastBlock = block;
    }
  });
  const count = Math.max(1, blocks.length);
  return found.map((item) => {
    if (item === undefined) return undefined;
    const { total, best, strong, title, cued, bestCued } = item;
    return { total, best, strong, title, cued, bestCued, spread: item.blocks / count };
  });
}

interface Gathered {
  total: number;
  best: number;
  strong: number;
  title: boolean;
  lastBlock: number;
  blocks: number;
  cued: number;
  bestCued: number;
  readonly phrases: Map<string, number>;
}
