import * as vscode from 'vscode';
import type { Range } from '../../../server/src/lsp/protocol';
import { toRange } from '../shared/convert';

interface Acronym {
  readonly uri: string;
  readonly range: Range;
  readonly acronym: string;
  /** Asked for where missing. */
  readonly name?: string;
}

/** Fixes that need an answer before they can change the text. */
export function fixingCommands(): Record<string, (...args: never[]) => unknown> {
  return {
    writeOut: async ({ uri, range, acronym, name }: Acronym) => {
      const long = name ?? (await askName(acronym));
      if (!long) return false;
      const edit = new vscode.WorkspaceEdit();
      edit.replace(vscode.Uri.parse(uri), toRange(range), `${long} (${acronym})`);
      return vscode.workspace.applyEdit(edit);
    },
  };
}

async function askName(acronym: string): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Write out “{0}”', acronym),
    prompt: vscode.l10n.t('What “{0}” stands for: it is written before the first “{0}”.', acronym),
    ignoreFocusOut: true,
  });
  return answer?.trim();
}
