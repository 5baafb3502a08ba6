import {
  type CancellationToken,
  type CodeAction,
  type Command,
  DidChangeWorkspaceFoldersNotification,
  type DocumentSymbol,
  LSPErrorCodes,
  ResponseError,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { Viewer } from '../service/languageService';
import { act } from './act';
import { viewerOf } from './capabilities';
import { ACT_COMMAND, type Action } from './protocol';
import type { Session } from './session';

/** The requests of the protocol itself: each waits until its document is read, then asks the facade. */
export function listenToLanguageRequests(session: Session): void {
  const { connection, client, fence, service, settings, tokens, diagnostics } = session;

  /** Waits for a cold document and for settings that are not here yet; says with whose eyes the answer is seen. */
  async function prepare(uri: string, token: CancellationToken): Promise<Viewer> {
    const reading = service.ready(uri, () => token.isCancellationRequested);
    if (reading) await reading;
    const known = settings.of(uri);
    return viewerOf(client, known instanceof Promise ? await known : known);
  }

  connection.onHover(
    fence.request('hover', null, async ({ textDocument: { uri }, position }, token) => {
      const viewer = await prepare(uri, token);
      return service.hover(uri, position, viewer);
    }),
  );
  connection.onDocumentSymbol(
    fence.request<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[]>(
      'documentSymbol',
      [],
      async ({ textDocument: { uri } }, token) => {
        const symbols = service.documentSymbols(uri, await prepare(uri, token));
        return client.hierarchicalSymbols ? symbols : flat(uri, symbols);
      },
    ),
  );
  connection.onWorkspaceSymbol(
    fence.request('workspaceSymbol', [], ({ query }) => service.workspaceSymbols(String(query ?? ''))),
  );
  connection.onFoldingRanges(
    fence.request('foldingRange', [], async ({ textDocument: { uri } }, token) => {
      await prepare(uri, token);
      return service.foldingRanges(uri);
    }),
  );
  connection.onSelectionRanges(
    fence.request('selectionRange', [], async ({ textDocument: { uri }, positions }, token) => {
      await prepare(uri, token);
      return service.selectionRanges(uri, positions);
    }),
  );
  connection.onDocumentHighlight(
    fence.request('documentHighlight', [], async ({ textDocument: { uri }, position }, token) => {
      await prepare(uri, token);
      return service.documentHighlights(uri, position);
    }),
  );
  connection.onReferences(
    fence.request('references', [], async ({ textDocument: { uri }, position, context }, token) => {
      await prepare(uri, token);
      return service.references(uri, position, context?.includeDeclaration !== false);
    }),
  );
  connection.onDefinition(
    fence.request('definition', null, async ({ textDocument: { uri }, position }, token) => {
      await prepare(uri, token);
      return service.definition(uri, position);
    }),
  );
  connection.onCompletion(
    fence.request('completion', [], async ({ textDocument: { uri }, position }, token) => {
      await prepare(uri, token);
      return service.completions(uri, position);
    }),
  );
  connection.onCodeAction(
    fence.request<Parameters<Parameters<typeof connection.onCodeAction>[0]>[0], (CodeAction | Command)[]>(
      'codeAction',
      [],
      ({ textDocument: { uri }, range, context }) => {
        // Never waits: a document that is still being read gets its actions with the next cursor move.
        if (service.ready(uri, () => true)) return [];
        const actions = service.codeActions(uri, range, context, viewerOf(client, settings.now(uri)));
        return client.codeActionLiterals ? actions : actions.flatMap((action) => action.command ?? []);
      },
    ),
  );
  connection.onExecuteCommand(
    fence.request('executeCommand', null, async ({ command, arguments: given }) => {
      if (command !== ACT_COMMAND) return null;
      const result = await act(session, given?.[0] as Action);
      if (!result.ok && !client.notifications) connection.window.showWarningMessage(result.message);
      return result;
    }),
  );

  connection.languages.diagnostics.on(
    fence.request('diagnostic', { kind: 'full', items: [] }, ({ textDocument: { uri }, previousResultId }, token) =>
      diagnostics.pull(uri, previousResultId, token),
    ),
  );
  connection.languages.semanticTokens.on(
    fence.request('semanticTokens/full', { data: [] }, async ({ textDocument: { uri } }, token) =>
      tokens.full(uri, await tokensOf(uri, token)),
    ),
  );
  connection.languages.semanticTokens.onDelta(
    fence.request('semanticTokens/delta', { data: [] }, async ({ textDocument: { uri }, previousResultId }, token) =>
      tokens.delta(uri, previousResultId, await tokensOf(uri, token)),
    ),
  );
  connection.languages.semanticTokens.onRange(
    fence.request('semanticTokens/range', { data: [] }, async ({ textDocument: { uri }, range }, token) => {
      await prepare(uri, token);
      return { data: service.semanticTokens(uri, range) };
    }),
  );

  /** Tokens of the version that was asked for; where it changed meanwhile the client asks again. */
  async function tokensOf(uri: string, token: CancellationToken): Promise<number[]> {
    const version = service.versionOf(uri);
    await prepare(uri, token);
    if (service.versionOf(uri) !== version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the document changed');
    }
    return service.semanticTokens(uri);
  }

  let folders = [...client.folders];
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    fence.notification('didChangeWorkspaceFolders', async ({ event }) => {
      const removed = new Set(event.removed.map(({ uri }) => uri));
      folders = [...folders.filter((uri) => !removed.has(uri)), ...event.added.map(({ uri }) => uri)];
      await service.setFolders(folders);
    }),
  );
}

/** For clients without hierarchical symbols. */
function flat(uri: string, symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, containerName },
    ...flat(uri, children, name),
  ]);
}
