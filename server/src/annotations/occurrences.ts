/**
 * Where quotes stand in a text, all of them together: a rolling hash of their first units (M. Rabin, R. Karp 1987) finds where one may
 * stand, the whole is compared only there. One pass for each window size in use, whatever the number of quotes.
 */
export class Occurrences {
  readonly #starts = new Map<string, number[]>();

  constructor(text: string, quotes: Iterable<string>) {
    const byWindow = new Map<number, string[]>();
    for (const quote of quotes) {
      if (quote === '' || this.#starts.has(quote)) continue;
      this.#starts.set(quote, []);
      const window = WINDOWS.find((size) => size <= quote.length)!;
      const group = byWindow.get(window);
      if (group) group.push(quote);
      else byWindow.set(window, [quote]);
    }
    for (const [window, group] of byWindow) this.#scan(text, window, group);
  }

  /** Which of the equal quotes stands at `start`, from 1; undefined where there is only one. */
  numberOf(quote: string, start: number): number | undefined {
    const starts = this.#starts.get(quote);
    if (!starts || starts.length < 2) return undefined;
    const index = starts.indexOf(start);
    return index < 0 ? undefined : index + 1;
  }

  #scan(text: string, window: number, quotes: readonly string[]): void {
    /** Lengths of the quotes that begin with a window of this hash. */
    const lengths = new Map<number, Set<number>>();
    const seen = new Uint8Array(0x10000);
    for (const quote of quotes) {
      let hash = 0;
      for (let i = 0; i < window; i++) hash = (Math.imul(hash, BASE) + quote.charCodeAt(i)) | 0;
      seen[folded(hash)] = 1;
      const known = lengths.get(hash);
      if (known) known.add(quote.length);
      else lengths.set(hash, new Set([quote.length]));
    }
    let leaving = 1;
    for (let i = 1; i < window; i++) leaving = Math.imul(leaving, BASE);
    let hash = 0;
    for (let end = 0; end < text.length; end++) {
      if (end >= window) hash = (hash - Math.imul(text.charCodeAt(end - window), leaving)) | 0;
      hash = (Math.imul(hash, BASE) + text.charCodeAt(end)) | 0;
      if (end + 1 < window || seen[folded(hash)] === 0) continue;
      const start = end + 1 - window;
      for (const length of lengths.get(hash) ?? []) {
        // At the end of the text a cut-off slice may be a shorter quote, which is looked up by its own length.
        if (start + length <= text.length) this.#starts.get(text.slice(start, start + length))?.push(start);
      }
    }
  }
}

const BASE = 0x01000193;
/** Units that are hashed, the most that a quote has. */
const WINDOWS = [64, 32, 16, 8, 4, 2, 1];

function folded(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff;
}
