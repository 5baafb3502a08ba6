// Starts VS Code's server build on loopback and opens its window in a browser without the network.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { findBrowser, LOCAL_ONLY } from './browser.mjs';
import { vscodeServer } from './install.mjs';
import { root } from './places.mjs';

/** Settings of a quiet window: nothing that VS Code wants to offer, nothing that moves. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'typescript.disableAutomaticTypeAcquisition': true,
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'editor.cursorBlinking': 'solid',
  'workbench.reduceMotion': 'on',
};

/**
 * Starts the server and resolves once it listens.
 * `token`: who does not give it in the address gets nothing, for other people may use the machine, too.
 * `forTests`: obey the page's extensionDevelopmentPath and extensionTestsPath; a built VS Code ignores them otherwise
 * (and mutes notifications with them).
 */
export async function startServer({
  dataFolder,
  extensionsFolder,
  settings = {},
  port = 0,
  token,
  forTests = false,
  onOutput = () => {},
}) {
  const { node, server } = vscodeServer();
  const user = path.join(dataFolder, 'data/User');
  const scratch = path.join(dataFolder, 't'); // sockets and other leavings
  for (const folder of [user, scratch, extensionsFolder]) fs.mkdirSync(folder, { recursive: true });
  const settingsFile = path.join(user, 'settings.json');
  if (!fs.existsSync(settingsFile))
    fs.writeFileSync(settingsFile, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));

  const child = spawn(
    node,
    [
      server,
      ...['--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms'],
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      ...['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder, '--telemetry-level', 'off'],
      '--disable-workspace-trust',
      ...(forTests ? ['--enable-smoke-test-driver'] : []),
      ...['--agent-host-bridge-path', path.join(dataFolder, 'no-agent-host.sock')],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a process group of its own, so that its hosts end with it
      env: {
        ...process.env,
        TMPDIR: scratch,
        XDG_RUNTIME_DIR: scratch,
        EXTENSIONS_GALLERY: '{}',
        NODE_NO_WARNINGS: '1',
      },
    },
  );

  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await Promise.race([gone, delay(3000)]);
    }
    // Extension, terminal and watcher hosts outlive their parent for a moment.
    for (let tries = 0; tries < 100; tries++) {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        return;
      }
      await delay(50);
    }
  };

  let output = '';
  const listening = await new Promise((resolve, reject) => {
    const read = (data) => {
      output += data;
      onOutput(String(data));
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
  });
  return { port: listening, kill };
}

/**
 * Opens the window. `payload`: pairs that VS Code's page understands; `expose`: functions the page may call.
 * Resolves to the Playwright context and page.
 */
export async function openWindow({
  port,
  folder,
  payload = [],
  profileFolder,
  viewport = { width: 1400, height: 900 },
  expose = {},
  scale,
}) {
  const { chromium } = createRequire(path.join(vscodeServer().modules, 'x.js'))('playwright-core');
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: findBrowser(),
    headless: true,
    viewport,
    args: LOCAL_ONLY,
    timeout: 120_000, // the first start after an installation reads a cold disk
    ...(scale ? { deviceScaleFactor: scale } : {}),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  for (const [name, call] of Object.entries(expose)) await page.exposeFunction(name, call);
  await page.goto(windowAddress({ port, folder, payload, host: 'localhost' }));
  return { context, page };
}

/** Address of a window with `folder` open. */
export function windowAddress({ port, folder, payload = [], host = '127.0.0.1', token }) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  if (folder) query.set('folder', folder);
  else query.set('ew', 'true');
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${host}:${port}/?${query}`;
}

export const remoteUri = (port, file) => `vscode-remote://localhost:${port}${path.resolve(file)}`;

/** `wanted`, or the next port that nobody listens on. */
export async function freePort(wanted) {
  for (let port = wanted; port < wanted + 100; port++) if (await isFree(port)) return port;
  throw new Error(`No free port between ${wanted} and ${wanted + 100}`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** What a packaged extension holds, copied as VS Code would unpack it: nothing else is loaded. */
export function installUnpacked(extensionsFolder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = path.join(extensionsFolder, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  fs.rmSync(extensionsFolder, { recursive: true, force: true });
  fs.mkdirSync(target, { recursive: true });
  for (const part of [
    'package.json',
    'package.nls.json',
    'dist',
    'media',
    'syntaxes',
    'l10n',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'NOTICE',
  ]) {
    const from = path.join(root, part);
    if (!fs.existsSync(from)) continue;
    fs.cpSync(from, path.join(target, part), {
      recursive: true,
      filter: (file) => !path.relative(root, file).startsWith(path.join('dist', 'test')),
    });
  }
  return target;
}

const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
