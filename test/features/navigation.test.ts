import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { completions } from '../../server/src/features/completion';
import { LineSweep, toFlat, toOffset, toRange, toSpan } from '../../server/src/features/position';
import { definition, documentHighlights, references } from '../../server/src/features/references';
import { selectionRange } from '../../server/src/features/selectionRanges';
import { goTo } from '../../server/src/features/views';
import { LineIndex } from '../../server/src/text/lines';
import { fixture, SOME_CODES, tag } from './fixture';
import { range } from './text';

const TEXT = '«Ministry of Interior|ORG» met «Sar Sokha|PERSON».\nThe ministry praised «Sokha|PERSON|Sar Sokha».';
const OPTIONS = { references: [{ on: 'The ministry', name: 'Ministry of Interior' }] };

describe('references, highlights, definition', () => {
  const cursorAt = (words: string) => {
    const { analysis } = fixture(TEXT, OPTIONS);
    return { analysis, offset: analysis.text.lastIndexOf(words) + 1 };
  };
  const TABLE: readonly (readonly [on: string, all: readonly string[], first: string])[] = [
    ['Sokha', ['0:25-0:34', '1:21-1:26'], '0:25-0:34'],
    ['Ministry', ['0:0-0:20', '1:0-1:12'], '0:0-0:20'],
    ['The ministry', ['0:0-0:20', '1:0-1:12'], '0:0-0:20'],
    ['praised', [], ''],
  ];
  for (const [on, all, first] of TABLE) {
    it(`at "${on}"`, () => {
      const { analysis, offset } = cursorAt(on);
      assert.deepEqual(
        documentHighlights(analysis, offset).map((item) => range(item.range)),
        all,
      );
      assert.deepEqual(
        references(analysis, 'file:///a', offset, true).map((item) => range(item.range)),
        all,
      );
      assert.equal(references(analysis, 'file:///a', offset, false).length, Math.max(0, all.length - 1));
      const found = definition(analysis, 'file:///a', offset);
      assert.equal(found ? range(found.range) : '', first);
    });
  }
});

describe('selection ranges', () => {
  it('grow from the word over mention, sentence, block and section to the document', () => {
    const text =
      'Title of it\n\nArticle 1\n\nMr «Sar So‸kha|PERSON» spoke. He left.\n\nMore words here.\n\nArticle 2\n\nEnd.';
    const { analysis, cursors } = fixture(text);
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = selectionRange(analysis, cursors[0]); at; at = at.parent) {
      const { start, end } = toSpan(analysis.lines, at.range);
      texts.push(analysis.text.slice(start, end).replace(/\n+/g, ' / '));
    }
    assert.deepEqual(texts.slice(0, 4), ['Sokha', 'Sar Sokha', 'Mr Sar Sokha spoke.', 'Mr Sar Sokha spoke. He left.']);
    assert.equal(texts.at(-1), analysis.text.replace(/\n+/g, ' / '));
    assert.equal(texts.at(-2), 'Article 1 / Mr Sar Sokha spoke. He left. / More words here.');
  });

  it('of an empty document are the document', () => {
    assert.equal(range(selectionRange(fixture('').analysis, 0).range), '0:0-0:0');
  });

  it('widen strictly at every offset', () => {
    const { analysis } = fixture('# A\n\n«Sar Sokha|PERSON» x. «Y|ORG»\n\n- item\n', { languageId: 'markdown' });
    for (let offset = 0; offset <= analysis.text.length; offset++) {
      let inner = selectionRange(analysis, offset);
      while (inner.parent) {
        const a = toSpan(analysis.lines, inner.range);
        const b = toSpan(analysis.lines, inner.parent.range);
        assert.ok(b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start, `offset ${offset}`);
        inner = inner.parent;
      }
    }
  });
});

describe('next and previous', () => {
  const { analysis } = fixture('«A|ORG» «B|ORG» «A|ORG»', { themes: { border: ['B'] } });
  const tags = [tag('1', 'border', { start: 2, end: 3 }), tag('2', 'x', undefined)];
  const TABLE = [
    ['entity', 0, 'next', undefined, 2],
    ['entity', 4, 'next', undefined, 0],
    ['entity', 0, 'next', 'ORG:a', 4],
    ['entity', 2, 'previous', undefined, 0],
    ['entity', 0, 'previous', undefined, 4],
    ['tag', 0, 'next', undefined, 2],
    ['tag', 0, 'next', 'other', undefined],
    ['theme', 3, 'next', 'border', 2],
    ['event', 0, 'next', undefined, undefined],
  ] as const;
  for (const [what, offset, direction, id, expected] of TABLE) {
    it(`${direction} ${what} from ${offset}${id ? ` of ${id}` : ''}`, () => {
      assert.equal(goTo(analysis, tags, what, offset, direction, id)?.start, expected);
    });
  }
});

describe('completion', () => {
  const TABLE: readonly (readonly [text: string, range: string])[] = [
    ['[x]{‸}', '0:4-0:4'],
    ['[x]{.‸}', '0:4-0:5'],
    ['[x]{.per‸s}', '0:4-0:9'],
    ['[x]{.person .bo‸', '0:12-0:15'],
    ['[x]{.person ‸}', '0:12-0:12'],
    ['[x]{.person}‸', ''],
    ['{.per‸}', ''],
    ['plain pro‸se', ''],
    ['[x]{key=va‸l}', ''],
    ['[x](link){.‸}', ''],
    ['[x]{.a\n‸}', ''],
  ];
  for (const [text, expected] of TABLE) {
    it(`at ${JSON.stringify(text)}`, () => {
      const { analysis, cursors } = fixture(text);
      const items = completions(analysis, cursors[0], SOME_CODES);
      assert.equal(items.length > 0, expected !== '');
      if (items.length === 0) return;
      const border = items.find((item) => item.label === 'Border management')!;
      assert.ok(border.textEdit && 'range' in border.textEdit);
      assert.equal(range(border.textEdit.range), expected);
      assert.equal(border.textEdit.newText, '.border');
    });
  }
});

describe('positions', () => {
  const lines = new LineIndex('ab\r\n😀c\n');
  it('survive whatever a client sends', () => {
    const bad = [
      undefined,
      null,
      {},
      { line: -1, character: -5 },
      { line: Number.NaN, character: 1e99 },
      { line: 'x', character: [] },
    ];
    for (const position of bad) {
      const offset = toOffset(lines, position as never);
      assert.ok(offset >= 0 && offset <= 8);
    }
    assert.equal(toOffset(lines, { line: 99, character: 0 }), 8);
    assert.equal(toOffset(lines, { line: 0, character: 99 }), 2);
  });

  it('go both ways', () => {
    for (const offset of [0, 1, 2, 4, 6, 7, 8]) {
      assert.equal(toSpan(lines, toRange(lines, { start: offset, end: offset })).start, offset);
    }
    assert.deepEqual(toSpan(lines, { start: { line: 1, character: 2 }, end: { line: 0, character: 0 } }), {
      start: 0,
      end: 6,
    });
  });

  it('are the same flat and swept', () => {
    assert.deepEqual(
      toFlat(lines, [
        { start: 1, end: 5 },
        { start: 4, end: 7 },
      ]),
      [0, 1, 1, 1, 1, 0, 1, 3],
    );
    const sweep = new LineSweep(lines, 0);
    sweep.moveTo(7);
    assert.deepEqual([sweep.line, sweep.lineStart], [1, 4]);
  });
});
