import {
  CanonicalDocument,
  type Export,
  type ExportDocument,
  type ExportFile,
  type ExportItem,
  type LabelOf,
} from './exportable';

/**
 * brat standoff (https://brat.nlplab.org/standoff.html): for each document its text and an `.ann` file, offsets in code points, and one
 * `annotation.conf`. A passage over several lines becomes one annotation of several fragments, because brat takes no line end in its text.
 */
export function exportBrat(documents: readonly ExportDocument[], labelOf: LabelOf): Export {
  const losses: string[] = [];
  const types = new TypeNames();
  const files: ExportFile[] = [];
  for (const document of documents) {
    const canonical = new CanonicalDocument(document);
    const lines: string[] = [];
    let tags = 0;
    let notes = 0;
    for (const item of canonical.items) {
      if (item.code === undefined) continue;
      const fragments = fragmentsOf(item);
      if (fragments.length === 0) {
        losses.push(
          `${document.path}: “${item.text}” (${labelOf(item.code)}) has no place in the text and is left out.`,
        );
        continue;
      }
      const id = `T${++tags}`;
      const spans = fragments.map(([start, end]) => `${canonical.map.toPoints(start)} ${canonical.map.toPoints(end)}`);
      const text = fragments.map(([start, end]) => canonical.text.slice(start, end)).join(' ');
      lines.push(`${id}\t${types.nameOf(item.code)} ${spans.join(';')}\t${text}`);
      for (const note of notesOf(item)) lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${oneLine(note)}`);
    }
    const stem = document.path.replace(/\.[^./]*$/, '');
    files.push({ name: `${uniqueStem(stem, files)}.txt`, content: canonical.text });
    const name = files[files.length - 1].name.replace(/txt$/, 'ann');
    files.push({ name, content: lines.map((line) => `${line}\n`).join('') });
  }
  for (const [code, name] of types.renamed)
    losses.push(`The code ${code} is called ${name}: brat's type names are ASCII.`);
  const entities = types.names.map((name) => `${name}\n`).join('');
  files.push({ name: 'annotation.conf', content: `[entities]\n${entities}[relations]\n[events]\n[attributes]\n` });
  return { files, losses };
}

/** Characters that end a line for brat's reader, and the tab that ends its columns. */
const BREAKS = /[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/g;

/** Non-empty stretches without line ends, white space at their ends taken off. */
function fragmentsOf({ start, end, text }: ExportItem): [number, number][] {
  if (start === undefined || end === undefined) return [];
  const fragments: [number, number][] = [];
  let from = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    const left = from + piece.length - piece.trimStart().length;
    const right = left + piece.trim().length;
    if (left < right) fragments.push([start + left, start + right]);
  };
  for (const match of text.matchAll(BREAKS)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return fragments;
}

function notesOf({ annotation }: ExportItem): string[] {
  const notes = annotation.memo === '' ? [] : [annotation.memo];
  if (annotation.coder !== '') notes.push(`coder: ${annotation.coder}`);
  if (annotation.state !== 'settled') notes.push(`place: ${annotation.state}`);
  if (annotation.claim.kind === 'event') {
    const { actors, recipients, themes, date } = annotation.claim.event;
    const names = (parties: readonly { readonly name: string }[]) => parties.map(({ name }) => name).join('; ');
    notes.push(
      `actors: ${names(actors)} | recipients: ${names(recipients)} | themes: ${themes.join('; ')} | date: ${date ?? ''}`,
    );
  }
  return notes;
}

function oneLine(text: string): string {
  return text.replace(BREAKS, ' ');
}

function uniqueStem(stem: string, files: readonly ExportFile[]): string {
  let unique = stem;
  for (let n = 2; files.some(({ name }) => name === `${unique}.txt`); n++) unique = `${stem}-${n}`;
  return unique;
}

/** Codes as type names of ASCII letters, digits, `_` and `-`; different codes get different names. */
class TypeNames {
  readonly #byCode = new Map<string, string>();

  nameOf(code: string): string {
    let name = this.#byCode.get(code);
    if (name === undefined) {
      const plain =
        code
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .replace(/[^A-Za-z0-9_-]+/g, '_') || '_';
      const taken = new Set(this.#byCode.values());
      name = plain;
      for (let n = 2; taken.has(name); n++) name = `${plain}_${n}`;
      this.#byCode.set(code, name);
    }
    return name;
  }

  get names(): string[] {
    return [...this.#byCode.values()].sort();
  }

  get renamed(): [string, string][] {
    return [...this.#byCode].filter(([code, name]) => code !== name);
  }
}
