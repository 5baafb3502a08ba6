import * as vscode from 'vscode';
import type { GoParams, Range } from '../../../server/src/lsp/protocol';
import type { Session } from '../connection/session';
import { toRange } from '../shared/convert';
import type { EntitiesView } from '../views/entitiesView';
import { atCursor, cursor } from './tagging';

/** Commands that move the cursor or a view. */
export function navigationCommands(
  session: Session,
  entities: EntitiesView,
): Record<string, (...args: never[]) => unknown> {
  const go = (what: GoParams['what'], direction: GoParams['direction']) => async () => {
    const place = cursor();
    const range = place && (await session.ask('go', { ...place, what, direction }));
    if (place && range) await reveal({ uri: place.uri, range });
  };
  return {
    nextEntity: go('entity', 'next'),
    previousEntity: go('entity', 'previous'),
    nextTag: go('tag', 'next'),
    previousTag: go('tag', 'previous'),
    showEntity: async (target?: { entity: string }) => {
      const entity = target?.entity ?? (await atCursor(session))?.mention?.entity;
      if (entity !== undefined) await entities.show(entity);
    },
    reveal,
    'entities.copyName': (row: { entity: { name: string } }) => vscode.env.clipboard.writeText(row.entity.name),
  };
}

/** Opens the document at the range and selects it. */
async function reveal({ uri, range }: { uri: string; range: Range }): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn,
    preserveFocus: false,
  });
  const selection = toRange(range);
  editor.selection = new vscode.Selection(selection.start, selection.end);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
