import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/folding';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { type FixtureOptions, fixture, SOME_CODES } from './fixture';

const ARTICLES = `Opening by «ASEAN|ORG».

Article 1
Purpose

«Cambodia|PLACE» and «ASEAN|ORG» patrol the border.

Article 2
Funds

«Australia|PLACE» pays «USD 3 million|MONEY».
`;

const TABLE: readonly (readonly [what: string, text: string, options: FixtureOptions, expected: readonly string[]])[] =
  [
    [
      'plain text: sections, entities where they are first named, themes in the detail',
      ARTICLES,
      { themes: { border: ['border'] } },
      [
        'ASEAN [organization · 2 mentions]',
        'Article 1: Purpose [Border management]',
        '  Cambodia [place · 1 mention]',
        'Article 2: Funds []',
        '  Australia [place · 1 mention]',
        '  USD 3 million [amount of money · 1 mention]',
      ],
    ],
    [
      'Markdown: no second heading tree, the section as detail',
      '# Aims\n\n«ASEAN|ORG»\n\n## Means\n\n«Cambodia|PLACE» «ASEAN|ORG»\n',
      { languageId: 'markdown' },
      ['ASEAN [organization · 2 mentions · Aims]', 'Cambodia [place · 1 mention · Means]'],
    ],
    [
      'plain text: a title over several lines is one section',
      'MEMORANDUM\nBETWEEN THE PARTIES\r\n  ON TRADE\n\nCHAPTER I\nTRADE\nARTICLE 1\nDEFINITIONS\n\nARTICLE 2\nThe Parties agree.\n\nSUMMARY\n\nANNEX II\n',
      {},
      [
        'MEMORANDUM BETWEEN THE PARTIES ON TRADE []',
        'CHAPTER I TRADE []',
        '  ARTICLE 1 DEFINITIONS []',
        '  ARTICLE 2 []',
        '  SUMMARY []',
        'ANNEX II []',
      ],
    ],
    ['plain text without sections', '«Sokha|PERSON»', {}, ['Sokha [person · 1 mention]']],
  ];

describe('the outline', () => {
  for (const [what, text, options, expected] of TABLE) {
    it(`of ${what}`, () => {
      const { analysis } = fixture(text, options);
      assert.deepEqual(lines(documentSymbols(analysis, SOME_CODES, 200)), expected);
    });
  }

  it('keeps the most named where not all have room, and says how many are left out', () => {
    const { analysis } = fixture('«A|ORG» «B|ORG» «May|DATE» «C|ORG» «C|ORG» «May|DATE» «May|DATE»');
    assert.deepEqual(lines(documentSymbols(analysis, SOME_CODES, 2)), [
      'A [organization · 1 mention]',
      'C [organization · 2 mentions]',
      '2 more entries (setting policyAnnotator.outline.limit) []',
    ]);
  });

  it('never has more symbols than the limit and the line about the rest', () => {
    const text = Array.from({ length: 50 }, (_, index) => `Article ${index + 1}\n\n«Org ${index}|ORG»\n`).join('\n');
    const { analysis } = fixture(text);
    for (const limit of [0, 1, 49, 50, 51, 99, 100]) {
      assert.ok(lines(documentSymbols(analysis, SOME_CODES, limit)).length <= limit + 1, `limit ${limit}`);
    }
  });
});

describe('folding', () => {
  it('folds articles of plain text to their last line with words', () => {
    const { analysis } = fixture(ARTICLES);
    assert.deepEqual(
      foldingRanges(analysis).map(({ startLine, endLine }) => `${startLine}-${endLine}`),
      ['2-5', '7-10'],
    );
  });

  it('leaves Markdown to the editor', () => {
    assert.deepEqual(foldingRanges(fixture('# A\n\ntext\n\n# B\n\ntext', { languageId: 'markdown' }).analysis), []);
  });
});

describe('workspace symbols', () => {
  const documents = [
    { uri: 'file:///a%20b.txt', analysis: fixture('«Sar Sokha|PERSON» «ASEAN|ORG» «ASEAN|ORG»').analysis },
    { uri: 'file:///c.txt', analysis: fixture('«Southeast Asia|PLACE»').analysis },
  ];
  const QUERIES: readonly (readonly [query: string, expected: readonly string[]])[] = [
    ['', ['ASEAN in a b.txt', 'Sar Sokha in a b.txt', 'Southeast Asia in c.txt']],
    ['asean', ['ASEAN in a b.txt']],
    ['asia', ['Southeast Asia in c.txt']],
    ['skh', ['Sar Sokha in a b.txt']],
    ['zz', []],
  ];
  for (const [query, expected] of QUERIES) {
    it(`finds "${query}"`, () => {
      const found = workspaceSymbols(documents, query).map(({ name, containerName }) => `${name} in ${containerName}`);
      assert.deepEqual(found, expected);
    });
  }
});

function lines(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail = '', children = [] }) => [
    `${indent}${name} [${detail}]`,
    ...lines(children, `${indent}  `),
  ]);
}
