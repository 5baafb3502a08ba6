import type { PlacedAnnotation } from '../annotations/annotation';
import { exportBrat } from '../annotations/export/brat';
import { exportCsv } from '../annotations/export/csv';
import type { Export, ExportDocument, LabelOf } from '../annotations/export/exportable';
import { exportJsonLines } from '../annotations/export/jsonLines';
import { exportWebAnnotations } from '../annotations/export/webAnnotations';
import { inlineAnnotations, inlineTags } from '../annotations/inlineTags';
import { OffsetMap } from '../annotations/offsets';
import { sha256 } from '../annotations/sha256';
import { splitBlocks } from '../blocks/resplit';
import type { ExportParams, ExportResult } from '../features/shown';
import { labelOf } from '../features/tags';
import type { AnnotationStore } from './annotationStore';
import { readText } from './annotationStoreFiles';
import { documentOfSidecar, uriKey } from './annotationStorePlaces';
import type { Codebooks } from './codebooks';
import { documentLanguage, type OpenDocument } from './documents';
import type { Ports } from './ports';

const FORMATS: Readonly<Record<string, (documents: readonly ExportDocument[], label: LabelOf) => Export>> = {
  csv: exportCsv,
  jsonl: exportJsonLines,
  jsonld: exportWebAnnotations,
  brat: exportBrat,
};

/** Annotations of open and closed documents in the formats of other tools. */
export class Exporting {
  readonly #ports: Ports;
  readonly #store: AnnotationStore;
  readonly #codebooks: Codebooks;
  #folders: readonly string[];

  constructor(ports: Ports, store: AnnotationStore, codebooks: Codebooks, folders: readonly string[]) {
    this.#ports = ports;
    this.#store = store;
    this.#codebooks = codebooks;
    this.#folders = folders;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
  }

  /** Without `uris`: open documents with tags, and all documents of the folders that have a sidecar. */
  async export({ format, uris }: ExportParams, open: readonly OpenDocument[]): Promise<ExportResult> {
    const write = FORMATS[format];
    if (!write) return { error: `The format “${format}” cannot be written yet.` };
    const documents: ExportDocument[] = [];
    for (const uri of uris ?? (await this.#tagged(open))) {
      const known = open.find((document) => uriKey(document.uri) === uriKey(uri));
      const document = known ? this.#ofOpen(known) : await this.#ofClosed(uri);
      if (document && (uris !== undefined || document.annotations.length > 0)) documents.push(document);
    }
    if (documents.every(({ annotations }) => annotations.length === 0))
      return { error: 'There are no annotations to export.' };
    const codes = this.#codebooks.codesFor(uris?.[0] ?? open[0]?.uri ?? this.#folders[0] ?? '');
    const { files, losses } = write(documents, (code) => labelOf(codes, code));
    return { files: files.map((file) => ({ ...file, encoding: 'utf8' })), losses };
  }

  #ofOpen({ uri, text, languageId }: OpenDocument): ExportDocument {
    return this.#document(uri, text, languageId, this.#store.annotations(uri));
  }

  /** Opened in the store for a moment, so that tags stand where the text on disk has them. */
  async #ofClosed(uri: string): Promise<ExportDocument | undefined> {
    const text = await readText(this.#ports.files, uri).catch(() => undefined);
    if (text === undefined) return undefined;
    await this.#store.open(uri, text);
    const placed = this.#store.annotations(uri);
    await this.#store.close(uri);
    return this.#document(uri, text, /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'plaintext', placed);
  }

  #document(uri: string, text: string, languageId: string, placed: readonly PlacedAnnotation[]): ExportDocument {
    const language = documentLanguage(languageId) ?? 'plaintext';
    const spans = inlineTags(text, splitBlocks(text, language), language);
    const map = new OffsetMap(text);
    const inline = spans.length > 0 ? inlineAnnotations(spans, map, sha256(map.canonical)) : [];
    return { path: this.#pathOf(uri), text, annotations: [...placed, ...inline].sort(byPlace) };
  }

  async #tagged(open: readonly OpenDocument[]): Promise<string[]> {
    const found = new Map(open.map(({ uri }) => [uriKey(uri), uri]));
    for (const folder of this.#folders) {
      const root = folder.replace(/\/+$/, '');
      for (const uri of await this.#withSidecar(root)) if (!found.has(uriKey(uri))) found.set(uriKey(uri), uri);
    }
    return [...found.values()].sort();
  }

  async #withSidecar(root: string): Promise<string[]> {
    const found = new Set<string>();
    const pending = [''];
    for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
      const entries = await this.#ports.files.list(`${root}/.policy/annotations${below}`).catch(() => []);
      for (const { name, kind } of entries) {
        if (kind === 'folder') pending.push(`${below}/${encodeURIComponent(name)}`);
        const document = kind === 'file' ? documentOfSidecar(name) : undefined;
        if (document !== undefined) found.add(`${root}${below}/${encodeURIComponent(document)}`);
      }
    }
    return [...found];
  }

  /** Path below its folder, else the file name. */
  #pathOf(uri: string): string {
    const key = uriKey(uri);
    const folder = this.#folders
      .map((item) => `${uriKey(item).replace(/\/+$/, '')}/`)
      .find((item) => key.startsWith(item));
    return folder ? key.slice(folder.length) : key.slice(key.lastIndexOf('/') + 1);
  }
}

/** Those that lost their place at the end. */
function byPlace(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return (a.span?.start ?? Number.MAX_SAFE_INTEGER) - (b.span?.start ?? Number.MAX_SAFE_INTEGER);
}
