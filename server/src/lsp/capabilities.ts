import {
  type ClientCapabilities,
  type InitializeParams,
  MarkupKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from '../features/codeActions';
import { TOKEN_TYPES } from '../features/semanticTokens';
import type { Viewer } from '../service/languageService';
import { ACT_COMMAND, type InitializationOptions, type Settings } from './protocol';

/** What the client can do: asked once, passed on as values. */
export interface Client {
  readonly pullDiagnostics: boolean;
  readonly diagnosticsRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly codeActionLiterals: boolean;
  readonly hoverMarkdown: boolean;
  readonly tokens: boolean;
  readonly tokensRefresh: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFilesRegistration: boolean;
  readonly applyEdit: boolean;
  /** Answers file requests, listens to our notifications, runs our commands. */
  readonly files: boolean;
  readonly notifications: boolean;
  readonly commands: boolean;
  readonly storage: string | undefined;
  readonly folders: readonly string[];
}

export function clientOf(params: InitializeParams): Client {
  const { textDocument = {}, workspace = {} }: ClientCapabilities = params.capabilities ?? {};
  const options = optionsOf(params.initializationOptions);
  return {
    pullDiagnostics: textDocument.diagnostic !== undefined,
    diagnosticsRefresh: workspace.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument.diagnostic?.relatedInformation === true ||
      textDocument.publishDiagnostics?.relatedInformation === true,
    hierarchicalSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    hoverMarkdown: textDocument.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    tokens: textDocument.semanticTokens !== undefined,
    tokensRefresh: workspace.semanticTokens?.refreshSupport === true,
    configuration: workspace.configuration === true,
    configurationRegistration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    watchedFilesRegistration: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    applyEdit: workspace.applyEdit === true,
    files: options.files === true,
    notifications: options.notifications === true,
    commands: options.commands === true,
    storage: typeof options.storage === 'string' ? options.storage : undefined,
    folders: (params.workspaceFolders ?? []).map((folder) => folder.uri),
  };
}

export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    documentSymbolProvider: { label: 'Policy' },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    referencesProvider: true,
    definitionProvider: true,
    completionProvider: { triggerCharacters: ['.', '{'] },
    codeActionProvider: { codeActionKinds: Object.values(CODE_ACTION_KINDS) },
    executeCommandProvider: { commands: [ACT_COMMAND] },
    semanticTokensProvider: client.tokens
      ? {
          legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
          range: true,
          full: { delta: true },
        }
      : undefined,
    diagnosticProvider: client.pullDiagnostics
      ? { identifier: 'policy', interFileDependencies: false, workspaceDiagnostics: false }
      : undefined,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** With whose eyes an answer is seen. */
export function viewerOf(client: Client, settings: Settings): Viewer {
  return {
    settings,
    markdown: client.hoverMarkdown,
    commands: client.commands,
    related: client.relatedInformation,
  };
}

function optionsOf(value: unknown): InitializationOptions {
  return typeof value === 'object' && value !== null ? (value as InitializationOptions) : {};
}
