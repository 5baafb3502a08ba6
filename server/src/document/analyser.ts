import type { Block, DocumentLanguage } from '../blocks/block';
import { resplit, splitBlocks } from '../blocks/resplit';
import { applyEdit, type TextEdit } from '../text/edit';
import type { Analysis } from './analysis';
import type { BlockReading } from './blockCache';
import type { Engine } from './engine';

/** Longer documents are analysed up to here; the rest is said to be left out. */
export const DOCUMENT_LIMIT = 10_000_000;

export interface AnalyserOptions {
  /** The document's own date, ISO 8601; otherwise taken from front matter or dateline. */
  readonly date?: string;
}

/**
 * One open document: text, blocks, and what each block showed. An edit re-splits a window and drops the readings of the
 * blocks in it; blocks are read on demand, so that `analysis` after a keystroke reads one block.
 */
export class Analyser {
  readonly #languageId: DocumentLanguage;
  readonly #engine: Engine;
  readonly #date: string | undefined;
  #text: string;
  #blocks: readonly Block[];
  #readings: (BlockReading | undefined)[];
  #analysis: Analysis | undefined;
  /** The last version that was asked for. */
  #before: Analysis | undefined;

  constructor(languageId: DocumentLanguage, text: string, engine: Engine, options: AnalyserOptions = {}) {
    this.#languageId = languageId;
    this.#engine = engine;
    this.#date = options.date;
    this.#text = text;
    this.#blocks = splitBlocks(this.#analysed, languageId);
    this.#readings = new Array(this.#blocks.length);
  }

  get text(): string {
    return this.#text;
  }

  /** Applies the edits one after the other, as LSP's content changes are meant. */
  apply(edits: readonly TextEdit[]): void {
    for (const edit of edits) this.#apply(edit);
  }

  /** Reads one block a step, for callers that must yield between blocks; the blocks that `first` names come first. */
  *run(first?: { readonly start: number; readonly end: number }): Generator<void> {
    for (let index = 0; first && index < this.#blocks.length; index++) {
      const block = this.#blocks[index];
      if (block.start < first.end && block.end > first.start && this.#readIfNew(index)) yield;
    }
    for (let index = 0; index < this.#blocks.length; index++) if (this.#readIfNew(index)) yield;
  }

  /** True when nothing is left for `run` to read. */
  get isComplete(): boolean {
    return this.#analysis !== undefined || !this.#readings.includes(undefined);
  }

  /** Everything known about the present text; computed once per version. */
  get analysis(): Analysis {
    this.#analysis ??= this.#analyse();
    this.#before = this.#analysis;
    return this.#analysis;
  }

  get #analysed(): string {
    return this.#text.length > DOCUMENT_LIMIT ? this.#text.slice(0, DOCUMENT_LIMIT) : this.#text;
  }

  #apply(edit: TextEdit): void {
    const start = Math.min(Math.max(0, edit.start), this.#text.length);
    const end = Math.min(Math.max(start, edit.end), this.#text.length);
    const before = this.#text.length;
    this.#text = applyEdit(this.#text, edit);
    this.#analysis = undefined;
    if (before > DOCUMENT_LIMIT || this.#text.length > DOCUMENT_LIMIT) {
      this.#blocks = splitBlocks(this.#analysed, this.#languageId);
      this.#readings = new Array(this.#blocks.length);
      return;
    }
    const { blocks, from, tail } = resplit(this.#blocks, this.#text, { start, end, text: edit.text }, this.#languageId);
    const readings = this.#readings.slice(0, from);
    readings.length = blocks.length - tail;
    for (let index = this.#readings.length - tail; index < this.#readings.length; index++) {
      readings.push(this.#readings[index]);
    }
    this.#blocks = blocks;
    this.#readings = readings;
  }

  #readIfNew(index: number): boolean {
    if (this.#readings[index] !== undefined) return false;
    this.#readings[index] = this.#engine.cache.reading(this.#text, this.#blocks[index], this.#languageId);
    return true;
  }

  #analyse(): Analysis {
    for (let index = 0; index < this.#blocks.length; index++) this.#readIfNew(index);
    const parts = {
      text: this.#text,
      languageId: this.#languageId,
      date: this.#date,
      blocks: this.#blocks,
      readings: this.#readings as readonly BlockReading[],
      left: this.#text.length - this.#analysed.length,
    };
    return this.#engine.assemble(parts, this.#before);
  }
}
