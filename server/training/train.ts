/**
 * Trains the models that the server ships and writes them to server/model.
 * Usage: node dist/tools/train.js [entities|themes|roles] (all when none is named). Data: ../shared or POLICY_SHARED; embeddings: see `wordClusters`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ENTITY_TRAINING, trainEntities } from './entities/train';
import { trainRoles } from './roles/train';
import { THEME_TRAINING, trainThemes } from './themes/train';

/** What is written where it is no model file. */
const TABLES: Readonly<Record<string, string>> = { roles: 'server/src/document/roleTable.ts' };

const MODELS: Readonly<Record<string, (shared: string) => Uint8Array>> = {
  entities: (shared) => trainEntities({ ...ENTITY_TRAINING, shared, log: console.log }),
  themes: (shared) => trainThemes({ ...THEME_TRAINING, shared, log: console.log }),
  roles: () => new TextEncoder().encode(trainRoles('server/training/corpus/train', console.log)),
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
    const file = TABLES[name] ?? `server/model/${name}.bin`;
    writeFileSync(file, bytes);
    console.log(`${file}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
  }
  return 0;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
