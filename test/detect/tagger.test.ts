import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EntityDetector } from '../../server/src/detect/entities';
import { loadTagger } from '../../server/src/detect/tagger/model';
import { tokenize } from '../../server/src/text/tokens';
import { WordTable } from '../../server/src/text/words';

const bytes = readFileSync('server/model/entities.bin');

describe('EntityDetector', () => {
  const table = new WordTable();
  const detector = new EntityDetector(loadTagger(bytes), table);
  const read = (text: string) => detector.detect(text, tokenize(text, table)).mentions;
  const names = (text: string) => read(text).map(({ start, end, type }) => `${text.slice(start, end)}/${type}`);

  const sentences: readonly [text: string, expected: string[]][] = [
    [
      'Minister of Interior Tep Vanna will travel to Australia in June.',
      ['Tep Vanna/PERSON', 'Australia/PLACE', 'June/DATE'],
    ],
    [
      'The Ministry of Foreign Affairs of Kenya signed a memorandum with the World Bank on 3 May 2026.',
      ['Ministry of Foreign Affairs of Kenya/ORG', 'World Bank/ORG', '3 May 2026/DATE'],
    ],
    ['Cambodian and Thai officials met in Phnom Penh.', ['Cambodian/NORP', 'Thai/NORP', 'Phnom Penh/PLACE']],
    ['The grant is worth US$4.5 million.', ['US$4.5 million/MONEY']],
    ['nothing here is a name', []],
  ];
  for (const [text, expected] of sentences) it(text, () => assert.deepEqual(names(text), expected));

  it('gives flat, sorted mentions with probabilities, whatever the text', () => {
    const parts = fc.constantFrom(
      'Minister ',
      'of ',
      'the ',
      'U.S. ',
      'Kenya',
      "'s ",
      '-',
      '(',
      ') ',
      'UN',
      ' ',
      '\n',
      '. ',
      'ងក',
      '😀',
      'É',
      '1999 ',
      '$',
      '“',
      'de ',
      'A',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts).map((list) => list.join('')),
        ),
        (text) => {
          let at = 0;
          for (const { start, end, score } of read(text)) {
            assert.ok(start >= at && end > start && end <= text.length);
            assert.ok(score >= 0 && score <= 1);
            at = end;
          }
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(20_000);

  it('reads the same text the same way whatever was read before', () => {
    const text = 'Ambassador Ngozi Adeyemi-Clarke met the African Union in Addis Ababa.';
    const before = JSON.stringify(read(text));
    read('Something else entirely happened in Lima, said Inés Quispe of the Banco Central.');
    assert.equal(JSON.stringify(read(text)), before);
    const fresh = new WordTable();
    const again = new EntityDetector(loadTagger(bytes), fresh);
    assert.equal(JSON.stringify(again.detect(text, tokenize(text, fresh)).mentions), before);
  });

  const noise: readonly [what: string, text: string][] = [
    ['one word of 1 MB', 'a'.repeat(1_000_000)],
    ['1 MB without a line break or a full stop', 'Ministry of Health of Kenya and '.repeat(31_250)],
    ['capitals alone', 'THE MINISTER OF DEFENCE OF GHANA SAID '.repeat(2_000)],
    ['noise of character recognition', 'Tl1e M1n1stry 0f F0re1gn Affa1rs |n K3nya ~~ '.repeat(2_000)],
    ['another script', 'ក្រសួងមហាផ្ទៃ 内政部长访问了澳大利亚 وزارة الداخلية '.repeat(2_000)],
    ['signs', '((((""""----....'.repeat(20_000)],
  ];
  for (const [what, text] of noise) {
    it(`reads in linear time: ${what}`, () => {
      const short = text.slice(0, text.length >> 3);
      read(short);
      const cost = (run: string) => {
        const from = process.cpuUsage();
        read(run);
        const { user, system } = process.cpuUsage(from);
        return user + system;
      };
      // Eight times the text may cost eight times as much; quadratic work would cost sixty-four times.
      const once = Math.max(cost(short), cost(short), 4_000);
      assert.ok(cost(text) < once * 32);
    }).timeout(20_000);
  }
});

describe('loadTagger', () => {
  it('refuses what is no model, and models of other versions', () => {
    assert.throws(() => loadTagger(new Uint8Array(100)), /not a model/);
    const other = Uint8Array.from(bytes);
    other[1]++;
    assert.throws(() => loadTagger(other), /train again/);
    assert.throws(() => loadTagger(bytes.subarray(0, 5_000)), RangeError);
  });
});
