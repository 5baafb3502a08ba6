import * as vscode from 'vscode';
import type { Session } from '../connection/session';

/** Exports annotations in a format of other tools, to a folder that the person chooses (or an argument names). */
export function exportingCommands(session: Session): Record<string, (...args: never[]) => unknown> {
  return { exportAnnotations: (target?: Target) => exportAnnotations(session, target) };
}

interface Format extends vscode.QuickPickItem {
  readonly format: string;
}

const FORMATS: readonly Format[] = [
  {
    format: 'csv',
    label: vscode.l10n.t('Spreadsheet (.csv)'),
    detail: vscode.l10n.t('One tag a row, with its text and context'),
  },
  { format: 'jsonl', label: 'JSON Lines (.jsonl)', detail: vscode.l10n.t('For scripts and language technology') },
  { format: 'jsonld', label: 'W3C Web Annotation (.jsonld)', detail: vscode.l10n.t('For other annotation tools') },
  { format: 'brat', label: 'brat (.ann)', detail: vscode.l10n.t('Standoff annotations beside each text') },
];

interface Target {
  readonly format: string;
  /** All documents with tags where missing. */
  readonly uris?: readonly string[];
  /** Where the files go. */
  readonly folder: string;
}

/** Writes the files; gives their names, undefined where the person left it or it failed. */
async function exportAnnotations(session: Session, target?: Target): Promise<readonly string[] | undefined> {
  const wanted = target ?? (await askTarget(session));
  if (!wanted) return undefined;
  const { format, uris, folder } = wanted;
  const result = await session.ask('export', { format, ...(uris ? { uris } : {}) });
  if (!result) return undefined;
  if ('error' in result) {
    void vscode.window.showWarningMessage(result.error);
    return undefined;
  }
  for (const { name, content, encoding } of result.files) {
    const bytes =
      encoding === 'utf8' ? new TextEncoder().encode(content) : Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(vscode.Uri.parse(folder), name), bytes);
  }
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} files written', result.files.length), 5000);
  if (result.losses.length > 0) void vscode.window.showInformationMessage(result.losses.join(' '));
  return result.files.map(({ name }) => name);
}

async function askTarget(session: Session): Promise<Target | undefined> {
  const picked = await vscode.window.showQuickPick(FORMATS, {
    placeHolder: vscode.l10n.t('Export annotations as…'),
    matchOnDetail: true,
  });
  if (!picked) return undefined;
  const active = vscode.window.activeTextEditor?.document;
  const one = vscode.l10n.t('The active document');
  const all = vscode.l10n.t('All documents with tags');
  const extent =
    active && session.scope.includes(active)
      ? await vscode.window.showQuickPick([one, all], { placeHolder: vscode.l10n.t('Of which documents?') })
      : all;
  if (!extent) return undefined;
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: vscode.l10n.t('Export Here'),
      defaultUri: vscode.workspace.workspaceFolders?.[0].uri,
    })) ?? [];
  const uris = extent === one && active ? [active.uri.toString()] : undefined;
  return folder && { format: picked.format, uris, folder: folder.toString() };
}
