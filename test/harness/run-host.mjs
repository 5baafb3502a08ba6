// npm run test:vscode: the host suite in the Node extension host of a real VS Code.
// VSCODE_TEST_HOST=desktop or =server decides; otherwise desktop VS Code where there is one, else the server build.
import fs from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { findBrowser } from './browser.mjs';
import { installedDesktop } from './desktop.mjs';
import { vscodeServer } from './install.mjs';
import { cache, hasDisplay, main, Plain, remove, root } from './places.mjs';
import { testFolder } from './workspace.mjs';

await main(async () => {
  const suite = path.join(root, 'dist/test/host.node.js');
  if (!fs.existsSync(suite)) throw new Plain('The tests are not built yet. Please run `node esbuild.js tests` first.');
  const { executable, name } = await host();
  console.log(`Running in ${name}`);
  const folder = testFolder();
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      extensionTestsEnv: { POLICY_TEST_GREP: process.env.POLICY_TEST_GREP },
      launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
    });
  } catch {
    return 1; // the suite has said what failed
  } finally {
    remove(folder);
  }
});

async function host() {
  const wish = process.env.VSCODE_TEST_HOST;
  if (wish !== 'server') {
    const installed = installedDesktop();
    if (installed) return { executable: installed, name: `desktop VS Code (${installed})` };
    if (hasDisplay() || wish === 'desktop') {
      try {
        const version = process.env.VSCODE_VERSION ?? 'stable';
        const executable = await downloadAndUnzipVSCode({
          version,
          cachePath: path.join(cache, 'vscode-desktop'),
          timeout: 20_000,
        });
        return { executable, name: `desktop VS Code (${version}, downloaded)` };
      } catch (error) {
        if (wish === 'desktop') throw new Plain(`Desktop VS Code could not be downloaded: ${error.message}`);
      }
    }
  }
  findBrowser(); // say it now rather than after the installation
  vscodeServer();
  return {
    executable: path.join(root, 'test/harness/shim.mjs'),
    name: "VS Code's server build with a headless browser",
  };
}
