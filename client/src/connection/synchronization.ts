import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Middleware,
  State,
} from 'vscode-languageclient';
import { debounce } from '../shared/debounce';
import type { Scope } from './scope';

/**
 * The one gate between documents and server: every message that names a document passes here, and those about documents
 * out of scope are dropped. Remembers what the server has open, for settings and tabs may move a document in or out.
 */
export class Synchronization implements vscode.Disposable {
  readonly #scope: Scope;
  readonly #open = new Set<string>();
  readonly #listeners: vscode.Disposable[] = [];
  readonly #changed = new vscode.EventEmitter<void>();
  #client: BaseLanguageClient | undefined;

  /** The set of analyzed documents may be another one. */
  readonly onDidChangeScope = this.#changed.event;

  constructor(scope: Scope) {
    this.#scope = scope;
    const reconcile = debounce(() => void this.#reconcile(), 20);
    this.#listeners.push(
      reconcile,
      this.#changed,
      vscode.window.tabGroups.onDidChangeTabs(reconcile),
      vscode.workspace.onDidChangeWorkspaceFolders(reconcile),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (
          event.affectsConfiguration('policyAnnotator.include') ||
          event.affectsConfiguration('policyAnnotator.exclude')
        )
          reconcile();
      }),
    );
  }

  /** URIs of the documents that the server has open. */
  get openDocuments(): readonly string[] {
    return [...this.#open];
  }

  /** The middleware that closes the gate; one for the client's lifetime. */
  readonly middleware: Middleware = {
    sendNotification: async (type, next, params) => {
      const uri = documentOf(params);
      if (uri === undefined) return next(type, params);
      const method = typeof type === 'string' ? type : type.method;
      if (method === DidOpenTextDocumentNotification.method) {
        if (this.#open.has(uri) || !this.#scope.includesUri(uri)) return;
        this.#open.add(uri);
      } else if (method === DidCloseTextDocumentNotification.method) {
        if (!this.#open.delete(uri)) return;
      } else if (!this.#open.has(uri)) return;
      return next(type, params);
    },
    sendRequest: async (type, params, token, next) => {
      const uri = documentOf(params);
      // Every feature of the client reads null as "nothing here".
      if (uri !== undefined && !this.#scope.includesUri(uri)) return null as never;
      return next(type, params, token);
    },
  };

  /** Watches `client`, whose options carry the middleware. */
  attach(client: BaseLanguageClient): vscode.Disposable {
    this.#client = client;
    return client.onDidChangeState(({ newState }) => {
      // A new server process has nothing open, and gets everything again.
      if (newState !== State.Running) this.#open.clear();
    });
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  /** Opens and closes documents on the server whose scope changed while they were open in the editor. */
  async #reconcile(): Promise<void> {
    const client = this.#client;
    if (client?.state === State.Running) {
      const moved = vscode.workspace.textDocuments.filter((document) => {
        const wanted = this.#scope.includes(document);
        return wanted !== this.#open.has(document.uri.toString()) && (!wanted || isVisible(document));
      });
      await Promise.all(moved.map((document) => this.#move(client, document)));
      if (moved.length > 0) refreshAnswers(client);
    }
    this.#changed.fire();
  }

  async #move(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void> {
    const converter = client.code2ProtocolConverter;
    try {
      if (this.#scope.includes(document)) {
        await client.sendNotification(
          DidOpenTextDocumentNotification.type,
          converter.asOpenTextDocumentParams(document),
        );
      } else {
        await client.sendNotification(
          DidCloseTextDocumentNotification.type,
          converter.asCloseTextDocumentParams(document),
        );
      }
    } catch (error) {
      client.error(`Could not tell the server about ${document.uri.toString()}`, error, false);
    }
  }
}

/** VS Code keeps the tokens and problems that it was told; both are asked for again. */
export function refreshAnswers(client: BaseLanguageClient): void {
  client.getFeature('textDocument/diagnostic')?.refresh();
  for (const document of vscode.workspace.textDocuments) {
    client.getFeature('textDocument/semanticTokens').getProvider(document)?.onDidChangeSemanticTokensEmitter.fire();
  }
}

function isVisible(document: vscode.TextDocument): boolean {
  const wanted = document.uri.toString();
  return vscode.window.tabGroups.all.some((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  );
}

/** The document that a message is about: standard messages nest its URI, ours carry it directly. */
function documentOf(params: unknown): string | undefined {
  const message = params as { uri?: unknown; textDocument?: { uri?: unknown } } | undefined;
  const uri = message?.textDocument?.uri ?? message?.uri;
  return typeof uri === 'string' ? uri : undefined;
}
