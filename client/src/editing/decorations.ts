import * as vscode from 'vscode';
import type { SpansResult } from '../../../server/src/lsp/protocol';
import type { Session } from '../connection/session';
import { fromRange, toRanges } from '../shared/convert';
import { debounce } from '../shared/debounce';
import { SECTION } from '../shared/ids';
import { codeColor, themeGroup } from '../views/kinds';
import { type DecorationKey, DecorationTypes } from './decorationTypes';

/** Up to this many lines the whole document is drawn, so that the overview ruler shows all of it. */
const WHOLE = 4000;

/** Lines around the visible part of a longer document that are drawn as well, so that scrolling a little shows no bare text. */
const MARGIN = 60;

/**
 * Draws what may overlap: entity types by line style, theme evidence by background, tags by frame, events in the margin.
 * One setDecorations call a type and editor; in long documents only around the visible lines.
 */
export class Decorations implements vscode.Disposable {
  readonly #session: Session;
  readonly #types: DecorationTypes;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #drawn = new vscode.EventEmitter<string>();
  /** Themes and their group, for the colors. */
  readonly #groupOf = new Map<string, string>();
  /** Per editor what was drawn last: types that have nothing now must be cleared. */
  readonly #used = new WeakMap<vscode.TextEditor, Set<DecorationKey>>();

  /** The URI of a document whose decorations were drawn: what tests wait for. */
  readonly onDidDraw = this.#drawn.event;

  constructor(session: Session, extensionUri: vscode.Uri) {
    this.#session = session;
    this.#types = new DecorationTypes(extensionUri);
    const drawAll = debounce(() => this.#drawAll(), 40);
    const drawOf = (uri: string) => {
      if (vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === uri)) drawAll();
    };
    this.#disposables.push(
      this.#types,
      this.#drawn,
      drawAll,
      session.onAnalysisChanged(drawOf),
      session.onTagsChanged(drawOf),
      session.onCodebookChanged(drawAll),
      session.onStateChanged(drawAll),
      session.synchronization.onDidChangeScope(drawAll),
      vscode.window.onDidChangeVisibleTextEditors(drawAll),
      vscode.window.onDidChangeTextEditorVisibleRanges(drawAll),
      vscode.window.onDidChangeActiveColorTheme(() => {
        if (this.#types.themeChanged()) drawAll();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.highlight`)) drawAll();
      }),
    );
    drawAll();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #drawAll(): void {
    const settings = vscode.workspace.getConfiguration(SECTION);
    this.#session.showTokens(settings.get('highlight.entities', true));
    for (const editor of vscode.window.visibleTextEditors) void this.#draw(editor);
  }

  async #draw(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    // A side of a comparison has no column of its own and stays as it is.
    const inScope = editor.viewColumn !== undefined && this.#session.scope.includes(document) && this.#session.running;
    const spans = inScope ? await this.#ask(editor) : null;
    if (spans && spans.version !== document.version) return; // the next change draws
    const settings = vscode.workspace.getConfiguration(SECTION);
    const ranges = new Map<DecorationKey, vscode.Range[]>();
    const add = (key: DecorationKey, at: readonly number[]) =>
      ranges.set(key, [...(ranges.get(key) ?? []), ...toRanges(at)]);
    if (spans && settings.get('highlight.entities', true)) {
      for (const { type, at } of spans.entities) add(`entity:${type}`, at);
    }
    if (spans && settings.get('highlight.themes', true)) {
      for (const { theme, at } of spans.themes) add(`theme:${themeGroup(this.#groupOf.get(theme) ?? '')}`, at);
      for (const { type, at } of spans.events) add(`event:${type}`, at);
    }
    for (const { code, group, color, at } of spans?.tags ?? []) add(`tag:${codeColor({ id: code, group, color })}`, at);

    const before = this.#used.get(editor) ?? new Set();
    for (const key of before) if (!ranges.has(key)) editor.setDecorations(this.#types.get(key), []);
    for (const [key, where] of ranges) editor.setDecorations(this.#types.get(key), this.#options(key, where, spans));
    this.#used.set(editor, new Set(ranges.keys()));
    if (inScope) this.#drawn.fire(document.uri.toString());
  }

  #options(
    key: DecorationKey,
    ranges: vscode.Range[],
    spans: SpansResult | null,
  ): vscode.Range[] | vscode.DecorationOptions[] {
    if (!key.startsWith('event:')) return ranges;
    // The mark in the margin stands at the first line of the act and says what it is.
    const label = spans?.events.find((event) => `event:${event.type}` === key)?.label ?? '';
    return ranges.map((range) => ({
      range: new vscode.Range(range.start, range.start),
      hoverMessage: new vscode.MarkdownString().appendText(label),
    }));
  }

  async #ask(editor: vscode.TextEditor): Promise<SpansResult | null> {
    const uri = editor.document.uri.toString();
    const whole = editor.document.lineCount <= WHOLE;
    const ranges = editor.visibleRanges.map((range) =>
      fromRange(
        editor.document.validateRange(
          new vscode.Range(Math.max(0, range.start.line - MARGIN), 0, range.end.line + MARGIN, 0),
        ),
      ),
    );
    const spans = (await this.#session.ask('spans', whole ? { uri } : { uri, ranges })) ?? null;
    if (spans?.themes.some(({ theme }) => !this.#groupOf.has(theme))) {
      for (const { id, group } of (await this.#session.ask('themes', { uri }))?.themes ?? [])
        this.#groupOf.set(id, group);
    }
    return spans;
  }
}
