import type { Codebook } from './codebook';
import codebook from './data/codebook.yaml';

/** The codebook that ships with the extension; the build has read and checked it. */
export function shippedCodebook(): Codebook {
  return codebook;
}
