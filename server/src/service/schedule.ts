import type { Analyser } from '../document/analyser';

/** Longest stretch of work on a cold document before other messages get their turn, in milliseconds. */
const SLICE = 10;

/** Lets other work go on; hosts give setImmediate or a message to themselves. */
export type Pause = () => Promise<void>;

/**
 * Reads what is not read yet, in slices. Ends early when `isStale` says that the result is no longer wanted.
 * Work that is done stays done: the next call goes on from there.
 */
export async function readInSlices(analyser: Analyser, pause: Pause, isStale: () => boolean): Promise<void> {
  let started = performance.now();
  for (const _block of analyser.run()) {
    if (performance.now() - started < SLICE) continue;
    await pause();
    if (isStale()) return;
    started = performance.now();
  }
}
