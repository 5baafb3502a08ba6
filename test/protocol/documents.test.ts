import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EMPTY_CODEBOOK } from '../../server/src/lexicon/codebook';
import { type ContentChange, OpenDocument } from '../../server/src/service/documents';
import { applyEdit } from '../../server/src/text/edit';
import { simpleEngines } from './simpleEngine';

const engine = simpleEngines().engineWith(EMPTY_CODEBOOK);
const text = fc.array(fc.constantFrom('a', 'B', ' ', '\n', '\r\n', '😀', 'é', '# ', '```\n', '\r'), { maxLength: 25 });
const position = fc.record({ line: fc.nat({ max: 8 }), character: fc.nat({ max: 12 }) });
const change = fc.record({ start: position, end: position, text: text.map((parts) => parts.join('')) });

describe('open documents', () => {
  it('hold the text that any other server would hold, whatever changes come', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        (parts, batches) => {
          const uri = 'file:///a.md';
          const before = parts.join('');
          const ours = new OpenDocument(uri, 'markdown', 1, before, engine);
          let theirs = TextDocument.create(uri, 'markdown', 1, before);
          let replayed = before;
          let version = 1;
          for (const batch of batches) {
            version++;
            // Each change refers to the text that the last one left.
            const changes: ContentChange[] = [];
            for (const { start, end, text: inserted } of batch) {
              const [a, b] = [theirs.offsetAt(start), theirs.offsetAt(end)].sort((x, y) => x - y);
              const range = { start: theirs.positionAt(a), end: theirs.positionAt(b) };
              theirs = TextDocument.update(theirs, [{ range, text: inserted }], version);
              changes.push({ range, text: inserted });
            }
            // A client that looks at it between changes must not change the outcome.
            if (version % 2 === 0) assert.equal(ours.analysis.text, ours.text);
            for (const edit of ours.change(version, changes)) replayed = applyEdit(replayed, edit);
            assert.equal(ours.text, theirs.getText());
            assert.equal(replayed, ours.text);
            assert.equal(ours.version, version);
          }
          assert.equal(ours.analysis.text, ours.text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('take a whole new text', () => {
    const document = new OpenDocument('file:///a.md', 'markdown', 1, 'one', engine);
    assert.deepEqual(document.change(2, [{ text: 'two' }]), [{ start: 0, end: 3, text: 'two' }]);
    assert.equal(document.analysis.text, 'two');
  });

  it('give the same analysis until they change', () => {
    const document = new OpenDocument('file:///a.md', 'markdown', 1, 'Acme', engine);
    const { analysis } = document;
    assert.equal(document.analysis, analysis);
    document.change(2, []);
    assert.equal(document.analysis, analysis);
    document.change(3, [{ text: 'x' }]);
    assert.notEqual(document.analysis, analysis);
  });
});
