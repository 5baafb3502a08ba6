import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BlockKind, DocumentLanguage } from '../../server/src/blocks/block';
import { PLACEHOLDER } from '../../server/src/blocks/mask';
import { toBlockSpan, viewOf } from '../../server/src/blocks/view';

describe('the view of a block', () => {
  const rows: [raw: string, view: string, kind?: BlockKind, languageId?: DocumentLanguage][] = [
    ['**Sar** _Sokha_ met *Pablo* Kang.', 'Sar Sokha met Pablo Kang.'],
    ['a snake_case_name stays', 'a snake_case_name stays'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['[Ministry of Interior](https://moi.example/a_(b)) said', 'Ministry of Interior said'],
    ['[Sar Sokha]{.person} met', 'Sar Sokha met'],
    ['the [*Royal* University][rupp] and[^1] more', 'the Royal University and more'],
    ['![a flag](flag.png) of Kenya', `${PLACEHOLDER} of Kenya`],
    ['run `npm Kenya` now', `run ${PLACEHOLDER} now`],
    ['see https://example.org/Kenya. Then', `see ${PLACEHOLDER}. Then`],
    ['<https://example.org> and <b>Kenya</b>', `${PLACEHOLDER} and ${PLACEHOLDER}Kenya${PLACEHOLDER}`],
    ['mail a.b@example.org now', `mail ${PLACEHOLDER} now`],
    ['A \\*literal\\* star', 'A *literal* star'],
    ['## Scope ##', 'Scope', 'heading'],
    ['Title\n=====', 'Title', 'heading'],
    ['- [x] done', 'done', 'listItem'],
    ['> one\n> two', 'one\ntwo', 'quote'],
    ['| Kenya | Peru |', '| Kenya | Peru |', 'tableRow'],
    ['[Sar Sokha]{.person} at www.example.org/x, said *this*', `Sar Sokha at ${PLACEHOLDER}, said *this*`, 'paragraph', 'plaintext'],
  ]; // biome-ignore format: a table
  for (const [raw, view, kind = 'paragraph', languageId = 'markdown'] of rows) {
    it(`${JSON.stringify(raw)} reads ${JSON.stringify(view)}`, () =>
      assert.equal(viewOf(raw, kind, languageId).text, view));
  }

  it('keeps the characters of the block in their order, and maps every one back', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '{.a}',
      '<b>',
      '!',
      '\\',
      'Sar ',
      'Sokha',
      '\n',
      '> ',
      '𝒜',
      'https://a.b',
      '@',
      'x@y.z',
      '~~',
      '[^1]',
      '[a]{.b}',
      '[a](b)',
      '<!-- x -->',
    );
    const kinds = fc.constantFrom<BlockKind>('paragraph', 'heading', 'listItem', 'quote', 'tableRow');
    const languages = fc.constantFrom<DocumentLanguage>('plaintext', 'markdown');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), kinds, languages, (pieces, kind, languageId) => {
        const raw = pieces.join('');
        const view = viewOf(raw, kind, languageId);
        let last = -1;
        for (let at = 0; at < view.text.length; at++) {
          const span = toBlockSpan(view, at, at + 1);
          assert.ok(span.start > last && span.end === span.start + 1 && span.end <= raw.length);
          if (view.text[at] !== PLACEHOLDER) assert.equal(raw[span.start], view.text[at]);
          last = span.start;
        }
      }),
    );
  });
});
