import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import {
  ACT_COMMAND,
  type Action,
  type ActionResult,
  type AtResult,
  type ChangedParams,
  ClientNotifications,
  COMMANDS,
  type CodebookResult,
  type CooperationResult,
  type DocumentParams,
  type DocumentStatus,
  type EntitiesResult,
  type ExportParams,
  type ExportResult,
  type FileChangedParams,
  type GoParams,
  type InitializationOptions,
  type MentionItem,
  type MentionsParams,
  Notifications,
  type PositionParams,
  type Range,
  type RenameParams,
  type Requests,
  type SaidParams,
  type SpansParams,
  type SpansResult,
  type TagsResult,
  type ThemesResult,
} from '../../../server/src/lsp/protocol';
import type { Host } from '../shared/host';
import { RestartPolicy } from './failures';
import { bridgeFiles } from './fileBridge';
import { Scope } from './scope';
import { refreshAnswers, Synchronization } from './synchronization';

/** Parameters and answer of each request. */
interface Questions {
  entities: [DocumentParams, EntitiesResult | null];
  mentions: [MentionsParams, MentionItem[]];
  themes: [DocumentParams, ThemesResult | null];
  tags: [DocumentParams, TagsResult | null];
  cooperation: [DocumentParams, CooperationResult | null];
  spans: [SpansParams, SpansResult | null];
  at: [PositionParams, AtResult | null];
  go: [GoParams, Range | null];
  codebook: [DocumentParams, CodebookResult];
  status: [DocumentParams, DocumentStatus | null];
  act: [Action, ActionResult];
  export: [ExportParams, ExportResult];
  documentsMoved: [RenameParams, null];
}

/**
 * The connection to the language server: starts it when the first document in scope turns up, asks it, and passes on what it says.
 * Invariant: nothing about a document out of scope goes through.
 */
export class Session implements vscode.Disposable {
  readonly scope = new Scope();
  readonly synchronization = new Synchronization(this.scope);
  readonly log: vscode.LogOutputChannel;

  readonly #host: Host;
  readonly #context: vscode.ExtensionContext;
  readonly #policy = new RestartPolicy();
  readonly #disposables: vscode.Disposable[] = [];
  readonly #analysisChanged = new vscode.EventEmitter<string>();
  readonly #tagsChanged = new vscode.EventEmitter<string>();
  readonly #codebookChanged = new vscode.EventEmitter<void>();
  readonly #said = new vscode.EventEmitter<SaidParams>();
  readonly #stateChanged = new vscode.EventEmitter<void>();
  #client: BaseLanguageClient | undefined;
  #hideTokens = false;
  /** Runs an action with its questions to the person; set by the commands. */
  act: (action: Action) => Promise<ActionResult | undefined> = (action) => this.ask('act', action);

  readonly onAnalysisChanged = this.#analysisChanged.event;
  readonly onTagsChanged = this.#tagsChanged.event;
  readonly onCodebookChanged = this.#codebookChanged.event;
  readonly onSaid = this.#said.event;
  readonly onStateChanged = this.#stateChanged.event;

  constructor(host: Host, context: vscode.ExtensionContext) {
    this.#host = host;
    this.#context = context;
    this.log = vscode.window.createOutputChannel('Policy Annotator', { log: true });
    this.#disposables.push(
      this.log,
      this.synchronization,
      this.#analysisChanged,
      this.#tagsChanged,
      this.#codebookChanged,
      this.#said,
      this.#stateChanged,
      vscode.workspace.onDidOpenTextDocument(() => this.#startIfNeeded()),
      this.synchronization.onDidChangeScope(() => this.#startIfNeeded()),
      this.#watch('**/.policy/**'),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        const moved = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
        void this.ask('documentsMoved', { files: moved });
      }),
    );
    this.#startIfNeeded();
  }

  get running(): boolean {
    return this.#client?.state === State.Running;
  }

  /** True when the server ended and is not started again by itself. */
  get down(): boolean {
    return (
      this.#client !== undefined && (this.#client.state === State.Stopped || this.#client.state === State.StartFailed)
    );
  }

  get client(): BaseLanguageClient | undefined {
    return this.#client;
  }

  /** The server's answer; undefined where it is not running or failed (which the log has). */
  async ask<K extends keyof Questions>(name: K, params: Questions[K][0]): Promise<Questions[K][1] | undefined> {
    const client = this.#client;
    if (client === undefined || this.down) return undefined;
    const method: (typeof Requests)[K] = `policy/${name}` as (typeof Requests)[K];
    try {
      return await client.sendRequest<Questions[K][1]>(method, params);
    } catch (error) {
      this.log.warn(`${method} failed: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** Starts the server if it never ran, else ends it and starts it anew. */
  async restart(): Promise<void> {
    this.#policy.forget();
    if (this.#client === undefined) return this.#start();
    if (this.#client.isRunning()) await this.#client.stop().catch(() => {});
    await this.#client.start();
  }

  /** Semantic tokens on or off; the editor asks again at once. */
  showTokens(show: boolean): void {
    if (this.#hideTokens === !show) return;
    this.#hideTokens = !show;
    if (this.#client?.isRunning()) refreshAnswers(this.#client);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** The client's part of an orderly end; VS Code waits for it. */
  async stop(): Promise<void> {
    if (this.#client?.isRunning()) await this.#client.stop();
  }

  #startIfNeeded(): void {
    if (this.#client !== undefined || !vscode.workspace.textDocuments.some((document) => this.scope.includes(document)))
      return;
    void this.#start();
  }

  async #start(): Promise<void> {
    const client = this.#host.createClient(this.#options());
    this.#client = client;
    this.#disposables.push(
      this.synchronization.attach(client),
      bridgeFiles(client),
      client.onDidChangeState(({ newState }) => {
        const { version } = this.#context.extension.packageJSON as { version: string };
        if (newState === State.Running) this.log.info(`The language server runs (Policy Annotator ${version}).`);
        if (newState === State.Stopped) this.log.info('The language server stopped.');
        this.#stateChanged.fire();
      }),
      client.onNotification(Notifications.analysisChanged, ({ uri }: ChangedParams) => this.#analysisChanged.fire(uri)),
      client.onNotification(Notifications.tagsChanged, ({ uri }: ChangedParams) => this.#tagsChanged.fire(uri)),
      client.onNotification(Notifications.codebookChanged, () => this.#codebookChanged.fire()),
      client.onNotification(Notifications.say, (said: SaidParams) => this.#said.fire(said)),
    );
    try {
      await client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
  }

  #options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      // Not storageUri: a second window of a folder, or one after a crash, gets another, where the journal is not found.
      storage: this.#context.globalStorageUri.toString(),
      files: true,
      notifications: true,
      commands: true,
    };
    const gate = this.synchronization.middleware;
    return {
      documentSelector: [{ language: 'markdown' }, { language: 'plaintext' }],
      outputChannel: this.log,
      traceOutputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions,
      initializationFailedHandler: () => false,
      errorHandler: this.#policy,
      markdown: { isTrusted: { enabledCommands: [...Object.values(COMMANDS), ACT_COMMAND] }, supportThemeIcons: true },
      textSynchronization: { delayOpenNotifications: true },
      diagnosticPullOptions: { onChange: true, onSave: true },
      middleware: {
        ...gate,
        sendRequest: (type, params, token, next) => {
          const method = typeof type === 'string' ? type : type.method;
          if (this.#hideTokens && method.startsWith('textDocument/semanticTokens'))
            return Promise.resolve(null as never);
          return gate.sendRequest!(type, params, token, next);
        },
        executeCommand: (command, args, next) =>
          command === ACT_COMMAND ? this.act(args[0] as Action) : next(command, args),
      },
    };
  }

  /** Tells the server what changed on disk below a glob: a pull, a checkout, the command line. */
  #watch(glob: string): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(glob);
    const tell = (kind: FileChangedParams['changes'][number]['kind']) => (uri: vscode.Uri) => {
      if (this.running)
        void this.#client?.sendNotification(ClientNotifications.fileChanged, {
          changes: [{ uri: uri.toString(), kind }],
        });
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(tell('created')),
      watcher.onDidChange(tell('changed')),
      watcher.onDidDelete(tell('deleted')),
    );
  }
}
