import type { LevelWeights, ThemeModel, ThemeNetwork } from './themesModel';

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
  /** Learned sums of all blocks, in steps, by column of the model; undefined without a model. */
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
export const LEVEL_FEATURES = 26;
/** Of them, how many kinds of text there may be. */
const MAX_KINDS = 5;
/** A theme is judged from this share on, or from evidence of this weight on. */
export const LEAST_SHARE = 0.02;
/** Aid descriptions are short: a text with more content words than this is the less one, the longer it is. */
const DESCRIPTION_WORDS = 150;
/** And they have one purpose: the same for themes with strong evidence. */
const DESCRIPTION_THEMES = 4;
export const LEAST_EVIDENCE = 0.25;
/**
 * Most labelled text are aid descriptions: in a report or treaty the network counts so much less, and the features of curated
 * evidence are added to their theme's logit so many times.
 */
const REPORT_NETWORK = 0.6;
const REPORT_EVIDENCE = 3;

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
  /** Probabilities of the kinds of text. */
  readonly kinds: ArrayLike<number>;
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
  for (let kind = 0; kind < MAX_KINDS; kind++) into[21 + kind] = context.kinds[kind] ?? 0;
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
  readonly #hidden: Float64Array;

  constructor(themes: readonly string[], model: ThemeModel | undefined) {
    this.#model = model;
    this.#count = themes.length;
    this.#outputs = Int32Array.from(themes, (id) => model?.themes.indexOf(id) ?? -1);
    this.#evidence = new Float64Array(themes.length * EVIDENCE_FEATURES);
    this.#logits = new Float64Array(themes.length);
    this.#shares = new Float64Array(themes.length);
    this.#hidden = new Float64Array(model?.network.hidden ?? 0);
  }

  /** Judgements of all themes with evidence of at least `leastEvidence` or a share of at least `leastShare`, best first. */
  judge(inputs: ThemeInputs, leastShare = LEAST_SHARE, leastEvidence = LEAST_EVIDENCE): ThemeJudgement[] {
    const model = this.#model;
    if (model === undefined) {
      evidenceFeatures(inputs.evidence, this.#evidence);
      return this.#byEvidence(inputs);
    }
    const context = this.contextOf(model, inputs);
    const aid = aidPart(context.kinds);
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

  /** What the level features of all themes of one text are made from; its arrays are used again by the next text. */
  contextOf(model: ThemeModel, inputs: ThemeInputs): LevelContext {
    evidenceFeatures(inputs.evidence, this.#evidence);
    const kinds = this.#sumLogits(model, inputs);
    const top = softmax(this.#logits, this.#shares);
    return levelContext({ inputs, strengths: this.#evidence, logits: this.#logits, shares: this.#shares, top, kinds });
  }

  /**
   * How much a step in each column of a row speaks for a theme, more than for others, in this text: follows the hidden units
   * that the text makes active. Undefined for themes that the model does not know.
   */
  leaning(inputs: ThemeInputs, theme: number): Float64Array | undefined {
    const model = this.#model;
    const output = this.#outputs[theme];
    if (model === undefined || output < 0) return undefined;
    evidenceFeatures(inputs.evidence, this.#evidence);
    this.#sumLogits(model, inputs);
    const { hidden, out } = model.network;
    const outputs = model.themes.length;
    return Float64Array.from({ length: hidden }, (_, unit) => {
      if (this.#hidden[unit] <= 0) return 0;
      let sum = 0;
      for (let other = 0; other < outputs; other++) sum += out[unit * outputs + other];
      return (out[unit * outputs + output] - sum / outputs) * model.step;
    });
  }

  /** Fills the logits and hidden units; returns the probabilities of the kinds of text. */
  #sumLogits(model: ThemeModel, inputs: ThemeInputs): Float64Array {
    const { network, step } = model;
    const outputs = model.themes.length;
    const scale = inputs.sums ? step / Math.sqrt(Math.max(1, inputs.words)) : 0;
    const kinds = kindsOf(network, inputs, scale);
    const { hidden } = network;
    const units = this.#hidden;
    for (let unit = 0; unit < hidden; unit++)
      units[unit] = network.hiddenBias[unit] + (inputs.sums ? inputs.sums[unit] * scale : 0);
    kinds.forEach((part, kind) => {
      for (let unit = 0; unit < hidden; unit++) units[unit] += part * network.kinds[kind * hidden + unit];
    });
    const { own } = network;
    const report = kinds[kinds.length - 1];
    const trust = 1 - report * (1 - REPORT_NETWORK);
    for (let theme = 0; theme < this.#count; theme++) {
      const output = this.#outputs[theme];
      let logit = output < 0 ? 0 : network.bias[output] * trust;
      for (let feature = 0; feature < EVIDENCE_FEATURES; feature++) {
        const value = this.#evidence[theme * EVIDENCE_FEATURES + feature];
        if (value === 0) continue;
        logit += (own[feature] * trust + REPORT_EVIDENCE * report) * value;
        if (output < 0) continue;
        const row = (feature * outputs + output) * hidden;
        for (let unit = 0; unit < hidden; unit++) units[unit] += value * network.evidence[row + unit];
      }
      this.#logits[theme] = logit;
    }
    for (let unit = 0; unit < hidden; unit++) {
      const active = units[unit] * trust;
      if (active <= 0) continue;
      for (let theme = 0; theme < this.#count; theme++) {
        const output = this.#outputs[theme];
        if (output >= 0) this.#logits[theme] += active * network.out[unit * outputs + output];
      }
    }
    return kinds;
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

/** Probabilities of the kinds of text: by its words, its length and how many themes it has. The last is a report. */
export function kindsOf(network: ThemeNetwork, inputs: ThemeInputs, scale: number): Float64Array {
  const { sums, words } = inputs;
  const { hidden, kindBias } = network;
  const count = kindBias.length;
  const logits = Float64Array.from(kindBias, (bias, kind) => bias + (sums ? sums[hidden + kind] * scale : 0));
  const kinds = new Float64Array(count);
  softmax(logits, kinds);
  const left = Math.min(1, DESCRIPTION_WORDS / words) * Math.min(1, DESCRIPTION_THEMES / strongThemes(inputs));
  for (let kind = 0; kind < count - 1; kind++) kinds[kind] *= left;
  kinds[count - 1] = 0;
  kinds[count - 1] = 1 - kinds.reduce((sum, part) => sum + part, 0);
  return kinds;
}

/** How far a text is read as an aid description: all kinds but the last, reports. */
export function aidPart(kinds: ArrayLike<number>): number {
  return 1 - kinds[kinds.length - 1];
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
