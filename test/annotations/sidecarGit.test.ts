import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../server/src/annotations/annotation';
import {
  distinct,
  GIT_ATTRIBUTES,
  parseSidecar,
  type Sidecar,
  serializeSidecar,
} from '../../server/src/annotations/sidecar';
import { tag } from './arbitrary';

const LATER = '2026-11-23T10:00:00.000Z';

/** What two branches make of one sidecar, and what must be left after git merged them. Ids are given by their first digits. */
const table: [
  name: string,
  base: string[],
  one: (base: Sidecar) => Sidecar,
  two: (base: Sidecar) => Sidecar,
  expected: string[],
][] = [
  [
    'both append to a long file',
    range(40),
    adding('0500', '2100', '9900'),
    adding('0700', '4500', 'a000'),
    [...range(40), '0500', '2100', '9900', '0700', '4500', 'a000'],
  ],
  [
    'both append side by side',
    ['1000', '9000'],
    adding('5000', '5200', '5300'),
    adding('5100', '5400'),
    ['1000', '9000', '5000', '5200', '5300', '5100', '5400'],
  ],
  ['both append at the end', ['1000'], adding('f000', 'f100'), adding('f200'), ['1000', 'f000', 'f100', 'f200']],
  ['both start the file', [], adding('2000', '3000'), adding('1000', '2500'), ['2000', '3000', '1000', '2500']],
  [
    'one deletes beside what the other adds',
    ['1000', '3000', '5000'],
    deleting('3000'),
    adding('2000', '4000'),
    ['1000', '5000', '2000', '4000'],
  ],
  [
    'one edits the text above everything, the other adds',
    range(10),
    moving(7),
    adding('0500', '5500'),
    [...range(10), '0500', '5500'],
  ],
  [
    'both delete, and both add',
    range(10),
    (base) => adding('0100')(deleting('3000')(base)),
    (base) => adding('0200')(deleting('4000', '3000')(base)),
    [...range(10).filter((id) => id !== '3000' && id !== '4000'), '0100', '0200'],
  ],
];

describe('annotations/sidecar under git', function () {
  this.timeout(20_000);
  for (const [name, ids, one, two, expected] of table) {
    it(`${name}: merges without conflict`, () => {
      const base: Sidecar = { annotations: distinct(ids.map((id) => tag(id))), deleted: new Map(), kept: [] };
      const text = merge(ids.length > 0 ? write(base) : undefined, write(one(base)), write(two(base)));
      JSON.parse(text);
      const { sidecar, problem } = parseSidecar(text, 'new');
      assert.equal(problem, undefined);
      assert.deepEqual(
        sidecar.annotations.map(({ id }) => id.slice(0, 4)),
        [...expected].sort(),
      );
      assert.ok(write(sidecar).length <= text.length);
      const made = [...one(base).annotations, ...two(base).annotations];
      for (const { id, target } of sidecar.annotations) {
        const forms = made.filter((annotation) => annotation.id === id).map((annotation) => annotation.target);
        assert.deepEqual(target, forms.find(({ hash }) => hash === 'new') ?? forms[0]);
      }
    });
  }

  it('what git cannot merge (no attributes, same place) is still read, and not written over', () => {
    const base: Sidecar = { annotations: [tag('1000')], deleted: new Map(), kept: [] };
    const text = merge(write(base), write(adding('5000')(base)), write(adding('5100')(base)), false);
    assert.ok(text.includes('<<<<<<<'));
    const { sidecar, problem, writable } = parseSidecar(text);
    assert.deepEqual([problem?.code, writable], ['merge-conflict', false]);
    assert.deepEqual(
      sidecar.annotations.map(({ id }) => id.slice(0, 4)),
      ['1000', '5000', '5100'],
    );
  });
});

/** Commits `one` and `two` on branches of `base` and returns the merged file. */
function merge(base: string | undefined, one: string, two: string, attributes = true): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-git-'));
  const file = join(folder, 'a.txt.anna.jsonld');
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=t',
        '-c',
        'user.email=t@example.org',
        '-c',
        'commit.gpgsign=false',
        '-c',
        'core.hooksPath=',
        ...args,
      ],
      {
        cwd: folder,
        stdio: 'pipe',
      },
    );
  const commit = (text: string | undefined) => {
    if (text !== undefined) writeFileSync(file, text);
    git('add', '.');
    git('commit', '-q', '--allow-empty', '-m', 'x');
  };
  try {
    git('init', '-q', '-b', 'main');
    if (attributes) writeFileSync(join(folder, '.gitattributes'), GIT_ATTRIBUTES);
    commit(base);
    git('checkout', '-q', '-b', 'one');
    commit(one);
    git('checkout', '-q', 'main');
    commit(two);
    try {
      git('merge', '-q', '-m', 'merge', 'one');
    } catch (error) {
      if (attributes) throw error;
    }
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(sidecar: Sidecar): string {
  return serializeSidecar(sidecar, 'a.txt.anna.jsonld', 'a.txt');
}

function adding(...ids: string[]) {
  return (base: Sidecar): Sidecar => ({
    ...base,
    annotations: distinct([...base.annotations, ...ids.map((id) => tag(id))]),
  });
}

function deleting(...ids: string[]) {
  return (base: Sidecar): Sidecar => {
    const gone = base.annotations.filter(({ id }) => ids.includes(id.slice(0, 4)));
    return {
      ...base,
      annotations: base.annotations.filter((annotation) => !gone.includes(annotation)),
      deleted: new Map([...base.deleted, ...gone.map(({ id }): [string, string] => [id, LATER])]),
    };
  };
}

function moving(by: number) {
  return (base: Sidecar): Sidecar => ({
    ...base,
    annotations: base.annotations.map((annotation: Annotation) => ({
      ...annotation,
      target: {
        ...annotation.target,
        start: annotation.target.start + by,
        end: annotation.target.end + by,
        hash: 'new',
      },
    })),
  });
}

function range(count: number): string[] {
  return Array.from({ length: count }, (_, i) => (i * Math.floor(0xf000 / count)).toString(16).padStart(4, '0'));
}
