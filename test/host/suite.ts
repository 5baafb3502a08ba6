import * as vscode from 'vscode';
import type { Api } from '../../client/src/activate';
import type { Row } from '../../client/src/views/tree';
import type { ActionResult } from '../../server/src/lsp/protocol';
import * as assert from './assert';
import { closeAll, edit, file, plain, rangeOf, select, settled, show, start, tagsOf, untilTags } from './editor';
import { until } from './waiting';

let api: Api;

before(async () => {
  api = await start();
});

afterEach(closeAll);

describe('language features', () => {
  it('explain a name in the hover', async () => {
    const document = await show(api, 'release.txt');
    const at = rangeOf(document, 'Dara Vannak').start.translate(0, 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers
      .flatMap((hover) => hover.contents)
      .map((content) => (content as vscode.MarkdownString).value)
      .join('\n');
    assert.match(text, /Dara Vannak/);
    assert.match(text, /command:policyAnnotator\./);
  });

  it('are silent on ordinary words', async () => {
    const document = await show(api, 'release.txt');
    const at = rangeOf(document, 'on Tuesday').start.translate(0, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    assert.equal(hovers.length, 0);
  });

  it('report an acronym that is never written out, with a quick fix', async () => {
    const document = await show(api, 'release.txt');
    const problem = await until(
      'the problem about MBTF',
      () => vscode.languages.getDiagnostics(document.uri).find((d) => document.getText(d.range) === 'MBTF'),
      vscode.languages.onDidChangeDiagnostics,
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.ok(
      actions.some((action) => action.title.includes('MBTF') && action.kind?.value === 'quickfix'),
      actions.map((action) => action.title).join('; '),
    );
  });

  it('outline the articles of plain text', async () => {
    const document = await show(api, 'release.txt');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.flatMap(function all(symbol): string[] {
      return [symbol.name, ...symbol.children.flatMap(all)];
    });
    assert.ok(
      names.some((name) => name.includes('Immigration')),
      names.join(', '),
    );
  });

  it('give tokens with the types of the manifest', async () => {
    const document = await show(api, 'release.txt');
    const tokens = await tokensOf(document);
    assert.ok(
      tokens.some(([type, text]) => type === 'person' && text === 'Dara Vannak'),
      JSON.stringify(tokens),
    );
    assert.ok(
      tokens.some(([type, text]) => type === 'place' && text === 'Bangkok'),
      JSON.stringify(tokens),
    );
  });

  it('leave code and front matter of Markdown alone', async () => {
    const document = await show(api, 'strategy.md');
    const tokens = await tokensOf(document);
    assert.ok(tokens.some(([, text]) => text === 'Kigali'));
    assert.ok(!tokens.some(([, text]) => text.includes('Foo Bar')));
  });
});

describe('views', () => {
  it('list entities by type and go to a mention', async () => {
    const document = await show(api, 'release.txt');
    const people = await until(
      'people',
      async () => (await api.views.entities.topRows()).find((row) => row.item.id === 'PERSON'),
      api.focus.onDidChange,
    );
    const rows = await children(people);
    const vannak = rows.find((row) => label(row) === 'Dara Vannak');
    assert.ok(vannak, rows.map(label).join(', '));
    const mentions = await children(vannak);
    assert.equal(mentions.length, 2, 'the surname alone is the same person');
    await run(mentions[1]);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), 'Vannak');
  });

  it('filter and sort entities', async () => {
    await show(api, 'release.txt');
    await until('entities', async () => (await api.views.entities.topRows()).length > 0, api.focus.onDidChange);
    await vscode.commands.executeCommand('policyAnnotator.entities.filter', 'unodc');
    const rows = await Promise.all((await api.views.entities.topRows()).map(children));
    assert.equal(rows.flat().length, 1);
    await vscode.commands.executeCommand('policyAnnotator.entities.clearFilter');
    await vscode.commands.executeCommand('policyAnnotator.entities.sort', 'name');
    const places = (await api.views.entities.topRows()).find((row) => row.item.id === 'PLACE');
    const names = (await children(places)).map(label);
    assert.deepEqual(
      names,
      [...names].sort((a, b) => a.localeCompare(b)),
    );
    await vscode.commands.executeCommand('policyAnnotator.entities.sort', 'first');
  });

  it('list themes with their evidence', async () => {
    const document = await show(api, 'release.txt');
    const groups = await until('themes', async () => nonEmpty(await api.views.themes.topRows()), api.focus.onDidChange);
    const themes = (await Promise.all(groups.map(children))).flat();
    const theme = themes.find((row) => row.item.id === 'law-enforcement');
    assert.ok(theme, themes.map(label).join(', '));
    const [evidence] = await children(theme);
    await run(evidence);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), label(evidence));
  });

  it('list who cooperates with whom', async () => {
    await show(api, 'release.txt');
    const who = await until(
      'cooperation',
      async () => nonEmpty(await api.views.cooperation.topRows()),
      api.focus.onDidChange,
    );
    assert.ok(who.length > 0);
  });

  it('say how much was found in the status', async () => {
    await show(api, 'release.txt');
    await until(
      'the status',
      () => /\d+ entit(y|ies) · \d+ themes?/.test(api.status.text),
      api.focus.onDidChange,
      api.session.onAnalysisChanged,
      api.decorations.onDidDraw,
    );
  });
});

describe('moving', () => {
  it('shows the entity under the cursor in its view', async () => {
    const document = await show(api, 'release.txt');
    const range = rangeOf(document, 'Halvorsen', 1);
    select(new vscode.Range(range.start, range.start));
    await vscode.commands.executeCommand('policyAnnotator.showEntity');
    assert.equal(label(api.views.entities.selected[0]), 'Ingrid Halvorsen');
  });

  it('goes to the next and the previous entity', async () => {
    const document = await show(api, 'release.txt');
    select(new vscode.Range(rangeOf(document, 'Phnom Penh').start, rangeOf(document, 'Phnom Penh').start));
    await vscode.commands.executeCommand('policyAnnotator.nextEntity');
    const first = document.getText(vscode.window.activeTextEditor?.selection);
    await vscode.commands.executeCommand('policyAnnotator.nextEntity');
    await vscode.commands.executeCommand('policyAnnotator.previousEntity');
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), first);
    assert.notEqual(first, '');
  });
});

describe('display', () => {
  it('switches tokens off and on', async () => {
    const document = await show(api, 'release.txt');
    assert.ok((await tokensOf(document)).length > 0);
    await vscode.commands.executeCommand('policyAnnotator.toggleHighlighting');
    await until('no tokens', async () => (await tokensOf(document)).length === 0, api.decorations.onDidDraw);
    await vscode.commands.executeCommand('policyAnnotator.toggleHighlighting');
    await until('tokens again', async () => (await tokensOf(document)).length > 0, api.decorations.onDidDraw);
  });

  it('draws decorations', async () => {
    const drawn = until(
      'decorations',
      () => vscode.window.activeTextEditor?.document.uri.path.endsWith('release.txt'),
      api.decorations.onDidDraw,
    );
    await show(api, 'release.txt');
    await drawn;
  });
});

describe('scope', () => {
  it('leaves a README in node_modules alone', async () => {
    await show(api, 'release.txt');
    const document = await vscode.workspace.openTextDocument(file('node_modules/some-package/README.md'));
    await vscode.window.showTextDocument(document, { preview: false });
    await until('the focus to leave', () => api.focus.document === undefined, api.focus.onDidChange);
    assert.deepEqual(await tokensOf(document), []);
    assert.equal(await api.session.ask('entities', { uri: document.uri.toString() }), null);
    assert.ok(!api.session.synchronization.openDocuments.some((uri) => uri.includes('node_modules')));
  });

  it('leaves both sides of a comparison alone', async () => {
    await show(api, 'strategy.md'); // the server runs
    await closeAll();
    const [left, right] = [file('release.txt'), file('drafts/note.txt')];
    await vscode.commands.executeCommand('vscode.diff', left, right, 'Comparison');
    await until(
      'both sides to be open',
      () =>
        [left, right].every((uri) =>
          vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === uri.toString()),
        ),
      vscode.window.onDidChangeVisibleTextEditors,
    );
    for (const uri of [left, right]) {
      assert.equal(await api.session.ask('entities', { uri: uri.toString() }), null);
      assert.ok(!api.session.synchronization.openDocuments.includes(uri.toString()));
    }
  });

  it('follows the settings while a document is open', async () => {
    const document = await show(api, 'drafts/note.txt');
    const uri = document.uri.toString();
    const settings = vscode.workspace.getConfiguration('policyAnnotator');
    await settings.update('exclude', ['drafts/**'], vscode.ConfigurationTarget.Workspace);
    await until(
      'the document to leave',
      () => !api.session.synchronization.openDocuments.includes(uri),
      api.session.synchronization.onDidChangeScope,
    );
    assert.deepEqual(await tokensOf(document), []);
    await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await until(
      'the document to return',
      () => api.session.synchronization.openDocuments.includes(uri),
      api.session.synchronization.onDidChangeScope,
    );
    await settled(api, document);
  });
});

describe('tagging', () => {
  it('tags a selection, lists it, writes it to a sidecar and removes it', async () => {
    const document = await show(api, 'release.txt');
    const range = rangeOf(document, 'technical assistance');
    await tag(document, range, 'human-rights');
    await untilTags(api, document, ['human-rights: technical assistance']);
    const groups = await until(
      'the view',
      async () => nonEmpty(await api.views.tags.topRows()),
      api.views.tags.onDidChangeTreeData as vscode.Event<unknown>,
      api.focus.onDidChange,
    );
    assert.equal((await children(groups[0])).map(label).join(), 'technical assistance');
    assert.equal(
      (groups[0].item.iconPath as vscode.ThemeIcon).color?.id,
      'policyAnnotator.themeMark.governance',
      'a tag has the color of the group of its theme',
    );
    const sidecar = file('.policy/annotations/release.txt.tester.jsonld');
    await until(
      'the sidecar',
      async () => (await read(sidecar)).includes('technical assistance'),
      api.session.onTagsChanged,
      api.session.onAnalysisChanged,
    );

    select(new vscode.Range(range.start.translate(0, 1), range.start.translate(0, 1)));
    await vscode.commands.executeCommand('policyAnnotator.removeTag');
    await untilTags(api, document, []);
  });

  it('tags every mention of an entity', async () => {
    const document = await show(api, 'release.txt');
    const position = rangeOf(document, 'Dara Vannak').start;
    await vscode.commands.executeCommand('policyAnnotator.tagAllMentions', {
      uri: document.uri.toString(),
      position: plain(new vscode.Range(position, position)).start,
      code: 'defence',
    });
    await untilTags(api, document, ['defence: Dara Vannak', 'defence: Vannak']);
    await removeAll(document);
  });

  it('keeps a tag on its words: tag, edit above, close without saving, reopen', async () => {
    const document = await show(api, 'release.txt');
    await tag(document, rangeOf(document, 'border management'), 'immigration');
    await untilTags(api, document, ['immigration: border management']);
    await edit(document, (e) => e.insert(new vscode.Position(2, 0), 'A new first paragraph.\n\n'));
    await untilTags(api, document, ['immigration: border management']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    const again = await show(api, 'release.txt');
    await untilTags(api, again, ['immigration: border management']);
    await removeAll(again);
  });

  it('keeps a tag made in a dirty document that is closed without saving', async () => {
    const document = await show(api, 'release.txt');
    await edit(document, (e) => e.insert(new vscode.Position(2, 0), 'Another paragraph above.\n\n'));
    await tag(document, rangeOf(document, 'training of police officers'), 'law-enforcement');
    await untilTags(api, document, ['law-enforcement: training of police officers']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    const again = await show(api, 'release.txt');
    await untilTags(api, again, ['law-enforcement: training of police officers']);
    await removeAll(again);
  });

  it('brings a tag back: tag, delete, undo', async () => {
    const document = await show(api, 'release.txt');
    const range = rangeOf(document, 'twelve investigators');
    await tag(document, range, 'law-enforcement');
    await untilTags(api, document, ['law-enforcement: twelve investigators']);
    await edit(document, (e) => e.delete(range));
    await settled(api, document);
    await vscode.commands.executeCommand('undo');
    await settled(api, document);
    await untilTags(api, document, ['law-enforcement: twelve investigators']);
    await removeAll(document);
  });

  it('writes an inline tag into Markdown and lists it', async () => {
    const document = await show(api, 'strategy.md');
    await untilTags(api, document, ['digital-ict: the agreement']);
    await vscode.commands.executeCommand('policyAnnotator.insertInlineTag', {
      uri: document.uri.toString(),
      range: plain(rangeOf(document, 'mobile payments')),
      code: 'finance',
    });
    await until(
      'the text',
      () => document.getText().includes('[mobile payments]{.finance}'),
      vscode.workspace.onDidChangeTextDocument,
    );
    await untilTags(api, document, ['digital-ict: the agreement', 'finance: mobile payments']);
  });

  it('keeps the tags of a document that is renamed', async () => {
    const document = await show(api, 'drafts/note.txt');
    await tag(document, rangeOf(document, 'renewable energy'), 'energy');
    await untilTags(api, document, ['energy: renewable energy']);
    const move = async (from: string, to: string) => {
      const change = new vscode.WorkspaceEdit();
      change.renameFile(file(from), file(to));
      assert.ok(await vscode.workspace.applyEdit(change));
    };
    await move('drafts/note.txt', 'drafts/renamed.txt');
    const renamed = await show(api, 'drafts/renamed.txt');
    await untilTags(api, renamed, ['energy: renewable energy']);
    await removeAll(renamed);
    await closeAll();
    await move('drafts/renamed.txt', 'drafts/note.txt');
  });

  it('exports the tags of a document', async () => {
    const document = await show(api, 'release.txt');
    await tag(document, rangeOf(document, 'police officers'), 'law-enforcement');
    await untilTags(api, document, ['law-enforcement: police officers']);
    const names = await vscode.commands.executeCommand<readonly string[]>('policyAnnotator.exportAnnotations', {
      format: 'csv',
      uris: [document.uri.toString()],
      folder: file('exported').toString(),
    });
    assert.match(await read(file(`exported/${names.find((name) => name.endsWith('.csv'))}`)), /police officers/);
    await removeAll(document);
  });

  it('tags an untitled document in memory', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'Invented for tests.\n\nKenya and Germany signed an agreement on renewable energy in Nairobi.\n',
    });
    await vscode.window.showTextDocument(document);
    await settled(api, document);
    assert.ok((await tokensOf(document)).some(([, text]) => text === 'Nairobi'));
    await tag(document, rangeOf(document, 'an agreement'), 'energy');
    await untilTags(api, document, ['energy: an agreement']);
  });

  it('removes what is not a name from the document', async () => {
    const document = await show(api, 'drafts/note.txt');
    const range = rangeOf(document, 'Nairobi');
    assert.ok((await tokensOf(document)).some(([, text]) => text === 'Nairobi'));
    await vscode.commands.executeCommand('policyAnnotator.act', {
      kind: 'reject',
      uri: document.uri.toString(),
      range: plain(range),
      scope: 'here',
    });
    await until(
      'the name to go',
      async () => !(await tokensOf(document)).some(([, text]) => text === 'Nairobi'),
      api.session.onTagsChanged,
      api.session.onAnalysisChanged,
    );
  });
});

async function tag(document: vscode.TextDocument, range: vscode.Range, code: string): Promise<void> {
  const result = await vscode.commands.executeCommand<ActionResult | undefined>('policyAnnotator.tagSelection', {
    uri: document.uri.toString(),
    range: plain(range),
    code,
  });
  assert.ok(result?.ok, result?.message ?? 'no answer');
}

async function removeAll(document: vscode.TextDocument): Promise<void> {
  for (const { id } of await tagsOf(api, document)) {
    await vscode.commands.executeCommand('policyAnnotator.removeTag', { uri: document.uri.toString(), tag: id });
  }
  await untilTags(api, document, []);
}

/** [type, text] of each semantic token. */
async function tokensOf(document: vscode.TextDocument): Promise<[string, string][]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const found: [string, string][] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i + 4 < (tokens?.data.length ?? 0); i += 5) {
    const [lines, characters, length, type] = tokens!.data.subarray(i, i + 4);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    found.push([
      legend.tokenTypes[type],
      document.getText(new vscode.Range(line, character, line, character + length)),
    ]);
  }
  return found;
}

async function children(row: Row | undefined): Promise<readonly Row[]> {
  return (await row?.children?.()) ?? [];
}

function label({ item }: Row): string {
  return typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
}

async function run({ item }: Row): Promise<void> {
  assert.ok(item.command);
  await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

async function read(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
