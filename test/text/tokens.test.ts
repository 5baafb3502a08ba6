import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Tokens, tokenize } from '../../server/src/text/tokens';
import { WordFlag, WordTable } from '../../server/src/text/words';

function split(text: string, table = new WordTable()): string[] {
  const tokens = tokenize(text, table);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

describe('tokenize', () => {
  const cases: readonly [text: string, tokens: string][] = [
    ['The U.S. and the U.N. met.', 'The|U.S.|and|the|U.N.|met|.'],
    ["Cambodia's ministers' talks", "Cambodia|'s|ministers|'|talks"],
    ['Cambodia’s plan', 'Cambodia|’s|plan'],
    ['EU-China talks, US-led', 'EU|-|China|talks|,|US|-|led'],
    ['pro-Russian Kim Jong-un', 'pro|-|Russian|Kim|Jong-un'],
    ['Moon Jae-in and Huang Jui-ching, China-leaning', 'Moon|Jae-in|and|Huang|Jui-ching|,|China|-|leaning'],
    ['Guinea-Bissau, Asia-Pacific, UN-Habitat', 'Guinea-Bissau|,|Asia-Pacific|,|UN-Habitat'],
    ['Mid-May 2024-2026', 'Mid|-|May|2024|-|2026'],
    ['US$4.5 million, 1,000,000 riels', 'US|$|4.5|million|,|1,000,000|riels'],
    ["O'Brien of Côte d’Ivoire", "O'Brien|of|Côte|d’Ivoire"],
    ['George W. Bush Jr. of Acme Inc. spoke', 'George|W.|Bush|Jr.|of|Acme|Inc.|spoke'],
    ['AT&T (R&D)', 'AT&T|(|R&D|)'],
    ['one\r\ntwo\tthree\u00a0four', 'one|two|three|four'],
    ['a 😀 𝒜bc e\u0301te\u0301', 'a|😀|𝒜bc|e\u0301te\u0301'],
    ['ក្រសួងមហាផ្ទៃ', 'ក្រសួងមហាផ្ទៃ'],
    ['---- wait....', '----|wait|....'],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => assert.equal(split(text).join('|'), expected));
  }

  it('covers every visible character once, in order, and names each token by its word', () => {
    const table = new WordTable();
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(..."aB1-.'’, \n\r&é$") })),
        (text) => {
          const tokens: Tokens = tokenize(text, table);
          let at = 0;
          for (let i = 0; i < tokens.count; i++) {
            assert.ok(tokens.start[i] >= at && tokens.end[i] > tokens.start[i] && tokens.end[i] <= text.length);
            assert.match(text.slice(at, tokens.start[i]), /^[\s\p{Z}\p{Cc}\u200b\u2060\ufeff]*$/u);
            assert.equal(table.text(tokens.word[i]), text.slice(tokens.start[i], tokens.end[i]));
            at = tokens.end[i];
          }
        },
      ),
    );
  }).timeout(10_000);

  it('reads a range with offsets of the whole text', () => {
    const tokens = tokenize('one two three', new WordTable(), 4, 7);
    assert.deepEqual([tokens.count, tokens.start[0], tokens.end[0]], [1, 4, 7]);
  });

  it('bounds the length of a word', () => {
    assert.ok(split('x'.repeat(1000)).every((word) => word.length <= 65));
  });
});

describe('WordTable', () => {
  it('gives one id per word and keeps what columns computed', () => {
    const table = new WordTable();
    let computed = 0;
    const lengths = table.column((word) => {
      computed++;
      return word.length;
    });
    const id = table.idOf('Ministry');
    assert.equal(table.idOf('Ministry'), id);
    assert.equal(lengths.of(id) + lengths.of(id), 16);
    assert.equal(computed, 1);
    assert.equal(table.text(table.lower(table.idOf('D’Ivoire'))), "d'ivoire");
    assert.equal(table.flags(id) & WordFlag.capital, WordFlag.capital);
  });

  it('forgets unpinned words past the bound and finds pinned ones again', () => {
    const table = new WordTable();
    const pinned = table.idOf('Geneva');
    table.pin();
    for (let i = 0; i < 310_000; i++) table.idOf(`w${i}`);
    const before = table.generation;
    tokenize('Geneva talks', table);
    assert.equal(table.generation, before + 1);
    assert.equal(table.idOf('Geneva'), pinned);
    assert.ok(table.size < 10);
    assert.equal(table.text(table.idOf('talks')), 'talks');
  });
});
