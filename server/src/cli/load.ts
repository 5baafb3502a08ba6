import fs from 'node:fs';
import path from 'node:path';
import { version } from '../../../package.json';
import { loadKnowledge } from '../detect/loadKnowledge';
import { createEngine, type Engine } from '../document/engine';
import { type Codebook, parseCodebook } from '../lexicon/codebook';
import { shippedCodebook } from '../lexicon/codebookShipped';

export const VERSION: string = version;

/** The engine with the shipped models and, if asked for, a user's codebook; or the sentence that says what is wrong. */
export function loadEngine(codebookFile: string | undefined): Engine | { readonly problem: string } {
  try {
    const codebook = codebookFile === undefined ? shippedCodebook() : readCodebook(codebookFile);
    const models = { entities: model('entities.bin'), themes: model('themes.bin') };
    return createEngine(loadKnowledge(models, codebook));
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** Throws when the file cannot be read or has errors, each named with its line. */
function readCodebook(file: string): Codebook {
  const { codebook, problems } = parseCodebook(fs.readFileSync(file, 'utf8'), shippedCodebook());
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map(({ line, message }) => `${file}, line ${line}: ${message}`).join('\n'));
  }
  return codebook;
}

/** Models stand in `model` beside the built program. */
function model(name: string): Uint8Array {
  return fs.readFileSync(path.join(__dirname, 'model', name));
}
