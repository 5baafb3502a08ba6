import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isGone, type LiveAnchor, rebaseAnchors } from '../../server/src/annotations/liveAnchor';
import { applyEdit, type TextEdit } from '../../server/src/text/edit';

const TEXT =
  'On Friday Minister Sar Sokha met the Australian ambassador. They spoke of scams.\nThe ministry said more.\n';
const NAME = spanOf(TEXT, 'Sar Sokha');

describe('annotations/liveAnchor', () => {
  const table: [name: string, edits: (text: string) => TextEdit[], expected: string | undefined][] = [
    ['an edit above shifts it', () => [insert(0, 'Draft. ')], 'Sar Sokha'],
    ['an edit below leaves it', (t) => [insert(t.length, 'End.')], 'Sar Sokha'],
    ['text typed before it stays outside', () => [insert(NAME.start, 'H.E. ')], 'Sar Sokha'],
    ['text typed behind it stays outside', () => [insert(NAME.end, "'s")], 'Sar Sokha'],
    ['text typed inside belongs to it', () => [insert(NAME.start + 3, ' K.')], 'Sar K. Sokha'],
    ['a cut at its front shortens it', (t) => [remove(t, 'Minister Sar ')], 'Sokha'],
    ['a cut at its back shortens it', (t) => [remove(t, ' Sokha met')], 'Sar'],
    ['deleted', (t) => [remove(t, 'Minister Sar Sokha')], undefined],
    ['a correction over all of it keeps it', () => [replace(NAME, 'Sar Soka')], 'Sar Soka'],
    ['another name typed over it loses it', () => [replace(NAME, 'Hun Many')], undefined],
    ['the whole text sent again', (t) => [replace({ start: 0, end: t.length }, t)], 'Sar Sokha'],
    ['changed line ends', (t) => [replace({ start: 0, end: t.length }, t.replace(/\n/g, '\r\n'))], 'Sar Sokha'],
    [
      'the whole text sent again with changes all over',
      (t) => [replace({ start: 0, end: t.length }, `X ${t.replace('Friday', 'Monday').replace('more', 'little')}`)],
      'Sar Sokha',
    ],
  ];
  for (const [name, edits, expected] of table) {
    it(name, () => {
      const result = rebaseAnchors([NAME], TEXT, edits(TEXT));
      const [anchor] = result.anchors;
      assert.equal(isGone(anchor) ? undefined : result.text.slice(anchor.start, anchor.end), expected);
    });
  }

  const returns: [name: string, steps: (text: string) => TextEdit[]][] = [
    ['deleted with its sentence', (t) => [remove(t, 'On Friday Minister Sar Sokha met the Australian ambassador. ')]],
    ['deleted alone', () => [replace(NAME, '')]],
    [
      'backspaced letter by letter',
      () => range(9).map((i) => ({ start: NAME.end - i - 1, end: NAME.end - i, text: '' })),
    ],
    [
      'deleted forward letter by letter',
      () => range(9).map(() => ({ start: NAME.start, end: NAME.start + 1, text: '' })),
    ],
    [
      'deleted in two halves',
      () => [
        { start: NAME.start + 3, end: NAME.end, text: '' },
        { start: NAME.start - 9, end: NAME.start + 3, text: '' },
      ],
    ],
    ['typed over', () => [replace(NAME, 'Hun Many')]],
    [
      'cut at both ends',
      () => [
        { start: NAME.end - 2, end: NAME.end + 4, text: '' },
        { start: NAME.start - 4, end: NAME.start + 2, text: '' },
      ],
    ],
    ['all of the text deleted', (t) => [{ start: 0, end: t.length, text: '' }]],
  ];
  for (const [name, steps] of returns) {
    for (const batch of [false, true]) {
      it(`${name}, then undone ${batch ? 'at once' : 'step by step'}: it is back`, () => {
        const edits = steps(TEXT);
        const gone = apply([NAME], TEXT, edits, batch);
        const back = apply(gone.anchors, gone.text, undo(TEXT, edits), batch);
        assert.equal(back.text, TEXT);
        assert.deepEqual([back.anchors[0].start, back.anchors[0].end], [NAME.start, NAME.end]);
      });
    }
  }

  it('comes along with a passage that is cut and pasted', () => {
    const line = TEXT.slice(0, TEXT.indexOf('\n') + 1);
    const cut = rebaseAnchors([NAME], TEXT, [{ start: 0, end: line.length, text: '' }]);
    const paste = rebaseAnchors(cut.anchors, cut.text, [insert(cut.text.length, line)]);
    assert.equal(paste.text.slice(paste.anchors[0].start, paste.anchors[0].end), 'Sar Sokha');
    // An editor that moves a line inserts first and deletes then, in one batch.
    const move = rebaseAnchors([NAME], TEXT, [insert(TEXT.length, line), { start: 0, end: line.length, text: '' }]);
    assert.equal(move.text.slice(move.anchors[0].start, move.anchors[0].end), 'Sar Sokha');
  });

  it('does not come to life in a lookalike', () => {
    const gone = rebaseAnchors([NAME], TEXT, [remove(TEXT, 'Minister Sar Sokha ')]);
    for (const typed of ['Sar', 'Sokha', 'the visit of Sar Sokha', 'S']) {
      assert.ok(isGone(rebaseAnchors(gone.anchors, gone.text, [insert(gone.text.length, typed)]).anchors[0]), typed);
    }
    const letters = apply(
      [NAME],
      TEXT,
      range(9).map(() => ({ start: NAME.start, end: NAME.start + 1, text: '' })),
      false,
    );
    assert.ok(isGone(rebaseAnchors(letters.anchors, letters.text, [insert(NAME.start, 'a')]).anchors[0]));
  });

  it('any edits undone bring every span back, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, maxLength: 60, unit: fc.constantFrom('a', 'b', ' ', '\r\n', '😊', 'é', '.') }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(20), fc.constantFrom('', '', 'x', 'long text', '\n')), {
          minLength: 1,
          maxLength: 1,
        }),
        (text, spans, changes) => {
          const anchors = spans.map(([x, y]) => ({
            start: Math.min(x, y, text.length - 1),
            end: Math.min(Math.max(x, y) + 1, text.length),
          }));
          let current = text;
          const edits = changes.map(([start, length, inserted]) => {
            const from = Math.min(start, current.length);
            const edit = { start: from, end: Math.min(from + length, current.length), text: inserted };
            current = applyEdit(current, edit);
            return edit;
          });
          const gone = apply(anchors, text, edits, false);
          assert.equal(gone.text, current);
          for (const anchor of gone.anchors)
            assert.ok(anchor.start >= 0 && anchor.start <= anchor.end && anchor.end <= current.length);
          const back = apply(gone.anchors, gone.text, undo(text, edits), false);
          assert.equal(back.text, text);
          back.anchors.forEach((anchor, i) => {
            assert.equal(text.slice(anchor.start, anchor.end), text.slice(anchors[i].start, anchors[i].end));
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  it('a keystroke among 10,000 tags costs next to nothing', () => {
    const text = 'The Ministry of Interior met. '.repeat(35_000);
    let anchors: readonly LiveAnchor[] = range(10_000).map((i) => ({ start: i * 100 + 4, end: i * 100 + 24 }));
    let current = text;
    const started = performance.now();
    for (let i = 0; i < 20; i++)
      ({ anchors, text: current } = rebaseAnchors(anchors, current, [insert(50_000 + i, 'x')]));
    assert.ok((performance.now() - started) / 20 < 60);
  });
});

function apply(anchors: readonly LiveAnchor[], text: string, edits: TextEdit[], batch: boolean) {
  if (batch) return rebaseAnchors(anchors, text, edits);
  let result = { anchors, text };
  for (const edit of edits) result = rebaseAnchors(result.anchors, result.text, [edit]);
  return result;
}

function undo(text: string, edits: TextEdit[]): TextEdit[] {
  const inverse: TextEdit[] = [];
  let current = text;
  for (const edit of edits) {
    inverse.unshift({
      start: edit.start,
      end: edit.start + edit.text.length,
      text: current.slice(edit.start, edit.end),
    });
    current = applyEdit(current, edit);
  }
  return inverse;
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function insert(start: number, text: string): TextEdit {
  return { start, end: start, text };
}

function replace(span: { start: number; end: number }, text: string): TextEdit {
  return { start: span.start, end: span.end, text };
}

function remove(text: string, words: string): TextEdit {
  return { ...spanOf(text, words), text: '' };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
