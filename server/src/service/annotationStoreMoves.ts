import { mergeSidecars } from '../annotations/mergeSidecars';
import { EMPTY_SIDECAR, parseSidecar, serializeSidecar } from '../annotations/sidecar';
import type { TextVersion } from './annotationStoreDocument';
import { readText, writeAtomically } from './annotationStoreFiles';
import {
  childUri,
  coderOfSidecar,
  documentOfSidecar,
  journalUri,
  type Place,
  sidecarName,
} from './annotationStorePlaces';
import type { Ports } from './ports';

/** A document that is gone and whose annotations were made in the same text. */
export interface MovedDocument {
  /** URI it had. */
  readonly document: string;
  readonly annotations: number;
}

interface Located {
  readonly uri: string;
  readonly place: Place;
}

/** Sidecars and journal of a document, or of all documents of a folder, follow it. Meeting others there, they merge by id. */
export async function moveAnnotations(
  ports: Ports,
  from: Located,
  to: Located,
  storage: string | undefined,
): Promise<void> {
  const { files } = ports;
  const folder = childUri(from.place.folder, from.place.document);
  if (from.place.policy && (await files.stat(folder))?.kind === 'folder') {
    await moveFolder(ports, folder, childUri(to.place.folder, to.place.document));
  }
  for (const { name, kind } of await files.list(from.place.folder)) {
    const slug = coderOfSidecar(name, from.place.document);
    if (kind !== 'file' || slug === undefined) continue;
    await moveSidecar(ports, childUri(from.place.folder, name), to.place, slug);
  }
  await moveJournal(ports, from, to, storage);
}

export async function moveJournal(
  { files }: Ports,
  from: Located,
  to: Located,
  storage: string | undefined,
): Promise<void> {
  const journal = journalUri(from.uri, from.place, storage);
  if (await files.stat(journal)) await files.rename(journal, journalUri(to.uri, to.place, storage));
}

/**
 * Looks among sidecars whose document is gone for one made in this very text.
 * Reads at most MOST_SIDECARS files; only called for documents without annotations.
 */
export async function findMoved(
  ports: Ports,
  uri: string,
  text: TextVersion,
  place: Place,
): Promise<MovedDocument | undefined> {
  const root = place.policy?.slice(0, -'/.policy'.length);
  if (root === undefined) return undefined;
  const pending = ['']; // folders below `.policy/annotations`
  let read = 0;
  for (let below = pending.pop(); below !== undefined && read < MOST_SIDECARS; below = pending.pop()) {
    const folder = `${place.policy}/annotations${below}`;
    const entries = await ports.files.list(folder).catch(() => []);
    const present = new Set((await ports.files.list(`${root}${below}`).catch(() => [])).map(({ name }) => name));
    for (const { name, kind } of entries) {
      if (kind === 'folder') pending.push(`${below}/${encodeURIComponent(name)}`);
      const document = kind === 'file' ? documentOfSidecar(name) : undefined;
      if (document === undefined || present.has(document) || read++ >= MOST_SIDECARS) continue;
      const content = await readText(ports.files, childUri(folder, name)).catch(() => undefined);
      const annotations = content === undefined ? [] : parseSidecar(content).sidecar.annotations;
      const former = `${root}${below}/${encodeURIComponent(document)}`;
      if (former !== uri && annotations.some(({ target }) => target.hash === text.hash)) {
        return { document: former, annotations: annotations.length };
      }
    }
  }
  return undefined;
}

const MOST_SIDECARS = 2000;

async function moveSidecar(ports: Ports, uri: string, to: Place, slug: string): Promise<void> {
  const name = sidecarName(to.document, slug);
  const target = childUri(to.folder, name);
  const moving = await readText(ports.files, uri);
  const there = await readText(ports.files, target);
  const parsed = parseSidecar(moving ?? '');
  const other = there === undefined ? undefined : parseSidecar(there);
  // What cannot be read moves as it is; but never over something else.
  if (!parsed.writable || (other && !other.writable)) {
    if (there === undefined) await ports.files.rename(uri, target);
    return;
  }
  const { merged } = mergeSidecars(EMPTY_SIDECAR, parsed.sidecar, other?.sidecar ?? EMPTY_SIDECAR);
  await writeAtomically(ports, target, serializeSidecar(merged, name, to.document));
  await ports.files.remove(uri);
}

/** Merges into a folder that is there already. */
async function moveFolder(ports: Ports, from: string, to: string): Promise<void> {
  if (!(await ports.files.stat(to))) return ports.files.rename(from, to);
  for (const { name, kind } of await ports.files.list(from)) {
    const [source, target] = [childUri(from, name), childUri(to, name)];
    if (kind === 'folder') await moveFolder(ports, source, target);
    else if (!(await ports.files.stat(target))) await ports.files.rename(source, target);
  }
}
