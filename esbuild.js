// Builds everything from one table. Usage: node esbuild.js [product|tests|host-tests|tools]... [--watch] [--dev]
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** The shipped codebook is read at build time: its problems fail the build, and starting up parses no YAML. */
const codebook = {
  name: 'codebook',
  setup(build) {
    build.onLoad({ filter: /lexicon[\\/]data[\\/]codebook\.yaml$/ }, async ({ path: file }) => {
      const { parseCodebook } = (await evaluated('server/src/lexicon/codebook.ts')).exports;
      const { codebook: read, problems } = parseCodebook(await fs.promises.readFile(file, 'utf8'));
      const errors = problems.map(({ line, message }) => ({ text: message, location: { file, line } }));
      return { contents: JSON.stringify(read), loader: 'json', errors };
    });
  },
};

/** A module `*.prepared.ts` is run at build time; what it exports, bytes or plain data, takes its place. */
const prepared = {
  name: 'prepared',
  setup(build) {
    build.onLoad({ filter: /\.prepared\.ts$/ }, async ({ path: file }) => {
      evaluations[file] ??= evaluated(file);
      const { exports, inputs } = await evaluations[file];
      if (watch) delete evaluations[file];
      const bytes = exports.default instanceof Uint8Array;
      const contents = bytes ? exports.default : JSON.stringify(exports.default);
      return { contents, loader: bytes ? 'binary' : 'json', watchFiles: inputs };
    });
  },
};

/** Several bundles of one build hold the same prepared modules. */
const evaluations = {};

async function evaluated(entry) {
  const { outputFiles, metafile } = await esbuild.build({
    bundle: true,
    platform: 'node',
    format: 'cjs',
    entryPoints: [entry],
    plugins: [codebook],
    metafile: true,
    write: false,
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return { exports: module.exports, inputs: Object.keys(metafile.inputs).map((input) => path.resolve(input)) };
}

const shared = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  target: 'es2022',
  logLevel: 'warning',
  metafile: true,
  loader: { '.bin': 'binary' },
  plugins: [codebook, prepared],
};
const node = { ...shared, platform: 'node', format: 'cjs' };
const browser = { ...shared, platform: 'browser', define: { global: 'globalThis' } };

/** The product: what ships. `budget` is the largest size in kB; the build fails above it. */
const product = [
  {
    out: 'client.node.js',
    entry: 'client/src/extension.node.ts',
    options: { ...node, external: ['vscode'] },
    budget: 900,
  },
  {
    out: 'client.browser.js',
    entry: 'client/src/extension.browser.ts',
    options: { ...browser, format: 'cjs', external: ['vscode'] },
    budget: 900,
  },
  { out: 'server.node.js', entry: 'server/src/main.node.ts', options: node, budget: 1850 },
  {
    out: 'server.browser.js',
    entry: 'server/src/main.browser.ts',
    options: { ...browser, format: 'iife' },
    budget: 9000,
  },
  { out: 'cli.js', entry: 'server/src/cli/main.ts', options: node, budget: 1500 },
];

/** Trained models that the Node bundles read from beside them; the browser server embeds them. */
const MODEL_FOLDER = 'server/model';

function testEntries() {
  return filesBelow('test', /\.test\.ts$/).filter((file) => !file.startsWith('test/host/'));
}

/** Measures a fresh process for `npm run eval -- load`. */
const LOAD_PROBE = 'server/eval/loadProbe.ts';

function toolEntries() {
  return ['server/training', 'server/eval'].flatMap((folder) =>
    fs.existsSync(folder)
      ? fs
          .readdirSync(folder)
          .filter((name) => name.endsWith('.ts'))
          .map((name) => `${folder}/${name}`)
          .filter((file) => file !== LOAD_PROBE)
      : [],
  );
}

async function main() {
  const targets = wanted.length > 0 ? wanted : ['product'];
  for (const target of targets) {
    if (target === 'product') await buildProduct();
    else if (target === 'tests') await buildMany(testEntries(), 'dist/test', 'test');
    else if (target === 'tools') await buildTools();
    else if (target === 'host-tests') await buildHostTests();
    else throw new Error(`esbuild.js: unknown target "${target}" (product, tests, host-tests, tools)`);
  }
}

async function buildProduct() {
  const rows = product.filter((row) => fs.existsSync(row.entry));
  await Promise.all(
    rows.map((row) => run({ ...row.options, entryPoints: [row.entry], outfile: `dist/${row.out}` }, row)),
  );
  copyModels();
}

async function buildMany(entryPoints, outdir, outbase) {
  if (entryPoints.length === 0) return;
  await run({
    ...node,
    minify: false,
    keepNames: true,
    sourcemap: 'linked',
    entryPoints,
    outdir,
    outbase,
    packages: 'external',
  });
}

async function buildTools() {
  copyModels();
  await run({
    ...node,
    minify: false,
    sourcemap: 'linked',
    entryPoints: toolEntries(),
    outdir: 'dist/tools',
    entryNames: '[name]',
    packages: 'external',
  });
  // As the product is built: what is measured is how fast that starts.
  if (fs.existsSync(LOAD_PROBE)) {
    await run({
      ...node,
      entryPoints: [LOAD_PROBE],
      outfile: 'dist/tools/loadProbe.js',
    });
  }
}

async function buildHostTests() {
  const entry = (name) => `test/host/${name}.ts`;
  if (fs.existsSync(entry('index.node'))) {
    await run({
      ...node,
      minify: false,
      sourcemap: 'inline',
      entryPoints: [entry('index.node')],
      outfile: 'dist/test/host.node.js',
      external: ['vscode'],
    });
  }
  if (fs.existsSync(entry('index.browser'))) {
    await run({
      ...browser,
      minify: false,
      sourcemap: 'inline',
      format: 'cjs',
      entryPoints: [entry('index.browser')],
      outfile: 'dist/test/host.browser.js',
      external: ['vscode'],
      plugins: [codebook, prepared, mochaAsScript],
    });
  }
}

/** mocha's browser build is a UMD script inside a `type: module` package: read as ESM its `module.exports =` would be this bundle's. */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /mocha[\\/]mocha\.js$/ }, async (args) => ({
      contents: `(function (module, exports, define) { ${await fs.promises.readFile(args.path, 'utf8')} \n}).call(globalThis);`,
      loader: 'js',
    }));
  },
};

async function run(options, row) {
  if (watch) {
    const context = await esbuild.context(options);
    await context.watch();
    return;
  }
  await esbuild.build(options);
  if (!options.minify) return;
  escapeLetters(options.outfile);
  if (row === undefined) return;
  const kilobytes = Math.round(fs.statSync(options.outfile).size / 1000);
  if (kilobytes > row.budget) throw new Error(`${row.out} is ${kilobytes} kB, over its budget of ${row.budget} kB`);
}

/** esbuild leaves letters in regular expressions as they are: one that is not ASCII makes the engine keep and read the program at two bytes a sign. */
function escapeLetters(file) {
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}

function copyModels() {
  if (!fs.existsSync(MODEL_FOLDER)) return;
  fs.mkdirSync('dist/model', { recursive: true });
  for (const name of fs.readdirSync(MODEL_FOLDER)) {
    if (name.endsWith('.bin')) fs.copyFileSync(path.join(MODEL_FOLDER, name), path.join('dist/model', name));
  }
}

function filesBelow(folder, pattern) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => path.posix.join(folder, String(name).split(path.sep).join('/')))
    .filter((file) => pattern.test(file))
    .sort();
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
