import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { ENTITY_TYPES } from '../../server/src/detect/findings';
import { type NamedBlock, resolveIdentity } from '../../server/src/document/identity';
import { identityOf, partition } from './identityReading';

describe('identity in a document', () => {
  const rows: Record<string, string> = {
    'a given name after a family name':
      '[[PER:a|Sar Sokha]] met. [[PER:a|Sokha]] said. [[PER:b|Hun Manet]] and [[PER:b|Manet]]',
    'a surname': '[[PER:a|Pablo Kang]] said. [[PER:a|Kang]] left.',
    'a headline before the full name': '[[PER:a|QUISPE]] received\n\n[[PER:a|Rómulo Quispe Arístegui]] received',
    'two of one surname, told apart by who was last':
      '[[PER:a|Ali Durrani]] met [[PER:b|Fatima Zahra Durrani]]. [[PER:b|Durrani]] said.',
    'two of one surname, told apart by title':
      'Mr [[PER:a|Ali Durrani]] met Ms [[PER:b|Fatima Durrani]]. Mr [[PER:a|Durrani]] said, Ms [[PER:b|Durrani]] too.',
    initials:
      '[[PER:a|F. Lindholm-Osei]] and [[PER:a|Freya Lindholm-Osei]]; [[PER:b|Sar Kunthea]], [[PER:b|S. Kunthea]]',
    'middle initials': '[[PER:a|Robert Q. Villaflor-Tan]], [[PER:a|Robert Villaflor-Tan]], [[PER:a|Villaflor-Tan]]',
    'names with particles': '[[PER:a|Erik van der Meulen]] said. [[PER:a|Van der Meulen]] left.',
    'a respelled name': '[[PER:a|Sar Sokha]] met. [[PER:a|Soka]] said.',
    'relatives with names alike': '[[PER:a|Hun Mana]] and [[PER:b|Hun Many]]',
    'a mother who is called after her son': '[[PER:a|Um Karim Zeinat Abu El-Naga]] and [[PER:b|Karim Abu El-Naga]]',
    'the kind alone':
      'the [[ORG:a|Pacific Islands Forum]] and the [[ORG:b|High Council for Communication]]; the [[ORG:b|Council]], the [[ORG:a|Forum]]',
    'a bank is not every bank': 'the [[ORG:a|Rural Bank of Lipa]] and the [[ORG:b|Bank of Thailand]]',
    'half a double name': '[[PER:a|Yusif Alhassan-Baidoo]] and [[PER:a|Baidoo]]',
    'a ministry in three ways':
      'the [[ORG:a|Cambodian Ministry of Interior]], the [[ORG:a|Interior Ministry of Cambodia]], [[PLA:c|Cambodia]]’s [[ORG:a|interior ministry]]',
    'a ministry told without its country':
      '[[ORG:a|Ministry of Interior of Cambodia]] ... the [[ORG:a|Ministry of Interior]]',
    'ministries of two countries':
      'the [[ORG:a|Ministry of Interior of Laos]] and the [[ORG:b|Ministry of Interior of Cambodia]]; the [[ORG:b|Ministry of Interior]]',
    'the foreign ministry': 'the [[ORG:a|Ministry of Foreign Affairs]] and the [[ORG:a|Foreign Ministry]]',
    'an acronym in brackets': 'the [[ORG:a|Royal University of Phnom Penh]] ([[ORG:a|RUPP]]). [[ORG:a|RUPP]] said.',
    'an acronym whose letters do not fit':
      'the [[ORG:a|Indonesian National Police]] ([[ORG:a|POLRI]]). [[ORG:a|POLRI]] said',
    'an acronym nobody introduced': '[[ORG:a|LHC]] ruled. The [[ORG:a|Lahore High Court]] held',
    'an acronym that skips a word':
      'The [[ORG:a|Karnataka State Electricity Regulatory Commission]]. [[ORG:a|KERC]] says',
    'a well-known acronym': 'the [[ORG:a|UN]] and the [[ORG:a|United Nations]]; [[ORG:b|UNDP]], [[ORG:c|ASEAN]]',
    'the document goes before common knowledge':
      'the [[ORG:a|Council for the Development of Cambodia]] and the [[ORG:a|CDC]]',
    'parts that are bodies of their own':
      '[[ORG:a|National Police]] and [[ORG:b|National Police Academy]]; [[ORG:c|United Nations]], [[ORG:d|United Nations Development Programme]]',
    'a short form':
      '[[ORG:a|Deakin University]] and [[ORG:a|Deakin]]; [[ORG:b|Hatton Plantations PLC]], [[ORG:b|Hatton Plantations]]',
    'embassies of two countries':
      'the [[ORG:a|Australian Embassy]], the [[ORG:b|Embassy of Japan]], the [[ORG:a|Embassy of Australia]]',
    'capitals in a headline':
      '[[ORG:a|MINISTRY OF TOURISM]] of [[PLA:c|CAMBODIA]]\n\n[[ORG:a|Ministry of Tourism]] [[PLA:c|Cambodia]]',
    'names of a country':
      '[[PLA:a|DR Congo]], [[PLA:a|Democratic Republic of the Congo]], [[PLA:b|Côte d’Ivoire]], [[PLA:b|Ivory Coast]]',
    'a country and its capital': '[[PLA:a|Australia]] said. [[PLA:b|Canberra]] denied.',
    'a city with its kind': '[[PLA:a|Suvarnabhumi Airport]] and [[PLA:a|Suvarnabhumi]]',
    'a people': '[[NOR:a|Filipino]] and [[NOR:a|Filipinos]], [[NOR:b|Kurds]] and [[NOR:b|Kurd]]',
    'a people is not the country': '[[NOR:a|Cambodian]] in [[PLA:b|Cambodia]]',
    'a law with its short title': '[[LAW:a|UNCLOS]] and [[LAW:a|United Nations Convention on the Law of the Sea]]',
    'sessions of one conference':
      '[[EVT:a|20th BIMSTEC Ministerial Meeting]] and [[EVT:b|21st BIMSTEC Ministerial Meeting]]',
    'an event in short':
      '[[EVT:a|Siem Reap Conference on Technology for Mine Action]]; the [[EVT:a|Siem Reap Conference]]',
  };
  for (const [name, marked] of Object.entries(rows)) {
    it(name, () => {
      const { identity, keys } = identityOf(marked);
      assert.equal(partition(identity.entityOf), partition(keys));
    });
  }

  it('gives names, codes and acronyms', () => {
    const { identity } = identityOf(
      '[[PER:a|Sokha]] of [[NOR:k|Cambodian]] [[ORG:m|Ministry of Interior]] ([[ORG:m|MoI]]) met in [[PLA:c|Canberra]], [[PLA:u|AUSTRALIA]]. [[PER:a|Sar Sokha]]',
    );
    assert.deepEqual(
      identity.entities.map(({ id, name, code, acronym }) => [id, name, code, acronym]),
      [
        ['PERSON:sar-sokha', 'Sar Sokha', undefined, undefined],
        ['NORP:cambodian@KH', 'Cambodian', 'KH', undefined],
        ['ORG:ministry-interior@KH', 'Ministry of Interior', 'KH', 'MoI'],
        ['PLACE:canberra@AU', 'Canberra', 'AU', undefined],
        ['PLACE:australia@AU', 'Australia', 'AU', undefined],
      ],
    );
  });

  it('gives the same id in every document', () => {
    const id = (marked: string) => identityOf(marked).identity.entities.at(-1)?.id;
    assert.equal(id('[[ORG:a|Cambodian Ministry of Interior]]'), id('[[ORG:a|Interior Ministry of Cambodia]]'));
    assert.equal(id('[[PLA:a|Burma]]'), id('[[PLA:a|Myanmar]]'));
    assert.equal(id('[[ORG:a|UNDP]]'), id('[[ORG:a|United Nations Development Programme]]'));
    assert.equal(id('[[PER:a|José Núñez]]'), id('[[PER:a|Jose Nunez]]'));
  });

  it('assigns every mention, whatever the names hold', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        'Sar Sokha',
        'Sokha',
        'S.',
        'Ministry of Interior',
        'Ministry',
        'RUPP',
        'the',
        "'",
        '-',
        'Republic of',
        'Cambodian',
        'UN',
        'A-B',
      ),
    );
    const mention = fc.record({ name, type: fc.constantFrom(...ENTITY_TYPES) });
    fc.assert(
      fc.property(fc.array(fc.array(mention, { maxLength: 8 }), { maxLength: 5 }), (paragraphs) => {
        const blocks = paragraphs.map((mentions): NamedBlock => {
          let text = '';
          const spans = mentions.map(({ name: surface, type }) => {
            const start = text.length;
            text += `${surface} `;
            return { start, end: start + surface.length, type };
          });
          return { text, mentions: spans, acronyms: [] };
        });
        const { entities, entityOf } = resolveIdentity(blocks);
        assert.equal(entityOf.length, paragraphs.flat().length);
        const seen = entities.flatMap(({ mentions }) => mentions).sort((a, b) => a - b);
        assert.deepEqual(seen, [...entityOf.keys()]);
        for (const { id, name: canonical, mentions } of entities) assert.ok(id && canonical && mentions.length > 0);
        assert.deepEqual(resolveIdentity(blocks), { entities, entityOf });
      }),
      { numRuns: 120 },
    );
  });

  it('stays linear where all share a name', () => {
    const rowsOf = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => `[[PER:${at}|Mohamed N${at} Ali]] and [[PER:x|Ali]], [[ORG:${at}|Bank of Town${at}]]`,
      ).join('\n\n');
    const small = identityOf(rowsOf(200));
    const large = identityOf(rowsOf(4000));
    const time = (blocks: readonly NamedBlock[]) => {
      const started = performance.now();
      resolveIdentity(blocks);
      return performance.now() - started;
    };
    time(small.blocks);
    time(large.blocks);
    assert.ok(time(large.blocks) < 3000);
  });

  it('holds the floor on the own training corpus, given the right mentions', () => {
    const folder = path.join('server', 'training', 'corpus', 'train');
    let precision = 0;
    let recall = 0;
    let count = 0;
    for (const file of fs.readdirSync(folder)) {
      const marked = fs.readFileSync(path.join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      const { identity, keys } = identityOf(marked);
      const keyed = keys
        .map((key, index) => ({ key, entity: identity.entityOf[index] }))
        .filter(({ key }) => !/^(?:DAT|MON)/.test(key));
      for (const { key, entity } of keyed) {
        const both = keyed.filter((other) => other.key === key && other.entity === entity).length;
        precision += both / keyed.filter((other) => other.entity === entity).length;
        recall += both / keyed.filter((other) => other.key === key).length;
        count++;
      }
    }
    const f = (2 * precision * recall) / (precision + recall) / count;
    assert.ok(f > 0.97, `B-cubed F1 is ${f.toFixed(4)}`);
  });
});
