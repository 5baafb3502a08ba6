import type { ThemeEvidence } from '../../src/detect/findings';
import { summarize, ThemeDetector } from '../../src/detect/themes';
import { pairHash, partHashes, stemColumn } from '../../src/detect/themesFeatures';
import { EVIDENCE_FEATURES, type EvidenceSummary, evidenceFeatures } from '../../src/detect/themesScore';
import type { Codebook } from '../../src/lexicon/codebook';
import { tokenize } from '../../src/text/tokens';
import { WordFlag, WordTable } from '../../src/text/words';
import { proseBlocks, type ThemeExample } from './examples';

/** An example as numbers. */
export interface ThemeVector {
  readonly example: ThemeExample;
  /** Features and their counts, summed over blocks as `LearnedThemes` sums them. */
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
  readonly #parts = new Map<string, readonly number[]>();
  readonly #features: Float64Array;

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
      let before = 0;
      for (let index = 0; index < tokens.count; index++) {
        const word = tokens.word[index];
        const stem = this.#stems.of(word);
        if (stem === 0) {
          if ((this.#words.flags(word) & WordFlag.punctuation) !== 0) before = 0;
          continue;
        }
        if (!seen.has(stem)) {
          seen.add(stem);
          words++;
          add(counts, stem);
          for (const part of this.#partsOf(this.#words.text(this.#words.lower(word)))) add(counts, part);
        }
        if (before !== 0) add(counts, pairHash(before, stem));
        before = stem;
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

  #partsOf(lower: string): readonly number[] {
    let parts = this.#parts.get(lower);
    if (parts === undefined) {
      parts = partHashes(lower);
      this.#parts.set(lower, parts);
    }
    return parts;
  }
}

function add(counts: Map<number, number>, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}
