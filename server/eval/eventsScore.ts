import type { Span } from '../src/text/span';
import { seeded } from '../training/random';
import type { FieldValues } from './eventsFields';

/** An event as it is judged: evidence of all passages, participants as keys. */
export interface JudgedEvent {
  readonly type: string;
  readonly status?: string;
  readonly passages: readonly Span[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly fields?: FieldValues;
}

/** Counts of one document. */
export interface EventCounts {
  gold: number;
  told: number;
  found: number;
  type: number;
  status: number;
  actors: number;
  recipients: number;
  roles: number;
  /** Every role that gold fills has at least one of its parties. */
  rolesTouched: number;
}

/** Pairs of indexes (gold, told), one to one: the best overlap first, same type before another. */
export function matchEvents(gold: readonly JudgedEvent[], told: readonly JudgedEvent[]): [number, number][] {
  const pairs: { value: number; gold: number; told: number }[] = [];
  gold.forEach((one, goldIndex) => {
    told.forEach((other, toldIndex) => {
      let best = 0;
      for (const a of one.passages) for (const b of other.passages) best = Math.max(best, overlapShare(a, b));
      if (best > 0) pairs.push({ value: best + Number(one.type === other.type), gold: goldIndex, told: toldIndex });
    });
  });
  pairs.sort((a, b) => b.value - a.value);
  const usedGold = new Set<number>();
  const usedTold = new Set<number>();
  const matched: [number, number][] = [];
  for (const pair of pairs) {
    if (usedGold.has(pair.gold) || usedTold.has(pair.told)) continue;
    usedGold.add(pair.gold);
    usedTold.add(pair.told);
    matched.push([pair.gold, pair.told]);
  }
  return matched;
}

export function countEvents(gold: readonly JudgedEvent[], told: readonly JudgedEvent[]): EventCounts {
  const counts: EventCounts = { ...NO_COUNTS, gold: gold.length, told: told.length };
  for (const [goldIndex, toldIndex] of matchEvents(gold, told)) {
    const a = gold[goldIndex];
    const b = told[toldIndex];
    const actors = same(a.actors, b.actors);
    const recipients = same(a.recipients, b.recipients);
    counts.found++;
    counts.type += Number(a.type === b.type);
    counts.status += Number(a.status === b.status);
    counts.actors += Number(actors);
    counts.recipients += Number(recipients);
    counts.roles += Number(actors && recipients);
    counts.rolesTouched += Number(touched(a.actors, b.actors) && touched(a.recipients, b.recipients));
  }
  return counts;
}

export const NO_COUNTS: EventCounts = {
  gold: 0,
  told: 0,
  found: 0,
  type: 0,
  status: 0,
  actors: 0,
  recipients: 0,
  roles: 0,
  rolesTouched: 0,
};

export function sumOf(list: readonly EventCounts[]): EventCounts {
  const total = { ...NO_COUNTS };
  for (const counts of list)
    for (const name of Object.keys(total) as (keyof EventCounts)[]) total[name] += counts[name];
  return total;
}

export function f1({ gold, told, found }: EventCounts): number {
  return gold + told === 0 ? 0 : (2 * found) / (gold + told);
}

/** The 95 % interval of a figure over documents, by drawing documents with replacement. */
export function interval(list: readonly EventCounts[], figure: (total: EventCounts) => number): [number, number] {
  const random = seeded(7);
  const values: number[] = [];
  for (let round = 0; round < 1000; round++) {
    const drawn = list.map(() => list[Math.floor(random() * list.length)]);
    values.push(figure(sumOf(drawn)));
  }
  values.sort((a, b) => a - b);
  return [values[24], values[974]];
}

/** Wilson's 95 % interval of a proportion. */
export function wilson(hits: number, n: number): [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const p = hits / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return [middle - half, middle + half];
}

/** Share of the longer span that both have. */
function overlapShare(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  const first = new Set(a);
  const second = new Set(b);
  return first.size === second.size && [...first].every((one) => second.has(one));
}

function touched(gold: readonly string[], told: readonly string[]): boolean {
  return gold.length === 0 || gold.some((one) => told.includes(one));
}
