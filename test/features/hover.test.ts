import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../server/src/features/hover';
import { escapeMarkdown } from '../../server/src/features/markdown';
import type { ShownTag } from '../../server/src/features/tags';
import { type FixtureOptions, fixture, SOME_CODES, tag } from './fixture';
import { range } from './text';

interface Row {
  readonly what: string;
  readonly text: string;
  readonly options?: FixtureOptions;
  readonly tags?: readonly ShownTag[];
  /** Lines that the hover must hold, in plain text; empty: no hover. */
  readonly lines: readonly string[];
}

const TABLE: readonly Row[] = [
  { what: 'nothing between names', text: '«A|ORG» an‸d «B|ORG»', lines: [] },
  {
    what: 'a name: type, how often, first here',
    text: 'Mr «Sar So‸kha|PERSON» met «Sokha|PERSON|Sar Sokha».',
    lines: ['Sar Sokha — person', 'Named twice in this document, first here'],
  },
  {
    what: 'a short form: the full name and its first place',
    text: 'Mr «Sar Sokha|PERSON» spoke.\n\nThen «Sok‸ha|PERSON|Sar Sokha» left.',
    lines: ['Sar Sokha — person', 'Named twice in this document, first in line 1'],
  },
  {
    what: 'the section of the first mention',
    text: '# First part\n\n«ASEAN|ORG»\n\n# Second\n\n«ASE‸AN|ORG»',
    options: { languageId: 'markdown' },
    lines: ['ASEAN — organization', 'Named twice in this document, first in line 3, “First part”'],
  },
  {
    what: 'the end of a name',
    text: '«Sokha|PERSON»‸, minister',
    lines: ['Sokha — person', 'Named once in this document'],
  },
  {
    what: 'an expression that refers',
    text: '«Ministry of Interior|ORG» said. The min‸istry agreed.',
    options: { references: [{ on: 'The ministry', name: 'Ministry of Interior' }] },
    lines: ['“The ministry” refers to Ministry of Interior — organization'],
  },
  {
    what: 'a date with its value',
    text: 'On «Ma‸y 2|DATE» they met.',
    options: { dates: [{ on: 'May 2', iso: '2024-05-02' }] },
    lines: ['May 2 — date', 'Date: 2024-05-02 · Named once in this document'],
  },
  {
    what: 'a relative date',
    text: 'They met last mo‸nth.',
    options: { date: '2024-05-03', dates: [{ on: 'last month', iso: '2024-04', relative: true }] },
    lines: ['“last month” is 2024-04', "Counted from the document's own date, 2024-05-03."],
  },
  {
    what: 'a theme with its evidence and codes',
    text: 'They discussed bor‸der patrols.',
    options: { themes: { border: ['border patrols'] } },
    lines: [
      'Border management — main theme of this document: “border patrols”. Marked because of “border patrols”. (DAC 15136, PLOVER migration, SDG 16)',
    ],
  },
  {
    what: 'an event with its parties',
    text: '«Australia|PLACE» tra‸ined police of «Cambodia|PLACE».',
    options: { events: [{ type: 'AID', on: 'trained police', actors: ['Australia'], recipients: ['Cambodia'] }] },
    lines: ['Aid — Australia → Cambodia (done)', '“trained police”'],
  },
  {
    what: 'a tag with its memo',
    text: 'some te‸xt',
    tags: [tag('1', 'border', { start: 0, end: 9 }, { memo: 'why not' })],
    lines: ['Border management — tagged by ana', 'Control of borders.', 'Memo: why not'],
  },
];

describe('hover', () => {
  for (const { what, text, options, tags = [], lines } of TABLE) {
    it(`shows ${what}`, () => {
      const { analysis, cursors } = fixture(text, options);
      const shown = hover(analysis, { ...PLAIN, offset: cursors[0], tags });
      if (lines.length === 0) return assert.equal(shown, null);
      const found = markupOf(shown!.contents as MarkupContent).split('\n');
      for (const line of lines) assert.ok(found.includes(line), `"${line}" is not in\n${found.join('\n')}`);
      return undefined;
    });
  }

  it('covers the mention', () => {
    const { analysis, cursors } = fixture('Mr «Sar So‸kha|PERSON»');
    assert.equal(range(hover(analysis, { ...PLAIN, offset: cursors[0] })!.range!), '0:3-0:12');
  });

  it('links to a fixed list of commands only', () => {
    const { analysis, cursors } = fixture('«Sok‸ha|PERSON» and «Sokha|PERSON»');
    const value = markupOf(hover(analysis, { ...RICH, offset: cursors[0] })!.contents as MarkupContent);
    const commands = [...value.matchAll(/\(command:([\w.]+)\?/g)].map((match) => match[1]);
    assert.deepEqual(commands, [
      'policyAnnotator.act',
      'policyAnnotator.tagEntity',
      'policyAnnotator.tagAllMentions',
      'policyAnnotator.act',
      'policyAnnotator.showEntity',
    ]);
  });

  it('links to nothing that tags where the document cannot be tagged', () => {
    const { analysis, cursors } = fixture('«Sok‸ha|PERSON»');
    const shown = hover(analysis, { ...RICH, offset: cursors[0], writable: false });
    const commands = [...markupOf(shown!.contents as MarkupContent).matchAll(/command:([\w.]+)/g)].map(
      (match) => match[1],
    );
    assert.deepEqual(commands, ['policyAnnotator.showEntity']);
  });

  it('has no links where the client runs no commands', () => {
    const { analysis, cursors } = fixture('«Sok‸ha|PERSON»');
    const shown = hover(analysis, { ...RICH, offset: cursors[0], commands: false });
    assert.ok(!markupOf(shown!.contents as MarkupContent).includes('command:'));
  });

  const ATTACKS = [
    '[x](command:workbench.action.quit)',
    '<img src=x onerror=alert(1)>',
    '<b>bold</b>',
    '$(zap)',
    '\\$(zap)',
    '![x](http://example.com/x.png)',
    '**bold** _em_ `code` ~~gone~~',
    'www.example.com http://example.com a@example.com',
    '&lt;b&gt; &#36;(zap)',
    '# heading',
    '- item',
    '| a | b |',
    '](command:x)',
    '```',
    '[x]: command:y',
    '--- ***',
  ];
  for (const attack of ATTACKS) {
    it(`leaves document text text: ${attack}`, () => {
      const words = attack.replaceAll('|', '/');
      const name = `«${words.slice(0, 1)}‸${words.slice(1)}|ORG»`;
      const { analysis, cursors } = fixture(`Text ${name} text`, {});
      const value = markupOf(hover(analysis, { ...RICH, offset: cursors[0] })!.contents as MarkupContent);
      const ours = value.replace(/\[[^\]\\]*\]\(command:policyAnnotator\.\w+\?[\w%.-]*\)/g, '');
      assertPlain(ours.replaceAll('**', ''), attack);
      assertPlain(escapeMarkdown(attack), attack);
    });
  }
});

const PLAIN = {
  uri: 'file:///a.txt',
  codes: SOME_CODES,
  tags: [],
  markdown: false,
  commands: true,
  writable: true,
};
const RICH = { ...PLAIN, markdown: true };

function markupOf(contents: MarkupContent): string {
  return contents.value;
}

/** No sign that Markdown, HTML, autolinks or VS Code's icons read is left without a backslash, apart from entities of ours. */
function assertPlain(markdown: string, attack: string): void {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/&(?:lt|gt|amp|#36);/g, '');
  const left = /[[\]`*_~|\\!@]|<|\$\(|&|:\/\/|www\.|^\s{0,3}#/m.exec(bare.replace(/\n---\n/g, ''));
  assert.equal(left?.[0], undefined, `"${attack}" became "${markdown}"`);
}
