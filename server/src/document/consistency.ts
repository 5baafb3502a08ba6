import type { BlockFindings, Candidate, EntityType, Mention, Reason } from '../detect/findings';

/** One block as the detectors saw it. */
export interface ReadBlock {
  readonly text: string;
  readonly findings: Pick<BlockFindings, 'mentions' | 'candidates' | 'acronyms'>;
}

/**
 * Read the names of a document once more, now with all of it in view: one name is of one type wherever it stands, a part of a person's
 * full name is that person, an acronym is what its long form is, and what is surely a name in one block is one in the others.
 * Pure; linear in the number of mentions and candidates.
 *
 * @returns for each block its final mentions, flat and sorted, offsets relative to the block's view
 */
export function reconcile(blocks: readonly ReadBlock[]): readonly (readonly Mention[])[] {
  const names = new Map<string, Name>();
  const named = blocks.map(({ text, findings }) => ({
    mentions: findings.mentions.map((mention) => (mention.odds ? enter(names, text, mention) : null)),
    candidates: findings.candidates.map((candidate) => enter(names, text, candidate)),
  }));
  lendToParts(names);
  lendToAcronyms(names, blocks);
  for (const name of names.values()) decide(name);
  return blocks.map(({ findings }, index) => {
    const { mentions, candidates } = named[index];
    return apply(findings, mentions, candidates);
  });
}

/** The types that odds are about, in their order; behind them stand other names. */
const TYPES: readonly EntityType[] = ['PERSON', 'ORG', 'PLACE', 'NORP'];
const PERSON = 0;

/** Everything that is written alike. */
interface Name {
  readonly surface: string;
  /** Odds of all occurrences, added up: PERSON ORG PLACE NORP other. */
  readonly odds: number[];
  occurrences: number;
  marked: number;
  /** Index of the type that all of the document supports, -1 for no name that is shown. */
  type: number;
  /** What the support came from, where another name gave it. */
  reason: Reason | null;
}

/** No single occurrence counts for more than this, so that one odd sentence cannot decide. */
const MOST = 8;
/** Support for a word that is a part of a full name of a person. */
const PART_OF_PERSON = 4;
const PART_OF_OTHER = 1.5;
const ACRONYM = 6;
/** An occurrence whose own reading is this much surer than the document's stays as it is. */
const STUBBORN = 6;

function enter(names: Map<string, Name>, text: string, found: Mention | Candidate): Name {
  const surface = text.slice(found.start, found.end);
  let name = names.get(surface);
  if (name === undefined) {
    const first = (found.odds as readonly number[]).map(bounded);
    name = { surface, odds: first, occurrences: 1, marked: 0, type: -1, reason: null };
    names.set(surface, name);
  } else {
    const odds = found.odds as readonly number[];
    for (let type = 0; type <= TYPES.length; type++) name.odds[type] += bounded(odds[type]);
    name.occurrences++;
  }
  if ('reason' in found) name.marked++;
  return name;
}

function bounded(odds: number): number {
  return Math.max(-MOST, Math.min(MOST, odds));
}

/** "Vanna" is a person where "Tep Vanna" is one; a body's or place's first word leans its way. */
function lendToParts(names: ReadonlyMap<string, Name>): void {
  for (const full of names.values()) {
    if (full.marked === 0 || !full.surface.includes(' ')) continue;
    const type = strongest(full.odds);
    if (type < 0 || type === TYPES.length || full.odds[type] < 1) continue;
    const parts = full.surface.split(/\s+/);
    if (type === PERSON && parts.length > 5) continue;
    const lent = type === PERSON ? parts : parts.slice(0, 1);
    for (const part of lent) {
      const name = names.get(part);
      if (name === undefined || part.length < 3) continue;
      name.odds[type] += type === PERSON ? PART_OF_PERSON : PART_OF_OTHER;
      if (type === PERSON) name.reason = { code: 'name-part-of', args: [full.surface] };
    }
  }
}

function lendToAcronyms(names: ReadonlyMap<string, Name>, blocks: readonly ReadBlock[]): void {
  for (const { text, findings } of blocks) {
    for (const { long, short } of findings.acronyms) {
      const name = names.get(text.slice(short.start, short.end));
      const full = names.get(text.slice(long.start, long.end));
      if (name === undefined || full === undefined || full.marked === 0) continue;
      const type = strongest(full.odds);
      if (type < 0) continue;
      name.odds[type] += ACRONYM;
      name.reason = { code: 'acronym-of', args: [full.surface] };
    }
  }
}

function decide(name: Name): void {
  const type = strongest(name.odds);
  name.type = type;
}

/** Index of the highest odds above zero, or -1. */
function strongest(odds: ArrayLike<number>): number {
  let best = -1;
  for (let type = 0; type <= TYPES.length; type++) {
    if (odds[type] > (best < 0 ? 0 : odds[best])) best = type;
  }
  return best;
}

function apply(
  findings: ReadBlock['findings'],
  mentionNames: readonly (Name | null)[],
  candidateNames: readonly Name[],
): readonly Mention[] {
  const final: Mention[] = [];
  let changed = false;
  findings.mentions.forEach((mention, i) => {
    const name = mentionNames[i];
    const settled = name === null || (name.occurrences === 1 && name.reason === null) ? mention : settle(mention, name);
    if (settled !== mention) changed = true;
    if (settled !== null) final.push(settled);
  });
  findings.candidates.forEach((candidate, i) => {
    const name = candidateNames[i];
    if (name.type < 0 || name.type === TYPES.length || (name.marked === 0 && name.reason === null)) return;
    if (candidate.odds[name.type] < -STUBBORN) return;
    changed = true;
    final.push({
      start: candidate.start,
      end: candidate.end,
      type: TYPES[name.type],
      score: probability(name),
      reason: name.reason ?? ELSEWHERE,
      odds: candidate.odds,
    });
  });
  if (!changed) return findings.mentions;
  return final
    .sort((a, b) => a.start - b.start)
    .filter((mention, i, all) => i === 0 || all[i - 1].end <= mention.start);
}

const ELSEWHERE: Reason = { code: 'marked-elsewhere' };

function settle(mention: Mention, name: Name): Mention | null {
  const own = TYPES.indexOf(mention.type);
  if (name.type === own) return mention;
  const odds = mention.odds as readonly number[];
  const other = name.type < 0 ? 0 : odds[name.type];
  if (odds[own] - other > STUBBORN) return mention;
  if (name.type < 0 || name.type === TYPES.length) return null;
  return { ...mention, type: TYPES[name.type], score: probability(name), reason: name.reason ?? ELSEWHERE };
}

/** Of the decided type, from the mean odds of the name's occurrences. */
function probability(name: Name): number {
  const mean = name.odds[name.type] / name.occurrences;
  return 1 / (1 + Math.exp(-mean / 2));
}
