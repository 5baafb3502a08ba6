import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Alignment } from '../../server/src/annotations/align';
import { matchSequences } from '../../server/src/annotations/sequence';

describe('annotations/sequence', () => {
  const sequence = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });

  it('finds a longest common subsequence on small sequences', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const partner = matchSequences(Int32Array.from(a), Int32Array.from(b));
        let last = -1;
        let length = 0;
        partner.forEach((j, i) => {
          if (j < 0) return;
          assert.ok(j > last);
          assert.equal(a[i], b[j]);
          last = j;
          length++;
        });
        assert.equal(length, longestCommon(a, b));
      }),
    );
  });

  it('stays near linear on long sequences with many differences', () => {
    const a = Int32Array.from({ length: 200_000 }, (_, i) => i);
    const b = Int32Array.from({ length: 200_000 }, (_, i) => (i % 3 === 0 ? -i : i));
    const started = performance.now();
    const partner = matchSequences(a, b);
    assert.ok(performance.now() - started < 8000);
    assert.ok(partner.filter((j) => j >= 0).length > 130_000);
  });
});

describe('annotations/align', () => {
  const table: [name: string, before: string, after: string, quote: string, expected: string | undefined][] = [
    ['a word inserted above', 'One. Sar Sokha came.', 'One and two. Sar Sokha came.', 'Sar Sokha', 'Sar Sokha'],
    ['a letter corrected', 'Then Sar Soka came home.', 'Then Sar Sokha came home.', 'Sar Soka', 'Sar Sokha'],
    ['text inserted at its edges stays outside', 'with Sokha here', 'with Mr Sokha Jr here', 'Sokha', 'Sokha'],
    [
      'its first word replaced',
      'x the Energy Ministry y',
      'x the Defence Ministry y',
      'Energy Ministry',
      'Defence Ministry',
    ],
    [
      're-wrapped lines',
      'the two\nsides agreed\nto meet',
      'the two sides\nagreed to\nmeet',
      'sides agreed\nto',
      'sides\nagreed to',
    ],
    ['curly quotes', 'he said "we will" now', 'he said “we will” now', '"we will"', '“we will”'],
    ['deleted', 'One. Two goes. Three.', 'One. Three.', 'Two goes.', undefined],
    ['decomposed letters', 'São Tomé agreed', 'Sa\u0303o Tome\u0301 agreed', 'São Tomé', 'Sa\u0303o Tome\u0301'],
  ];
  for (const [name, before, after, quote, expected] of table) {
    it(name, () => {
      const start = before.indexOf(quote);
      const mapped = new Alignment(before, after).map({ start, end: start + quote.length });
      assert.equal(mapped && after.slice(mapped.start, mapped.end), expected);
    });
  }

  it('keeps segments sorted, disjoint and equal up to white space and marks', () => {
    const words = fc.array(fc.constantFrom('EU', 'the', 'Ministry', '.', ' ', '\n', ',', '😊', 'é', 'e\u0301'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (x, y) => {
        const alignment = new Alignment(x.join(''), y.join(''));
        const s = alignment.segments;
        for (let at = 0; at < s.length; at += 4) {
          assert.ok(s[at] < s[at + 1] && s[at + 2] < s[at + 3]);
          if (at > 0) assert.ok(s[at - 3] <= s[at] && s[at - 1] <= s[at + 2]);
          const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');
          assert.equal(
            plain(alignment.oldText.slice(s[at], s[at + 1])),
            plain(alignment.newText.slice(s[at + 2], s[at + 3])),
          );
        }
      }),
    );
  });
});

function longestCommon(a: number[], b: number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) next.push(x === b[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]));
    row = next;
  }
  return row[b.length];
}
