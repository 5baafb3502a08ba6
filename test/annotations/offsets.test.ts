import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalText, OffsetMap } from '../../server/src/annotations/offsets';
import { sha256 } from '../../server/src/annotations/sha256';

/** Text as documents have it: CRLF, lone CR, BOM, astral and combining characters, and long runs that cross the map's steps. */
const documents = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.oneof(
        fc.constantFrom('\r\n', '\r', '\n', '😊', '🇽🇰', 'e\u0301', 'ក្រសួង', '\ud83d', '\ude00', ' ', '\u00a0'),
        fc.string({ maxLength: 5 }),
        fc.integer({ min: 200, max: 600 }).map((length) => 'MoU '.repeat(length / 4)),
      ),
      { maxLength: 20 },
    ),
  )
  .map(([bom, parts]) => (bom ? '\ufeff' : '') + parts.join(''));

describe('annotations/offsets', () => {
  const table: [name: string, text: string, document: number, canonical: number, points: number, bytes: number][] = [
    ['astral and flags', 'EU 🇽🇰 MoU', 11, 11, 9, 15],
    ['behind the mark of byte order', '\ufeffabc', 3, 2, 2, 2],
    ['CRLF counts one', 'a\r\nb', 3, 2, 2, 2],
    ['inside CRLF is its start', 'a\r\nb', 2, 1, 1, 1],
    ['lone CR', 'a\rb', 2, 2, 2, 2],
    ['inside a pair is its start', 'a😊b', 2, 2, 1, 1],
    ['combining marks are points of their own', 'e\u0301x', 2, 2, 2, 3],
  ];
  for (const [name, text, document, canonical, points, bytes] of table) {
    it(name, () => {
      const map = new OffsetMap(text);
      assert.equal(map.toCanonical(document), canonical);
      assert.equal(map.toPoints(canonical), points);
      assert.equal(map.toBytes(canonical), bytes);
    });
  }

  it('agrees with counting on every offset, and comes back', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const map = new OffsetMap(text);
        assert.equal(map.canonical, canonicalText(text));
        for (let at = 0; at <= map.canonical.length; at++) {
          const document = map.toDocument(at);
          assert.equal(map.toCanonical(document), at);
          assert.equal(canonicalText(text.slice(0, document)).length, at);
          const points = map.toPoints(at);
          const back = map.fromPoints(points);
          const inside = back !== at;
          assert.equal(back, inside ? at - 1 : at);
          assert.equal(points, [...map.canonical.slice(0, back)].length);
          assert.equal(map.toBytes(at), utf8Length(map.canonical.slice(0, back)));
        }
        assert.equal(map.points, [...map.canonical].length);
        for (let at = 0; at < text.length; at++) assert.ok(map.toCanonical(at) <= map.toCanonical(at + 1));
      }),
      { numRuns: 60 },
    );
  });

  it('clamps what lies outside', () => {
    const map = new OffsetMap('ab');
    assert.deepEqual([map.toCanonical(-1), map.toDocument(9), map.toPoints(9), map.fromPoints(9)], [0, 2, 2, 2]);
  });
});

describe('annotations/sha256', () => {
  it('agrees with the platform on any text', () => {
    const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128]) {
      assert.equal(sha256('a'.repeat(length)), hash('a'.repeat(length)));
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => assert.equal(sha256(text), hash(text))),
    );
  });
});

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
