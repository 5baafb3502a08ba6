import { ENTITY_TYPES } from '../../src/detect/findings';
import { grammarMentions } from '../../src/detect/grammar/grammar';
import { type GrammarWords, grammarWords } from '../../src/detect/grammar/vocabulary';
import { Chains } from '../../src/detect/tagger/chains';
import { EVIDENCE_KIND, EVIDENCE_TYPE_SHIFT, markEvidence } from '../../src/detect/tagger/evidence';
import { conjunctions, MAX_CONJUNCTIONS, REACH, type Sentinels, Surroundings } from '../../src/detect/tagger/features';
import { FEATURE_COUNT, scramble } from '../../src/detect/tagger/hashing';
import { beginState, insideState, STATES, TAG_TYPES, type TagType } from '../../src/detect/tagger/labels';
import type { WordLexicon } from '../../src/detect/tagger/wordLexicon';
import { MAX_UNIGRAMS, WordTypes } from '../../src/detect/tagger/wordTypes';
import { tokenize } from '../../src/text/tokens';
import { WordTable } from '../../src/text/words';
import { AUGMENTED, type Label, type SourceName, type TrainingText } from './dataset';

/** One chain of the training data. */
export interface Example {
  readonly length: number;
  /** For each token the features `features[offsets[i], offsets[i + 1])`. */
  readonly features: Int32Array;
  readonly offsets: Int32Array;
  /** For each token a bit per state that the labels allow. */
  readonly allowed: Uint16Array;
  readonly source: SourceName;
  /** Index of the text it is from. */
  readonly text: number;
}

/** Weights exist twice: the first half is shared by all sources and ships, the second half belongs to augmented sources. */
export const WEIGHT_ROWS = FEATURE_COUNT * 2;

const NORP_EVIDENCE = ENTITY_TYPES.indexOf('NORP') + 1;
const ALL = (1 << STATES) - 1;
const OUTSIDE = 1;
const BEGINS_OR_OUTSIDE = (1 << (TAG_TYPES.length + 1)) - 1;
const typeIndex = (type: TagType) => TAG_TYPES.indexOf(type);
const begin = (type: TagType) => 1 << beginState(typeIndex(type));
const inside = (type: TagType) => 1 << insideState(typeIndex(type));

/** What an unmarked token may be where a source leaves types out. */
const UNMARKED: Readonly<Record<SourceName, number>> = {
  own: OUTSIDE | begin('MISC') | inside('MISC'),
  hard: OUTSIDE | begin('MISC') | inside('MISC'),
  documents: OUTSIDE | begin('MISC') | inside('MISC'),
  wikigold: OUTSIDE,
  crossner: OUTSIDE,
  gum: OUTSIDE | begin('MISC') | inside('MISC'),
  gmb: OUTSIDE | begin('MISC') | inside('MISC'),
  multiner: OUTSIDE | begin('NORP') | inside('NORP') | begin('MISC') | inside('MISC'),
  wnut: OUTSIDE | begin('NORP') | inside('NORP') | begin('MISC') | inside('MISC'),
};

/** Turns labelled texts to chains of features, with the code that the product runs. */
export class ExampleBuilder {
  readonly #table = new WordTable();
  readonly #types: WordTypes;
  readonly #chains = new Chains();
  readonly #sentinels: Sentinels;
  readonly #unigrams = new Map<number, Int32Array>();
  readonly #grammar: GrammarWords;
  #evidence = new Int32Array(1024);

  constructor(lexicon: WordLexicon) {
    this.#grammar = grammarWords(this.#table);
    this.#types = new WordTypes(this.#table, lexicon);
    this.#sentinels = { before: this.#table.idOf('\u0002'), behind: this.#table.idOf('\u0003') };
    this.#table.pin();
  }

  /** Chains of one text, in order. */
  build(text: TrainingText, index: number): Example[] {
    const tokens = tokenize(text.text, this.#table);
    const { word: words, count } = tokens;
    if (this.#types.prepare(words, count)) this.#unigrams.clear();
    this.#types.prepare(Int32Array.of(this.#sentinels.before, this.#sentinels.behind), 2);
    if (this.#evidence.length < count) this.#evidence = new Int32Array(count * 2);
    markEvidence(grammarMentions(text.text, tokens, this.#grammar), tokens, this.#evidence);
    this.#chains.find(words, count, this.#types.roles);
    const states = this.#states(text, tokens.start, tokens.end, count);
    const examples: Example[] = [];
    for (let i = 0; i < this.#chains.count; i++) {
      const start = this.#chains.bounds[i * 2];
      const end = this.#chains.bounds[i * 2 + 1];
      examples.push(this.#chain(words, start, end, states, text.source, index));
    }
    return examples;
  }

  /** Allowed states of every token. */
  #states(text: TrainingText, starts: Int32Array, ends: Int32Array, count: number): Uint16Array {
    const states = new Uint16Array(count).fill(UNMARKED[text.source]);
    let token = 0;
    for (const label of text.labels) {
      while (token < count && ends[token] <= label.start) token++;
      let first = true;
      for (let i = token; i < count && starts[i] < label.end; i++) {
        states[i] = allowedStates(label, text.source, first, this.#evidence[token] & EVIDENCE_KIND);
        first = false;
      }
    }
    return states;
  }

  #chain(
    words: Int32Array,
    start: number,
    end: number,
    states: Uint16Array,
    source: SourceName,
    text: number,
  ): Example {
    const { atoms } = this.#types;
    const chains = this.#chains;
    const features: number[] = [];
    const offsets = new Int32Array(end - start + 1);
    const buffer = new Int32Array(MAX_CONJUNCTIONS);
    const around = new Surroundings();
    for (let t = start; t < end; t++) {
      for (let offset = -REACH; offset <= REACH; offset++) {
        const at = t + offset;
        const word =
          at < chains.sentenceStart[t]
            ? this.#sentinels.before
            : at >= chains.sentenceEnd[t]
              ? this.#sentinels.behind
              : words[at];
        for (const feature of this.#unigramsOf(word, offset)) features.push(feature);
      }
      around.read(words, t, chains, this.#evidence, this.#sentinels);
      const count = conjunctions(around, atoms, buffer);
      for (let i = 0; i < count; i++) features.push(buffer[i]);
      offsets[t - start + 1] = features.length;
    }
    const allowed = states.slice(start, end);
    // A name whose first words are no candidates begins where its chain does.
    if ((allowed[0] & BEGINS_OR_OUTSIDE) === 0) allowed[0] >>= TAG_TYPES.length;
    return { length: end - start, features: Int32Array.from(features), offsets, allowed, source, text };
  }

  #unigramsOf(word: number, offset: number): Int32Array {
    const key = word * (2 * REACH + 1) + offset + REACH;
    let features = this.#unigrams.get(key);
    if (features === undefined) {
      const room = new Int32Array(MAX_UNIGRAMS);
      features = room.slice(0, this.#types.unigrams(word, offset, room));
      this.#unigrams.set(key, features);
    }
    return features;
  }
}

/** The source's own copy of a feature, in the second half of the weights; -1 for sources that are not augmented. */
export function ownCopy(feature: number, source: SourceName): number {
  if (!AUGMENTED[source]) return -1;
  return (
    FEATURE_COUNT +
    (scramble(feature ^ Math.imul(source.length * 31 + source.charCodeAt(0), 0x9e3779b1)) & (FEATURE_COUNT - 1))
  );
}

function allowedStates(label: Label, source: SourceName, first: boolean, evidence: number): number {
  const of = (type: TagType) => (first ? begin(type) : inside(type));
  switch (label.type) {
    case 'PERSON':
    case 'ORG':
    case 'PLACE':
    case 'NORP':
      return of(label.type);
    case 'EVENT':
    case 'LAW':
      return of('MISC');
    case 'MISC':
      // Nationalities are MISC in some sources; in government reports MISC is noise.
      if (source === 'wikigold' || source === 'crossner') {
        if (evidence >> EVIDENCE_TYPE_SHIFT === NORP_EVIDENCE) return of('NORP');
        return label.end - label.start > 20 ? of('MISC') : of('NORP') | of('MISC');
      }
      return source === 'multiner' ? ALL : OUTSIDE | of('MISC') | inside('MISC');
    default:
      return OUTSIDE;
  }
}
