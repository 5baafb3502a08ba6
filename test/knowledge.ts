import fs from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../server/src/detect/analyseBlock';
import { loadKnowledge, type Models } from '../server/src/detect/loadKnowledge';

/** The shipped knowledge with the models of server/model: what users get. Loaded once a test file. */
export function knowledge(): Knowledge {
  loaded ??= loadKnowledge(models());
  return loaded;
}

/** The shipped models, as a host reads them. */
export function models(): Models {
  return { entities: model('entities.bin'), themes: model('themes.bin') };
}

let loaded: Knowledge | undefined;

function model(name: string): Uint8Array {
  return fs.readFileSync(path.join('server', 'model', name));
}
