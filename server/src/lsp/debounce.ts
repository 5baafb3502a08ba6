/** Runs a job a while after the last call for the same key; under steady calls at the latest after `longest`. */
export class Debounced {
  readonly #wait: number;
  readonly #longest: number;
  readonly #job: (key: string) => void;
  readonly #pending = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>();

  /** Milliseconds. */
  constructor(wait: number, longest: number, job: (key: string) => void) {
    this.#wait = wait;
    this.#longest = longest;
    this.#job = job;
  }

  call(key: string): void {
    const now = performance.now();
    const pending = this.#pending.get(key);
    if (pending) clearTimeout(pending.timer);
    const since = pending?.since ?? now;
    const wait = Math.max(0, Math.min(this.#wait, since + this.#longest - now));
    const timer = setTimeout(() => {
      this.#pending.delete(key);
      this.#job(key);
    }, wait);
    this.#pending.set(key, { timer, since });
  }

  cancel(key: string): void {
    const pending = this.#pending.get(key);
    if (pending) clearTimeout(pending.timer);
    this.#pending.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#pending.keys()]) this.cancel(key);
  }
}
