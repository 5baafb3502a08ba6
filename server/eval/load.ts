import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Processor time of a fresh process, in milliseconds on top of what Node alone takes. */
export interface LoadTimes {
  /** Until the program's modules are evaluated. */
  readonly evaluated: number;
  /** Until the models are ready, too. */
  readonly loaded: number;
  /** Until a first small document is read, everything on. */
  readonly read: number;
}

const TIMES = ['evaluated', 'loaded', 'read'] as const;
const PROCESSES = 15;
const NODE_ALONE =
  'const { user, system } = process.cpuUsage(); console.log(JSON.stringify({ evaluated: (user + system) / 1000 }))';

/** What a fresh process takes to load everything: median and least of several processes, one after the other. */
export function loadTimes(): { readonly median: LoadTimes; readonly least: LoadTimes } {
  const alone = Array.from({ length: PROCESSES }, () => timesOf('-e', NODE_ALONE).evaluated);
  const runs = Array.from({ length: PROCESSES }, () => timesOf(path.join(__dirname, 'loadProbe.js')));
  const at = (place: number): LoadTimes => {
    const node = ascending(alone)[place];
    const [evaluated, loaded, read] = TIMES.map((time) => ascending(runs.map((run) => run[time]))[place] - node);
    return { evaluated, loaded, read };
  };
  return { median: at(PROCESSES >> 1), least: at(0) };
}

/** Prints how long a fresh process takes until it can read, and until it has read a first small document. */
export function run(): void {
  const { median, least } = loadTimes();
  const of = (time: keyof LoadTimes) => `${median[time].toFixed(0)} ms (least ${least[time].toFixed(0)} ms)`;
  console.log(`load: ${of('loaded')}, of this the program itself ${of('evaluated')}`);
  console.log(`load and first small document: ${of('read')}`);
  console.log(`(processor time beyond that of Node alone, median of ${PROCESSES} fresh processes)`);
}

function timesOf(...command: string[]): LoadTimes {
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
