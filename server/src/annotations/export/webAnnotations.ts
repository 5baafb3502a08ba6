import { toRecord } from '../record';
import { CanonicalDocument, type Export, type ExportDocument, type LabelOf } from './exportable';

/**
 * A W3C AnnotationCollection (https://www.w3.org/TR/annotation-model/#collections) of all documents with one page. Positions in code
 * points. Beside the code's id every tag carries its label, for tools that do not know the codebook.
 */
export function exportWebAnnotations(documents: readonly ExportDocument[], labelOf: LabelOf): Export {
  const items = documents.flatMap((document) => {
    const canonical = new CanonicalDocument(document);
    const source = document.path.split('/').map(encodeURIComponent).join('/');
    return canonical.settled().map((annotation, i) => {
      const record = toRecord(annotation, source);
      const { code } = canonical.items[i];
      if (code === undefined) return record;
      const label = { type: 'TextualBody', value: labelOf(code), format: 'text/plain', purpose: 'tagging' };
      return { ...record, body: [...(record.body as unknown[]), label] };
    });
  });
  const lines = [
    '{',
    '"@context": ["http://www.w3.org/ns/anno.jsonld", {"policy": "urn:policy-annotator:terms#"}],',
    '"id": "annotations.jsonld",',
    '"type": "AnnotationCollection",',
    '"label": "Policy Annotator",',
    `"total": ${items.length},`,
    '"first": {',
    '"id": "annotations.jsonld#page",',
    '"type": "AnnotationPage",',
    '"partOf": "annotations.jsonld",',
    '"startIndex": 0,',
    '"items": [',
    ...items.map((item, i) => JSON.stringify(item) + (i + 1 < items.length ? ',' : '')),
    ']',
    '}',
    '}',
    '',
  ];
  return { files: [{ name: 'annotations.jsonld', content: lines.join('\n') }], losses: [] };
}
