import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, DocumentLanguage } from '../../server/src/blocks/block';
import { resplit, splitBlocks } from '../../server/src/blocks/resplit';
import { applyEdit, type TextEdit } from '../../server/src/text/edit';

const PIECES = [
  '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' ', '    ', '\t', '---\n', '---', '===\n', '```\n', '~~~', '# ', '## Part\n', '- item ', '1. ',
  '> ', '>\n', '| a | b |\n', '|---|---|\n', '<div>\n', '</div>', '<!-- ', ' -->', '[ref]: http://x.y\n', 'Article 5\n', 'ARTICLE V. Scope\n',
  'JOINT COMMUNIQUÉ\n', '(a) ', '• ', 'word ', 'The Ministry of Interior met the delegation of Kenya in Nairobi. ', '𝒜𝓃𝓃', 'e\u0301', '\ufeff',
  'x'.repeat(45), `${'long words without an end '.repeat(12)}`, 'a = b;', '<script>', '</script>\n', '\u0001', '\u00a0',
]; // biome-ignore format: a table of pieces
const piece = fc.constantFrom(...PIECES);
const document = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 }), fc.array(piece, { maxLength: 3 })), { maxLength: 12 });

describe('blocks', () => {
  for (const languageId of ['plaintext', 'markdown'] as DocumentLanguage[]) {
    it(`re-split around an edit equals a split from scratch (${languageId})`, () => {
      fc.assert(
        fc.property(document, edits, (start, script) => {
          let text = start;
          let blocks: readonly Block[] = splitBlocks(text, languageId);
          for (const [at, length, pieces] of script) {
            const from = text.length === 0 ? 0 : at % (text.length + 1);
            const edit: TextEdit = { start: from, end: Math.min(text.length, from + length), text: pieces.join('') };
            text = applyEdit(text, edit);
            const result = resplit(blocks, text, edit, languageId);
            assert.deepEqual(result.blocks, splitBlocks(text, languageId));
            for (let index = 0; index < result.from; index++) assert.equal(result.blocks[index], blocks[index]);
            blocks = result.blocks;
          }
        }),
        { numRuns: 400 },
      );
    });

    it(`are in order, not empty, and leave out nothing but space and breaks (${languageId})`, () => {
      fc.assert(
        fc.property(document, (text) => {
          let at = 0;
          for (const block of splitBlocks(text, languageId)) {
            assert.ok(block.start >= at && block.end > block.start, JSON.stringify(block));
            assert.match(text.slice(at, block.start), /^[\s\ufeff*_-]*$/);
            at = block.end;
          }
          assert.match(text.slice(at), /^[\s\ufeff*_-]*$/);
        }),
      );
    });
  }

  it('split a megabyte on one line into blocks of bounded size', () => {
    const text = 'The two sides agreed to work together. '.repeat(26_000);
    const blocks = splitBlocks(text, 'plaintext');
    assert.ok(blocks.length > 50 && blocks.every((block) => block.end - block.start <= 16_000));
    const unspaced = splitBlocks('x'.repeat(1_000_000), 'markdown');
    assert.ok(unspaced.every((block) => block.end - block.start <= 16_001));
  });
});

describe('plain text blocks', () => {
  const rows: [name: string, text: string, kinds: string[]][] = [
    ['paragraphs', 'One.\n\nTwo.', ['paragraph', 'paragraph']],
    [
      'hard-wrapped lines are one paragraph',
      'By the authority vested in me as President by the Constitution\nand the laws of the United States of America, it is hereby\nordered as follows:',
      ['paragraph'],
    ],
    ['numbered articles', 'Article 1\nThe Parties shall cooperate.\nARTICLE II. Scope\nText.', ['heading', 'paragraph', 'heading', 'paragraph']],
    ['an article that is quoted in a sentence is no heading', 'Article 5 of the Convention applies to it.', ['paragraph']],
    ['capital headings', 'JOINT COMMUNIQUÉ\n\nText.', ['heading', 'paragraph']],
    ['list items', 'They agreed to:\n- share data;\n- train staff;\n(a) first\n1. second', ['paragraph', 'listItem', 'listItem', 'listItem', 'listItem']],
    ['signatures keep their lines apart', 'John Okello\nMinister of Trade\nRepublic of Uganda', ['paragraph', 'paragraph', 'paragraph']],
  ]; // biome-ignore format: a table
  for (const [name, text, kinds] of rows) {
    it(name, () =>
      assert.deepEqual(
        splitBlocks(text, 'plaintext').map((block) => block.kind),
        kinds,
      ),
    );
  }
});

describe('Markdown blocks', () => {
  const rows: [name: string, text: string, kinds: string[]][] = [
    ['front matter', '---\ntitle: x\n---\n# Head\ntext', ['frontMatter', 'heading', 'paragraph']],
    ['front matter that is not closed is text', '---\ntitle: x\n', ['paragraph']],
    ['fences', 'a\n```js\n# no heading\n```\nb', ['paragraph', 'code', 'paragraph']],
    ['setext headings', 'Title\n=====\nSub\n---', ['heading', 'heading']],
    ['lists', '- one\n  more\n- two\n\n1. three', ['listItem', 'listItem', 'listItem']],
    ['tables', '| a | b |\n|---|---|\n| c | d |', ['tableRow', 'definition', 'tableRow']],
    ['HTML', '<div>\nx\n</div>\n\ny', ['html', 'paragraph']],
    ['comments', '<!-- a\n\nb -->\ny', ['html', 'paragraph']],
    ['quotes', '> a\n> b\n>\n> c', ['quote', 'quote']],
    ['link definitions', '[a]: https://example.org\ntext', ['definition', 'paragraph']],
  ];
  for (const [name, text, kinds] of rows) {
    it(name, () =>
      assert.deepEqual(
        splitBlocks(text, 'markdown').map((block) => block.kind),
        kinds,
      ),
    );
  }
});
