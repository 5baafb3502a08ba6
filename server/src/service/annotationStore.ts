import type { Annotation, Claim, PlacedAnnotation, Provenance } from '../annotations/annotation';
import type { ExportDocument } from '../annotations/export/exportable';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { annotatedDocuments, exportable, readAnnotated } from './annotationStoreExport';
import { findMoved, type MovedDocument, moveAnnotations, moveJournal } from './annotationStoreMoves';
import { NameList } from './annotationStoreNames';
import { coderSlug, type Place, placingOf, uriKey } from './annotationStorePlaces';
import { AnnotationSession, type Refusal, type StoreProblem } from './annotationStoreSession';
import type { Ports } from './ports';

export interface StoreOptions {
  /** Workspace folder URIs. */
  readonly folders: readonly string[];
  /** Folder URI the editor gives for scratch files (journals, snapshots); `.policy` of the workspace folder without one. */
  readonly storage?: string;
}

export interface StoreListener {
  /** Annotations of the document, or whether it can be tagged, changed. */
  changed(uri: string): void;
  problem(problem: StoreProblem): void;
  /** A document without annotations is equal to one that is gone but has some: `adopt` takes them over. */
  found(uri: string, moved: MovedDocument): void;
}

export interface NewAnnotation {
  readonly span: Span;
  readonly claim: Claim;
  readonly memo?: string;
  readonly provenance?: Provenance;
  /** Titles of the sections around the span, the topmost first. */
  readonly section?: readonly string[];
}

/** Done, or why not. */
export type Outcome =
  | { readonly done: true; readonly ids: readonly string[] }
  | { readonly done: false; readonly why: Refusal | 'not-open' | 'unknown' | 'another-coder' | 'empty-span' };

/**
 * Everything people say about documents: live in open documents, in sidecars on disk (format: annotations/sidecar.ts), in a journal in
 * between. Changes are visible at once; their promise is fulfilled when they are safe on disk (sidecar, or journal while the document is
 * dirty). All offsets are UTF-16 over the open text. Never throws: what goes wrong is told to the listener and tried again.
 */
export class AnnotationStore {
  readonly #ports: Ports;
  readonly #options: StoreOptions;
  readonly #listener: StoreListener;
  readonly #sessions = new Map<string, AnnotationSession>();
  /** Annotations of untitled documents that were closed: the file they were saved as takes them. */
  readonly #limbo: { readonly hash: string; readonly annotations: readonly Annotation[] }[] = [];
  readonly #names: NameList;
  #folders: readonly string[];
  #besideAllowed = false;
  #coder: string | undefined;

  constructor(ports: Ports, options: StoreOptions, listener: StoreListener) {
    this.#ports = ports;
    this.#options = options;
    this.#listener = listener;
    this.#folders = options.folders;
    this.#names = new NameList(ports);
  }

  /** Folders that are opened or closed count for documents opened from then on. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
  }

  /** The person at the keyboard: their sidecar follows the document when it is saved. */
  setCoder(coder: string): void {
    if (coder !== '') this.#coder = coder;
  }

  /** Loads sidecars and journal; the promise is for tests, `changed` tells when they are there. */
  async open(uri: string, text: string): Promise<void> {
    const session = new AnnotationSession(uri, text, placingOf(uri, this.#folders, this.#besideAllowed), {
      ports: this.#ports,
      storage: this.#options.storage,
      coder: () => this.#coder,
      changed: (changed) => this.#listener.changed(changed),
      problem: (problem) => this.#listener.problem(problem),
    });
    this.#sessions.set(uri, session);
    await session.load();
    const { place } = session;
    if (place) await this.#names.load(place);
    if (session.annotations.placed.length > 0 || !place) return;
    await this.#takeFromLimbo(session);
    if (session.annotations.placed.length > 0 || !place.policy) return;
    const moved = await findMoved(this.#ports, uri, session.annotations.text, place);
    if (moved) this.#listener.found(uri, moved);
  }

  /** Call with every change of the open text, in order; each edit's offsets refer to the text the edits before it left. */
  edit(uri: string, edits: readonly TextEdit[]): void {
    this.#sessions.get(uri)?.edit(edits);
  }

  /** The open text is on disk now. */
  async save(uri: string): Promise<void> {
    await this.#sessions.get(uri)?.saved();
  }

  async close(uri: string): Promise<void> {
    const session = this.#sessions.get(uri);
    this.#sessions.delete(uri);
    if (!session) return;
    if (uri.startsWith('untitled:') && session.annotations.placed.length > 0) {
      this.#limbo.push({ hash: session.annotations.text.hash, annotations: session.annotations.unsettled });
      for (const other of this.#sessions.values())
        if (other.annotations.placed.length === 0) await this.#takeFromLimbo(other);
    }
    await session.close();
  }

  /** Sidecars, name lists or documents changed on disk, by anyone. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    for (const session of [...this.#sessions.values()]) {
      const { place } = session;
      if (!place) continue;
      if (await this.#names.changed(place, uris)) this.#listener.changed(session.uri);
      const folder = `${uriKey(place.folder)}/${place.document}`;
      for (const uri of uris)
        if (uriKey(uri).startsWith(folder) || uriKey(uri) === uriKey(session.uri)) await session.fileChanged(uri);
    }
  }

  /** Documents or folders were moved in the editor: sidecars and journals follow. */
  async moved(files: readonly { readonly from: string; readonly to: string }[]): Promise<void> {
    for (const { from, to } of files) {
      const ended: string[] = [];
      const inside = (uri: string, folder: string) => uri === folder || uri.startsWith(`${folder}/`);
      for (const session of [...this.#sessions.values()]) {
        if (!inside(session.uri, from)) continue;
        await session.end();
        this.#sessions.delete(session.uri);
        ended.push(session.uri);
      }
      const place = (uri: string): Place | undefined => {
        const placing = placingOf(uri, this.#folders, true);
        return placing.kind === 'memory' ? undefined : placing.place;
      };
      const source = place(from);
      const target = place(to);
      const { storage } = this.#options;
      try {
        if (source && target) {
          await moveAnnotations(this.#ports, { uri: from, place: source }, { uri: to, place: target }, storage);
        }
        for (const uri of ended) {
          const now = to + uri.slice(from.length);
          const [before, after] = [place(uri), place(now)];
          if (before && after)
            await moveJournal(this.#ports, { uri, place: before }, { uri: now, place: after }, storage);
        }
      } catch (error) {
        this.#listener.problem({ uri: to, code: 'write-failed', args: [(error as Error).message] });
      }
      for (const session of [...this.#sessions.values()]) if (inside(session.uri, to)) await session.load();
    }
  }

  /** Takes the annotations of a document that was moved outside the editor. */
  async adopt(uri: string, moved: MovedDocument): Promise<void> {
    await this.moved([{ from: moved.document, to: uri }]);
  }

  /** Sidecars may be written beside documents outside every folder. */
  async allowBeside(): Promise<void> {
    this.#besideAllowed = true;
    await Promise.all([...this.#sessions.values()].map((session) => session.allowBeside()));
  }

  /** Tries again what could not be written, and waits for everything under way. */
  async flush(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.flush()));
  }

  /** By place, those that lost theirs at the end, of all coders; the same array until something changes. */
  annotations(uri: string): readonly PlacedAnnotation[] {
    return this.#sessions.get(uri)?.annotations.placed ?? [];
  }

  /**
   * What exports are made of: open documents as they stand (unsaved text included), others as on disk.
   * @param uris all documents with annotations, of all folders and open ones, where missing
   */
  async documents(uris?: readonly string[]): Promise<ExportDocument[]> {
    const wanted = new Map((uris ?? (await this.#annotated())).map((uri) => [uriKey(uri), uri]));
    const found: ExportDocument[] = [];
    for (const [key, uri] of wanted) {
      const session = [...this.#sessions.values()].find((open) => uriKey(open.uri) === key);
      const placing = placingOf(uri, this.#folders, true);
      if (session) found.push(exportable(uri, session.place, session.annotations));
      else if (placing.kind !== 'memory') {
        const read = await readAnnotated(this.#ports, uri, placing.place, this.#options.storage).catch(() => undefined);
        if (read) found.push(read);
      }
    }
    return found;
  }

  /** Why the document cannot be tagged now; undefined where it can. */
  refusal(uri: string): Refusal | 'not-open' | undefined {
    const session = this.#sessions.get(uri);
    return session ? session.refusal : 'not-open';
  }

  /** Names that are no entity anywhere in the document's folder, as they were rejected. */
  rejectedNames(uri: string): ReadonlySet<string> {
    return this.#names.of(this.#sessions.get(uri)?.place);
  }

  /** All spans get their annotation, or none does. */
  async add(uri: string, additions: readonly NewAnnotation[], coder: string): Promise<Outcome> {
    const session = this.#ready(uri, coder);
    if (typeof session === 'string') return { done: false, why: session };
    if (additions.some(({ span }) => span.start >= span.end)) return { done: false, why: 'empty-span' };
    const time = this.#ports.clock.now();
    const made = additions.map(({ span, claim, memo, provenance, section }) => {
      const said = { claim, memo: memo ?? '', provenance: provenance ?? { from: 'person' as const } };
      const annotation = { id: this.#ports.random.uuid(), ...said, coder, created: time, modified: time };
      return { annotation, place: { ...span, section } };
    });
    session.annotations.add(made);
    const ids = made.map(({ annotation }) => annotation.id);
    await session.persist();
    return { done: true, ids };
  }

  /** Changes the claim or memo, or puts the annotation on another span (which settles a doubt). */
  async change(
    uri: string,
    id: string,
    change: { readonly claim?: Claim; readonly memo?: string; readonly span?: Span },
    coder: string,
  ): Promise<Outcome> {
    const session = this.#owned(uri, [id], coder);
    if (typeof session === 'string') return { done: false, why: session };
    const { span, ...said } = change;
    if (span && span.start >= span.end) return { done: false, why: 'empty-span' };
    session.annotations.change(id, said, this.#ports.clock.now(), span);
    await session.persist();
    return { done: true, ids: [id] };
  }

  async remove(uri: string, ids: readonly string[], coder: string): Promise<Outcome> {
    const session = this.#owned(uri, ids, coder);
    if (typeof session === 'string') return { done: false, why: session };
    const time = this.#ports.clock.now();
    for (const id of ids) session.annotations.remove(id, time);
    await session.persist();
    return { done: true, ids };
  }

  /** "Never an entity": for all documents of the folder, in `.policy/rejected-names.txt`. */
  rejectName(uri: string, name: string): Promise<Outcome> {
    return this.#changeNames(uri, async (place) => {
      await this.#names.add(place, name);
      return true;
    });
  }

  /** Takes "never an entity" back. */
  unrejectName(uri: string, matches: (name: string) => boolean): Promise<Outcome> {
    return this.#changeNames(uri, (place) => this.#names.remove(place, matches));
  }

  async #changeNames(uri: string, change: (place: Place | undefined) => Promise<boolean>): Promise<Outcome> {
    const session = this.#sessions.get(uri);
    if (!session) return { done: false, why: 'not-open' };
    try {
      if (!(await change(session.place))) return { done: false, why: 'unknown' };
    } catch (error) {
      this.#listener.problem({ uri, code: 'write-failed', args: [(error as Error).message] });
    }
    for (const other of this.#sessions.keys()) this.#listener.changed(other);
    return { done: true, ids: [] };
  }

  async #annotated(): Promise<string[]> {
    const open = [...this.#sessions.values()].filter(({ annotations }) => annotations.placed.length > 0);
    const found = open.map(({ uri }) => uri);
    for (const folder of this.#folders) {
      found.push(
        ...(await annotatedDocuments(this.#ports, folder).catch((error: Error) => {
          this.#ports.log.warn(`${folder}: ${error.message}`);
          return [];
        })),
      );
    }
    return found.sort();
  }

  #ready(uri: string, coder: string): AnnotationSession | Refusal | 'not-open' {
    this.setCoder(coder);
    const session = this.#sessions.get(uri);
    return session ? (session.refusal ?? session) : 'not-open';
  }

  #owned(
    uri: string,
    ids: readonly string[],
    coder: string,
  ): AnnotationSession | Refusal | 'not-open' | 'unknown' | 'another-coder' {
    const session = this.#ready(uri, coder);
    if (typeof session === 'string') return session;
    const found = ids.map((id) => session.annotations.get(id));
    if (found.some((annotation) => annotation === undefined)) return 'unknown';
    return found.every((annotation) => coderSlug(annotation!.coder) === coderSlug(coder)) ? session : 'another-coder';
  }

  async #takeFromLimbo(session: AnnotationSession): Promise<void> {
    const at = this.#limbo.findIndex(({ hash }) => hash === session.annotations.text.hash);
    if (at < 0 || session.uri.startsWith('untitled:')) return;
    const [{ annotations }] = this.#limbo.splice(at, 1);
    session.annotations.take(annotations, new Map(), true);
    await session.persist();
  }
}
