import * as vscode from 'vscode';
import { COMMANDS, type CooperationItem } from '../../../server/src/lsp/protocol';
import { CONTEXT, VIEWS } from '../shared/ids';
import { type Focus, setContext } from './focus';
import { EVENT_ICONS } from './kinds';
import { FocusView, plainTooltip, type Row } from './tree';

/** What the view is narrowed to; an empty set narrows nothing. */
export interface CooperationFilter {
  /** Theme ids. */
  readonly themes: ReadonlySet<string>;
  /** Years ("2026"), "" for acts without a date. */
  readonly years: ReadonlySet<string>;
  readonly statuses: ReadonlySet<CooperationItem['status']>;
}

/** A row for one act: commands of the view's menu get it. */
export interface ActRow extends Row {
  readonly uri: string;
  readonly act: CooperationItem;
}

const EVERYTHING: CooperationFilter = { themes: new Set(), years: new Set(), statuses: new Set() };

/** Who does what with whom: who, then whom, then the acts. */
export class CooperationView extends FocusView {
  #filter = EVERYTHING;

  constructor(focus: Focus) {
    super(VIEWS.cooperation, focus, ['analysis']);
  }

  get filter(): CooperationFilter {
    return this.#filter;
  }

  set filter(filter: CooperationFilter | undefined) {
    this.#filter = filter ?? EVERYTHING;
    setContext(CONTEXT.cooperationFiltered, this.#filtered);
    this.refresh();
  }

  get #filtered(): boolean {
    const { themes, years, statuses } = this.#filter;
    return themes.size + years.size + statuses.size > 0;
  }

  protected override async rows(): Promise<readonly Row[]> {
    const document = this.focus.document;
    const events = (await this.focus.get('cooperation'))?.events ?? [];
    const shown = events.filter((event) => this.#passes(event));
    this.view.description =
      events.length === 0
        ? undefined
        : this.#filtered
          ? vscode.l10n.t('{0} of {1}', shown.length, events.length)
          : String(events.length);
    return document ? whoRows(document.uri.toString(), shown) : [];
  }

  #passes(event: CooperationItem): boolean {
    const { themes, years, statuses } = this.#filter;
    return (
      (themes.size === 0 || event.themes.some((theme) => themes.has(theme.id))) &&
      (years.size === 0 || years.has(yearOf(event))) &&
      (statuses.size === 0 || statuses.has(event.status))
    );
  }
}

/** The year of an act, "" where it has no date. */
export function yearOf(event: CooperationItem): string {
  return /^\d{4}/.exec(event.date ?? '')?.[0] ?? '';
}

export function statusLabel(status: CooperationItem['status']): string {
  if (status === 'planned') return vscode.l10n.t('planned');
  return status === 'ongoing' ? vscode.l10n.t('ongoing') : vscode.l10n.t('done');
}

function whoRows(uri: string, events: readonly CooperationItem[]): Row[] {
  const byWho = new Map<string, Map<string, CooperationItem[]>>();
  for (const event of events) {
    for (const [who, whom] of pairs(event)) {
      const byWhom = byWho.get(who) ?? new Map<string, CooperationItem[]>();
      byWho.set(who, byWhom.set(whom, [...(byWhom.get(whom) ?? []), event]));
    }
  }
  const count = (byWhom: Map<string, CooperationItem[]>) => new Set([...byWhom.values()].flat()).size;
  return [...byWho]
    .sort((a, b) => count(b[1]) - count(a[1]))
    .map(([who, byWhom]) => {
      const item = new vscode.TreeItem(who, vscode.TreeItemCollapsibleState.Expanded);
      item.id = `who:${who}`;
      item.iconPath = new vscode.ThemeIcon('account');
      item.description = String(count(byWhom));
      const row: Row = { item, children: () => rows };
      const rows = [...byWhom].flatMap(([whom, acts]) =>
        whom === '' ? acts.map((act) => actRow(uri, act, `${who}>`, row)) : [whomRow(uri, who, whom, acts, row)],
      );
      return row;
    });
}

/** Who with whom: actors with recipients; where the act is common to its actors, each with the others. */
function pairs(event: CooperationItem): [who: string, whom: string][] {
  const { actors, recipients } = event;
  const who = actors.length > 0 ? actors : [vscode.l10n.t('(not named)')];
  if (recipients.length > 0)
    return who.flatMap((a) => recipients.filter((r) => r !== a).map((r): [string, string] => [a, r]));
  if (actors.length > 1)
    return actors.flatMap((a) => actors.filter((b) => b !== a).map((b): [string, string] => [a, b]));
  return who.map((a) => [a, '']);
}

function whomRow(uri: string, who: string, whom: string, acts: readonly CooperationItem[], parent: Row): Row {
  const item = new vscode.TreeItem(whom, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `who:${who}>${whom}`;
  item.iconPath = new vscode.ThemeIcon('arrow-right');
  item.description = String(acts.length);
  item.accessibilityInformation = { label: vscode.l10n.t('{0} with {1}, {2} acts', who, whom, acts.length) };
  const row: Row = { item, parent, children: () => rows };
  const rows = acts.map((act) => actRow(uri, act, `${who}>${whom}`, row));
  return row;
}

function actRow(uri: string, act: CooperationItem, path: string, parent: Row): ActRow {
  const item = new vscode.TreeItem([act.typeLabel, act.instrument].filter(Boolean).join(': '));
  item.id = `${path}#${act.index}`;
  item.contextValue = 'act';
  item.iconPath = new vscode.ThemeIcon(EVENT_ICONS[act.type]);
  item.description = [
    act.dateLabel ?? act.date,
    act.status === 'done' ? '' : statusLabel(act.status),
    act.themes.map((theme) => theme.label).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
  const fact = (label: string, value: string | undefined) => (value ? `${label}: ${value}` : '');
  item.tooltip = plainTooltip(
    act.text,
    [
      `${act.typeLabel} · ${statusLabel(act.status)}`,
      fact(vscode.l10n.t('Themes'), act.themes.map((theme) => theme.label).join(', ')),
      fact(vscode.l10n.t('Instrument'), act.instrument),
      fact(vscode.l10n.t('Modality'), act.modality),
      fact(vscode.l10n.t('Amount'), act.amount),
      fact(vscode.l10n.t('Place'), act.place),
      fact(vscode.l10n.t('Date'), act.date),
      fact(vscode.l10n.t('Said by'), act.speaker),
    ]
      .filter(Boolean)
      .join('\n'),
  );
  item.command = {
    command: COMMANDS.reveal,
    title: vscode.l10n.t('Go to Passage'),
    arguments: [{ uri, range: act.range }],
  };
  return { item, uri, act, parent };
}
