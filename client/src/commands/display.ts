import * as vscode from 'vscode';
import type { ProblemCode, SeverityName } from '../../../server/src/lsp/protocol';
import type { Session } from '../connection/session';
import { SECTION } from '../shared/ids';
import { type CooperationFilter, type CooperationView, statusLabel, yearOf } from '../views/cooperationView';
import type { EntitiesView, EntityOrder } from '../views/entitiesView';
import type { Focus } from '../views/focus';

/** Commands that change what is shown: settings, filters, sorting. */
export function displayCommands(
  session: Session,
  focus: Focus,
  entities: EntitiesView,
  cooperation: CooperationView,
): Record<string, (...args: never[]) => unknown> {
  return {
    toggleHighlighting: () => toggle('highlight.entities'),
    toggleThemes: () => toggle('highlight.themes'),
    'view.followCursor': () => set('views.followCursor', true),
    'view.dontFollowCursor': () => set('views.followCursor', false),
    setProblem: ({ code, severity }: { code: ProblemCode; severity: SeverityName }) =>
      set(`problems.${code}`, severity),
    excludeFolder,
    openSettings: () =>
      vscode.commands.executeCommand('workbench.action.openSettings', `@ext:policy-annotator.policy-annotator`),
    walkthrough: () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        'policy-annotator.policy-annotator#start',
        false,
      ),
    restartServer: () => session.restart(),
    showLog: () => session.log.show(),

    'entities.filter': async (text?: unknown) => {
      const filter =
        typeof text === 'string'
          ? text
          : await vscode.window.showInputBox({
              prompt: vscode.l10n.t('Show entities whose name contains…'),
              value: entities.filter,
            });
      if (filter !== undefined) entities.filter = filter;
    },
    'entities.clearFilter': () => {
      entities.filter = '';
    },
    'entities.sort': async (order?: unknown) => {
      const orders: { label: string; order: EntityOrder }[] = [
        { label: vscode.l10n.t('By First Mention'), order: 'first' },
        { label: vscode.l10n.t('By Number of Mentions'), order: 'count' },
        { label: vscode.l10n.t('By Name'), order: 'name' },
      ];
      const given = orders.find((o) => o.order === order);
      const picked =
        given ?? (await vscode.window.showQuickPick(orders, { placeHolder: vscode.l10n.t('Sort entities…') }));
      if (picked) entities.order = picked.order;
    },
    'cooperation.filter': async () => {
      const filter = await pickFilter(focus, cooperation.filter);
      if (filter) cooperation.filter = filter;
    },
    'cooperation.clearFilter': () => {
      cooperation.filter = undefined;
    },
  };
}

async function pickFilter(focus: Focus, now: CooperationFilter): Promise<CooperationFilter | undefined> {
  const events = (await focus.get('cooperation'))?.events ?? [];
  const themes = new Map(
    events.flatMap((event) => event.themes.map((theme): [string, string] => [theme.id, theme.label])),
  );
  const years = [...new Set(events.map(yearOf))].sort().reverse();
  const statuses = [...new Set(events.map((event) => event.status))];
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const picked = await vscode.window.showQuickPick<
    vscode.QuickPickItem & { theme?: string; year?: string; status?: (typeof statuses)[number] }
  >(
    [
      separator(vscode.l10n.t('Themes')),
      ...[...themes].map(([theme, label]) => ({ label, theme, picked: now.themes.has(theme) })),
      separator(vscode.l10n.t('Time')),
      ...years.map((year) => ({ label: year || vscode.l10n.t('No date'), year, picked: now.years.has(year) })),
      separator(vscode.l10n.t('State')),
      ...statuses.map((status) => ({ label: statusLabel(status), status, picked: now.statuses.has(status) })),
    ],
    { canPickMany: true, placeHolder: vscode.l10n.t('Show only acts with…') },
  );
  if (!picked) return undefined;
  const chosen = <T>(values: readonly (T | undefined)[]) =>
    new Set(values.filter((value): value is T => value !== undefined));
  return {
    themes: chosen(picked.map((p) => p.theme)),
    years: chosen(picked.map((p) => p.year)),
    statuses: chosen(picked.map((p) => p.status)),
  };
}

/** Leaves out the folder of the active document, in the settings of its workspace folder. */
async function excludeFolder(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const folder = document && vscode.workspace.getWorkspaceFolder(document.uri);
  if (!document || !folder) return;
  const below = vscode.workspace.asRelativePath(document.uri, false);
  const glob = below.includes('/') ? `${below.slice(0, below.lastIndexOf('/'))}/**` : '*';
  const settings = vscode.workspace.getConfiguration(SECTION, document.uri);
  await settings.update(
    'exclude',
    [...settings.get<string[]>('exclude', []), glob],
    vscode.ConfigurationTarget.WorkspaceFolder,
  );
}

function toggle(name: string): Promise<void> {
  return set(name, !vscode.workspace.getConfiguration(SECTION).get<boolean>(name, true));
}

/** Writes a setting where it already is set, else for the person. */
async function set(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const target =
    settings.inspect(name)?.workspaceValue === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await settings.update(name, value, target);
}
