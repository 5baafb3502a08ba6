import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { tokenEdits } from '../features/semanticTokens';

/** The last token array of each open document, so that the next answer can be a difference. */
export class TokenResults {
  readonly #last = new Map<string, { id: string; data: number[] }>();
  #next = 1;

  full(uri: string, data: number[]): SemanticTokens {
    const resultId = String(this.#next++);
    this.#last.set(uri, { id: resultId, data });
    return { resultId, data };
  }

  /** Edits from the result the client has; all tokens where we no longer have it. */
  delta(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const last = this.#last.get(uri);
    if (last?.id !== previous) return this.full(uri, data);
    const edits = tokenEdits(last.data, data);
    const { resultId } = this.full(uri, data);
    return { resultId, edits };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
