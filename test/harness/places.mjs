// Where things are: the project, its cache, and a fresh scratch folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Downloads and persistent state of the harness. POLICY_CACHE moves it, so that clean checkouts can share one. */
export const cache = path.resolve(process.env.POLICY_CACHE ?? path.join(root, '.cache'));

/** A new empty folder outside the project; the caller removes it. */
export function scratchFolder() {
  // The real path: macOS hands out a symbolic link, and VS Code compares paths as text.
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'policy-')));
}

export function remove(folder) {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** First of `names` that is an executable file on PATH, as an absolute path. */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (folder && fs.existsSync(file) && fs.statSync(file).isFile()) return file;
      }
    }
  }
  return undefined;
}

/** True where a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** An error whose message is all that the person needs: printed without a stack. */
export class Plain extends Error {}

/** Runs a main function; a failure is printed and gives exit code 1. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    console.error(error instanceof Plain ? error.message : error);
    process.exitCode = 1;
  }
}
