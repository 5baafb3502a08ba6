import { EVENT_TYPES } from '../detect/events';
import { ENTITY_TYPES, type EntityType } from '../detect/findings';
import type { Codebook, CodebookTheme } from '../lexicon/codebook';
import type { CodeInfo, Codes } from './tags';
import { ENTITY_LABEL, EVENT_LABEL } from './words';

/** Code id of an entity type, as it is written inline: `[Sar Sokha]{.person}`. */
export function codeOfType(type: EntityType): string {
  return type.toLowerCase();
}

/** The entity type that a code stands for, undefined for themes and the user's own. */
export function typeOfCode(code: string): EntityType | undefined {
  return ENTITY_TYPES.find((type) => codeOfType(type) === code);
}

/** Everything a person can tag with: entity types, then the themes of the codebook in its order. A theme's id wins over a type's. */
export function codesOf(codebook: Codebook): Codes {
  const groups = new Map(codebook.groups.map((group) => [group.id, group.label]));
  const themes = codebook.themes.map((theme) => themeCode(theme, groups.get(theme.group) ?? theme.group));
  const byId = new Map(themes.map((code) => [code.id, code]));
  const types = ENTITY_TYPES.map(typeCode).filter((code) => !byId.has(code.id));
  const all = [...types, ...themes];
  for (const code of types) byId.set(code.id, code);
  return { all, get: (id) => byId.get(id) ?? EVENT_CODES.get(id) };
}

function themeCode(theme: CodebookTheme, group: string): CodeInfo {
  return {
    id: theme.id,
    label: theme.label,
    group,
    definition: theme.definition,
    color: theme.color,
    parent: theme.parent,
    crosswalk: [
      ...theme.dac.map((code) => `DAC ${code}`),
      ...theme.plover.map((context) => `PLOVER ${context.replaceAll('_', ' ')}`),
      ...theme.sdg.map((goal) => `SDG ${goal}`),
    ],
  };
}

function typeCode(type: EntityType): CodeInfo {
  const label = ENTITY_LABEL[type];
  return {
    id: codeOfType(type),
    label: label[0].toUpperCase() + label.slice(1),
    group: 'Entity types',
    definition: TYPE_DEFINITION[type],
    crosswalk: [],
  };
}

/** Accepted events are shown by their type; nobody tags with it alone. */
const EVENT_CODES: ReadonlyMap<string, CodeInfo> = new Map(
  EVENT_TYPES.map((id) => [
    id,
    { id, label: EVENT_LABEL[id], group: 'Cooperation events', definition: '', crosswalk: [`PLOVER ${id}`] },
  ]),
);

const TYPE_DEFINITION: Record<EntityType, string> = {
  PERSON: 'The name of a person, without titles.',
  ORG: 'A named body: ministry, agency, company, party, organization, institute.',
  PLACE: 'A country, region, city or named facility.',
  NORP: 'A nationality, people or religion and those who belong to it.',
  EVENT: 'A named summit, conference, exercise, war.',
  DATE: 'A calendar date, month, year, weekday or range of them.',
  MONEY: 'An amount with its currency.',
  LAW: 'A named treaty, act, resolution or agreement.',
};
