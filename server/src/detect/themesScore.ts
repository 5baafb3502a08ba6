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
export const LEVEL_FEATURES = 20;

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

/** Features of a (text, theme) pair for the level network. `shares`: softmax over themes; `top` its maximum. */
export function levelFeatures(
  inputs: ThemeInputs,
  theme: number,
  evidence: Float64Array,
  shares: Float64Array,
  top: number,
  aid: number,
  into: Float64Array,
): void {
  const item = inputs.evidence[theme];
  const share = Math.max(shares[theme], 1e-4);
  let strongThemes = 0;
  let topTotal = 0;
  let cuedThemes = 0;
  for (const other of inputs.evidence) {
    if (other === undefined) continue;
    if (other.best >= 0.8) strongThemes++;
    if (other.bestCued >= 0.5) cuedThemes++;
    if (other.total > topTotal) topTotal = other.total;
  }
  into[0] = Math.log(share);
  into[1] = Math.log(share / Math.max(top, 1e-4));
  into[2] = evidence[theme * EVIDENCE_FEATURES];
  into[3] = evidence[theme * EVIDENCE_FEATURES + 1];
  into[4] = item?.best ?? 0;
  into[5] = Math.min(item?.strong ?? 0, 4) / 2;
  into[6] = item?.title ? 1 : 0;
  into[7] = Math.log1p(inputs.words) / 3;
  into[8] = Math.log1p(strongThemes);
  into[9] = top;
  into[10] = aid;
  into[11] = item ? item.total / topTotal : 0;
  into[12] = item?.spread ?? 0;
  into[13] = item && item.best >= 0.8 ? 1 : 0;
  into[14] = share;
  into[15] = Math.min(item?.total ?? 0, 6) / 3;
  into[16] = item?.bestCued ?? 0;
  into[17] = Math.min(item?.cued ?? 0, 4) / 2;
  into[18] = Math.log1p(cuedThemes);
  into[19] = item && item.bestCued >= 0.8 ? 1 : 0;
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

  /** Judgements of all themes with evidence or a share of at least `least`, best first. */
  judge(inputs: ThemeInputs, least = 0.02): ThemeJudgement[] {
    const model = this.#model;
    evidenceFeatures(inputs.evidence, this.#evidence);
    if (model === undefined) return this.#byEvidence(inputs);
    const scale = inputs.sums ? model.step / Math.sqrt(Math.max(1, inputs.words)) : 0;
    this.#sumLogits(model, inputs, scale);
    const top = softmax(this.#logits, this.#shares);
    const last = model.themes.length;
    const aid = sigmoid(model.bias[last] + (inputs.sums ? inputs.sums[last] * scale : 0));
    const judgements: ThemeJudgement[] = [];
    for (let theme = 0; theme < this.#count; theme++) {
      if (inputs.evidence[theme] === undefined && this.#shares[theme] < least) continue;
      levelFeatures(inputs, theme, this.#evidence, this.#shares, top, aid, this.#features);
      const output = this.#outputs[theme];
      const [shown, main] = levelScores(model.levels, this.#features, output, aid);
      judgements.push({ theme, shown, main, share: this.#shares[theme] });
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
  let shown = second[hidden * 2] + (output >= 0 ? levels.bias[output] : 0);
  let main = second[hidden * 2 + 1];
  for (let unit = 0; unit < hidden; unit++) {
    const from = unit * (inputs + 1);
    let value = first[from + inputs];
    for (let input = 0; input < inputs; input++) {
      value += first[from + input] * (features[input] - mean[input]) * scale[input];
    }
    if (value <= 0) continue;
    shown += value * second[unit];
    main += value * second[hidden + unit];
  }
  return [shown, main];
}

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
