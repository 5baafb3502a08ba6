#!/usr/bin/env node
// Stands in for the desktop `code` program: takes the arguments of @vscode/test-electron's runTests(), runs the suite in the
// extension host of VS Code's server build with a headless browser as the window, and exits with the suite's code.
import path from 'node:path';
import { remove, scratchFolder } from './places.mjs';
import { openWindow, remoteUri, startServer } from './server.mjs';

/** The suite marks its own lines with a zero-width space; everything else is VS Code's log. */
const MARK = '\u200b';
const verbose = Boolean(process.env.VSCODE_TEST_VERBOSE);
const limit = Number(process.env.VSCODE_TEST_TIMEOUT_MS ?? 900_000);

const argument = (name) => process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3);
const extension = argument('extensionDevelopmentPath');
const tests = argument('extensionTestsPath');
const folder = process.argv.slice(2).find((a) => !a.startsWith('-'));
if (!extension || !tests || !folder) {
  console.error('shim: --extensionDevelopmentPath, --extensionTestsPath and a folder are required');
  process.exit(2);
}

const scratch = scratchFolder();
let server;
let window;
let code = 1;
try {
  server = await startServer({
    forTests: true,
    settings: JSON.parse(process.env.VSCODE_TEST_SETTINGS ?? '{}'),
    dataFolder: path.join(scratch, 'data'),
    extensionsFolder: path.join(scratch, 'extensions'),
    onOutput: (text) => verbose && process.stderr.write(text),
  });
  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  window = await openWindow({
    port: server.port,
    folder: path.resolve(folder),
    profileFolder: path.join(scratch, 'profile'),
    payload: [
      ['extensionDevelopmentPath', remoteUri(server.port, extension)],
      ['extensionTestsPath', remoteUri(server.port, tests)],
    ],
    expose: {
      codeAutomationLog: (type, args) => {
        const line = args.map((a) => (typeof a === 'string' ? a : JSON.stringify(a))).join(' ');
        if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
        else if (verbose) console.error(`[${type}] ${line}`);
      },
      codeAutomationExit: (result) => finish(result),
    },
  });
  window.context.on('close', () => finish('a closed browser'));
  const timer = setTimeout(() => finish(`no answer within ${limit / 1000} s`), limit);
  const result = await finished;
  clearTimeout(timer);
  if (result !== 0) {
    console.error(`The suite ended with ${result}`);
    const shot = process.env.VSCODE_TEST_FAILURE_SCREENSHOT;
    if (shot) await window.page.screenshot({ path: shot }).catch(() => {});
  }
  code = typeof result === 'number' ? result : 1;
} catch (error) {
  console.error(error);
} finally {
  await window?.context.close().catch(() => {});
  await server?.kill();
  remove(scratch);
}
process.exit(code);
