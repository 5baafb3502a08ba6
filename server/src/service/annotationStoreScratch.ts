import { TextVersion } from './annotationStoreDocument';
import {
  type Journal,
  parseJournal,
  prepareFolder,
  readText,
  serializeJournal,
  writeAtomically,
} from './annotationStoreFiles';
import { journalUri, type Place, snapshotUri } from './annotationStorePlaces';
import type { Ports } from './ports';

/**
 * What one document keeps outside its sidecars: the journal of unsettled changes, and snapshots of the texts that annotations were made
 * in, so that they can be carried over when the document changes unseen. A lost snapshot costs only certainty.
 */
export class Scratch {
  readonly #uri: string;
  readonly #ports: Ports;
  readonly #storage: string | undefined;
  #journaled = false;
  #behind = false;
  /** Of unsaved texts that are kept beside the journal. */
  #journalHashes: ReadonlySet<string> = new Set();
  /** Annotations in the journal that this session read or wrote; all others are another window's and stay. */
  #known: ReadonlySet<string> = new Set();

  constructor(uri: string, ports: Ports, storage: string | undefined) {
    this.#uri = uri;
    this.#ports = ports;
    this.#storage = storage;
  }

  /** True while there is a journal. */
  get isJournaled(): boolean {
    return this.#journaled;
  }

  /** True where the journal could not be brought up to date. */
  get isBehind(): boolean {
    return this.#behind;
  }

  async readJournal(place: Place): Promise<Journal | undefined> {
    const text = await readText(this.#ports.files, journalUri(this.#uri, place, this.#storage));
    if (text === undefined) return undefined;
    const journal = parseJournal(text);
    this.#journaled = true;
    this.#journalHashes = hashesOf(journal);
    this.#known = idsOf(journal);
    return journal;
  }

  /** Replaces what this session knows of the journal; an empty one is removed. */
  async writeJournal(
    journal: Journal,
    text: TextVersion,
    usedHashes: ReadonlySet<string>,
    place: Place,
  ): Promise<void> {
    this.#behind = true;
    const uri = journalUri(this.#uri, place, this.#storage);
    const used = isEmpty(journal) && !this.#journaled ? journal : await this.#withOthers(journal, uri);
    if (!isEmpty(used)) {
      // A journal in the editor's storage must not depend on the folder: that may be what cannot be written.
      if (!this.#journaled && this.#storage === undefined) await prepareFolder(this.#ports, place, this.#storage);
      if (hashesOf(journal).has(text.hash)) await this.writeSnapshot(text, place);
      await writeAtomically(this.#ports, uri, serializeJournal(used, this.#uri));
    } else if (this.#journaled) await this.#ports.files.remove(uri);
    this.#journaled = !isEmpty(journal);
    this.#behind = false;
    this.#known = idsOf(journal);
    const former = this.#journalHashes;
    this.#journalHashes = hashesOf(used);
    await this.removeSnapshots(former, usedHashes, place);
  }

  /** What another window of the same document wrote since belongs to it until it is read. */
  async #withOthers(journal: Journal, uri: string): Promise<Journal> {
    const text = await readText(this.#ports.files, uri);
    if (text === undefined) return journal;
    const present = parseJournal(text);
    const own = idsOf(journal);
    const isOther = (id: string) => !this.#known.has(id) && !own.has(id);
    return {
      changed: [...present.changed.filter(({ id }) => isOther(id)), ...journal.changed],
      removed: new Map([...[...present.removed].filter(([id]) => isOther(id)), ...journal.removed]),
    };
  }

  async writeSnapshot(text: TextVersion, place: Place): Promise<void> {
    const uri = snapshotUri(text.hash, place, this.#storage);
    try {
      if (!(await this.#ports.files.stat(uri))) await writeAtomically(this.#ports, uri, text.map.canonical);
    } catch (error) {
      this.#ports.log.warn(`No snapshot of ${this.#uri}: ${(error as Error).message}`);
    }
  }

  /** Undefined where it was not kept or is not what it says. */
  async readSnapshot(hash: string, place: Place): Promise<TextVersion | undefined> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
    const text = await readText(this.#ports.files, snapshotUri(hash, place, this.#storage));
    const version = text === undefined ? undefined : new TextVersion(text);
    return version?.hash === hash ? version : undefined;
  }

  /** Those of `hashes` that neither annotations (`used`) nor the journal speak of any more. */
  async removeSnapshots(hashes: Iterable<string>, used: ReadonlySet<string>, place: Place): Promise<void> {
    for (const hash of hashes) {
      if (used.has(hash) || this.#journalHashes.has(hash) || hash === '') continue;
      await this.#ports.files.remove(snapshotUri(hash, place, this.#storage)).catch(() => undefined);
    }
  }
}

function isEmpty({ changed, removed }: Journal): boolean {
  return changed.length === 0 && removed.size === 0;
}

function idsOf({ changed, removed }: Journal): Set<string> {
  return new Set([...changed.map(({ id }) => id), ...removed.keys()]);
}

function hashesOf({ changed }: Journal): Set<string> {
  return new Set(changed.map(({ target }) => target.hash));
}
