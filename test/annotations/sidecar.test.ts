import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSidecars } from '../../server/src/annotations/mergeSidecars';
import {
  distinct,
  EMPTY_SIDECAR,
  parseSidecar,
  type Sidecar,
  serializeSidecar,
} from '../../server/src/annotations/sidecar';
import { distinctAnnotations, tag, times, uuids } from './arbitrary';

const NAME = 'communiqué.md.anna.jsonld';
const SOURCE = 'communiqué.md';
const write = (sidecar: Sidecar) => serializeSidecar(sidecar, NAME, SOURCE);
const of = (...annotations: Sidecar['annotations']): Sidecar => ({
  ...EMPTY_SIDECAR,
  annotations: distinct(annotations),
});
const LATER = '2026-11-23T10:00:00.000Z';

describe('annotations/sidecar', () => {
  it('reads back what it wrote, and writes back what it read', () => {
    const sidecars = fc.record({
      annotations: distinctAnnotations,
      deleted: fc.array(fc.tuple(uuids, times), { maxLength: 3 }).map((entries) => new Map(entries)),
      kept: fc.uniqueArray(
        fc.constantFrom('{"id":"urn:uuid:zzz"', '{"broken', '{"type":"Annotation","id":"https://example.org/1"}'),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(sidecars, (sidecar) => {
        const alive = {
          ...sidecar,
          deleted: new Map([...sidecar.deleted].filter(([id]) => !sidecar.annotations.some((item) => item.id === id))),
        };
        const text = write(alive);
        const { sidecar: read, writable } = parseSidecar(text);
        assert.ok(writable);
        assert.deepEqual(read.annotations, alive.annotations);
        assert.deepEqual([...read.deleted].sort(), [...alive.deleted].sort());
        assert.deepEqual([...read.kept].sort(), [...alive.kept].sort());
        assert.equal(write(read), text);
      }),
      { numRuns: 300 },
    );
  });

  it('is a W3C annotation page with positions in code points, one item a line', () => {
    const page = JSON.parse(write(of(tag('a'), tag('b', 'human-trafficking', { memo: 'why' }))));
    assert.deepEqual(page['@context'][0], 'http://www.w3.org/ns/anno.jsonld');
    assert.equal(page.type, 'AnnotationPage');
    const item = page.items[1];
    assert.deepEqual(item.body[0], {
      type: 'SpecificResource',
      source: 'urn:policy-annotator:code:human-trafficking',
      purpose: 'classifying',
    });
    assert.deepEqual(item.body[1], {
      type: 'TextualBody',
      value: 'why',
      format: 'text/markdown',
      purpose: 'commenting',
    });
    assert.deepEqual(item.target.selector[0], { type: 'TextPositionSelector', start: 4, end: 13 });
    assert.equal(item.target.source, 'communiqu%C3%A9.md');
    assert.equal(
      write(of(tag('a')))
        .split('\n')
        .filter((line) => line.startsWith('{"id"')).length,
      2,
    );
  });

  it('never changes a neighbour’s line when an annotation is added', () => {
    fc.assert(
      fc.property(distinctAnnotations, (all) => {
        const lines = new Set(write(of(...all)).split('\n'));
        for (const line of write(of(...all.slice(1))).split('\n')) assert.ok(lines.has(line));
      }),
    );
  });

  const whole = write(of(tag('a'), tag('b'), tag('c')));
  const damaged: [name: string, text: string, problem: string | undefined, read: number, writable: boolean][] = [
    ['one record cut off', whole.replace(/"settled.*|("state".*)|("selector".*?\},)/, ''), undefined, -1, true],
    [
      'one record is no JSON',
      whole.replace('{"id":"urn:uuid:b0000000', '{"id":"urn:uuid:b0000000" oops'),
      'records-kept',
      2,
      true,
    ],
    ['one record without target', whole.replace(/"target":\{.*?\}\}/, '"x":1'), undefined, -1, true],
    ['a newer version', whole.replace('"policy:version": 1', '"policy:version": 2'), 'unknown-version', 0, false],
    [
      'a newer version and damaged',
      whole.replace('"policy:version": 1', '"policy:version": 2').replace('{"id"', '{id'),
      'unknown-version',
      0,
      false,
    ],
    ['empty', '', 'corrupt', 0, false],
    ['cut in the middle', whole.slice(0, whole.length / 2), 'corrupt', 0, false],
    ['another JSON file', '{"a":1}', 'corrupt', 0, false],
    ['an array', '[]', 'corrupt', 0, false],
    ['binary', '\u0000\u0001\ufffd', 'corrupt', 0, false],
    [
      'marks of a merge',
      whole.replace(/(\{"id":"urn:uuid:b.*)\n/, '<<<<<<< HEAD\n$1\n=======\n>>>>>>> other\n'),
      'merge-conflict',
      3,
      false,
    ],
    ['a byte order mark and CRLF', `\ufeff${whole.replace(/\n/g, '\r\n')}`, undefined, 3, true],
    ['indented by another tool', JSON.stringify(JSON.parse(whole), null, 2), undefined, 3, true],
  ];
  for (const [name, text, problem, read, writable] of damaged) {
    it(`${name}: ${problem ?? 'read'}`, () => {
      const result = parseSidecar(text);
      if (problem) assert.equal(result.problem?.code, problem);
      if (read >= 0) assert.equal(result.sidecar.annotations.length, read);
      assert.equal(result.writable, writable);
    });
  }

  it('keeps damaged and foreign records to the letter', () => {
    const foreign = '{"type": "Annotation",  "id":"https://example.org/1", "number": 1.0}';
    const broken = '{"id":"urn:uuid:b0000000-0000-4000-8000-000000000000", oops';
    const text = whole.replace(/(\{"id":"urn:uuid:c)/, `${broken},\n${foreign},\n$1`);
    const { sidecar, problem } = parseSidecar(text);
    assert.deepEqual(problem, { code: 'records-kept', count: 2 });
    assert.equal(sidecar.annotations.length, 3);
    const again = write({ ...sidecar, annotations: [...sidecar.annotations, tag('d')] });
    assert.ok(again.includes(`\n${broken},\n`) && again.includes(`\n${foreign},\n`));
  });

  it('any text gives a result, and what is ours is never lost to damage elsewhere', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.string({ maxLength: 6 }), (at, length, noise) => {
        const from = at % whole.length;
        const { sidecar, writable } = parseSidecar(whole.slice(0, from) + noise + whole.slice(from + (length % 5)));
        if (writable) assert.ok(sidecar.annotations.length + sidecar.kept.length >= 2);
      }),
      { numRuns: 500 },
    );
  });
});

describe('annotations/mergeSidecars', () => {
  const a = tag('a');
  const table: [
    name: string,
    base: Sidecar,
    mine: Sidecar,
    theirs: Sidecar,
    expected: Sidecar['annotations'],
    clashes: number,
  ][] = [
    ['both added', of(), of(tag('a')), of(tag('b')), [tag('a'), tag('b')], 0],
    ['theirs deleted what I left alone', of(a), of(a), of(), [], 0],
    ['I deleted what they left alone', of(a), of(), of(a), [], 0],
    [
      'they changed what I deleted',
      of(a),
      of(),
      of(tag('a', 'org', { modified: LATER })),
      [tag('a', 'org', { modified: LATER })],
      0,
    ],
    [
      'I changed what they deleted',
      of(a),
      of(tag('a', 'org', { modified: LATER })),
      of(),
      [tag('a', 'org', { modified: LATER })],
      0,
    ],
    [
      'each changed something else',
      of(a),
      of(tag('a', 'org')),
      of(tag('a', 'person', { memo: 'm' })),
      [tag('a', 'org', { memo: 'm' })],
      0,
    ],
    ['both changed the code', of(a), of(tag('a', 'org')), of(tag('a', 'place')), [tag('a', 'place')], 1],
    [
      'both changed the memo',
      of(a),
      of(tag('a', 'person', { memo: 'x' })),
      of(tag('a', 'person', { memo: 'y' })),
      [tag('a', 'person', { memo: 'y\n\nx' })],
      0,
    ],
    ['nothing known of before', of(), of(a), of(a), [a], 0],
  ];
  for (const [name, base, mine, theirs, expected, clashes] of table) {
    it(name, () => {
      const result = mergeSidecars(base, mine, theirs);
      assert.deepEqual(result.merged.annotations, expected);
      assert.equal(result.clashes.length, clashes);
    });
  }

  it('takes the place that was made for the present text', () => {
    const at = (hash: string, start: number) => of({ ...a, target: { ...a.target, hash, start } });
    const { merged } = mergeSidecars(at('old', 4), at('now', 9), at('else', 7), 'now');
    assert.equal(merged.annotations[0].target.start, 9);
  });

  it('never loses what either side added, and agrees with itself', () => {
    fc.assert(
      fc.property(distinctAnnotations, distinctAnnotations, distinctAnnotations, (base, mine, theirs) => {
        const sides = [of(...base), of(...base, ...mine), of(...base.slice(1), ...theirs)] as const;
        const { merged } = mergeSidecars(...sides);
        const ids = new Set(merged.annotations.map(({ id }) => id));
        for (const { id } of [...mine, ...theirs]) assert.ok(ids.has(id));
        assert.deepEqual(mergeSidecars(merged, merged, merged).merged.annotations, merged.annotations);
      }),
    );
  });
});
