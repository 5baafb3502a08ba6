import assert from 'node:assert/strict';
import { stemHash } from '../../server/src/detect/themesFeatures';
import { LearnedThemes, readThemeModel, type ThemeModel, writeThemeModel } from '../../server/src/detect/themesModel';
import { LEVEL_FEATURES, ThemeScorer } from '../../server/src/detect/themesScore';
import { tokenize } from '../../server/src/text/tokens';
import { WordTable } from '../../server/src/text/words';
import { models } from '../knowledge';

const level = {
  mean: new Array(LEVEL_FEATURES).fill(0),
  scale: new Array(LEVEL_FEATURES).fill(1),
  hidden: 1,
  first: new Array(LEVEL_FEATURES + 1).fill(0),
  second: [0, 0, 1, 0],
  bias: [0, 0],
};
const hashes = Uint32Array.from(
  ['bridge', 'ferry', 'visa'].map((word) => stemHash(word, 4) >>> 0).sort((a, b) => a - b),
);
const model: ThemeModel = {
  themes: ['transport', 'immigration'],
  step: 0.1,
  kinds: ['description', 'report'],
  network: {
    hidden: 2,
    hiddenBias: [0, 0],
    evidence: new Array(12).fill(0),
    kinds: [0, 0, 0, 0],
    kindBias: [-9, 0],
    out: [1, 0, 0, 1],
    bias: [0, 0],
    own: [1, 1, 1],
  },
  levels: { report: level, aid: level },
  hashes,
  weights: Int8Array.from(
    [...hashes].flatMap((hash) => (hash === stemHash('visa', 4) >>> 0 ? [-5, 40, 0, 0] : [30, -5, 0, 0])),
  ),
};

describe('theme model', () => {
  it('is read as it was written, from any offset of a buffer', () => {
    const bytes = writeThemeModel(model);
    const padded = new Uint8Array(bytes.length + 3);
    padded.set(bytes, 3);
    assert.deepEqual(readThemeModel(bytes), model);
    assert.deepEqual(readThemeModel(padded.subarray(3)), model);
  });

  it('refuses another file in a sentence', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(40), new TextEncoder().encode('{"themes": []}')]) {
      assert.throws(() => readThemeModel(bytes), /not of the version/);
    }
  });

  it('sums each word of a block once', () => {
    const words = new WordTable();
    const learned = new LearnedThemes(words, model);
    const once = learned.sum(tokenize('The bridge and the ferry.', words));
    assert.deepEqual([...once.sums], [60, -10, 0, 0]);
    assert.equal(once.words, 2);
    assert.deepEqual(learned.sum(tokenize('Bridges, a bridge, the bridge; ferry.', words)), once);
    assert.deepEqual([...learned.sum(tokenize('Nothing known', words)).sums], [0, 0, 0, 0]);
  });

  it('scores by words where there is no evidence, and by evidence where a theme is not known to it', () => {
    const scorer = new ThemeScorer(['immigration', 'own', 'transport'], model);
    const byWords = scorer.judge({ evidence: [], sums: Int32Array.from([60, -10, 0, 0]), words: 2 });
    assert.equal(byWords[0].theme, 2);
    const evidence = { total: 3, best: 0.9, strong: 3, title: true, cued: 3, bestCued: 0.9, spread: 1 };
    const byEvidence = scorer.judge({ evidence: [undefined, evidence], sums: undefined, words: 2 });
    assert.equal(byEvidence[0].theme, 1);
  });

  it('weighs words by the hidden units that a text makes active', () => {
    const words = new WordTable();
    const learned = new LearnedThemes(words, model);
    const scorer = new ThemeScorer(['immigration', 'own', 'transport'], model);
    const tokens = tokenize('A bridge', words);
    const inputs = { evidence: [], ...learned.sum(tokens) };
    assert.equal(learned.weightOf(tokens.word[1], scorer.leaning(inputs, 2)!), 1.5);
    assert.equal(learned.weightOf(tokens.word[1], scorer.leaning(inputs, 0)!), -1.5);
    assert.equal(scorer.leaning(inputs, 1), undefined);
  });

  it('ships in the size that was promised', () => {
    const shipped = readThemeModel(models().themes);
    assert.equal(shipped.themes.length, 47);
    assert.ok(models().themes.length < 1_600_000);
  });
});
