import * as vscode from 'vscode';
import { COMMANDS, type TagItem } from '../../../server/src/lsp/protocol';
import { VIEWS } from '../shared/ids';
import type { Focus } from './focus';
import { codeIcon } from './kinds';
import { FocusView, plainTooltip, type Row } from './tree';

/** A row for one tag: commands of the view's menu get it. */
export interface TagRow extends Row {
  readonly uri: string;
  readonly tag: TagItem;
}

/** Tags of the document in focus, by code; those that lost their place first, for they want a decision. */
export class TagsView extends FocusView {
  constructor(focus: Focus) {
    super(VIEWS.tags, focus, ['analysis', 'tags']);
  }

  protected override async rows(): Promise<readonly Row[]> {
    const document = this.focus.document;
    const result = await this.focus.get('tags');
    this.view.message = document && result && !result.writable ? result.why : undefined;
    this.view.description = result && result.tags.length > 0 ? String(result.tags.length) : undefined;
    if (!document || !result) return [];
    const uri = document.uri.toString();
    const lost = result.tags.filter((tag) => tag.state !== 'attached');
    const byCode = new Map<string, TagItem[]>();
    for (const tag of result.tags) {
      if (tag.state === 'attached') byCode.set(tag.code, [...(byCode.get(tag.code) ?? []), tag]);
    }
    return [
      ...(lost.length > 0
        ? [
            groupRow(
              uri,
              'lost',
              vscode.l10n.t('Lost Their Place'),
              new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
              lost,
            ),
          ]
        : []),
      ...[...byCode].map(([code, tags]) =>
        groupRow(uri, `code:${code}`, tags[0].label, codeIcon({ ...tags[0], id: code }), tags),
      ),
    ];
  }
}

function groupRow(uri: string, id: string, label: string, icon: vscode.IconPath, tags: readonly TagItem[]): Row {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(tags.length);
  item.iconPath = icon;
  const row: Row = { item, children: () => rows };
  const rows = tags.map((tag) => tagRow(uri, tag, row));
  return row;
}

function tagRow(uri: string, tag: TagItem, parent: Row): TagRow {
  const item = new vscode.TreeItem(tag.text.replace(/\s+/g, ' '));
  item.id = tag.id;
  item.contextValue = tag.state !== 'attached' ? 'tagLost' : tag.origin === 'inline' ? 'inline' : 'tag';
  item.description = [
    tag.state === 'attached' ? '' : tag.label,
    tag.memo,
    tag.origin === 'inline' ? vscode.l10n.t('in the text') : tag.coder,
  ]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = plainTooltip(
    tag.text,
    tag.label,
    tag.memo,
    [tag.coder, tag.time.slice(0, 10)].filter(Boolean).join(', '),
    lostReason(tag),
  );
  item.accessibilityInformation = { label: `${tag.label}: ${tag.text}` };
  if (tag.range)
    item.command = {
      command: COMMANDS.reveal,
      title: vscode.l10n.t('Go to Passage'),
      arguments: [{ uri, range: tag.range }],
    };
  return { item, uri, tag, parent };
}

function lostReason(tag: TagItem): string | undefined {
  if (tag.state === 'lost')
    return vscode.l10n.t(
      'Its words were not found again. Select where they stand now and choose “Attach to Selection”.',
    );
  return tag.state === 'uncertain'
    ? vscode.l10n.t('Its words stand at more than one place. Select the right one and choose “Attach to Selection”.')
    : undefined;
}
