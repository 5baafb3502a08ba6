import assert from 'node:assert/strict';
import { readMentions } from './grammarReading';

/** Each line reads as its marks say: TYPE:text. */
function table(rows: readonly (readonly [text: string, ...marks: string[]])[]): void {
  for (const [text, ...marks] of rows) {
    it(text, () =>
      assert.deepEqual(
        readMentions(text).map(({ type, start, end }) => `${type}:${text.slice(start, end)}`),
        marks,
      ),
    );
  }
}

describe('sentences all in capitals', () => {
  table([
    [
      'AT THE MINISTRY, SOKHA DESCRIBED THE MEETING AS A STEP THAT LED TO THE SIGNING OF AN AGREEMENT WITH AUSTRALIA',
      'PLACE:AUSTRALIA',
    ],
    [
      'THE MINISTRY OF INTERIOR THANKED THE EUROPEAN UNION AND THE WORLD BANK',
      'ORG:MINISTRY OF INTERIOR',
      'ORG:EUROPEAN UNION',
      'ORG:WORLD BANK',
    ],
    ['THE PARTIES AGREED ON 3 MAY 2026 TO PROVIDE USD 2.4 MILLION', 'DATE:3 MAY 2026', 'MONEY:USD 2.4 MILLION'],
    ['FRENCH POLICE AND JAPANESE EXPERTS TRAINED TOGETHER', 'NORP:FRENCH', 'NORP:JAPANESE'],
    ['THE MINISTERS WHO MET IN NAIROBI CARE ABOUT CLIMATE', 'PLACE:NAIROBI'],
    ['THE DELEGATION OF THE UNITED NATIONS MET ASEAN OFFICIALS', 'ORG:UNITED NATIONS', 'ORG:ASEAN'],
    // The next sentence is written as usual.
    [
      'STATEMENT BY THE SPOKESPERSON ABOUT THIS MATTER. The Ministry of Health met the World Bank.',
      'ORG:Ministry of Health',
      'ORG:World Bank',
    ],
    // A handful of acronyms does not make a sentence loud.
    [
      'UNESCO, UNICEF, ASEAN and UNHCR met the Ministry of Fisheries',
      'ORG:UNESCO',
      'ORG:UNICEF',
      'ORG:ASEAN',
      'ORG:UNHCR',
      'ORG:Ministry of Fisheries',
    ],
  ]);
});

describe('headlines in Title Case', () => {
  table([
    ['Ministers Discuss The Signing Of An Agreement'],
    [
      'Ministry of Fisheries Signs Agreement With World Bank After Talks',
      'ORG:Ministry of Fisheries',
      'ORG:World Bank',
    ],
    ['Prime Minister Hun Manet Meets Japanese Ambassador', 'PERSON:Hun Manet', 'NORP:Japanese'],
    ['Ministry of Health and Sports of Myanmar', 'ORG:Ministry of Health and Sports of Myanmar'],
  ]);
});
