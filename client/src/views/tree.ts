import * as vscode from 'vscode';
import { debounce } from '../shared/debounce';
import type { Change, Focus } from './focus';

/** A row of a view: knows its parent, makes its children when it is opened. */
export interface Row {
  readonly item: vscode.TreeItem;
  readonly parent?: Row;
  readonly children?: () => Promise<readonly Row[]> | readonly Row[];
}

/**
 * A view over the document in focus: rows come from `rows`, and are made again when what they show has changed.
 * A row's `item.id` keeps it open and selected across that.
 */
export abstract class FocusView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  protected readonly focus: Focus;
  protected readonly view: vscode.TreeView<Row>;
  protected readonly disposables: vscode.Disposable[] = [];
  readonly #changed = new vscode.EventEmitter<undefined>();
  #rows: Promise<readonly Row[]> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(id: string, focus: Focus, on: readonly Change[]) {
    this.focus = focus;
    this.view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    const refresh = debounce(() => this.refresh(), 60);
    this.disposables.push(
      this.view,
      this.#changed,
      refresh,
      focus.onDidChange((change) => {
        if (change === 'document') this.refresh();
        else if (on.includes(change)) refresh();
      }),
    );
  }

  protected abstract rows(): Promise<readonly Row[]>;

  /** Topmost rows, as shown now. */
  topRows(): Promise<readonly Row[]> {
    this.#rows ??= this.rows();
    return this.#rows;
  }

  /** Rows that are selected now. */
  get selected(): readonly Row[] {
    return this.view.selection;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return row.item;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row !== undefined) return [...((await row.children?.()) ?? [])];
    return [...(await this.topRows())];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  refresh(): void {
    this.#rows = undefined;
    this.#changed.fire(undefined);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

/** A tooltip that shows text as text, whatever it holds. */
export function plainTooltip(...paragraphs: readonly (string | undefined)[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  for (const paragraph of paragraphs) if (paragraph) tooltip.appendText(paragraph).appendMarkdown('\n\n');
  return tooltip;
}
