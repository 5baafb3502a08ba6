import * as vscode from 'vscode';
import type {
  AtResult,
  CooperationResult,
  DocumentStatus,
  EntitiesResult,
  TagsResult,
  ThemesResult,
} from '../../../server/src/lsp/protocol';
import type { Session } from '../connection/session';
import { fromPosition } from '../shared/convert';
import { debounce } from '../shared/debounce';
import { CONTEXT } from '../shared/ids';

/** What is new: another document, its findings, its tags. */
export type Change = 'document' | 'analysis' | 'tags';

interface Answers {
  entities: EntitiesResult | null;
  themes: ThemesResult | null;
  cooperation: CooperationResult | null;
  tags: TagsResult | null;
  status: DocumentStatus | null;
}

/**
 * The document in focus and what the server says about it: asked once a version, shared by all views.
 * Follows the cursor, and keeps the context keys of menus and keys.
 */
export class Focus implements vscode.Disposable {
  readonly #session: Session;
  readonly #changed = new vscode.EventEmitter<Change>();
  readonly #moved = new vscode.EventEmitter<AtResult | undefined>();
  readonly #disposables: vscode.Disposable[] = [];
  #answers = new Map<keyof Answers, Promise<unknown>>();
  #document: vscode.TextDocument | undefined;

  readonly onDidChange = this.#changed.event;
  /** What stands under the cursor now. */
  readonly onDidMoveCursor = this.#moved.event;

  constructor(session: Session) {
    this.#session = session;
    const followCursor = debounce(() => void this.#readCursor(), 120);
    const about = (kind: Change) => (uri: string) => {
      if (uri === this.#document?.uri.toString()) this.#forget(kind);
    };
    this.#disposables.push(
      this.#changed,
      this.#moved,
      followCursor,
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.workspace.onDidOpenTextDocument(() => this.#update()), // also a change of language
      session.synchronization.onDidChangeScope(() => this.#update()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document) followCursor();
      }),
      session.onAnalysisChanged(about('analysis')),
      session.onTagsChanged(about('tags')),
      session.onStateChanged(() => this.#forget('document')),
      this.onDidChange(() => {
        followCursor();
        void this.#updateContext();
      }),
    );
    this.#update();
  }

  /** The active document, where it is analyzed. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The answer about the document in focus; null where there is none. */
  async get<K extends keyof Answers>(name: K): Promise<Answers[K]> {
    const document = this.#document;
    if (document === undefined) return null as Answers[K];
    const known = this.#answers.get(name);
    if (known !== undefined) return known as Promise<Answers[K]>;
    const answer = this.#session.ask(name, { uri: document.uri.toString() }).then((value) => value ?? null);
    this.#answers.set(name, answer);
    return answer as Promise<Answers[K]>;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #update(): void {
    const editor = vscode.window.activeTextEditor;
    // The log and other editors of the panel stand beside the document, not in its place.
    if (editor?.document.uri.scheme === 'output' && this.#document && isShown(this.#document)) return;
    const active = editor?.document;
    const document = active !== undefined && this.#session.scope.includes(active) ? active : undefined;
    if (document === this.#document) return;
    this.#document = document;
    setContext(CONTEXT.inScope, document !== undefined);
    setContext(CONTEXT.read, false);
    this.#forget('document');
  }

  #forget(kind: Change): void {
    if (kind === 'tags') for (const name of ['tags', 'entities', 'status'] as const) this.#answers.delete(name);
    else this.#answers = new Map();
    this.#changed.fire(kind);
  }

  async #readCursor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const document = this.#document;
    const at =
      document !== undefined && editor?.document === document
        ? await this.#session.ask('at', {
            uri: document.uri.toString(),
            position: fromPosition(editor.selection.active),
          })
        : undefined;
    this.#moved.fire(at ?? undefined);
  }

  async #updateContext(): Promise<void> {
    const document = this.#document;
    const status = await this.get('status');
    if (document !== this.#document) return;
    setContext(CONTEXT.writable, status?.writable ?? false);
    setContext(CONTEXT.read, status !== null);
  }
}

function isShown(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}

export function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
