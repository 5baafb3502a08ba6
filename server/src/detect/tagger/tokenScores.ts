import type { WordTable } from '../../text/words';
import type { Chains } from './chains';
import { EVIDENCE_KIND } from './evidence';
import {
  beforeRun,
  behindRun,
  evidenceAndNeighbors,
  evidenceAndWord,
  evidenceHere,
  headOfRun,
  headOfWideRun,
  MAX_CONJUNCTIONS,
  neighbors,
  placeInSentence,
  type Sentinels,
  Surroundings,
  shapes,
  tailOfRun,
  tailOfWideRun,
  wordInSentence,
} from './features';
import { STATES } from './labels';
import type { TaggerModel } from './model';
import { SumMemo } from './sumMemo';
import { SUMS, UNSET } from './weightTable';
import { ATOMS, Atom, MAX_UNIGRAMS, WordTypes } from './wordTypes';

/** Rows of sums that are kept for each word: as it is seen from a token two or one behind it, and so on. */
const Row = {
  twoBefore: 0,
  before: 1,
  own: 2,
  behind: 3,
  twoBehind: 4,
  /** The word before a run of one word. */
  beforeSingle: 5,
  behindSingle: 6,
  /** A word that is its wide run. */
  alone: 7,
} as const;
const ROWS = ATOMS;
const OFFSETS: readonly number[] = [-2, -1, 0, 1, 2, -1, 1, 0];

/** Kinds of keys in the memo. */
const Key = { manner: 1, head: 2, tail: 3, evidence: 4, evidenceAndWord: 5 } as const;

/** Manners and places: small enough for a table. */
const MANNERS = 9;
const PLACES = 4;

/**
 * Scores of tokens: the weights of all their features (`WordTypes.unigrams`, `conjunctions`), added up. What depends on one word is added
 * up once per word, what depends on little once while it is remembered; only the pairs of neighbors are looked up for each token.
 */
export class TokenScores {
  readonly types: WordTypes;
  readonly sentinels: Sentinels;
  readonly #model: TaggerModel;
  /** `ROWS` rows a word, `UNSET` until they are asked for. No sum leaves 16 bits: a word has at most `MAX_UNIGRAMS` features. */
  #rows = new Int32Array(ROWS * SUMS * 1024).fill(UNSET);
  readonly #places = new Int32Array(MANNERS * PLACES * SUMS);
  readonly #shapes = new SumMemo(11);
  readonly #memo = new SumMemo(14);
  readonly #around = new Surroundings();
  readonly #features = new Int32Array(MAX_CONJUNCTIONS + MAX_UNIGRAMS);
  /** The token's sums so far. */
  readonly #sums = new Int32Array(SUMS);
  readonly #usual = new Int32Array(SUMS);

  constructor(model: TaggerModel, table: WordTable) {
    this.#model = model;
    this.types = new WordTypes(table, model.lexicon);
    // Control characters are blanks to the tokenizer: no text has these words.
    this.sentinels = { before: table.idOf('\u0002'), behind: table.idOf('\u0003') };
    table.pin();
    this.#prepareSentinels();
    for (let manner = 0; manner < MANNERS; manner++)
      for (let place = 0; place < PLACES; place++)
        this.#sumUp(placeInSentence(manner, place, this.#features, 0), this.#places, (manner * PLACES + place) * SUMS);
  }

  /** To be called with a text's words before they are scored. */
  prepare(words: Int32Array, count: number): void {
    const forgotten = this.types.prepare(words, count);
    if (forgotten) {
      this.#rows.fill(UNSET);
      this.#memo.clear();
      this.#prepareSentinels();
    }
    const room = this.types.atoms.length * SUMS;
    if (this.#rows.length < room) {
      const rows = new Int32Array(room);
      rows.set(this.#rows);
      this.#rows = rows.fill(UNSET, this.#rows.length);
    }
  }

  #prepareSentinels(): void {
    this.types.prepare(Int32Array.of(this.sentinels.before, this.sentinels.behind), 2);
  }

  /** Write the scores of the tokens from `start` to `end`, which are one chain, to `scores`: `STATES` a token. */
  score(words: Int32Array, start: number, end: number, chains: Chains, evidence: Int32Array, scores: Int32Array): void {
    const s = this.#around;
    const sums = this.#sums;
    const rows = this.#rows;
    const places = this.#places;
    const kept = this.#shapes.entries;
    for (let t = start, at = 0; t < end; t++, at += STATES) {
      s.read(words, t, chains, evidence, this.sentinels);
      const single = s.place === 0;
      const alone = single && s.wide === 0;
      const twoBefore = this.#rowAt(s.p2, Row.twoBefore);
      const before = this.#rowAt(s.p1, single ? Row.beforeSingle : Row.before);
      const own = this.#rowAt(s.own, alone ? Row.alone : Row.own);
      const behind = this.#rowAt(s.n1, single ? Row.behindSingle : Row.behind);
      const twoBehind = this.#rowAt(s.n2, Row.twoBehind);
      const place = (s.manner * PLACES + s.place) * SUMS;
      const shape = this.#shapesAt();
      this.#sumUp(this.#fresh(single, alone), sums, 0);
      if (!alone) {
        this.#addHead();
        this.#addTail();
      }
      if (s.manner !== 0) this.#addManner();
      if ((s.evidence | s.previous | s.next) !== 0) this.#addEvidence();
      scores[at] = 0;
      for (let i = 0; i < SUMS; i++) {
        const near = rows[before + i] + rows[own + i] + rows[behind + i];
        const far = rows[twoBefore + i] + rows[twoBehind + i];
        const pair = (sums[i] + near + far + places[place + i] + kept[shape + i]) | 0;
        const lower = (pair << 16) >> 16;
        scores[at + 1 + i * 2] = lower;
        scores[at + 2 + i * 2] = (pair - lower) >> 16;
      }
    }
  }

  #add(from: Int32Array, at: number): void {
    const sums = this.#sums;
    sums[0] += from[at];
    sums[1] += from[at + 1];
    sums[2] += from[at + 2];
    sums[3] += from[at + 3];
    sums[4] += from[at + 4];
  }

  #sumUp(count: number, sums: Int32Array, at: number): void {
    this.#model.weights.addUp(this.#features, count, sums, at);
  }

  /** Features that are looked up for each token. */
  #fresh(single: boolean, alone: boolean): number {
    const s = this.#around;
    const { atoms } = this.types;
    const out = this.#features;
    let size = neighbors(s, atoms, out);
    if (!single) {
      size = beforeRun(s.before, s.place, atoms, out, size);
      size = behindRun(s.behind, s.place, atoms, out, size);
    }
    if (!alone) {
      size = headOfWideRun(s.wideHead, s.wide, atoms, out, size);
      size = tailOfWideRun(s.wideTail, s.wide, atoms, out, size);
    }
    if (s.evidence !== 0) size = evidenceAndNeighbors(s.evidence, s.p1, s.n1, atoms, out, size);
    return size;
  }

  #rowAt(word: number, row: number): number {
    // `word` is a row of atoms: as many numbers a word as rows.
    const at = (word + row) * SUMS;
    if (this.#rows[at] === UNSET) this.#makeRow(word, row, at);
    return at;
  }

  #makeRow(word: number, row: number, at: number): void {
    const { atoms } = this.types;
    const out = this.#features;
    let size = this.types.unigrams(word / ATOMS, OFFSETS[row], out);
    if (row === Row.beforeSingle) size = beforeRun(word, 0, atoms, out, size);
    else if (row === Row.behindSingle) size = behindRun(word, 0, atoms, out, size);
    else if (row === Row.own || row === Row.alone) size = wordInSentence(word, 0, atoms, out, size);
    if (row === Row.alone) {
      size = headOfRun(word, 0, atoms, out, size);
      size = tailOfRun(word, 0, atoms, out, size);
      size = headOfWideRun(word, 0, atoms, out, size);
      size = tailOfWideRun(word, 0, atoms, out, size);
    }
    this.#sumUp(size, this.#rows, at);
  }

  #shapesAt(): number {
    const s = this.#around;
    const { atoms } = this.types;
    const previous = atoms[s.p1 + Atom.shape];
    const own = atoms[s.own + Atom.shape];
    const next = atoms[s.n1 + Atom.shape];
    const memo = this.#shapes;
    let at = memo.find(previous, own, next);
    if (at < 0) {
      at = -1 - at;
      this.#sumUp(shapes(previous, own, next, this.#features, 0), memo.entries, at);
    }
    return at;
  }

  #addHead(): void {
    const { head, place } = this.#around;
    const memo = this.#memo;
    let at = memo.find(head, place, Key.head);
    if (at < 0) {
      at = -1 - at;
      this.#sumUp(headOfRun(head, place, this.types.atoms, this.#features, 0), memo.entries, at);
    }
    this.#add(memo.entries, at);
  }

  #addTail(): void {
    const { tail, place } = this.#around;
    const memo = this.#memo;
    let at = memo.find(tail, place, Key.tail);
    if (at < 0) {
      at = -1 - at;
      this.#sumUp(tailOfRun(tail, place, this.types.atoms, this.#features, 0), memo.entries, at);
    }
    this.#add(memo.entries, at);
  }

  /** The word's rows are made for the middle of ordinary sentences: add what is different elsewhere. */
  #addManner(): void {
    const { own, manner } = this.#around;
    const memo = this.#memo;
    let at = memo.find(own, manner, Key.manner);
    if (at < 0) {
      at = -1 - at;
      const { atoms } = this.types;
      const usual = this.#usual;
      this.#sumUp(wordInSentence(own, 0, atoms, this.#features, 0), usual, 0);
      this.#sumUp(wordInSentence(own, manner, atoms, this.#features, 0), memo.entries, at);
      for (let i = 0; i < SUMS; i++) memo.entries[at + i] -= usual[i];
    }
    this.#add(memo.entries, at);
  }

  #addEvidence(): void {
    const { own, evidence, place } = this.#around;
    const memo = this.#memo;
    const previous = this.#around.previous & EVIDENCE_KIND;
    const next = this.#around.next & EVIDENCE_KIND;
    const manner = evidence === 0 ? 0 : this.#around.manner;
    let at = memo.find(evidence, previous | (next << 8) | (place << 16) | (manner << 20), Key.evidence);
    if (at < 0) {
      at = -1 - at;
      const size = evidenceHere(evidence, previous, next, place, manner, this.#features, 0);
      this.#sumUp(size, memo.entries, at);
    }
    this.#add(memo.entries, at);
    if (evidence === 0) return;
    at = memo.find(evidence, own, Key.evidenceAndWord);
    if (at < 0) {
      at = -1 - at;
      this.#sumUp(evidenceAndWord(evidence, own, this.types.atoms, this.#features, 0), memo.entries, at);
    }
    this.#add(memo.entries, at);
  }
}
