import { CanonicalDocument, type Export, type ExportDocument, type ExportItem, type LabelOf } from './exportable';

/**
 * A table for spreadsheets, one tag or event a row: RFC 4180 with CRLF and a byte order mark (without it Excel misreads UTF-8). Offsets
 * are code points of the text without byte order mark and with LF line ends. A cell that a spreadsheet would take for a formula gets
 * an apostrophe in front.
 */
export function exportCsv(documents: readonly ExportDocument[], labelOf: LabelOf): Export {
  const rows = documents.flatMap((document) => {
    const canonical = new CanonicalDocument(document);
    return canonical.items.filter(({ code }) => code !== undefined).map((item) => rowOf(canonical, item, labelOf));
  });
  const content = `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
  return { files: [{ name: 'annotations.csv', content }], losses: [] };
}

const COLUMNS = [
  'document',
  'code',
  'label',
  'text',
  'memo',
  'coder',
  'created',
  'modified',
  'state',
  'start',
  'end',
  'section',
  'origin',
  'event_actors',
  'event_recipients',
  'event_themes',
  'event_status',
  'event_date',
  'event_amount',
  'id',
];

function rowOf(document: CanonicalDocument, item: ExportItem, labelOf: LabelOf): string[] {
  const { annotation, start, end, text, code = '' } = item;
  const { claim, target } = annotation;
  const event = claim.kind === 'event' ? claim.event : undefined;
  const names = (parties: readonly { readonly name: string }[] = []) => parties.map(({ name }) => name).join('; ');
  const points = (offset: number | undefined) => (offset === undefined ? '' : String(document.map.toPoints(offset)));
  const { amount } = event ?? {};
  return [
    document.path,
    code,
    labelOf(code),
    text,
    annotation.memo,
    annotation.coder,
    annotation.created,
    annotation.modified,
    annotation.state,
    points(start),
    points(end),
    (target.section ?? []).join(' > '),
    annotation.provenance.from,
    names(event?.actors),
    names(event?.recipients),
    (event?.themes ?? []).join('; '),
    event?.status ?? '',
    event?.date ?? '',
    amount ? `${amount.value} ${amount.currency}` : '',
    annotation.id,
  ];
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
