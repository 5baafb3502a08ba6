import assert from 'node:assert/strict';
import type {
  CodeAction,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  MarkupContent,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol';
import { Notifications, Requests } from '../../server/src/lsp/protocol';
import { POOR_CLIENT, type TestClient } from './client';

const URI = 'file:///w/a.txt';

/** What any server of ours must do, in process or as built. `named` is a name that its engine marks. */
export function scenarios(start: () => TestClient, named: string): void {
  let client: TestClient;
  beforeEach(() => {
    client = start();
  });
  afterEach(() => client.close());

  const document = { uri: URI };
  const text = `hello ${named} and ${named}.\n`;
  const position = { line: 0, character: 7 };
  const change = (version: number, changes: readonly object[]) =>
    client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: changes,
    });
  const insert = (line: number, character: number, inserted: string) => ({
    range: { start: { line, character }, end: { line, character } },
    text: inserted,
  });
  const pull = (previousResultId?: string) =>
    client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: document, previousResultId });

  it('answers what it said it can', async () => {
    await client.initialize();
    await client.open(URI, text);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: document, position });
    assert.ok((hover.contents as MarkupContent).value.includes(named));
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: document });
    assert.ok(symbols.some((symbol) => symbol.name === named));
    const highlights = await client.request<object[]>('textDocument/documentHighlight', {
      textDocument: document,
      position,
    });
    assert.equal(highlights.length, 2);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: document,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    assert.ok(Array.isArray(actions));
    const entities = await client.request<{ entities: { name: string }[] }>(Requests.entities, { uri: URI });
    assert.ok(entities.entities.some((entity) => entity.name === named));
    const status = await client.request<{ entities: number }>(Requests.status, { uri: URI });
    assert.ok(status.entities > 0);
  });

  it('says when an analysis is new', async () => {
    await client.initialize();
    await client.open(URI, text);
    await client.next(Notifications.analysisChanged);
    await change(2, [insert(0, 0, 'X ')]);
    const { version } = await client.next<{ version: number }>(
      Notifications.analysisChanged,
      (params) => params.version === 2,
    );
    assert.equal(version, 2);
  });

  it('sends tokens as a difference that gives the new ones', async () => {
    await client.initialize();
    await client.open(URI, `${text}\n${text}\n${text}`);
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: document });
    assert.equal(full.data.length, 30);
    await change(2, [insert(2, 0, `${named} `)]);
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument: document,
      previousResultId: full.resultId,
    });
    const data = [...full.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const fresh = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: document });
    assert.deepEqual(data, fresh.data);
    assert.ok(delta.edits[0].data!.length < fresh.data.length / 2);
    const lost = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      textDocument: document,
      previousResultId: 'never seen',
    });
    assert.deepEqual(lost.data, fresh.data);
  });

  it('says diagnostics are unchanged where they are', async () => {
    await client.initialize();
    await client.open(URI, text);
    const first = await pull();
    assert.equal(first.kind, 'full');
    await change(2, [insert(1, 0, 'more words')]);
    const second = await pull(first.resultId);
    assert.equal(second.kind, 'unchanged');
    assert.equal(second.resultId, first.resultId);
  });

  it('stays itself in a burst of changes and pulls', async () => {
    await client.initialize();
    await client.open(URI, text);
    const pulls: Promise<unknown>[] = [];
    for (let version = 2; version <= 60; version++) {
      void change(version, [insert(0, 0, 'a'), insert(1, 0, `${named}\n`)]);
      pulls.push(pull().catch((error) => assert.ok([-32802, -32801].includes(error.code), error.message)));
      pulls.push(client.request('textDocument/hover', { textDocument: document, position }));
    }
    await Promise.all(pulls);
    const highlights = await client.request<object[]>('textDocument/documentHighlight', {
      textDocument: document,
      position: { line: 1, character: 1 },
    });
    assert.equal(highlights.length, 61);
  });

  it('survives a storm of cancels', async () => {
    await client.initialize();
    await client.open(URI, text.repeat(200));
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const answers = Array.from({ length: 100 }, (_, index) => {
      const source = new CancellationTokenSource();
      const answer = client.connection
        .sendRequest('textDocument/semanticTokens/full', { textDocument: document }, source.token)
        .then(
          () => 'answered',
          (error) => String(error.code),
        );
      if (index % 2 === 0) source.cancel();
      return answer;
    });
    const outcomes = new Set(await Promise.all(answers));
    assert.ok(
      [...outcomes].every((outcome) => outcome === 'answered' || outcome === '-32800'),
      [...outcomes].join(', '),
    );
    assert.ok(await client.request('textDocument/hover', { textDocument: document, position }));
  });

  it('answers malformed questions with nothing', async () => {
    await client.initialize();
    await client.open(URI, text);
    const positions = [
      undefined,
      null,
      {},
      { line: -1, character: -1 },
      { line: 1e12, character: Number.MAX_VALUE },
      'x',
    ];
    for (const method of ['hover', 'definition', 'documentHighlight', 'references', 'completion']) {
      for (const bad of positions) {
        await client.request(`textDocument/${method}`, { textDocument: document, position: bad, context: {} });
      }
    }
    for (const params of [null, {}, { uri: 7 }, { uri: URI, ranges: 'x' }, { uri: URI, position: null }]) {
      for (const method of [
        Requests.entities,
        Requests.spans,
        Requests.at,
        Requests.go,
        Requests.act,
        Requests.status,
      ]) {
        await client.request(method, params);
      }
    }
    await client.request('textDocument/semanticTokens/range', { textDocument: document, range: null });
    await client.request('workspace/executeCommand', { command: 'policyAnnotator.act', arguments: [] });
    await client.request('workspace/executeCommand', { command: 'unknown' });
    assert.ok(await client.request('textDocument/hover', { textDocument: document, position }));
  });

  it('knows nothing of documents that are not open', async () => {
    await client.initialize();
    await change(5, [insert(0, 0, 'x')]);
    const nowhere = { uri: 'file:///w/not-open.txt' };
    assert.equal(await client.request('textDocument/hover', { textDocument: nowhere, position }), null);
    assert.equal(await client.request(Requests.entities, nowhere), null);
    await client.open('file:///w/code.ts', 'const a = 1', 'typescript');
    assert.equal(await client.request(Requests.status, { uri: 'file:///w/code.ts' }), null);
  });

  it('serves an editor that can do little', async () => {
    await client.initialize({ ...POOR_CLIENT });
    await client.open(URI, text);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: document, position });
    assert.equal((hover.contents as MarkupContent).kind, 'plaintext');
    const symbols = await client.request<object[]>('textDocument/documentSymbol', { textDocument: document });
    assert.ok(symbols.every((symbol) => 'location' in symbol));
    await client.next('textDocument/publishDiagnostics');
  });
}
