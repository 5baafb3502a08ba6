import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findProblems } from '../../server/src/document/problems';
import { findReferences } from '../../server/src/document/references';
import { identityOf } from './identityReading';

describe('references to the entity in focus', () => {
  const rows: [marked: string, references: string[]][] = [
    ['The [[ORG:a|Ministry of Interior]] spoke. The ministry said.', ['The ministry: Ministry of Interior']],
    ['Minister of Interior [[PER:a|Sar Sokha]] left. The minister said.', ['The minister: Sar Sokha']],
    ['Prime Minister [[PER:a|Hun Manet]] left. The prime minister said.', ['The prime minister: Hun Manet']],
    ['Prime Minister [[PER:a|Hun Manet]] left. The minister said.', []],
    ['[[PER:a|Pablo Kang]], ambassador of [[PLA:u|Australia]]. The ambassador said.', ['The ambassador: Pablo Kang']],
    [
      'to [[PLA:s|Switzerland]] and [[PLA:d|Germany]] ... the two countries',
      ['the two countries: Switzerland', 'the two countries: Germany'],
    ],
    [
      'the [[NOR:u|Australian]] side and [[PLA:c|Cambodia]]. The two sides agreed',
      ['The two sides: Australian', 'The two sides: Cambodia'],
    ],
    ['in [[PLA:s|Switzerland]] the two countries', []],
    ['the [[LAW:a|Budapest Convention]]. The Convention says', ['The Convention: Convention on Cybercrime']],
    ['the [[EVT:a|ASEAN-Australia Special Summit]]. At the summit', ['the summit: ASEAN-Australia Special Summit']],
    ['The [[ORG:a|Asian Development Bank]] and the [[ORG:b|Rural Bank of Lipa]]. The bank said.', []],
    ['The ministry said.', []],
    ['The [[ORG:a|Ministry of Interior]] and the ministry of health', []],
    ['The [[ORG:a|Ministry of Interior]].\n\nThe Ministry said', ['The Ministry: Ministry of Interior']],
  ];
  for (const [marked, references] of rows) {
    it(marked.replaceAll('\n', ' '), () => {
      const { identity, blocks } = identityOf(marked);
      const found = findReferences(blocks, identity).map(
        ({ block, start, end, entity }) => `${blocks[block].text.slice(start, end)}: ${identity.entities[entity].name}`,
      );
      assert.deepEqual(found, references);
    });
  }
});

describe('problems of names', () => {
  const rows: [marked: string, problems: string[], date?: string][] = [
    ['The [[ORG:a|PBSI]] said. It was [[ORG:a|PBSI]].', ['acronym-undefined PBSI']],
    ['The [[ORG:a|UNDP]] and [[ORG:b|ASEAN]] said.', []],
    ['The [[ORG:a|Royal University of Phnom Penh]] ([[ORG:a|RUPP]]) said. [[ORG:a|RUPP]] too.', []],
    [
      '[[ORG:a|RUPP]] said. The [[ORG:a|Royal University of Phnom Penh]] ([[ORG:a|RUPP]]).',
      ['acronym-before-definition RUPP, Royal University of Phnom Penh'],
    ],
    ['[[ORG:a|RUPP]] opens\n\nThe [[ORG:a|Royal University of Phnom Penh]] ([[ORG:a|RUPP]]) said.', []],
    [
      'The [[ORG:a|National Police Academy]] ([[ORG:a|NPA]]).\n\nThe [[ORG:b|Nuclear Power Authority]] ([[ORG:b|NPA]]).',
      ['acronym-two-meanings NPA, Nuclear Power Authority'],
    ],
    [
      'The [[ORG:a|Ministry of Interior]] ([[ORG:a|MoI]]).\n\nThe [[ORG:b|Ministry of Information]] ([[ORG:b|MoI]]).',
      ['acronym-two-meanings MoI, Ministry of Information'],
    ],
    ['The [[ORG:a|UN Office]] ([[ORG:a|UNO]]).\n\nThe [[ORG:b|United Nations Office]] ([[ORG:b|UNO]]).', []],
    [
      'The [[ORG:a|Polícia Nacional de Timor]] ([[ORG:a|PNT]]).\n\nThe [[ORG:b|National Police of Timor]] ([[ORG:b|PNT]]).',
      [],
    ],
    ['[[ORG:a|PBSI]] said. The [[ORG:b|Public Bureau of Sea Isles]] too.', []],
    ['[[PER:a|Sar Sokha]], [[PER:a|Sokha]] and [[PER:a|Soka]]', ['name-two-spellings Soka, Sar Sokha']],
    ['[[PER:a|Sar Sokha]] and [[PER:a|SOKHA]]', []],
    ['on [[DAT|May 2]] and [[DAT|June]]', ['date-without-year May 2']],
    ['on [[DAT|May 2]] and [[DAT|June 2026]]', []],
    ['on [[DAT|May 2]]', [], '2026-05-03'],
    ['on [[DAT|Monday]]', []],
  ];
  for (const [marked, problems, date] of rows) {
    it(marked.replaceAll('\n', ' '), () => {
      const { identity, blocks } = identityOf(marked);
      const found = findProblems(blocks, identity, date).map(({ code, args }) => `${code} ${args.join(', ')}`);
      assert.deepEqual(found, problems);
    });
  }

  it('point into the blocks, whatever they hold', () => {
    const piece = fc.constantFrom(
      '[[ORG:a|RUPP]]',
      '[[ORG:a|Royal University of Phnom Penh]]',
      '([[ORG:a|RUPP]]).',
      'Minister [[PER:a|Sar Sokha]]',
      '[[PER:a|Soka]]',
      '[[PLA:a|Cambodia]]',
      '[[NOR:a|Australian]]',
      'the two countries',
      'The ministry',
      'the minister',
      '[[DAT|May 2]]',
      '\n\n',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { identity, blocks } = identityOf(pieces.join(' '));
        const spans = [
          ...findReferences(blocks, identity),
          ...findProblems(blocks, identity).flatMap((problem) => [problem, ...problem.related]),
        ];
        for (const { block, start, end } of spans)
          assert.ok(start >= 0 && start < end && end <= blocks[block].text.length);
      }),
      { numRuns: 200 },
    );
  });
});
