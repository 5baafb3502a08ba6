import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlacedAnnotation } from '../../server/src/annotations/annotation';
import { exportBrat } from '../../server/src/annotations/export/brat';
import { exportCsv } from '../../server/src/annotations/export/csv';
import type { ExportDocument } from '../../server/src/annotations/export/exportable';
import { exportJsonLines } from '../../server/src/annotations/export/jsonLines';
import { exportWebAnnotations } from '../../server/src/annotations/export/webAnnotations';
import { fromRecord } from '../../server/src/annotations/record';
import { distinctAnnotations, tag } from './arbitrary';

const TEXT = '\ufeff😊 Sar Sokha met\r\nthe ambassador of Australia.\r\n';
const place = (annotation: PlacedAnnotation['annotation'], words: string): PlacedAnnotation => {
  const start = TEXT.indexOf(words);
  return { annotation, span: { start, end: start + words.length }, candidates: [] };
};
const DOCUMENT: ExportDocument = {
  uri: 'file:///w/docs/visit%201.md',
  path: 'docs/visit 1.md',
  text: TEXT,
  annotations: [
    place(tag('a1', 'person', { memo: '=1+1, "he"' }), 'Sar Sokha'),
    place(tag('a2', 'diplomatic-visit'), 'met\r\nthe ambassador'),
    place(
      tag('a3', '', {
        claim: {
          kind: 'event',
          event: {
            type: 'CONSULT',
            actors: [{ name: 'Cambodia' }],
            recipients: [{ name: 'Australia' }],
            themes: ['cybercrime'],
            date: '2026-05-04',
          },
        },
      }),
      'met',
    ),
    place(tag('a4', '', { claim: { kind: 'rejection', scope: 'here', of: 'entity', code: 'PLACE' } }), 'Australia'),
    {
      annotation: tag('a5', 'thème', { state: 'lost', target: { ...tag('a5').target, exact: 'gone words' } }),
      span: undefined,
      candidates: [],
    },
  ],
};
const label = (code: string) => ({ person: 'Person' })[code] ?? code;
const content = (result: ReturnType<typeof exportCsv>, name: string) =>
  result.files.find((file) => file.name === name)!.content;

interface Item {
  readonly target: {
    readonly selector: readonly [{ readonly start: number; readonly end: number }, { readonly exact: string }];
  };
}

/** Documents with annotations at random places. */
const documents = fc
  .tuple(
    fc
      .array(fc.constantFrom('a', 'EU ', '\r\n', '\n', '😊', 'e\u0301', '\t', '"', ',', '=', '\u2028', ' '), {
        minLength: 3,
        maxLength: 30,
      })
      .map((parts) => parts.join('')),
    distinctAnnotations,
    fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 6, maxLength: 6 }),
  )
  .map(([text, list, places]): ExportDocument => {
    const annotations = list.map((annotation, i): PlacedAnnotation => {
      const [x, y] = places[i].map((value) => value % text.length).sort((a, b) => a - b);
      const lost = annotation.state === 'lost';
      return {
        annotation: { ...annotation, extra: undefined },
        span: lost ? undefined : { start: whole(text, x), end: whole(text, y + 1) },
        candidates: [],
      };
    });
    return { uri: 'file:///a.txt', path: 'a.txt', text, annotations };
  });

describe('annotations/export/brat', () => {
  it('golden', () => {
    const result = exportBrat([DOCUMENT], label);
    assert.equal(content(result, 'docs/visit 1.txt'), '😊 Sar Sokha met\nthe ambassador of Australia.\n');
    assert.equal(
      content(result, 'docs/visit 1.ann'),
      'T1\tperson 2 11\tSar Sokha\n' +
        '#1\tAnnotatorNotes T1\t=1+1, "he"\n' +
        '#2\tAnnotatorNotes T1\tcoder: anna\n' +
        'T2\tdiplomatic-visit 12 15;16 30\tmet the ambassador\n' +
        '#3\tAnnotatorNotes T2\tcoder: anna\n' +
        'T3\tCONSULT 12 15\tmet\n' +
        '#4\tAnnotatorNotes T3\tcoder: anna\n' +
        '#5\tAnnotatorNotes T3\tactors: Cambodia | recipients: Australia | themes: cybercrime | date: 2026-05-04\n',
    );
    assert.equal(
      content(result, 'annotation.conf'),
      '[entities]\nCONSULT\ndiplomatic-visit\nperson\n[relations]\n[events]\n[attributes]\n',
    );
    assert.deepEqual(result.losses, [
      'docs/visit 1.md: “gone words” (thème) has no place in the text and is left out.',
    ]);
  });

  it('every line is one brat accepts: text equals the fragments, counted in code points', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const result = exportBrat([document], label);
        const text = [...content(result, 'a.txt')];
        for (const line of content(result, 'a.ann').split('\n').slice(0, -1)) {
          if (line.startsWith('#')) {
            assert.match(line, /^#\d+\tAnnotatorNotes T\d+\t[^\t]*$/);
            continue;
          }
          const [, spans, quoted] = /^T\d+\t[A-Za-z0-9_-]+ ((?:\d+ \d+;?)+)\t([^\t\n\r\u2028]+)$/.exec(line)!;
          const pieces = spans.split(';').map((span) => span.split(' ').map(Number));
          assert.equal(pieces.map(([start, end]) => text.slice(start, end).join('')).join(' '), quoted);
          assert.ok(pieces.every(([start], i) => i === 0 || start > pieces[i - 1][1]));
        }
      }),
    );
  });

  it('two documents of one stem, two codes of one name', () => {
    const twin = {
      ...DOCUMENT,
      path: 'docs/visit 1.txt',
      annotations: [place(tag('b1', 'a b'), 'met'), place(tag('b2', 'a/b'), 'met')],
    };
    const result = exportBrat([DOCUMENT, twin], label);
    assert.deepEqual(
      result.files.map(({ name }) => name),
      ['docs/visit 1.txt', 'docs/visit 1.ann', 'docs/visit 1-2.txt', 'docs/visit 1-2.ann', 'annotation.conf'],
    );
    assert.equal(content(result, 'docs/visit 1-2.ann').match(/^T/gm)!.length, 2);
    assert.ok(content(result, 'annotation.conf').includes('a_b\na_b_2\n'));
  });
});

describe('annotations/export/csv', () => {
  it('golden', () => {
    const rows = content(exportCsv([DOCUMENT], label), 'annotations.csv').split('\r\n');
    assert.equal(
      rows[0],
      '\ufeffdocument,code,label,text,memo,coder,created,modified,state,start,end,section,origin,event_actors,event_recipients,event_themes,event_status,event_date,event_amount,id',
    );
    assert.equal(
      rows[1],
      'docs/visit 1.md,person,Person,Sar Sokha,"\'=1+1, ""he""",anna,2026-11-22T10:00:00.000Z,2026-11-22T10:00:00.000Z,settled,2,11,,person,,,,,,,a1000000-0000-4000-8000-000000000000',
    );
    assert.equal(rows[3].slice(0, 40), 'docs/visit 1.md,CONSULT,CONSULT,met,,ann');
    assert.equal(rows.length, 6);
  });

  it('reads back, and no cell starts a formula', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const [header, ...rows] = parseCsv(content(exportCsv([document], label), 'annotations.csv').slice(1));
        const said = document.annotations.filter(
          ({ annotation: { claim } }) => claim.kind === 'tag' || claim.kind === 'event',
        );
        assert.equal(rows.length, said.length);
        rows.forEach((row, i) => {
          assert.equal(row.length, header.length);
          assert.ok(row.every((value) => !/^[=+\-@\t\r]/.test(value)));
          const { memo } = said[i].annotation;
          assert.equal(row[header.indexOf('memo')], /^[=+\-@\t\r]/.test(memo) ? `'${memo}` : memo);
        });
      }),
    );
  });
});

describe('annotations/export/jsonLines', () => {
  it('golden', () => {
    const [line] = content(exportJsonLines([DOCUMENT], label), 'annotations.jsonl').split('\n');
    const { text, unit, annotations, lost } = JSON.parse(line);
    assert.equal(unit, 'utf-16');
    assert.equal(text, '😊 Sar Sokha met\nthe ambassador of Australia.\n');
    assert.deepEqual(annotations[0], {
      id: 'a1000000-0000-4000-8000-000000000000',
      start: 3,
      end: 12,
      code: 'person',
      label: 'Person',
      text: 'Sar Sokha',
      coder: 'anna',
      memo: '=1+1, "he"',
      created: '2026-11-22T10:00:00.000Z',
      modified: '2026-11-22T10:00:00.000Z',
      state: 'settled',
      origin: 'person',
    });
    assert.deepEqual([annotations.length, lost.length, lost[0].text], [3, 1, 'gone words']);
  });

  it('one document a line, every span cuts its own text', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const lines = content(exportJsonLines([document, document], label), 'annotations.jsonl').split('\n');
        assert.equal(lines.length, 3);
        const { text, annotations } = JSON.parse(lines[1]);
        for (const item of annotations) assert.equal(text.slice(item.start, item.end), item.text);
      }),
    );
  });
});

describe('annotations/export/webAnnotations', () => {
  it('is a collection with one page, every selector cuts the text in code points, and our reader takes it back', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const collection = JSON.parse(content(exportWebAnnotations([document], label), 'annotations.jsonld'));
        assert.equal(collection.type, 'AnnotationCollection');
        assert.equal(collection.total, document.annotations.length);
        const points = [...document.text.replace(/\r\n?/g, '\n')];
        collection.first.items.forEach((item: Item, i: number) => {
          const [position, quote] = item.target.selector;
          const { annotation } = document.annotations[i];
          if (annotation.state === 'settled')
            assert.equal(points.slice(position.start, position.end).join(''), quote.exact);
          const back = fromRecord(item)!;
          assert.deepEqual(
            [back.id, back.claim, back.memo, back.state],
            [annotation.id, annotation.claim, annotation.memo, annotation.state],
          );
        });
      }),
    );
  });

  it('golden', () => {
    const { first } = JSON.parse(content(exportWebAnnotations([DOCUMENT], label), 'annotations.jsonld'));
    assert.deepEqual(first.items[0].body[2], {
      type: 'TextualBody',
      value: 'Person',
      format: 'text/plain',
      purpose: 'tagging',
    });
    assert.equal(first.items[0].target.source, 'docs/visit%201.md');
    assert.deepEqual(first.items[1].target.selector[0], { type: 'TextPositionSelector', start: 12, end: 30 });
  });
});

/** Not inside CRLF or a surrogate pair. */
function whole(text: string, at: number): number {
  const pair = text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13;
  const low = text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
  return pair || low ? at + 1 : at;
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows[rows.length - 1].push((match[1]?.replaceAll('""', '"') ?? match[2]) || '');
    if (match[3] !== ',') rows.push([]);
  }
  rows.pop();
  return rows;
}
