import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentLanguage } from '../../server/src/blocks/block';
import { loadKnowledge } from '../../server/src/detect/loadKnowledge';
import { Analyser, DOCUMENT_LIMIT } from '../../server/src/document/analyser';
import { createEngine } from '../../server/src/document/engine';
import { difference, fromScratch } from '../../server/src/document/oracle';
import { knowledge, models } from '../knowledge';

const engine = createEngine(knowledge());

const PIECES = [
  '\n', '\n\n', '\r\n', '\r\n\r\n', ' ', '---\n', '```\n', '# ', '- ', '> ', '| a | b |\n', '<!-- ', ' -->', '**', '_', '[', '](http://x.y)',
  'Minister Sar Sokha met Pablo Kang, ambassador of Australia, in Phnom Penh on 2 May 2026. ', 'Sokha thanked the Australian Embassy. ',
  'The Ministry of Interior (MoI) signed the agreement with the MoI. ', 'MoI ', 'police training and cybersecurity ', 'last month ',
  'The Ministry of Justice (MoI) ', 'Le ministre de la justice est dans le pays avec les forces de la paix. ', '𝒜𝓃𝓃 ', 'e\u0301', '\ufeff', 'US$4.5 million ',
  'Article 5\n', 'JOINT STATEMENT\n', 'Kang ', 'the two sides agreed to strengthen cooperation on migration. ',
]; // biome-ignore format: a table of pieces
const piece = fc.constantFrom(...PIECES);
const document = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
const script = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 80 }), fc.array(piece, { maxLength: 2 })), { maxLength: 8 });

describe('the analyser', () => {
  for (const languageId of ['plaintext', 'markdown'] as DocumentLanguage[]) {
    it(`gives after any edits what it gives from scratch (${languageId})`, () => {
      fc.assert(
        fc.property(document, script, (text, steps) => {
          const analyser = new Analyser(languageId, text, engine);
          for (const [at, length, pieces] of steps) {
            const start = at % (analyser.text.length + 1);
            const end = Math.min(analyser.text.length, start + length);
            analyser.apply([{ start, end, text: pieces.join('') }]);
            const scratch = fromScratch(languageId, analyser.text, createEngine(knowledge()));
            assert.equal(difference(analyser.analysis, scratch), undefined);
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('gives flat, sorted mentions inside the text that refer to entities which refer back', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { mentions, entities } = fromScratch('markdown', text, engine);
        let last = 0;
        mentions.forEach((mention, index) => {
          assert.ok(mention.start >= last && mention.end > mention.start && mention.end <= text.length);
          assert.ok(entities[mention.entity].mentions.includes(index));
          last = mention.end;
        });
        for (const entity of entities) assert.ok(entity.mentions.length > 0);
      }),
    );
  });

  it('gives the same whatever was read before', () => {
    const fresh = loadKnowledge(models());
    fc.assert(
      fc.property(document, document, (before, text) => {
        fromScratch('plaintext', before.repeat(3), createEngine(fresh));
        const after = fromScratch('plaintext', text, createEngine(fresh));
        assert.equal(difference(after, fromScratch('plaintext', text, createEngine(knowledge()))), undefined);
      }),
      { numRuns: 60 },
    );
  });

  it('reads only the blocks that an edit touched', () => {
    let read = 0;
    const counting = knowledge();
    const counted = createEngine({
      ...counting,
      entities: (text, tokens) => {
        read++;
        return counting.entities(text, tokens);
      },
    });
    const text = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} tells of Kenya and Peru.`).join('\n\n');
    const analyser = new Analyser('plaintext', text, counted);
    assert.equal(analyser.analysis.blocks.length, 400);
    read = 0;
    analyser.apply([{ start: text.indexOf('200'), end: text.indexOf('200'), text: 'number ' }]);
    assert.equal(analyser.analysis.blocks.length, 400);
    assert.equal(read, 1);
    analyser.apply([{ start: 0, end: 0, text: 'New first paragraph.\n\n' }]);
    assert.equal(analyser.analysis.blocks.length, 401);
    assert.equal(read, 2);
  });

  it('reads a block a step when it is run, the wanted ones first', () => {
    const analyser = new Analyser(
      'plaintext',
      'One of Kenya.\n\nTwo of Peru.\n\nThree of Chad.',
      createEngine(knowledge()),
    );
    const steps = analyser.run({ start: 30, end: 31 });
    let count = 0;
    while (!steps.next().done) count++;
    assert.equal(count, 3);
    assert.ok(analyser.isComplete);
  });

  it('says that it left out the end of a document over the limit', () => {
    const text = `${'The two sides met in Nairobi. '.repeat(40)}\n\n`.repeat(Math.ceil((DOCUMENT_LIMIT + 100) / 1202));
    const { limits, blocks } = fromScratch('plaintext', text, engine);
    assert.deepEqual(
      limits.map(({ code }) => code),
      ['document-too-long'],
    );
    assert.ok(blocks[blocks.length - 1].end <= DOCUMENT_LIMIT);
  }).timeout(30_000);

  it('leaves paragraphs in another language alone and names them', () => {
    const french =
      'Le ministre de la justice du Sénégal est en visite dans la région avec les membres de sa délégation.';
    const { foreign, mentions, language } = fromScratch(
      'plaintext',
      `The minister of Kenya met the press after the talks with the chair of the African Union, and said that they had agreed to work together.\n\n${french}`,
      engine,
    );
    assert.equal(language, 'en');
    assert.equal(foreign.length, 1);
    assert.ok(mentions.every(({ start }) => start < foreign[0].start));
  });
});
