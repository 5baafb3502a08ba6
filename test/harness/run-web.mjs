// npm run test:web: the host suite in the web worker extension host, in VS Code's web build from packages.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findBrowser, LOCAL_ONLY } from './browser.mjs';
import { vscodeWeb } from './install.mjs';
import { cache, main, Plain, remove, root, scratchFolder } from './places.mjs';
import { freePort } from './server.mjs';
import { testFolder } from './workspace.mjs';

const MARK = '\u200b';
const NO_COMMIT = '0'.repeat(40);

await main(async () => {
  const suite = path.join(root, 'dist/test/host.browser.js');
  if (!fs.existsSync(suite))
    throw new Plain('The tests are not built yet. Please run `node esbuild.js host-tests` first.');
  const browser = findBrowser();
  const { modules, build } = vscodeWeb();
  const require = createRequire(path.join(modules, 'x.js'));
  const folder = testFolder();
  const profile = scratchFolder();
  useBrowser(require('playwright').chromium, browser, profile);
  if (!process.env.VSCODE_TEST_VERBOSE) onlySuiteLines();
  process.stdout.write("Running in VS Code's web build\n");
  try {
    await require('@vscode/test-web').runTests({
      browserType: 'chromium',
      quality: 'stable',
      commit: NO_COMMIT,
      testRunnerDataDir: downloaded(build),
      headless: true,
      host: 'localhost',
      port: await freePort(3170),
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      folderPath: folder,
    });
    return 0;
  } catch (error) {
    process.stderr.write(`${error?.message ?? error}\n`);
    return 1;
  } finally {
    remove(folder);
    remove(profile);
  }
});

/** test-web takes a build as already downloaded when it stands where its download would be. */
function downloaded(build) {
  const data = path.join(cache, 'vscode-web-data');
  const folder = path.join(data, `vscode-web-stable-${NO_COMMIT}`);
  remove(folder);
  fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(build)) {
    fs.symlinkSync(
      path.join(build, name),
      path.join(folder, name),
      process.platform === 'win32' ? 'junction' : undefined,
    );
  }
  fs.writeFileSync(path.join(folder, 'version'), path.basename(folder));
  return data;
}

/** test-web starts Playwright's own browser in a private window; take the one that is installed, with a profile of its own. */
function useBrowser(chromium, executablePath, profile) {
  // Webviews need service workers on other origins, which some builds refuse by default.
  fs.mkdirSync(path.join(profile, 'Default'));
  fs.writeFileSync(
    path.join(profile, 'Default/Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }),
  );
  chromium.launch = async (options) => {
    const context = await chromium.launchPersistentContext(profile, {
      ...options,
      viewport: null,
      executablePath,
      args: [...(options?.args ?? []), '--window-size=1400,900', ...LOCAL_ONLY],
    });
    return { newContext: async () => context, close: () => context.close() };
  };
}

/** test-web prints all that VS Code logs; keeps what the suite marked. */
function onlySuiteLines() {
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace']) {
    const print = console[level].bind(console);
    console[level] = (...args) => {
      if (typeof args[0] === 'string' && args[0].startsWith(MARK)) print(args[0].slice(MARK.length));
    };
  }
}
