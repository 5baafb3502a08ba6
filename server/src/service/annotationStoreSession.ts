import type { Annotation } from '../annotations/annotation';
import { isSame, mergeSidecars } from '../annotations/mergeSidecars';
import { EMPTY_SIDECAR, type Sidecar, serializeSidecar } from '../annotations/sidecar';
import type { TextEdit } from '../text/edit';
import { DocumentAnnotations, TextVersion } from './annotationStoreDocument';
import { isLeftover, prepareFolder, readSidecar, readText, SidecarFile, writeAtomically } from './annotationStoreFiles';
import {
  childUri,
  coderOfSidecar,
  coderSlug,
  type Place,
  type Placing,
  sidecarName,
  uriKey,
} from './annotationStorePlaces';
import { Scratch } from './annotationStoreScratch';
import type { Ports } from './ports';

/** What a person must know. `args` are file names and details for the sentence. */
export interface StoreProblem {
  readonly uri: string;
  readonly code: 'sidecar-unreadable' | 'records-kept' | 'write-failed' | 'clash';
  readonly args: readonly string[];
}

/** Why a document cannot be tagged now; undefined where it can. */
export type Refusal = 'loading' | 'read-only' | 'no-file' | 'needs-beside' | 'sidecar-unreadable';

export interface SessionHost {
  readonly ports: Ports;
  readonly storage: string | undefined;
  /** The person at the keyboard, once known: whose sidecar is kept up to date when a document is saved. */
  coder(): string | undefined;
  changed(uri: string): void;
  problem(problem: StoreProblem): void;
}

/**
 * One open document with its files. All work on files runs in one queue, one step after the other; what is said about the text changes at
 * once. Invariant: whatever was tagged is in a sidecar or in the journal as soon as the promise of the change is fulfilled, and a
 * sidecar only ever describes the text on disk.
 */
export class AnnotationSession {
  readonly uri: string;
  readonly annotations: DocumentAnnotations;
  readonly #host: SessionHost;
  readonly #scratch: Scratch;
  #placing: Placing;
  /** The text on disk as far as known; undefined for a document that was never saved. */
  #saved: TextVersion | undefined;
  /** By slug of the coder. */
  readonly #sidecars = new Map<string, SidecarFile>();
  readonly #bases = new Map<string, TextVersion>();
  #queue: Promise<void> = Promise.resolve();
  #loaded = false;
  #refusal: Refusal | undefined;
  #ended = false;

  constructor(uri: string, text: string, placing: Placing, host: SessionHost) {
    this.uri = uri;
    this.annotations = new DocumentAnnotations(text);
    this.#placing = placing;
    this.#host = host;
    this.#scratch = new Scratch(uri, host.ports, host.storage);
  }

  get place(): Place | undefined {
    return this.#placing.kind === 'memory' ? undefined : this.#placing.place;
  }

  get refusal(): Refusal | undefined {
    if (this.#placing.kind === 'memory') return undefined;
    if (!this.#loaded) return 'loading';
    if (this.#refusal) return this.#refusal;
    if (this.#placing.kind === 'ask') return 'needs-beside';
    const own = this.#host.coder();
    return own !== undefined && this.#sidecars.get(coderSlug(own))?.writable === false
      ? 'sidecar-unreadable'
      : undefined;
  }

  get sidecarUris(): string[] {
    return [...this.#sidecars.values()].filter(({ text }) => text !== undefined).map(({ uri }) => uri);
  }

  /** True while the open text is not what is on disk. */
  get isDirty(): boolean {
    return this.#saved !== undefined && !this.annotations.text.sameAs(this.#saved);
  }

  /** Reads sidecars and journal. Safe to call again. */
  load(): Promise<void> {
    return this.#enqueue(async () => {
      try {
        await this.#load();
      } finally {
        this.#loaded = true;
        this.#host.changed(this.uri);
      }
    });
  }

  edit(edits: readonly TextEdit[]): void {
    this.annotations.edit(edits);
    if (this.annotations.placed.length > 0) this.#host.changed(this.uri);
  }

  /** Brings what was changed to disk: the sidecar where the text is saved, else the journal. */
  persist(): Promise<void> {
    this.#host.changed(this.uri);
    return this.#enqueue(() => this.#persist());
  }

  saved(): Promise<void> {
    this.#saved = this.annotations.text;
    return this.#enqueue(() => this.#persist(true));
  }

  /** A sidecar, or the document itself, changed on disk. */
  fileChanged(uri: string): Promise<void> {
    return this.#enqueue(async () => {
      if (uriKey(uri) === uriKey(this.uri)) return this.#readDocument();
      const place = this.place;
      const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
      const slug = place && coderOfSidecar(name, place.document);
      if (!slug || !place) return;
      await this.#mergeFromDisk(this.#sidecar(slug, place), place);
      if (this.#hasChanges) await this.#persist();
      this.#host.changed(this.uri);
    });
  }

  /** The last step: after it the session is dead. A text closed without saving gives way to the one on disk. */
  close(): Promise<void> {
    return this.#enqueue(async () => {
      if (this.#placing.kind !== 'files') return;
      await this.#readDocument();
      if (this.isDirty) this.annotations.replaceText(this.#saved!.text, this.#bases);
      await this.#persist();
      this.#ended = true;
    });
  }

  /** The person allowed sidecars beside the document. */
  allowBeside(): Promise<void> {
    if (this.#placing.kind === 'ask') this.#placing = { kind: 'files', place: this.#placing.place };
    return this.persist();
  }

  /** Waits for everything asked so far, then stops writing: the files are about to move. */
  async end(): Promise<void> {
    await this.#enqueue(() => this.#persist());
    this.#ended = true;
  }

  /** Tries again what could not be written. */
  flush(): Promise<void> {
    return this.#enqueue(() => (this.#hasChanges ? this.#persist() : Promise.resolve()));
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    const run = this.#queue.then(() => (this.#ended ? undefined : work()));
    this.#queue = run.then(undefined, (error: Error) => {
      this.#host.ports.log.warn(`${this.uri}: ${error.message}`);
      this.#host.problem({
        uri: this.uri,
        code: 'write-failed',
        args: this.#scratch.isJournaled && !this.#scratch.isBehind ? [error.message, 'journaled'] : [error.message],
      });
    });
    return this.#queue;
  }

  async #load(): Promise<void> {
    const { files } = this.#host.ports;
    const place = this.place;
    if (!place) return;
    const stat = await files.stat(this.uri);
    this.#refusal = stat ? (stat.readOnly ? 'read-only' : undefined) : 'no-file';
    await this.#readDocument();
    for (const { name } of await files.list(place.folder)) {
      const slug = coderOfSidecar(name, place.document);
      if (slug === undefined) {
        if (isLeftover(name, place.document)) await files.remove(childUri(place.folder, name)).catch(() => undefined);
        continue;
      }
      await this.#mergeFromDisk(this.#sidecar(slug, place), place);
      // A sidecar beside the document is leave enough to write there.
      if (this.#placing.kind === 'ask') this.#placing = { kind: 'files', place };
    }
    await this.#readJournal(place);
    if (this.#hasChanges) await this.#persist();
  }

  /** What is not UTF-8, or cannot be read, counts as the text that was opened. */
  async #readDocument(): Promise<void> {
    const text = await readText(this.#host.ports.files, this.uri);
    if (text !== undefined) this.#saved = new TextVersion(text);
    else this.#saved ??= this.annotations.text;
    this.#bases.set(this.#saved.hash, this.#saved);
  }

  async #readJournal(place: Place): Promise<void> {
    const journal = await this.#scratch.readJournal(place);
    if (!journal) return;
    const newer = journal.changed.filter((annotation) => {
      const known = this.annotations.get(annotation.id);
      return !known || known.modified < annotation.modified;
    });
    await this.#readBases(newer);
    this.annotations.take(newer, this.#bases, true);
    for (const [id, { time }] of journal.removed) {
      const known = this.annotations.get(id);
      if (known && known.modified <= time) this.annotations.remove(id, time);
    }
    // Nothing left to do for it: it goes.
    if (!this.#hasChanges) await this.#writeJournal(place);
  }

  async #persist(positions = false): Promise<void> {
    if (this.#placing.kind !== 'files') return;
    const { place } = this.#placing;
    const files = new Set<SidecarFile>();
    for (const { id, coder } of this.annotations.changed) files.add(this.#fileOf(id, coder, place));
    for (const [id, { coder }] of this.annotations.removed) files.add(this.#fileOf(id, coder, place));
    const own = this.#host.coder();
    if (positions && own !== undefined) {
      for (const { id, coder } of this.annotations.stored) if (coder === own) files.add(this.#fileOf(id, coder, place));
    }
    let failure: unknown;
    if (!this.isDirty) {
      // An old journal must not bring back what the sidecars are about to forget, should the process end between the two.
      if (this.#scratch.isJournaled && files.size > 0) await this.#writeJournal(place);
      for (const file of files) {
        try {
          await this.#writeSidecar(file, place);
        } catch (error) {
          failure = error;
        }
      }
    }
    await this.#writeJournal(place);
    if (failure !== undefined) throw failure;
  }

  async #writeSidecar(file: SidecarFile, place: Place): Promise<void> {
    const { ports, storage } = this.#host;
    await this.#mergeFromDisk(file, place);
    // The text may have changed while the file was read: then it is the journal's turn.
    if (!file.writable || this.isDirty) return;
    const settled = this.annotations.settle(({ id, coder }) => this.#fileOf(id, coder, place) === file);
    const removed = this.#removedFrom(file, place);
    const sidecar: Sidecar = {
      ...file.base,
      annotations: settled.map(({ after }) => after).sort((a, b) => (a.id < b.id ? -1 : 1)),
      deleted: new Map([...this.#recent(file.base.deleted), ...removed]),
    };
    const { text: present } = this.annotations;
    const empty = sidecar.annotations.length === 0 && sidecar.kept.length === 0;
    const text = empty ? undefined : serializeSidecar(sidecar, file.name, place.document);
    if (text === undefined) await ports.files.remove(file.uri);
    else if (text !== file.text) {
      await prepareFolder(ports, place, storage);
      await writeAtomically(ports, file.uri, text);
    }
    const former = file.base;
    file.base = text === undefined ? EMPTY_SIDECAR : sidecar;
    file.text = text;
    this.annotations.written(settled);
    for (const [id] of removed) this.annotations.removed.delete(id);
    if (settled.some(({ after }) => after.target.hash === present.hash))
      await this.#scratch.writeSnapshot(present, place);
    await this.#scratch.removeSnapshots(
      new Set(former.annotations.map(({ target }) => target.hash)),
      this.#usedHashes,
      place,
    );
  }

  /** The journal holds exactly what no sidecar holds; it goes only after the sidecars are written. */
  #writeJournal(place: Place): Promise<void> {
    const { unsettled, removed, text } = this.annotations;
    return this.#scratch.writeJournal({ changed: unsettled, removed }, text, this.#usedHashes, place);
  }

  /** Takes over what changed on disk since the sidecar was last seen. Nothing outside is overwritten. */
  async #mergeFromDisk(file: SidecarFile, place: Place): Promise<void> {
    const { ports } = this.#host;
    const { text, sidecar, writable, problem } = await readSidecar(ports.files, file.uri, this.annotations.text.hash);
    if (text === file.text && file.problem?.code === problem?.code) return;
    file.text = text;
    file.writable = writable;
    if (problem && problem.code !== file.problem?.code) this.#tell(file.name, problem);
    file.problem = problem;
    // What cannot be read must not look like deletions.
    if (!writable && sidecar.annotations.length === 0) return;
    await this.#readBases(sidecar.annotations);
    const stored = this.annotations.stored.filter(({ id, coder }) => this.#fileOf(id, coder, place) === file);
    const deleted = new Map([...file.base.deleted, ...this.#removedFrom(file, place)]);
    const mine: Sidecar = { ...file.base, annotations: stored, deleted };
    const { merged, clashes } = mergeSidecars(file.base, mine, sidecar, this.annotations.text.hash);
    const outside = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
    const left = new Set(merged.annotations.map(({ id }) => id));
    this.annotations.drop(stored.filter(({ id }) => !left.has(id)).map(({ id }) => id));
    const written = (annotation: Annotation) =>
      outside.has(annotation.id) && isSame(annotation, outside.get(annotation.id)!);
    this.annotations.take(merged.annotations.filter(written), this.#bases);
    this.annotations.take(
      merged.annotations.filter((annotation) => !written(annotation)),
      this.#bases,
      true,
    );
    for (const { mine: ours } of clashes) {
      // Theirs stands under the id; what we said stays beside it.
      this.annotations.take([{ ...ours, id: ports.random.uuid() }], this.#bases, true);
      this.#host.problem({ uri: this.uri, code: 'clash', args: [ours.target.exact] });
    }
    file.base = { ...sidecar, deleted: merged.deleted };
  }

  #tell(name: string, problem: NonNullable<SidecarFile['problem']>): void {
    const { uri } = this;
    if (problem.code === 'records-kept') {
      this.#host.problem({ uri, code: 'records-kept', args: [name, String(problem.count)] });
    } else {
      const detail =
        problem.code === 'unknown-version' ? problem.version : problem.code === 'corrupt' ? problem.detail : '';
      this.#host.problem({ uri, code: 'sidecar-unreadable', args: [name, problem.code, detail] });
    }
  }

  /** Texts the annotations were made in, as far as they are still known. */
  async #readBases(annotations: readonly Annotation[]): Promise<void> {
    const place = this.place;
    const present = this.annotations.text.hash;
    for (const hash of new Set(annotations.map(({ target }) => target.hash))) {
      if (!place || hash === present || this.#bases.has(hash)) continue;
      const version = await this.#scratch.readSnapshot(hash, place);
      if (version) this.#bases.set(hash, version);
    }
  }

  get #usedHashes(): Set<string> {
    return new Set(this.annotations.stored.map(({ target }) => target.hash));
  }

  get #hasChanges(): boolean {
    return this.#scratch.isBehind || this.annotations.removed.size > 0 || this.annotations.changed.length > 0;
  }

  /** The sidecar an annotation is kept in: the one it was read from, else its coder's. */
  #fileOf(id: string, coder: string, place: Place): SidecarFile {
    for (const file of this.#sidecars.values()) if (file.ids.has(id)) return file;
    return this.#sidecar(coderSlug(coder), place);
  }

  #removedFrom(file: SidecarFile, place: Place): [string, string][] {
    return [...this.annotations.removed]
      .filter(([id, { coder }]) => this.#fileOf(id, coder, place) === file)
      .map(([id, { time }]) => [id, time]);
  }

  #sidecar(slug: string, place: Place): SidecarFile {
    let file = this.#sidecars.get(slug);
    if (!file) {
      const name = sidecarName(place.document, slug);
      file = new SidecarFile(childUri(place.folder, name), name);
      this.#sidecars.set(slug, file);
    }
    return file;
  }

  /** Deletions are remembered half a year: long enough for branches to meet. */
  #recent(deleted: ReadonlyMap<string, string>): [string, string][] {
    const oldest = new Date(Date.parse(this.#host.ports.clock.now()) - 180 * 86_400_000).toISOString();
    return [...deleted].filter(([, time]) => time >= oldest);
  }
}
