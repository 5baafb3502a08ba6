import * as vscode from 'vscode';
import type { Action, ActionResult } from '../../../server/src/lsp/protocol';
import type { Session } from '../connection/session';
import { SECTION } from '../shared/ids';

/** The server may ask for a name, and then for leave to write beside a lone file. */
const MOST_QUESTIONS = 2;

/**
 * Has the server do `action`, asking the person for what it needs. Says what was done, briefly, or why it was not.
 * Undefined where the person left a question open.
 */
export async function act(session: Session, action: Action): Promise<ActionResult | undefined> {
  let result = await session.ask('act', action);
  for (let asked = 0; result?.needs !== undefined && asked < MOST_QUESTIONS; asked++) {
    const answered = result.needs === 'coder' ? await askCoder() : await askBeside();
    if (!answered) return undefined;
    result = await session.ask('act', action);
  }
  if (result?.ok) vscode.window.setStatusBarMessage(result.message, 5000);
  else if (result?.message) void vscode.window.showWarningMessage(result.message);
  return result;
}

async function askCoder(): Promise<boolean> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who is tagging?'),
    prompt: vscode.l10n.t('Your name or initials: they are written into your annotations. Asked once.'),
    placeHolder: vscode.l10n.t('for example: a.silva'),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Please give a name') : undefined),
    ignoreFocusOut: true,
  });
  if (name === undefined) return false;
  await vscode.workspace.getConfiguration(SECTION).update('coder', name.trim(), vscode.ConfigurationTarget.Global);
  return true;
}

async function askBeside(): Promise<boolean> {
  const yes = vscode.l10n.t('Keep Beside the Document');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('No folder is open. Keep the annotations in a file beside the document?'),
    { modal: true, detail: vscode.l10n.t('In a folder, they are kept in its “.policy” folder instead.') },
    yes,
  );
  if (answer !== yes) return false;
  await vscode.workspace.getConfiguration(SECTION).update('besideDocument', true, vscode.ConfigurationTarget.Global);
  return true;
}
