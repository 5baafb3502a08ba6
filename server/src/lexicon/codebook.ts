import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { phraseKeys } from './codebookPhrases';

/** A phrase that speaks for a theme. `weight` is the score that it alone gives, 0..1. */
export interface CodebookPhrase {
  readonly text: string;
  readonly weight: number;
}

export interface CodebookGroup {
  readonly id: string;
  readonly label: string;
}

/** One theme (a code that a person can put on text, too). */
export interface CodebookTheme {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** Id of the theme above it. */
  readonly parent?: string;
  readonly definition: string;
  readonly notes: string;
  readonly examples: readonly string[];
  /** OECD DAC CRS purpose codes (5 digits) or categories (3). */
  readonly dac: readonly string[];
  /** Contexts of PLOVER. */
  readonly plover: readonly string[];
  /** Sustainable Development Goals, 1..17. */
  readonly sdg: readonly number[];
  /** "#rrggbb", where the codebook gives one. */
  readonly color?: string;
  readonly phrases: readonly CodebookPhrase[];
  /** Phrases in which nothing is evidence of this theme. */
  readonly not: readonly string[];
}

export interface Codebook {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly CodebookGroup[];
  readonly themes: readonly CodebookTheme[];
}

/** Something in a codebook file that a person should put right. Lines and columns count from 1, columns in UTF-16. */
export interface CodebookProblem {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Always a usable codebook: what could not be read is left out and named in `problems`. */
export interface CodebookReading {
  readonly codebook: Codebook;
  readonly problems: readonly CodebookProblem[];
}

/** Scores of the three strengths. */
export const STRENGTHS = { strong: 0.9, medium: 0.6, weak: 0.3 } as const;
export const CODEBOOK_VERSION = 1;
export const EMPTY_CODEBOOK: Codebook = { id: 'none', title: '', groups: [], themes: [] };

/**
 * Read a codebook written in YAML (docs/themes.md). Never throws.
 *
 * @param builtin what `extends: builtin` adds to: themes with an id of it change only in the fields they give, and their
 *   phrases are added to it; `remove: [id]` takes themes out.
 */
export function parseCodebook(source: string, builtin: Codebook = EMPTY_CODEBOOK): CodebookReading {
  return new Reader(source, builtin).read();
}

const COLOR = /^#[0-9a-fA-F]{6}$/;
const ID = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}._-]*$/u;
const TOP_FIELDS = new Set(['version', 'id', 'title', 'extends', 'remove', 'groups', 'themes']);
const THEME_FIELDS = new Set(
  'id group label parent definition notes examples dac plover sdg color phrases not'.split(' '),
);

class Reader {
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  readonly #problems: CodebookProblem[] = [];
  readonly #builtin: Codebook;
  readonly #length: number;

  constructor(source: string, builtin: Codebook) {
    this.#builtin = builtin;
    this.#length = source.length;
    this.#document = parseDocument(source.replace(/^\ufeff/, ' '), { lineCounter: this.#lines, prettyErrors: false });
  }

  read(): CodebookReading {
    for (const error of this.#document.errors) this.#report('error', error.message, error.pos[0], error.pos[1]);
    const root = this.#document.contents;
    if (root === null) return { codebook: this.#builtin, problems: this.#problems };
    if (!isMap(root)) {
      this.#at('error', 'A codebook is a mapping with "version" and "themes".', root);
      return { codebook: this.#builtin, problems: this.#problems };
    }
    return { codebook: this.#codebook(root), problems: this.#problems };
  }

  #codebook(root: YAMLMap): Codebook {
    this.#knownFields(root, TOP_FIELDS, 'a codebook');
    const version = root.get('version');
    if (version !== CODEBOOK_VERSION) {
      const what = version === undefined ? 'The version is missing' : `Version ${String(version)} is unknown`;
      this.#at(
        'error',
        `${what}: this program reads codebooks of version ${CODEBOOK_VERSION}.`,
        this.#node(root, 'version') ?? root,
      );
      if (version !== undefined) return this.#builtin;
    }
    const base = this.#base(root);
    const groups = new Map(base.groups.map((group) => [group.id, group]));
    for (const item of this.#maps(root, 'groups')) {
      const id = this.#string(item, 'id');
      if (id === undefined) this.#at('error', 'A group needs an "id".', item);
      else groups.set(id, { id, label: this.#string(item, 'label') ?? id });
    }
    const themes = new Map(base.themes.map((theme) => [theme.id, theme]));
    for (const id of this.#strings(root, 'remove')) {
      if (!themes.delete(id.text)) this.#at('warning', `There is no theme "${id.text}" to remove.`, id.node);
    }
    const own = new Map<string, YAMLMap>();
    for (const item of this.#maps(root, 'themes')) {
      const theme = this.#theme(item, themes);
      if (theme === undefined) continue;
      if (own.has(theme.id)) this.#at('error', `The theme "${theme.id}" stands twice.`, this.#node(item, 'id') ?? item);
      own.set(theme.id, item);
      themes.set(theme.id, theme);
      if (!groups.has(theme.group)) groups.set(theme.group, { id: theme.group, label: theme.group });
    }
    for (const [id, item] of own) this.#checkParent(id, item, themes);
    return {
      id: this.#string(root, 'id') ?? 'workspace',
      title: this.#string(root, 'title') ?? '',
      groups: [...groups.values()],
      themes: [...themes.values()],
    };
  }

  #base(root: YAMLMap): Codebook {
    const name = this.#string(root, 'extends');
    if (name === undefined) return EMPTY_CODEBOOK;
    if (name === 'builtin') return this.#builtin;
    this.#at('error', `"extends" can only be "builtin", not "${name}".`, this.#node(root, 'extends') ?? root);
    return this.#builtin;
  }

  #theme(item: YAMLMap, known: ReadonlyMap<string, CodebookTheme>): CodebookTheme | undefined {
    this.#knownFields(item, THEME_FIELDS, 'a theme');
    const id = this.#string(item, 'id');
    if (id === undefined || !ID.test(id)) {
      const what =
        id === undefined ? 'A theme needs an "id".' : `"${id}" is no id: lower-case letters, digits, "-", "_" and ".".`;
      this.#at('error', what, this.#node(item, 'id') ?? item);
      return undefined;
    }
    const before = known.get(id);
    const color = this.#string(item, 'color');
    if (color !== undefined && !COLOR.test(color)) {
      this.#at('error', `"${color}" is no color like "#3a7d44".`, this.#node(item, 'color') ?? item);
    }
    const list = (name: string) => this.#strings(item, name).map(({ text }) => text);
    const given = <T>(name: string, read: () => T, otherwise: T): T => (item.has(name) ? read() : otherwise);
    const parent = this.#string(item, 'parent') ?? before?.parent;
    const group =
      this.#string(item, 'group') ?? before?.group ?? (parent === undefined ? undefined : known.get(parent)?.group);
    return {
      id,
      group: group ?? 'other',
      label: this.#string(item, 'label') ?? before?.label ?? id,
      ...(parent === undefined ? {} : { parent }),
      definition: this.#string(item, 'definition') ?? before?.definition ?? '',
      notes: this.#string(item, 'notes') ?? before?.notes ?? '',
      examples: given('examples', () => list('examples'), before?.examples ?? []),
      dac: given('dac', () => list('dac'), before?.dac ?? []),
      plover: given('plover', () => list('plover'), before?.plover ?? []),
      sdg: given('sdg', () => this.#goals(item), before?.sdg ?? []),
      ...(color !== undefined && COLOR.test(color) ? { color } : before?.color ? { color: before.color } : {}),
      phrases: [...(before?.phrases ?? []), ...this.#phrases(item)],
      not: [...(before?.not ?? []), ...this.#readable(this.#strings(item, 'not'))],
    };
  }

  #goals(item: YAMLMap): number[] {
    return this.#strings(item, 'sdg').flatMap(({ text, node }) => {
      const goal = Number(text);
      if (Number.isInteger(goal) && goal >= 1 && goal <= 17) return [goal];
      this.#at('error', `"${text}" is no Sustainable Development Goal (1 to 17).`, node);
      return [];
    });
  }

  /** Either a list (strong; or items with `text` and `weight`), or lists by strength. */
  #phrases(item: YAMLMap): CodebookPhrase[] {
    const value = this.#node(item, 'phrases');
    if (value === undefined) return [];
    if (isMap(value)) {
      return value.items.flatMap((pair) => {
        const weight = this.#weight(pair.key as Node);
        return this.#readable(this.#strings(value, keyText(pair.key))).map((text) => ({ text, weight }));
      });
    }
    if (isSeq(value)) {
      return value.items.flatMap((entry) => {
        if (!isMap(entry))
          return this.#readable(this.#scalars([entry as Node])).map((text) => ({ text, weight: STRENGTHS.strong }));
        const text = this.#node(entry, 'text');
        if (text === undefined) {
          this.#at('error', 'A phrase with a weight is written { text: …, weight: … }.', entry);
          return [];
        }
        const weight = this.#node(entry, 'weight');
        const score = weight === undefined ? STRENGTHS.strong : this.#weight(weight);
        return this.#readable(this.#scalars([text])).map((phrase) => ({ text: phrase, weight: score }));
      });
    }
    this.#at('error', '"phrases" is a list, or lists under "strong", "medium" and "weak".', value);
    return [];
  }

  #weight(node: Node): number {
    const text = keyText(node);
    const named = STRENGTHS[text as keyof typeof STRENGTHS] as number | undefined;
    const weight = named ?? (text === '' ? Number.NaN : Number(text));
    if (weight > 0 && weight <= 1) return weight;
    this.#at('error', `"${text}" is no strength: strong, medium, weak or a number up to 1.`, node);
    return STRENGTHS.medium;
  }

  #readable(phrases: readonly { text: string; node: Node }[]): string[] {
    return phrases.flatMap(({ text, node }) => {
      const keys = phraseKeys(text);
      if (!('problem' in keys)) return [text];
      this.#at('error', `This phrase cannot be used: ${keys.problem}.`, node);
      return [];
    });
  }

  #checkParent(id: string, item: YAMLMap, themes: ReadonlyMap<string, CodebookTheme>): void {
    const node = this.#node(item, 'parent') ?? item;
    const seen = new Set([id]);
    for (let at = themes.get(id)?.parent; at !== undefined; at = themes.get(at)?.parent) {
      const above = themes.get(at);
      if (above === undefined) this.#at('error', `The parent "${at}" is no theme of the codebook.`, node);
      else if (seen.has(at)) this.#at('error', `The theme "${id}" stands below itself.`, node);
      if (above === undefined || seen.has(at)) {
        themes.get(id) && (themes as Map<string, CodebookTheme>).set(id, { ...themes.get(id)!, parent: undefined });
        return;
      }
      seen.add(at);
    }
  }

  #knownFields(map: YAMLMap, fields: ReadonlySet<string>, what: string): void {
    for (const { key } of map.items) {
      const name = keyText(key);
      if (!fields.has(name)) this.#at('warning', `"${name}" is no field of ${what}.`, key as Node);
    }
  }

  #node(map: YAMLMap, name: string): Node | undefined {
    const value = map.get(name, true) as unknown as Node | null | undefined;
    return value ?? undefined;
  }

  #maps(map: YAMLMap, name: string): YAMLMap[] {
    const value = this.#node(map, name);
    if (value === undefined || (isScalar(value) && value.value === null)) return [];
    if (!isSeq(value)) {
      this.#at('error', `"${name}" is a list.`, value);
      return [];
    }
    return value.items.filter((item): item is YAMLMap => {
      if (!isMap(item)) this.#at('error', `An item of "${name}" has fields ("- id: …").`, item as Node);
      return isMap(item);
    });
  }

  #strings(map: YAMLMap, name: string): { text: string; node: Node }[] {
    const value = this.#node(map, name);
    if (value === undefined || (isScalar(value) && value.value === null)) return [];
    return this.#scalars(isSeq(value) ? (value.items as Node[]) : [value]);
  }

  #scalars(nodes: readonly Node[]): { text: string; node: Node }[] {
    return nodes.flatMap((node) => {
      if (isScalar(node) && node.value !== null) return [{ text: keyText(node), node }];
      this.#at('error', 'Text is expected here.', node);
      return [];
    });
  }

  #string(map: YAMLMap, name: string): string | undefined {
    const value = this.#node(map, name);
    if (value === undefined || (isScalar(value) && value.value === null)) return undefined;
    if (isScalar(value)) return keyText(value);
    this.#at('error', `"${name}" is text.`, value);
    return undefined;
  }

  #at(severity: CodebookProblem['severity'], message: string, node: Node | null): void {
    this.#report(severity, message, node?.range?.[0] ?? 0, node?.range?.[1] ?? this.#length);
  }

  #report(severity: CodebookProblem['severity'], message: string, from: number, to: number): void {
    const start = this.#lines.linePos(from);
    const end = this.#lines.linePos(Math.max(from, to));
    this.#problems.push({
      line: Math.max(1, start.line),
      column: Math.max(1, start.col),
      endLine: Math.max(1, end.line),
      endColumn: Math.max(1, end.col),
      severity,
      message,
    });
  }
}

/** Text of a scalar as it was written, so that codes keep their zeros. */
function keyText(node: unknown): string {
  if (!isScalar(node)) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value ?? ''));
}
