import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/codeActions';
import { type Decisions, decided, foldName, NO_DECISIONS, SHOW_ALL } from '../../server/src/features/decided';
import { diagnostics } from '../../server/src/features/diagnostics';
import { changeInlineTag, inlineTagEdits, inlineTagsOf } from '../../server/src/features/inlineTag';
import { toSpan } from '../../server/src/features/position';
import type { SeverityName } from '../../server/src/features/shown';
import type { ShownTag } from '../../server/src/features/tags';
import { type FixtureOptions, fixture, SOME_CODES, tag } from './fixture';

const URI = 'file:///a.txt';
const MANIFEST_DEFAULTS: Record<string, { default: unknown }> = Object.assign(
  {},
  ...JSON.parse(fs.readFileSync('package.json', 'utf8')).contributes.configuration.map(
    (part: { properties: object }) => part.properties,
  ),
);

describe('problems and their fixes', () => {
  interface Row {
    readonly text: string;
    readonly options?: FixtureOptions;
    readonly tags?: readonly ShownTag[];
    readonly message: string;
    /** Title of each fix and, for changes of the text, what the document becomes. */
    readonly fixes: readonly string[];
  }
  const TABLE: Readonly<Record<string, Row>> = {
    'acronym-undefined': {
      text: 'The RUPP.',
      options: { problems: [{ code: 'acronym-undefined', on: 'RUPP', args: ['RUPP'] }] },
      message: '“RUPP” is not written out anywhere in this document.',
      fixes: ['Write out “RUPP”…', 'Do not report this kind of problem (acronym-undefined)'],
    },
    'acronym-before-definition': {
      text: 'The UN met. United Nations (UN).',
      options: { problems: [{ code: 'acronym-before-definition', on: 'UN', args: ['UN', 'United Nations'] }] },
      message: '“UN” is used before it is written out as “United Nations”.',
      fixes: [
        'Write out as “United Nations (UN)” -> The United Nations (UN) met. United Nations (UN).',
        'Do not report this kind of problem (acronym-before-definition)',
      ],
    },
    'acronym-two-meanings': {
      text: 'Some Office (SO). Then Somali Order (SO).',
      options: { problems: [{ code: 'acronym-two-meanings', on: 'SO', args: ['SO', 'Some Office'] }] },
      message: '“SO” is written out as “Some Office” here, but as something else before.',
      fixes: [
        'Remove “SO” here -> Some Office. Then Somali Order (SO).',
        'Do not report this kind of problem (acronym-two-meanings)',
      ],
    },
    'name-two-spellings': {
      text: '«Soka|PERSON» and «Sar Sokha|PERSON» and «Soka|PERSON».',
      options: { problems: [{ code: 'name-two-spellings', on: 'Soka', args: ['Soka', 'Sar Sokha'] }] },
      message: '“Soka” and “Sar Sokha” look like two spellings of one name.',
      fixes: [
        'Change to “Sokha” -> Sokha and Sar Sokha and Soka.',
        'Change all 2 to “Sokha” -> Sokha and Sar Sokha and Sokha.',
        'Do not report this kind of problem (name-two-spellings)',
      ],
    },
    'date-without-year': {
      text: 'On «May 2|DATE», and «June 2024|DATE».',
      options: { date: '2026-05-09', problems: [{ code: 'date-without-year', on: 'May 2', args: ['May 2'] }] },
      message: '“May 2” has no year, and nothing in the document tells which.',
      fixes: [
        'Write “May 2, 2026” -> On May 2, 2026, and June 2024.',
        'Write “May 2, 2024” -> On May 2, 2024, and June 2024.',
        'Do not report this kind of problem (date-without-year)',
      ],
    },
    'tag-lost': {
      text: 'new text',
      tags: [tag('7', 'border', undefined, { text: 'old text', places: [{ start: 0, end: 8 }] })],
      message: 'The tag “Border management” on “old text” lost its place: the text was changed outside the editor.',
      fixes: ['Put the tag on “new text” in line 1', 'Remove the tag', 'Do not report this kind of problem (tag-lost)'],
    },
    'tag-unknown': {
      text: 'text',
      tags: [tag('7', 'gone', { start: 0, end: 4 })],
      message: 'The tag “gone” is not in the codebook.',
      fixes: ['Change to a tag of the codebook…', 'Remove the tag', 'Do not report this kind of problem (tag-unknown)'],
    },
  };
  for (const [code, { text, options, tags = [], message, fixes }] of Object.entries(TABLE)) {
    const { analysis } = fixture(text, options);
    const found = (severity?: SeverityName) =>
      diagnostics(analysis, {
        uri: URI,
        tags,
        codes: SOME_CODES,
        coder: 'ana',
        severities: severity ? { [code]: severity } : {},
        related: true,
      });

    it(`${code} is said, once, and can be fixed`, () => {
      const [diagnostic, ...more] = found();
      assert.deepEqual([diagnostic.code, diagnostic.message, more.length], [code, message, 0]);
      const actions = codeActions(analysis, {
        ...CONTEXT,
        detected: analysis,
        span: toSpan(analysis.lines, { start: diagnostic.range.start, end: diagnostic.range.start }),
        only: ['quickfix'],
        diagnostics: [diagnostic],
        tags,
      });
      assert.deepEqual(
        actions.map((action) => action.title + (action.edit ? ` -> ${applied(analysis.text, action)}` : '')),
        fixes,
      );
    });

    it(`${code} has a severity and can be off`, () => {
      assert.equal(found('error')[0].severity, 1);
      assert.equal(found('hint')[0].severity, 4);
      assert.deepEqual(found('off'), []);
    });

    it(`${code} has the same severity where an editor sends no settings`, () => {
      const names: SeverityName[] = ['error', 'warning', 'information', 'hint'];
      assert.equal(
        names[(found()[0].severity ?? 0) - 1],
        MANIFEST_DEFAULTS[`policyAnnotator.problems.${code}`]?.default,
      );
    });
  }

  it('of tags of others name their coder, and are left to them', () => {
    const { analysis } = fixture('new text');
    const tags = [tag('7', 'border', undefined, { text: 'old', coder: 'bo', places: [{ start: 0, end: 8 }] })];
    const parameters = { uri: URI, tags, codes: SOME_CODES, coder: 'ana', severities: {}, related: false };
    const found = diagnostics(analysis, parameters);
    assert.match(String(found[0].message), /^The tag “Border management” of bo on “old” lost its place/);
    const actions = codeActions(analysis, {
      ...CONTEXT,
      detected: analysis,
      span: { start: 0, end: 0 },
      only: ['quickfix'],
      diagnostics: found,
      tags,
    });
    assert.deepEqual(
      actions.map((action) => action.title),
      ['Do not report this kind of problem (tag-lost)'],
    );
  });

  it('offer a tag of the codebook for an unknown one in the text', () => {
    const { analysis } = fixture('text');
    const tags = [tag('7', 'gone', { start: 0, end: 4 }, { origin: 'inline', coder: '' })];
    const parameters = { uri: URI, tags, codes: SOME_CODES, coder: 'ana', severities: {}, related: false };
    const actions = codeActions(analysis, {
      ...CONTEXT,
      detected: analysis,
      span: { start: 0, end: 0 },
      only: ['quickfix'],
      diagnostics: diagnostics(analysis, parameters),
      tags,
    });
    assert.deepEqual(
      actions.slice(0, 2).map((action) => action.title),
      ['Change to a tag of the codebook…', 'Remove the tag'],
    );
  });

  it('change the text themselves where the editor cannot ask', () => {
    const problem = { code: 'acronym-undefined' as const, on: 'RUPP', args: ['RUPP'] };
    const { analysis } = fixture('The RUPP.', { problems: [problem] });
    const parameters = { uri: URI, tags: [], codes: SOME_CODES, coder: 'ana', severities: {}, related: false };
    const [action] = codeActions(analysis, {
      ...CONTEXT,
      commands: false,
      detected: analysis,
      span: { start: 4, end: 4 },
      only: ['quickfix'],
      diagnostics: diagnostics(analysis, parameters),
      tags: [],
    });
    assert.equal(applied(analysis.text, action), 'The … (RUPP).');
  });

  it('are never one per entity', () => {
    const { analysis } = fixture('«A|ORG» «B|PERSON» «C|DATE»');
    assert.deepEqual(
      diagnostics(analysis, { uri: URI, tags: [], codes: SOME_CODES, coder: 'ana', severities: {}, related: true }),
      [],
    );
  });

  it('without related places for clients that cannot show them', () => {
    const problem = { code: 'name-two-spellings' as const, on: 'a', args: ['a', 'b'], related: ['b'] };
    const { analysis } = fixture('a b', { problems: [problem] });
    const of = (related: boolean) =>
      diagnostics(analysis, { uri: URI, tags: [], codes: SOME_CODES, coder: 'ana', severities: {}, related })[0]
        .relatedInformation;
    assert.equal(of(false), undefined);
    assert.equal(of(true)?.length, 1);
  });
});

describe('code actions', () => {
  const titles = (text: string, only?: string[], more: object = {}) => {
    const { analysis, cursors } = fixture(text);
    const span = { start: cursors[0], end: cursors.at(-1)! };
    return codeActions(analysis, {
      ...CONTEXT,
      detected: analysis,
      span,
      only,
      diagnostics: [],
      tags: [],
      ...more,
    }).map((action) => action.title);
  };

  it('at a mention tag it, accept it, correct it', () => {
    assert.deepEqual(titles('«Sok‸ha|PERSON» «Sokha|PERSON»'), [
      'Tag “Sokha”…',
      'Tag all 2 mentions of “Sokha”…',
      'Accept “Sokha” as person',
      '“Sokha” is not an entity here',
      '“Sokha” is not an entity in this file',
      '“Sokha” is never an entity',
      'Change type to organization',
      'Change type to place',
      'Change type to nationality or group',
      'Change type to named event',
      'Change type to date',
      'Change type to amount of money',
      'Change type to law or agreement',
    ]);
  });
  it('on a selection tag it', () => assert.deepEqual(titles('a ‸few words‸ here'), ['Tag selection…']));
  it('on nothing are none', () => assert.deepEqual(titles('a few ‸words'), []));
  it('are those of the kinds asked for', () => {
    assert.deepEqual(titles('«Sok‸ha|PERSON»', ['refactor.policy.accept']), ['Accept “Sokha” as person']);
    assert.deepEqual(titles('«Sok‸ha|PERSON»', ['refactor']).length, 12);
    for (const foreign of [
      'source',
      'source.fixAll',
      'source.organizeImports',
      'notebook',
      'refactor.extract',
      'refactor.pol',
    ]) {
      assert.deepEqual(titles('«Sok‸ha|PERSON»', [foreign]), []);
    }
  });
  it('need no client commands in other editors', () => {
    assert.ok(titles('«Sok‸ha|PERSON»', undefined, { commands: false }).every((title) => !title.endsWith('…')));
  });
  it('change nothing where the document cannot be tagged', () => {
    assert.deepEqual(titles('«Sok‸ha|PERSON»', undefined, { writable: false }), []);
  });
  it('bring back what was refused', () => {
    const { analysis, cursors } = fixture('«Sok‸ha|PERSON»');
    const shown = decided(analysis, { ...NO_DECISIONS, never: new Set(['sokha']) });
    const span = { start: cursors[0], end: cursors[0] };
    const found = codeActions(shown, {
      ...CONTEXT,
      detected: analysis,
      span,
      only: undefined,
      diagnostics: [],
      tags: [],
    });
    assert.deepEqual(
      found.map((action) => action.title),
      ['“Sokha” is an entity after all'],
    );
  });
  it('accept an event with its roles, and a theme', () => {
    const { analysis, cursors } = fixture('They tra‸ined police.', {
      events: [{ type: 'AID', on: 'trained police', actors: [], recipients: [] }],
      themes: { border: ['trained'] },
    });
    const span = { start: cursors[0], end: cursors[0] };
    const found = codeActions(analysis, {
      ...CONTEXT,
      detected: analysis,
      span,
      only: undefined,
      diagnostics: [],
      tags: [],
    });
    assert.deepEqual(
      found.map((action) => action.title),
      ['Accept theme “Border management” here', 'Accept aid as annotation with roles'],
    );
    assert.deepEqual(found[1].command?.arguments, [
      {
        kind: 'acceptEvent',
        uri: URI,
        range: { start: { line: 0, character: 5 }, end: { line: 0, character: 19 } },
        event: 'AID',
      },
    ]);
  });
});

describe('decisions of people', () => {
  const { analysis } = fixture('«Acme|ORG» «Sokha|PERSON» «Acme|ORG» «Acme Corp|ORG|Acme»', {
    references: [],
    events: [{ type: 'AID', on: 'Acme Corp', actors: ['Acme'], recipients: ['Sokha'] }],
    themes: { border: ['Sokha'] },
  });
  const decide = (decisions: Partial<Decisions>) => {
    const shown = decided(analysis, { ...NO_DECISIONS, revision: 1, ...decisions });
    return shown.entities.map(({ id, mentions }) => `${id} ${mentions.map((at) => shown.mentions[at].start)}`);
  };
  it('leave the analysis as it is where there are none', () => assert.equal(decided(analysis, NO_DECISIONS), analysis));
  it('take a mention away here', () => {
    const rejected = [{ span: { start: 0, end: 4 }, of: 'entity' as const, code: 'ORG' }];
    assert.deepEqual(decide({ rejected }), ['PERSON:sokha 5', 'ORG:acme 11,16']);
  });
  it('take a name away everywhere', () => {
    assert.deepEqual(decide({ never: new Set([foldName('SOKHA ')]) }), ['ORG:acme 0,11,16']);
  });
  it('change the type of a name', () => {
    assert.deepEqual(decide({ retyped: [{ span: { start: 5, end: 10 }, to: 'PLACE' }] }), [
      'ORG:acme 0,11,16',
      'PLACE:sokha 5',
    ]);
    assert.deepEqual(decide({ types: new Map([['acme', 'EVENT']]) }), [
      'EVENT:acme 0,11',
      'PERSON:sokha 5',
      'ORG:acme 16',
    ]);
  });
  it('leave out what is less certain than the threshold', () => {
    assert.equal(decided(analysis, NO_DECISIONS, { ...SHOW_ALL, entities: 0.5 }).entities.length, 2);
    assert.equal(decided(analysis, NO_DECISIONS, { ...SHOW_ALL, entities: 0.95 }).mentions.length, 0);
    const { themes, events, mentions } = decided(analysis, NO_DECISIONS, { entities: 0, themes: 1, cooperation: 1 });
    assert.deepEqual([themes.length, events.length, mentions.length], [0, 0, analysis.mentions.length]);
  });
  it('keep events pointing at their parties', () => {
    const shown = decided(analysis, { ...NO_DECISIONS, never: new Set(['sokha']) });
    assert.deepEqual(shown.events[0].actorEntities, [0]);
    assert.deepEqual(shown.events[0].recipientEntities, [-1]);
  });
  it('refuse themes and events', () => {
    const theme = { span: { start: 5, end: 10 }, of: 'theme' as const, code: 'border' };
    const event = { span: { start: 16, end: 25 }, of: 'event' as const, code: 'AID' };
    const shown = decided(analysis, { ...NO_DECISIONS, rejected: [theme, event] });
    assert.deepEqual([shown.themes.length, shown.events.length], [0, 0]);
  });
});

describe('an inline tag', () => {
  const TABLE: readonly (readonly [text: string, expected: string])[] = [
    ['Mr ‸Sar Sokha‸ spoke', 'Mr [Sar Sokha]{.person} spoke'],
    ['Mr‸ Sar Sokha ‸spoke', 'Mr [Sar Sokha]{.person} spoke'],
    ['[‸Sar Sokha‸]{.border}', '[Sar Sokha]{.person .border}'],
    ['see ‸a [b]‸ c', 'see [a \\[b\\]]{.person} c'],
    ['no‸ ‸text', ''],
  ];
  for (const [text, expected] of TABLE) {
    it(`on ${text}`, () => {
      const { analysis, cursors } = fixture(text);
      const edits = inlineTagEdits(analysis, { start: cursors[0], end: cursors[1] }, 'person');
      const action = { title: '', edit: { changes: { [URI]: edits ?? [] } } };
      assert.equal(edits ? applied(analysis.text, action) : '', expected);
    });
  }
});

describe('inline tags', () => {
  const READ: readonly (readonly [text: string, expected: readonly string[], languageId?: 'markdown'])[] = [
    ['Mr [Sar Sokha]{.person} spoke', ['Sar Sokha .person']],
    ['[a b]{.x .y key=v} and [c]{#id .z}', ['a b .x', 'a b .y', 'c .z']],
    ['[a [b] c]{.x}', ['a [b] c .x']],
    ['[a]{} [b]{key=v} [c] {.x} {.y}', []],
    ['`[a]{.x}` and [b]{.y}', ['b .y'], 'markdown'],
    ['```\n[a]{.x}\n```\n', [], 'markdown'],
    ['[two\nlines]{.x}', ['two\nlines .x'], 'markdown'],
  ];
  for (const [text, expected, languageId] of READ) {
    it(`are read from ${JSON.stringify(text)}`, () => {
      const { analysis } = fixture(text, { languageId });
      assert.deepEqual(
        inlineTagsOf(analysis).map((tag) => `${tag.text} .${tag.code}`),
        expected,
      );
    });
  }
  const CHANGED: readonly (readonly [text: string, to: string | undefined, expected: string])[] = [
    ['Mr [Sokha]{.person} left', undefined, 'Mr Sokha left'],
    ['Mr [Sokha]{.person} left', 'org', 'Mr [Sokha]{.org} left'],
    ['Mr [Sokha]{.person .vip} left', undefined, 'Mr [Sokha]{.vip} left'],
    ['Mr [Sokha]{#a .person} left', undefined, 'Mr [Sokha]{#a} left'],
  ];
  for (const [text, to, expected] of CHANGED) {
    it(`${text} becomes ${expected}`, () => {
      const { analysis } = fixture(text);
      const edits = changeInlineTag(analysis, inlineTagsOf(analysis)[0].id, to)!;
      assert.equal(applied(text, { title: '', edit: { changes: { [URI]: edits } } }), expected);
      assert.equal(changeInlineTag(analysis, 'inline:0:gone', to), undefined);
    });
  }
});

const CONTEXT = { uri: URI, codes: SOME_CODES, coder: 'ana', commands: true, writable: true, year: 2026 };

function applied(text: string, action: CodeAction): string {
  const { lines } = fixture(text.replaceAll('«', '<')).analysis;
  const edits = action.edit!.changes![URI].map((edit) => ({ ...toSpan(lines, edit.range), newText: edit.newText }));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text);
}
