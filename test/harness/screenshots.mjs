// npm run screenshots: pictures of the extension in a real VS Code, in light, dark and both high contrasts.
// Each surface is awaited in the page before its picture is taken. All go to the cache; those of the documentation to docs/screenshots.
// Usage: node test/harness/screenshots.mjs [theme…] (dark, light, contrast-dark, contrast-light; all by default)
import fs from 'node:fs';
import path from 'node:path';
import { cache, main, remove, root, scratchFolder } from './places.mjs';
import { installUnpacked, openWindow, remoteUri, startServer } from './server.mjs';

const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'contrast-dark': 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

/** Pictures of the documentation: surface and theme, and the name they get there. */
const PUBLISHED = new Map([
  ['hover-light', 'overview-light'],
  ['hover-dark', 'overview-dark'],
  ['themes-light', 'themes-light'],
  ['cooperation-light', 'cooperation-light'],
  ['tags-dark', 'tags-dark'],
  ['picker-dark', 'picker-dark'],
  ['markdown-dark', 'markdown-dark'],
  ['read-contrast-dark', 'contrast-dark'],
  ['read-contrast-light', 'contrast-light'],
]);

const RELEASE = 'press-release-study-visit.txt';

async function takeAll(name, theme) {
  const scratch = scratchFolder();
  const folder = path.join(scratch, 'samples');
  fs.cpSync(path.join(root, 'samples'), folder, { recursive: true });
  const extensionsFolder = path.join(scratch, 'extensions');
  installUnpacked(extensionsFolder);
  const settings = {
    'workbench.colorTheme': theme,
    'editor.minimap.enabled': false,
    'window.commandCenter': false,
    'breadcrumbs.enabled': false,
    'editor.fontSize': 13,
    'editor.lineHeight': 22,
    'editor.lineNumbers': 'off',
    'policyAnnotator.coder': 'a.silva',
  };
  const shots = new Shots(name);
  const server = await startServer({ dataFolder: path.join(scratch, 'data'), extensionsFolder, settings });
  const { context, page } = await openWindow({
    port: server.port,
    folder,
    profileFolder: path.join(scratch, 'profile'),
    viewport: { width: 1320, height: 820 },
    payload: [['openFile', remoteUri(server.port, path.join(folder, RELEASE))]],
  });
  page.setDefaultTimeout(20_000);
  shots.page = page;
  try {
    await surfaces(page, shots);
    return shots.failures;
  } finally {
    await context.close();
    await server.kill();
    remove(scratch);
  }
}

/** Surface by name; each starts where the one before ended. */
const SURFACES = {
  async read(page) {
    await line(page, 'delegation').waitFor();
    await page.locator('.activitybar .action-item a[aria-label^="Policy"]').click();
    await row(page, 'People').waitFor();
    await row(page, '×').waitFor();
    await page.mouse.move(1000, 760); // away from the activity bar's tooltip
    await click(page, 'Parata');
    await page.locator('.pane-body .monaco-list-row.selected', { hasText: 'Parata' }).first().waitFor();
  },
  async hover(page) {
    await hover(page, 'Parata');
    await page.locator('.monaco-hover:visible', { hasText: 'Hinemoa' }).first().waitFor();
  },
  async themes(page) {
    await leaveHover(page);
    await onlyPane(page, 'Themes');
    await row(page, 'Policing').locator('.monaco-tl-twistie').click();
    await row(page, 'community policing').waitFor();
  },
  async cooperation(page) {
    await onlyPane(page, 'Cooperation');
    await page.locator('.pane-body .codicon-arrow-right').first().waitFor();
    await row(page, 'Soares').waitFor();
  },
  async picker(page) {
    await onlyPane(page, 'Tags');
    await click(page, 'delegation');
    await selectWords(page, 'patrol boats');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('t');
    await page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
    await page.keyboard.type('security');
    await page
      .locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Maritime security' })
      .first()
      .waitFor();
  },
  async tags(page) {
    await page.locator('.quick-input-widget input[type="text"]').first().fill('maritime');
    await settle(page);
    await page.keyboard.press('Enter');
    await row(page, 'patrol').waitFor();
    await tagAs(page, 'training of police officers', 'policing');
    await tagAs(page, 'immigration control', 'immigration');
    await tagAs(page, 'Hinemoa Parata-Wells', 'person');
  },
  async outline(page) {
    await page.locator('.activitybar .action-item a[aria-label^="Explorer"]').click();
    await command(page, 'Explorer: Focus on Outline View');
    await page.locator('.outline-tree', { hasText: /\w/ }).first().waitFor();
  },
  async problems(page) {
    await open(page, 'yearbook.txt'); // the short samples have none
    await command(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  },
  async markdown(page) {
    await command(page, 'View: Hide Panel');
    await open(page, 'strategy-digital-health.md');
    await page.locator('.activitybar .action-item a[aria-label^="Policy"]').click();
    await onlyPane(page, 'Entities');
    await row(page, '×').waitFor();
    await leaveHover(page);
  },
  async status(page) {
    await page.locator('.statusbar-item [aria-label*="Editor Language Status"]').first().hover();
    await page.locator('.monaco-hover:visible', { hasText: 'entities' }).first().waitFor();
  },
  async walkthrough(page) {
    await leaveHover(page);
    await command(page, 'Policy: Get Started');
    await page.locator('.gettingStartedContainer', { hasText: 'Annotate a policy document' }).first().waitFor();
  },
};

async function surfaces(page, shots) {
  for (const [name, prepare] of Object.entries(SURFACES)) {
    try {
      await prepare(page);
      await shots.take(name);
    } catch (error) {
      shots.failures++;
      await shots.take(`${name}-failed`);
      console.error(`${name}: ${error.message.split('\n')[0]}`);
      await page.keyboard.press('Escape');
    }
  }
}

const line = (page, text) => page.locator('.editor-instance .view-line', { hasText: text }).first();
const row = (page, text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
const word = (page, text) =>
  page.locator('.editor-instance .view-line span:not(:has(span))', { hasText: text }).first();

/** By the mouse alone: Playwright's own click scrolls the editor's insides, which VS Code does not expect. */
async function click(page, text, count = 1) {
  await word(page, text).waitFor();
  const box = await word(page, text).boundingBox();
  await page.mouse.click(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2, { clickCount: count });
}

async function hover(page, text) {
  await word(page, text).waitFor();
  const box = await word(page, text).boundingBox();
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.move(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2);
}

/** Selects one word by finding it in the editor. */
async function selectWords(page, text) {
  await page.keyboard.press('Control+F');
  const input = page.locator('.find-widget.visible .find-part textarea').first();
  await input.waitFor();
  await input.fill(text);
  await settle(page);
  await page.keyboard.press('Escape');
}

async function leaveHover(page) {
  await page.mouse.move(1000, 790);
  await page.keyboard.press('Escape');
}

async function tagAs(page, text, code) {
  await selectWords(page, text);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('t');
  await page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
  await page.keyboard.type(code);
  await settle(page);
  await page.keyboard.press('Enter');
  await row(page, text).waitFor();
}

/** Opens a document of the folder by its name. */
async function open(page, name) {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input[type="text"]').first();
  await input.waitFor();
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
}

/** Opens one pane of the container and closes the others, so that its rows have room. */
async function onlyPane(page, title) {
  for (const name of ['Entities', 'Themes', 'Cooperation', 'Tags']) {
    const header = page.locator('.pane-header', { hasText: new RegExp(`^${name}`) }).first();
    const open = (await header.getAttribute('aria-expanded')) === 'true';
    if (open !== (name === title)) await header.click();
  }
}

/** Runs a command from the palette. */
async function command(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type="text"]').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Things fade in even with reduced motion, and say nothing when they have. */
const settle = (page) => page.waitForTimeout(500);

class Shots {
  page;
  failures = 0;
  #theme;
  #folder = path.join(cache, 'screenshots');

  constructor(theme) {
    this.#theme = theme;
    fs.mkdirSync(this.#folder, { recursive: true });
    fs.mkdirSync(path.join(root, 'docs/screenshots'), { recursive: true });
  }

  async take(surface) {
    const name = `${surface}-${this.#theme}`;
    const file = path.join(this.#folder, `${name}.png`);
    await settle(this.page);
    await this.page.screenshot({ path: file });
    const published = PUBLISHED.get(name);
    if (published) fs.copyFileSync(file, path.join(root, 'docs/screenshots', `${published}.png`));
    console.log(name);
  }
}

await main(async () => {
  const wanted = process.argv.slice(2);
  let failures = 0;
  for (const [name, theme] of Object.entries(THEMES)) {
    if (wanted.length === 0 || wanted.includes(name)) failures += await takeAll(name, theme);
  }
  return failures > 0 ? 1 : 0;
});
