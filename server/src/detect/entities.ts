import { type Tokens, tokenize } from '../text/tokens';
import { WordFlag, type WordTable } from '../text/words';
import type { EntityFindings } from './analyseBlock';
import type { AcronymDefinition, Candidate, Mention, Reason } from './findings';
import { acronymDefinitions } from './grammar/acronyms';
import { flatten, grammarReadings } from './grammar/grammar';
import { Reader } from './grammar/reader';
import { type GrammarWords, grammarWords } from './grammar/vocabulary';
import { mendSpans } from './mendSpans';
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
  readonly #plainWord: number;
  readonly #plainName: number;
  #evidence = new Int32Array(1024);

  constructor(model: TaggerModel, table: WordTable) {
    this.#grammar = grammarWords(table);
    this.#tagger = new Tagger(model, table);
    this.#plainWord = table.idOf('thing');
    this.#plainName = table.idOf('Xyvex');
    table.pin();
  }

  /** The tokens must come from the detector's table. Offsets of the result are relative to the text. */
  detect(text: string, tokens: Tokens): EntityFindings {
    const reader = new Reader(text, tokens, this.#grammar);
    const readings = flatten(grammarReadings(reader));
    if (this.#evidence.length < tokens.count) this.#evidence = new Int32Array(tokens.count * 2);
    markEvidence(readings, tokens, this.#evidence);
    const mentions: Mention[] = [];
    const candidates: Candidate[] = [];
    const acronyms = acronymDefinitions(reader);
    const common = commonAcronyms(text, acronyms);
    for (const reading of readings)
      if (!TAGGED.has(reading.type) || reading.reason.code === MINISTRY) mentions.push(reading);
    let next = 0;
    for (const { first, end: last, type, score, odds } of this.#tagger.tag(tokens, this.#evidence)) {
      const start = tokens.start[first];
      const end = tokens.end[last - 1];
      const shown = type >= 0 && type < MARKED_TYPES.length;
      // Names of other things, too, speak for and against what is written alike elsewhere in the document.
      if (!shown) candidates.push({ start, end, type: MARKED_TYPES[largest(odds)], score, odds });
      if (!shown || common.has(start)) continue;
      while (next < readings.length && readings[next].start < start) next++;
      const reading = readings[next];
      const agrees =
        reading !== undefined && reading.start === start && reading.end === end && reading.type === TAG_TYPES[type];
      const reason = agrees ? reading.reason : new ModelReason(this, text, start, end, type);
      mentions.push({ start, end, type: MARKED_TYPES[type], score, reason, odds });
    }
    const flat = mendSpans(text, flatten(mentions));
    const all = reader.shouted.length === 0 ? flat : flatten([...flat, ...shoutedNames(reader, readings, flat)]);
    return { mentions: all, candidates: outside(candidates, all), acronyms };
  }

  /**
   * Words without which the span would less surely be a name of the type, the most telling first: each word in and around it is replaced by
   * one that says nothing, and the loss of log odds is its weight. At most two.
   */
  strongestWords(text: string, start: number, end: number, type: number): readonly string[] {
    const { word, start: starts, end: ends, count } = tokenize(text, this.#grammar.table);
    const tokens: Tokens = { count, start: starts, end: ends, word: word.slice(0, count) };
    const first = starts.indexOf(start);
    const last = ends.subarray(0, count).indexOf(end);
    if (first < 0 || last < first) return [];
    const evidence = new Int32Array(count);
    markEvidence(flatten(grammarReadings(new Reader(text, tokens, this.#grammar))), tokens, evidence);
    const odds = () => this.#tagger.oddsOf(tokens, evidence, first, last + 1)?.[type] ?? 0;
    const whole = odds();
    const weights: { word: string; loss: number }[] = [];
    for (let at = Math.max(0, first - AROUND); at < Math.min(count, last + 1 + AROUND); at++) {
      const own = tokens.word[at];
      if (this.#grammar.table.flags(own) & WordFlag.punctuation) continue;
      tokens.word[at] = at < first || at > last ? this.#plainWord : this.#plainName;
      weights.push({ word: text.slice(starts[at], ends[at]), loss: whole - odds() });
      tokens.word[at] = own;
    }
    return weights
      .filter(({ loss }) => loss > TELLING)
      .sort((a, b) => b.loss - a.loss)
      .slice(0, 2)
      .map(({ word: telling }) => telling);
  }
}

const TAGGED: ReadonlySet<string> = new Set(MARKED_TYPES);
/** Tokens to each side that an explanation looks at. */
const AROUND = 2;
/** Loss of log odds from which on a word is named. */
const TELLING = 1;

/** "The model read it": what it went by is found when somebody asks. */
class ModelReason implements Reason {
  readonly code = 'model';
  readonly #detector: EntityDetector;
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #type: number;

  constructor(detector: EntityDetector, text: string, start: number, end: number, type: number) {
    this.#detector = detector;
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#type = type;
  }

  get args(): readonly string[] {
    return this.#detector.strongestWords(this.#text, this.#start, this.#end, this.#type);
  }
}

/** "interior ministry": in lower case the tagger has no eye for it. */
const MINISTRY = 'organization-ministry';

const NONE: ReadonlySet<number> = new Set();

/** Starts of acronyms of no name: what ICT stands for, "information and communications technology", has no capital. */
function commonAcronyms(text: string, acronyms: readonly AcronymDefinition[]): ReadonlySet<number> {
  if (acronyms.length === 0) return NONE;
  const starts = new Set<number>();
  for (const { long, short } of acronyms) {
    if (!/\p{Lu}/u.test(text.slice(long.start, long.end))) starts.add(short.start);
  }
  return starts;
}

/** Known names in sentences all in capitals, where the tagger sees none: it goes by capitals more than by lists. */
function shoutedNames(reader: Reader, readings: readonly Mention[], marked: readonly Mention[]): Mention[] {
  let stretch = 0;
  let next = 0;
  return readings.filter((reading) => {
    if (reading.score < KNOWN || !reading.reason.code.startsWith('known-')) return false;
    while (stretch < reader.shouted.length && reader.shouted[stretch].end <= reading.start) stretch++;
    if (stretch === reader.shouted.length || reader.shouted[stretch].start > reading.start) return false;
    while (next < marked.length && marked[next].end <= reading.start) next++;
    return next === marked.length || marked[next].start >= reading.end;
  });
}

/** Score of a known name that is not also an ordinary word. */
const KNOWN = 0.9;

/** Candidates that no mention takes a part of: laws and events are names of other things to the tagger. Both sorted. */
function outside(candidates: readonly Candidate[], mentions: readonly Mention[]): readonly Candidate[] {
  let next = 0;
  return candidates.filter(({ start, end }) => {
    while (next < mentions.length && mentions[next].end <= start) next++;
    return next === mentions.length || mentions[next].start >= end;
  });
}

function largest(odds: readonly number[]): number {
  let best = 0;
  for (let type = 1; type < MARKED_TYPES.length; type++) if (odds[type] > odds[best]) best = type;
  return best;
}
