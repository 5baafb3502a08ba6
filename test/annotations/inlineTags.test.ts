import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inlineAnnotations, inlineTags } from '../../server/src/annotations/inlineTags';
import { OffsetMap } from '../../server/src/annotations/offsets';
import { bracketedSpans } from '../../server/src/blocks/bracketedSpans';

/** The spans as "inner -> classes". */
const read = (text: string, code = true) =>
  bracketedSpans(text, 0, text.length, code).map(
    ({ inner, classes }) => `${text.slice(inner.start, inner.end)} -> ${classes.join(' ')}`,
  );

describe('blocks/bracketedSpans', () => {
  const table: [name: string, text: string, expected: string[]][] = [
    ['a tag', 'Then [Sar Sokha]{.person} came.', ['Sar Sokha -> person']],
    [
      'two classes, an id and a key',
      '[it]{#x .person .human-trafficking memo="a b"}',
      ['it -> person human-trafficking'],
    ],
    ['nested', '[the [EU]{.org} summit]{.event}', ['the [EU]{.org} summit -> event', 'EU -> org']],
    ['over two lines', '[Sar\nSokha]{.person}', ['Sar\nSokha -> person']],
    ['brackets in brackets', '[a [b] c]{.x}', ['a [b] c -> x']],
    ['a link inside', '[see [this](http://x)]{.x}', ['see [this](http://x) -> x']],
    ['escaped', '\\[a]{.x} [b\\]{.x}', []],
    ['escaped inside', '[a\\]b]{.x}', ['a\\]b -> x']],
    ['in code', '`[a]{.x}` and ``b ` [c]{.x}``', []],
    ['a lone backtick is none', '` [a]{.x}', ['a -> x']],
    ['no class', '[a]{#id} [b]{} [c]{key=1}', []],
    ['space before the brace', '[a] {.x}', []],
    ['not attributes', '[a]{x} [b]{.x', []],
    ['empty', '[]{.x}', []],
    ['unopened and unclosed', 'a]{.x} [b', []],
    ['letters of any script', '[ក្រសួង]{.អង្គភាព}', ['ក្រសួង -> អង្គភាព']],
  ];
  for (const [name, text, expected] of table) it(name, () => assert.deepEqual(read(text), expected));

  it('in plain text backticks mean nothing', () => assert.deepEqual(read('`[a]{.x}`', false), ['a -> x']));

  it('spans are well formed and properly nested in any text', () => {
    const texts = fc.string({
      maxLength: 40,
      unit: fc.constantFrom('[', ']', '{.x}', '{', '}', '`', '\\', 'a', '\n', ' ', '😊'),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const spans = bracketedSpans(text);
        for (const { outer, inner, classes } of spans) {
          assert.equal(text[outer.start], '[');
          assert.ok(text.slice(inner.end, outer.end).startsWith(']{') && text[outer.end - 1] === '}');
          assert.ok(inner.start === outer.start + 1 && inner.start < inner.end && classes.length > 0);
        }
        for (const a of spans) {
          for (const b of spans) {
            const apart = a.outer.end <= b.outer.start || b.outer.end <= a.outer.start;
            const inside = a.inner.start <= b.outer.start && b.outer.end <= a.inner.end;
            const around = b.inner.start <= a.outer.start && a.outer.end <= b.inner.end;
            assert.ok(a === b || apart || inside || around);
          }
        }
      }),
    );
  });

  it('is linear in what never closes', () => {
    const started = performance.now();
    for (const piece of ['[', '[a]{', '`', '``a`', '[`', '\\[', ']{.x']) bracketedSpans(piece.repeat(200_000));
    assert.ok(performance.now() - started < 10_000);
  });
});

describe('annotations/inlineTags', () => {
  const text =
    '---\nt: "[a]{.x}"\n---\n\nThen [Sar Sokha]{.person .speaker} and [Sar Sokha]{.person}.\n\n```\n[b]{.x}\n```\n';
  const prose = text.indexOf('Then');
  const blocks = [
    { start: 0, end: prose - 2, kind: 'frontMatter' as const, level: 0 },
    { start: prose, end: text.indexOf('.\n') + 1, kind: 'paragraph' as const, level: 0 },
    { start: text.indexOf('```'), end: text.length - 1, kind: 'code' as const, level: 0 },
  ];

  it('reads prose only, and gives each tag an id that stays when the text around changes', () => {
    const tags = inlineTags(text, blocks, 'markdown');
    const annotations = inlineAnnotations(tags, new OffsetMap(text), 'h');
    assert.deepEqual(
      annotations.map(({ span, annotation }) => [text.slice(span!.start, span!.end), annotation.claim]),
      [
        ['Sar Sokha', { kind: 'tag', code: 'person' }],
        ['Sar Sokha', { kind: 'tag', code: 'speaker' }],
        ['Sar Sokha', { kind: 'tag', code: 'person' }],
      ],
    );
    const shifted = `x${text}`;
    const moved = blocks.map((block) => ({ ...block, start: block.start + 1, end: block.end + 1 }));
    const again = inlineAnnotations(inlineTags(shifted, moved, 'markdown'), new OffsetMap(shifted), 'h2');
    assert.deepEqual(
      again.map(({ annotation }) => annotation.id),
      annotations.map(({ annotation }) => annotation.id),
    );
    assert.equal(new Set(annotations.map(({ annotation }) => annotation.id)).size, 3);
    assert.ok(
      annotations.every(({ annotation }) =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(annotation.id),
      ),
    );
  });
});
