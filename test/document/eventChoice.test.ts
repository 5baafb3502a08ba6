import assert from 'node:assert/strict';
import type { FocusMention } from '../../server/src/document/eventFacts';
import { runsOf } from '../../server/src/document/eventRuns';
import { surroundingsOf } from '../../server/src/document/eventSurroundings';
import { ROLE_TABLE } from '../../server/src/document/roleTable';
import { FEATURES, ROLE_WEIGHTS, SLOTS } from '../../server/src/document/roleWeights';

describe('the choice of who takes part', () => {
  it('has a row of finite weights for every feature', () => {
    const rows = ROLE_TABLE.trim().split('\n');
    assert.deepEqual(
      rows.map((row) => row.split('|')[0].trim()),
      [...FEATURES],
    );
    for (const row of rows) assert.equal(row.split('|')[1].trim().split(/\s+/).length, SLOTS.length);
    assert.ok(Array.from(ROLE_WEIGHTS).every(Number.isFinite));
  });

  it('sees lists of names', () => {
    const lists = (text: string) => runsOf(mentionsIn(text), text).map(({ entities }) => entities.join('+'));
    assert.deepEqual(lists('Peru, Chile and Cuba met Togo.'), ['0+1+2']);
    assert.deepEqual(lists('Peru (PERU) and Chile met.'), ['0+1']);
    assert.deepEqual(lists('Peru met Chile. Cuba left, Togo stayed.'), []);
    assert.deepEqual(lists('Peru, Chile.'), []);
  });

  it('knows sentence and paragraph of an act', () => {
    const text = 'A line\n\nPeru won. Then rain fell. Chile gave boats to Cuba. End.';
    const start = text.indexOf('gave');
    const found = surroundingsOf({ start, end: start + 4 }, text);
    assert.equal(text.slice(found.block).trimStart().slice(0, 9), 'Peru won.');
    assert.equal(text.slice(found.sentence, found.close).trim(), 'Chile gave boats to Cuba');
    assert.equal(text.slice(found.previous, found.sentence).trim(), 'Then rain fell.');
  });
});

const NAMES = ['Peru', 'Chile', 'Cuba', 'Togo'];

function mentionsIn(text: string): FocusMention[] {
  return [...text.matchAll(/Peru|Chile|Cuba|Togo|PERU/g)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    type: 'PLACE',
    entity: NAMES.findIndex((one) => one.toLowerCase() === name.toLowerCase()),
  }));
}
