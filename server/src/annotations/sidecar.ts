import type { Annotation } from './annotation';
import { fromRecord, toRecord, URN_UUID, UUID } from './record';

/**
 * The file that holds one coder's annotations of one document: a W3C AnnotationPage that any JSON-LD reader takes.
 *
 * Layout, made for git: a header that never changes; then the ids of deleted annotations and the annotations themselves, sorted by
 * random id and one a line. Both lists end with a fixed last entry, so that every other line ends with a comma and adding never
 * touches a neighbour. Insertions of two branches thus land in different places, and where they land side by side (or both branches
 * start the file) `merge=union`, which the store sets for these files in `.policy/.gitattributes`, keeps the lines of both: the result is
 * always valid. Union may bring back a deleted line beside an inserted one, or keep a changed line in both forms; the list of
 * deleted ids and the later `modified` settle that when the file is read. Without union git marks such a spot as a conflict, which is
 * read (both sides count) but not written over.
 */
export interface Sidecar {
  /** Sorted by id, no id twice. */
  readonly annotations: readonly Annotation[];
  /** Deleted annotations: id to ISO time; kept for a while so that a merge does not bring them back. */
  readonly deleted: ReadonlyMap<string, string>;
  /** Lines of records that are not understood, without their comma; written back to the letter. */
  readonly kept: readonly string[];
  /** Unknown members of the page. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export type SidecarProblem =
  /** Written by a newer version: read nothing, change nothing. */
  | { readonly code: 'unknown-version'; readonly version: string }
  /** Not a sidecar or badly damaged. */
  | { readonly code: 'corrupt'; readonly detail: string }
  /** git left its marks: annotations of both sides are shown, the file is not written until a person resolved it. */
  | { readonly code: 'merge-conflict' }
  /** Some records are damaged or another tool's; all others are fine. */
  | { readonly code: 'records-kept'; readonly count: number };

export interface ParsedSidecar {
  readonly sidecar: Sidecar;
  readonly problem?: SidecarProblem;
  /** False: the file must stay as it is. */
  readonly writable: boolean;
}

export const SIDECAR_VERSION = 1;
/** Content of `.policy/.gitattributes`: branches that both add annotations merge by keeping the lines of both. */
export const GIT_ATTRIBUTES = '*.jsonld merge=union\n';
export const EMPTY_SIDECAR: Sidecar = { annotations: [], deleted: new Map(), kept: [] };

/**
 * @param name file name of the sidecar; the page's id, relative to itself
 * @param source file name of the document; what every target refers to
 */
export function serializeSidecar(sidecar: Sidecar, name: string, source: string): string {
  const relative = encodeURIComponent(source);
  const lines = [
    '{',
    `"@context": ["http://www.w3.org/ns/anno.jsonld", {"policy": "urn:policy-annotator:terms#"}],`,
    `"id": ${JSON.stringify(encodeURIComponent(name))},`,
    '"type": "AnnotationPage",',
    `"policy:version": ${SIDECAR_VERSION},`,
    ...Object.entries(sidecar.extra ?? {}).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`),
    '"policy:deleted": [',
    ...[...sidecar.deleted].sort(byKey).map(([id, time]) => `${JSON.stringify(`${id} ${time}`)},`),
    LAST_DELETED,
    '],',
    ITEMS,
  ];
  const records: [string, string][] = sidecar.annotations.map((annotation) => [
    annotation.id,
    `${JSON.stringify(toRecord(annotation, relative))},`,
  ]);
  for (const line of sidecar.kept) records.push([ID_IN_LINE.exec(line)?.[1] ?? LAST_ID, `${line},`]);
  for (const [, line] of records.sort(byKey)) lines.push(line);
  // An annotation of the whole document that says nothing: what other tools make of the fixed last line.
  lines.push(JSON.stringify({ id: URN_UUID + LAST_ID, type: 'Annotation', target: relative }), ']', '}', '');
  return lines.join('\n');
}

/**
 * Never fails: what cannot be read comes back as a problem, with everything that can be read.
 * @param hash of the document's present text: tells apart two forms of one record that a merge by union left
 */
export function parseSidecar(text: string, hash?: string): ParsedSidecar {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const conflicted = /^(?:<{7}|>{7}) /m.test(body);
  const page = conflicted ? undefined : parsed(body);
  // Line by line where the layout is ours, so that what is not understood keeps its letters.
  return isObject(page) && !hasOurLayout(body) ? fromPage(page, hash) : fromLines(body, conflicted, hash);
}

/** Of records with the same id the later modified, of equally old ones the one made for the text with this hash. */
export function distinct(annotations: readonly Annotation[], hash?: string): Annotation[] {
  const byId = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const known = byId.get(annotation.id);
    const newer = !known || annotation.modified > known.modified;
    const fitting =
      known?.modified === annotation.modified && annotation.target.hash === hash && known.target.hash !== hash;
    if (newer || fitting) byId.set(annotation.id, annotation);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const ITEMS = '"items": [';
const VERSION_LINE = /^"policy:version": (.+?),?$/;
const LAST_DELETED = '""';
const ID_IN_LINE = /"id":\s*"urn:uuid:([0-9a-f-]{36})"/;
const KNOWN = new Set(['@context', 'id', 'type', 'policy:version', 'policy:deleted', 'items']);

function hasOurLayout(body: string): boolean {
  const lines = body.split(/\r?\n/);
  const itemsAt = lines.indexOf(ITEMS);
  if (itemsAt < 0 || !lines.some((line) => VERSION_LINE.test(line))) return false;
  const records = lines.slice(itemsAt + 1, lines.lastIndexOf(']')).filter((line) => line.trim() !== '');
  return records.every((line) => parsed(bare(line)) !== undefined);
}

function fromPage(page: Record<string, unknown>, hash?: string): ParsedSidecar {
  const version = page['policy:version'];
  if (version !== SIDECAR_VERSION) {
    if (version === undefined) return unreadable({ code: 'corrupt', detail: 'no "policy:version"' });
    return unreadable({ code: 'unknown-version', version: String(version) });
  }
  if (!Array.isArray(page.items)) return unreadable({ code: 'corrupt', detail: 'no "items"' });
  const deleted = Array.isArray(page['policy:deleted']) ? page['policy:deleted'] : [];
  const extra = Object.entries(page).filter(([key]) => !KNOWN.has(key));
  return assemble(
    page.items.map((item) => [item, JSON.stringify(item)]),
    deleted,
    extra.length > 0 ? Object.fromEntries(extra) : undefined,
    false,
    hash,
  );
}

/** Reads what the lines give when the whole is no JSON: a damaged record, or the marks of a merge. */
function fromLines(body: string, conflicted: boolean, hash?: string): ParsedSidecar {
  const lines = body.split(/\r?\n/);
  const version = lines.map((line) => VERSION_LINE.exec(line)?.[1]).find((found) => found !== undefined);
  const itemsAt = lines.indexOf(ITEMS);
  if (version !== undefined && version !== String(SIDECAR_VERSION))
    return unreadable({ code: 'unknown-version', version });
  const endAt = lines.lastIndexOf(']');
  if (version === undefined || itemsAt < 0 || endAt < itemsAt) {
    return unreadable(conflicted ? { code: 'merge-conflict' } : { code: 'corrupt', detail: whyNot(body) });
  }
  const deletedAt = lines.indexOf('"policy:deleted": [');
  const deleted =
    deletedAt < 0
      ? []
      : lines
          .slice(deletedAt + 1, lines.indexOf('],', deletedAt))
          .map(bare)
          .map(parsed);
  const records = lines
    .slice(itemsAt + 1, endAt)
    .filter((line) => line.trim() !== '' && !/^(?:<{7}|>{7}|={7}|\|{7})/.test(line))
    .map((line): [unknown, string] => [parsed(bare(line)), bare(line)]);
  return assemble(records, deleted, extraOfLines(lines.slice(1, itemsAt)), conflicted, hash);
}

function extraOfLines(header: readonly string[]): Record<string, unknown> | undefined {
  const extra: Record<string, unknown> = {};
  for (const line of header) {
    const member = parsed(`{${bare(line)}}`);
    if (isObject(member)) for (const [key, value] of Object.entries(member)) if (!KNOWN.has(key)) extra[key] = value;
  }
  return Object.keys(extra).length > 0 ? extra : undefined;
}

function assemble(
  records: readonly [unknown, string][],
  deletions: readonly unknown[],
  extra: Record<string, unknown> | undefined,
  conflicted: boolean,
  hash: string | undefined,
): ParsedSidecar {
  const deleted = new Map<string, string>();
  for (const entry of deletions) {
    const [id, time] = typeof entry === 'string' ? entry.split(' ') : [];
    if (id && time && UUID.test(id) && !(deleted.get(id)! >= time)) deleted.set(id, time);
  }
  const annotations: Annotation[] = [];
  const kept: string[] = [];
  for (const [value, line] of records) {
    if (isObject(value) && value.id === URN_UUID + LAST_ID) continue;
    const annotation = fromRecord(value);
    if (!annotation) {
      if (!kept.includes(line)) kept.push(line);
    } else if (!(deleted.get(annotation.id)! >= annotation.modified)) annotations.push(annotation);
  }
  const sidecar: Sidecar = { annotations: distinct(annotations, hash), deleted, kept, ...(extra ? { extra } : {}) };
  if (conflicted) return { sidecar, problem: { code: 'merge-conflict' }, writable: false };
  if (kept.length > 0) return { sidecar, problem: { code: 'records-kept', count: kept.length }, writable: true };
  return { sidecar, writable: true };
}

function unreadable(problem: SidecarProblem): ParsedSidecar {
  return { sidecar: EMPTY_SIDECAR, problem, writable: false };
}

function bare(line: string): string {
  const end = line.trimEnd();
  return end.endsWith(',') ? end.slice(0, -1) : end;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function whyNot(text: string): string {
  if (text.trim() === '') return 'the file is empty';
  try {
    JSON.parse(text);
    return 'not an annotation page';
  } catch (error) {
    return (error as Error).message;
  }
}

function byKey(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
