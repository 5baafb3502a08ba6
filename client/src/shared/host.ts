import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between the Node and the browser extension host. */
export interface Host {
  /** A client that is not started yet. */
  createClient(options: LanguageClientOptions): BaseLanguageClient;
}
