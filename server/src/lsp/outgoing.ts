import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Log } from '../service/ports';

/** What the server says by itself. After the end nothing is sent any more, and a refusal of the client is no failure of ours. */
export class Outgoing {
  readonly #connection: Connection;
  readonly #log: Log;
  #ended = false;

  constructor(connection: Connection, log: Log) {
    this.#connection = connection;
    this.#log = log;
  }

  notify(method: string, params?: object): void {
    this.#send(() => this.#connection.sendNotification(method, params));
  }

  diagnostics(uri: string, diagnostics: Diagnostic[], version?: number): void {
    this.#send(() => this.#connection.sendDiagnostics({ uri, version, diagnostics }));
  }

  refreshDiagnostics(): void {
    this.#send(() => this.#connection.languages.diagnostics.refresh());
  }

  refreshTokens(): void {
    this.#send(() => this.#connection.languages.semanticTokens.refresh());
  }

  end(): void {
    this.#ended = true;
  }

  #send(send: () => Promise<unknown> | undefined): void {
    if (this.#ended) return;
    Promise.resolve(send()).catch((error: Error) => {
      if (!this.#ended) this.#log.warn(error.message);
    });
  }
}
