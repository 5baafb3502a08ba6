import type { EntityType } from '../detect/findings';
import { countryOfDemonym, countryOfName } from '../lexicon/countries';
import type { Span } from '../text/span';
import type { Entity } from './analysis';
import { countryAround } from './placeIdentity';

/** A mention as the resolution of participants needs it: absolute, with its index into the entities. */
export interface FocusMention extends Span {
  readonly type: EntityType;
  readonly entity: number;
}

export type EventEntity = Pick<Entity, 'id' | 'name' | 'type' | 'code'>;

/** What the name of an entity says by itself. */
export interface Facts {
  /** Country that the place or people is. */
  readonly country: string | undefined;
  readonly lower: string;
  readonly press: boolean;
  /** Countries in the name of a body. */
  readonly codes: readonly string[];
  /** Country in which the city or region lies. */
  readonly within: string | undefined;
}

/** Names come back after every edit: what they say is kept, up to a bound. */
const knownFacts: Record<string, Map<string, Facts>> = {};
const MOST_FACTS = 20_000;

export function factsOf({ name, type }: EventEntity): Facts {
  knownFacts[type] ??= new Map();
  const kept = knownFacts[type];
  const known = kept.get(name);
  if (known) return known;
  const codeOf = (word: string) => (countryOfName(word) ?? countryOfDemonym(word))?.code;
  const facts: Facts = {
    country: type === 'PLACE' || type === 'NORP' ? codeOf(name) : undefined,
    lower: name.toLowerCase(),
    press: type === 'ORG' && PRESS.test(name),
    codes: type === 'ORG' ? countriesIn(name, codeOf) : [],
    within: type === 'PLACE' ? countryAround(name) : undefined,
  };
  if (kept.size >= MOST_FACTS) kept.clear();
  kept.set(name, facts);
  return facts;
}

/** Codes of the countries that stand in a name: "New Zealand Police", "National Police of Timor-Leste". */
function countriesIn(name: string, codeOf: (words: string) => string | undefined): readonly string[] {
  const words = name.match(/[\p{L}’'-]+/gu) ?? [];
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!/^\p{Lu}/u.test(words[at])) continue;
    for (let to = Math.min(words.length, at + 3); to > at; to--) {
      const code = codeOf(words.slice(at, to).join(' '));
      if (code === undefined) continue;
      found.push(code);
      at = to - 1;
      break;
    }
  }
  return found;
}

const PRESS =
  /\b(?:News|Newswire|Daily|Times|Tribune|Press|Mail|Herald|Gazette|Post|Radio|Observer|Courier|Monitor|Agência|Express|Journal|Chronicle|Standard|Telegraph|Broadcasting|TV|Review|Tribuna|Diário|Diario|Gazeta|Kurier|Bulletin|Newspaper)\b/;

/**
 * The two or more between whom the document says it is made: "The A and the B, hereinafter called 'the Parties'", "Memorandum
 * between A and B"; bodies before countries.
 */
export function contractors(
  entities: readonly EventEntity[],
  mentions: readonly FocusMention[],
  text: string,
): readonly number[] {
  const head = text.slice(0, 2500);
  const defined = DEFINED.exec(head);
  if (defined) {
    const from = head.lastIndexOf('\n\n', defined.index);
    const near = mentions.filter(({ start }) => start > from && start < defined.index);
    const found = severalOf(entities, near, 5);
    if (found.length > 1) return found;
  }
  const match = /\bbetween\b/i.exec(head.slice(0, 1500));
  if (
    !match ||
    !/\b(?:memorandum|agreement|treaty|arrangement|protocol|convention|contract|declaration)\b/i.test(
      head.slice(0, match.index),
    )
  )
    return [];
  const near = mentions.filter(({ start }) => start > match.index && start < match.index + 400);
  return severalOf(entities, near, 2);
}

const DEFINED =
  /(?:["“”'‘(]|called |referred to as )(?:the )?["“‘]?(?:Parties|Participants|Sides|Signatories|Partners|(?:\p{Lu}\p{L}+ )?(?:Administrations|Agencies|Ministries|Universities|Authorities|Institutions))["”’')]*[,;:).\s]/u;

/** The first bodies, else the first countries and peoples; none where there is but one. */
function severalOf(entities: readonly EventEntity[], near: readonly FocusMention[], most: number): number[] {
  for (const types of [['ORG'], ['PLACE', 'NORP']]) {
    const found = new Set(
      near.filter(({ entity }) => types.includes(entities[entity].type)).map(({ entity }) => entity),
    );
    if (found.size > 1) return [...found].slice(0, most);
  }
  return [];
}
