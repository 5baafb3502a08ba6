import assert from 'node:assert/strict';
import fc from 'fast-check';
import { semanticTokens, TOKEN_TYPES, tokenEdits } from '../../server/src/features/semanticTokens';
import { fixture } from './fixture';

const TABLE: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'No names here.', []],
  ['one name', 'Hello «Sar Sokha|PERSON»!', ['0:6+9 person']],
  ['two on a line', '«Cambodia|PLACE» and «ASEAN|ORG»', ['0:0+8 place', '0:13+5 organization']],
  ['two lines', '«May 2|DATE»\nin «Melbourne|PLACE»', ['0:0+5 date', '1:3+9 place']],
  [
    'a name over two lines',
    'the «Department of\nHome Affairs|ORG» says',
    ['0:4+13 organization', '1:0+12 organization'],
  ],
  ['a name over two lines with CRLF', '«Home\r\nAffairs|ORG»', ['0:0+4 organization', '1:0+7 organization']],
  ['indent and quote marks are no name', '> «Home\n>   Affairs|ORG»', ['0:2+4 organization', '1:4+7 organization']],
  [
    'every type',
    '«a|PERSON» «b|ORG» «c|PLACE» «d|NORP» «e|EVENT» «f|DATE» «g|MONEY» «h|LAW»',
    [
      '0:0+1 person',
      '0:2+1 organization',
      '0:4+1 place',
      '0:6+1 group',
      '0:8+1 event',
      '0:10+1 date',
      '0:12+1 money',
      '0:14+1 agreement',
    ],
  ],
  ['astral characters before it', '😀 «Sokha|PERSON»', ['0:3+5 person']],
];

describe('semantic tokens', () => {
  for (const [what, text, expected] of TABLE) {
    it(`encode ${what}`, () => assert.deepEqual(decode(semanticTokens(fixture(text).analysis)), expected));
  }

  it('of a range are those that it touches', () => {
    const { analysis, cursors } = fixture('«A|ORG» «B‸b|ORG» «C|ORG»\n«D|ORG» «E|ORG»');
    const within = { start: cursors[0], end: analysis.text.indexOf('E') };
    assert.deepEqual(decode(semanticTokens(analysis, within)), [
      '0:2+2 organization',
      '0:5+1 organization',
      '1:0+1 organization',
    ]);
  });

  it('of a delta applied to the old ones are the new ones', () => {
    const data = fc.array(fc.nat({ max: 3 }), { maxLength: 40 });
    fc.assert(
      fc.property(data, data, (before, after) => {
        const result = [...before];
        for (const edit of tokenEdits(before, after)) result.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
        assert.deepEqual(result, after);
      }),
      { numRuns: 2000 },
    );
  });

  it('of equal arrays have no edits, of one changed token one', () => {
    assert.deepEqual(tokenEdits([1, 2, 3], [1, 2, 3]), []);
    assert.deepEqual(tokenEdits([1, 2, 3, 4], [1, 9, 3, 4]), [{ start: 1, deleteCount: 1, data: [9] }]);
  });
});

function decode(data: readonly number[]): string[] {
  const lines: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    character = data[at] === 0 ? character + data[at + 1] : data[at + 1];
    line += data[at];
    lines.push(`${line}:${character}+${data[at + 2]} ${TOKEN_TYPES[data[at + 3]]}`);
  }
  return lines;
}
