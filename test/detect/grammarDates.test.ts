import assert from 'node:assert/strict';
import { isoOfDate, lacksYear } from '../../server/src/detect/grammar/dateValue';
import { relativeDates, resolveRelativeDate } from '../../server/src/detect/grammar/relativeDates';
import { readerOf, surfaces, unmark } from './grammarReading';

describe('the date grammar', () => {
  const rows = [
    'On [May 2] the ministry said',
    'On [2 May 2026] he left',
    'on [May 2, 2026] and [3 May]',
    'the [5th of June 2025] was',
    '[2026-05-02] and [02/05/2026] and [31.12.2015]',
    'from [12-14 May] to',
    'on [July 21 to 23] in',
    'held [January 20 and 21] in',
    'from [28 May – 2 June 2026] in',
    'on [Monday, July 18, 2022] and [Tuesday]',
    'in [June] or on [1 July 2021]',
    'from [March to August 2011] it',
    '[January and December 2021] saw',
    'by the end of [2027] the',
    'in the [1990s] and the [mid-1990s]',
    'the strategy [2024–2026] and [2021/22] and [1989-90]',
    'in [mid-June] or [mid-2027]',
    'in the [third quarter of 2026] and [Q3 2026]',
    'the first quarter was good',
    'between [1995] and [2010] in',
    'the [FY2026] budget',
    'In [March], Prime Minister Hun Manet traveled',
    'as of [Sept. 13] it',
    'he may march on august days',
    'Theresa May said no',
    'Long March 3 rocket',
    'Vision 2030 was launched',
    'killed 2019 people',
    'about 2000 people came',
    'Resolution 1325 says',
    'it cost $2000 then',
    'it paid 2000 euros then',
    'see https://example.org/2022/05/story',
    'The Sunday Times wrote',
    'more than 12 per cent',
    'for 20 years',
    'at 10:30 a.m.',
    'On [Sunday, 24th July 2022] they met',
  ];
  for (const row of rows) {
    const { text, spans } = unmark(row);
    it(row, () => assert.deepEqual(surfaces(text, 'DATE'), spans));
  }
});

describe('the value of a date', () => {
  const rows: [surface: string, iso: string | undefined, documentDate?: string][] = [
    ['2 May 2026', '2026-05-02'],
    ['May 2, 2026', '2026-05-02'],
    ['Monday, July 18, 2022', '2022-07-18'],
    ['2026-05-02', '2026-05-02'],
    ['02/05/2026', '2026-05-02'],
    ['05/22/2026', '2026-05-22'],
    ['31.12.2015', '2015-12-31'],
    ['May 2', 'XXXX-05-02'],
    ['May 2', '2024-05-02', '2024-05-03'],
    ['December', '2025-12', '2026-02-01'],
    ['January', '2027-01', '2026-11-20'],
    ['12-14 May 2026', '2026-05-12/2026-05-14'],
    ['28 May – 2 June 2026', '2026-05-28/2026-06-02'],
    ['March to August 2011', '2011-03/2011-08'],
    ['June 2026', '2026-06'],
    ['2024–2026', '2024/2026'],
    ['2026/27', '2026/2027'],
    ['1990s', '1990/1999'],
    ['Q3 2026', '2026-07/2026-09'],
    ['third quarter of 2026', '2026-07/2026-09'],
    ['first half of 2027', '2027-01/2027-06'],
    ['mid-2027', '2027'],
    ['FY26', '2026'],
    ['Monday', '2026-05-04', '2026-05-06'],
    ['Monday', undefined],
    ['nonsense', undefined],
  ];
  for (const [surface, iso, documentDate] of rows) {
    it(`${surface}${documentDate ? ` in a text of ${documentDate}` : ''} is ${iso}`, () =>
      assert.equal(isoOfDate(surface, documentDate), iso));
  }

  it('tells dates that lack a year', () => {
    assert.ok(lacksYear('May 2'));
    assert.ok(!lacksYear('May 2024'));
    assert.ok(!lacksYear('Monday'));
  });
});

describe('relative dates', () => {
  const rows: [text: string, iso: string][] = [
    ['it was yesterday', '2026-05-05'],
    ['it is today', '2026-05-06'],
    ['last week it', '2026-04-27/2026-05-03'],
    ['next month it', '2026-06'],
    ['last year it', '2025'],
    ['this quarter it', '2026-04/2026-06'],
    ['next Friday it', '2026-05-08'],
    ['last Friday it', '2026-05-01'],
    ['last December it', '2025-12'],
    ['next March it', '2027-03'],
    ['the past decade was', '2010/2019'],
  ];
  for (const [text, iso] of rows) {
    it(`${text}: ${iso}`, () => {
      const [relative] = relativeDates(readerOf(text));
      assert.equal(resolveRelativeDate(relative, '2026-05-06'), iso);
    });
  }

  it('sees none where the words mean no date', () => {
    for (const text of ['the last minister said', 'this is it', 'next to the river'])
      assert.deepEqual(relativeDates(readerOf(text)), []);
  });
});
