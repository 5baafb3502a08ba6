import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, SemanticTokens } from 'vscode-languageserver-protocol';
import { Notifications, Requests } from '../../server/src/lsp/protocol';
import { inProcess, RICH_CLIENT, type TestClient } from './client';
import { scenarios } from './scenarios';

describe('the server over two streams', () => {
  scenarios(inProcess, 'Acme');
});

describe('the server in process', () => {
  let client: TestClient;
  beforeEach(() => {
    client = inProcess();
  });
  afterEach(() => client.close());
  const URI = 'file:///w/a.txt';

  it('gives every problem a code action that names it', async () => {
    await client.initialize();
    await client.open(URI, 'The RUPP? is here.');
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    assert.ok(report.kind === 'full');
    const [diagnostic] = report.items;
    assert.equal(diagnostic.code, 'acronym-undefined');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: diagnostic.range,
      context: { diagnostics: report.items, only: ['quickfix'] },
    });
    assert.ok(actions.length > 0);
    const foreign = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: diagnostic.range,
      context: { diagnostics: report.items, only: ['source.fixAll'] },
    });
    assert.deepEqual(foreign, []);
  });

  it('uses a codebook of the folder at once when it is saved, and says what is wrong with it at its line', async () => {
    const codebook = 'file:///w/.policy/codebook.yaml';
    await client.initialize();
    await client.open(URI, 'Acme');
    client.files.byUri.set(codebook, 'version: 1\nthemes:\n  - id: water\n    label: Water\n  - label: no id\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: codebook, type: 2 }],
    });
    const { diagnostics } = await client.next<{ uri: string; diagnostics: Diagnostic[] }>(
      'textDocument/publishDiagnostics',
      ({ uri }) => uri === codebook,
    );
    assert.deepEqual(
      diagnostics.map(({ range, code }) => `${range.start.line} ${code}`),
      ['4 codebook'],
    );
    await client.next(Notifications.codebookChanged);
    const { codes } = await client.request<{ codes: { id: string }[] }>(Requests.codebook, { uri: URI });
    assert.ok(codes.some((code) => code.id === 'water'));
    const status = await client.request<{ codebook: string[] }>(Requests.status, { uri: URI });
    assert.equal(status.codebook.length, 1);
    client.files.byUri.delete(codebook);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: codebook, type: 3 }],
    });
    await client.next<{ uri: string; diagnostics: Diagnostic[] }>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === codebook && params.diagnostics.length === 0,
    );
    const after = await client.request<{ codes: { id: string }[] }>(Requests.codebook, { uri: URI });
    assert.ok(!after.codes.some((code) => code.id === 'water'));
  });

  it('reads the settings of each resource, and again when they change', async () => {
    let limit = 1;
    client.connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(({ scopeUri }: { scopeUri: string }) => ({ outline: { limit: scopeUri === URI ? limit : 200 } })),
    );
    const workspace = { ...RICH_CLIENT.capabilities.workspace, configuration: true };
    await client.initialize({ capabilities: { ...RICH_CLIENT.capabilities, workspace } });
    const other = 'file:///w/b.txt';
    await client.open(URI, 'Acme Bravo Charlie');
    await client.open(other, 'Acme Bravo Charlie');
    const count = async (uri: string) =>
      (await client.request<object[]>('textDocument/documentSymbol', { textDocument: { uri } })).length;
    assert.equal(await count(URI), 2);
    assert.equal(await count(other), 3);
    limit = 2;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal(await count(URI), 3);
  });

  it('leaves out what is less certain than the setting asks, as soon as it changes', async () => {
    let threshold = 0;
    client.connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(() => ({ entities: { threshold } })),
    );
    const workspace = { ...RICH_CLIENT.capabilities.workspace, configuration: true };
    await client.initialize({ capabilities: { ...RICH_CLIENT.capabilities, workspace } });
    await client.open(URI, 'Acme Bravo');
    const count = async () =>
      (await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: URI } })).data
        .length / 5;
    assert.equal(await count(), 2);
    threshold = 0.95;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal(await count(), 0);
  });

  it('reads a long document in slices and answers others meanwhile', async () => {
    await client.initialize();
    await client.open(URI, 'Acme met Bravo at noon.\n\n'.repeat(40_000));
    const slow = client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: URI } });
    await client.open('file:///w/small.txt', 'Acme');
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri: 'file:///w/small.txt' },
      position: { line: 0, character: 1 },
    });
    assert.ok(hover);
    assert.equal((await slow).data.length, 400_000);
  }).timeout(20_000);

  it('asks for diagnostics of a long document again when it changed before it was read', async () => {
    await client.initialize();
    const text = 'Acme met Bravo at noon.\n\n'.repeat(40_000);
    await client.open(URI, text);
    const early = client.request('textDocument/diagnostic', { textDocument: { uri: URI } }).then(
      () => 'answered',
      (error) => `${error.code} ${JSON.stringify(error.data)}`,
    );
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' }],
    });
    assert.ok(['answered', '-32802 {"retriggerRequest":true}'].includes(await early));
  }).timeout(20_000);
});
