import assert from 'node:assert/strict';
import { Analyser } from '../../server/src/document/analyser';
import { createEngine } from '../../server/src/document/engine';
import { knowledge } from '../knowledge';

const engine = createEngine(knowledge());

function themesOf(text: string) {
  return new Analyser('plaintext', text, engine).analysis.themes;
}

const REPORT = `Ministers agree on border and police cooperation

The interior ministers of Peru and Chile met in Arica on 4 May and agreed to strengthen cooperation in border management and immigration. They signed a memorandum on the exchange of criminal intelligence.

The two sides also discussed the fight against human and drug trafficking, cybersecurity and disaster risk reduction. Chile will train forty officers of the national police of Peru in digital forensics.

Tourism was not discussed.`;

describe('themes of a document', () => {
  it('shows what a report names, with evidence at the words that carry it', () => {
    const found = themesOf(REPORT);
    const shown = new Map(found.filter(({ level }) => level !== 'candidate').map((theme) => [theme.id, theme]));
    for (const id of [
      'immigration',
      'law-enforcement',
      'human-trafficking',
      'drug-control',
      'cybersecurity',
      'disaster-risk',
    ]) {
      assert.ok(shown.has(id), `${id} is missing among ${[...shown.keys()].join(' ')}`);
    }
    assert.ok(!shown.has('tourism'));
    const words = shown.get('human-trafficking')!.evidence.map(({ start, end }) => REPORT.slice(start, end));
    assert.deepEqual(words, ['human and drug trafficking']);
  });

  it('has main themes among the shown ones and sorts by score', () => {
    const found = themesOf(REPORT);
    assert.ok(found.some(({ level }) => level === 'main'));
    for (let at = 1; at < found.length; at++) assert.ok(found[at - 1].score >= found[at].score);
    for (const { score, evidence } of found) {
      assert.ok(score >= 0 && score <= 1);
      for (let at = 1; at < evidence.length; at++) assert.ok(evidence[at - 1].start <= evidence[at].start);
    }
  });

  it('gives one candidate where nothing passes and nothing where nothing speaks', () => {
    const [candidate, ...others] = themesOf('The two old friends spoke about hospitality and the last resort.');
    assert.deepEqual(others, []);
    assert.ok(candidate === undefined || candidate.level === 'candidate');
    assert.deepEqual(themesOf(''), []);
    assert.deepEqual(themesOf('###\n\n***'), []);
  });

  it('gives treaty articles the theme of their subject', () => {
    const articles: readonly (readonly [string, string])[] = [
      [
        'rule-of-law',
        'Extradition may be refused if the offence for which it is requested is regarded by the requested Party as a political offence.',
      ],
      [
        'public-administration',
        'Profits of an enterprise of a Contracting State shall be taxable only in that State unless the enterprise carries on business through a permanent establishment. This Convention is for the avoidance of double taxation.',
      ],
      [
        'transport',
        'Each Party grants the designated airlines of the other Party the right to fly across its territory without landing and to make stops for non-traffic purposes on the agreed air services.',
      ],
      [
        'trade',
        'Originating products imported into the territory of a Party shall benefit from preferential tariff treatment upon submission of a proof of origin to the customs authorities.',
      ],
      [
        'investment-business',
        'Neither Contracting Party shall expropriate investments of investors of the other Contracting Party except for a public purpose and against prompt, adequate and effective compensation.',
      ],
      [
        'social-protection',
        'Periods of insurance completed under the legislation of both Parties shall be added together for the acquisition of the right to a pension.',
      ],
      [
        'agriculture',
        'The Parties shall cooperate to conserve fish stocks, to prevent illegal, unreported and unregulated fishing and to develop aquaculture.',
      ],
      [
        'arms-control',
        'The Parties agree to cooperate in countering the proliferation of weapons of mass destruction and their means of delivery.',
      ],
      [
        'statistics',
        'The Parties shall promote the harmonisation of statistical methods so that statistics on trade and other fields can be used on a mutually acceptable basis.',
      ],
      [
        'immigration',
        'Each Party shall readmit its nationals illegally present on the territory of the other Party, upon request and without further formalities, and shall provide them with identity documents.',
      ],
      [
        'science-research',
        'The Parties shall encourage joint research projects, the exchange of scientists and access to research infrastructure.',
      ],
      [
        'culture-sport',
        'The Parties shall encourage co-production of films, exchanges of artists and cooperation between museums.',
      ],
      [
        'drug-control',
        'The Parties shall cooperate to reduce the supply of and demand for illicit drugs and to prevent the diversion of chemical precursors.',
      ],
      [
        'bilateral-relations',
        'Consular officers shall be free to communicate with nationals of the sending State and to have access to them. The consular post may address the authorities of the consular district.',
      ],
    ];
    const wrong = articles
      .filter(([id, text]) => themesOf(text)[0]?.id !== id)
      .map(([id, text]) => `${id}: got ${themesOf(text).map((theme) => theme.id)}`);
    assert.deepEqual(wrong, []);
  });

  it('gives a text in another language at most a candidate', () => {
    const found = themesOf(
      'Trinkwasserversorgung und Abwasserentsorgung in den Randgebieten der Hauptstadt, mit Unterstützung für die örtlichen Behörden und die Bevölkerung.',
    );
    assert.ok(found.length <= 1);
    assert.ok(found.every(({ level }) => level === 'candidate'));
  });
});
