import type { Tokens } from '../text/tokens';
import type { WordTable } from '../text/words';
import type { EntityFindings } from './analyseBlock';
import type { Candidate, Mention } from './findings';
import { acronymDefinitions } from './grammar/acronyms';
import { flatten, grammarReadings } from './grammar/grammar';
import { Reader } from './grammar/reader';
import { type GrammarWords, grammarWords } from './grammar/vocabulary';
import { markEvidence } from './tagger/evidence';
import { MARKED_TYPES, TAG_TYPES } from './tagger/labels';
import type { TaggerModel } from './tagger/model';
import { Tagger } from './tagger/tagger';

/**
 * Reads the names of one block. The grammars read dates, amounts, laws and events; what they say of persons, bodies, places and peoples is
 * evidence to the trained tagger, which decides. Pure in its text.
 */
export class EntityDetector {
  readonly #tagger: Tagger;
  readonly #grammar: GrammarWords;
  #evidence = new Int32Array(1024);

  constructor(model: TaggerModel, table: WordTable) {
    this.#grammar = grammarWords(table);
    this.#tagger = new Tagger(model, table);
  }

  /** The tokens must come from the detector's table. Offsets of the result are relative to the text. */
  detect(text: string, tokens: Tokens): EntityFindings {
    const reader = new Reader(text, tokens, this.#grammar);
    const readings = flatten(grammarReadings(reader));
    if (this.#evidence.length < tokens.count) this.#evidence = new Int32Array(tokens.count * 2);
    markEvidence(readings, tokens, this.#evidence);
    const mentions: Mention[] = [];
    const candidates: Candidate[] = [];
    for (const reading of readings) if (!TAGGED.has(reading.type)) mentions.push(reading);
    let next = 0;
    for (const { first, end: last, type, score, odds } of this.#tagger.tag(tokens, this.#evidence)) {
      const start = tokens.start[first];
      const end = tokens.end[last - 1];
      if (type < 0) candidates.push({ start, end, type: MARKED_TYPES[largest(odds)], score, odds });
      if (type < 0 || type >= MARKED_TYPES.length) continue;
      while (next < readings.length && readings[next].start < start) next++;
      const reading = readings[next];
      const agrees =
        reading !== undefined && reading.start === start && reading.end === end && reading.type === TAG_TYPES[type];
      mentions.push({ start, end, type: MARKED_TYPES[type], score, reason: agrees ? reading.reason : MODEL, odds });
    }
    return { mentions: flatten(mentions), candidates, acronyms: acronymDefinitions(reader) };
  }
}

const TAGGED: ReadonlySet<string> = new Set(MARKED_TYPES);
const MODEL = { code: 'model' };

function largest(odds: readonly number[]): number {
  let best = 0;
  for (let type = 1; type < MARKED_TYPES.length; type++) if (odds[type] > odds[best]) best = type;
  return best;
}
