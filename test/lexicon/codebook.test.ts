import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Codebook, EMPTY_CODEBOOK, parseCodebook } from '../../server/src/lexicon/codebook';
import { phraseKeys, textForms } from '../../server/src/lexicon/codebookPhrases';
import { shippedCodebook } from '../../server/src/lexicon/codebookShipped';
import { plainSpelling, stem } from '../../server/src/lexicon/codebookStems';

/** Stable ids: never renamed, never reused. */
const IDS =
  'bilateral-relations multilateral-cooperation peacebuilding defence arms-control counter-terrorism intelligence maritime-security law-enforcement transnational-crime human-trafficking drug-control cybercrime cybersecurity immigration refugees public-administration decentralisation anti-corruption rule-of-law democracy-elections civil-society human-rights gender-equality statistics trade investment-business finance debt-budget-support industry-mining agriculture tourism employment transport energy digital-ict artificial-intelligence science-research urban-rural-development education health water-sanitation social-protection culture-sport climate-environment disaster-risk humanitarian-aid'.split(
    ' ',
  );

describe('shipped codebook', () => {
  const book = shippedCodebook();

  it('reads without problems', () => {
    assert.deepEqual(parseCodebook(readFileSync('server/src/lexicon/data/codebook.yaml', 'utf8')).problems, []);
  });

  it('has all themes with their stable ids', () => {
    assert.deepEqual(
      book.themes.map(({ id }) => id),
      IDS,
    );
  });

  for (const theme of shippedCodebook().themes) {
    it(`${theme.id} has a group, definition, goals, an example and phrases of all strengths`, () => {
      assert.ok(book.groups.some(({ id }) => id === theme.group));
      assert.ok(theme.definition.length > 30);
      assert.ok(theme.sdg.length > 0);
      assert.ok(theme.examples.length > 0);
      assert.ok(theme.phrases.length >= 30, `${theme.phrases.length} phrases`);
      assert.ok([0.9, 0.6, 0.3].every((weight) => theme.phrases.some((phrase) => phrase.weight === weight)));
    });
  }

  it('gives a DAC code to no more themes than its coding allows', () => {
    const codes = book.themes.flatMap(({ dac }) => dac);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.match(code, /^\d{3}(?:\d\d)?$/);
  });
});

describe("a user's codebook", () => {
  const builtin: Codebook = parseCodebook(`
version: 1
groups: [{ id: security, label: Security }]
themes:
  - { id: police, group: security, label: Police, definition: Police work., dac: ["15132"], phrases: [police] }
  - { id: trade, group: economy, label: Trade, phrases: [trade] }
`).codebook;

  it('extends the shipped one: new themes, more phrases, changed labels', () => {
    const { codebook, problems } = parseCodebook(
      `version: 1
extends: builtin
remove: [trade]
themes:
  - id: police
    label: Policing
    phrases: [constable]
  - id: k9
    parent: police
    color: "#3a7d44"
    phrases:
      - sniffer dog
      - { text: handler, weight: weak }
      - { text: kennel, weight: 0.5 }
`,
      builtin,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      codebook.themes.map(({ id }) => id),
      ['police', 'k9'],
    );
    assert.deepEqual(codebook.themes[0], {
      ...builtin.themes[0],
      label: 'Policing',
      phrases: [
        { text: 'police', weight: 0.9 },
        { text: 'constable', weight: 0.9 },
      ],
    });
    const { group, parent, color, phrases } = codebook.themes[1];
    assert.deepEqual({ group, parent, color }, { group: 'security', parent: 'police', color: '#3a7d44' });
    assert.deepEqual(phrases, [
      { text: 'sniffer dog', weight: 0.9 },
      { text: 'handler', weight: 0.3 },
      { text: 'kennel', weight: 0.5 },
    ]);
  });

  it('replaces the shipped one where it does not extend it', () => {
    const { codebook } = parseCodebook('version: 1\nthemes:\n  - id: own\n    phrases: [mine]\n', builtin);
    assert.deepEqual(
      codebook.themes.map(({ id }) => id),
      ['own'],
    );
  });

  it('is the shipped one where the file is empty or of an unknown version', () => {
    assert.deepEqual(parseCodebook('', builtin), { codebook: builtin, problems: [] });
    assert.equal(parseCodebook('# nothing yet\n', builtin).codebook, builtin);
    assert.equal(parseCodebook('version: 2\nthemes: []\n', builtin).codebook, builtin);
  });

  const problems: readonly (readonly [string, string, number, number, RegExp])[] = [
    ['unknown version', 'version: 7\nthemes: []\n', 1, 10, /Version 7 is unknown/],
    ['no version', 'themes: []\n', 1, 1, /version is missing/],
    ['broken YAML', 'version: 1\nthemes: [\n', 3, 1, /./],
    ['no mapping', '- a\n- b\n', 1, 1, /mapping/],
    ['no id', 'version: 1\nthemes:\n  - label: X\n', 3, 5, /needs an "id"/],
    ['bad id', 'version: 1\nthemes:\n  - id: Not An Id\n', 3, 9, /is no id/],
    ['twice', 'version: 1\nthemes:\n  - id: a\n  - id: a\n', 4, 9, /stands twice/],
    ['unknown field', 'version: 1\nthemes:\n  - id: a\n    colour: red\n', 4, 5, /"colour" is no field/],
    ['bad color', 'version: 1\nthemes:\n  - id: a\n    color: red\n', 4, 12, /is no color/],
    ['bad strength', 'version: 1\nthemes:\n  - id: a\n    phrases: { huge: [x] }\n', 4, 16, /is no strength/],
    ['empty phrase', 'version: 1\nthemes:\n  - id: a\n    phrases: [ok, "  "]\n', 4, 19, /phrase is empty/],
    ['sign as phrase', 'version: 1\nthemes:\n  - id: a\n    phrases: ["&&"]\n', 4, 15, /is no word/],
    ['unknown parent', 'version: 1\nthemes:\n  - id: a\n    parent: b\n', 4, 13, /is no theme/],
    ['circle', 'version: 1\nthemes:\n  - {id: a, parent: b}\n  - {id: b, parent: a}\n', 3, 21, /below itself/],
    ['no goal', 'version: 1\nthemes:\n  - id: a\n    sdg: [18]\n', 4, 11, /Sustainable Development Goal/],
    ['nothing to remove', 'version: 1\nextends: builtin\nremove: [x]\n', 3, 10, /no theme "x"/],
    ['extends what', 'version: 1\nextends: other\n', 2, 10, /only be "builtin"/],
  ];
  for (const [name, source, line, column, message] of problems) {
    it(`says where: ${name}`, () => {
      const [problem] = parseCodebook(source, builtin).problems;
      assert.ok(problem, 'no problem found');
      assert.match(problem.message, message);
      assert.deepEqual([problem.line, problem.column], [line, column], problem.message);
    });
  }

  it('never throws, whatever the file holds', () => {
    const line = fc.constantFrom(
      'version: 1',
      'themes:',
      '  - id: a',
      '    phrases: [x, y',
      '    phrases:',
      '      strong: [a b]',
      '  -',
      '    parent: a',
      '\t',
      'extends: builtin',
      '? x',
      '*a',
      '&a b',
      '"',
      'remove: 3',
      'groups: {a: b}',
      '---',
      '!!binary x',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { codebook, problems } = parseCodebook(lines.join('\n'), EMPTY_CODEBOOK);
        assert.ok(Array.isArray(codebook.themes));
        for (const { line: at, column } of problems) assert.ok(at >= 1 && column >= 1);
      }),
    );
  });
});

describe('word forms', () => {
  const same: readonly (readonly [string, string])[] = [
    ['refugees', 'refugee'],
    ['policies', 'policy'],
    ['trained', 'train'],
    ['training', 'train'],
    ['trading', 'trade'],
    ['planning', 'plan'],
    ['organisations', 'organization'],
    ['decentralised', 'decentralizing'],
    ['defence', 'defense'],
    ['centres', 'center'],
    ['programmes', 'program'],
    ['labour', 'labor'],
    ['labelled', 'labeled'],
  ];
  for (const [a, b] of same) {
    it(`${a} and ${b} are one`, () => assert.equal(stem(plainSpelling(a)), stem(plainSpelling(b))));
  }
  const different: readonly (readonly [string, string])[] = [
    ['police', 'policy'],
    ['universal', 'university'],
    ['car', 'care'],
    ['organ', 'organization'],
    ['arm', 'army'],
    ['min', 'mine'],
  ];
  for (const [a, b] of different) {
    it(`${a} and ${b} are two`, () => assert.notEqual(stem(plainSpelling(a)), stem(plainSpelling(b))));
  }

  it('a phrase word written in the plural or with -ing stands for itself', () => {
    const matches = (phrase: string, word: string) => {
      const keys = phraseKeys(phrase);
      assert.ok(!('problem' in keys));
      return textForms(word, word.toLowerCase()).some((form, kind) => `${'vnpc'[kind]}${form}` === keys[0][0]);
    };
    assert.ok(matches('good', 'goods') && !matches('goods', 'good'));
    assert.ok(matches('mine', 'mining') && !matches('mining', 'mine'));
    assert.ok(matches('AI', 'AI') && !matches('AI', 'ai'));
    assert.ok(matches('=pipe', 'pipe') && !matches('=pipe', 'pipes'));
  });
});
