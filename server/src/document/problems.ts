import { isoOfDate, lacksYear } from '../detect/grammar/dateValue';
import { countryOfName } from '../lexicon/countries';
import type { Problem } from './analysis';
import type { Identity, NamedBlock } from './identity';
import { type NameForm, nameForm } from './nameForms';
import { knownBody } from './nameTables';
import { skeleton } from './personIdentity';
import type { BlockSpan } from './references';

/** A problem in block views; see `Problem`. */
export interface BlockProblem extends BlockSpan {
  readonly code: Problem['code'];
  readonly args: readonly string[];
  readonly related: readonly BlockSpan[];
}

/**
 * What a person should decide: few and certain ones, each told once.
 *
 * @param documentDate ISO date of the document; with it no day or month lacks a year.
 */
export function findProblems(blocks: readonly NamedBlock[], identity: Identity, documentDate?: string): BlockProblem[] {
  const document = new Occurrences(blocks, identity);
  const found = [
    ...undefinedAcronyms(document),
    ...definitionProblems(document),
    ...spellings(document),
    ...(documentDate === undefined ? datesWithoutYear(document) : []),
  ];
  return found.sort((a, b) => a.block - b.block || a.start - b.start);
}

interface Occurrence extends BlockSpan {
  readonly form: NameForm;
  readonly entity: number;
}

/** Mentions of the document by entity, and the definitions of acronyms in order. */
class Occurrences {
  readonly blocks: readonly NamedBlock[];
  readonly identity: Identity;
  readonly all: readonly Occurrence[];

  constructor(blocks: readonly NamedBlock[], identity: Identity) {
    this.blocks = blocks;
    this.identity = identity;
    const all: Occurrence[] = [];
    blocks.forEach(({ text, mentions }, block) => {
      for (const { start, end } of mentions) {
        const entity = identity.entityOf[all.length];
        all.push({ block, start, end, form: nameForm(text.slice(start, end)), entity });
      }
    });
    this.all = all;
  }

  of(entity: number): readonly Occurrence[] {
    return this.identity.entities[entity].mentions.map((mention) => this.all[mention]);
  }

  /** "Ministry (MOI)", "MOI (Ministry of Interior)": introduced, if by letters that do not fit. */
  besideBrackets({ block, start, end }: BlockSpan): boolean {
    const { text } = this.blocks[block];
    return text[start - 1] === '(' || text[end] === ')' || (text[end] === ' ' && text[end + 1] === '(');
  }

  /** A line all in capitals makes every word look like an acronym. */
  shouted(block: number): boolean {
    return !/\p{Ll}/u.test(this.blocks[block].text);
  }
}

/** An acronym that neither the document nor common knowledge explains. */
function undefinedAcronyms(document: Occurrences): BlockProblem[] {
  const found: BlockProblem[] = [];
  const defined = new Set(
    document.blocks.flatMap(({ text, acronyms }) => acronyms.map(({ short }) => text.slice(short.start, short.end))),
  );
  let initials: ReadonlySet<string> | undefined;
  document.identity.entities.forEach(({ type }, entity) => {
    if (type !== 'ORG' && type !== 'LAW') return;
    const occurrences = document.of(entity);
    if (!occurrences.every(({ form }) => isPlainAcronym(form) && !defined.has(form.surface))) return;
    if (occurrences.some((occurrence) => document.besideBrackets(occurrence))) return;
    const [first, ...others] = occurrences.filter(({ block }) => !document.shouted(block));
    if (first === undefined || isCommonKnowledge(first.form)) return;
    initials ??= initialsOfNames(document);
    if (initials.has(first.form.surface.toLowerCase())) return;
    found.push(problem('acronym-undefined', first, [first.form.surface], others));
  });
  return found;
}

/** Letters that a name of the document is short for, if without brackets: a reader finds it. */
function initialsOfNames(document: Occurrences): ReadonlySet<string> {
  return new Set(document.all.flatMap(({ form }) => (form.tokens.length >= SHORTEST_NAME ? form.initials : [])));
}

const SHORTEST_NAME = 3;

function isPlainAcronym({ surface }: NameForm): boolean {
  return /^\p{Lu}{3,8}$/u.test(surface);
}

function isCommonKnowledge(acronym: NameForm): boolean {
  const { surface } = acronym;
  return COMMON.has(surface) || knownBody(acronym) !== undefined || countryOfName(surface) !== undefined;
}

/** Names that are known by their letters alone. */
const COMMON = new Set(
  'BBC CNN NBC CBS ABC AFP AP IBM BMW SAP DHL UPS HSBC ING UBS KPMG MTN TASS NGO UCLA MIT LSE SOAS FBI CIA NASA HIV AIDS NBA NFL UFC SMS USB PDF CCTV NTV RTL ZDF ARD KFC NHL JAXA SWOT FIFA UEFA'.split(
    ' ',
  ),
);

function definitionProblems(document: Occurrences): BlockProblem[] {
  const found: BlockProblem[] = [];
  const firstUse = new Map<string, Occurrence>();
  for (const occurrence of document.all) {
    const { surface } = occurrence.form;
    if (!firstUse.has(surface) && !document.shouted(occurrence.block)) firstUse.set(surface, occurrence);
  }
  const meanings = new Map<string, { long: string; span: BlockSpan }>();
  document.blocks.forEach(({ text, acronyms }, block) => {
    for (const { long, short } of acronyms) {
      const surface = text.slice(short.start, short.end);
      const name = nameForm(text.slice(long.start, long.end));
      const span = { block, start: short.start, end: short.end };
      const before = meanings.get(surface);
      if (before === undefined) {
        meanings.set(surface, { long: name.body.key, span });
        const use = firstUse.get(surface);
        if (
          use !== undefined &&
          !isCommonKnowledge(use.form) &&
          comesBefore(use, span) &&
          !isHeadline(document, use.block)
        )
          found.push(problem('acronym-before-definition', use, [surface, name.surface], [span]));
      } else if (!sameMeaning(before.long, name.body.key, surface)) {
        found.push(problem('acronym-two-meanings', span, [surface, name.surface], [before.span]));
      }
    }
  });
  return found;
}

/** Headlines may use what the text then explains: short blocks without a full stop. */
function isHeadline(document: Occurrences, block: number): boolean {
  const { text } = document.blocks[block];
  return text.length < 140 && !/[.!?:;]["”’)]?\s*$/.test(text);
}

/** False where little is shared, or a letter of the acronym stands for another word ("Interior" and "Information" in "MoI"). */
function sameMeaning(a: string, b: string, acronym: string): boolean {
  if (a === b) return true;
  const [words, others] = [a.split(/[ -]/), b.split(/[ -]/)];
  const shared = others.filter((word) => words.includes(word)).length;
  if (shared * 2 < Math.min(new Set(words).size, others.length)) return false;
  const letters = acronym.toLowerCase();
  const only = (these: string[], those: string[]) =>
    these.filter((word) => letters.includes(word[0]) && !those.some((other) => looksAlike(word, other)));
  const mine = only(words, others);
  const theirs = only(others, words);
  return !mine.some((word) => theirs.some((other) => word[0] === other[0]));
}

/** Spellings and forms of one word, also in a related language: "national" and "nacional". */
function looksAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return a === b || (shorter > 3 && a.slice(0, 4) === b.slice(0, 4)) || skeleton(a) === skeleton(b);
}

/** One person's name in two spellings: the rarer one is pointed at, the later where both are as frequent. */
function spellings(document: Occurrences): BlockProblem[] {
  const found: BlockProblem[] = [];
  document.identity.entities.forEach(({ type, mentions }, entity) => {
    if (type !== 'PERSON' || mentions.length < 2) return;
    const occurrences = document.of(entity);
    const bySound = new Map<string, Map<string, Occurrence[]>>();
    for (const occurrence of occurrences) {
      for (const word of new Set(occurrence.form.tokens)) {
        if (word.length < 4) continue;
        const sound = skeleton(word);
        const words = bySound.get(sound) ?? new Map<string, Occurrence[]>();
        bySound.set(sound, words);
        const uses = words.get(word);
        if (uses === undefined) words.set(word, [occurrence]);
        else uses.push(occurrence);
      }
    }
    for (const words of bySound.values()) {
      if (words.size < 2) continue;
      const [common, ...rare] = [...words].sort((a, b) => b[1].length - a[1].length);
      for (const [, uses] of rare)
        found.push(
          problem('name-two-spellings', uses[0], [uses[0].form.surface, common[1][0].form.surface], [common[1][0]]),
        );
    }
  });
  return found;
}

function datesWithoutYear(document: Occurrences): BlockProblem[] {
  const bare: Occurrence[] = [];
  for (const occurrence of document.all) {
    if (document.identity.entities[occurrence.entity].type !== 'DATE') continue;
    const { surface } = occurrence.form;
    if (lacksYear(surface)) bare.push(occurrence);
    // One year anywhere lets a reader place the others.
    else if (/\d{4}/.test(isoOfDate(surface) ?? '')) return [];
  }
  const [first, ...others] = bare;
  return first === undefined ? [] : [problem('date-without-year', first, [first.form.surface], others)];
}

function comesBefore(a: BlockSpan, b: BlockSpan): boolean {
  return a.block < b.block || (a.block === b.block && a.start < b.start);
}

function problem(
  code: Problem['code'],
  at: BlockSpan,
  args: readonly string[],
  related: readonly BlockSpan[],
): BlockProblem {
  return {
    block: at.block,
    start: at.start,
    end: at.end,
    code,
    args,
    related: related.map(({ block, start, end }) => ({ block, start, end })),
  };
}
