import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';

/** The last diagnostics of each document by their content, so that nothing is sent twice. */
export class DiagnosticReports {
  readonly #last = new Map<string, { id: string; key: string }>();
  #next = 1;

  /** Unchanged where the client already has exactly these. */
  report(uri: string, items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
    const key = JSON.stringify(items);
    const last = this.#last.get(uri);
    if (last && last.key === key) {
      if (last.id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: last.id, items };
    }
    const id = String(this.#next++);
    this.#last.set(uri, { id, key });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  /** True when these differ from the last ones; for clients that must be told. */
  isNew(uri: string, items: readonly Diagnostic[]): boolean {
    const key = JSON.stringify(items);
    if (this.#last.get(uri)?.key === key) return false;
    this.#last.set(uri, { id: String(this.#next++), key });
    return true;
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
