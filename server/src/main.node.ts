import fs from 'node:fs';
import path from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { name, version } from '../../package.json';
import { startServer } from './lsp/server';
import { createEngines } from './service/engines';

startServer(createConnection(), {
  name,
  version,
  loadEngines: () => createEngines({ entities: model('entities.bin'), themes: model('themes.bin') }),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  uuid: () => crypto.randomUUID(),
});

/** The models lie beside the bundle. */
function model(file: string): Uint8Array {
  const at = path.join(__dirname, 'model', file);
  return fs.existsSync(at) ? fs.readFileSync(at) : new Uint8Array();
}
