import fs from 'node:fs';
import path from 'node:path';
import type { DocumentLanguage } from '../blocks/block';
import { Analyser } from '../document/analyser';
import type { Analysis } from '../document/analysis';
import type { Engine } from '../document/engine';
import { type AnalyzeOptions, readArguments, USAGE } from './args';
import { contractOf } from './contract';
import { InputError, linesOf, readInput } from './jsonLines';
import { loadEngine, VERSION } from './load';
import { summaryOf } from './summary';

process.stdout.on('error', () => {}); // who writes is told, too
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    // A reader that went away ("| head") is no failure of ours.
    if (!isGone(error)) process.stderr.write(`policy-annotator: ${error.message}\n`);
    process.exitCode = 1;
  },
);

async function main(words: readonly string[]): Promise<number> {
  const read = readArguments(words);
  switch (read.command) {
    case 'help':
      await write(USAGE);
      return 0;
    case 'version':
      await write(`${VERSION}\n`);
      return 0;
    case 'wrong':
      process.stderr.write(`policy-annotator: ${read.message}\n\n${USAGE}`);
      return 2;
    case 'analyze':
      return analyze(read.options);
  }
}

async function analyze(options: AnalyzeOptions): Promise<number> {
  const loaded = loadEngine(options.codebook);
  if ('problem' in loaded) {
    process.stderr.write(`policy-annotator: ${loaded.problem}\n`);
    return 2;
  }
  return options.output === 'jsonl' ? analyzeLines(loaded, options) : analyzeFiles(loaded, options);
}

async function analyzeLines(engine: Engine, options: AnalyzeOptions): Promise<number> {
  let failed = false;
  for await (const line of linesOf(process.stdin)) {
    let answer: object;
    try {
      const { id, text, languageId, date } = readInput(line);
      answer = { id, ...contractOf(new Analyser(languageId, text, engine, { date }).analysis, options.all) };
    } catch (error) {
      failed = true;
      answer = { id: error instanceof InputError ? error.id : undefined, error: (error as Error).message };
    }
    await write(`${JSON.stringify(answer)}\n`);
  }
  return failed ? 1 : 0;
}

async function analyzeFiles(engine: Engine, options: AnalyzeOptions): Promise<number> {
  let failed = false;
  for (const file of options.files) {
    try {
      const analysis = analyzeFile(file, engine, options.date);
      if (options.output === 'json') {
        await write(`${JSON.stringify({ id: file, ...contractOf(analysis, options.all) }, undefined, 2)}\n`);
      } else {
        await write(summaryOf(file, analysis));
      }
    } catch (error) {
      if (isGone(error)) throw error;
      failed = true;
      process.stderr.write(`policy-annotator: ${file}: ${(error as Error).message}\n`);
    }
  }
  return failed ? 1 : 0;
}

function analyzeFile(file: string, engine: Engine, date: string | undefined): Analysis {
  const bytes = fs.readFileSync(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('is not UTF-8 text; save it as UTF-8 and try again');
  }
  return new Analyser(languageOf(file), text, engine, { date }).analysis;
}

function languageOf(file: string): DocumentLanguage {
  const extension = path.extname(file).toLowerCase();
  return extension === '.md' || extension === '.markdown' ? 'markdown' : 'plaintext';
}

/** Nobody reads standard output any more. */
function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EPIPE';
}

/** Resolves when the text is handed to the reader of standard output. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
