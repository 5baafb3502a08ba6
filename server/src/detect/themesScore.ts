import type { LevelWeights, ThemeModel } from './themesModel';

/** Curated evidence of one theme in a block or a document. */
export interface EvidenceSummary {
  /** Sum of weights: a phrase counts fully once, its repetitions less; the title and headings count more. */
  readonly total: number;
  /** The strongest single piece. */
  readonly best: number;
  /** Distinct strong phrases. */
  readonly strong: number;
  /** Stands in the title or a heading. */
  readonly title: boolean;
  /** Sum and strongest of the pieces in sentences about cooperation. */
  readonly cued: number;
  readonly bestCued: number;
  /** Share of the blocks that have some, 0..1. */
  readonly spread: number;
}

/** What the scores are made from; the same for a block and for a document. */
export interface ThemeInputs {
  /** By index of the theme in the codebook; undefined where there is no evidence. */
  readonly evidence: readonly (EvidenceSummary | undefined)[];
  /** Learned sums of all blocks, in steps; undefined without a model. */
  readonly sums: ArrayLike<number> | undefined;
  /** Content words. */
  readonly words: number;
}

export interface ThemeJudgement {
  /** Index of the theme in the codebook. */
  readonly theme: number;
  /** Probability that a reader names the theme. */
  readonly shown: number;
  /** Probability that it is one of the main themes. */
  readonly main: number;
  /** Share of the theme among all, by words and evidence together. */
  readonly share: number;
}

/** Evidence features, each 0 or above: strength, share of all evidence, leads. */
export const EVIDENCE_FEATURES = 3;
export const LEVEL_FEATURES = 21;
/** A theme is judged from this share on, or from evidence of this weight on. */
export const LEAST_SHARE = 0.02;
/** Aid descriptions are short: a text with more content words than this is the less one, the longer it is. */
const DESCRIPTION_WORDS = 150;
/** And they have one purpose: the same for themes with strong evidence. */
const DESCRIPTION_THEMES = 4;
export const LEAST_EVIDENCE = 0.25;

/** Fills `into` with the evidence features of each theme: [theme * EVIDENCE_FEATURES + feature]. */
export function evidenceFeatures(evidence: ThemeInputs['evidence'], into: Float64Array): void {
  into.fill(0);
  let sum = 1e-9;
  let top = 0;
  for (const item of evidence) {
    if (item === undefined) continue;
    sum += item.total;
    if (item.total > top) top = item.total;
  }
  evidence.forEach((item, theme) => {
    if (item === undefined) return;
    const from = theme * EVIDENCE_FEATURES;
    into[from] = Math.log1p(item.total);
    into[from + 1] = item.total / sum;
    into[from + 2] = item.total === top ? 0.5 : 0;
  });
}

/** What the level features of all themes of one text share. */
export interface LevelContext {
  readonly inputs: ThemeInputs;
  /** As `evidenceFeatures` filled it. */
  readonly strengths: Float64Array;
  readonly logits: Float64Array;
  /** Softmax of `logits` over themes, and its maximum. */
  readonly shares: Float64Array;
  readonly top: number;
  /** Logarithm of one more than the themes with strong evidence; of those with evidence beside a word of cooperation. */
  readonly strongThemes: number;
  readonly cuedThemes: number;
  readonly topTotal: number;
}

function strongThemes({ evidence }: ThemeInputs): number {
  let count = 0;
  for (const item of evidence) if (item !== undefined && item.best >= 0.8) count++;
  return count;
}

/** Completes a context from the evidence. */
export function levelContext(context: Omit<LevelContext, 'strongThemes' | 'cuedThemes' | 'topTotal'>): LevelContext {
  let topTotal = 0;
  let cuedThemes = 0;
  for (const item of context.inputs.evidence) {
    if (item === undefined) continue;
    if (item.bestCued >= 0.5) cuedThemes++;
    if (item.total > topTotal) topTotal = item.total;
  }
  return {
    ...context,
    strongThemes: Math.log1p(strongThemes(context.inputs)),
    cuedThemes: Math.log1p(cuedThemes),
    topTotal,
  };
}

/** Fills `into` with the features of a (text, theme) pair for the level networks. */
export function levelFeatures(context: LevelContext, theme: number, into: Float64Array): void {
  const { inputs, strengths, shares, logits, top } = context;
  const item = inputs.evidence[theme];
  const share = Math.max(shares[theme], 1e-4);
  into[0] = Math.log(share);
  into[1] = Math.log(share / Math.max(top, 1e-4));
  into[2] = strengths[theme * EVIDENCE_FEATURES];
  into[3] = strengths[theme * EVIDENCE_FEATURES + 1];
  into[4] = item?.best ?? 0;
  into[5] = Math.min(item?.strong ?? 0, 4) / 2;
  into[6] = item?.title ? 1 : 0;
  into[7] = Math.log1p(inputs.words) / 3;
  into[8] = context.strongThemes;
  into[9] = top;
  into[10] = item ? Math.min(3, (item.total * 20) / Math.max(20, inputs.words)) : 0;
  into[11] = item ? item.total / context.topTotal : 0;
  into[12] = item?.spread ?? 0;
  into[13] = item && item.best >= 0.8 ? 1 : 0;
  into[14] = share;
  into[15] = Math.min(item?.total ?? 0, 6) / 3;
  into[16] = item?.bestCued ?? 0;
  into[17] = Math.min(item?.cued ?? 0, 4) / 2;
  into[18] = context.cuedThemes;
  into[19] = item && item.bestCued >= 0.8 ? 1 : 0;
  into[20] = Math.max(-8, Math.min(8, logits[theme])) / 2;
}

/** Scores themes of one codebook by one model. Themes that the model does not know are scored by evidence alone. */
export class ThemeScorer {
  readonly #model: ThemeModel | undefined;
  readonly #count: number;
  /** Output of the model by theme of the codebook, or -1. */
  readonly #outputs: Int32Array;
  readonly #evidence: Float64Array;
  readonly #logits: Float64Array;
  readonly #shares: Float64Array;
  readonly #features = new Float64Array(LEVEL_FEATURES);

  constructor(themes: readonly string[], model: ThemeModel | undefined) {
    this.#model = model;
    this.#count = themes.length;
    this.#outputs = Int32Array.from(themes, (id) => model?.themes.indexOf(id) ?? -1);
    this.#evidence = new Float64Array(themes.length * EVIDENCE_FEATURES);
    this.#logits = new Float64Array(themes.length);
    this.#shares = new Float64Array(themes.length);
  }

  /** Judgements of all themes with evidence of at least `leastEvidence` or a share of at least `leastShare`, best first. */
  judge(inputs: ThemeInputs, leastShare = LEAST_SHARE, leastEvidence = LEAST_EVIDENCE): ThemeJudgement[] {
    const model = this.#model;
    evidenceFeatures(inputs.evidence, this.#evidence);
    if (model === undefined) return this.#byEvidence(inputs);
    const scale = inputs.sums ? model.step / Math.sqrt(Math.max(1, inputs.words)) : 0;
    this.#sumLogits(model, inputs, scale);
    const top = softmax(this.#logits, this.#shares);
    const last = model.themes.length;
    const aid =
      sigmoid(model.bias[last] + (inputs.sums ? inputs.sums[last] * scale : 0)) *
      Math.min(1, DESCRIPTION_WORDS / inputs.words) *
      Math.min(1, DESCRIPTION_THEMES / strongThemes(inputs));
    const context = levelContext({
      inputs,
      strengths: this.#evidence,
      logits: this.#logits,
      shares: this.#shares,
      top,
    });
    const judgements: ThemeJudgement[] = [];
    for (let theme = 0; theme < this.#count; theme++) {
      const share = this.#shares[theme];
      if (share < leastShare && (inputs.evidence[theme]?.best ?? 0) < leastEvidence) continue;
      levelFeatures(context, theme, this.#features);
      const [shown, main] = levelScores(model.levels, this.#features, this.#outputs[theme], aid);
      judgements.push({ theme, shown, main, share });
    }
    return judgements.sort((a, b) => b.shown - a.shown || b.share - a.share || a.theme - b.theme);
  }

  #sumLogits(model: ThemeModel, { sums }: ThemeInputs, scale: number): void {
    const outputs = model.themes.length;
    const { own, matrix } = model.curated;
    for (let theme = 0; theme < this.#count; theme++) {
      const output = this.#outputs[theme];
      let logit = output < 0 ? 0 : model.bias[output] + (sums ? sums[output] * scale : 0);
      for (let feature = 0; feature < EVIDENCE_FEATURES; feature++) {
        logit += own[feature] * this.#evidence[theme * EVIDENCE_FEATURES + feature];
      }
      this.#logits[theme] = logit;
    }
    for (let from = 0; from < this.#count; from++) {
      const source = this.#outputs[from];
      if (source < 0 || this.#evidence[from * EVIDENCE_FEATURES] === 0) continue;
      for (let feature = 0; feature < EVIDENCE_FEATURES; feature++) {
        const value = this.#evidence[from * EVIDENCE_FEATURES + feature];
        if (value === 0) continue;
        const row = (feature * outputs + source) * outputs;
        for (let theme = 0; theme < this.#count; theme++) {
          const output = this.#outputs[theme];
          if (output >= 0) this.#logits[theme] += value * matrix[row + output];
        }
      }
    }
  }

  /** Without a model: strength of the evidence alone, on the same scale. */
  #byEvidence({ evidence }: ThemeInputs): ThemeJudgement[] {
    const judgements: ThemeJudgement[] = [];
    evidence.forEach((item, theme) => {
      if (item === undefined) return;
      const share = this.#evidence[theme * EVIDENCE_FEATURES + 1];
      const shown = item.best * (1 - Math.exp(-2 * item.total));
      judgements.push({ theme, shown, main: shown * Math.min(1, share * 2), share });
    });
    return judgements.sort((a, b) => b.shown - a.shown || b.share - a.share || a.theme - b.theme);
  }
}

/** Probabilities [is shown, is shown as main]: the readings as a report and as an aid description, by what the text is. */
export function levelScores(
  levels: ThemeModel['levels'],
  features: Float64Array,
  output: number,
  aid: number,
): [number, number] {
  let shown = 0;
  let main = 0;
  for (const [network, part] of [
    [levels.report, 1 - aid],
    [levels.aid, aid],
  ] as const) {
    if (part < 0.02) continue;
    const [shownLogit, mainLogit] = levelLogits(network, features, output);
    const probability = sigmoid(shownLogit);
    shown += part * probability;
    main += part * probability * sigmoid(mainLogit);
  }
  return [shown, main];
}

/** [is shown, is main] of a level network for a theme with this output of the model (-1: unknown to it). */
export function levelLogits(levels: LevelWeights, features: Float64Array, output: number): [number, number] {
  const { hidden, first, second, mean, scale } = levels;
  const inputs = features.length;
  for (let input = 0; input < inputs; input++) standard[input] = (features[input] - mean[input]) * scale[input];
  let shown = second[hidden * 2] + (output >= 0 ? levels.bias[output] : 0);
  let main = second[hidden * 2 + 1];
  for (let unit = 0; unit < hidden; unit++) {
    const from = unit * (inputs + 1);
    let value = first[from + inputs];
    for (let input = 0; input < inputs; input++) value += first[from + input] * standard[input];
    if (value <= 0) continue;
    shown += value * second[unit];
    main += value * second[hidden + unit];
  }
  return [shown, main];
}

const standard = new Float64Array(LEVEL_FEATURES);

/** Fills `shares`; returns the largest. */
export function softmax(logits: Float64Array, shares: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > top) top = logit;
  let sum = 0;
  for (let index = 0; index < logits.length; index++) {
    shares[index] = Math.exp(logits[index] - top);
    sum += shares[index];
  }
  for (let index = 0; index < logits.length; index++) shares[index] /= sum;
  return 1 / sum;
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
