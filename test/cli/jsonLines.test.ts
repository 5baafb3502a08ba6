import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { EVENT_TYPES } from '../../server/src/detect/events';
import { type Answer, analyze, CLI, Conversation, run, withFolder } from './cli';

const RELEASE =
  'PHNOM PENH, 3 May 2026 – Minister of Interior Sar Sokha met Ambassador Derek Yip of Australia. Australia will provide USD 2.4 million to the National Police. ' +
  'The two sides did not sign an agreement. If funds allow, Japan would train 200 border officers. Sokha thanked the European Union (EU) for its support against human trafficking.\n';
const TYPES = new Set('PERSON ORG PLACE NORP EVENT DATE MONEY LAW'.split(' '));

/** Processes start slowly on a busy machine; nothing here is about time. */
const PATIENCE = 120_000;

describe('analyze --jsonl, line by line', function () {
  this.timeout(PATIENCE);

  it('answers a line before the next one is written, and cuts lines at LF alone', async () => {
    const conversation = new Conversation();
    for (const id of ['a', 'b', 'c']) {
      const answer = JSON.parse(await conversation.ask(`${JSON.stringify({ id, text: RELEASE })}\n`));
      assert.equal(answer.id, id);
    }
    conversation.write('{"id":"halved","te');
    assert.equal(JSON.parse(await conversation.ask('xt":"Kenya met Japan."}\n')).id, 'halved');
    assert.equal(JSON.parse(await conversation.ask('{"id":"crlf","text":"Kenya."}\r\n')).id, 'crlf');
    assert.equal(await conversation.end(), 0);
  });

  const lines = [
    { id: 'first', text: 'Kenya met Japan.' },
    '',
    '   ',
    'not json',
    '[1,2]',
    'null',
    '{"id":"no-text"}',
    '{"id":"text-is-a-number","text":5}',
    '{"id":"language","text":"Kenya.","languageId":"html"}',
    '{"id":"date","text":"Kenya.","date":"yesterday"}',
    '{"id":"impossible","text":"Kenya.","date":"2026-02-31"}',
    '{"text":"Kenya has no id."}',
    { id: 7, text: 'Kenya is numbered.' },
    { id: 'last', text: '' },
  ];
  it('says what is wrong with a bad line, goes on with the rest and exits with 1', () => {
    const { code, answers, err } = analyze(lines);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.deepEqual(
      answers.map(({ id, error }) => [id, error === undefined ? 'answered' : 'error']),
      [
        ['first', 'answered'],
        [undefined, 'error'],
        [undefined, 'error'],
        [undefined, 'error'],
        ['no-text', 'error'],
        ['text-is-a-number', 'error'],
        ['language', 'error'],
        ['date', 'error'],
        ['impossible', 'error'],
        [undefined, 'answered'],
        [7, 'answered'],
        ['last', 'answered'],
      ],
    );
    for (const answer of answers)
      if (answer.error !== undefined)
        assert.deepEqual(Object.keys(answer).sort(), answer.id === undefined ? ['error'] : ['error', 'id']);
  });

  it('answers a last line without a line end, and nothing to nothing', () => {
    const { out, code } = run(['analyze', '--jsonl'], { input: '{"id":1,"text":"Kenya."}' });
    assert.equal(JSON.parse(out).id, 1);
    assert.equal(code, 0);
    assert.deepEqual(run(['analyze', '--jsonl']), { code: 0, out: '', err: '' });
  });
});

describe('what analyze --jsonl answers', function () {
  this.timeout(PATIENCE);

  const documents: { id: string; text: string; languageId?: string; date?: string }[] = [
    { id: 'plain', text: RELEASE },
    { id: 'crlf', text: RELEASE.replaceAll('. ', '.\r\n') },
    { id: 'bom', text: `\ufeff${RELEASE}` },
    { id: 'astral', text: `🎉👩🏽‍🚒 ${RELEASE.replaceAll('. ', '. 🇰🇭 ')}` },
    { id: 'combining', text: `Jose\u0301 Ramos-Horta met Sa\u0303o Tome\u0301. ${RELEASE}` },
    { id: 'separators', text: RELEASE.replaceAll('. ', '.\u2028').replace('Sar ', 'Sar\u2029') },
    { id: 'lone-surrogates', text: `\ud83d ${RELEASE.replaceAll('met', '\udc00met\ud800')}\ud800` },
    { id: 'controls', text: `\u0000\u0007${RELEASE.replaceAll(' met', '\u0000met')}` },
    { id: 'tabs', text: RELEASE.replaceAll(' ', '\t') },
    { id: 'zero-width', text: RELEASE.replaceAll(' ', '\u200b ') },
    { id: 'right-to-left', text: `\u200f${RELEASE} التقى وزير الخارجية \u202e` },
    { id: 'shouted', text: RELEASE.toUpperCase() },
    {
      id: 'markdown',
      text: `# Visit\n\n- **${RELEASE.trim()}**\n\n| a | b |\n|---|---|\n| Kenya | [Japan](https://a.b) |\n`,
      languageId: 'markdown',
    },
    { id: 'front-matter', text: `---\ndate: 2026-05-03\n---\n\n${RELEASE}`, languageId: 'markdown' },
    { id: 'one-line', text: RELEASE.trim().repeat(400) },
    { id: 'long-word', text: `${'a'.repeat(300_000)} Kenya ${'A'.repeat(300_000)}` },
    { id: 'blank', text: ' \n\t\r\n' },
    { id: 'empty', text: '' },
    {
      id: 'foreign',
      text: 'Le ministre de l’Intérieur du Maroc a reçu lundi à Rabat une délégation du Japon pour signer une convention.',
    },
  ];
  const first = analyze(documents);
  const all = analyze(documents, ['--all']);

  it('answers every document, without a word on standard error, the same twice', () => {
    assert.equal(first.code, 0);
    assert.equal(first.err, '');
    assert.deepEqual(
      first.answers.map(({ id }) => id),
      documents.map(({ id }) => id),
    );
    assert.equal(analyze(documents).out, first.out);
    assert.equal(
      analyze([...documents].reverse())
        .out.split('\n')
        .reverse()
        .filter(Boolean)
        .join('\n'),
      first.out.trim(),
    );
  });

  documents.forEach(({ id, text }, index) => {
    describe(id, () => {
      const answer = all.answers[index];
      const shown = first.answers[index];

      it('marks entities flat and sorted, with the text as given', () => {
        const ids = new Set(answer.entityList.map((entity) => entity.id));
        assert.equal(ids.size, answer.entityList.length, 'ids are unique');
        let end = 0;
        for (const entity of answer.entities) {
          assert.ok(entity.start >= end && entity.end > entity.start && entity.end <= text.length);
          assert.equal(entity.text, wellFormed(text.slice(entity.start, entity.end)));
          assert.ok(TYPES.has(entity.type));
          assert.ok(ids.has(entity.entity), entity.entity);
          assert.ok(entity.score > 0 && entity.score <= 1);
          end = entity.end;
        }
        for (const { name, type, code } of answer.entityList) {
          assert.ok(name !== '' && TYPES.has(type));
          assert.match(code ?? 'XX', /^[A-Z]{2}$/);
        }
      });

      it('gives themes best first, and a candidate only alone', () => {
        const { themes } = answer;
        for (let at = 1; at < themes.length; at++) assert.ok(themes[at - 1].score >= themes[at].score);
        for (const { level, evidence } of themes) {
          assert.match(level, /^(?:main|mentioned|candidate)$/);
          if (level === 'candidate') assert.equal(themes.length, 1);
          assertSpans(evidence, text);
        }
      });

      it('gives events all their fields, negated and hypothetical ones with --all alone', () => {
        const ids = new Set(answer.entityList.map((entity) => entity.id));
        for (const event of answer.events) {
          assert.ok((EVENT_TYPES as readonly string[]).includes(event.type));
          assert.match(event.status, /^(?:planned|ongoing|done)$/);
          assert.match(event.polarity, /^(?:affirmed|negated|hypothetical)$/);
          assert.match(event.scope, /^(?:international|domestic)$/);
          assertSpans([event.evidence], text);
          assertSpans(event.mentions, text);
          assert.ok(event.mentions.some(([start, end]) => start === event.evidence[0] && end === event.evidence[1]));
          for (const entity of [...event.actorIds, ...event.recipientIds]) assert.ok(ids.has(entity), entity);
          for (const name of [...event.actors, ...event.recipients]) assert.ok(typeof name === 'string' && name !== '');
          assert.ok(Array.isArray(event.themes));
        }
        assert.deepEqual(
          shown.events,
          answer.events.filter(({ polarity }) => polarity === 'affirmed'),
        );
        assertSpans(
          answer.diagnostics.map(({ start, end }) => [start, end]),
          text,
        );
      });
    });
  });

  const found = (id: string): Answer => all.answers[documents.findIndex((document) => document.id === id)];

  it('finds the same names wherever the text stands and whatever ends its lines', () => {
    const names = (id: string) => found(id).entities.map(({ type, text }) => `${type} ${text}`);
    const plain = names('plain');
    assert.ok(
      plain.includes('PERSON Sar Sokha') &&
        plain.includes('PLACE Australia') &&
        plain.includes('MONEY USD 2.4 million'),
    );
    for (const id of ['crlf', 'bom', 'astral', 'controls']) assert.deepEqual(names(id).slice(-plain.length), plain, id);
  });

  it('writes negated and hypothetical acts with --all', () => {
    assert.deepEqual(
      new Set(found('plain').events.map(({ polarity }) => polarity)),
      new Set(['affirmed', 'negated', 'hypothetical']),
    );
  });

  it('marks no name of English in a paragraph of another language', () => {
    assert.equal(found('foreign').language, 'fr');
    assert.deepEqual(found('foreign').entities, []);
  });

  it('takes the date given over the one of the text', () => {
    const text = 'Rome, 4 May 2026\n\nItaly will provide EUR 3 million to Kenya in June.\n';
    const { answers } = analyze([
      { text },
      { text, date: '2020-01-15' },
      { text, date: '2020-01-15T10:00:00Z' },
      { text, date: null },
    ]);
    assert.deepEqual(
      answers.map(({ events }) => events.map(({ date }) => date)),
      [['2026-06'], ['2020-06'], ['2020-06'], ['2026-06']],
    );
  });

  it('reads a million characters without a line break', () => {
    const text = RELEASE.trim().repeat(Math.ceil(1_000_000 / RELEASE.length));
    const { answers, code } = analyze([{ id: 1, text }]);
    assert.equal(code, 0);
    assert.ok(answers[0].entities.length > 1000);
  });
});

describe('analyze beside files', function () {
  this.timeout(PATIENCE);

  const own =
    'version: 1\nid: own\ntitle: Own\ngroups:\n  - { id: g, label: G }\nthemes:\n  - { id: falconry, group: g, label: Falconry, definition: Falcons., phrases: { strong: [falconry] } }\n';
  const text =
    'The two ministries agreed to cooperate in falconry. They will train falconry experts against human trafficking.';

  for (const [name, yaml, themes] of [
    ['replaces the built-in codebook', own, ['falconry']],
    [
      'adds to the built-in codebook',
      own.replace('id: own', 'id: own\nextends: builtin'),
      ['falconry', 'human-trafficking'],
    ],
  ] as const) {
    it(`--codebook ${name}`, () =>
      withFolder((folder) => {
        fs.writeFileSync(path.join(folder, 'codes.yaml'), yaml);
        const { code, answers, err } = analyze([{ text }], ['--codebook', 'codes.yaml'], folder);
        assert.equal(code, 0, err);
        assert.deepEqual(
          answers[0].themes
            .map(({ id }) => id)
            .filter((id) => /falconry|trafficking/.test(id))
            .sort(),
          themes,
        );
        if (themes.length === 1) assert.equal(answers[0].themes.length, 1);
      }));
  }

  for (const [name, yaml] of [
    ['of an unknown version', own.replace('version: 1', 'version: 99')],
    ['that is no YAML', 'themes: [\n  - {'],
    ['without themes', 'version: 1\nthemes: 5\n'],
  ] as const) {
    it(`--codebook with a file ${name} is wrong use, said with its line`, () =>
      withFolder((folder) => {
        fs.writeFileSync(path.join(folder, 'codes.yaml'), yaml);
        const { code, out, err } = analyze([{ text }], ['--codebook', 'codes.yaml'], folder);
        assert.equal(code, 2);
        assert.equal(out, '');
        assert.match(err, /codes\.yaml, line \d+: /);
      }));
  }

  it('reads nothing from the current folder', () =>
    withFolder((folder) => {
      fs.mkdirSync(path.join(folder, '.policy'));
      fs.writeFileSync(path.join(folder, '.policy', 'codebook.yaml'), own);
      fs.writeFileSync(path.join(folder, 'codebook.yaml'), own);
      fs.writeFileSync(path.join(folder, 'package.json'), '{');
      fs.mkdirSync(path.join(folder, 'model'));
      fs.writeFileSync(path.join(folder, 'model', 'entities.bin'), '');
      assert.equal(analyze([{ id: 1, text }], [], folder).out, analyze([{ id: 1, text }]).out);
    }));
});

describe('wrong use', function () {
  this.timeout(PATIENCE);

  for (const words of [
    [],
    ['annotate'],
    ['analyze'],
    ['analyze', '--jsonl', 'file.txt'],
    ['analyze', '--jsonl', '--json'],
    ['analyze', '--json', 'a.txt', 'b.txt'],
    ['analyze', '--jsonl', '--wrong'],
    ['analyze', '--jsonl', '--codebook'],
    ['analyze', '--jsonl', '--codebook', 'there-is-none.yaml'],
    ['analyze', '--date', '2026-02-31', 'a.txt'],
  ]) {
    it(`policy-annotator ${words.join(' ')}`, () => {
      const { code, out, err } = run(words);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^policy-annotator: /);
    });
  }

  it('a file that cannot be read is an error, not wrong use', () => {
    const { code, err } = run(['analyze', 'there-is-none.txt']);
    assert.equal(code, 1);
    assert.match(err, /there-is-none\.txt/);
  });

  it('a reader that goes away is told nothing', async () => {
    const file = 'samples/yearbook.txt';
    const child = spawn(process.execPath, [CLI, 'analyze', file, file], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    assert.equal(said, '');
  });
});

/** What is left of a lone surrogate in UTF-8. */
function wellFormed(text: string): string {
  return JSON.parse(JSON.stringify(text));
}

function assertSpans(spans: readonly (readonly [number, number])[], text: string): void {
  let last = 0;
  for (const [start, end] of spans) {
    assert.ok(start >= last && end > start && end <= text.length, `${start}–${end}`);
    last = start;
  }
}
