import * as vscode from 'vscode';
import type { CodeItem } from '../../../server/src/lsp/protocol';
import type { Session } from '../connection/session';
import { codeIcon } from '../views/kinds';

interface CodePick extends vscode.QuickPickItem {
  readonly code?: string;
}

/** Most recent codes that stand first. */
const RECENT = 5;

/** Lets the person choose a code of the document's codebook; undefined when they leave it. */
export async function pickCode(
  session: Session,
  uri: string,
  placeholder: string,
  preferred: readonly string[] = [],
): Promise<string | undefined> {
  const codebook = await session.ask('codebook', { uri });
  if (!codebook) return undefined;
  const picked = await vscode.window.showQuickPick(codePicks(codebook.codes, preferred, codebook.recent), {
    placeHolder: placeholder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.code;
}

/** Rows of the picker: what fits here, then recent codes, then all codes by group. No code stands twice. */
export function codePicks(
  codes: readonly CodeItem[],
  preferred: readonly string[],
  recent: readonly string[],
): CodePick[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const taken = new Set<string>();
  const take = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const code = byId.get(id);
      if (!code || taken.has(id)) return [];
      taken.add(id);
      return [codePick(code)];
    });
  const section = (label: string, picks: readonly CodePick[]): CodePick[] =>
    picks.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...picks] : [];

  const first = section(vscode.l10n.t('Suggested'), take(preferred));
  const second = section(vscode.l10n.t('Recent'), take(recent.slice(0, RECENT)));
  const groups = new Map<string, string[]>();
  for (const code of codes) groups.set(code.group, [...(groups.get(code.group) ?? []), code.id]);
  return [...first, ...second, ...[...groups].flatMap(([group, ids]) => section(group, take(ids)))];
}

function codePick(code: CodeItem): CodePick {
  return {
    label: code.label,
    description: code.id,
    detail: code.definition || undefined,
    iconPath: codeIcon(code),
    code: code.id,
  };
}
