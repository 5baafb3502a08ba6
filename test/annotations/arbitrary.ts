import fc from 'fast-check';
import type { Annotation, Claim } from '../../server/src/annotations/annotation';

/** Random annotations that a sidecar can hold. */
export const uuids = fc
  .uuid()
  .map((id) => id.toLowerCase())
  .filter((id) => !id.startsWith('ffffffff'));
export const times = fc
  .integer({ min: 0, max: 2_000_000_000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());
const words = fc.string({ maxLength: 12, unit: 'grapheme' });
const awkward = fc.constantFrom(
  '',
  'a, b',
  '"quoted"',
  'two\nlines\r\n',
  '=SUM(A1)',
  '\u2028',
  '😊',
  '</script>',
  'tab\t',
  '\\',
);
export const texts = fc.oneof(words, awkward);

const parties = fc.array(fc.record({ name: texts, entity: fc.string() }, { requiredKeys: ['name'] }), { maxLength: 2 });
export const claims: fc.Arbitrary<Claim> = fc.oneof(
  fc.record({ kind: fc.constant('tag' as const), code: texts }),
  fc.record({
    kind: fc.constant('rejection' as const),
    scope: fc.constantFrom('here' as const, 'file' as const),
    of: fc.constantFrom('entity' as const, 'theme' as const, 'event' as const),
    code: texts,
  }),
  fc.record({
    kind: fc.constant('retype' as const),
    scope: fc.constantFrom('here' as const, 'file' as const),
    from: fc.constantFrom('PERSON' as const, 'ORG' as const),
    to: fc.constantFrom('PLACE' as const, 'LAW' as const),
  }),
  fc.record({
    kind: fc.constant('event' as const),
    event: fc.record(
      {
        type: fc.constantFrom('AGREE' as const, 'AID' as const),
        actors: parties,
        recipients: parties,
        themes: fc.array(texts, { maxLength: 2 }),
        date: fc.string(),
        amount: fc.record({ value: fc.integer(), currency: fc.string() }),
      },
      { requiredKeys: ['type', 'actors', 'recipients', 'themes'] },
    ),
  }),
);

const unknownMembers = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 5 }).map((key) => `x-${key}`),
  fc.oneof(fc.string(), fc.integer(), fc.constant({ nested: [1, null, true] })),
  { minKeys: 1, maxKeys: 2, noNullPrototype: true },
);

export const annotations: fc.Arbitrary<Annotation> = fc
  .record(
    {
      id: uuids,
      claim: claims,
      target: fc
        .record(
          {
            start: fc.nat(10_000),
            length: fc.nat(100),
            exact: texts,
            prefix: texts,
            suffix: texts,
            occurrence: fc.integer({ min: 1, max: 9 }),
            section: fc.array(texts, { minLength: 1, maxLength: 2 }),
            hash: fc.stringMatching(/^[0-9a-f]{64}$/),
            former: fc.record({ start: fc.nat(), end: fc.nat(), exact: texts, hash: fc.string() }),
          },
          { requiredKeys: ['start', 'length', 'exact', 'prefix', 'suffix', 'hash'] },
        )
        .map(({ length, ...target }) => ({ ...target, end: target.start + length })),
      coder: fc.string({ minLength: 1, maxLength: 8 }),
      created: times,
      modified: times,
      memo: texts,
      provenance: fc.oneof(
        fc.constant({ from: 'person' as const }),
        fc.record({ from: fc.constant('suggestion' as const), rule: texts }),
      ),
      state: fc.constantFrom('settled' as const, 'moved' as const, 'lost' as const),
      extra: fc.oneof(
        unknownMembers.map((item) => ({ item })),
        unknownMembers.map((target) => ({ target })),
        unknownMembers.map((body) => ({ bodies: [body] })),
        unknownMembers.map((selector) => ({ selectors: [selector] })),
      ),
    },
    {
      requiredKeys: ['id', 'claim', 'target', 'coder', 'created', 'modified', 'memo', 'provenance', 'state'],
      noNullPrototype: true,
    },
  )
  .map((annotation) => structuredClone(annotation) as Annotation);

export const distinctAnnotations = fc
  .uniqueArray(annotations, { selector: ({ id }) => id, maxLength: 6 })
  .map((list) => list.sort((a, b) => (a.id < b.id ? -1 : 1)));

/** One plain tag, for tables. */
export function tag(id: string, code = 'person', more: Partial<Annotation> = {}): Annotation {
  return {
    id: `${id.padEnd(8, '0')}-0000-4000-8000-000000000000`,
    claim: { kind: 'tag', code },
    target: { start: 4, end: 13, exact: 'Sar Sokha', prefix: 'Mr. ', suffix: ' met', hash: 'h' },
    coder: 'anna',
    created: '2026-11-22T10:00:00.000Z',
    modified: '2026-11-22T10:00:00.000Z',
    memo: '',
    provenance: { from: 'person' },
    state: 'settled',
    ...more,
  };
}
