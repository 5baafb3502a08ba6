import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Occurrences } from '../../server/src/annotations/occurrences';
import { OffsetMap } from '../../server/src/annotations/offsets';
import { QuoteFinder } from '../../server/src/annotations/quoteFinder';
import { sha256 } from '../../server/src/annotations/sha256';
import { namesDiffer, similarity } from '../../server/src/annotations/similarity';
import { createTargets, reanchor } from '../../server/src/annotations/target';

const TEXT = [
  'The two ministers met in Tirana on Monday. The Ministry of Energy of Albania signed a memorandum on power lines.',
  'The Ministry of Defence of Albania signed a memorandum on joint training.',
  'Both sides agreed to strengthen bilateral cooperation in all fields of mutual interest. The EU will pay 5 million euros.',
  'EUROPOL and the EU will meet again in June. Sar Sokha, the interior minister, thanked the ambassador of Australia.',
].join('\n');

type Outcome = [state: 'settled' | 'moved' | 'lost', text?: string];

/** Tag `quote` in TEXT, change the text, find it again: with the old text known, and by the quote alone. */
const changes: [name: string, quote: string, change: (text: string) => string, diff: Outcome, alone: Outcome][] = [
  ['nothing near changed', 'Sar Sokha', (t) => `Draft.\n${t}`, ['settled', 'Sar Sokha'], ['settled', 'Sar Sokha']],
  [
    'its words are gone, a lookalike stays',
    'Ministry of Energy of Albania',
    (t) => t.replace(/The Ministry of Energy.*\n/, '\n'),
    ['lost'],
    ['lost'],
  ],
  [
    'its sentence is gone, a short lookalike stays',
    'Albania',
    (t) => t.replace(/The Ministry of Energy.*\n/, '\n'),
    ['lost'],
    ['moved', 'Albania'],
  ],
  [
    'corrected in place to another body',
    'Ministry of Energy of Albania',
    (t) => t.replace('Energy', 'Defence'),
    ['moved', 'Ministry of Defence of Albania'],
    ['moved', 'Ministry of Defence of Albania'],
  ],
  ['a letter corrected', 'Sar Sokha', (t) => t.replace('Sokha', 'Soka'), ['settled', 'Sar Soka'], ['lost']],
  [
    'another amount',
    '5 million euros',
    (t) => t.replace('5 million', '8 million'),
    ['moved', '8 million euros'],
    ['moved', '8 million euros'],
  ],
  [
    're-wrapped',
    'strengthen bilateral cooperation in all fields',
    (t) => t.replace(/ /g, '\n'),
    ['settled', 'strengthen\nbilateral\ncooperation\nin\nall\nfields'],
    ['settled', 'strengthen\nbilateral\ncooperation\nin\nall\nfields'],
  ],
  [
    'other white space and dashes',
    'Sar Sokha, the interior minister',
    (t) => t.replace('Sar Sokha', 'Sar\u00a0Sokha'),
    ['settled', 'Sar\u00a0Sokha, the interior minister'],
    ['settled', 'Sar\u00a0Sokha, the interior minister'],
  ],
  [
    'short name inside another word is no place',
    'EU',
    (t) => t.replace('the EU will meet', 'it will meet').replace('The EU will pay', 'It will pay'),
    ['lost'],
    ['lost'],
  ],
  [
    'its paragraph moved to the end',
    'Both sides agreed to strengthen bilateral cooperation',
    (t) => [...t.split('\n').slice(0, 2), t.split('\n')[3], t.split('\n')[2]].join('\n'),
    ['settled', 'Both sides agreed to strengthen bilateral cooperation'],
    ['settled', 'Both sides agreed to strengthen bilateral cooperation'],
  ],
  ['the whole text replaced', 'Sar Sokha', () => 'Nothing of it is left here.', ['lost'], ['lost']],
  [
    'CRLF and a byte order mark are no change',
    'Sar Sokha',
    (t) => `\ufeff${t.replace(/\n/g, '\r\n')}`,
    ['settled', 'Sar Sokha'],
    ['settled', 'Sar Sokha'],
  ],
];

describe('annotations/target', () => {
  for (const [name, quote, change, diff, alone] of changes) {
    const after = change(TEXT);
    const start = TEXT.indexOf(quote);
    const target = targetOf(TEXT, start, start + quote.length);
    for (const [how, outcome] of [
      ['old text known', diff],
      ['by its quote', alone],
    ] as const) {
      it(`${name}, ${how}: ${outcome[0]}`, () => {
        const map = new OffsetMap(after);
        const base = new OffsetMap(TEXT);
        const [found] = reanchor([target], map, sha256(map.canonical), () =>
          how === 'old text known' ? { map: base } : undefined,
        );
        assert.deepEqual(
          [found.state, found.span && after.slice(found.span.start, found.span.end)],
          [outcome[0], outcome[1]],
        );
      });
    }
  }

  it('an identical passage elsewhere is a candidate, not a place', () => {
    const text =
      'Item one. The parties will meet each year. Other words stand here for long enough.\nItem two. The parties will meet each year. Still more words stand here to fill it.\n';
    const start = text.indexOf('The parties');
    const target = targetOf(text, start, start + 'The parties will meet each year.'.length);
    assert.equal(target.occurrence, 1);
    const after = text.slice(text.indexOf('\n') + 1);
    const found = new QuoteFinder(after).find({ ...target });
    assert.notEqual(found.state, 'settled');
    assert.equal(found.candidates.length, 1);
  });

  it('numbers equal quotes', () => {
    const text = 'EU and UN and EU, E.';
    const spans = [
      { start: 0, end: 2 },
      { start: 7, end: 9 },
      { start: 14, end: 16 },
      { start: 18, end: 19 },
      { start: 19, end: 20 },
    ];
    const targets = createTargets(new OffsetMap(text), spans, 'h');
    assert.deepEqual(
      targets.map(({ occurrence }) => occurrence),
      [1, undefined, 2, 3, undefined],
    );
  });

  it('takes context to the sentence, 32 to 200 characters, never half a character', () => {
    const target = targetOf(TEXT, TEXT.indexOf('signed'), TEXT.indexOf('signed') + 6);
    assert.equal(target.prefix, 'The Ministry of Energy of Albania ');
    assert.equal(
      target.suffix,
      ' a memorandum on power lines.\nThe Ministry of Defence of Albania signed a memorandum on joint training.\n',
    );
    const astral = `${'😊'.repeat(200)}x${'e\u0301'.repeat(200)}`;
    const edge = targetOf(astral, 400, 401);
    assert.ok(!/^[\udc00-\udfff]/.test(edge.prefix) && !edge.suffix.endsWith('e') && edge.prefix.length <= 200);
    assert.deepEqual([edge.start, edge.end], [200, 201]);
  });

  it('finds every target at its place in its own text', () => {
    const texts = fc.string({
      minLength: 1,
      maxLength: 80,
      unit: fc.constantFrom('a', 'B', ' ', '\r\n', '\r', '😊', 'e\u0301', '.'),
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.boolean(), (text, x, y, knowsBase) => {
        const map = new OffsetMap(text);
        const canonical = [x % map.points, y % map.points].sort((a, b) => a - b);
        const start = map.toDocument(map.fromPoints(canonical[0]));
        const end = map.toDocument(map.fromPoints(canonical[1] + 1));
        const hash = sha256(map.canonical);
        const [target] = createTargets(map, [{ start, end }], hash);
        assert.deepEqual(reanchor([target], map, hash, () => undefined)[0].span, { start, end });
        const shifted = new OffsetMap(`New line.\n${text}`);
        const [found] = reanchor([target], shifted, 'other', () => (knowsBase ? { map } : undefined));
        // An added line end may be the one that is equal: the words are what counts.
        if (knowsBase) assert.equal(canonicalSlice(shifted, found.span!), target.exact);
        else if (found.state === 'settled') assert.equal(canonicalSlice(shifted, found.span!), target.exact);
      }),
    );
  });

  it('carries 600 tags through a changed text of 1 MB quickly, and finds them by quote alone', () => {
    const sentence = (i: number) =>
      `In item ${i} the Ministry of Trade ${i % 97} of country ${i % 53} met delegation ${i}. `;
    const numbers = Array.from({ length: 16_000 }, (_, i) => i);
    const text = numbers.map(sentence).join('');
    const after = numbers
      .filter((i) => i % 11 !== 0)
      .map((i) => (i % 7 === 0 ? sentence(i).replace('met', 'saw the') : sentence(i)))
      .join('');
    const base = new OffsetMap(text);
    const hash = sha256(base.canonical);
    const spans = numbers
      .filter((i) => i % 26 === 0)
      .map((i) => ({ start: text.indexOf(`item ${i} the`), end: text.indexOf(`item ${i} the`) + 30 }));
    const targets = createTargets(base, spans, hash);
    const map = new OffsetMap(after);
    let started = performance.now();
    const found = reanchor(targets, map, 'other', () => ({ map: base }));
    const took = performance.now() - started;
    assert.ok(took < 5000, `${took} ms`);
    const wrong = found.filter(
      (item, i) => item.state === 'settled' && canonicalSlice(map, item.span!) !== targets[i].exact,
    );
    assert.equal(wrong.length, 0);
    assert.ok(found.filter((item) => item.state === 'settled').length > 540);
    started = performance.now();
    const alone = reanchor(targets, map, 'other', () => undefined);
    const quoted = performance.now() - started;
    assert.ok(quoted < 20_000, `${quoted} ms`);
    assert.equal(
      alone.filter((item, i) => item.state === 'settled' && canonicalSlice(map, item.span!) !== targets[i].exact)
        .length,
      0,
    );
  });
});

describe('annotations/occurrences', () => {
  it('counts as indexOf does', () => {
    const pieces = fc.string({ minLength: 1, maxLength: 70, unit: fc.constantFrom('a', 'b', ' ', '😊') });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: fc.constantFrom('a', 'b', ' ', '😊') }),
        fc.array(pieces, { maxLength: 5 }),
        (text, quotes) => {
          const all = [...quotes, text.slice(0, 3), text.slice(5, 40)].filter((quote) => quote !== '');
          const occurrences = new Occurrences(text, all);
          for (const quote of all) {
            const starts: number[] = [];
            for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
            starts.forEach((start, i) => {
              assert.equal(occurrences.numberOf(quote, start), starts.length > 1 ? i + 1 : undefined);
            });
          }
        },
      ),
    );
  });
});

describe('annotations/similarity', () => {
  const pairs: [string, string, boolean, boolean][] = [
    ['Ministry of Energy', 'Ministry of Defence', true, true],
    ['Sokha', 'Soka', true, false],
    ['Iran', 'Iraq', true, true],
    ['Gambia', 'Zambia', true, true],
    ['5 million', '8 million', true, true],
    ['the two sides', 'both sides', false, false],
  ];
  for (const [a, b, differ, differBeyondTypos] of pairs) {
    it(`${a} / ${b}`, () =>
      assert.deepEqual([namesDiffer(a, b), namesDiffer(a, b, true)], [differ, differBeyondTypos]));
  }

  it('agrees with the full edit distance wherever the floor allows', () => {
    const words = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(words, words, fc.constantFrom(0, 0.5, 0.8), (a, b, floor) => {
        const longer = Math.max(a.length, b.length, 1);
        const full = a === '' && b === '' ? 1 : 1 - levenshtein(a, b) / longer;
        const actual = similarity(a, b, floor);
        assert.ok(full >= floor ? Math.abs(actual - full) < 1e-9 : actual === 0 || Math.abs(actual - full) < 1e-9);
      }),
    );
  });
});

function targetOf(text: string, start: number, end: number) {
  const map = new OffsetMap(text);
  return createTargets(map, [{ start, end }], sha256(map.canonical))[0];
}

function canonicalSlice(map: OffsetMap, span: { start: number; end: number }): string {
  return map.canonical.slice(map.toCanonical(span.start), map.toCanonical(span.end));
}

function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1));
    row = next;
  }
  return row[b.length];
}
