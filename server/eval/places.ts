import fs from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../src/detect/analyseBlock';
import { loadKnowledge } from '../src/detect/loadKnowledge';

/** The folder of shared data: POLICY_SHARED, or `../shared` beside the project; undefined where it is not there. */
export function sharedFolder(): string | undefined {
  const folder = process.env.POLICY_SHARED ?? path.join('..', 'shared');
  return fs.existsSync(path.join(folder, 'data')) ? folder : undefined;
}

/** The shipped knowledge, from the models in the repository. */
export function shippedKnowledge(): Knowledge {
  const model = (name: string) => {
    const file = path.join('server', 'model', name);
    return fs.existsSync(file) ? fs.readFileSync(file) : new Uint8Array();
  };
  return loadKnowledge({ entities: model('entities.bin'), themes: model('themes.bin') });
}
