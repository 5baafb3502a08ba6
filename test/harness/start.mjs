// npm start: a real VS Code with the extension and a copy of samples/ open. `--desktop` takes the desktop VS Code that is installed.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { installedDesktop } from './desktop.mjs';
import { cache, hasDisplay, main, Plain, root } from './places.mjs';
import { freePort, installUnpacked, startServer, windowAddress } from './server.mjs';

const PORT = 8737;

await main(async () => {
  const build = spawnSync(process.execPath, [path.join(root, 'esbuild.js')], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) throw new Plain('The build failed; nothing was started.');
  const folder = sampleFolder();
  if (process.argv.includes('--desktop')) startDesktop(folder);
  else await startOnLoopback(folder);
});

/** A copy, so that trying things out never changes the repository. What a person tagged there stays. */
function sampleFolder() {
  const folder = path.join(cache, 'start/samples');
  fs.cpSync(path.join(root, 'samples'), folder, { recursive: true, force: false });
  return folder;
}

function startDesktop(folder) {
  const desktop = installedDesktop();
  if (!desktop) throw new Plain('Desktop VS Code was not found. Please install it, or leave out --desktop.');
  spawn(desktop, [`--extensionDevelopmentPath=${root}`, folder], { detached: true, stdio: 'ignore' }).unref();
  console.log(`Opened ${folder} in desktop VS Code.`);
}

async function startOnLoopback(folder) {
  const extensionsFolder = path.join(cache, 'start/extensions');
  installUnpacked(extensionsFolder);
  const port = await freePort(Number(process.env.PORT ?? PORT));
  const token = randomUUID();
  const server = await startServer({ port, token, dataFolder: path.join(cache, 'start/data'), extensionsFolder });
  const address = windowAddress({ port: server.port, folder, token });
  console.log(
    `\nVS Code with Policy Annotator is at\n\n  ${address}\n\n(this machine only; the folder is ${folder}; end with Ctrl+C)`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      await server.kill();
      process.exit(0);
    });
  }
  if (hasDisplay()) openInBrowser(address);
}

function openInBrowser(address) {
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '""', address.replaceAll('&', '^&')],
  }[process.platform] ?? ['xdg-open', address];
  // A machine without the command still has the address on the screen.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
