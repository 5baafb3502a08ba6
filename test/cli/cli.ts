import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The built program: what `bin` of package.json names. */
export const CLI = path.resolve(JSON.parse(fs.readFileSync('package.json', 'utf8')).bin['policy-annotator']);

/** One answer of `analyze --jsonl`, as the contract writes it. */
export interface Answer {
  readonly id?: unknown;
  readonly error?: string;
  readonly language: string;
  readonly entities: readonly {
    start: number;
    end: number;
    type: string;
    text: string;
    entity: string;
    score: number;
  }[];
  readonly entityList: readonly { id: string; name: string; type: string; code?: string }[];
  readonly themes: readonly { id: string; score: number; level: string; evidence: readonly [number, number][] }[];
  readonly events: readonly {
    type: string;
    evidence: [number, number];
    mentions: readonly [number, number][];
    actors: readonly string[];
    recipients: readonly string[];
    actorIds: readonly string[];
    recipientIds: readonly string[];
    themes: readonly string[];
    date?: string;
    status: string;
    polarity: string;
    scope: string;
    score: number;
  }[];
  readonly diagnostics: readonly { start: number; end: number; code: string; message: string }[];
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
}

export function run(words: readonly string[], { input = '', cwd }: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    input,
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Answers of one process to the lines, in order. */
export function analyze(lines: readonly (string | object)[], words: readonly string[] = [], cwd?: string) {
  const input = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const { code, out, err } = run(['analyze', '--jsonl', ...words], { input, cwd });
  return { code, out, err, answers: answersOf(out) };
}

export function answersOf(out: string): Answer[] {
  if (out === '') return [];
  assert.equal(out.at(-1), '\n', 'the last answer ends its line');
  return out
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** A running `analyze --jsonl` that is asked one line at a time. */
export class Conversation {
  readonly #child = spawn(process.execPath, [CLI, 'analyze', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  readonly #lines = this.#read();

  /** The next line of output after `line` was written and nothing else. */
  async ask(line: string): Promise<string> {
    this.write(line);
    const { value, done } = await this.#lines.next();
    assert.ok(!done, 'an answer before the end');
    return value;
  }

  write(text: string): void {
    this.#child.stdin.write(text);
  }

  /** Ends the input; the exit code. */
  async end(): Promise<number | null> {
    const closed = new Promise<number | null>((resolve) => this.#child.on('close', resolve));
    this.#child.stdin.end();
    for await (const line of this.#lines) assert.fail(`nobody asked for ${line}`);
    return closed;
  }

  async *#read(): AsyncGenerator<string> {
    let rest = '';
    for await (const chunk of this.#child.stdout.setEncoding('utf8')) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  }
}

/** A folder for one test, removed after it. */
export function withFolder<T>(use: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-cli-'));
  try {
    return use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
