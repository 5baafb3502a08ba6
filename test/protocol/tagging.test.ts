import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport, SemanticTokens } from 'vscode-languageserver-protocol';
import {
  type Action,
  type ActionResult,
  Notifications,
  type Range,
  Requests,
  type TagsResult,
} from '../../server/src/lsp/protocol';
import { inProcess, RICH_CLIENT, type TestClient } from './client';

const URI = 'file:///w/notes/a.txt';
const SIDECAR = 'file:///w/.policy/annotations/notes/a.txt.ana.jsonld';
const TEXT = 'yesterday Acme met Bravo, and Acme agreed.\n';

describe('tagging through the server', () => {
  let client: TestClient;
  let settings: { coder: string; besideDocument?: boolean };
  beforeEach(async () => {
    settings = { coder: 'ana' };
    client = inProcess();
    client.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => settings));
    client.files.byUri.set(URI, TEXT);
  });
  afterEach(() => client.close());

  const begin = async (uri = URI, text = TEXT) => {
    const workspace = { ...RICH_CLIENT.capabilities.workspace, configuration: true };
    await client.initialize({ capabilities: { ...RICH_CLIENT.capabilities, workspace } });
    await client.open(uri, text);
    await client.next(Notifications.tagsChanged);
  };
  const act = (action: Action) => client.request<ActionResult>(Requests.act, action);
  const tags = async (uri = URI) => (await client.request<TagsResult>(Requests.tags, { uri })).tags;
  const onLine = (start: number, end: number, line = 0): Range => ({
    start: { line, character: start },
    end: { line, character: end },
  });
  const change = (version: number, range: Range, text: string) =>
    client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range, text }],
    });

  it('keeps a tag in the sidecar of its coder', async () => {
    await begin();
    const result = await act({ kind: 'tagRange', uri: URI, range: onLine(10, 14), code: 'org' });
    assert.equal(result.message, 'Tagged with “Organization”');
    const [tag] = await tags();
    assert.deepEqual(
      [tag.text, tag.code, tag.coder, tag.state, tag.range],
      ['Acme', 'org', 'ana', 'attached', onLine(10, 14)],
    );
    assert.equal(tag.group, 'Entity types', 'what its color is chosen by');
    assert.ok(client.files.byUri.get(SIDECAR)?.includes('"Acme"'));
  });

  it('lets tags follow edits, and finds them again where the text is opened anew', async () => {
    await begin();
    await act({ kind: 'tagRange', uri: URI, range: onLine(19, 24), code: 'org' });
    await change(2, onLine(0, 0), 'early ');
    assert.deepEqual((await tags())[0].range, onLine(25, 30));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.open(URI, TEXT);
    await client.next(Notifications.tagsChanged);
    assert.deepEqual(
      (await tags()).map((tag) => tag.range),
      [onLine(19, 24)],
    );
  });

  it('tags all mentions at once, and nothing twice', async () => {
    await begin();
    const action: Action = { kind: 'tagAllMentions', uri: URI, position: { line: 0, character: 11 }, code: 'org' };
    const first = await act(action);
    assert.equal(first.tags.length, 2);
    const second = await act(action);
    assert.deepEqual([second.ok, second.tags.length], [true, 0]);
    assert.equal((await tags()).length, 2);
  });

  it('changes and removes', async () => {
    await begin();
    const { tags: made } = await act({ kind: 'acceptMention', uri: URI, range: onLine(10, 14) });
    await act({ kind: 'setMemo', uri: URI, tag: made[0], memo: 'who?' });
    await act({ kind: 'setCode', uri: URI, tag: made[0], code: 'place' });
    assert.deepEqual(
      (await tags()).map(({ code, memo }) => [code, memo]),
      [['place', 'who?']],
    );
    assert.deepEqual((await client.request<{ recent: string[] }>(Requests.codebook, { uri: URI })).recent.slice(0, 1), [
      'place',
    ]);
    await act({ kind: 'removeTag', uri: URI, tag: made[0] });
    assert.deepEqual(await tags(), []);
    assert.equal(client.files.byUri.has(SIDECAR), false);
    assert.equal((await act({ kind: 'removeTag', uri: URI, tag: made[0] })).ok, false);
  });

  const count = async () =>
    (await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: URI } })).data
      .length / 5;

  it('marks no longer what a person refused, and again what they took back', async () => {
    await begin();
    assert.equal(await count(), 3);
    await act({ kind: 'reject', uri: URI, range: onLine(10, 14), scope: 'here' });
    assert.equal(await count(), 2);
    await client.next('workspace/semanticTokens/refresh');
    await act({ kind: 'reject', uri: URI, range: onLine(30, 34), scope: 'file' });
    assert.equal(await count(), 1);
    await act({ kind: 'restore', uri: URI, range: onLine(10, 14) });
    assert.equal(await count(), 3);
    await act({ kind: 'reject', uri: URI, range: onLine(10, 14), scope: 'everywhere' });
    assert.equal(await count(), 1);
    assert.ok(client.files.byUri.get('file:///w/.policy/rejected-names.txt')?.includes('\nAcme\n'));
    assert.deepEqual(await tags(), []);
    assert.equal((await act({ kind: 'restore', uri: URI, range: onLine(10, 14) })).ok, true);
    assert.equal(await count(), 3);
    assert.ok(!client.files.byUri.get('file:///w/.policy/rejected-names.txt')?.includes('Acme'));
  });

  it('says that a name is never an entity also to who asked while it was written', async () => {
    await begin();
    const done = act({ kind: 'reject', uri: URI, range: onLine(10, 14), scope: 'everywhere' });
    await count();
    await done;
    await client.next('workspace/semanticTokens/refresh');
    assert.equal(await count(), 1);
  });

  for (const byEditor of [false, true]) {
    it(`${byEditor ? 'does not ask' : 'asks'} about the tags of a document that the ${byEditor ? 'editor' : 'person'} moved`, async () => {
      await begin();
      await act({ kind: 'tagRange', uri: URI, range: onLine(10, 14), code: 'org' });
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      const to = 'file:///w/notes/b.txt';
      client.files.byUri.delete(URI);
      client.files.byUri.set(to, TEXT);
      await client.open(to, TEXT);
      if (byEditor) {
        // Answered when the document is known to the store: by then the question is on its way.
        await act({ kind: 'removeTag', uri: to, tag: 'none' });
        await client.request(Requests.documentsMoved, { files: [{ from: URI, to }] });
        assert.equal((await tags(to)).length, 1);
        // A second move, by the person, is asked about after the first would have been.
        await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: to } });
        client.files.byUri.delete(to);
        client.files.byUri.set('file:///w/notes/c.txt', TEXT);
        await client.open('file:///w/notes/c.txt', TEXT);
        const { message } = await client.next<{ message: string }>('window/showMessageRequest');
        assert.match(message, /\bb\.txt\b.*\bc\.txt\b/);
        assert.equal(client.heard.filter(({ method }) => method === 'window/showMessageRequest').length, 0);
      } else await client.next('window/showMessageRequest');
    });
  }

  it('changes a type, and changes it again', async () => {
    await begin();
    const type = async () =>
      (
        await client.request<{ entities: { name: string; type: string }[] }>(Requests.entities, { uri: URI })
      ).entities.map((entity) => `${entity.name} ${entity.type}`);
    await act({ kind: 'retype', uri: URI, range: onLine(10, 14), type: 'PLACE' });
    assert.deepEqual(await type(), ['Acme PLACE', 'Bravo ORG']);
    await act({ kind: 'retype', uri: URI, range: onLine(30, 34), type: 'PERSON' });
    assert.deepEqual(await type(), ['Acme PERSON', 'Bravo ORG']);
    await act({ kind: 'retype', uri: URI, range: onLine(30, 34), type: 'ORG' });
    assert.deepEqual(await type(), ['Acme ORG', 'Bravo ORG']);
  });

  it('writes inline tags into the text, and lists them', async () => {
    await begin();
    let edits: object[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }) => {
      edits = edit.documentChanges;
      return { applied: true };
    });
    const result = await act({ kind: 'insertInline', uri: URI, range: onLine(10, 14), code: 'org' });
    assert.deepEqual([result.ok, 'edits' in result], [true, false]);
    assert.deepEqual(edits, [
      {
        textDocument: { uri: URI, version: 1 },
        edits: [
          { range: onLine(10, 10), newText: '[' },
          { range: onLine(14, 14), newText: ']{.org}' },
        ],
      },
    ]);
    await change(2, onLine(10, 14), '[Acme]{.org}');
    assert.deepEqual(
      (await tags()).map(({ text, code, origin }) => [text, code, origin]),
      [['Acme', 'org', 'inline']],
    );
  });

  it('asks who is tagging, once', async () => {
    settings = { coder: '' };
    await begin();
    const action: Action = { kind: 'acceptMention', uri: URI, range: onLine(10, 14) };
    assert.equal((await act(action)).needs, 'coder');
    settings = { coder: 'bo' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await act(action)).ok, true);
    assert.equal((await tags())[0].coder, 'bo');
  });

  it('asks for leave to write beside a lone document', async () => {
    const lone = 'file:///elsewhere/b.txt';
    client.files.byUri.set(lone, TEXT);
    await begin(lone);
    const action: Action = { kind: 'acceptMention', uri: lone, range: onLine(10, 14) };
    assert.equal((await act(action)).needs, 'beside');
    settings = { coder: 'ana', besideDocument: true };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await act(action)).ok, true);
    assert.ok(client.files.byUri.has('file:///elsewhere/b.txt.ana.jsonld'));
  });

  it('reports a tag whose code is not in the codebook, and one that lost its place', async () => {
    await begin();
    await act({ kind: 'tagRange', uri: URI, range: onLine(10, 14), code: 'nowhere' });
    const problems = async () => {
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: URI },
      });
      return (report as { items: Diagnostic[] }).items.map(({ code }) => code);
    };
    assert.deepEqual(await problems(), ['tag-unknown']);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    client.files.byUri.set(URI, 'all is new here.\n');
    await client.open(URI, 'all is new here.\n');
    await client.next(Notifications.tagsChanged);
    assert.deepEqual(await problems(), ['tag-lost']);
  });

  it('has everything on disk when the shutdown is answered', async () => {
    await begin();
    void act({ kind: 'tagRange', uri: URI, range: onLine(10, 14), code: 'org' });
    void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.connection.sendRequest('shutdown');
    assert.ok(client.files.byUri.get(SIDECAR)?.includes('"Acme"'));
  });

  it('takes over what was changed outside', async () => {
    await begin();
    await act({ kind: 'tagRange', uri: URI, range: onLine(10, 14), code: 'org' });
    const other = client.files.byUri
      .get(SIDECAR)!
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4/g, '00000000-0000-4')
      .replaceAll('ana', 'zoe');
    const theirs = SIDECAR.replace('ana', 'zoe');
    client.files.byUri.set(theirs, other);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: theirs, type: 1 }],
    });
    await client.next(Notifications.tagsChanged);
    let coders: string[] = [];
    for (let tries = 0; tries < 20 && coders.length < 2; tries++)
      coders = (await tags()).map(({ coder }) => coder).sort();
    assert.deepEqual(coders, ['ana', 'zoe']);
  });

  it('exports tags of open and closed documents, inline tags too', async () => {
    client.files.byUri.set('file:///w/b%20c.md', 'see [Acme]{.place} and Bravo');
    await begin();
    await act({ kind: 'tagRange', uri: URI, range: onLine(10, 14), code: 'org' });
    await client.open('file:///w/b%20c.md', 'see [Acme]{.place} and Bravo', 'markdown');
    const range = onLine(23, 28);
    assert.ok((await act({ kind: 'tagRange', uri: 'file:///w/b%20c.md', range, code: 'org' })).ok);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///w/b%20c.md' } });
    const result = await client.request<{ files: { name: string; content: string }[] }>(Requests.export, {
      format: 'jsonl',
    });
    const lines = result.files[0].content
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ document, annotations }) => [document, annotations.map((item: { code: string }) => item.code)]),
      [
        ['b c.md', ['place', 'org']],
        ['notes/a.txt', ['org']],
      ],
    );
    assert.ok('error' in (await client.request<object>(Requests.export, { format: 'nothing' })));
  });

  it('says why a document cannot be tagged', async () => {
    await begin('file:///w/ghost.txt');
    const { writable, why } = await client.request<TagsResult>(Requests.tags, { uri: 'file:///w/ghost.txt' });
    assert.deepEqual([writable, why], [false, 'This document cannot be saved, so it cannot be tagged.']);
  });
});
