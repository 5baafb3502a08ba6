import type { EntityType } from '../src/detect/findings';
import type { FoundMention, GoldMention, LabelledDocument } from './entities';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Labels of the type. */
  readonly gold: number;
}

export interface TypeScores {
  readonly all: Score;
  /** Right when type agrees and spans share a character; each label is found once. */
  readonly overlap: Score;
  readonly types: Readonly<Record<string, Score>>;
}

/** For each label's type how often it was read as which; "none" for what was not read or not labelled. */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

type Readings = readonly (readonly FoundMention[])[];

/** Exact span and type, micro-averaged, and by type. */
export function scoreTypes(
  documents: readonly LabelledDocument[],
  found: Readings,
  types: readonly EntityType[],
): TypeScores {
  const right = new Map<string, number>();
  const read = new Map<string, number>();
  const gold = new Map<string, number>();
  let touched = 0;
  const add = (map: Map<string, number>, type: string) => map.set(type, (map.get(type) ?? 0) + 1);
  documents.forEach((document, i) => {
    const labels = document.gold.filter(({ type }) => types.includes(type as EntityType));
    const exact = new Set(labels.map(keyOf));
    for (const { type } of labels) add(gold, type);
    const free = new Set(labels);
    for (const mention of found[i]) {
      if (!types.includes(mention.type)) continue;
      add(read, mention.type);
      if (exact.has(keyOf(mention))) add(right, mention.type);
      for (const label of free) {
        if (label.type !== mention.type || label.start >= mention.end || mention.start >= label.end) continue;
        free.delete(label);
        touched++;
        break;
      }
    }
  });
  const sum = (map: Map<string, number>) => [...map.values()].reduce((a, b) => a + b, 0);
  return {
    all: score(sum(right), sum(read), sum(gold)),
    overlap: score(touched, sum(read), sum(gold)),
    types: Object.fromEntries(
      types.map((type) => [type, score(right.get(type) ?? 0, read.get(type) ?? 0, gold.get(type) ?? 0)]),
    ),
  };
}

function keyOf({ start, end, type }: GoldMention): string {
  return `${start},${end},${type}`;
}

function score(right: number, read: number, gold: number): Score {
  const precision = read === 0 ? 0 : right / read;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: read + gold === 0 ? 0 : (2 * right) / (read + gold), gold };
}

/** What was read where a label stands, and the number of readings of the right type with other edges. */
export function confusionOf(
  documents: readonly LabelledDocument[],
  found: Readings,
): { confusion: Confusion; boundaryErrors: number } {
  const confusion: Record<string, Record<string, number>> = {};
  let boundaryErrors = 0;
  const add = (gold: string, read: string) => {
    confusion[gold] ??= {};
    confusion[gold][read] = (confusion[gold][read] ?? 0) + 1;
  };
  documents.forEach((document, i) => {
    const marked = (type: string) => document.marks.includes(type as EntityType);
    for (const label of document.gold) {
      if (!marked(label.type)) continue;
      const over = found[i].filter((mention) => mention.start < label.end && label.start < mention.end);
      const same = over.find((mention) => mention.type === label.type);
      if (same && (same.start !== label.start || same.end !== label.end)) boundaryErrors++;
      add(label.type, same?.type ?? over[0]?.type ?? 'none');
    }
    for (const mention of found[i]) {
      if (
        marked(mention.type) &&
        !document.gold.some((label) => label.start < mention.end && mention.start < label.end)
      ) {
        add('none', mention.type);
      }
    }
  });
  return { confusion, boundaryErrors };
}

/** How often readings of each tenth of the score are right: a calibrated score says so itself. */
export function reliability(
  documents: readonly LabelledDocument[],
  found: Readings,
): { from: number; mean: number; right: number; count: number }[] {
  const bins = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, mean: 0, right: 0, count: 0 }));
  documents.forEach((document, i) => {
    const exact = new Set(document.gold.map(keyOf));
    for (const mention of found[i]) {
      if (!document.marks.includes(mention.type)) continue;
      const bin = bins[Math.min(9, Math.floor(mention.score * 10))];
      bin.mean += mention.score;
      bin.count++;
      if (exact.has(keyOf(mention))) bin.right++;
    }
  });
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return bins
    .filter(({ count }) => count > 0)
    .map((bin) => ({ ...bin, mean: round(bin.mean / bin.count), right: round(bin.right / bin.count) }));
}

/**
 * B-cubed precision, recall and F1 of identity (Bagga and Baldwin, 1998) over labelled mentions that carry a key; a mention that was
 * not read exactly stands alone.
 */
export function bCubed(documents: readonly LabelledDocument[], found: Readings): Omit<Score, 'gold'> {
  let precision = 0;
  let recall = 0;
  let count = 0;
  documents.forEach((document, i) => {
    const read = new Map(found[i].map((mention) => [keyOf(mention), mention.entity]));
    const items = document.gold
      .filter(({ key }) => key !== undefined)
      .map((label, index) => ({ gold: `${label.type}:${label.key}`, read: read.get(keyOf(label)) ?? -1 - index }));
    for (const item of items) {
      const together = items.filter((other) => other.read === item.read);
      const meant = items.filter((other) => other.gold === item.gold);
      const both = together.filter((other) => other.gold === item.gold).length;
      precision += both / together.length;
      recall += both / meant.length;
      count++;
    }
  });
  if (count === 0) return { precision: 0, recall: 0, f1: 0 };
  precision /= count;
  recall /= count;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
