import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Codebooks } from '../service/codebooks';
import type { LanguageService } from '../service/languageService';
import { type Client, viewerOf } from './capabilities';
import { Debounced } from './debounce';
import { DiagnosticReports } from './diagnosticReports';
import type { Outgoing } from './outgoing';
import type { SettingsCache } from './settings';

/** Clients that cannot pull are told this long after the last change, in milliseconds. */
const PUSH_WAIT = 500;
const REFRESH_WAIT = 500;

/** Diagnostics as each client takes them: pulled with result ids, or pushed where they changed. */
export class DiagnosticsOut {
  readonly #outgoing: Outgoing;
  readonly #client: Client;
  readonly #service: LanguageService;
  readonly #settings: SettingsCache;
  readonly #reports = new DiagnosticReports();
  readonly #push = new Debounced(PUSH_WAIT, PUSH_WAIT * 4, (uri) => void this.#send(uri));
  readonly #refresh = new Debounced(REFRESH_WAIT, REFRESH_WAIT * 4, () => this.#outgoing.refreshDiagnostics());

  constructor(outgoing: Outgoing, client: Client, service: LanguageService, settings: SettingsCache) {
    this.#outgoing = outgoing;
    this.#client = client;
    this.#service = service;
    this.#settings = settings;
  }

  /** Answers a pull. A version that is old before it was read is asked for again, so that nothing flickers. */
  async pull(uri: string, previous: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const version = this.#service.versionOf(uri);
    const reading = this.#service.ready(uri, () => token.isCancellationRequested);
    if (reading) await reading;
    const settings = await this.#settings.of(uri);
    if (this.#service.versionOf(uri) !== version && !token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the document changed', { retriggerRequest: true });
    }
    if (version === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return this.#reports.report(uri, this.#service.diagnostics(uri, viewerOf(this.#client, settings)), previous);
  }

  /** The text of a document changed; a client that pulls asks by itself. */
  changed(uri: string): void {
    if (!this.#client.pullDiagnostics) this.#push.call(uri);
  }

  /** Something else that diagnostics depend on changed: tags, codebook, settings. */
  changedElsewhere(uris: readonly string[]): void {
    if (!this.#client.pullDiagnostics) for (const uri of uris) this.#push.call(uri);
    else if (this.#client.diagnosticsRefresh) this.#refresh.call('');
  }

  /** A codebook is no document of ours: its problems are always pushed. */
  codebook(uri: string, codebooks: Codebooks): void {
    const items = codebooks.diagnosticsOf(uri, this.#settings.now(uri).problems);
    if (this.#reports.isNew(uri, items)) this.#outgoing.diagnostics(uri, items);
  }

  closed(uri: string): void {
    this.#push.cancel(uri);
    this.#reports.forget(uri);
    if (!this.#client.pullDiagnostics) this.#outgoing.diagnostics(uri, []);
  }

  dispose(): void {
    this.#push.dispose();
    this.#refresh.dispose();
  }

  async #send(uri: string): Promise<void> {
    const settings = await this.#settings.of(uri);
    const reading = this.#service.ready(uri, () => false);
    if (reading) await reading;
    const version = this.#service.versionOf(uri);
    if (version === undefined) return;
    const diagnostics: Diagnostic[] = this.#service.diagnostics(uri, viewerOf(this.#client, settings));
    if (this.#reports.isNew(uri, diagnostics)) this.#outgoing.diagnostics(uri, diagnostics, version);
  }
}
