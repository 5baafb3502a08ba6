import type { Annotation } from '../annotations/annotation';
import { fromRecord, toRecord, URN_UUID } from '../annotations/record';
import { EMPTY_SIDECAR, GIT_ATTRIBUTES, parseSidecar, type Sidecar, type SidecarProblem } from '../annotations/sidecar';
import { childUri, type Place } from './annotationStorePlaces';
import type { Files, Ports } from './ports';

/** One sidecar as it was last read or written. */
export class SidecarFile {
  readonly uri: string;
  readonly name: string;
  /** Content last seen on disk; undefined where there is no file. */
  text: string | undefined;
  problem: SidecarProblem | undefined;
  writable = true;
  #base: Sidecar = EMPTY_SIDECAR;
  #ids: ReadonlySet<string> = new Set();

  constructor(uri: string, name: string) {
    this.uri = uri;
    this.name = name;
  }

  /** What our changes are based on. */
  get base(): Sidecar {
    return this.#base;
  }

  set base(sidecar: Sidecar) {
    this.#base = sidecar;
    this.#ids = new Set(sidecar.annotations.map(({ id }) => id));
  }

  /** Of the annotations it holds. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }
}

/** Reads what is on disk now without taking it over. */
export async function readSidecar(files: Files, uri: string, hash: string) {
  const text = await readText(files, uri);
  const parsed =
    text === undefined ? { sidecar: EMPTY_SIDECAR, writable: true, problem: undefined } : parseSidecar(text, hash);
  return { text, ...parsed };
}

/** UTF-8; undefined where there is no file or it is not UTF-8. A byte order mark stays. */
export async function readText(files: Files, uri: string): Promise<string | undefined> {
  const bytes = await files.read(uri);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The file holds the old content or the new, whenever the process ends. */
export async function writeAtomically({ files, random }: Ports, uri: string, text: string): Promise<void> {
  const temporary = `${uri}.${random.uuid()}${TEMPORARY}`;
  try {
    await files.write(temporary, new TextEncoder().encode(text));
    await files.rename(temporary, uri);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}

/** A temporary file of one of the document's sidecars whose writer was killed. */
export function isLeftover(name: string, document: string): boolean {
  return name.startsWith(`${document}.`) && /\.jsonld\.[0-9a-f-]{36}\.tmp$/.test(name);
}

const TEMPORARY = '.tmp';

/** Changes that are not in a sidecar yet. */
export interface Journal {
  /** With selectors for the text they were made in, which may never have been saved. */
  readonly changed: readonly Annotation[];
  readonly removed: ReadonlyMap<string, { readonly coder: string; readonly time: string }>;
}

/** One JSON value a line, so that a damaged one hides no other. */
export function serializeJournal(journal: Journal, uri: string): string {
  const lines = [JSON.stringify({ version: 1, document: uri })];
  for (const annotation of journal.changed) lines.push(JSON.stringify({ put: toRecord(annotation, '') }));
  for (const [id, { coder, time }] of journal.removed)
    lines.push(JSON.stringify({ remove: URN_UUID + id, coder, time }));
  return `${lines.join('\n')}\n`;
}

export function parseJournal(text: string): Journal {
  const changed: Annotation[] = [];
  const removed = new Map<string, { coder: string; time: string }>();
  for (const line of text.split('\n')) {
    const entry = parsedLine(line);
    const annotation = fromRecord(entry.put);
    if (annotation) changed.push(annotation);
    const { remove, coder, time } = entry;
    if (typeof remove === 'string' && typeof coder === 'string' && typeof time === 'string') {
      removed.set(remove.slice(URN_UUID.length), { coder, time });
    }
  }
  return { changed, removed };
}

/** Git must merge sidecars by lines, and never see journals. Files that are there are left alone. */
export async function prepareFolder(ports: Ports, place: Place, storage: string | undefined): Promise<void> {
  if (!place.policy) return;
  const wanted: [string, string][] = [['.gitattributes', GIT_ATTRIBUTES]];
  if (storage === undefined) wanted.push(['.gitignore', 'journal/\nsnapshots/\n*.tmp\n']);
  for (const [name, content] of wanted) {
    const uri = childUri(place.policy, name);
    if (!(await ports.files.stat(uri))) await writeAtomically(ports, uri, content);
  }
}

function parsedLine(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
