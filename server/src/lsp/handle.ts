import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Log } from '../service/ports';

/** Latencies of one method since the start: what "Show Log" is asked about. */
interface Timing {
  count: number;
  total: number;
  worst: number;
}

/** Every handler goes through this fence: a cancelled request is not begun, a failure is logged and answered by a neutral value. */
export class Fence {
  readonly #log: Log;
  readonly #timings = new Map<string, Timing>();

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * The handler of one request. A failure pops up nothing: the client gets `neutral`.
   * Only the client's own token makes RequestCancelled; other ResponseErrors pass.
   */
  request<P, R>(
    name: string,
    neutral: R,
    handler: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token?: CancellationToken) => Promise<R> {
    return async (params, token = NEVER) => {
      if (token.isCancellationRequested) throw cancelled();
      const started = performance.now();
      try {
        const result = await handler(params, token);
        if (token.isCancellationRequested) throw cancelled();
        return result;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.#log.error(`${name}: ${describe(error)}`);
        return neutral;
      } finally {
        this.#note(name, performance.now() - started);
      }
    };
  }

  /** The handler of one notification; a failure is logged. */
  notification<P>(name: string, handler: (params: P) => void | Promise<void>): (params: P) => Promise<void> {
    return async (params) => {
      const started = performance.now();
      try {
        await handler(params);
      } catch (error) {
        this.#log.error(`${name}: ${describe(error)}`);
      } finally {
        this.#note(name, performance.now() - started);
      }
    };
  }

  /** One line a method: "textDocument/hover 120× mean 0.4 ms worst 3.1 ms". */
  report(): string[] {
    return [...this.#timings].map(
      ([name, { count, total, worst }]) =>
        `${name} ${count}× mean ${(total / count).toFixed(1)} ms worst ${worst.toFixed(1)} ms`,
    );
  }

  #note(name: string, milliseconds: number): void {
    const timing = this.#timings.get(name) ?? { count: 0, total: 0, worst: 0 };
    timing.count++;
    timing.total += milliseconds;
    timing.worst = Math.max(timing.worst, milliseconds);
    this.#timings.set(name, timing);
  }
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

const NEVER: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => {} }),
};

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
