import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Chains } from '../../server/src/detect/tagger/chains';
import { conjunctions, MAX_CONJUNCTIONS, REACH, Surroundings } from '../../server/src/detect/tagger/features';
import { STATES } from '../../server/src/detect/tagger/labels';
import { loadTagger } from '../../server/src/detect/tagger/model';
import { TokenScores } from '../../server/src/detect/tagger/tokenScores';
import { SUMS } from '../../server/src/detect/tagger/weightTable';
import { MAX_UNIGRAMS } from '../../server/src/detect/tagger/wordTypes';
import { type Tokens, tokenize } from '../../server/src/text/tokens';
import { WordTable } from '../../server/src/text/words';

const model = loadTagger(readFileSync('server/model/entities.bin'));

describe('TokenScores', () => {
  const table = new WordTable();
  const cached = new TokenScores(model, table);
  const words =
    'The Ministry of Health and Kenya ’s Prime Minister Jong-un UNESCO “ ( ) . , : said 3 May 2026 in Phnom Penh de la Qxyzzy x É HEALTH';

  it('are the sums of all features, however much of them was kept from earlier texts', () => {
    const text = fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 40 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, fc.array(fc.nat(200), { minLength: 41, maxLength: 41 }), (read, numbers) => {
        const tokens = tokenize(read, table);
        // Readings stand on a third of the tokens.
        const evidence = Int32Array.from(numbers, (number) => (number % 3 === 0 ? (number << 2) | 1 : 0));
        assert.deepEqual(scoresOf(cached, tokens, evidence), plainScores(cached, tokens, evidence));
      }),
      { numRuns: 200 },
    );
  });

  it('forgets sums with the words they are of', () => {
    const small = new WordTable();
    const scores = new TokenScores(model, small);
    const none = new Int32Array(64);
    const text = 'Prime Minister Ngozi Adeyemi met the World Bank in Nairobi.';
    const before = scoresOf(scores, tokenize(text, small), none);
    for (let number = 0; small.generation === 0; number++) tokenize(`Aa${number} Bb${number}`, small);
    scoresOf(scores, tokenize('Wholly Other Words Came', small), none);
    assert.deepEqual(scoresOf(scores, tokenize(text, small), none), before);
  });
});

/** Scores of the tokens of all chains, token by token. */
function scoresOf(scores: TokenScores, tokens: Tokens, evidence: Int32Array): number[] {
  const chains = chainsOf(scores, tokens);
  const found: number[] = [];
  for (let i = 0; i < chains.count; i++) {
    const [start, end] = chains.bounds.subarray(i * 2, i * 2 + 2);
    const out = new Int32Array((end - start) * STATES);
    scores.score(tokens.word, start, end, chains, evidence, out);
    found.push(...out);
  }
  return found;
}

/** The same from the lists of features. */
function plainScores(scores: TokenScores, tokens: Tokens, evidence: Int32Array): number[] {
  const { types, sentinels } = scores;
  const chains = chainsOf(scores, tokens);
  const around = new Surroundings();
  const out: number[] = [];
  for (let i = 0; i < chains.count; i++) {
    for (let t = chains.bounds[i * 2]; t < chains.bounds[i * 2 + 1]; t++) {
      const total = new Array<number>(STATES).fill(0);
      for (let offset = -REACH; offset <= REACH; offset++) {
        const at = t + offset;
        const word =
          at < chains.sentenceStart[t]
            ? sentinels.before
            : at >= chains.sentenceEnd[t]
              ? sentinels.behind
              : tokens.word[at];
        const features = new Int32Array(MAX_UNIGRAMS);
        addTo(total, features, types.unigrams(word, offset, features));
      }
      const features = new Int32Array(MAX_CONJUNCTIONS);
      around.read(tokens.word, t, chains, evidence, sentinels);
      addTo(total, features, conjunctions(around, types.atoms, features));
      out.push(...total);
    }
  }
  return out;
}

function chainsOf(scores: TokenScores, tokens: Tokens): Chains {
  scores.prepare(tokens.word, tokens.count);
  const chains = new Chains();
  chains.find(tokens.word, tokens.count, scores.types.roles);
  return chains;
}

/** One feature at a time, so that nothing runs over from state to state. */
function addTo(total: number[], features: Int32Array, count: number): void {
  const sums = new Int32Array(SUMS);
  for (const feature of features.subarray(0, count)) {
    model.weights.addUp(Int32Array.of(feature), 1, sums, 0);
    for (let i = 0; i < SUMS; i++) {
      const lower = (sums[i] << 16) >> 16;
      total[1 + i * 2] += lower;
      total[2 + i * 2] += (sums[i] - lower) >> 16;
    }
  }
}
