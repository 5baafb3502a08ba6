import type { Reason } from '../detect/findings';
import { countryOfName } from '../lexicon/countries';
import { ROLE_NOUNS } from '../lexicon/titles';
import type { Span } from '../text/span';
import { fold } from './fold';
import type { Identity, NamedBlock } from './identity';
import { nameForm } from './nameForms';

/** A stretch of a block's view. */
export interface BlockSpan extends Span {
  readonly block: number;
}

/** An expression that refers without naming, in a block's view; see `Reference`. */
export interface BlockReference extends BlockSpan {
  readonly entity: number;
  readonly reason: Reason;
}

/**
 * "The ministry", "the minister", "the two countries", "the Convention": to the entity in focus, which is the last one mentioned
 * that is of the kind. Where two of the kind stand in the same block before it, nothing is said. "The two sides" gives one
 * reference to each.
 */
export function findReferences(blocks: readonly NamedBlock[], identity: Identity): BlockReference[] {
  const focus = new Focus(identity);
  const found: BlockReference[] = [];
  let mention = 0;
  blocks.forEach(({ text, mentions }, block) => {
    focus.enterBlock(block);
    const first = mention;
    let at = 0;
    EXPRESSION.lastIndex = 0;
    for (let match = EXPRESSION.exec(text); match !== null; match = EXPRESSION.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      while (at < mentions.length && mentions[at].end <= start) focus.mentioned(first + at, text, mentions[at++]);
      if (at < mentions.length && mentions[at].start < end) continue;
      for (const { entity, reason } of focus.meant(match[1], match[2]))
        found.push({ block, start, end, entity, reason });
    }
    while (at < mentions.length) focus.mentioned(first + at, text, mentions[at++]);
    mention += mentions.length;
  });
  return found;
}

/** What was mentioned last, by kind. */
class Focus {
  readonly #identity: Identity;
  readonly #heads: readonly (readonly string[])[];
  readonly #isCountry: readonly boolean[];
  /** The country's own entity by its code; where only its people are named, theirs. */
  readonly #countryOf = new Map<string, number>();
  readonly #roles = new Map<number, Set<string>>();
  readonly #lastByWord = new Map<string, { entity: number; block: number; rival: boolean }>();
  /** Countries spoken of, the last one last. */
  #countries: { code: string; entity: number }[] = [];
  #block = 0;

  constructor(identity: Identity) {
    this.#identity = identity;
    this.#heads = identity.entities.map(({ type, name }) => headsOf(type, name));
    this.#isCountry = identity.entities.map(
      ({ type, name }) => type === 'NORP' || (type === 'PLACE' && countryOfName(name) !== undefined),
    );
    identity.entities.forEach(({ type, code }, entity) => {
      if (type === 'PLACE' && code !== undefined && this.#isCountry[entity]) this.#countryOf.set(code, entity);
    });
  }

  enterBlock(block: number): void {
    this.#block = block;
  }

  mentioned(mention: number, text: string, { start, end }: Span): void {
    const entity = this.#identity.entityOf[mention];
    const { type, code } = this.#identity.entities[entity];
    if (type === 'PERSON') {
      let roles = this.#roles.get(entity);
      if (roles === undefined) {
        roles = new Set();
        this.#roles.set(entity, roles);
      }
      rolesBefore(text.slice(Math.max(0, start - 70), start), roles);
      rolesAfter(text.slice(end, end + 90), roles);
      for (const role of roles) this.#point(role, entity);
    } else if (code !== undefined && this.#isCountry[entity]) {
      this.#countries = this.#countries.filter((country) => country.code !== code);
      this.#countries.push({ code, entity: this.#countryOf.get(code) ?? entity });
      if (this.#countries.length > 8) this.#countries.shift();
    }
    for (const head of this.#heads[entity]) this.#point(head, entity);
  }

  /** Entities that "the" or "the two" with the noun mean. */
  meant(article: string, noun: string): readonly { entity: number; reason: Reason }[] {
    const word = fold(noun).replace(/\s+/g, ' ');
    if (/two|both/i.test(article)) return PAIRED.has(word) ? this.#pair(word) : [];
    const last = this.#lastByWord.get(HEAD_OF.get(word) ?? word);
    if (last === undefined || last.rival) return [];
    return [{ entity: last.entity, reason: this.#because('reference-last', last.entity) }];
  }

  #pair(word: string): { entity: number; reason: Reason }[] {
    if (word === 'ministers' || this.#countries.length < 2) return [];
    return this.#countries.slice(-2).map(({ entity }) => ({ entity, reason: this.#because('reference-pair', entity) }));
  }

  #because(code: string, entity: number): Reason {
    return { code, args: [this.#identity.entities[entity].name] };
  }

  #point(word: string, entity: number): void {
    const last = this.#lastByWord.get(word);
    const rival = last !== undefined && last.block === this.#block && (last.entity !== entity || last.rival);
    this.#lastByWord.set(word, { entity, block: this.#block, rival });
  }
}

/** Nouns by which the entity can be spoken of. */
function headsOf(type: string, name: string): readonly string[] {
  if (type !== 'ORG' && type !== 'LAW' && type !== 'EVENT') return NONE;
  return nameForm(name)
    .body.words.map((word) => HEAD_OF.get(word) ?? word)
    .filter((word) => NOUNS.has(word));
}

/** "Deputy Prime Minister and Minister of Interior Sar Sokha" */
function rolesBefore(before: string, roles: Set<string>): void {
  const title = /(?:^|[^\p{L}])((?:[\p{L}.'’-]+\s+){1,8})$/u.exec(before)?.[1];
  if (title === undefined) return;
  const words = fold(title).trim().split(/\s+/);
  // Back from the name: stop where the words cannot be a title any more.
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at].replace(/\.$/, '');
    if (ROLES.has(word)) roles.add(word === 'minister' && words[at - 1] === 'prime' ? 'prime minister' : word);
    else if (VERBS.test(word)) break;
  }
}

/** "Pablo Kang, chargé d'affaires of ...", "Thong Mengdavid, a lecturer at ..." */
function rolesAfter(after: string, roles: Set<string>): void {
  const title = /^,\s+((?:[\p{L}'’-]+\s+){0,6}[\p{L}'’-]+)/u.exec(after)?.[1];
  if (title === undefined) return;
  const words = fold(title).split(/\s+/);
  for (let at = 0; at < words.length; at++) {
    if (ROLES.has(words[at])) {
      roles.add(words[at] === 'minister' && words[at - 1] === 'prime' ? 'prime minister' : words[at]);
      return;
    }
    if (at > 0 && VERBS.test(words[at])) return;
  }
}

const NONE: readonly string[] = [];
const VERBS = /^(?:said|says|told|met|with|by|from|that|when|after|and|by|thanked|is|was|will|has|had|to)$/;

const BODY_NOUNS =
  'ministry department agency university institute embassy consulate court commission committee council bank company firm party union organization organisation association center centre college authority bureau fund foundation secretariat group board alliance federation parliament senate assembly hospital corporation mission tribunal academy';
const LAW_NOUNS = 'convention treaty protocol pact accord resolution charter covenant memorandum agreement act';
const EVENT_NOUNS = 'summit conference forum dialogue exercise festival workshop symposium';
const ROLE_WORDS =
  'minister president ambassador governor mayor chairman chairwoman chairperson commissioner spokesperson spokesman spokeswoman premier chancellor general senator lecturer professor director envoy rapporteur king queen prince secretary-general';

const NOUNS: ReadonlySet<string> = new Set(`${BODY_NOUNS} ${LAW_NOUNS} ${EVENT_NOUNS}`.split(' '));
const ROLES: ReadonlySet<string> = new Set(`${ROLE_WORDS}`.split(' ').filter((word) => ROLE_NOUNS.has(word)));
const PAIRED: ReadonlySet<string> = new Set('countries nations sides governments states parties'.split(' '));

/** Words that speak of the same kind. */
const HEAD_OF = new Map([
  ['firm', 'company'],
  ['corporation', 'company'],
  ['ltd', 'company'],
  ['limited', 'company'],
  ['plc', 'company'],
  ['inc', 'company'],
  ['organisation', 'organization'],
  ['centre', 'center'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
]);

const EXPRESSION = new RegExp(
  `\\b([Tt]he two|[Bb]oth|[Tt]he)\\s+(prime minister|Prime Minister|${capitalizable(`${BODY_NOUNS} ${LAW_NOUNS} ${EVENT_NOUNS} ${ROLE_WORDS}`)}|${capitalizable([...PAIRED].join(' '))})(?![\\p{L}-])(?!\\s+(?:of|for|on)\\b)`,
  'gu',
);

function capitalizable(words: string): string {
  return words
    .split(' ')
    .map((word) => `[${word[0].toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|');
}
