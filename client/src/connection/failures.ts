import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

const PERIOD = 3 * 60_000;
const MOST_IN_PERIOD = 5;

/**
 * What happens when the server ends by itself: it is started again, up to five times in three minutes.
 * Nothing pops up; the status item says when it stays down.
 */
export class RestartPolicy implements ErrorHandler {
  #ends: number[] = [];

  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < PERIOD), now];
    return {
      action: this.#ends.length <= MOST_IN_PERIOD ? CloseAction.Restart : CloseAction.DoNotRestart,
      handled: true,
    };
  }

  /** A person asked for a restart: earlier ends no longer count. */
  forget(): void {
    this.#ends = [];
  }
}

/** A failed request is in the log; nobody is interrupted for it. */
export function quiet<C extends BaseLanguageClient>(client: C): C {
  const handle: BaseLanguageClient['handleFailedRequest'] = client.handleFailedRequest.bind(client);
  client.handleFailedRequest = (type, token, error, value, _show, throwOnCancel) =>
    handle(type, token, error, value, false, throwOnCancel);
  return client;
}
