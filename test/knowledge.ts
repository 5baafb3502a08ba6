import fs from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../server/src/detect/analyseBlock';
import { loadKnowledge } from '../server/src/detect/loadKnowledge';

/** The shipped knowledge with the models of server/model: what users get. Loaded once a test file. */
export function knowledge(): Knowledge {
  loaded ??= loadKnowledge({ entities: model('entities.bin'), themes: model('themes.bin') });
  return loaded;
}

let loaded: Knowledge | undefined;

function model(name: string): Uint8Array {
  const file = path.join('server', 'model', name);
  return fs.existsSync(file) ? fs.readFileSync(file) : new Uint8Array();
}
