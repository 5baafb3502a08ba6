// The folder that the host tests work in: a fresh copy each time, for they write tags and files into it.
import fs from 'node:fs';
import path from 'node:path';
import { root, scratchFolder } from './places.mjs';

/** A new folder with the test documents; the caller removes it. */
export function testFolder() {
  const folder = scratchFolder();
  fs.cpSync(path.join(root, 'test/host/workspace'), folder, { recursive: true });
  // Written here because no repository keeps a node_modules folder.
  write(
    folder,
    'node_modules/some-package/README.md',
    '# Some package\n\nMinister of Interior Sar Sokha met the Australian Embassy in Melbourne.\n',
  );
  return folder;
}

function write(folder, file, text) {
  const target = path.join(folder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}
