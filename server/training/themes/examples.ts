import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { splitBlocks } from '../../src/blocks/resplit';
import type { Codebook } from '../../src/lexicon/codebook';
import { type CorpusDocument, readCorpusDocument } from '../corpus';
import { seeded } from '../random';

/** A labelled text to learn from. */
export interface ThemeExample {
  readonly text: string;
  /** Indexes of themes: right when the theme is one of them. */
  readonly main: readonly number[];
  /** Themes spoken of besides. */
  readonly mentioned: readonly number[];
  /** Themes of which it is not known whether they are spoken of. */
  readonly unknown?: readonly number[];
  /** `any`: one of `main`, it is not known which. `all`: exactly `main` and `mentioned`. `one`: `main`, others may be there. */
  readonly labels: 'any' | 'all' | 'one';
  /** Index in KINDS; undefined: an aid description of no known kind. */
  readonly kind: number | undefined;
  readonly weight: number;
  /** Examples of a group are learned from together or not at all, when a model is tried on what it has not seen. */
  readonly group: string;
  /** Whole documents, from which levels are learned. */
  readonly whole: boolean;
  readonly source: string;
}

/** Short titles teach little each. */
const SET_WEIGHT: Readonly<Record<string, number>> = { 'koica-dac': 2 };

export const AID_SETS = ['tuff-crs', 'iati-dac', 'cida-dac', 'koica-dac'] as const;
/** Kinds of text: agencies code alike activities differently. The last is everything that is no aid description. */
export const KINDS: readonly string[] = [...AID_SETS, 'report'];
const REPORT = KINDS.length - 1;

/** The texts of one public set, or none where the data folder is absent. */
export function aidExamples(shared: string, set: string, part: 'train' | 'dev', codebook: Codebook): ThemeExample[] {
  const file = `${shared}/data/themes/${set}.${part}.jsonl`;
  if (!existsSync(file)) return [];
  const index = new Map(codebook.themes.map(({ id }, at) => [id, at]));
  return lines(file).map((line) => {
    const { id, text, themes, anyOf } = JSON.parse(line) as {
      id: string;
      text: string;
      themes?: string[];
      anyOf?: string[];
    };
    return {
      text,
      main: (themes ?? anyOf ?? []).map((theme) => index.get(theme) ?? -1).filter((theme) => theme >= 0),
      mentioned: [],
      labels: anyOf ? 'any' : 'all',
      kind: KINDS.indexOf(set),
      weight: SET_WEIGHT[set] ?? 1,
      group: `${id.replace(/-\d{1,3}$/, '')} ${text.slice(0, 20)}`,
      whole: true,
      source: set,
    };
  });
}

/** Documents of the own corpus. */
export function corpusDocuments(folder: string): CorpusDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      try {
        return [readCorpusDocument(readFileSync(`${folder}/${name}`, 'utf8'), name)];
      } catch {
        // checkCorpus names what is wrong with it.
        return [];
      }
    });
}

/** A document of the own corpus, and each passage of its evidence. */
export function corpusExamples(document: CorpusDocument, codebook: Codebook): ThemeExample[] {
  const index = new Map(codebook.themes.map(({ id }, at) => [id, at]));
  const at = (level: string) =>
    document.themes
      .filter((theme) => theme.level === level)
      .flatMap(({ id }) => (index.has(id) ? [index.get(id)!] : []));
  const common = { kind: REPORT, group: document.id, source: 'own', mentioned: [] };
  const whole: ThemeExample = {
    ...common,
    text: document.text,
    main: at('main'),
    mentioned: at('mentioned'),
    labels: 'all',
    weight: 0.4,
    whole: true,
  };
  const passages = document.themes.flatMap(({ id, evidence }) =>
    evidence.map(
      (span): ThemeExample => ({
        ...common,
        text: document.text.slice(span.start, span.end),
        main: index.has(id) ? [index.get(id)!] : [],
        labels: 'one',
        weight: 0.7,
        whole: false,
      }),
    ),
  );
  return [whole, ...passages.filter(({ main }) => main.length > 0), ...paragraphExamples(document, index)];
}

/**
 * Paragraphs as short documents: themes whose evidence stands in them are spoken of, themes whose evidence stands elsewhere may be.
 * They teach that short texts are judged as long ones are.
 */
function paragraphExamples(document: CorpusDocument, index: ReadonlyMap<string, number>): ThemeExample[] {
  const { id, text, themes } = document;
  return proseBlocks(text)
    .filter(({ start, end }) => end - start >= 60)
    .map(({ start, end }): ThemeExample => {
      const here = (theme: CorpusDocument['themes'][number]) =>
        theme.evidence.some((span) => span.start >= start && span.end <= end);
      const indexes = (chosen: CorpusDocument['themes']) => chosen.flatMap((theme) => index.get(theme.id) ?? []);
      return {
        text: text.slice(start, end),
        main: [],
        mentioned: indexes(themes.filter(here)),
        unknown: indexes(themes.filter((theme) => !here(theme))),
        labels: 'all',
        kind: REPORT,
        weight: 0.1,
        group: id,
        whole: true,
        source: 'paragraphs',
      };
    });
}

/** Names and descriptions of the DAC's purpose codes, labelled by the codebook's own mapping. */
export function purposeCodeExamples(shared: string, codebook: Codebook): ThemeExample[] {
  const file = `${shared}/data/ontologies/dac-crs-purpose-codes.json`;
  if (!existsSync(file)) return [];
  const codes = JSON.parse(readFileSync(file, 'utf8')) as {
    code: string;
    name: string;
    description: string;
    category: string;
  }[];
  return codes.flatMap(({ code, name, description, category }) => {
    const main = codebook.themes.flatMap(({ dac }, theme) =>
      dac.includes(code) || dac.includes(category) ? [theme] : [],
    );
    if (main.length === 0) return [];
    const common = {
      main,
      mentioned: [],
      labels: 'any' as const,
      kind: undefined,
      group: code,
      whole: false,
      source: 'codes',
    };
    return [
      { ...common, text: `${name}. ${description ?? ''}`, weight: 1.5 },
      { ...common, text: name, weight: 1 },
    ];
  });
}

/** News and reports without theme labels: they teach what an aid activity description is not. */
export function reportExamples(shared: string): ThemeExample[] {
  return ['gmb.train', 'gum.train', 'multiner-gov.train'].flatMap((set) => {
    const file = `${shared}/data/entities/${set}.jsonl`;
    if (!existsSync(file)) return [];
    return lines(file)
      .slice(0, 1000)
      .map(
        (line): ThemeExample => ({
          text: (JSON.parse(line) as { text: string }).text.slice(0, 4000),
          main: [],
          mentioned: [],
          labels: 'one',
          kind: REPORT,
          weight: 1,
          group: set,
          whole: false,
          source: 'reports',
        }),
      );
  });
}

/** Definitions, examples and phrases of the codebook, the phrases in sentences as treaties and reports have them. */
export function codebookExamples(codebook: Codebook, seed = 7): ThemeExample[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  return codebook.themes.flatMap((theme, index) => {
    const common = {
      main: [index],
      mentioned: [],
      kind: REPORT,
      group: `book-${theme.id}`,
      whole: false,
      source: 'codebook',
    };
    const strong = theme.phrases
      .filter(({ weight, text }) => weight >= 0.8 && /^[\p{L} '-]+$/u.test(text))
      .map(({ text }) => text);
    const usual = theme.phrases
      .filter(({ weight, text }) => weight >= 0.5 && /^[\p{L} '-]+$/u.test(text))
      .map(({ text }) => text);
    const texts: ThemeExample[] = [
      { ...common, text: `${theme.label}. ${theme.definition}`, labels: 'one', weight: 2 },
      ...theme.examples.map((text): ThemeExample => ({ ...common, text, labels: 'one', weight: 2 })),
    ];
    for (let copy = 0; copy < 30 && strong.length > 0; copy++) {
      const frame = FRAMES[copy % FRAMES.length];
      const text = frame.replace(/[SU]/g, (slot) => pick(slot === 'S' ? strong : usual));
      texts.push({ ...common, text, labels: 'one', weight: 0.6 });
    }
    for (const text of usual) texts.push({ ...common, text, labels: 'one', weight: 0.15 });
    return texts;
  });
}

/** S a strong phrase, U a strong or usual one. Own wording after the habits of treaties, communiqués and reports. */
const FRAMES = [
  'the parties shall cooperate in the field of S, including U and U.',
  'the parties agree to promote cooperation on S in accordance with their respective laws and regulations.',
  'both ministers welcomed progress on S and discussed U.',
  'the two sides exchanged views on S, U and U, and agreed to continue consultations.',
  'each party shall, at the request of the other party, provide information relating to S.',
  'the delegation visited the capital to learn about S.',
  'a joint committee shall be established to supervise the implementation of this chapter on S.',
  'the government will receive a grant for S, the embassy said.',
  'cooperation shall in particular cover: U; U; S; and exchange of information and experience.',
  'nothing in this article on S shall prevent a party from adopting measures it considers necessary.',
  'the agreement on S was signed in the presence of the ambassador, who praised U.',
  'S. U and U.',
];

/** The blocks of a text that are read, and whether each is a title or heading. */
export function proseBlocks(text: string): { start: number; end: number; title: boolean }[] {
  const blocks = splitBlocks(text, 'plaintext').filter(({ start, end }) => end > start);
  return blocks.map(({ start, end, kind }, index) => ({
    start,
    end,
    title: (index === 0 && blocks.length > 1) || kind === 'heading',
  }));
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
