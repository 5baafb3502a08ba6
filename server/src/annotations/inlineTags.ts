import { type Block, type DocumentLanguage, isProse } from '../blocks/block';
import { type BracketedSpan, bracketedSpans } from '../blocks/bracketedSpans';
import type { PlacedAnnotation } from './annotation';
import type { OffsetMap } from './offsets';
import { sha256 } from './sha256';
import { createTargets } from './target';

/** Tags written into the document as bracketed spans, by place. Code, HTML and front matter are left alone. */
export function inlineTags(text: string, blocks: readonly Block[], language: DocumentLanguage): BracketedSpan[] {
  if (!text.includes(']{')) return [];
  return blocks
    .filter((block) => isProse(block.kind))
    .flatMap((block) => bracketedSpans(text, block.start, block.end, language === 'markdown'));
}

/**
 * The same as annotations, one a class. They are nobody's and of no time: the document says them. Their ids are made from what they
 * say, so that the same tag has the same id as long as the order of equal ones stays.
 */
export function inlineAnnotations(tags: readonly BracketedSpan[], map: OffsetMap, hash: string): PlacedAnnotation[] {
  const count = new Map<string, number>();
  const targets = createTargets(
    map,
    tags.map(({ inner }) => inner),
    hash,
  );
  return tags.flatMap(({ inner, classes }, i) => {
    const target = targets[i];
    return classes.map((code): PlacedAnnotation => {
      const name = `${code}\n${target.exact}`;
      const number = (count.get(name) ?? 0) + 1;
      count.set(name, number);
      return {
        annotation: {
          id: uuidOf(`${name}\n${number}`),
          claim: { kind: 'tag', code },
          target,
          coder: '',
          created: '',
          modified: '',
          memo: '',
          provenance: { from: 'inline' },
          state: 'settled',
        },
        span: inner,
        candidates: [],
      };
    });
  });
}

/** Name-based UUID (RFC 9562 version 8: the hash is SHA-256). */
function uuidOf(name: string): string {
  const hex = sha256(name);
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
