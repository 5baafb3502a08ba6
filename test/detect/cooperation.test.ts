import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detectCooperation } from '../../server/src/detect/cooperation/detectCooperation';
import type { CooperationFinding, EventMention } from '../../server/src/detect/events';
import { tokenize } from '../../server/src/text/tokens';
import { WordTable } from '../../server/src/text/words';
import { CASES as HELP } from './cooperationHelp.cases';
import { CASES as MEETINGS } from './cooperationMeetings.cases';
import { marked } from './markedNames';

describe('cooperation events of a sentence', () => {
  for (const [group, rows] of [...MEETINGS, ...HELP]) {
    describe(group, () => {
      for (const [sentence, ...events] of rows) it(sentence, () => assert.deepEqual(told(sentence), events));
    });
  }

  it('gives the clause as evidence and the word as trigger', () => {
    const { text, mentions } = mentioned('Rain fell. {PLA:Japan} gave {PLA:Fiji} two boats in {DAT:May}, he said.');
    const [event] = detect(text, mentions);
    assert.equal(text.slice(event.evidence.start, event.evidence.end), 'Japan gave Fiji two boats in May');
    assert.equal(text.slice(event.trigger.start, event.trigger.end), 'gave');
  });

  it('names who speaks in a quotation', () => {
    const { text, mentions } = mentioned('“We thank {PLA:Japan} for its patience,” {PER:Ana Ruiz} said.');
    assert.equal(detect(text, mentions)[0].speaker, 'Ana Ruiz');
  });

  it('takes the themes of the clause before those of the sentence', () => {
    const { text, mentions } = mentioned('{PLA:Japan} trained police officers of {PLA:Fiji}, while fisheries slept.');
    const at = (words: string, theme: string) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, theme, weight: 1, reason: { code: 'test' } };
    };
    const themes = [at('police officers', 'law-enforcement'), at('fisheries', 'fisheries')];
    const [event] = detectCooperation(text, tokenize(text, words), mentions, themes, words);
    assert.deepEqual(event.themes, ['law-enforcement']);
  });

  it('is a function of the text alone, whatever was read before', () => {
    const { text, mentions } = mentioned('{PLA:Peru} thanked {PLA:Chile} for two patrol boats.');
    const first = detect(text, mentions);
    detect('Zorbled wibblings were quuxed jointly by the framistan.', []);
    assert.deepEqual(detect(text, mentions), first);
  });

  it('keeps every span inside the text, on any text', () => {
    const vocabulary = fc.constantFrom(
      ...'A Peru Chile the of and , . “ ” ( ) to for with by will not has been thanked signed agreement jointly provided aid meet met which that if two boats ’s – “We 12 training between agreed'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(vocabulary, fc.string({ maxLength: 6 })), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        const mentions = [...text.matchAll(/\b(?:Peru|Chile|A)\b/g)].map(
          ({ index, 0: name }): EventMention => ({
            start: index,
            end: index + name.length,
            type: 'PLACE',
            entity: name,
            name,
          }),
        );
        for (const event of detect(text, mentions)) {
          for (const span of [event.evidence, event.trigger, ...event.actors, ...event.recipients]) {
            assert.ok(
              span.start >= 0 && span.start < span.end && span.end <= text.length,
              JSON.stringify([text, span]),
            );
          }
          assert.ok(event.score > 0 && event.score <= 1);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const words = new WordTable();

/** Names as mentions, each an entity of its own name. */
function mentioned(sentence: string): { text: string; mentions: EventMention[] } {
  const { text, names } = marked(sentence);
  return { text, mentions: names.map((name) => ({ ...name, entity: name.name })) };
}

function detect(text: string, mentions: readonly EventMention[]): CooperationFinding[] {
  return detectCooperation(text, tokenize(text, words), mentions, [], words, '2026-05-02');
}

function told(sentence: string): string[] {
  const { text, mentions } = mentioned(sentence);
  return detect(text, mentions).map((event) => {
    const names = (parties: CooperationFinding['actors']) => parties.map(({ name }) => name).join('+');
    const details = [
      event.status,
      event.polarity === 'affirmed' ? undefined : event.polarity,
      event.instrument,
      event.modality,
      event.amount && `${event.amount.currency} ${event.amount.value}`,
      event.date,
    ].filter((detail) => detail !== undefined);
    const mode = event.mode === undefined ? '' : `:${event.mode}`;
    return `${event.type}${mode}: ${names(event.actors)} > ${names(event.recipients)} (${details.join(', ')})`.replaceAll(
      '  ',
      ' ',
    );
  });
}
