import type { CooperationEvent } from '../src/document/analysis';
import type { CorpusEvent } from '../training/corpus';

/** What an event says beside who does what. */
export const FIELDS = ['instrument', 'modality', 'amount', 'place', 'date', 'speaker', 'scope'] as const;
export type Field = (typeof FIELDS)[number];
export type FieldValues = Readonly<Record<Field, string | undefined>>;

/** How often a field was given by the annotator, by the engine, and alike by both, over events that were found. */
export type FieldCounts = Record<Field, { gold: number; told: number; right: number }>;

/** @param speaker the party that speaks. */
export function fieldsOf(
  { instrument, modality, amount, place, date, scope }: CorpusEvent | CooperationEvent,
  speaker: string | undefined,
): FieldValues {
  return {
    instrument: instrument?.toLowerCase(),
    modality,
    amount: amount && `${amount.currency} ${amount.value}`,
    // A place is written as a name or as the key of one.
    place: place?.toLowerCase().replace(/[^\p{L}\d]+/gu, '-'),
    date,
    speaker,
    scope,
  };
}

export function noFields(): FieldCounts {
  const count = () => ({ gold: 0, told: 0, right: 0 });
  return {
    instrument: count(),
    modality: count(),
    amount: count(),
    place: count(),
    date: count(),
    speaker: count(),
    scope: count(),
  };
}

/** Counts one pair of events; returns the fields in which they differ, with both values. */
export function countFields(counts: FieldCounts, gold: FieldValues, told: FieldValues): string[] {
  const differing: string[] = [];
  for (const field of FIELDS) {
    counts[field].gold += Number(gold[field] !== undefined);
    counts[field].told += Number(told[field] !== undefined);
    if (gold[field] !== told[field]) differing.push(`${field} ${told[field] ?? '-'} for ${gold[field] ?? '-'}`);
    else if (gold[field] !== undefined) counts[field].right++;
  }
  return differing;
}

export function fieldFigures(counts: FieldCounts) {
  return Object.fromEntries(
    FIELDS.map((field) => {
      const { gold, told, right } = counts[field];
      return [field, { gold, precision: right / Math.max(1, told), recall: right / Math.max(1, gold) }];
    }),
  );
}
