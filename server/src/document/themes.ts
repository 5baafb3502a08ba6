import { type BlockKind, isProse } from '../blocks/block';
import type { ThemeEvidence } from '../detect/findings';
import { summarize, type ThemeDetector } from '../detect/themes';
import type { ThemeInputs, ThemeJudgement } from '../detect/themesScore';
import { tokenize } from '../text/tokens';
import type { WordTable } from '../text/words';
import type { DocumentTheme, ThemeEvidenceSpan } from './analysis';

/** One block as the theme profile needs it. `text` is its view; findings hold offsets into it. */
export interface ThemeBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly evidence: readonly ThemeEvidence[];
  /** As `ThemeDetector.detect` gave them. */
  readonly sums: Int32Array | undefined;
  /** Absolute offset of an offset of the view. */
  readonly offsetOf: (offset: number) => number;
}

/** From which score on a theme is shown; settings. Higher: fewer and surer themes. */
export interface ThemeThresholds {
  /** A theme counts as mentioned from here on. */
  readonly mentioned: number;
  /** A shown theme counts as main from here on. */
  readonly main: number;
}

export const THEME_THRESHOLDS: ThemeThresholds = { mentioned: 0.42, main: 0.36 };

/** Evidence below this weight is not shown where there is stronger. */
const SHOWN_WEIGHT = 0.35;
/** Most spans of evidence kept for a theme. */
const MAX_EVIDENCE = 200;
const MAX_BECAUSE = 5;
/** Code units of a document in another language that are looked at. */
const UNREAD_LIMIT = 20_000;
/** A word is named as a reason from this learned weight on. */
const LEAST_WORD = 1.5;

/**
 * Themes of a document, best first. Only where none passes, the best one is given as a candidate, if anything speaks for it.
 * Cost: linear in evidence; blocks' texts are read again only for themes that no phrase of the codebook carries.
 */
export function documentThemes(
  blocks: readonly ThemeBlock[],
  detector: ThemeDetector,
  words: WordTable,
  thresholds: ThemeThresholds = THEME_THRESHOLDS,
): DocumentTheme[] {
  const inputs = inputsOf(blocks, detector);
  const judgements = detector.scorer.judge(inputs);
  const read: Read = { blocks, detector, words, thresholds, inputs };
  const shown = judgements.filter((judgement) => judgement.shown >= thresholds.mentioned);
  if (shown.length > 0) return shown.map((judgement) => themeOf(judgement, read));
  const best = judgements.slice(0, 1).map((judgement) => themeOf(judgement, read));
  if (blocks.some(({ sums, evidence }) => sums !== undefined || evidence.length > 0)) {
    return best.filter(({ evidence }) => evidence.length > 0);
  }
  // Blocks in another language are not read; their names and loan words may still tell what the document is about.
  const guessed = readAll(blocks, detector, words);
  const guess: Read = { ...read, blocks: guessed, inputs: inputsOf(guessed, detector) };
  return detector.scorer
    .judge(guess.inputs)
    .slice(0, 1)
    .map((judgement): DocumentTheme => ({ ...themeOf(judgement, guess), level: 'candidate' }))
    .filter(({ evidence }) => evidence.length > 0);
}

/** A document as it was read for themes. */
interface Read {
  readonly blocks: readonly ThemeBlock[];
  readonly detector: ThemeDetector;
  readonly words: WordTable;
  readonly thresholds: ThemeThresholds;
  readonly inputs: ThemeInputs;
}

function inputsOf(blocks: readonly ThemeBlock[], detector: ThemeDetector): ThemeInputs {
  const first = blocks.findIndex(({ text }) => text.trim() !== '');
  const parts = blocks.map(({ evidence, kind }, index) => ({
    evidence,
    title: (index === first && blocks.length > 1) || kind === 'heading',
  }));
  return { evidence: summarize(parts, detector.indexOf), ...sumOf(blocks) };
}

function themeOf(judgement: ThemeJudgement, read: Read): DocumentTheme {
  const { id } = read.detector.codebook.themes[judgement.theme];
  const evidence = evidenceOf(read.blocks, id);
  let told: ReturnType<typeof strongestWords> | undefined;
  const because = () => {
    told ??= strongestWords(read, id);
    return told;
  };
  return {
    id,
    score: rounded(judgement.shown),
    level: levelOf(judgement, read.thresholds),
    evidence: evidence.length > 0 ? evidence : because().spans,
    // Made on first use: hovers and views ask for it, edits do not.
    get because() {
      return because().words;
    },
  };
}

/** The first blocks, read whatever their language. */
function readAll(blocks: readonly ThemeBlock[], detector: ThemeDetector, words: WordTable): ThemeBlock[] {
  let left = UNREAD_LIMIT;
  const read: ThemeBlock[] = [];
  for (const block of blocks) {
    if (left <= 0) break;
    left -= block.text.length;
    if (!isProse(block.kind)) continue;
    const { evidence, sums } = detector.detect(tokenize(block.text, words));
    read.push({ ...block, evidence, sums });
  }
  return read;
}

function levelOf({ shown, main }: ThemeJudgement, thresholds: ThemeThresholds): DocumentTheme['level'] {
  if (shown < thresholds.mentioned) return 'candidate';
  return main >= thresholds.main ? 'main' : 'mentioned';
}

function sumOf(blocks: readonly ThemeBlock[]): { sums: Float64Array | undefined; words: number } {
  let total: Float64Array | undefined;
  for (const { sums } of blocks) {
    if (sums === undefined) continue;
    total ??= new Float64Array(sums.length);
    for (let output = 0; output < sums.length; output++) total[output] += sums[output];
  }
  return { sums: total?.subarray(0, total.length - 1), words: total?.at(-1) ?? 1 };
}

/** Absolute spans, the weak ones only where nothing stronger is there. */
function evidenceOf(blocks: readonly ThemeBlock[], id: string): ThemeEvidenceSpan[] {
  const spans: ThemeEvidenceSpan[] = [];
  for (const { evidence, offsetOf } of blocks) {
    for (const item of evidence) {
      if (item.theme !== id) continue;
      spans.push({ ...item, start: offsetOf(item.start), end: offsetOf(item.end - 1) + 1 });
    }
  }
  const strong = spans.filter(({ weight }) => weight >= SHOWN_WEIGHT);
  return (strong.length > 0 ? strong : spans).slice(0, MAX_EVIDENCE);
}

/** The words whose learned weights speak most for the theme, in the block that speaks most for it. */
function strongestWords(
  { blocks, detector, words, inputs }: Read,
  id: string,
): { words: string[]; spans: ThemeEvidenceSpan[] } {
  const { learned, scorer, indexOf } = detector;
  const leaning = scorer.leaning(inputs, indexOf(id));
  if (learned === undefined || leaning === undefined) return { words: [], spans: [] };
  let best: ThemeBlock | undefined;
  let most = 0;
  for (const block of blocks) {
    if (block.sums === undefined) continue;
    let sum = 0;
    for (let column = 0; column < leaning.length; column++) sum += block.sums[column] * leaning[column];
    if (sum > most) {
      most = sum;
      best = block;
    }
  }
  if (best === undefined) return { words: [], spans: [] };
  const tokens = tokenize(best.text, words, 0, Math.min(best.text.length, 4000));
  const found = new Map<string, { weight: number; start: number; end: number }>();
  for (let index = 0; index < tokens.count; index++) {
    const weight = learned.weightOf(tokens.word[index], leaning);
    if (weight < LEAST_WORD) continue;
    const word = words.text(words.lower(tokens.word[index]));
    if (!found.has(word)) found.set(word, { weight, start: tokens.start[index], end: tokens.end[index] });
  }
  const ranked = [...found].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1)).slice(0, MAX_BECAUSE);
  const { offsetOf } = best;
  const spans = ranked
    .slice(0, 3)
    .map(([word, { weight, start, end }]) => ({
      start: offsetOf(start),
      end: offsetOf(end - 1) + 1,
      theme: id,
      weight: rounded(Math.min(1, weight / 4)),
      reason: { code: 'theme-word', args: [word] },
    }))
    .sort((a, b) => a.start - b.start);
  return { words: ranked.map(([word]) => word), spans };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
