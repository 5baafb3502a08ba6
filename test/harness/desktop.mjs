// Finds a desktop VS Code.
import fs from 'node:fs';
import path from 'node:path';
import { hasDisplay, onPath } from './places.mjs';

/** The desktop program itself (not its command line script): VSCODE_EXECUTABLE, else what `code` on PATH belongs to. */
export function installedDesktop() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (!hasDisplay()) return undefined;
  const script = onPath('code');
  if (!script) return undefined;
  const folder = path.dirname(fs.realpathSync(script));
  const places = {
    linux: ['../code'],
    darwin: ['../../../MacOS/Code', '../../../MacOS/Electron'],
    win32: ['../Code.exe'],
  };
  return (places[process.platform] ?? [])
    .map((place) => path.resolve(folder, place))
    .find((file) => fs.existsSync(file));
}
