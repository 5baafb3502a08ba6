import { exportBrat } from './brat';
import { exportCsv } from './csv';
import type { Export, ExportDocument, LabelOf } from './exportable';
import { exportJsonLines } from './jsonLines';
import { exportWebAnnotations } from './webAnnotations';

/** What each format's id writes. All are pure: the same documents give the same files. */
const FORMATS: Readonly<Record<string, (documents: readonly ExportDocument[], labelOf: LabelOf) => Export>> = {
  csv: exportCsv,
  jsonl: exportJsonLines,
  jsonld: exportWebAnnotations,
  brat: exportBrat,
};

/** Undefined for a format that cannot be written. */
export function exportAs(format: string, documents: readonly ExportDocument[], labelOf: LabelOf): Export | undefined {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format](documents, labelOf) : undefined;
}
