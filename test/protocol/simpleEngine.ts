import { LanguageGuess } from '../../server/src/detect/language';
import { ThemeDetector } from '../../server/src/detect/themes';
import type { Analysis, Entity, Problem, ResolvedMention } from '../../server/src/document/analysis';
import { createEngine } from '../../server/src/document/engine';
import { type Codebook, EMPTY_CODEBOOK } from '../../server/src/lexicon/codebook';
import type { Engines } from '../../server/src/service/codebooks';
import { WordTable } from '../../server/src/text/words';

/**
 * Engines that find what a test can foretell: every capitalized word is an organization, every word in capitals that ends in a
 * question mark an acronym without definition. So the tests of the protocol do not move with the quality of detection.
 */
export function simpleEngines(): Engines {
  const words = new WordTable();
  const real = createEngine({
    words,
    language: new LanguageGuess(words),
    entities: () => ({ mentions: [], candidates: [], acronyms: [] }),
    themes: new ThemeDetector(words, EMPTY_CODEBOOK, undefined),
  });
  const engine = {
    cache: real.cache,
    assemble: (parts: Parameters<typeof real.assemble>[0]): Analysis => {
      const { text, languageId, date, lines, blocks, findings, limits, sections, language, foreign } =
        real.assemble(parts);
      const structure = { text, languageId, date, lines, blocks, findings, limits, sections, language, foreign };
      return { ...structure, references: [], dates: [], themes: [], events: [], ...found(text) };
    },
  };
  const others = new Map<Codebook, typeof engine>();
  return {
    codebook: EMPTY_CODEBOOK,
    engineWith(codebook) {
      if (codebook === EMPTY_CODEBOOK) return engine;
      if (!others.has(codebook)) others.set(codebook, { ...engine });
      return others.get(codebook)!;
    },
  };
}

function found(text: string): { mentions: ResolvedMention[]; entities: Entity[]; problems: Problem[] } {
  const entities: (Entity & { mentions: number[] })[] = [];
  const problems: Problem[] = [];
  const mentions = [...text.matchAll(/[A-Z][A-Za-z]+(\?)?/g)].map((match, index): ResolvedMention => {
    const name = match[1] ? match[0].slice(0, -1) : match[0];
    const id = `ORG:${name.toLowerCase()}`;
    let entity = entities.findIndex((item) => item.id === id);
    if (entity < 0) entity = entities.push({ id, name, type: 'ORG', mentions: [] }) - 1;
    entities[entity].mentions.push(index);
    const span = { start: match.index, end: match.index + name.length };
    if (match[1]) problems.push({ ...span, code: 'acronym-undefined', args: [name], related: [] });
    return { ...span, type: 'ORG', entity, score: 0.9, reason: { code: 'test' } };
  });
  return { mentions, entities, problems };
}
