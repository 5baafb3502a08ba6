import { readText, writeAtomically } from './annotationStoreFiles';
import { childUri, type Place, uriKey } from './annotationStorePlaces';
import type { Ports } from './ports';

/** Names that are no entity in any document of a folder: one a line, sorted, `#` for comments. Without a folder they live in memory. */
export class NameList {
  readonly #ports: Ports;
  /** By `.policy` URI; "" for documents outside every folder. */
  readonly #lists = new Map<string, Set<string>>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  of(place: Place | undefined): ReadonlySet<string> {
    return this.#lists.get(place?.policy ?? '') ?? NONE;
  }

  async load({ policy }: Place, again = false): Promise<void> {
    if (policy === undefined || (this.#lists.has(policy) && !again)) return;
    this.#lists.set(policy, namesIn(await readText(this.#ports.files, childUri(policy, FILE)).catch(() => undefined)));
  }

  /** True where one of the changed files was the place's list. */
  async changed(place: Place, uris: readonly string[]): Promise<boolean> {
    const { policy } = place;
    if (policy === undefined || !uris.some((uri) => uriKey(uri) === uriKey(childUri(policy, FILE)))) return false;
    await this.load(place, true);
    return true;
  }

  /** Adds to what is on disk now; comments and order of others stay. */
  async add(place: Place | undefined, name: string): Promise<void> {
    const policy = place?.policy ?? '';
    const bare = name.replace(/\s+/gu, ' ').trim();
    this.#lists.set(policy, new Set([...this.of(place), bare]));
    if (policy === '') return;
    const uri = childUri(policy, FILE);
    const before = (await readText(this.#ports.files, uri)) ?? HEADER;
    const names = namesIn(before);
    this.#lists.set(policy, new Set([...names, bare]));
    if (names.has(bare)) return;
    const lines = before.split(/\r?\n/).filter((line) => line !== '');
    const at = lines.findIndex((line) => !line.startsWith('#') && line > bare);
    lines.splice(at < 0 ? lines.length : at, 0, bare);
    await writeAtomically(this.#ports, uri, `${lines.join('\n')}\n`);
  }

  /** Takes out the names that `match`; false where there are none. Everything else on disk stays. */
  async remove(place: Place | undefined, matches: (name: string) => boolean): Promise<boolean> {
    const policy = place?.policy ?? '';
    const known = [...this.of(place)];
    if (!known.some(matches)) return false;
    this.#lists.set(policy, new Set(known.filter((name) => !matches(name))));
    if (policy === '') return true;
    const uri = childUri(policy, FILE);
    const before = (await readText(this.#ports.files, uri)) ?? '';
    const lines = before.split(/\r?\n/).filter((line) => line !== '');
    const left = lines.filter((line) => line.startsWith('#') || !matches(line.trim()));
    this.#lists.set(policy, namesIn(left.join('\n')));
    if (left.length < lines.length) await writeAtomically(this.#ports, uri, `${left.join('\n')}\n`);
    return true;
  }
}

const FILE = 'rejected-names.txt';
const HEADER = '# Names that are no entities in the documents of this folder, one a line.\n';
const NONE: ReadonlySet<string> = new Set();

function namesIn(text: string | undefined): Set<string> {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}
