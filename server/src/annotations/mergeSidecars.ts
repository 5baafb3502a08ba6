import type { Annotation } from './annotation';
import { distinct, type Sidecar } from './sidecar';

/** What both sides changed in different ways: the outside version stands, ours must get a new id or be said to the person. */
export interface Clash {
  readonly mine: Annotation;
  readonly theirs: Annotation;
}

/**
 * Merges two versions of one sidecar by id. `base` is what both come from: the last state read from or written to disk. What changed
 * on one side only is taken from that side; a deletion yields to a change; outside changes are never overwritten: where both sides
 * changed what is said, theirs stands and ours comes back in `clashes`. Two memos are joined. Where only places differ, the one made
 * for the text with `hash` counts.
 */
export function mergeSidecars(
  base: Sidecar,
  mine: Sidecar,
  theirs: Sidecar,
  hash?: string,
): { readonly merged: Sidecar; readonly clashes: readonly Clash[] } {
  const clashes: Clash[] = [];
  const before = byId(base);
  const ours = byId(mine);
  const outside = byId(theirs);
  const annotations: Annotation[] = [];
  for (const id of new Set([...ours.keys(), ...outside.keys()])) {
    const was = before.get(id);
    const a = ours.get(id);
    const b = outside.get(id);
    if (a && b) annotations.push(mergeOne(was, a, b, hash, clashes));
    else if (a && !(was && isSame(a, was)) && !isDeleted(theirs, a)) annotations.push(a);
    else if (b && !(was && isSame(b, was)) && !isDeleted(mine, b)) annotations.push(b);
  }
  const deleted = new Map(theirs.deleted);
  for (const [id, time] of mine.deleted) if (!(deleted.get(id)! >= time)) deleted.set(id, time);
  // An annotation that came back after it was deleted is not deleted.
  for (const { id, modified } of annotations) if (deleted.has(id) && deleted.get(id)! < modified) deleted.delete(id);
  const baseKept = new Set(base.kept);
  const theirKept = new Set(theirs.kept);
  const kept = [...theirs.kept, ...mine.kept.filter((line) => !theirKept.has(line) && !baseKept.has(line))];
  const extra = { ...mine.extra, ...theirs.extra };
  return {
    merged: {
      annotations: distinct(annotations.filter((annotation) => !deleted.has(annotation.id))),
      deleted,
      kept,
      ...(Object.keys(extra).length > 0 ? { extra } : {}),
    },
    clashes,
  };
}

/** True when the two are equal in every part. */
export function isSame(a: Annotation, b: Annotation): boolean {
  return a === b || stable(a) === stable(b);
}

function mergeOne(
  was: Annotation | undefined,
  mine: Annotation,
  theirs: Annotation,
  hash: string | undefined,
  clashes: Clash[],
): Annotation {
  if (isSame(mine, theirs) || (was && isSame(mine, was))) return theirs;
  if (was && isSame(theirs, was)) return mine;
  const changed = <K extends keyof Annotation>(side: Annotation, key: K) =>
    !was || stable(side[key]) !== stable(was[key]);
  const pick = <K extends keyof Annotation>(key: K): Annotation[K] =>
    changed(mine, key) && !changed(theirs, key) ? mine[key] : theirs[key];
  const bothChanged = (key: keyof Annotation) =>
    changed(mine, key) && changed(theirs, key) && stable(mine[key]) !== stable(theirs[key]);
  if (bothChanged('claim')) clashes.push({ mine, theirs });
  // Without a common ancestor two places of one id are told apart by the text they were made for.
  const mineFits = bothChanged('target') && mine.target.hash === hash && theirs.target.hash !== hash;
  const place = mineFits || (changed(mine, 'target') && !changed(theirs, 'target')) ? mine : theirs;
  return {
    ...theirs,
    claim: pick('claim'),
    memo: bothChanged('memo') ? joined(theirs.memo, mine.memo) : pick('memo'),
    provenance: pick('provenance'),
    target: place.target,
    state: place.state,
    modified: later(mine.modified, theirs.modified),
  };
}

/** ISO times in UTC compare as strings. */
function later(a: string, b: string): string {
  return [a, b].sort()[1];
}

function joined(theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  return mine.includes(theirs) ? mine : `${theirs}\n\n${mine}`;
}

function isDeleted(sidecar: Sidecar, annotation: Annotation): boolean {
  return sidecar.deleted.get(annotation.id)! >= annotation.modified;
}

function byId(sidecar: Sidecar): Map<string, Annotation> {
  return new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
}

/** JSON with sorted keys: equal values give equal text. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
