/** What kind of knowledge a known name is: the code of the reason that names it. */
export const KNOWN_CODES = [
  'country',
  'capital',
  'place',
  'demonym',
  'people',
  'organization',
  'law',
  'event',
] as const;
export type KnownCode = (typeof KNOWN_CODES)[number];

/** Bit beside the index of the code: the name is also an ordinary word. */
export const AMBIGUOUS = 8;
