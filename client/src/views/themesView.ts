import * as vscode from 'vscode';
import { COMMANDS, type ThemeItem } from '../../../server/src/lsp/protocol';
import { VIEWS } from '../shared/ids';
import type { Focus } from './focus';
import { themeMark } from './kinds';
import { FocusView, plainTooltip, type Row } from './tree';

/** A row for one passage that carries a theme: commands of the view's menu get it. */
export interface EvidenceRow extends Row {
  readonly uri: string;
  readonly theme: string;
  readonly evidence: ThemeItem['evidence'][number];
}

/** What the document is about: group, then theme, then its evidence. */
export class ThemesView extends FocusView {
  constructor(focus: Focus) {
    super(VIEWS.themes, focus, ['analysis']);
  }

  protected override async rows(): Promise<readonly Row[]> {
    const document = this.focus.document;
    const themes = (await this.focus.get('themes'))?.themes ?? [];
    const shown = themes.filter((theme) => theme.level !== 'candidate');
    this.view.description = document && themes.length > 0 ? String(shown.length) : undefined;
    const groups = new Map<string, ThemeItem[]>();
    // Best theme first, and so its group.
    for (const theme of shown.length > 0 ? shown : themes)
      groups.set(theme.group, [...(groups.get(theme.group) ?? []), theme]);
    return document ? [...groups].map(([group, members]) => groupRow(document.uri.toString(), group, members)) : [];
  }
}

function groupRow(uri: string, group: string, themes: readonly ThemeItem[]): Row {
  const item = new vscode.TreeItem(group, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `group:${group}`;
  item.description = String(themes.length);
  item.iconPath = new vscode.ThemeIcon('symbol-color', themeMark(group));
  const row: Row = { item, children: () => rows };
  const rows = themes.map((theme) => themeRow(uri, theme, row));
  return row;
}

function themeRow(uri: string, theme: ThemeItem, parent: Row): Row {
  const item = new vscode.TreeItem(theme.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = theme.id;
  item.iconPath = new vscode.ThemeIcon(ICONS[theme.level], themeMark(theme.group));
  item.description = theme.level === 'candidate' ? levelLabel(theme.level) : String(theme.evidence.length);
  item.tooltip = plainTooltip(
    `${theme.label} (${levelLabel(theme.level)})`,
    theme.definition,
    theme.crosswalk.join(' · '),
    theme.because.length > 0 ? vscode.l10n.t('Words that speak for it: {0}', theme.because.join(', ')) : undefined,
  );
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, {1}, {2} passages', theme.label, levelLabel(theme.level), theme.evidence.length),
  };
  if (theme.evidence.length > 0) {
    item.command = {
      command: COMMANDS.reveal,
      title: vscode.l10n.t('Go to First Passage'),
      arguments: [{ uri, range: theme.evidence[0].range }],
    };
  }
  const row: Row = { item, parent, children: () => rows };
  const rows = theme.evidence.map((evidence) => evidenceRow(uri, theme.id, evidence, row));
  return row;
}

function evidenceRow(uri: string, theme: string, evidence: EvidenceRow['evidence'], parent: Row): EvidenceRow {
  const item = new vscode.TreeItem(evidence.text);
  item.description = evidence.preview;
  item.contextValue = 'evidence';
  item.tooltip = plainTooltip(evidence.preview, evidence.why);
  item.command = {
    command: COMMANDS.reveal,
    title: vscode.l10n.t('Go to Passage'),
    arguments: [{ uri, range: evidence.range }],
  };
  return { item, uri, theme, evidence, parent };
}

const ICONS: Record<ThemeItem['level'], string> = {
  main: 'circle-filled',
  mentioned: 'circle-outline',
  candidate: 'question',
};

function levelLabel(level: ThemeItem['level']): string {
  if (level === 'main') return vscode.l10n.t('main');
  return level === 'mentioned' ? vscode.l10n.t('mentioned') : vscode.l10n.t('perhaps');
}
