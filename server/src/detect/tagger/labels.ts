/** What the statistical tagger tells apart. MISC gathers other names (events, laws, works, products): it keeps them from being read as organizations. */
export const TAG_TYPES = ['PERSON', 'ORG', 'PLACE', 'NORP', 'MISC'] as const;
/** The first of `TAG_TYPES`: those that are shown. */
export const MARKED_TYPES = ['PERSON', 'ORG', 'PLACE', 'NORP'] as const;
export type TagType = (typeof TAG_TYPES)[number];

/** Weights per feature: one per state but "outside", whose score is always 0. */
export const WIDTH = TAG_TYPES.length * 2;
/** States of the chain: 0 outside, 1..5 begin of a type, 6..10 inside of it. */
export const STATES = WIDTH + 1;

export function beginState(type: number): number {
  return 1 + type;
}

export function insideState(type: number): number {
  return 1 + TAG_TYPES.length + type;
}

/** Type of a state other than 0. */
export function typeOfState(state: number): number {
  return (state - 1) % TAG_TYPES.length;
}

export function isBegin(state: number): boolean {
  return state >= 1 && state <= TAG_TYPES.length;
}

/** True when `to` may not follow `from`: "inside" follows only its own type. */
export function isForbidden(from: number, to: number): boolean {
  return to > TAG_TYPES.length && (from === 0 || typeOfState(from) !== typeOfState(to));
}
