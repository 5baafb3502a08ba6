import { isMap, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { EVENT_TYPES, type EventType } from '../src/detect/events';
import type { EntityType } from '../src/detect/findings';
import type { Span } from '../src/text/span';

/** A marked name. Mentions of one entity share type and key; DATE and MONEY have no key. */
export interface CorpusMention extends Span {
  readonly type: EntityType;
  readonly key?: string;
}

export interface CorpusTheme {
  readonly id: string;
  readonly level: 'main' | 'mentioned';
  readonly evidence: readonly Span[];
}

/** Keys refer to `CorpusMention.key`. */
export interface CorpusEvent {
  readonly type: EventType;
  readonly mode?: string;
  readonly status: 'planned' | 'ongoing' | 'done';
  readonly polarity: 'affirmed' | 'negated' | 'hypothetical';
  readonly scope: 'international' | 'domestic';
  readonly evidence: Span;
  /** Further passages that tell the same act. */
  readonly also: readonly Span[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly themes: readonly string[];
  readonly instrument?: string;
  readonly modality?: string;
  readonly amount?: { readonly value: number; readonly currency: string };
  readonly place?: string;
  readonly date?: string;
  readonly speaker?: string;
}

/** One labelled document of the own corpus; `text` is free of marks and all offsets are into it. */
export interface CorpusDocument {
  readonly id: string;
  readonly language: 'plaintext' | 'markdown';
  readonly genre: string;
  readonly date?: string;
  readonly note: string;
  readonly text: string;
  /** Sorted by start, no overlaps. */
  readonly mentions: readonly CorpusMention[];
  readonly themes: readonly CorpusTheme[];
  readonly events: readonly CorpusEvent[];
}

/** All that is wrong with one file, each as "file:line: what". */
export class CorpusError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Read one corpus file in the format of docs/annotation-guidelines.md.
 *
 * @param source whole content of the file
 * @param file name for error messages
 * @throws CorpusError with every problem found
 */
export function readCorpusDocument(source: string, file: string): CorpusDocument {
  return new CorpusReader(source, file).read();
}

export const CORPUS_GENRES = [
  'press-release',
  'joint-statement',
  'communique',
  'mou',
  'speech',
  'news',
  'strategy',
  'interview',
  'minutes',
  'advisory',
] as const;

const MARK_TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'PERSON',
  ORG: 'ORG',
  PLA: 'PLACE',
  NOR: 'NORP',
  EVT: 'EVENT',
  DAT: 'DATE',
  MON: 'MONEY',
  LAW: 'LAW',
};

const MODES = ['visit', 'multilateral', 'phone', 'third-party'];
const MODALITIES = [
  'capacity-building',
  'equipment',
  'experts',
  'budget',
  'scholarship',
  'study-visit',
  'infrastructure',
  'relief',
  'loan',
  'grant',
];
const EVENT_FIELDS = new Set(
  'type mode status polarity scope evidence also actors recipients themes instrument modality amount place date speaker'.split(
    ' ',
  ),
);
const HEADER_FIELDS = new Set(['id', 'language', 'genre', 'date', 'note', 'themes', 'events']);

class CorpusReader {
  readonly #source: string;
  readonly #file: string;
  readonly #problems: string[] = [];
  readonly #lines = new LineCounter();
  readonly #keys = new Set<string>();
  #text = '';

  constructor(source: string, file: string) {
    this.#source = source;
    this.#file = file;
  }

  read(): CorpusDocument {
    const header = /^---\n([\s\S]*?\n)---\n/.exec(this.#source);
    if (header === null) {
      throw new CorpusError([`${this.#file}:1: no header between "---" lines (line ends must be LF)`]);
    }
    const bodyLine = header[0].split('\n').length;
    const mentions = this.#readMarks(this.#source.slice(header[0].length), bodyLine);
    const yaml = parseDocument(header[1], { lineCounter: this.#lines });
    for (const error of yaml.errors) this.#report(error.message.split('\n')[0], error.pos[0]);
    const root = yaml.contents;
    if (this.#problems.length > 0 || !isMap(root)) {
      if (!isMap(root)) this.#report('the header is no mapping', 0);
      throw new CorpusError(this.#problems);
    }
    for (const name of Object.keys(root.toJSON()))
      if (!HEADER_FIELDS.has(name)) this.#report(`unknown field "${name}"`, 0);
    const document: CorpusDocument = {
      id: this.#string(root, 'id') ?? this.#missing(root, 'id'),
      language: this.#choice(root, 'language', ['plaintext', 'markdown'] as const) ?? 'plaintext',
      genre: this.#choice(root, 'genre', CORPUS_GENRES) ?? this.#missing(root, 'genre'),
      date: this.#date(root),
      note: this.#string(root, 'note') ?? this.#missing(root, 'note'),
      text: this.#text,
      mentions,
      themes: this.#items(root, 'themes').map((item) => this.#theme(item)),
      events: this.#items(root, 'events').map((item) => this.#event(item)),
    };
    const wanted = this.#file
      .split('/')
      .at(-1)
      ?.replace(/\.txt$/, '');
    if (document.id !== wanted) this.#report(`id "${document.id}" is not the file's name "${wanted}"`, 0);
    if (this.#problems.length > 0) throw new CorpusError(this.#problems);
    return document;
  }

  #readMarks(body: string, firstLine: number): CorpusMention[] {
    const mentions: CorpusMention[] = [];
    let from = 0;
    const lineOf = (at: number) => firstLine + body.slice(0, at).split('\n').length - 1;
    if (body.includes('\r')) this.#problems.push(`${this.#file}:${firstLine}: line ends must be LF`);
    for (let open = body.indexOf('[['); open >= 0; open = body.indexOf('[[', from)) {
      const close = body.indexOf(']]', open);
      const mark = close < 0 ? null : /^([A-Z]+)(?::([^|]*))?\|([\s\S]+)$/.exec(body.slice(open + 2, close));
      const at = `${this.#file}:${lineOf(open)}:`;
      this.#text += body.slice(from, open);
      if (mark === null) {
        this.#problems.push(`${at} not a mark: ${JSON.stringify(body.slice(open, open + 40))}`);
        from = open + 2;
        continue;
      }
      const [, label, key, surface] = mark;
      const type = MARK_TYPES[label];
      const start = this.#text.length;
      this.#text += surface;
      from = close + 2;
      if (type === undefined) this.#problems.push(`${at} unknown type "${label}"`);
      if (surface.includes('[[')) this.#problems.push(`${at} marks do not nest: ${surface}`);
      if (surface !== surface.trim()) this.#problems.push(`${at} blank at the edge of "${surface}"`);
      if (/\n\s*\n/.test(surface)) this.#problems.push(`${at} a mark ends with its paragraph: "${surface}"`);
      const keyless = type === 'DATE' || type === 'MONEY';
      if (keyless && key !== undefined) this.#problems.push(`${at} ${label} carries no key`);
      if (!keyless && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key ?? '')) {
        this.#problems.push(`${at} key "${key ?? ''}" of "${surface}": lower-case letters, digits and hyphens`);
      }
      if (key !== undefined) this.#keys.add(key);
      mentions.push({ start, end: this.#text.length, type, ...(key === undefined ? {} : { key }) });
    }
    this.#text += body.slice(from);
    const stray = this.#text.indexOf(']]');
    if (stray >= 0)
      this.#problems.push(
        `${this.#file}: "]]" without a mark near ${JSON.stringify(this.#text.slice(stray - 20, stray + 2))}`,
      );
    return mentions;
  }

  #theme(item: YAMLMap): CorpusTheme {
    return {
      id: this.#string(item, 'id') ?? this.#missing(item, 'id'),
      level: this.#choice(item, 'level', ['main', 'mentioned'] as const) ?? this.#missing(item, 'level'),
      evidence: this.#strings(item, 'evidence').map((passage) => this.#locate(passage, item)),
    };
  }

  #event(item: YAMLMap): CorpusEvent {
    for (const name of Object.keys(item.toJSON())) {
      if (!EVENT_FIELDS.has(name)) this.#reportAt(`unknown field "${name}" of an event`, item);
    }
    const evidence = this.#string(item, 'evidence') ?? this.#missing<string>(item, 'evidence');
    const amount = this.#string(item, 'amount');
    const parsed = amount === undefined ? null : /^([A-Z]{3}) (\d+(?:\.\d+)?)$/.exec(amount);
    if (amount !== undefined && parsed === null) this.#reportAt(`amount "${amount}" is not like "USD 4500000"`, item);
    const speaker = this.#string(item, 'speaker');
    const date = this.#string(item, 'date');
    if (date !== undefined && !ISO_DATE.test(date)) this.#reportAt(`date "${date}" is not ISO 8601`, item);
    return {
      type: this.#choice(item, 'type', EVENT_TYPES) ?? this.#missing(item, 'type'),
      mode: this.#choice(item, 'mode', MODES),
      status: this.#choice(item, 'status', ['planned', 'ongoing', 'done'] as const) ?? this.#missing(item, 'status'),
      polarity: this.#choice(item, 'polarity', ['affirmed', 'negated', 'hypothetical'] as const) ?? 'affirmed',
      scope: this.#choice(item, 'scope', ['international', 'domestic'] as const) ?? 'international',
      evidence: this.#locate(evidence, item),
      also: this.#strings(item, 'also').map((passage) => this.#locate(passage, item)),
      actors: this.#entityKeys(item, 'actors'),
      recipients: this.#entityKeys(item, 'recipients'),
      themes: this.#strings(item, 'themes'),
      instrument: this.#string(item, 'instrument'),
      modality: this.#choice(item, 'modality', MODALITIES),
      amount: parsed === null ? undefined : { value: Number(parsed[2]), currency: parsed[1] },
      place: this.#string(item, 'place'),
      date,
      speaker: speaker === undefined ? undefined : this.#key(speaker, item),
    };
  }

  /** The passage's first (or "#n": nth) occurrence; runs of blanks match each other, so that wrapped text can be quoted. */
  #locate(passage: string, item: YAMLMap): Span {
    const numbered = /^([\s\S]*)#(\d+)$/.exec(passage);
    const words = (numbered?.[1] ?? passage).trim();
    const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    let left = Number(numbered?.[2] ?? 1);
    if (words !== '') {
      for (const match of this.#text.matchAll(new RegExp(pattern, 'g'))) {
        if (--left === 0) return { start: match.index, end: match.index + match[0].length };
      }
    }
    this.#reportAt(`evidence is not in the document: ${JSON.stringify(passage)}`, item);
    return { start: 0, end: 0 };
  }

  #entityKeys(item: YAMLMap, name: string): string[] {
    return this.#strings(item, name).map((key) => this.#key(key, item));
  }

  #key(key: string, item: YAMLMap): string {
    if (!this.#keys.has(key)) this.#reportAt(`no mark has the key "${key}"`, item);
    return key;
  }

  #items(map: YAMLMap, name: string): YAMLMap[] {
    const list = map.get(name);
    if (list === undefined || list === null) return [];
    if (!isSeq(list)) {
      this.#reportAt(`"${name}" is no list`, map);
      return [];
    }
    return list.items.filter((item): item is YAMLMap => {
      if (!isMap(item)) this.#reportAt(`an item of "${name}" is no mapping`, map);
      return isMap(item);
    });
  }

  #strings(map: YAMLMap, name: string): string[] {
    const list = map.toJSON()[name];
    if (list === undefined || list === null) return [];
    if (Array.isArray(list)) return list.map(String);
    this.#reportAt(`"${name}" is no list`, map);
    return [];
  }

  #string(map: YAMLMap, name: string): string | undefined {
    const value = map.toJSON()[name];
    return value === undefined || value === null ? undefined : String(value);
  }

  #choice<T extends string>(map: YAMLMap, name: string, choices: readonly T[]): T | undefined {
    const value = this.#string(map, name);
    if (value === undefined || choices.includes(value as T)) return value as T | undefined;
    this.#reportAt(`${name} "${value}" is none of ${choices.join(', ')}`, map);
    return undefined;
  }

  #date(root: YAMLMap): string | undefined {
    const date = this.#string(root, 'date');
    if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) this.#reportAt(`date "${date}" is not yyyy-mm-dd`, root);
    return date;
  }

  #missing<T>(map: YAMLMap, name: string): T {
    this.#reportAt(`"${name}" is missing`, map);
    return '' as T;
  }

  #reportAt(what: string, node: Node): void {
    this.#report(what, node.range?.[0] ?? 0);
  }

  /** `offset` is into the header, whose first line is the file's second. */
  #report(what: string, offset: number): void {
    this.#problems.push(`${this.#file}:${this.#lines.linePos(offset).line + 1}: ${what}`);
  }
}

const ISO_DATE = /^(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?|-Q[1-4])?(?:\/(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?)?$/;
