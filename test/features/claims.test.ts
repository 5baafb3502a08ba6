import assert from 'node:assert/strict';
import type { Annotation, Claim, PlacedAnnotation } from '../../server/src/annotations/annotation';
import { claimsOf, decisionsOf, shownTag } from '../../server/src/features/claims';
import { toRange } from '../../server/src/features/position';
import type { Action } from '../../server/src/features/shown';
import { type FixtureOptions, fixture } from './fixture';

const URI = 'file:///a.txt';

const BLANK: Annotation = {
  id: '1',
  claim: { kind: 'tag', code: 'x' },
  target: { start: 0, end: 0, exact: '', prefix: '', suffix: '', hash: '' },
  coder: 'ana',
  created: '',
  modified: '',
  memo: '',
  provenance: { from: 'person' },
  state: 'settled',
};

describe('actions become annotations', () => {
  const claims = (text: string, make: (range: ReturnType<typeof toRange>) => Action, options?: FixtureOptions) => {
    const { analysis, cursors } = fixture(text, options);
    const made = claimsOf(make(toRange(analysis.lines, { start: cursors[0], end: cursors.at(-1)! })), analysis);
    if (typeof made === 'string') return made;
    return made.map(({ span, claim }) => `${analysis.text.slice(span.start, span.end)}: ${JSON.stringify(claim)}`);
  };

  it('a tag on the selection, without the space around it', () => {
    assert.deepEqual(
      claims('the‸ new road ‸is', (range) => ({ kind: 'tagRange', uri: URI, range, code: 'roads' })),
      ['new road: {"kind":"tag","code":"roads"}'],
    );
  });
  it('a tag on nothing is refused', () => {
    assert.equal(
      claims('the‸ ‸road', (range) => ({ kind: 'tagRange', uri: URI, range, code: 'x' })),
      'Select the text to tag first.',
    );
  });
  it('a tag on every mention', () => {
    const text = '«Sar Sokha|PERSON» and «Asia|PLACE» and «Sok‸ha|PERSON|Sar Sokha»';
    assert.deepEqual(
      claims(text, ({ start }) => ({ kind: 'tagAllMentions', uri: URI, position: start, code: 'vip' })),
      ['Sar Sokha: {"kind":"tag","code":"vip"}', 'Sokha: {"kind":"tag","code":"vip"}'],
    );
  });
  it('an accepted mention is a tag with its type', () => {
    assert.deepEqual(
      claims('«‸Asia‸|PLACE»', (range) => ({ kind: 'acceptMention', uri: URI, range })),
      ['Asia: {"kind":"tag","code":"place"}'],
    );
  });
  it('an accepted event has its roles', () => {
    const options: FixtureOptions = {
      events: [{ type: 'AID', on: 'trained', actors: ['Asia'], recipients: ['someone'] }],
    };
    const [made] = claims(
      '«Asia|PLACE» ‸trained‸ someone',
      (range) => ({ kind: 'acceptEvent', uri: URI, range, event: 'AID' }),
      options,
    );
    assert.equal(
      made,
      'trained: {"kind":"event","event":{"type":"AID","actors":[{"name":"Asia","entity":"PLACE:asia"}],' +
        '"recipients":[{"name":"someone"}],"themes":[],"status":"done"}}',
    );
  });
  it('a refusal here and in the file, and another type', () => {
    const text = '«‸Asia‸|PLACE»';
    assert.deepEqual(
      claims(text, (range) => ({ kind: 'reject', uri: URI, range, scope: 'here' })),
      ['Asia: {"kind":"rejection","scope":"here","of":"entity","code":"PLACE"}'],
    );
    assert.deepEqual(
      claims(text, (range) => ({ kind: 'reject', uri: URI, range, scope: 'file' })),
      ['Asia: {"kind":"rejection","scope":"file","of":"entity","code":"PLACE"}'],
    );
    assert.deepEqual(
      claims(text, (range) => ({ kind: 'retype', uri: URI, range, type: 'ORG' })),
      ['Asia: {"kind":"retype","scope":"file","from":"PLACE","to":"ORG"}'],
    );
    assert.equal(
      claims('no ‸name‸', (range) => ({ kind: 'acceptMention', uri: URI, range })),
      'There is no entity here.',
    );
  });
});

describe('annotations become tags and decisions', () => {
  const placed = (claim: Claim, exact: string, start: number): PlacedAnnotation => ({
    annotation: { ...BLANK, claim, target: { ...BLANK.target, exact } },
    span: { start, end: start + exact.length },
    candidates: [],
  });
  const tagged = placed({ kind: 'tag', code: 'roads' }, 'road', 0);
  const rejected = placed({ kind: 'rejection', scope: 'file', of: 'entity', code: 'ORG' }, 'The  Board', 0);
  const here = placed({ kind: 'rejection', scope: 'here', of: 'theme', code: 'roads' }, 'road', 5);
  const retyped = placed({ kind: 'retype', scope: 'file', from: 'ORG', to: 'PLACE' }, 'Asia', 9);

  it('lists tags, not decisions', () => {
    assert.deepEqual(
      [tagged, rejected, here, retyped].map((item) => shownTag(item)?.code),
      ['roads', undefined, undefined, undefined],
    );
  });
  it('gathers decisions', () => {
    const decisions = decisionsOf([tagged, rejected, here, retyped], new Set(['moon']), 3);
    assert.deepEqual([...decisions.never], ['moon', 'the board']);
    assert.deepEqual([...decisions.types], [['asia', 'PLACE']]);
    assert.deepEqual(decisions.rejected, [{ span: { start: 5, end: 9 }, of: 'theme', code: 'roads' }]);
    assert.equal(decisions.revision, 3);
  });
});
