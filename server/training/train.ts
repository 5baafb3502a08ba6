/**
 * Trains the models that the server ships and writes them to server/model.
 * Usage: node dist/tools/train.js [entities|themes] (all when none is named). Data: ../shared or POLICY_SHARED; embeddings: see `wordClusters`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ENTITY_TRAINING, trainEntities } from './entities/train';
import { THEME_TRAINING, trainThemes } from './themes/train';

const MODELS: Readonly<Record<string, (shared: string) => Uint8Array>> = {
  entities: (shared) => trainEntities({ ...ENTITY_TRAINING, shared, log: console.log }),
  themes: (shared) => trainThemes({ ...THEME_TRAINING, shared, log: console.log }),
};

function main(names: readonly string[]): number {
  const unknown = names.find((name) => !Object.hasOwn(MODELS, name));
  if (unknown !== undefined) {
    console.error(`train: no model "${unknown}" (${Object.keys(MODELS).join(', ')})`);
    return 2;
  }
  mkdirSync('server/model', { recursive: true });
  for (const name of names.length > 0 ? names : Object.keys(MODELS)) {
    const bytes = MODELS[name](process.env.POLICY_SHARED ?? '../shared');
    writeFileSync(`server/model/${name}.bin`, bytes);
    console.log(`server/model/${name}.bin: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
  }
  return 0;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
