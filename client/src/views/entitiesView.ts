import * as vscode from 'vscode';
import { type AtResult, COMMANDS, type EntityItem, type MentionItem } from '../../../server/src/lsp/protocol';
import type { Session } from '../connection/session';
import { CONTEXT, SECTION, VIEWS } from '../shared/ids';
import { type Focus, setContext } from './focus';
import { ENTITY_KINDS, type EntityKind } from './kinds';
import { FocusView, plainTooltip, type Row } from './tree';

export type EntityOrder = 'first' | 'count' | 'name';

/** A row for one entity: commands of the view's menu get it. */
export interface EntityRow extends Row {
  readonly uri: string;
  readonly entity: EntityItem;
}

/** Entities of the document in focus: type, then entity, then its mentions. Follows the cursor. */
export class EntitiesView extends FocusView {
  readonly #session: Session;
  #filter = '';
  #order: EntityOrder = 'first';
  #byEntity = new Map<string, EntityRow>();

  constructor(session: Session, focus: Focus) {
    super(VIEWS.entities, focus, ['analysis', 'tags']);
    this.#session = session;
    this.disposables.push(focus.onDidMoveCursor((at) => this.#follow(at)));
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(text: string) {
    this.#filter = text.trim();
    setContext(CONTEXT.entitiesFiltered, this.#filter !== '');
    this.refresh();
  }

  get order(): EntityOrder {
    return this.#order;
  }

  set order(order: EntityOrder) {
    this.#order = order;
    this.refresh();
  }

  /** Opens the view at one entity. */
  async show(entity: string): Promise<void> {
    if (!(await this.#find(entity)) && this.#filter !== '') this.filter = '';
    const row = await this.#find(entity);
    if (row) await this.view.reveal(row, { select: true, focus: true, expand: true });
  }

  protected override async rows(): Promise<readonly Row[]> {
    const document = this.focus.document;
    const result = await this.focus.get('entities');
    this.#byEntity = new Map();
    if (!document || !result) {
      this.view.description = undefined;
      return [];
    }
    const wanted = this.#filter.toLocaleLowerCase();
    const shown = result.entities.filter(
      (e) => wanted === '' || `${e.name}\n${e.acronym ?? ''}\n${e.code ?? ''}`.toLocaleLowerCase().includes(wanted),
    );
    this.view.description =
      wanted === ''
        ? String(result.entities.length)
        : vscode.l10n.t('{0} of {1}, “{2}”', shown.length, result.entities.length, this.#filter);
    return ENTITY_KINDS.flatMap((kind) => {
      const entities = this.#sorted(shown.filter((e) => e.type === kind.type));
      return entities.length === 0 ? [] : [this.#typeRow(document.uri.toString(), kind, entities)];
    });
  }

  #sorted(entities: EntityItem[]): EntityItem[] {
    if (this.#order === 'count') return entities.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
    if (this.#order === 'name') return entities.sort((a, b) => a.name.localeCompare(b.name));
    return entities; // as the server sends them: by first mention
  }

  #typeRow(uri: string, kind: EntityKind, entities: readonly EntityItem[]): Row {
    const item = new vscode.TreeItem(kind.plural, vscode.TreeItemCollapsibleState.Expanded);
    item.id = kind.type;
    item.description = String(entities.length);
    item.iconPath = new vscode.ThemeIcon(kind.icon, kind.color);
    const row: Row = { item, children: () => rows };
    const rows = entities.map((entity) => this.#entityRow(uri, kind, entity, row));
    return row;
  }

  #entityRow(uri: string, kind: EntityKind, entity: EntityItem, parent: Row): EntityRow {
    const item = new vscode.TreeItem(entity.name, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = entity.id;
    item.contextValue = 'entity';
    item.iconPath = new vscode.ThemeIcon(kind.icon, kind.color);
    item.description = [entity.acronym, entity.code, `×${entity.count}`, entity.tagged > 0 ? '✓' : '']
      .filter(Boolean)
      .join(' · ');
    item.tooltip = plainTooltip(
      [entity.name, entity.acronym ? `(${entity.acronym})` : ''].join(' '),
      entity.code ? `${entity.typeLabel} · ${entity.code}` : entity.typeLabel,
      entity.section ? vscode.l10n.t('First in “{0}”', entity.section) : undefined,
      entity.tagged > 0 ? vscode.l10n.t('{0} of {1} mentions tagged', entity.tagged, entity.count) : undefined,
    );
    item.accessibilityInformation = {
      label: vscode.l10n.t('{0}, {1}, {2} mentions', entity.name, entity.typeLabel, entity.count),
    };
    item.command = {
      command: COMMANDS.reveal,
      title: vscode.l10n.t('Go to First Mention'),
      arguments: [{ uri, range: entity.first }],
    };
    const row: EntityRow = { item, uri, entity, parent, children: () => this.#mentions(uri, entity, row) };
    this.#byEntity.set(entity.id, row);
    return row;
  }

  async #mentions(uri: string, entity: EntityItem, parent: Row): Promise<Row[]> {
    const mentions = (await this.#session.ask('mentions', { uri, entity: entity.id })) ?? [];
    return mentions.map((mention) => ({ item: mentionItem(uri, mention), parent }));
  }

  #follow(at: AtResult | undefined): void {
    if (
      !this.view.visible ||
      !at?.mention ||
      !vscode.workspace.getConfiguration(SECTION).get('views.followCursor', true)
    )
      return;
    const row = this.#byEntity.get(at.mention.entity);
    // Not where the person already is: a click in the view moves the cursor, too.
    if (row && !this.view.selection.some((selected) => selected === row || selected.parent === row)) {
      this.view.reveal(row, { select: true, focus: false }).then(undefined, () => {}); // refreshed meanwhile
    }
  }

  async #find(entity: string): Promise<EntityRow | undefined> {
    await this.topRows();
    return this.#byEntity.get(entity);
  }
}

function mentionItem(uri: string, mention: MentionItem): vscode.TreeItem {
  const item = new vscode.TreeItem({
    label: mention.preview,
    highlights: [[mention.highlight[0], mention.highlight[1]]],
  });
  item.id = undefined;
  item.tooltip = plainTooltip(mention.preview, mention.section, mention.why);
  item.accessibilityInformation = {
    label: vscode.l10n.t('Line {0}: {1}', mention.range.start.line + 1, mention.preview),
  };
  item.command = {
    command: COMMANDS.reveal,
    title: vscode.l10n.t('Go to Mention'),
    arguments: [{ uri, range: mention.range }],
  };
  return item;
}
