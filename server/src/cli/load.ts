import fs from 'node:fs';
import path from 'node:path';
import { version } from '../../../package.json';
import { loadKnowledge } from '../detect/loadKnowledge';
import { createEngine, type Engine } from '../document/engine';

export const VERSION: string = version;

/** The engine with the shipped models and, if asked for, a user's codebook; or the sentence that says what is wrong. */
export function loadEngine(_codebookFile: string | undefined): Engine | { readonly problem: string } {
  try {
    return createEngine(loadKnowledge({ entities: model('entities.bin'), themes: model('themes.bin') }));
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function model(name: string): Uint8Array {
  const file = path.join(__dirname, 'model', name);
  return fs.existsSync(file) ? fs.readFileSync(file) : new Uint8Array();
}
