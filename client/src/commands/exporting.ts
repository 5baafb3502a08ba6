import * as vscode from 'vscode';
import type { Session } from '../connection/session';

/** Exports annotations in a format of other tools, to a folder that the person chooses. */
export function exportingCommands(session: Session): Record<string, (...args: never[]) => unknown> {
  return { exportAnnotations: () => exportAnnotations(session) };
}

interface Format extends vscode.QuickPickItem {
  readonly format: string;
}

const FORMATS: readonly Format[] = [
  { format: 'qdpx', label: 'REFI-QDA project (.qdpx)', detail: 'NVivo, ATLAS.ti, MAXQDA, QualCoder' },
  { format: 'qdc', label: 'REFI-QDA codebook (.qdc)', detail: 'NVivo, ATLAS.ti, MAXQDA, Taguette, QualCoder' },
  { format: 'csv', label: 'Spreadsheet (.csv)', detail: vscode.l10n.t('One tag a row, with its text and context') },
  { format: 'jsonl', label: 'JSON Lines (.jsonl)', detail: vscode.l10n.t('For scripts and language technology') },
  { format: 'conll', label: 'CoNLL (.conll)', detail: vscode.l10n.t('One word a line, entities as BIO labels') },
  { format: 'brat', label: 'brat (.ann)', detail: vscode.l10n.t('Standoff annotations beside each text') },
  { format: 'webanno', label: 'WebAnno TSV 3.3', detail: 'INCEpTION' },
];

async function exportAnnotations(session: Session): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const format = await vscode.window.showQuickPick(FORMATS, {
    placeHolder: vscode.l10n.t('Export annotations as…'),
    matchOnDetail: true,
  });
  if (!format) return;
  const all = vscode.l10n.t('All documents with tags');
  const one = vscode.l10n.t('The active document');
  const extent =
    active && session.scope.includes(active)
      ? await vscode.window.showQuickPick([one, all], { placeHolder: vscode.l10n.t('Of which documents?') })
      : all;
  if (!extent) return;
  const result = await session.ask('export', {
    format: format.format,
    ...(extent === one && active ? { uris: [active.uri.toString()] } : {}),
  });
  if (!result) return;
  if ('error' in result) {
    void vscode.window.showWarningMessage(result.error);
    return;
  }
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: vscode.l10n.t('Export Here'),
      defaultUri: vscode.workspace.workspaceFolders?.[0].uri,
    })) ?? [];
  if (!folder) return;
  for (const { name, content, encoding } of result.files) {
    const bytes =
      encoding === 'utf8' ? new TextEncoder().encode(content) : Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
  }
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} files written', result.files.length), 5000);
}
