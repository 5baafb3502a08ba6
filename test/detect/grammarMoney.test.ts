import assert from 'node:assert/strict';
import { moneyValue } from '../../server/src/detect/grammar/moneyValue';
import { surfaces, unmark } from './grammarReading';

describe('the grammar of amounts', () => {
  const rows = [
    'worth [US$4.5 million] and [$121m]',
    'about [30,000 euros] or [EUR 12m]',
    'paid [US$ 2.7 million] for',
    'a loan of [€420,000] to',
    '[Rs 900 million], [Rs. 1,000] and [₹21 crore]',
    '[RM7.8 million] and [Dh2,000] and [R120 000]',
    '[N$200 000] and [GH₵180,000.00]',
    '[61 million Hong Kong dollars] were',
    '[1.39 billion U.S. dollars] recovered',
    '[$10–15 billion] over',
    '[5,000-6,000 baht] each',
    '[tens of millions of dinars] were',
    '[millions of HK dollars] and',
    'a few [hundred yuan] worth',
    'paid [CHF 250’000] and [12 million złoty] for',
    '[$300 million US Dollars] for',
    '[70 ₹] and [1500 Rs] and [12 million USD]',
    '[five million euros] in',
    'about 1.6 million people',
    'the dollar rose',
    'he won 10 games',
    '3,500 U.S. troops',
    'COP27 and COP 27 took place',
    'Gen Z buyers and N12 news',
    'in 2026 EUR fell',
    'one euro less',
  ];
  for (const row of rows) {
    const { text, spans } = unmark(row);
    it(row, () => assert.deepEqual(surfaces(text, 'MONEY'), spans));
  }
});

describe('the value of an amount', () => {
  const rows: [surface: string, value: number, currency: string][] = [
    ['US$4.5 million', 4_500_000, 'USD'],
    ['30,000 euros', 30_000, 'EUR'],
    ['EUR 12m', 12_000_000, 'EUR'],
    ['€420,000', 420_000, 'EUR'],
    ['HK$35', 35, 'HKD'],
    ['A$1.2bn', 1_200_000_000, 'AUD'],
    ['Rs 3,150 crore', 31_500_000_000, 'INR'],
    ['61 million Hong Kong dollars', 61_000_000, 'HKD'],
    ['$500-580 million', 580_000_000, 'USD'],
    ['five million euros', 5_000_000, 'EUR'],
    ['R120 000', 120_000, 'ZAR'],
    ['£24', 24, 'GBP'],
    ['CHF 250’000', 250_000, 'CHF'],
    ['1,5 million Swiss francs', 1_500_000, 'CHF'],
  ];
  for (const [surface, value, currency] of rows) {
    it(`${surface} is ${value} ${currency}`, () => assert.deepEqual(moneyValue(surface), { value, currency }));
  }

  it('says nothing where there is no number or no currency', () => {
    assert.equal(moneyValue('dollars'), undefined);
    assert.equal(moneyValue('12 million'), undefined);
  });
});
