import assert from 'node:assert/strict';
import { cooperationItems, describeEvent } from '../../server/src/features/cooperation';
import { dateWords } from '../../server/src/features/words';
import { fixture, SOME_CODES } from './fixture';

describe('cooperation events', () => {
  const TABLE = [
    ['AID', ['Asia'], ['Mars'], 'Asia → Mars (done)', ['Mars']],
    ['CONSULT', ['Asia'], ['Mars'], 'Asia ↔ Mars (done)', ['Mars']],
    ['AGREE', ['Asia', 'Mars'], ['Mars', 'Asia'], 'Asia ↔ Mars (done)', []],
    ['COOPERATE', ['Asia', 'Mars'], [], 'Asia ↔ Mars (done)', []],
    ['AID', [], ['Mars'], 'someone → Mars (done)', ['Mars']],
    ['AID', [], [], 'someone (done)', []],
  ] as const;
  for (const [type, actors, recipients, line, shown] of TABLE) {
    it(`${type} of ${actors} and ${recipients}`, () => {
      const event = { type, on: 'helped', actors: [...actors], recipients: [...recipients] };
      const { analysis } = fixture('«Asia|PLACE» helped «Mars|PLACE»', { events: [event] });
      assert.equal(describeEvent(analysis, analysis.events[0], SOME_CODES), line);
      const [item] = cooperationItems(analysis, SOME_CODES);
      assert.deepEqual([item.actors, item.recipients, item.recipientIds.length], [actors, shown, shown.length]);
    });
  }

  const DATES = [
    ['2026-05-02', '2 May 2026'],
    ['XXXX-06', 'June'],
    ['XXXX-05-02', '2 May'],
    ['2026', '2026'],
    ['2026-05-02/2026-05-04', '2 May 2026 – 4 May 2026'],
    ['2026-W12', '2026-W12'],
    ['2026-13', '2026-13'],
  ] as const;
  for (const [iso, words] of DATES) it(`${iso} is ${words}`, () => assert.equal(dateWords(iso), words));
});
