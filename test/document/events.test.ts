import assert from 'node:assert/strict';
import { detectCooperation } from '../../server/src/detect/cooperation/detectCooperation';
import type { EventMention } from '../../server/src/detect/events';
import type { CooperationEvent } from '../../server/src/document/analysis';
import type { EventEntity, FocusMention } from '../../server/src/document/eventFacts';
import { documentEvents } from '../../server/src/document/events';
import { tokenize } from '../../server/src/text/tokens';
import { WordTable } from '../../server/src/text/words';
import { marked } from '../detect/markedNames';

/** Paragraphs with names marked as {TYPE:name} or {TYPE:entity|name}; the events that the document tells. */
const DOCUMENTS: readonly (readonly [what: string, paragraphs: readonly string[], ...events: string[]])[] = [
  [
    'the two sides are the parties in focus',
    ['{PLA:Peru} and {PLA:Chile} held consultations.', 'The two sides agreed to share data.'],
    'CONSULT: Peru+Chile > Peru+Chile',
    'AGREE: Peru+Chile > Peru+Chile',
  ],
  [
    'they are the parties in focus',
    ['{ORG:FBI} and {ORG:NCA} carried out a joint operation.', 'They will hold a joint exercise in {DAT:June}.'],
    'COOPERATE: FBI+NCA > FBI+NCA',
    'COOPERATE: FBI+NCA > FBI+NCA',
  ],
  [
    'he is the last person',
    ['{PER:Ana Ruiz} spoke first.', 'She thanked {PLA:Japan} for its patience.'],
    'SUPPORT: Ana Ruiz > Japan',
  ],
  [
    'an office is its holder',
    ['Ambassador {PER:Ito Kenji} came with {PER:Ana Ruiz}.', 'The ambassador praised {PLA:Peru}.'],
    'SUPPORT: Ito Kenji > Peru',
  ],
  [
    'the ministry is the body of that kind named last',
    ['{ORG:Ministry of Health} and {ORG:Health Fund} wrote.', 'The ministry thanked {PLA:Japan} for its patience.'],
    'SUPPORT: Ministry of Health > Japan',
  ],
  [
    'the parties of a memorandum are those it is between',
    [
      'MEMORANDUM OF UNDERSTANDING between the {ORG:Ministry of Energy} and {ORG:Komtel}',
      'The Parties shall cooperate in fraud prevention.',
      'Done in duplicate at {PLA:Seoul} on {DAT:18 November 2025}.',
    ],
    'AGREE: Ministry of Energy+Komtel > Ministry of Energy+Komtel',
    'SUPPORT: Ministry of Energy+Komtel > Ministry of Energy+Komtel',
  ],
  [
    'what is welcomed without a name is the last act',
    ['{PLA:Thailand} lifted its ban on {NOR:Karen} workers.', '{ORG:UNHCR} welcomed the decision.'],
    'CONCEDE: Thailand > Karen',
    'SUPPORT: UNHCR > Thailand',
  ],
  [
    'the two sides are nobody who is named only later',
    [
      '{PER:Ana Ruiz} of the {ORG:Ministry of Interior of Peru} met {PER:Ito Kenji} of the {ORG:Embassy of New Zealand}.',
      'The two sides discussed fraud.',
      'In March {PER:Ana Ruiz} flew to {PLA:Australia}. {PLA:Australia} is far. {PLA:Australia} is hot.',
    ],
    'CONSULT: Ana Ruiz > Ito Kenji',
    'CONSULT: Ministry of Interior of Peru+Embassy of New Zealand > Ministry of Interior of Peru+Embassy of New Zealand',
    'CONSULT: Ana Ruiz > Australia',
  ],
  [
    'the parties of an agreement are those it defines',
    [
      'The {ORG:Ministry of Interior of Peru} and the {ORG:Chile Police}, hereinafter called "the Parties",',
      'Guided by the friendship between {PLA:Peru} and {PLA:Chile},',
      'The Parties shall cooperate in fraud prevention.',
    ],
    'AGREE: Ministry of Interior of Peru+Chile Police > Ministry of Interior of Peru+Chile Police',
  ],
  [
    'help without a taker is for the country that the document is about',
    [
      '{PLA:Zambia} wrote to its creditors. {PLA:Lusaka} hopes for a deal, the {NOR:Zambian} minister {PER:Ana Ruiz} said.',
      '{PLA:China} will provide a grant of {MON:US$ 2 million}.',
    ],
    'AID: China > Zambia',
  ],
  [
    'a headline and the act below it are one event',
    ['{PLA:Japan} gives {PLA:Fiji} boats', '{PLA:Japan} gave {PLA:Fiji} two patrol boats on {DAT:2 May 2026}.'],
    'AID: Japan > Fiji x2',
  ],
  [
    'one amount told twice is one event',
    [
      '{PLA:Japan} will provide {MON:US$ 5 million} to {PLA:Fiji}.',
      'The money is needed. {PLA:Japan} will provide {MON:US$5m} to {PLA:Fiji} in {DAT:June 2026}.',
    ],
    'AID: Japan > Fiji x2',
  ],
  [
    'two amounts are two events',
    ['{PLA:Japan} gave {MON:US$ 5 million} to {PLA:Fiji}.', '{PLA:Japan} gave {MON:US$ 7 million} to {PLA:Fiji}.'],
    'AID: Japan > Fiji',
    'AID: Japan > Fiji',
  ],
  [
    'two dates are two meetings',
    [
      '{PER:Ana Ruiz} met {PER:Ito Kenji} on {DAT:2 May 2026}.',
      '{PER:Ana Ruiz} met {PER:Ito Kenji} on {DAT:9 May 2026}.',
    ],
    'CONSULT: Ana Ruiz > Ito Kenji',
    'CONSULT: Ana Ruiz > Ito Kenji',
  ],
  ['nothing is told where nothing happens', ['{PLA:Peru} lies between {PLA:Chile} and {PLA:Ecuador}.']],
];

describe('cooperation events of a document', () => {
  for (const [what, paragraphs, ...events] of DOCUMENTS) {
    it(what, () => assert.deepEqual(read(paragraphs).map(described), events));
  }

  it('gives the fullest telling first and keeps all spans absolute', () => {
    const paragraphs = [
      '{PLA:Japan} gives {PLA:Fiji} boats',
      '{PLA:Japan} gave {PLA:Fiji} two patrol boats on {DAT:2 May 2026}.',
    ];
    const [event] = read(paragraphs);
    const text = paragraphs.map((paragraph) => marked(paragraph).text).join('\n\n');
    assert.equal(
      text.slice(event.evidence.start, event.evidence.end),
      'Japan gave Fiji two patrol boats on 2 May 2026',
    );
    assert.equal(text.slice(event.mentions[1].start, event.mentions[1].end), 'Japan gives Fiji boats');
    assert.equal(event.date, '2026-05-02');
  });

  it('calls an act between bodies of one country domestic', () => {
    const [event] = read(['{ORG:NEMA} donated maize to {ORG:Riyom}.'], 'NG');
    assert.equal(event.scope, 'domestic');
    assert.equal(read(['{PLA:Japan} donated maize to {PLA:Fiji}.'])[0].scope, 'international');
  });
});

const words = new WordTable();

/** All names of one spelling are one entity; `code` is the country of every body. */
function read(paragraphs: readonly string[], code?: string): CooperationEvent[] {
  const entities: EventEntity[] = [];
  const mentions: FocusMention[] = [];
  let offset = 0;
  let text = '';
  const blocks = paragraphs.map((paragraph) => {
    const { text: view, names } = marked(paragraph);
    const start = offset;
    const local = names.map(({ type, name, ...span }): EventMention => {
      let entity = entities.findIndex((one) => one.name === name);
      if (entity < 0) entity = entities.push({ id: `${type}:${name}`, name, type, code }) - 1;
      mentions.push({ start: start + span.start, end: start + span.end, type, entity });
      return { ...span, type, name, entity: `${type}:${name}` };
    });
    text += `${view}\n\n`;
    offset = text.length;
    return {
      text: view,
      findings: detectCooperation(view, tokenize(view, words), local, [], words, '2026-05-02'),
      toAbsolute: (from: number, to: number) => ({ start: start + from, end: start + to }),
    };
  });
  return documentEvents(blocks, entities, mentions, [], text);
}

function described({ type, actors, recipients, mentions }: CooperationEvent): string {
  const names = (parties: CooperationEvent['actors']) => parties.map(({ name }) => name).join('+');
  return `${type}: ${names(actors)} > ${names(recipients)}${mentions.length > 1 ? ` x${mentions.length}` : ''}`;
}
