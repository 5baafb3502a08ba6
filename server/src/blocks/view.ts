import type { DocumentLanguage } from './block';

/**
 * The text of one block as the detectors read it: markup taken out, so that `**Sar** Sokha` is one name.
 * Invariant: `text` is made of characters of the block in their order; only left-out stretches differ.
 */
export interface View {
  readonly text: string;
  /** For each code unit of `text` its offset in the block, or null where the view is the block itself. */
  readonly offsets: Int32Array | null;
}
