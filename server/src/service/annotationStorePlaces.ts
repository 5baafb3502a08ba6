import { sha256 } from '../annotations/sha256';

/** Where the annotations of one document live. URIs as strings. */
export interface Place {
  /** Folder of the sidecars. */
  readonly folder: string;
  /** File name of the document. */
  readonly document: string;
  /** `.policy` of the workspace folder; missing where sidecars lie beside a lone document. */
  readonly policy?: string;
}

/** files: kept on disk. ask: a lone file, the person has not yet allowed sidecars beside it. memory: nowhere to write yet. */
export type Placing =
  | { readonly kind: 'files'; readonly place: Place }
  | { readonly kind: 'ask'; readonly place: Place }
  | { readonly kind: 'memory' };

/** In the nearest workspace folder, else beside the document. */
export function placingOf(uri: string, folders: readonly string[], besideAllowed: boolean): Placing {
  if (uri.startsWith('untitled:')) return { kind: 'memory' };
  const [parent, document] = splitUri(uri);
  const root = folders
    .map((folder) => folder.replace(/\/+$/, ''))
    .filter((folder) => isBelow(uri, folder))
    .sort((a, b) => b.length - a.length)[0];
  if (root === undefined) {
    return { kind: besideAllowed ? 'files' : 'ask', place: { folder: parent, document } };
  }
  // By segments: the two may spell the same path differently.
  const below = parent.split('/').slice(root.split('/').length);
  const policy = `${root}/.policy`;
  return { kind: 'files', place: { folder: [`${policy}/annotations`, ...below].join('/'), document, policy } };
}

/** `<document>.<slug of the coder>.jsonld` */
export function sidecarName(document: string, slug: string): string {
  return `${document}.${slug}${EXTENSION}`;
}

/** The slug of the coder if the file name is a sidecar of the document. */
export function coderOfSidecar(name: string, document: string): string | undefined {
  const prefix = `${document}.`;
  if (!name.startsWith(prefix) || !name.endsWith(EXTENSION)) return undefined;
  const slug = name.slice(prefix.length, -EXTENSION.length);
  return slug === '' || slug.includes('.') ? undefined : slug;
}

/** File name of the document a sidecar belongs to. */
export function documentOfSidecar(name: string): string | undefined {
  return /^(.+)\.[^.]+\.jsonld$/.exec(name)?.[1];
}

/** The coder's name as part of a file name: letters, digits, `-` and `_` stay, anything else as % and its UTF-8 bytes. */
export function coderSlug(coder: string): string {
  return coder.normalize('NFC').replace(/[^\p{L}\p{N}_-]/gu, (char) => {
    const bytes = new TextEncoder().encode(char);
    return Array.from(bytes, (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });
}

/** Unsettled changes of a document: one file, in the editor's storage where it has one. */
export function journalUri(uri: string, place: Place, storage: string | undefined): string {
  return `${scratch(place, storage)}/journal/${sha256(uriKey(uri)).slice(0, 32)}.jsonl`;
}

/** A text that annotations were made in, by its hash: what lets them be carried over when the document changes unseen. */
export function snapshotUri(hash: string, place: Place, storage: string | undefined): string {
  return `${scratch(place, storage)}/snapshots/${hash}.txt`;
}

export function childUri(folder: string, name: string): string {
  return `${folder}/${encodeURIComponent(name)}`;
}

/** Parent URI and decoded last segment. */
export function splitUri(uri: string): [parent: string, name: string] {
  const at = uri.lastIndexOf('/');
  return [uri.slice(0, at), decoded(uri.slice(at + 1))];
}

/** Equal for two spellings of one URI ("%3A" and ":"). */
export function uriKey(uri: string): string {
  return decoded(uri).normalize('NFC');
}

export function isBelow(uri: string, folder: string): boolean {
  return uriKey(uri).startsWith(`${uriKey(folder)}/`);
}

const EXTENSION = '.jsonld';

/** Without an editor's storage, beside the annotations, kept out of git. */
function scratch(place: Place, storage: string | undefined): string {
  return storage?.replace(/\/+$/, '') ?? place.policy ?? `${place.folder}/.policy`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
