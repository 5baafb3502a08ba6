import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type InitializeParams,
  type MessageConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/server';
import { MemoryFiles } from './memoryFiles';
import { simpleEngines } from './simpleEngine';

/** A client of the tests: the connection, and what the server said by itself. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly files: MemoryFiles;
  readonly heard: { readonly method: string; readonly params: unknown }[];
  /** Resolves with the parameters of the next message of the method that `fits`, also one that came already. */
  next<T>(method: string, fits?: (params: T) => boolean): Promise<T>;
  initialize(params?: Partial<InitializeParams>): Promise<void>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  request<R>(method: string, params: unknown): Promise<R>;
  close(): Promise<void>;
}

/** Longest that a test waits for a message of the server, in milliseconds. */
const DEADLINE = 5000;

/** A server in this process, over two streams. */
export function inProcess(): TestClient {
  const up = new PassThrough();
  const down = new PassThrough();
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    name: 'test',
    version: '0',
    loadEngines: simpleEngines,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    uuid: () => crypto.randomUUID(),
  });
  return clientOver(createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)), () => {
    up.end();
    down.end();
  });
}

/** The test's side of any connection. */
export function clientOver(connection: ProtocolConnection, dispose: () => void | Promise<void>): TestClient {
  const files = new MemoryFiles();
  const heard: { method: string; params: unknown }[] = [];
  const waiting = new Set<() => void>();
  const any = connection as unknown as MessageConnection;
  any.onNotification((method, params) => {
    heard.push({ method, params });
    for (const look of [...waiting]) look();
  });
  any.onRequest((method, params) => {
    heard.push({ method, params });
    for (const look of [...waiting]) look();
    return files.answer(method, params as object) ?? null;
  });
  connection.listen();

  const client: TestClient = {
    connection,
    files,
    heard,
    next: <T>(method: string, fits: (params: T) => boolean = () => true) =>
      new Promise<T>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`no ${method} came; heard: ${heard.map((item) => item.method).join(', ')}`));
        }, DEADLINE);
        const look = () => {
          const found = heard.findIndex((item) => item.method === method && fits(item.params as T));
          if (found < 0) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(heard.splice(found, 1)[0].params as T);
        };
        waiting.add(look);
        look();
      }),
    async initialize(params = {}) {
      await connection.sendRequest('initialize', { ...RICH_CLIENT, ...params });
      await connection.sendNotification('initialized', {});
    },
    async open(uri, text, languageId = 'plaintext') {
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    request: (method, params) => connection.sendRequest(method, params),
    async close() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      await dispose();
    },
  };
  return client;
}

/** What VS Code can do, as far as the server asks. */
export const RICH_CLIENT: InitializeParams = {
  processId: null,
  rootUri: null,
  workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
  initializationOptions: { files: true, notifications: true, commands: true, storage: 'file:///storage' },
  capabilities: {
    workspace: {
      applyEdit: true,
      diagnostics: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
    },
    textDocument: {
      hover: { contentFormat: ['markdown', 'plaintext'] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      diagnostic: { relatedDocumentSupport: false },
      publishDiagnostics: { relatedInformation: true },
      semanticTokens: {
        requests: { range: true, full: { delta: true } },
        tokenTypes: [],
        tokenModifiers: [],
        formats: ['relative'],
      },
    },
  },
};

/** An editor that can do nothing but open documents. */
export const POOR_CLIENT: InitializeParams = {
  processId: null,
  rootUri: null,
  workspaceFolders: null,
  capabilities: {},
};
