import type { Range } from 'vscode-languageserver-types';
import type { DocumentLanguage } from '../blocks/block';
import { Analyser } from '../document/analyser';
import type { Analysis } from '../document/analysis';
import type { Engine } from '../document/engine';
import { SHOW_ALL } from '../features/decided';
import { toSpan } from '../features/position';
import type { Thresholds } from '../features/shown';
import type { TextEdit } from '../text/edit';
import { LineIndex } from '../text/lines';

/** One content change as LSP sends it; without a range the whole text is new. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** One open document: its version and what is known about its present text. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: DocumentLanguage;
  /** What scores lower is not shown. */
  thresholds: Thresholds = SHOW_ALL;
  #engine: Engine;
  #analyser: Analyser;
  #version: number;
  #analysis: Analysis | undefined;

  constructor(uri: string, languageId: DocumentLanguage, version: number, text: string, engine: Engine) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#engine = engine;
    this.#analyser = new Analyser(languageId, text, engine);
  }

  get version(): number {
    return this.#version;
  }

  get text(): string {
    return this.#analyser.text;
  }

  get analyser(): Analyser {
    return this.#analyser;
  }

  /** Immutable; the same object until the next change. */
  get analysis(): Analysis {
    this.#analysis ??= this.#analyser.analysis;
    return this.#analysis;
  }

  /** Applies the changes in their order, each to the text the last one left. Returns them as offsets. */
  change(version: number, changes: readonly ContentChange[]): TextEdit[] {
    const edits: TextEdit[] = [];
    let lines = this.#analysis?.lines;
    for (const change of changes) {
      const text = this.#analyser.text;
      let edit: TextEdit;
      if (change.range) {
        lines ??= new LineIndex(text);
        edit = { ...toSpan(lines, change.range), text: change.text };
      } else {
        edit = { start: 0, end: text.length, text: change.text };
      }
      this.#analyser.apply([edit]);
      edits.push(edit);
      lines = undefined;
    }
    this.#version = version;
    if (edits.length > 0) this.#analysis = undefined;
    return edits;
  }

  /** Reads the text again with other knowledge (the codebook changed). */
  readWith(engine: Engine): void {
    if (engine === this.#engine) return;
    this.#engine = engine;
    this.#analyser = new Analyser(this.languageId, this.#analyser.text, engine);
    this.#analysis = undefined;
  }
}

/** The language the engine reads a document in, undefined where it does not read it. */
export function documentLanguage(languageId: string): DocumentLanguage | undefined {
  return languageId === 'plaintext' || languageId === 'markdown' ? languageId : undefined;
}
