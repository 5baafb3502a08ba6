import assert from 'node:assert/strict';
import { resolveDates } from '../../server/src/document/dates';
import { WordTable } from '../../server/src/text/words';
import { namedBlocks } from './identityReading';

describe('values of dates', () => {
  const table = new WordTable();
  const rows: [marked: string, dates: string[], documentDate?: string][] = [
    ['on [[DAT|May 2]] and [[DAT|3 June 2026]]', ['May 2: XXXX-05-02', '3 June 2026: 2026-06-03']],
    ['on [[DAT|May 2]] and yesterday', ['May 2: 2024-05-02', 'yesterday: 2024-05-02'], '2024-05-03'],
    ['last month in [[PLA:a|Kenya]]\n\nnext year', ['last month: 2024-04', 'next year: 2025'], '2024-05-03'],
    ['[[ORG:a|Next Year Fund]] said', [], '2024-05-03'],
    ['last [[DAT|March]]', ['last March: 2024-03', 'March: 2024-03'], '2024-05-03'],
    ['yesterday', []],
  ];
  for (const [marked, dates, documentDate] of rows) {
    it(`${marked.replaceAll('\n', ' ')}${documentDate ? ` in a text of ${documentDate}` : ''}`, () => {
      const { blocks } = namedBlocks(marked);
      const found = resolveDates(blocks, table, documentDate).map(
        ({ block, start, end, iso }) => `${blocks[block].text.slice(start, end)}: ${iso}`,
      );
      assert.deepEqual(found, dates);
    });
  }
});
