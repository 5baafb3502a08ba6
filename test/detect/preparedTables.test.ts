import assert from 'node:assert/strict';
import { Reader } from '../../server/src/detect/grammar/reader';
import { mayHaveRelativeDate, relativeDates } from '../../server/src/detect/grammar/relativeDates';
import { grammarWords } from '../../server/src/detect/grammar/vocabulary';
import { HashMap32, KEY_SHIFT } from '../../server/src/detect/tagger/wordLexicon';
import { shippedCodebook, tablesOf } from '../../server/src/lexicon/codebookShipped';
import { codebookTables } from '../../server/src/lexicon/codebookTables';
import { pack, Unpacker } from '../../server/src/lexicon/packed';
import { tokenize } from '../../server/src/text/tokens';
import { WordTable } from '../../server/src/text/words';

describe('prepared tables', () => {
  it('give back what was packed, whatever the lengths, and from bytes that begin anywhere', () => {
    const packed = pack([Uint8Array.of(1, 2, 3), ['Côte d’Ivoire', ''], Uint16Array.of(65535), Int32Array.of(-1, 7)]);
    const moved = new Uint8Array(packed.length + 1);
    moved.set(packed, 1);
    for (const bytes of [packed, moved.subarray(1)]) {
      const unpacker = new Unpacker(bytes);
      assert.deepEqual([...unpacker.bytes()], [1, 2, 3]);
      assert.deepEqual(unpacker.strings(), ['Côte d’Ivoire', '']);
      assert.deepEqual([...unpacker.unsigned16()], [65535]);
      assert.deepEqual([...unpacker.signed32()], [-1, 7]);
    }
  });

  it('hold the same phrases of the codebook as tables made now', () => {
    const shipped = tablesOf(shippedCodebook());
    const made = codebookTables(shippedCodebook());
    for (const key of Object.keys(made) as (keyof typeof made)[]) assert.deepEqual([...shipped[key]], [...made[key]]);
  });

  it('bring their words into an empty table and into one with words alike', () => {
    const source = new WordTable();
    for (const word of ['Kenya', 'of', 'Côte']) source.idOf(word);
    const empty = new WordTable();
    const used = new WordTable();
    used.idOf('of');
    for (const table of [empty, used]) {
      const ids = table.addAll(source.list());
      assert.deepEqual(
        [...ids].map((id) => table.text(id)),
        ['Kenya', 'of', 'Côte'],
      );
      assert.equal(table.idOf('Kenya'), ids[0]);
      assert.equal(table.flags(ids[0]), source.flags(0));
      assert.equal(table.text(table.idOf('Nairobi')), 'Nairobi');
    }
  });

  it('know the same names in a table that had words before', () => {
    const used = new WordTable();
    used.idOf('Nations');
    for (const table of [new WordTable(), used]) {
      const { known } = grammarWords(table);
      const { word, count } = tokenize('United Nations', table);
      assert.equal(known.entry(known.trie.longest(word, 0, count)).name, 'United Nations');
      assert.equal(known.trie.length, 2);
    }
  });
});

describe('the map of hashes', () => {
  it('finds every key with its value and nothing else', () => {
    const keys = Int32Array.from({ length: 500 }, (_, index) => index * index * 331 + index);
    const map = new HashMap32(
      keys,
      Uint8Array.from(keys, (_, index) => (index + 1) & 255),
      Uint8Array.from(keys, (_, index) => (index + 1) >> 8),
    );
    keys.forEach((key, index) => {
      assert.equal(map.get(key << KEY_SHIFT), index + 1);
      if (keys[index + 1] !== key + 1) assert.equal(map.get((key + 1) << KEY_SHIFT), 0);
    });
    assert.equal(map.get(-1), 0);
  });
});

describe('the look ahead for relative dates', () => {
  for (const text of ['They met last week.', 'It opens TOMORROW', 'signed next\n  Friday', 'in the coming decade']) {
    it(`lets "${text.replace(/\s+/g, ' ')}" pass`, () => {
      const table = new WordTable();
      const words = grammarWords(table);
      assert.equal(relativeDates(new Reader(text, tokenize(text, table), words)).length, 1);
      assert.ok(mayHaveRelativeDate(text));
    });
  }

  it('stops at a text without one', () => {
    assert.ok(!mayHaveRelativeDate('The last agreement was signed in May 2020.'));
  });
});
