import assert from 'node:assert/strict';
import type { AcronymDefinition, Candidate, EntityType, Mention } from '../../server/src/detect/findings';
import { type ReadBlock, reconcile } from '../../server/src/document/consistency';

const TYPES: readonly EntityType[] = ['PERSON', 'ORG', 'PLACE', 'NORP'];

/** Odds that favor one type by `by` and leave the others at `rest`. */
function odds(type: EntityType, by: number, rest = -4): number[] {
  return [...TYPES.map((other) => (other === type ? by : rest)), rest];
}

function spanOf(text: string, surface: string): { start: number; end: number } {
  const start = text.indexOf(surface);
  assert.ok(start >= 0);
  return { start, end: start + surface.length };
}

function mention(text: string, surface: string, type: EntityType, by: number, rest?: number): Mention {
  return { ...spanOf(text, surface), type, score: 0.8, reason: { code: 'model' }, odds: odds(type, by, rest) };
}

function candidate(text: string, surface: string, type: EntityType, by: number): Candidate {
  return { ...spanOf(text, surface), type, score: 0.2, odds: odds(type, by) };
}

function block(
  text: string,
  mentions: Mention[],
  candidates: Candidate[] = [],
  acronyms: AcronymDefinition[] = [],
): ReadBlock {
  return { text, findings: { mentions, candidates, acronyms } };
}

function names(blocks: readonly ReadBlock[]): string[][] {
  return reconcile(blocks).map((mentions, i) =>
    mentions.map(({ start, end, type }) => `${blocks[i].text.slice(start, end)}/${type}`),
  );
}

describe('reconcile', () => {
  it('leaves a block alone that nothing else speaks of', () => {
    const only = block('Geneva hosted talks', [mention('Geneva hosted talks', 'Geneva', 'PLACE', 5)]);
    assert.equal(reconcile([only])[0], only.findings.mentions);
  });

  it('gives one name one type, by the sum of its occurrences', () => {
    const [a, b, c] = ['Smoore grew', 'Smoore fell', 'at Smoore today'];
    const blocks = [
      block(a, [mention(a, 'Smoore', 'ORG', 4, 1)]),
      block(b, [mention(b, 'Smoore', 'ORG', 3, 1)]),
      block(c, [mention(c, 'Smoore', 'PLACE', 2, 1)]),
    ];
    assert.deepEqual(names(blocks).flat(), ['Smoore/ORG', 'Smoore/ORG', 'Smoore/ORG']);
  });

  it('reads a surname as the person whose full name stands elsewhere', () => {
    const [a, b] = ['Minister Tep Vanna spoke', 'Vanna left'];
    const blocks = [
      block(a, [mention(a, 'Tep Vanna', 'PERSON', 6)]),
      block(b, [], [candidate(b, 'Vanna', 'PERSON', -1)]),
    ];
    const [, second] = reconcile(blocks);
    assert.deepEqual(names(blocks), [['Tep Vanna/PERSON'], ['Vanna/PERSON']]);
    assert.deepEqual(second[0].reason, { code: 'name-part-of', args: ['Tep Vanna'] });
  });

  it('does not mark a candidate that no other occurrence supports', () => {
    const text = 'Progress was made';
    assert.deepEqual(names([block(text, [], [candidate(text, 'Progress', 'ORG', 2)])]), [[]]);
  });

  it('reads an acronym as what its long form is', () => {
    const text = 'the Royal University (RUPP) opened';
    const long = mention(text, 'Royal University', 'ORG', 5);
    const short = mention(text, 'RUPP', 'PLACE', 1, 0);
    const blocks = [block(text, [long, short], [], [{ long, short }])];
    assert.deepEqual(names(blocks), [['Royal University/ORG', 'RUPP/ORG']]);
  });

  it('leaves an occurrence alone that is much surer than the document', () => {
    const [a, b] = ['Washington said', 'George Washington slept'];
    const sure = mention(b, 'Washington', 'PERSON', 9, 0);
    const blocks = [
      block(a, [mention(a, 'Washington', 'PLACE', 8, 0)]),
      block(`${a} again`, [mention(a, 'Washington', 'PLACE', 8, 0)]),
      block(b, [sure]),
    ];
    assert.deepEqual(names(blocks), [['Washington/PLACE'], ['Washington/PLACE'], ['Washington/PERSON']]);
  });

  it('does not touch what the tagger did not read', () => {
    const text = 'on 3 May';
    const date: Mention = { ...spanOf(text, '3 May'), type: 'DATE', score: 1, reason: { code: 'date-calendar' } };
    assert.deepEqual(reconcile([block(text, [date])]), [[date]]);
  });
});
