import type * as vscode from 'vscode';

/** How long anything may take on a slow machine. */
const DEADLINE = 15_000;

/**
 * The first truthy value of `probe`, tried now and after each of the events. Never sleeps: without an event nothing changes.
 * Fails with `what` after the deadline.
 */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  ...events: readonly vscode.Event<unknown>[]
): Promise<NonNullable<T>> {
  return new Promise((resolve, reject) => {
    let done = false;
    let busy = false;
    let again = false;
    const listeners: vscode.Disposable[] = [];
    const finish = (settle: () => void) => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      settle();
    };
    const timer = setTimeout(() => finish(() => reject(new Error(`Waited too long for ${what}`))), DEADLINE);
    const look = async (): Promise<void> => {
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      try {
        const value = await probe();
        if (value) finish(() => resolve(value as NonNullable<T>));
      } catch (error) {
        finish(() => reject(error));
      }
      busy = false;
      if (again && !done) {
        again = false;
        await look();
      }
    };
    for (const event of events) listeners.push(event(() => void look()));
    void look();
  });
}
