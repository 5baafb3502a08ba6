import type { ExportDocument } from '../annotations/export/exportable';
import { inlineAnnotations, inlineTags } from '../annotations/inlineTags';
import { parseSidecar } from '../annotations/sidecar';
import type { DocumentLanguage } from '../blocks/block';
import { splitBlocks } from '../blocks/resplit';
import { byPlace, DocumentAnnotations, type TextVersion } from './annotationStoreDocument';
import { readText } from './annotationStoreFiles';
import { childUri, coderOfSidecar, documentOfSidecar, type Place, splitUri } from './annotationStorePlaces';
import { Scratch } from './annotationStoreScratch';
import type { Ports } from './ports';

/** URIs of the documents of a workspace folder that have sidecars, whether they are still there or not. */
export async function annotatedDocuments({ files }: Ports, folder: string): Promise<string[]> {
  const root = folder.replace(/\/+$/, '');
  const found = new Set<string>();
  const pending = [''];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    for (const { name, kind } of await files.list(`${root}/.policy/annotations${below}`)) {
      if (kind === 'folder') pending.push(`${below}/${encodeURIComponent(name)}`);
      const document = kind === 'file' ? documentOfSidecar(name) : undefined;
      if (document !== undefined) found.add(`${root}${below}/${encodeURIComponent(document)}`);
    }
  }
  return [...found].sort();
}

/** A document that is not open with what all coders say about it; writes nothing. Undefined where it cannot be read. */
export async function readAnnotated(
  ports: Ports,
  uri: string,
  place: Place,
  storage: string | undefined,
): Promise<ExportDocument | undefined> {
  const text = await readText(ports.files, uri);
  if (text === undefined) return undefined;
  const document = new DocumentAnnotations(text);
  const scratch = new Scratch(uri, ports, storage);
  for (const { name } of await ports.files.list(place.folder)) {
    if (coderOfSidecar(name, place.document) === undefined) continue;
    const content = await readText(ports.files, childUri(place.folder, name));
    const { annotations } = parseSidecar(content ?? '', document.text.hash).sidecar;
    const bases = new Map<string, TextVersion>();
    for (const hash of new Set(annotations.map(({ target }) => target.hash))) {
      const base = hash === document.text.hash ? undefined : await scratch.readSnapshot(hash, place);
      if (base) bases.set(hash, base);
    }
    document.take(annotations, bases);
  }
  return exportable(uri, place, document);
}

/** With the tags written into the text. The path is relative to the workspace folder. */
export function exportable(uri: string, place: Place | undefined, document: DocumentAnnotations): ExportDocument {
  const { text, map, hash } = document.text;
  const name = place?.document ?? splitUri(uri)[1];
  const language: DocumentLanguage = /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plaintext';
  const inline = text.includes(']{') ? inlineTags(text, splitBlocks(text, language), language) : [];
  const below = place?.policy ? place.folder.slice(`${place.policy}/annotations`.length + 1) : '';
  const path = [
    ...below
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent),
    name,
  ].join('/');
  const annotations = [...document.placed, ...inlineAnnotations(inline, map, hash)].sort(byPlace);
  return { uri, path, text, annotations };
}
