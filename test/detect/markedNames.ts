import type { EntityType } from '../../server/src/detect/findings';

/** Types of entities as marked texts write them, the corpus among them. */
export const MARKED_TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'PERSON',
  ORG: 'ORG',
  PLA: 'PLACE',
  NOR: 'NORP',
  DAT: 'DATE',
  MON: 'MONEY',
  EVT: 'EVENT',
  LAW: 'LAW',
};

export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly name: string;
}

/** "{PLA:Japan} gave boats" as text and names. */
export function marked(passage: string): { text: string; names: MarkedName[] } {
  const names: MarkedName[] = [];
  let text = '';
  let from = 0;
  for (const match of passage.matchAll(/\{([A-Z]{3}):([^}]*)\}/g)) {
    const [all, type, name] = match;
    text += passage.slice(from, match.index);
    names.push({ start: text.length, end: text.length + name.length, type: MARKED_TYPES[type], name });
    text += name;
    from = match.index + all.length;
  }
  return { text: text + passage.slice(from), names };
}
