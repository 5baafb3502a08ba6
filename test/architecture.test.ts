import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** Rooms of server/src, low to high; a file imports its own room and rooms of lower rank. Side by side rooms share a rank. */
const RANKS: Readonly<Record<string, number>> = {
  text: 0,
  blocks: 1,
  lexicon: 1,
  detect: 2,
  document: 3,
  annotations: 4,
  features: 5,
  service: 6,
  lsp: 7,
  cli: 7,
  'main.node': 8,
  'main.browser': 8,
};
const SERVER = 'server/src';
const LONGEST_FILE = 400;

interface Import {
  readonly file: string;
  readonly target: string;
}

describe('the architecture', () => {
  const files = sources(SERVER);
  const imports = files.flatMap(importsOf);

  it('has only the rooms it names', () => {
    const rooms = new Set(files.filter((file) => !file.endsWith('.d.ts')).map(roomOf));
    for (const room of rooms) assert.ok(room in RANKS, `${room} is no room`);
  });

  it('lets a room import itself and lower rooms only', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith(SERVER)) return target.startsWith('client') || target.startsWith('test');
      const [from, to] = [roomOf(file), roomOf(target)];
      return from !== to && RANKS[to] >= RANKS[from];
    });
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} -> ${target}`),
      [],
    );
  });

  it('keeps Node, VS Code and LSP out of the engine', () => {
    const wrong = imports.filter(({ file, target }) => {
      const rank = RANKS[roomOf(file)];
      if (target === 'vscode') return true;
      if (target.startsWith('node:')) return !file.includes('/cli/') && !file.endsWith('main.node.ts');
      if (target.startsWith('vscode-languageserver')) return rank < RANKS.features;
      return false;
    });
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} -> ${target}`),
      [],
    );
  });

  it('keeps the rooms below service synchronous and without a clock', () => {
    const wrong = files.filter((file) => {
      if (RANKS[roomOf(file)] >= RANKS.service) return false;
      return /\basync\b|\bawait\b|\bsetTimeout\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/.test(codeOf(file));
    });
    assert.deepEqual(wrong, []);
  });

  it('lets the client take nothing of the server but the protocol', () => {
    const wrong = sources('client/src')
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith(SERVER) && target !== `${SERVER}/lsp/protocol`);
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} -> ${target}`),
      [],
    );
  });

  it('has no import cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { file, target } of imports) {
      if (!target.startsWith(SERVER)) continue;
      const to = files.find((name) => name === `${target}.ts`);
      if (to) graph.set(file, [...(graph.get(file) ?? []), to]);
    }
    const done = new Set<string>();
    const walk = (file: string, trail: string[]): void => {
      assert.ok(!trail.includes(file), `cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' -> ')}`);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
  });

  it(`has no file over ${LONGEST_FILE} lines`, () => {
    const code = [...files, ...sources('client/src')].filter((file) => !file.includes('/data/'));
    const long = code.filter((file) => fs.readFileSync(file, 'utf8').split('\n').length > LONGEST_FILE);
    assert.deepEqual(long, []);
  });
});

function sources(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return (fs.readdirSync(folder, { recursive: true }) as string[])
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.ts'));
}

function roomOf(file: string): string {
  const relative = path.posix.relative(SERVER, file);
  return relative.includes('/') ? relative.split('/')[0] : relative.replace(/\.ts$/, '');
}

/** Code without comments and type-only imports, which vanish when built. */
function codeOf(file: string): string {
  return fs
    .readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");
}

/** What a file imports at run time; a type-only import makes no arrow for cycles, but counts for the order of rooms. */
function importsOf(file: string): Import[] {
  const code = fs.readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found: Import[] = [];
  for (const match of code.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g,
  )) {
    const target = match[1] ?? match[2] ?? match[3];
    found.push({ file, target: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target });
  }
  return found;
}
