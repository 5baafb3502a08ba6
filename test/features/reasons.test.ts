import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Analyser } from '../../server/src/document/analyser';
import { createEngine } from '../../server/src/document/engine';
import { isWorded, reasonSentence } from '../../server/src/features/reasons';
import { knowledge } from '../knowledge';

describe('reasons', () => {
  it('of everything in the samples have words of their own', () => {
    const engine = createEngine(knowledge());
    const silent = new Set<string>();
    for (const file of fs.readdirSync('samples').filter((name) => /\.(txt|md)$/.test(name))) {
      const language = file.endsWith('.md') ? 'markdown' : 'plaintext';
      const text = fs.readFileSync(`samples/${file}`, 'utf8').slice(0, 50_000);
      const { mentions, references, themes } = new Analyser(language, text, engine).analysis;
      const reasons = [...mentions, ...references, ...themes.flatMap(({ evidence }) => [...evidence])];
      for (const { reason } of reasons) if (!isWorded(reason.code)) silent.add(reason.code);
    }
    assert.deepEqual([...silent], []);
  }).timeout(30_000);

  const quote = (text: string) => `“${text}”`;
  const TABLE: readonly (readonly [code: string, args: readonly string[], expected: string])[] = [
    ['person-title', ['Minister'], 'The title “Minister” stands before it.'],
    ['known-country', ['Cambodia', 'KH'], 'Known country “Cambodia”.'],
    ['known-organization', ['Royal University', 'KH'], 'Known organization “Royal University” of Cambodia.'],
    ['unheard-of', [], 'Marked by its form and the words around it.'],
    ['unheard-of', ['x', ''], 'Marked because of “x”.'],
  ];
  for (const [code, args, expected] of TABLE) {
    it(`${code} ${args.join(' ')}`, () => assert.equal(reasonSentence({ code, args }, quote), expected));
  }
});
