import type { Span } from '../text/span';

/** Words and sentences around an offset of one block's text, for selections and previews. */

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentence that holds the offset; both in units of `text`. White space at its end is left out. */
export function sentenceAround(text: string, offset: number, language: string): Span {
  return segmentAround(text, offset, language, 'sentence') ?? { start: 0, end: text.length };
}

/** The word that holds or touches the offset, or undefined between words. */
export function wordAround(text: string, offset: number, language: string): Span | undefined {
  return segmentAround(text, offset, language, 'word');
}

function segmentAround(
  text: string,
  offset: number,
  language: string,
  granularity: 'word' | 'sentence',
): Span | undefined {
  let before: Span | undefined;
  for (const segment of segmenter(language, granularity).segment(text)) {
    if (granularity === 'word' && !segment.isWordLike) continue;
    const end = segment.index + segment.segment.trimEnd().length;
    if (segment.index > offset) break;
    if (offset < segment.index + segment.segment.length) return { start: segment.index, end };
    before = { start: segment.index, end };
  }
  return before && before.end === offset ? before : undefined;
}

function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let found = segmenters.get(key);
  if (!found) {
    found = new Intl.Segmenter(/^[a-z]{2}$/.test(language) ? language : 'en', { granularity });
    segmenters.set(key, found);
  }
  return found;
}
