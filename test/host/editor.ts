import * as vscode from 'vscode';
import type { Api } from '../../client/src/activate';
import type { TagItem } from '../../server/src/lsp/protocol';
import * as assert from './assert';
import { until } from './waiting';

/** The running extension and the folder that is open. */
export async function start(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('policy-annotator.policy-annotator');
  assert.ok(extension, 'the extension is known to the host');
  return extension.activate();
}

export function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Shows a document and waits until the server has read it. */
export async function show(api: Api, path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(path));
  await vscode.window.showTextDocument(document, { preview: false });
  await settled(api, document);
  return document;
}

/** Waits until the server has the document as it stands now. */
export async function settled(api: Api, document: vscode.TextDocument): Promise<void> {
  const uri = document.uri.toString();
  await until(
    `the analysis of ${uri}`,
    async () => (await api.session.ask('status', { uri }))?.version === document.version,
    api.session.onStateChanged,
    api.session.onAnalysisChanged,
    api.focus.onDidChange,
  );
}

/** Where `text` stands, the n-th time (0 is the first). */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Range {
  let at = document.getText().indexOf(text);
  for (let i = 0; i < nth && at >= 0; i++) at = document.getText().indexOf(text, at + 1);
  assert.ok(at >= 0, `"${text}" stands in the document`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

export function select(range: vscode.Range): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new vscode.Selection(range.start, range.end);
}

export function plain(range: vscode.Range): {
  start: { line: number; character: number };
  end: { line: number; character: number };
} {
  const { start, end } = range;
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

/** Tags of a document, as [code, text that stands at their place]. */
export async function tagsOf(api: Api, document: vscode.TextDocument): Promise<readonly TagItem[]> {
  return (await api.session.ask('tags', { uri: document.uri.toString() }))?.tags ?? [];
}

/** Waits until the tags of the document are as wanted: "code: text at its place". */
export async function untilTags(api: Api, document: vscode.TextDocument, wanted: readonly string[]): Promise<void> {
  let last: string[] = [];
  await until(
    `tags ${JSON.stringify(wanted)}`,
    async () => {
      last = (await tagsOf(api, document)).map(
        (tag) => `${tag.code}: ${tag.range ? document.getText(rangeFrom(tag)) : '(lost)'}`,
      );
      return JSON.stringify(last.sort()) === JSON.stringify([...wanted].sort());
    },
    api.session.onTagsChanged,
    api.session.onAnalysisChanged,
    api.session.onStateChanged,
  ).catch((error) => {
    throw new Error(`${error.message}; there are ${JSON.stringify(last)}`);
  });
}

function rangeFrom({ range }: TagItem): vscode.Range {
  assert.ok(range);
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

export async function closeAll(): Promise<void> {
  // Reverting first: a dirty document would ask.
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Edits the document as typing does. */
export async function edit(
  document: vscode.TextDocument,
  change: (edit: vscode.TextEditorEdit) => void,
): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  assert.ok(await editor.edit(change));
}
