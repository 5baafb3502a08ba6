import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acronymDefinitions } from '../../server/src/detect/grammar/acronyms';
import { grammarReadings } from '../../server/src/detect/grammar/grammar';
import { relativeDates } from '../../server/src/detect/grammar/relativeDates';
import { readerOf, readMentions } from './grammarReading';

describe('the grammars together', () => {
  const piece = fc.constantFrom(
    ...'Minister of Interior|Sar Sokha|Ministry|Embassy|in|to|the|and|,|.|(|)|(RUPP)|’s|Act|Convention|No.|1958|2 May|May|2026|-|–|/|$|US$|4.5|million|euros|Summit|5th|Resolution|1325|World War|II|"|\n|\n\n|\t|Australian|Cambodia|Mr|H.E.|Ltd.|Co.|U.S.C.|Article 5|quarter|mid-|Q3|1990s|Rs|🇰🇭|é|\u200b|ประเทศ|Monday|last|month|EU-China|Republic'.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('mark flat, sorted stretches inside the text, whatever it holds', () => {
    fc.assert(
      fc.property(text, (any) => {
        let end = 0;
        for (const mention of readMentions(any)) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= any.length);
          assert.ok(mention.score > 0 && mention.score <= 1);
          end = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('find acronyms and relative dates inside the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { long, short } of acronymDefinitions(readerOf(any))) {
          assert.ok(long.start >= 0 && long.end <= short.start && short.end <= any.length);
        }
        for (const { start, end } of relativeDates(readerOf(any)))
          assert.ok(start >= 0 && start < end && end <= any.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same twice', () => {
    fc.assert(
      fc.property(text, (any) => assert.deepEqual(readMentions(any), readMentions(any))),
      { numRuns: 100 },
    );
  });

  it('stay linear on a megabyte of one word', () => {
    for (const word of [
      'Ministry of Interior (MOI) ',
      'Ministry of ',
      'and ',
      '5 ',
      '(',
      'Sar, ',
      'May 5, ',
      'million ',
      'A-',
    ]) {
      const long = word.repeat(200_000 / word.length);
      const started = performance.now();
      readMentions(long);
      const half = performance.now() - started;
      assert.ok(half < 3000, `${JSON.stringify(word)} took ${half} ms`);
    }
  });

  it('keep every reading for those who weigh them', () => {
    const readings = grammarReadings(readerOf('the Australian Department of Home Affairs'));
    assert.deepEqual(readings.map(({ type }) => type).sort(), ['NORP', 'ORG']);
  });
});
