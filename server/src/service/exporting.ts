import { exportAs } from '../annotations/export/formats';
import type { ExportParams, ExportResult } from '../features/shown';
import { labelOf } from '../features/tags';
import type { AnnotationStore } from './annotationStore';
import type { Codebooks } from './codebooks';

/**
 * Annotations of open and closed documents in the formats of other tools. Without `uris`: open documents with tags, and all documents
 * of the folders that have a sidecar.
 */
export async function exportAnnotations(
  { format, uris }: ExportParams,
  store: AnnotationStore,
  codebooks: Codebooks,
): Promise<ExportResult> {
  const documents = await store.documents(uris);
  const codes = codebooks.codesFor(documents[0]?.uri ?? '');
  const written = exportAs(format, documents, (code) => labelOf(codes, code));
  if (!written) return { error: `The format “${format}” cannot be written yet.` };
  if (documents.every(({ annotations }) => annotations.length === 0)) {
    return { error: 'There are no annotations to export.' };
  }
  const { files, losses } = written;
  return { files: files.map((file) => ({ ...file, encoding: 'utf8' })), losses };
}
