import type { AcronymDefinition, EntityType } from '../detect/findings';
import { countryOfCode, countryOfDemonym, countryOfName } from '../lexicon/countries';
import { type BodyMention, resolveBodies } from './bodyIdentity';
import { type NameForm, nameForm } from './nameForms';
import { type PersonMention, resolvePersons } from './personIdentity';
import { type PlaceKey, peopleKey, placeKey } from './placeIdentity';

/** What identity needs of one block: its text as the detectors saw it and the mentions in it, sorted by start. */
export interface NamedBlock {
  readonly text: string;
  readonly mentions: readonly NamedSpan[];
  readonly acronyms: readonly AcronymDefinition[];
}

export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** An entity before mentions have their final numbers; see `Entity` for the meaning of the fields. */
export interface ResolvedEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly code?: string;
  readonly acronym?: string;
  /** Indexes into the mentions of all blocks in order. */
  readonly mentions: number[];
}

export interface Identity {
  /** In order of first mention. */
  readonly entities: readonly ResolvedEntity[];
  /** For each mention of all blocks in order its entity. */
  readonly entityOf: Int32Array;
}

/**
 * Who is who in one document: short forms, acronyms, demonyms and spellings to the entity they mean. Pure; linear in the
 * number of mentions.
 */
export function resolveIdentity(blocks: readonly NamedBlock[]): Identity {
  const all = collect(blocks);
  const keys = new Array<string>(all.length);
  const details = new Map<string, PlaceKey>();
  numberPersons(all, blocks, keys);
  const aliases = aliasesOf(all, blocks);
  for (const type of BODY_TYPES) numberBodies(all, blocks, type, aliases, keys, details);
  numberRest(all, keys, details);

  const entityOf = new Int32Array(all.length);
  const drafts: Draft[] = [];
  const byKey = new Map<string, number>();
  all.forEach(({ type, form }, index) => {
    let entity = byKey.get(keys[index]);
    if (entity === undefined) {
      entity = drafts.length;
      byKey.set(keys[index], entity);
      drafts.push({ type, details: details.get(keys[index]), mentions: [], forms: new Set() });
    }
    entityOf[index] = entity;
    drafts[entity].mentions.push(index);
    drafts[entity].forms.add(form);
  });
  return { entities: drafts.map(finish), entityOf };
}

const BODY_TYPES = ['ORG', 'LAW', 'EVENT'] as const;

interface NamedMention extends NamedSpan {
  readonly block: number;
  readonly form: NameForm;
}

interface Draft {
  readonly type: EntityType;
  readonly details: PlaceKey | undefined;
  readonly mentions: number[];
  /** Spellings in order of first use. */
  readonly forms: Set<NameForm>;
}

function collect(blocks: readonly NamedBlock[]): NamedMention[] {
  const all: NamedMention[] = [];
  blocks.forEach(({ text, mentions }, block) => {
    for (const { start, end, type } of mentions)
      all.push({ start, end, type, block, form: nameForm(text.slice(start, end)) });
  });
  return all;
}

function numberPersons(all: readonly NamedMention[], blocks: readonly NamedBlock[], keys: string[]): void {
  const persons: PersonMention[] = [];
  const indexes: number[] = [];
  all.forEach(({ type, form, start, block }, index) => {
    if (type !== 'PERSON') return;
    persons.push({ form, before: blocks[block].text.slice(Math.max(0, start - 14), start) });
    indexes.push(index);
  });
  resolvePersons(persons).forEach((number, at) => {
    keys[indexes[at]] = `PERSON ${number}`;
  });
}

function numberBodies(
  all: readonly NamedMention[],
  blocks: readonly NamedBlock[],
  type: (typeof BODY_TYPES)[number],
  aliases: ReadonlyMap<string, string>,
  keys: string[],
  details: Map<string, PlaceKey>,
): void {
  const bodies: BodyMention[] = [];
  const indexes: number[] = [];
  all.forEach((mention, index) => {
    if (mention.type !== type) return;
    bodies.push({ form: mention.form, owner: type === 'ORG' ? ownerOf(all, blocks, index) : '' });
    indexes.push(index);
  });
  const resolved = resolveBodies(bodies, aliases);
  resolved.numbers.forEach((number, at) => {
    const key = `${type} ${number}`;
    keys[indexes[at]] = key;
    const { code, known } = resolved.bodies[number];
    details.set(key, { key, code, name: known });
  });
}

/** The country told right before a name: "Cambodia's interior ministry", "Thai Red Cross". */
function ownerOf(all: readonly NamedMention[], blocks: readonly NamedBlock[], index: number): string {
  const before = all[index - 1];
  const { start, block } = all[index];
  if (before === undefined || before.block !== block || start - before.end > 3) return '';
  const gap = blocks[block].text.slice(before.end, start);
  if (before.type === 'NORP' && gap.trim() === '') return countryOfDemonym(before.form.surface)?.code ?? '';
  if (before.type === 'PLACE' && /^['’]s?\s$/.test(gap)) return countryOfName(before.form.surface)?.code ?? '';
  return '';
}

/** From short name to long name as the document introduces them: by definition found, or by a name in brackets after a name. */
function aliasesOf(all: readonly NamedMention[], blocks: readonly NamedBlock[]): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { text, acronyms, mentions } of blocks) {
    if (acronyms.length === 0) continue;
    const byEnd = new Map(mentions.map((mention) => [mention.end, mention]));
    for (const { long, short } of acronyms) {
      const ending = byEnd.get(long.end);
      const named = ending !== undefined && ending.start <= long.start ? ending : undefined;
      aliases.set(
        text.slice(short.start, short.end),
        text.slice(named?.start ?? long.start, long.end).replace(CITATION, ''),
      );
    }
  }
  for (let at = 1; at < all.length; at++) {
    const [first, second] = [all[at - 1], all[at]];
    if (first.block !== second.block || first.type !== second.type || second.start - first.end > 12) continue;
    if (!BRACKET.test(blocks[first.block].text.slice(first.end, second.start))) continue;
    const [long, short] = second.form.tokens.length > first.form.tokens.length ? [second, first] : [first, second];
    const shortened = short.form.acronym || (short.form.tokens.length === 1 && first.type === 'ORG');
    if (shortened && long.form.tokens.length > 1 && !aliases.has(short.form.surface))
      aliases.set(short.form.surface, long.form.surface.replace(CITATION, ''));
  }
  return aliases;
}

/** "Article 18 of the Convention (UNTOC)": the letters stand for the convention. */
const CITATION = /^(?:Articles?|Sections?|Chapter|Part|Paragraph)\s[^()]{1,24}?\sof\s(?:the\s)?/i;

/** Between a name and the name in brackets after it. */
const BRACKET = /^(?:['’]s?)?\s*[([]\s*(?:the |hereinafter |or |now )?["“‘']?$/;

function numberRest(all: readonly NamedMention[], keys: string[], details: Map<string, PlaceKey>): void {
  all.forEach(({ type, form }, index) => {
    if (keys[index] !== undefined) return;
    if (type !== 'PLACE' && type !== 'NORP') {
      keys[index] = `${type} ${form.folded || form.surface}`;
      return;
    }
    const place = type === 'PLACE' ? placeKey(form) : peopleKey(form);
    keys[index] = `${type} ${place.key}`;
    if (!details.has(keys[index])) details.set(keys[index], place);
  });
}

function finish({ type, details, mentions, forms }: Draft): ResolvedEntity {
  const name = details?.name ?? nameOf(fullest(forms));
  const code = details?.code || undefined;
  return {
    id: idOf(type, name, code),
    name,
    type,
    code: firstCountry(code),
    acronym: acronymOf(type, forms, name),
    mentions,
  };
}

function nameOf({ surface, shouted, acronym }: NameForm): string {
  if (shouted && !acronym) return titled(surface);
  return surface.includes('\n') ? surface.replace(/\s+/g, ' ') : surface;
}

function acronymOf(type: EntityType, forms: ReadonlySet<NameForm>, name: string): string | undefined {
  if (!BODIES.has(type)) return undefined;
  for (const { acronym, surface } of forms) if (acronym && surface !== name) return surface;
  return undefined;
}

const BODIES: ReadonlySet<EntityType> = new Set(BODY_TYPES);

/** The spelling a reader would write in full: words rather than letters, not in capitals, the longest. */
function fullest(forms: ReadonlySet<NameForm>): NameForm {
  let best: NameForm | undefined;
  let most = -1;
  for (const form of forms) {
    const rank = fullness(form);
    if (rank > most) [best, most] = [form, rank];
  }
  return best as NameForm;
}

function fullness({ acronym, shouted, surface, tokens }: NameForm): number {
  const first = surface.charCodeAt(0);
  const capital = first > 0x7f || (first >= 0x41 && first <= 0x5a);
  return (acronym ? 0 : 1000) + (shouted ? 0 : 400) + (capital ? 300 : 0) + tokens.length;
}

/** The same name gives the same id in every document, whatever the order of its words and whether its country is an adjective. */
function idOf(type: EntityType, name: string, code: string | undefined): string {
  const form = nameForm(name);
  const slug = BODIES.has(type) ? form.body.slug || form.slug : form.slug;
  return code === undefined ? `${type}:${slug}` : `${type}:${slug}@${code}`;
}

function firstCountry(code: string | undefined): string | undefined {
  const first = code?.split('+')[0];
  return first !== undefined && countryOfCode(first) !== undefined ? first : undefined;
}

/** "PORTUGUESE JUDICIARY POLICE" as a reader would write it. */
function titled(surface: string): string {
  return surface
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<= )(?:Of|The|And|For|On|In|To|De|Against|With)(?= )/g, (word) => word.toLowerCase());
}
