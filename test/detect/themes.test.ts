import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ThemeDetector } from '../../server/src/detect/themes';
import { parseCodebook } from '../../server/src/lexicon/codebook';
import { shippedCodebook } from '../../server/src/lexicon/codebookShipped';
import { tokenize } from '../../server/src/text/tokens';
import { WordTable } from '../../server/src/text/words';
import { THEME_TABLE } from './themesTable';

const words = new WordTable();
const shipped = new ThemeDetector(words, shippedCodebook(), undefined);
/** Evidence of this weight or more says by itself that a text speaks of the theme. */
const TELLING = 0.5;

function evidence(text: string, detector = shipped) {
  return detector
    .detect(tokenize(text, words))
    .evidence.map((item) => ({ ...item, text: text.slice(item.start, item.end) }));
}

describe('themes of a block', () => {
  for (const [theme, { yes, no }] of Object.entries(THEME_TABLE)) {
    describe(theme, () => {
      for (const sentence of yes) {
        it(`is carried by: ${sentence}`, () => {
          const text = sentence.replace(/[[\]]/g, '');
          const found = evidence(text).filter((item) => item.theme === theme && item.weight >= TELLING);
          const marks = [...sentence.matchAll(/\[(.*?)\]/g)].map((match, index) => ({
            start: match.index - 2 * index,
            end: match.index - 2 * index + match[1].length,
          }));
          for (const { start, end } of marks) {
            const hit = found.some((item) => item.start < end && item.end > start);
            assert.ok(
              hit,
              `nothing at "${text.slice(start, end)}" but ${JSON.stringify(found.map((item) => item.text))}`,
            );
          }
        });
      }
      for (const text of no) {
        it(`is not in: ${text}`, () => {
          const found = evidence(text).filter((item) => item.theme === theme && item.weight >= TELLING);
          assert.deepEqual(
            found.map((item) => item.text),
            [],
          );
        });
      }
    });
  }

  describe('phrases in their surroundings', () => {
    const book = parseCodebook(`
version: 1
themes:
  - id: trafficking
    phrases: [human trafficking, trafficking in persons]
  - id: drugs
    phrases: [drug trafficking, trafficking in drugs]
    not: [drug trafficking film]
  - id: water
    phrases: { strong: [water supply], medium: [hydro*], weak: [=pipes] }
  - id: acronym
    phrases: [ICT, "ministry (of) labour|employment"]
  - id: spelling
    phrases: [programme centre, defence labour, decentralise]
`).codebook;
    const detector = new ThemeDetector(words, book, undefined);
    const rows: readonly (readonly [string, readonly string[]])[] = [
      ['human and drug trafficking', ['trafficking:human and drug trafficking', 'drugs:drug trafficking']],
      ['human, arms and drug trafficking', ['trafficking:human, arms and drug trafficking', 'drugs:drug trafficking']],
      [
        'trafficking in persons and drugs',
        ['trafficking:trafficking in persons', 'drugs:trafficking in persons and drugs'],
      ],
      ['trafficking in persons. Drugs and', ['trafficking:trafficking in persons']],
      ['human life and the drug trafficking film', []],
      ['drug-trafficking', ['drugs:drug-trafficking']],
      ['the supply of the water', []],
      ['Water supplies', ['water:Water supplies']],
      ['hydropower', ['water:hydropower']],
      ['hydro-electric dams', ['water:hydro-electric']],
      ['pipes, not a pipe', ['water:pipes']],
      ['an ict, ICT', ['acronym:ICT']],
      ['Ministry of Labor', ['acronym:Ministry of Labor']],
      ['ministry of the employment', ['acronym:ministry of the employment']],
      ['program center', ['spelling:program center']],
      ['defense labor', ['spelling:defense labor']],
      ['decentralised, decentralizing', ['spelling:decentralised', 'spelling:decentralizing']],
      ['There was no discussion of drug trafficking.', []],
      ['Drug trafficking was not discussed.', []],
      ['Not only drug trafficking was discussed.', ['drugs:Drug trafficking'.replace('Drug', 'drug')]],
      ['All crimes except drug trafficking.', []],
    ];
    for (const [text, wanted] of rows) {
      it(text, () => {
        assert.deepEqual(
          evidence(text, detector)
            .map((item) => `${item.theme}:${item.text}`)
            .sort(),
          [...wanted].sort(),
        );
      });
    }
  });

  it('weakens words that stand in the name of an office or body', () => {
    const weight = (text: string, theme: string) =>
      Math.max(
        0,
        ...evidence(text)
          .filter((item) => item.theme === theme)
          .map((item) => item.weight),
      );
    assert.ok(weight('They discussed public health.', 'health') >= 0.8);
    assert.ok(weight('The Minister of Agriculture spoke.', 'agriculture') < TELLING);
    assert.ok(
      weight('He joined the Convention against Transnational Organized Crime in May.', 'transnational-crime') < TELLING,
    );
  });

  it('is a pure function of the text, with spans inside it', () => {
    const pieces = fc.constantFrom(
      'human',
      'and',
      'drug',
      'trafficking',
      'in',
      ',',
      '.',
      'not',
      'the',
      'water',
      'supply',
      'cyber-security',
      '’s',
      '😀',
      'Ministry',
      'of',
      'Health',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const first = shipped.detect(tokenize(text, words));
        shipped.detect(tokenize('Something else about energy and trade.', words));
        assert.deepEqual(shipped.detect(tokenize(text, words)), first);
        for (const { start, end, weight } of first.evidence) {
          assert.ok(start >= 0 && end <= text.length && start < end);
          assert.ok(weight > 0 && weight <= 1);
        }
        for (let at = 1; at < first.evidence.length; at++) {
          assert.ok(first.evidence[at - 1].start <= first.evidence[at].start);
        }
      }),
    );
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        const text = String.fromCharCode(...units);
        shipped.detect(tokenize(text, words));
      }),
      { numRuns: 60 },
    );
  });
});
