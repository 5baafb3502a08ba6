import { CanonicalDocument, type Export, type ExportDocument, type LabelOf } from './exportable';

/**
 * For language processing: one document a line with its text, and tags as `[start, end)` in UTF-16 code units of that text (as
 * JavaScript and Java count; `unit` says so). Lost tags are listed apart.
 */
export function exportJsonLines(documents: readonly ExportDocument[], labelOf: LabelOf): Export {
  const lines = documents.map((document) => {
    const canonical = new CanonicalDocument(document);
    const said = canonical.items
      .filter(({ code }) => code !== undefined)
      .map(({ annotation, start, end, text, code = '' }) => ({
        id: annotation.id,
        ...(start === undefined ? {} : { start, end }),
        code,
        label: labelOf(code),
        text,
        coder: annotation.coder,
        ...(annotation.memo === '' ? {} : { memo: annotation.memo }),
        ...(annotation.created === '' ? {} : { created: annotation.created, modified: annotation.modified }),
        state: annotation.state,
        origin: annotation.provenance.from,
        ...(annotation.claim.kind === 'event' ? { event: annotation.claim.event } : {}),
      }));
    return JSON.stringify({
      document: document.path,
      unit: 'utf-16',
      text: canonical.text,
      annotations: said.filter((item) => 'start' in item),
      lost: said.filter((item) => !('start' in item)),
    });
  });
  return { files: [{ name: 'annotations.jsonl', content: lines.map((line) => `${line}\n`).join('') }], losses: [] };
}
