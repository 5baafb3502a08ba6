import assert from 'node:assert/strict';
import { parseSidecar } from '../../server/src/annotations/sidecar';
import type { Outcome } from '../../server/src/service/annotationStore';
import { coderOfSidecar, coderSlug, placingOf, sidecarName } from '../../server/src/service/annotationStorePlaces';
import { MemoryFiles, World } from './annotationStoreWorld';

const DOC = 'file:///w/docs/a b.md';
const SIDECAR = 'file:///w/.policy/annotations/docs/a b.md.anna.jsonld';
const TEXT = 'On Friday Sar Sokha met the ambassador of Australia.\nThey spoke of online scams and of training.\n';

function world(text = TEXT, options?: ConstructorParameters<typeof World>[1]): World {
  const files = new MemoryFiles();
  files.content.set(DOC, text);
  return new World(files, options);
}

async function idsOf(outcome: Promise<Outcome>): Promise<readonly string[]> {
  const result = await outcome;
  assert.ok(result.done);
  return result.ids;
}

/** Another session over the same disk. */
const again = (old: World, coder = 'anna') => new World(old.files, { coder });

describe('service/annotationStore', () => {
  it('writes a tag to the sidecar at once, and reads it back tomorrow', async () => {
    const w = world();
    await w.open(DOC);
    assert.deepEqual((await w.tag(DOC, 'Sar Sokha')).done, true);
    assert.ok(w.files.content.get(SIDECAR)!.includes('"exact":"Sar Sokha"'));
    assert.deepEqual(w.at('journal'), []);
    const next = again(w);
    await next.open(DOC);
    assert.deepEqual(next.tags(DOC), ['person:Sar Sokha']);
  });

  it('tag, edit above, close without saving, reopen: it stands on its words', async () => {
    const w = world();
    await w.open(DOC);
    await w.tag(DOC, 'Australia', 'place');
    w.type(DOC, 'On Friday', 'PRESS RELEASE\n');
    await w.tag(DOC, 'Sar Sokha');
    assert.equal(parseSidecar(w.files.content.get(SIDECAR)!).sidecar.annotations.length, 1);
    await w.store.close(DOC);
    assert.deepEqual(w.at('journal/'), []);
    await w.open(DOC);
    assert.deepEqual(w.tags(DOC), ['person:Sar Sokha', 'place:Australia']);
    const { annotations } = parseSidecar(w.files.content.get(SIDECAR)!).sidecar;
    assert.ok(annotations.every(({ target }) => [...TEXT].slice(target.start, target.end).join('') === target.exact));
  });

  it('tag, delete, undo, save: it is back', async () => {
    const w = world();
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    w.erase(DOC, 'Sar Sokha met ');
    assert.deepEqual(w.tags(DOC), ['person!Sar Sokha']);
    w.type(DOC, 'the ambassador', 'Sar Sokha met ');
    await w.save(DOC);
    assert.deepEqual(w.tags(DOC), ['person:Sar Sokha']);
  });

  it('tag, delete, save, reopen: it is lost, not gone, and returns with its words', async () => {
    const w = world();
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    w.erase(DOC, 'Sar Sokha met ');
    await w.save(DOC);
    const next = again(w);
    await next.open(DOC);
    assert.deepEqual(next.tags(DOC), ['person!Sar Sokha']);
    await next.store.close(DOC);
    next.files.content.set(DOC, TEXT);
    await next.open(DOC);
    assert.deepEqual(next.tags(DOC), ['person:Sar Sokha']);
  });

  it('kill between tag and save: the journal has it, whether the text was saved or not', async () => {
    for (const savedBeforeKill of [true, false]) {
      const w = world();
      await w.open(DOC);
      w.type(DOC, 'On Friday', 'PRESS RELEASE\n');
      await w.tag(DOC, 'Sar Sokha');
      assert.equal(w.at('journal/').length, 1);
      assert.equal(w.files.content.get(SIDECAR), undefined);
      if (savedBeforeKill) w.files.content.set(DOC, w.texts.get(DOC)!);
      const next = again(w);
      await next.open(DOC);
      assert.deepEqual(next.tags(DOC), ['person:Sar Sokha']);
      assert.ok(next.files.content.get(SIDECAR));
      assert.deepEqual(next.at('journal/'), []);
    }
  });

  it('two windows of one document share the journal and lose nothing of each other', async () => {
    const storage = 'file:///storage';
    const one = world(TEXT, { storage });
    const other = new World(one.files, { storage, coder: 'anna' });
    await one.open(DOC);
    await other.open(DOC);
    one.type(DOC, 'On Friday', 'Draft. ');
    other.type(DOC, 'They spoke', 'Later. ');
    await one.tag(DOC, 'Sar Sokha');
    await other.tag(DOC, 'online scams', 'theme');
    await one.tag(DOC, 'Australia', 'place');
    const next = new World(one.files, { storage, coder: 'anna' });
    await next.open(DOC);
    assert.deepEqual(next.tags(DOC).sort(), ['person:Sar Sokha', 'place:Australia', 'theme:online scams']);
    await one.save(DOC);
    assert.deepEqual(one.tags(DOC).sort(), ['person:Sar Sokha', 'place:Australia', 'theme:online scams']);
    await other.save(DOC);
    assert.deepEqual(other.at('journal/'), []);
  });

  it('keeps the journal in the editor’s storage where there is one, and git attributes with the sidecars', async () => {
    const w = world(TEXT, { storage: 'file:///storage' });
    await w.open(DOC);
    w.type(DOC, 'On', 'x');
    await w.tag(DOC, 'Sar Sokha');
    assert.ok(w.at('journal/')[0].startsWith('file:///storage/journal/'));
    await w.save(DOC);
    assert.equal(w.at('/snapshots/').length, 1);
    assert.deepEqual(w.at('/w/.policy'), ['file:///w/.policy/.gitattributes', SIDECAR]);
  });

  it('follows the text when it is saved', async () => {
    const w = world();
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    w.type(DOC, 'On Friday', '😊 ');
    await w.save(DOC);
    const { target } = parseSidecar(w.files.content.get(SIDECAR)!).sidecar.annotations[0];
    assert.deepEqual([target.start, target.end], [12, 21]);
  });

  const outside: [name: string, change: (text: string) => string, expected: string[]][] = [
    ['a sentence above', (t) => `Phnom Penh, 4 May.\n${t}`, ['person:Sar Sokha', 'place:Australia']],
    ['a spelling', (t) => t.replace('Sokha', 'Soka'), ['person:Sar Soka', 'place:Australia']],
    ['another country', (t) => t.replace('Australia', 'Austria'), ['person:Sar Sokha', 'place?Austria']],
    ['the sentence is gone', (t) => t.slice(t.indexOf('They')), ['person!Sar Sokha', 'place!Australia']],
    ['line ends', (t) => t.replace(/\n/g, '\r\n'), ['person:Sar Sokha', 'place:Australia']],
  ];
  for (const [name, change, expected] of outside) {
    it(`the document changed while closed (${name})`, async () => {
      const w = world();
      await w.open(DOC);
      await w.tag(DOC, 'Sar Sokha');
      await w.tag(DOC, 'Australia', 'place');
      await w.store.close(DOC);
      w.files.content.set(DOC, change(TEXT));
      const before = w.files.content.get(SIDECAR);
      await w.open(DOC);
      assert.deepEqual(w.tags(DOC), expected);
      assert.equal(w.files.content.get(SIDECAR), before, 'opening writes nothing');
    });
  }

  it('a doubt is settled by a person, and the former place is kept', async () => {
    const w = world();
    await w.open(DOC);
    const ids = await idsOf(w.tag(DOC, 'Australia', 'place'));
    await w.store.close(DOC);
    w.files.content.set(DOC, TEXT.replace('Australia', 'Austria'));
    await w.open(DOC);
    const [{ candidates }] = w.store.annotations(DOC);
    assert.equal(w.texts.get(DOC)!.slice(candidates[0].start, candidates[0].end), 'Austria');
    await w.store.change(DOC, ids[0], { span: candidates[0] }, 'anna');
    assert.deepEqual(w.tags(DOC), ['place:Austria']);
    assert.equal(parseSidecar(w.files.content.get(SIDECAR)!).sidecar.annotations[0].target.former?.exact, 'Australia');
  });

  it('merges a sidecar that changed outside, by id, both while open and before writing', async () => {
    const w = world();
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    const other = again(w);
    await other.open(DOC);
    await other.tag(DOC, 'Australia', 'place');
    // Not told of it: the next write finds it.
    await w.tag(DOC, 'ambassador', 'title');
    assert.deepEqual(w.tags(DOC), ['person:Sar Sokha', 'title:ambassador', 'place:Australia']);
    await other.store.filesChanged([SIDECAR]);
    assert.deepEqual(other.tags(DOC), w.tags(DOC));
    const [first] = other.store.annotations(DOC);
    await other.store.remove(DOC, [first.annotation.id], 'anna');
    await w.store.filesChanged([SIDECAR]);
    assert.deepEqual(w.tags(DOC), ['title:ambassador', 'place:Australia']);
  });

  it('shows other coders’ tags, writes only one’s own, and refuses to change theirs', async () => {
    const w = world();
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    const bob = again(w, 'bob');
    await bob.open(DOC);
    await bob.tag(DOC, 'Australia', 'place', 'bob');
    assert.deepEqual(bob.tags(DOC), ['person:Sar Sokha', 'place:Australia']);
    const before = w.files.content.get(SIDECAR);
    bob.type(DOC, 'On Friday', 'Draft. ');
    await bob.save(DOC);
    assert.equal(w.files.content.get(SIDECAR), before);
    const [theirs] = bob.store.annotations(DOC);
    assert.deepEqual(await bob.store.remove(DOC, [theirs.annotation.id], 'bob'), { done: false, why: 'another-coder' });
    const next = again(w);
    await next.open(DOC);
    assert.deepEqual(next.tags(DOC), ['person:Sar Sokha', 'place:Australia']);
  });

  it('removes the sidecar with its last tag, and keeps deletions while others are left', async () => {
    const w = world();
    await w.open(DOC);
    const ids = await idsOf(w.tag(DOC, 'Sar Sokha'));
    const second = await idsOf(w.tag(DOC, 'Australia'));
    await w.store.remove(DOC, ids, 'anna');
    assert.ok(parseSidecar(w.files.content.get(SIDECAR)!).sidecar.deleted.has(ids[0]));
    await w.store.remove(DOC, second, 'anna');
    assert.equal(w.files.content.get(SIDECAR), undefined);
  });

  const unreadable: [name: string, content: (text: string) => string][] = [
    ['a newer version', (t) => t.replace('"policy:version": 1', '"policy:version": 9')],
    ['half a file', (t) => t.slice(0, 200)],
    ['marks of a merge', (t) => t.replace('"items": [', '"items": [\n<<<<<<< HEAD')],
  ];
  for (const [name, content] of unreadable) {
    it(`never touches a sidecar it cannot read (${name}), and says so`, async () => {
      const w = world();
      await w.open(DOC);
      await w.tag(DOC, 'Sar Sokha');
      const broken = content(w.files.content.get(SIDECAR)!);
      w.files.content.set(SIDECAR, broken);
      // A tag that comes in before the damage is noticed goes to the journal.
      await w.tag(DOC, 'Australia', 'place');
      assert.equal(w.files.content.get(SIDECAR), broken);
      assert.equal(w.at('journal/').length, 1);
      assert.equal(w.problems[0].code, 'sidecar-unreadable');
      assert.equal(w.store.refusal(DOC), 'sidecar-unreadable');
      w.files.content.set(SIDECAR, '');
      w.files.content.delete(SIDECAR);
      await w.store.filesChanged([SIDECAR]);
      assert.equal(w.store.refusal(DOC), undefined);
      assert.ok(w.tags(DOC).includes('place:Australia'));
    });
  }

  it('a damaged record hides no other and is written back as it is', async () => {
    const w = world();
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    const damaged = w.files.content.get(SIDECAR)!.replace('"items": [', '"items": [\n{"id":"urn:uuid:damaged" oops,');
    w.files.content.set(SIDECAR, damaged);
    await w.tag(DOC, 'Australia', 'place');
    assert.deepEqual(w.tags(DOC), ['person:Sar Sokha', 'place:Australia']);
    assert.ok(w.files.content.get(SIDECAR)!.includes('\n{"id":"urn:uuid:damaged" oops,\n'));
    assert.equal(w.problems[0].code, 'records-kept');
  });

  it('sidecars follow a document and a folder that are moved in the editor', async () => {
    const w = world();
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    const moved = 'file:///w/docs/new.md';
    w.files.content.set(moved, TEXT);
    w.files.content.delete(DOC);
    await w.store.moved([{ from: DOC, to: moved }]);
    assert.deepEqual(w.at('jsonld'), ['file:///w/.policy/annotations/docs/new.md.anna.jsonld']);
    await w.store.close(DOC);
    await w.open(moved);
    assert.deepEqual(w.tags(moved), ['person:Sar Sokha']);
    w.type(moved, 'On', 'x');
    await w.tag(moved, 'Australia', 'place');
    await w.files.rename('file:///w/docs', 'file:///w/papers');
    await w.store.moved([{ from: 'file:///w/docs', to: 'file:///w/papers' }]);
    const last = 'file:///w/papers/new.md';
    await w.open(last, w.texts.get(moved));
    assert.deepEqual(w.tags(last), ['person:Sar Sokha', 'place:Australia']);
    assert.deepEqual(w.at('jsonld'), ['file:///w/.policy/annotations/papers/new.md.anna.jsonld']);
  });

  it('finds the annotations of a document that was moved outside by its text, and offers them', async () => {
    const w = world();
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    await w.store.close(DOC);
    const elsewhere = 'file:///w/archive/2026/a.md';
    w.files.content.delete(DOC);
    w.files.content.set(elsewhere, TEXT);
    await w.open(elsewhere);
    assert.deepEqual(w.tags(elsewhere), []);
    assert.deepEqual(w.found, [{ document: 'file:///w/docs/a%20b.md', annotations: 1 }]);
    await w.store.adopt(elsewhere, w.found[0]);
    assert.deepEqual(w.tags(elsewhere), ['person:Sar Sokha']);
  });

  it('a lone file asks first; then the sidecar lies beside it', async () => {
    const lone = 'file:///elsewhere/note.txt';
    const w = world();
    w.files.content.set(lone, TEXT);
    await w.open(lone);
    assert.deepEqual(await w.tag(lone, 'Sar Sokha'), { done: false, why: 'needs-beside' });
    await w.store.allowBeside();
    assert.equal((await w.tag(lone, 'Sar Sokha')).done, true);
    assert.ok(w.files.content.get('file:///elsewhere/note.txt.anna.jsonld'));
    const next = again(w);
    await next.open(lone);
    assert.deepEqual(next.tags(lone), ['person:Sar Sokha']);
    assert.equal(next.store.refusal(lone), undefined);
  });

  it('an untitled document keeps its tags in memory until it is saved, in either order of close and open', async () => {
    for (const closeFirst of [true, false]) {
      const w = world();
      const untitled = 'untitled:Untitled-1';
      await w.open(untitled, TEXT);
      await w.tag(untitled, 'Sar Sokha');
      const file = 'file:///w/new.txt';
      w.files.content.set(file, TEXT);
      if (closeFirst) await w.store.close(untitled);
      await w.open(file);
      if (!closeFirst) await w.store.close(untitled);
      assert.deepEqual(w.tags(file), ['person:Sar Sokha']);
      assert.ok(w.files.content.get('file:///w/.policy/annotations/new.txt.anna.jsonld'));
    }
  });

  it('tagging is off for read-only documents and for what is no file', async () => {
    const w = world();
    w.files.readOnly.add(DOC);
    await w.open(DOC);
    assert.deepEqual(await w.tag(DOC, 'Sar Sokha'), { done: false, why: 'read-only' });
    await w.open('git:/w/docs/a.md', TEXT);
    assert.deepEqual(await w.tag('git:/w/docs/a.md', 'Sar Sokha'), { done: false, why: 'no-file' });
  });

  it('collects what exports are made of: open documents as they stand, others as on disk, inline tags included', async () => {
    const w = world();
    const other = 'file:///w/other.md';
    w.files.content.set(other, 'The [EU]{.org} and `[no]{.x}` met in Sofia.\n');
    await w.open(other);
    await w.tag(other, 'Sofia', 'place');
    await w.store.close(other);
    w.files.content.set(other, `New. ${w.files.content.get(other)}`);
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    w.type(DOC, 'On Friday', 'Draft. ');
    const shown = (await w.store.documents()).map(({ path, text, annotations }) => [
      path,
      ...annotations.map(
        ({ annotation: { claim }, span }) =>
          `${claim.kind === 'tag' && claim.code}:${span && text.slice(span.start, span.end)}`,
      ),
    ]);
    assert.deepEqual(shown.sort(), [
      ['docs/a b.md', 'person:Sar Sokha'],
      ['other.md', 'org:EU', 'place:Sofia'],
    ]);
    assert.deepEqual(
      (await w.store.documents([other])).map(({ path }) => path),
      ['other.md'],
    );
  });

  it('names that are never entities are kept for the folder, comments and order of others left alone', async () => {
    const w = world();
    w.files.content.set('file:///w/.policy/rejected-names.txt', '# ours\nZulu\nAlpha\n');
    await w.open(DOC);
    await w.store.rejectName(DOC, 'Online  Scams');
    assert.equal(w.files.content.get('file:///w/.policy/rejected-names.txt'), '# ours\nOnline Scams\nZulu\nAlpha\n');
    assert.deepEqual([...w.store.rejectedNames(DOC)], ['Zulu', 'Alpha', 'Online Scams']);
    assert.equal((await w.store.unrejectName(DOC, (name) => name === 'Zulu')).done, true);
    assert.equal((await w.store.unrejectName(DOC, (name) => name === 'Zulu')).done, false);
    assert.equal(w.files.content.get('file:///w/.policy/rejected-names.txt'), '# ours\nOnline Scams\nAlpha\n');
    assert.deepEqual([...w.store.rejectedNames(DOC)], ['Online Scams', 'Alpha']);
  });
});

describe('service/annotationStore when writing fails', () => {
  /** Everything a person does in a session; returns the words they tagged and were told are safe or not. */
  async function session(w: World): Promise<void> {
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    w.type(DOC, 'On Friday', 'Draft. ');
    await w.tag(DOC, 'Australia', 'place');
    await w.save(DOC);
    w.type(DOC, 'Draft', 'Second ');
    await w.tag(DOC, 'scams', 'theme');
    await w.store.close(DOC);
  }

  it('killed at any step, the next session has every tag that was made before, and no damaged file', async () => {
    const whole = world();
    await session(whole);
    const steps = whole.files.steps;
    assert.ok(steps > 10);
    for (let step = 0; step < steps; step++) {
      const w = world();
      w.files.failAt = step;
      let safe: string[] = [];
      const steps: (() => Promise<unknown>)[] = [
        () => w.open(DOC),
        () => w.tag(DOC, 'Sar Sokha'),
        async () => w.type(DOC, 'On Friday', 'Draft. '),
        () => w.tag(DOC, 'Australia', 'place'),
        () => w.save(DOC),
        async () => w.type(DOC, 'Draft', 'Second '),
        () => w.tag(DOC, 'scams', 'theme'),
        () => w.store.close(DOC),
      ];
      for (const act of steps) {
        if (w.problems.length > 0) break;
        await act();
        if (w.problems.length === 0 && w.tags(DOC).length > 0) safe = w.tags(DOC);
      }
      w.files.failAt = Number.POSITIVE_INFINITY;
      const next = again(w);
      await next.open(DOC);
      const missing = safe.filter((tag) => !next.tags(DOC).includes(tag));
      assert.deepEqual(missing, [], `killed at step ${step}`);
      assert.deepEqual(next.problems, [], `killed at step ${step}`);
      assert.deepEqual(
        next.at('annotations').filter((uri) => uri.endsWith('.tmp')),
        [],
        `killed at step ${step}`,
      );
    }
  });

  it('a step that fails once is made good by the next change or flush', async () => {
    const whole = world();
    await session(whole);
    for (let step = 0; step < whole.files.steps; step++) {
      const w = world();
      w.files.failAt = step;
      w.files.once = true;
      await session(w);
      const next = again(w);
      await next.open(DOC);
      await next.store.flush();
      assert.deepEqual(next.tags(DOC), ['person:Sar Sokha', 'place:Australia', 'theme:scams'], `step ${step} failed`);
    }
  });

  it('a disk that refuses everything loses nothing while the document is open', async () => {
    const w = world();
    await w.open(DOC);
    w.files.failAt = w.files.steps;
    await w.tag(DOC, 'Sar Sokha');
    await w.tag(DOC, 'Australia', 'place');
    assert.deepEqual(w.tags(DOC), ['person:Sar Sokha', 'place:Australia']);
    assert.ok(w.problems.every(({ code }) => code === 'write-failed') && w.problems.length > 0);
    w.files.failAt = Number.POSITIVE_INFINITY;
    await w.store.flush();
    assert.equal(parseSidecar(w.files.content.get(SIDECAR)!).sidecar.annotations.length, 2);
  });

  it('in a folder that cannot be written the journal has what was tagged, and says so', async () => {
    const storage = 'file:///storage';
    const w = world(TEXT, { storage });
    w.files.refused = 'file:///w';
    await w.open(DOC);
    await w.tag(DOC, 'Sar Sokha');
    assert.deepEqual(w.problems.at(-1)?.args, ['operation not permitted', 'journaled']);
    const next = new World(w.files, { storage, coder: 'anna' });
    await next.open(DOC);
    assert.deepEqual(next.tags(DOC), ['person:Sar Sokha']);
    w.files.refused = undefined;
    await next.store.flush();
    assert.equal(parseSidecar(w.files.content.get(SIDECAR)!).sidecar.annotations.length, 1);
  });
});

describe('service/annotationStorePlaces', () => {
  const table: [uri: string, folders: string[], expected: string | undefined][] = [
    ['file:///w/docs/a.md', ['file:///w'], 'file:///w/.policy/annotations/docs'],
    ['file:///w/docs/a.md', ['file:///w', 'file:///w/docs'], 'file:///w/docs/.policy/annotations'],
    ['file:///w2/a.md', ['file:///w'], undefined],
    ['file:///c%3A/w/a.md', ['file:///c:/w'], 'file:///c:/w/.policy/annotations'],
    ['vscode-vfs://github/o/r/a.md', ['vscode-vfs://github/o/r/'], 'vscode-vfs://github/o/r/.policy/annotations'],
  ];
  for (const [uri, folders, expected] of table) {
    it(`${uri} in ${folders.join(', ')}`, () => {
      const placing = placingOf(uri, folders, false);
      assert.equal(placing.kind === 'files' ? placing.place.folder : undefined, expected);
    });
  }

  it('any coder makes a file name that every system takes, and is found again', () => {
    for (const coder of ['anna', 'Anna Müller', 'a.b', 'x/y\\z:*?"<>|', '田中', '100%', 'e\u0301']) {
      const slug = coderSlug(coder);
      assert.ok(/^[\p{L}\p{N}_%-]+$/u.test(slug), slug);
      assert.equal(coderOfSidecar(sidecarName('a.b.txt', slug), 'a.b.txt'), slug);
    }
    assert.equal(coderOfSidecar('a.txt.anna.jsonld', 'a'), undefined);
  });
});
