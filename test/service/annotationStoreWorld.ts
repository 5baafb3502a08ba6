import { AnnotationStore, type StoreListener } from '../../server/src/service/annotationStore';
import type { MovedDocument } from '../../server/src/service/annotationStoreMoves';
import type { StoreProblem } from '../../server/src/service/annotationStoreSession';
import type { Files, FolderEntry, Ports } from '../../server/src/service/ports';
import type { TextEdit } from '../../server/src/text/edit';
import { applyEdit } from '../../server/src/text/edit';

/** Files in memory. `failAt` makes the n-th changing step and all after it fail, as if the process had been killed there. */
export class MemoryFiles implements Files {
  readonly content = new Map<string, string>();
  readonly readOnly = new Set<string>();
  /** Nothing can be written below it. */
  refused: string | undefined;
  steps = 0;
  failAt = Number.POSITIVE_INFINITY;
  /** Only the one step fails, not those after it. */
  once = false;

  async read(uri: string): Promise<Uint8Array | undefined> {
    const text = this.content.get(key(uri));
    return text === undefined ? undefined : new TextEncoder().encode(text);
  }

  async write(uri: string, bytes: Uint8Array): Promise<void> {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (this.refused && key(uri).startsWith(key(this.refused))) throw new Error('operation not permitted');
    this.#step(() => this.content.set(key(uri), text.slice(0, text.length / 2)));
    this.content.set(key(uri), text);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step();
    for (const [uri, text] of [...this.content]) {
      if (uri !== key(from) && !uri.startsWith(`${key(from)}/`)) continue;
      this.content.delete(uri);
      this.content.set(key(to) + uri.slice(key(from).length), text);
    }
  }

  async remove(uri: string): Promise<void> {
    this.#step();
    this.content.delete(key(uri));
  }

  async list(uri: string): Promise<readonly FolderEntry[]> {
    const entries = new Map<string, FolderEntry>();
    for (const path of this.content.keys()) {
      if (!path.startsWith(`${key(uri)}/`)) continue;
      const [name, ...rest] = path.slice(key(uri).length + 1).split('/');
      entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
    }
    return [...entries.values()];
  }

  async stat(uri: string) {
    const text = this.content.get(key(uri));
    if (text !== undefined) return { kind: 'file' as const, size: text.length, readOnly: this.readOnly.has(key(uri)) };
    const folder = (await this.list(uri)).length > 0;
    return folder ? { kind: 'folder' as const, size: 0, readOnly: false } : undefined;
  }

  /** A write that fails leaves half a file behind, as a full disk does. */
  #step(half?: () => void): void {
    const step = this.steps++;
    if (this.once ? step !== this.failAt : step < this.failAt) return;
    if (step === this.failAt) half?.();
    throw new Error('the disk is gone');
  }
}

/** A person at an editor: documents, their open text, the store. */
export class World {
  readonly files: MemoryFiles;
  readonly problems: StoreProblem[] = [];
  readonly found: MovedDocument[] = [];
  changes = 0;
  readonly store: AnnotationStore;
  readonly texts = new Map<string, string>();
  static time = Date.parse('2026-11-22T10:00:00Z');
  static ids = 0;

  constructor(
    files = new MemoryFiles(),
    options: { folders?: readonly string[]; storage?: string; coder?: string } = {},
  ) {
    this.files = files;
    const ports: Ports = {
      files,
      clock: { now: () => this.#tick() },
      random: {
        uuid: () => `${hash(World.ids++)}-0000-4000-8000-${(World.ids * 7919).toString(16).padStart(12, '0')}`,
      },
      log: { info() {}, warn() {}, error() {} },
    };
    const listener: StoreListener = {
      changed: () => this.changes++,
      problem: (problem) => this.problems.push(problem),
      found: (_, moved) => this.found.push(moved),
    };
    this.store = new AnnotationStore(
      ports,
      { folders: options.folders ?? ['file:///w'], storage: options.storage },
      listener,
    );
    this.store.setCoder(options.coder ?? 'anna');
  }

  #tick(): string {
    World.time += 1000;
    return new Date(World.time).toISOString();
  }

  async open(uri: string, text = this.files.content.get(key(uri)) ?? ''): Promise<void> {
    this.texts.set(uri, text);
    await this.store.open(uri, text);
  }

  edit(uri: string, edit: TextEdit): void {
    this.texts.set(uri, applyEdit(this.texts.get(uri)!, edit));
    this.store.edit(uri, [edit]);
  }

  type(uri: string, before: string, text: string): void {
    const start = this.texts.get(uri)!.indexOf(before);
    this.edit(uri, { start, end: start, text });
  }

  erase(uri: string, words: string): void {
    const start = this.texts.get(uri)!.indexOf(words);
    this.edit(uri, { start, end: start + words.length, text: '' });
  }

  async save(uri: string): Promise<void> {
    this.files.content.set(key(uri), this.texts.get(uri)!);
    await this.store.save(uri);
  }

  async tag(uri: string, words: string, code = 'person', coder = 'anna') {
    const start = this.texts.get(uri)!.indexOf(words);
    return this.store.add(uri, [{ span: { start, end: start + words.length }, claim: { kind: 'tag', code } }], coder);
  }

  /** "code:words" of what stands in the open text, "code?words" of what is doubtful, "code!words" of what is lost. */
  tags(uri: string): string[] {
    return this.store.annotations(uri).map(({ annotation, span }) => {
      const code = annotation.claim.kind === 'tag' ? annotation.claim.code : annotation.claim.kind;
      const mark = { settled: ':', moved: '?', lost: '!' }[annotation.state];
      return code + mark + (span ? this.texts.get(uri)!.slice(span.start, span.end) : annotation.target.exact);
    });
  }

  /** Files whose path contains the word. */
  at(word: string): string[] {
    return [...this.files.content.keys()].filter((uri) => uri.includes(word)).sort();
  }
}

function key(uri: string): string {
  return decodeURIComponent(uri);
}

/** Scatters a counter, so that ids are in no order. */
function hash(count: number): string {
  return (Math.imul(count + 1, 2654435761) >>> 0).toString(16).padStart(8, '0');
}
