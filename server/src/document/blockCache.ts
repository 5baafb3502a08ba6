import type { Block, DocumentLanguage } from '../blocks/block';
import type { View } from '../blocks/mask';
import { viewOf } from '../blocks/view';
import type { BlockFindings } from '../detect/findings';

/** A block as it was read: its raw text, what the detectors saw, what they found. Findings hold offsets of the view. */
export interface BlockReading {
  readonly raw: string;
  readonly view: View;
  readonly findings: BlockFindings;
}

/** Reads the view of one block; pure, so that equal keys mean equal findings. */
export type BlockReader = (view: string, block: Pick<Block, 'kind'>) => BlockFindings;

/**
 * Readings by content, bounded by the code units they hold. The key is language, kind and raw text: all that a reading
 * depends on besides the reader's knowledge, so a cache belongs to one reader. Least recently used readings go first.
 */
export class BlockCache {
  readonly #read: BlockReader;
  readonly #limit: number;
  readonly #readings = new Map<string, BlockReading>();
  #units = 0;

  constructor(read: BlockReader, limit = 4_000_000) {
    this.#read = read;
    this.#limit = limit;
  }

  reading(text: string, block: Block, languageId: DocumentLanguage): BlockReading {
    const raw = text.slice(block.start, block.end);
    const key = `${languageId === 'markdown' ? 'm' : 'p'}${block.kind}:${raw}`;
    const known = this.#readings.get(key);
    if (known) {
      this.#readings.delete(key);
      this.#readings.set(key, known);
      return known;
    }
    const view = viewOf(raw, block.kind, languageId);
    const reading: BlockReading = { raw, view, findings: this.#read(view.text, block) };
    this.#readings.set(key, reading);
    this.#units += raw.length;
    for (const [old, { raw: oldRaw }] of this.#readings) {
      if (this.#units <= this.#limit) break;
      this.#readings.delete(old);
      this.#units -= oldRaw.length;
    }
    return reading;
  }
}
