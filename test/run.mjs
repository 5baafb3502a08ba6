// Runs everything that `npm test` means, one step after the other, and closes with a line "N passed, N failed".
// Usage: node test/run.mjs [check|unit|host|web]...   (all when none is named)
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const bin = (name) => path.join('node_modules', ...name);
const TSC = bin(['typescript', 'bin', 'tsc']);
const BIOME = bin(['@biomejs', 'biome', 'bin', 'biome']);
const MOCHA = bin(['mocha', 'bin', 'mocha.js']);

const STEPS = [
  { group: 'check', name: 'types', command: [TSC, '--noEmit'] },
  { group: 'check', name: 'lint and format', command: [BIOME, 'ci', '--error-on-warnings', '.'] },
  { group: 'build', name: 'build', command: ['esbuild.js', 'product', 'tests', 'tools', 'host-tests'] },
  {
    group: 'unit',
    name: 'unit, protocol and architecture tests',
    command: [MOCHA, '--exit', '--timeout', '30000', 'dist/test/**/*.test.js'],
  },
  { group: 'unit', name: 'trained models on the own test split', command: ['dist/tools/main.js', 'floors'] },
  { group: 'host', name: 'the extension in a real VS Code', command: ['test/harness/run-host.mjs'] },
  { group: 'web', name: 'the extension in VS Code for the Web', command: ['test/harness/run-web.mjs'] },
];

const groups = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const step of STEPS) {
  if (groups.length > 0 && step.group !== 'build' && !groups.includes(step.group)) continue;
  if (step.command[0].startsWith('test/') && !fs.existsSync(step.command[0])) continue;
  console.log(`\n== ${step.name}`);
  const started = Date.now();
  const { code, output } = await run(step.command);
  const counts = mochaCounts(output);
  passed += counts.passed;
  failed += counts.failed;
  if (code === 0 && counts.passed + counts.failed === 0) passed++;
  if (code !== 0 && counts.failed === 0) failed++;
  console.log(`   ${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (code !== 0 && step.group === 'build') break;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function run(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (chunk) => {
        to.write(chunk);
        output += chunk;
      });
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Sums "N passing" and "N failing" of all mocha reports in the output. */
function mochaCounts(output) {
  const sum = (word) =>
    [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce(
      (total, match) => total + Number(match[1]),
      0,
    );
  return { passed: sum('passing'), failed: sum('failing') };
}
