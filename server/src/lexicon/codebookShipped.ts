import { type Codebook, parseCodebook } from './codebook';
import source from './data/codebook.yaml';

let shipped: Codebook | undefined;

/** The codebook that ships with the extension, parsed when it is first asked for. */
export function shippedCodebook(): Codebook {
  shipped ??= parseCodebook(source).codebook;
  return shipped;
}
