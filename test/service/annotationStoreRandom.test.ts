import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSidecar } from '../../server/src/annotations/sidecar';
import { MemoryFiles, World } from './annotationStoreWorld';

const DOC = 'file:///w/a.md';
const SIDECAR = 'file:///w/.policy/annotations/a.md.anna.jsonld';
const TEXT =
  'On Friday Sar Sokha met the ambassador of Australia. They spoke of scams.\r\nThe ministry of 😊 interior said more. The EU agreed.\n';

type Step =
  | { readonly kind: 'tag' | 'remove' | 'type' | 'erase'; readonly at: number }
  | { readonly kind: 'save' | 'reopen' | 'kill' | 'otherMachine' | 'failOnce' };

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('tag' as const, 'tag' as const, 'remove' as const, 'type' as const, 'erase' as const),
      at: fc.nat(1000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'save' as const,
        'reopen' as const,
        'kill' as const,
        'otherMachine' as const,
        'failOnce' as const,
      ),
    }),
  },
);

describe('service/annotationStore, whatever happens', () => {
  it('no tag is lost, no removed tag comes back, the sidecar always describes a text that was on disk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 14 }), async (list) => {
        const files = new MemoryFiles();
        files.content.set(DOC, TEXT);
        const expected = new Set<string>();
        const removed = new Set<string>();
        const onDisk = new Set([TEXT.replace(/\r\n/g, '\n')]);
        let world = new World(files);
        await world.open(DOC);
        for (const step of list) {
          const text = world.texts.get(DOC)!;
          switch (step.kind) {
            case 'tag': {
              const start = step.at % Math.max(1, text.length - 3);
              const outcome = await world.store.add(
                DOC,
                [{ span: { start, end: Math.min(text.length, start + 3) }, claim: { kind: 'tag', code: 'x' } }],
                'anna',
              );
              if (outcome.done) for (const id of outcome.ids) expected.add(id);
              break;
            }
            case 'remove': {
              const id = [...expected][step.at % Math.max(1, expected.size)];
              if (id === undefined || !(await world.store.remove(DOC, [id], 'anna')).done) break;
              expected.delete(id);
              removed.add(id);
              break;
            }
            case 'type':
              world.edit(DOC, {
                start: step.at % text.length,
                end: step.at % text.length,
                text: step.at % 2 ? 'new words. ' : '\r\n',
              });
              break;
            case 'erase':
              world.edit(DOC, {
                start: step.at % text.length,
                end: Math.min(text.length, (step.at % text.length) + 5),
                text: '',
              });
              break;
            case 'save':
              await world.save(DOC);
              onDisk.add(text.replace(/\r\n?/g, '\n'));
              break;
            case 'reopen':
              await world.store.flush();
              await world.store.close(DOC);
              await world.open(DOC);
              break;
            case 'kill':
              // Every change was awaited, so the process may end here once what failed has been tried again.
              files.failAt = Number.POSITIVE_INFINITY;
              await world.store.flush();
              world = new World(files);
              await world.open(DOC);
              break;
            case 'otherMachine': {
              const other = new World(files);
              await other.open(DOC);
              const outcome = await other.store.add(
                DOC,
                [{ span: { start: 0, end: 2 }, claim: { kind: 'tag', code: 'y' } }],
                'anna',
              );
              if (outcome.done) for (const id of outcome.ids) expected.add(id);
              await other.store.flush();
              await other.store.close(DOC);
              await world.store.filesChanged([SIDECAR]);
              break;
            }
            case 'failOnce':
              files.failAt = files.steps + 1;
              files.once = true;
              break;
          }
        }
        files.failAt = Number.POSITIVE_INFINITY;
        await world.store.flush();
        await world.store.close(DOC);
        const next = new World(files);
        await next.open(DOC);
        const ids = new Set(next.store.annotations(DOC).map(({ annotation }) => annotation.id));
        for (const id of expected) assert.ok(ids.has(id), `lost ${id}`);
        for (const id of removed) assert.ok(!ids.has(id), `back ${id}`);
        const sidecar = files.content.get(SIDECAR);
        for (const { state, target } of sidecar ? parseSidecar(sidecar).sidecar.annotations : []) {
          const quoted = (text: string) => [...text].slice(target.start, target.end).join('');
          assert.ok(state !== 'settled' || [...onDisk].some((text) => quoted(text) === target.exact));
        }
      }),
      { numRuns: 200 },
    );
  });
});
