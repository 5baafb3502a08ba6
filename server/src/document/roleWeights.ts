import { ROLE_TABLE } from './roleTable';

/** Kinds of roles that a clause leaves open. */
export const SLOTS = [
  'gets help',
  'is thanked',
  'who and who',
  'partner',
  'several',
  'we',
  'one',
  'gives',
  'site',
] as const;
export type Slot = (typeof SLOTS)[number];

/** What can hold of a possible answer; each has a row in the table. */
export const FEATURES = [
  'none',
  'one',
  'two',
  'many',
  'ruled',
  'one for one',
  'pair',
  'defined parties',
  'last actors',
  'last recipients',
  'site',
  'both',
  'self',
  'overlaps other',
  'list',
  'first list',
  'person',
  'body',
  'country',
  'place',
  'people',
  'mixed',
  'persons: person',
  'persons: body',
  'persons: country',
  'countries: person',
  'countries: body',
  'countries: country',
  'sides: person',
  'sides: body',
  'sides: country',
  'bodies: person',
  'bodies: body',
  'bodies: country',
  'named so',
  'country of the other',
  'country of the site',
  'press',
  'speaker',
  'public body',
  'first of its type',
  'second of its type',
  'named once',
  'person met',
  'country cooperates',
  'behind of',
  'behind in',
  'behind to',
  'behind by',
  'behind with',
  'in the clause',
  'opens the sentence before',
  'same sentence',
  'sentence before',
  'same paragraph',
  'paragraph before',
  'far before',
  'later in the sentence',
  'only later',
  'at the head',
  'main country',
  'body of the main country',
  'place in the main country',
  'received before',
  'acted before',
  'opens the paragraph',
  'named most',
  'nearest of its type',
] as const;
export type Feature = (typeof FEATURES)[number];

/** One weight a feature and slot, features outermost. */
export type RoleWeights = ArrayLike<number>;

/** The trained table. */
export const ROLE_WEIGHTS: RoleWeights = weightsOf(ROLE_TABLE);

/** The rules alone. */
export const RULES_ALONE: RoleWeights = Float64Array.from(
  FEATURES.flatMap((name) => SLOTS.map(() => (name === 'ruled' ? 1 : 0))),
);

/** A feature without a row weighs nothing. */
function weightsOf(table: string): RoleWeights {
  const weights = new Float64Array(FEATURES.length * SLOTS.length);
  for (const row of table.trim().split('\n')) {
    const [name, cells] = row.split('|');
    const feature = FEATURES.indexOf(name.trim() as Feature);
    if (feature >= 0) weights.set(cells.trim().split(/\s+/).map(Number), feature * SLOTS.length);
  }
  return weights;
}
