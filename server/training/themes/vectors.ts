import type { ThemeEvidence } from '../../src/detect/findings';
import { summarize, ThemeDetector } from '../../src/detect/themes';
import { stemColumn } from '../../src/detect/themesFeatures';
import { EVIDENCE_FEATURES, type EvidenceSummary, evidenceFeatures } from '../../src/detect/themesScore';
import type { Codebook } from '../../src/lexicon/codebook';
import { tokenize } from '../../src/text/tokens';
import { WordFlag, WordTable } from '../../src/text/words';
import { proseBlocks, type ThemeExample } from './examples';

/** An example as numbers. */
export interface ThemeVector {
  readonly example: ThemeExample;
  /** Stems and in how many blocks they are, as `LearnedThemes` sums them. */
  readonly hashes: Int32Array;
  readonly counts: Float32Array;
  /** Content words. */
  readonly words: number;
  readonly evidence: readonly (EvidenceSummary | undefined)[];
  /** [theme * EVIDENCE_FEATURES + feature], sparse: positions and values. */
  readonly evidenceAt: Int32Array;
  readonly evidenceValue: Float32Array;
}

/** Turns texts into what the learner sees; mirrors `LearnedThemes.sum` and `ThemeDetector.detect`. */
export class Vectorizer {
  readonly #words = new WordTable();
  readonly #detector: ThemeDetector;
  readonly #stems = stemColumn(this.#words);
  readonly #features: Float64Array;
  /** Occurrences in capitals, and in small letters, by stem. */
  readonly #capitals = new Map<number, number>();
  readonly #small = new Map<number, number>();

  constructor(codebook: Codebook) {
    this.#detector = new ThemeDetector(this.#words, codebook, undefined);
    this.#features = new Float64Array(codebook.themes.length * EVIDENCE_FEATURES);
  }

  vector(example: ThemeExample): ThemeVector {
    const counts = new Map<number, number>();
    const found: { evidence: readonly ThemeEvidence[]; title: boolean }[] = [];
    let words = 0;
    for (const { start, end, title } of proseBlocks(example.text)) {
      const tokens = tokenize(example.text, this.#words, start, end);
      const seen = new Set<number>();
      for (let index = 0; index < tokens.count; index++) {
        const stem = this.#stems.of(tokens.word[index]);
        if (stem === 0) continue;
        this.#noteCase(stem, this.#words.flags(tokens.word[index]));
        if (seen.has(stem)) continue;
        seen.add(stem);
        words++;
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
      }
      found.push({ evidence: this.#detector.detect(tokens).evidence, title });
    }
    const evidence = summarize(found, this.#detector.indexOf);
    evidenceFeatures(evidence, this.#features);
    const at: number[] = [];
    this.#features.forEach((value, position) => {
      if (value !== 0) at.push(position);
    });
    return {
      example,
      hashes: Int32Array.from(counts.keys()),
      counts: Float32Array.from(counts.values()),
      words,
      evidence,
      evidenceAt: Int32Array.from(at),
      evidenceValue: Float32Array.from(at, (position) => this.#features[position]),
    };
  }

  /** Stems met with a capital nearly always: names of people and places, which say nothing of a field elsewhere. */
  names(): Set<number> {
    const isName = ([stem, count]: [number, number]) => count >= 4 && (this.#small.get(stem) ?? 0) <= count * 0.03;
    return new Set([...this.#capitals].filter(isName).map(([stem]) => stem));
  }

  /** Words in capitals throughout are abbreviations or shouted: they tell nothing. */
  #noteCase(stem: number, flags: number): void {
    if ((flags & WordFlag.lower) === 0) return;
    const counts = (flags & WordFlag.capital) !== 0 ? this.#capitals : this.#small;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
}
