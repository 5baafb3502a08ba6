import type { Block, DocumentLanguage } from '../blocks/block';
import type { View } from '../blocks/mask';
import { toBlockSpan } from '../blocks/view';
import type { Knowledge } from '../detect/analyseBlock';
import type { BlockFindings, Mention } from '../detect/findings';
import { LineIndex } from '../text/lines';
import { contains, type Span } from '../text/span';
import type {
  Analysis,
  CooperationEvent,
  DocumentDate,
  DocumentTheme,
  Entity,
  LimitNotice,
  Problem,
  Reference,
  ResolvedMention,
  Section,
} from './analysis';
import type { BlockReading } from './blockCache';
import { carryOver, type SettledNames } from './carryOver';
import { reconcile } from './consistency';
import { resolveDates } from './dates';
import { eventFindings } from './eventStage';
import { documentEvents } from './events';
import { type NamedBlock, resolveIdentity } from './identity';
import { outline } from './outline';
import { ownDate } from './ownDate';
import { findProblems } from './problems';
import { findReferences } from './references';
import { documentThemes } from './themes';

/** What an Analyser hands over: a document whose blocks are all read. `left` code units at the end were not. */
export interface DocumentParts {
  readonly text: string;
  readonly languageId: DocumentLanguage;
  readonly date?: string;
  readonly blocks: readonly Block[];
  readonly readings: readonly BlockReading[];
  readonly left: number;
}

/** One version of a document. Each part is computed when it is first asked for, then kept: nobody pays for what nobody shows. */
export class DocumentAnalysis implements Analysis {
  readonly text: string;
  readonly languageId: DocumentLanguage;
  readonly blocks: readonly Block[];
  readonly limits: readonly LimitNotice[];
  readonly #givenDate: string | undefined;
  readonly #readings: readonly BlockReading[];
  readonly #knowledge: Knowledge;
  /** Names settled for an earlier version of the document. */
  readonly #before: SettledNames | undefined;

  constructor(parts: DocumentParts, knowledge: Knowledge, before?: SettledNames) {
    this.#before = before;
    this.text = parts.text;
    this.languageId = parts.languageId;
    this.#givenDate = parts.date;
    this.blocks = parts.blocks;
    this.limits = limitsOf(parts);
    this.#readings = parts.readings;
    this.#knowledge = knowledge;
  }

  readonly #lines = lazy(() => new LineIndex(this.text));
  get lines(): LineIndex {
    return this.#lines();
  }

  readonly #findings = lazy(() => this.#readings.map((reading) => reading.findings));
  get findings(): readonly BlockFindings[] {
    return this.#findings();
  }

  readonly #settled = lazy((): SettledNames => {
    const readings = this.#readings;
    const carried = this.#before && carryOver(this.#before, readings);
    if (carried) return carried;
    const named = reconcile(readings.map(({ view, findings }) => ({ text: view.text, findings })));
    return { readings, named, identity: resolveIdentity(namedBlocks(readings, named)) };
  });

  /** What the next version may carry over: the names of this one, or of the last one before it that anybody asked for. */
  get settledNames(): SettledNames | undefined {
    return this.#settled.value ?? this.#before;
  }

  readonly #date = lazy(
    () =>
      this.#givenDate ??
      ownDate(this.text, this.blocks, (block) => this.#readings[block].view.text, this.#settled().named),
  );
  get date(): string | undefined {
    return this.#date();
  }

  readonly #namedBlocks = lazy((): readonly NamedBlock[] => namedBlocks(this.#readings, this.#settled().named));

  readonly #mentions = lazy((): readonly ResolvedMention[] => {
    const { named, identity } = this.#settled();
    const mentions: ResolvedMention[] = [];
    for (let block = 0; block < named.length; block++) {
      if (named[block].length === 0) continue;
      const base = this.blocks[block].start;
      const { view } = this.#readings[block];
      for (const { start, end, type, score, reason } of named[block]) {
        const span = view.offsets === null ? { start, end } : toBlockSpan(view, start, end);
        const entity = identity.entityOf[mentions.length];
        mentions.push({ start: base + span.start, end: base + span.end, type, score, reason, entity });
      }
    }
    return mentions;
  });
  get mentions(): readonly ResolvedMention[] {
    return this.#mentions();
  }

  get entities(): readonly Entity[] {
    return this.#settled().identity.entities;
  }

  readonly #references = lazy(() =>
    findReferences(this.#namedBlocks(), this.#settled().identity).map(({ block, start, end, entity, reason }) => ({
      ...this.#absolute(block, start, end),
      entity,
      reason,
    })),
  );
  get references(): readonly Reference[] {
    return this.#references();
  }

  readonly #dates = lazy(() =>
    resolveDates(this.#namedBlocks(), this.#knowledge.words, this.date).map(({ block, start, end, iso, relative }) => ({
      ...this.#absolute(block, start, end),
      iso,
      relative,
    })),
  );
  get dates(): readonly DocumentDate[] {
    return this.#dates();
  }

  readonly #problems = lazy(() =>
    findProblems(this.#namedBlocks(), this.#settled().identity, this.date).map(
      ({ block, start, end, code, args, related }) => ({
        ...this.#absolute(block, start, end),
        code,
        args,
        related: related.map((span) => this.#absolute(span.block, span.start, span.end)),
      }),
    ),
  );
  get problems(): readonly Problem[] {
    return this.#problems();
  }

  /** Evidence of themes by block, without words inside names of persons ("Hinemoa Parata-Wells" is no water supply). */
  readonly #evidence = lazy(() =>
    this.#settled().named.map((named, block) => {
      const { themeEvidence } = this.#readings[block].findings;
      if (themeEvidence.length === 0) return themeEvidence;
      const persons = named.filter(({ type }) => type === 'PERSON');
      if (persons.length === 0) return themeEvidence;
      return themeEvidence.filter((evidence) => !persons.some((person) => contains(person, evidence)));
    }),
  );

  readonly #themes = lazy(() =>
    documentThemes(
      this.#readings.map(({ view, findings }, index) => ({
        kind: this.blocks[index].kind,
        text: view.text,
        evidence: this.#evidence()[index],
        sums: findings.themeSums,
        offsetOf: (offset: number) => this.blocks[index].start + offsetInBlock(view, offset),
      })),
      this.#knowledge.themes,
      this.#knowledge.words,
    ),
  );
  get themes(): readonly DocumentTheme[] {
    return this.#themes();
  }

  readonly #events = lazy(() => {
    const { entities, entityOf } = this.#settled().identity;
    const findings = eventFindings(
      this.#readings,
      this.#settled().named,
      this.#evidence(),
      entityOf,
      entities,
      this.#knowledge.words,
      this.date,
    );
    const blocks = findings.map((found, block) => ({
      text: this.#readings[block].view.text,
      findings: found,
      toAbsolute: (start: number, end: number) => this.#absolute(block, start, end),
    }));
    return documentEvents(blocks, entities, this.mentions, this.references, this.text);
  });
  get events(): readonly CooperationEvent[] {
    return this.#events();
  }

  readonly #sections = lazy(() => outline(this.text, this.blocks));
  get sections(): readonly Section[] {
    return this.#sections();
  }

  readonly #languages = lazy(() => languages(this.blocks, this.findings));
  get language(): string {
    return this.#languages().language;
  }

  get foreign(): readonly Span[] {
    return this.#languages().foreign;
  }

  /** The document's stretch for a stretch of a block's view. */
  #absolute(block: number, start: number, end: number): Span {
    const base = this.blocks[block].start;
    const { view } = this.#readings[block];
    if (view.offsets === null) return { start: base + start, end: base + end };
    const span = toBlockSpan(view, start, end);
    return { start: base + span.start, end: base + span.end };
  }
}

interface Lazy<T> {
  (): T;
  /** Undefined until it was asked for. */
  value: T | undefined;
}

function lazy<T>(compute: () => T): Lazy<T> {
  let done = false;
  const get = (() => {
    if (!done) {
      get.value = compute();
      done = true;
    }
    return get.value;
  }) as Lazy<T>;
  get.value = undefined;
  return get;
}

function namedBlocks(readings: readonly BlockReading[], named: readonly (readonly Mention[])[]): readonly NamedBlock[] {
  return readings.map(({ view, findings }, index) => ({
    text: view.text,
    mentions: named[index],
    acronyms: findings.acronyms,
  }));
}

function offsetInBlock(view: View, offset: number): number {
  return view.offsets === null ? offset : toBlockSpan(view, offset, offset).start;
}

/** The language of most of the text, and the blocks in another one. */
function languages(
  blocks: readonly Block[],
  findings: readonly BlockFindings[],
): { readonly language: string; readonly foreign: readonly Span[] } {
  const units = new Map<string, number>();
  const foreign: Span[] = [];
  blocks.forEach((block, index) => {
    const { language } = findings[index];
    if (language === 'und') return;
    units.set(language, (units.get(language) ?? 0) + block.end - block.start);
    if (language !== 'en') foreign.push({ start: block.start, end: block.end });
  });
  let language = 'en';
  for (const [name, count] of units) if (count > (units.get(language) ?? 0)) language = name;
  return { language, foreign };
}

function limitsOf({ left, text }: DocumentParts): LimitNotice[] {
  return left > 0 ? [{ code: 'document-too-long', args: [String(text.length - left), String(text.length)] }] : [];
}
