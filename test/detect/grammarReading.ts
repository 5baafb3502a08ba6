import type { EntityType, Mention } from '../../server/src/detect/findings';
import { grammarMentions } from '../../server/src/detect/grammar/grammar';
import { Reader } from '../../server/src/detect/grammar/reader';
import { grammarWords } from '../../server/src/detect/grammar/vocabulary';
import { tokenize } from '../../server/src/text/tokens';
import { WordTable } from '../../server/src/text/words';

const table = new WordTable();
const words = grammarWords(table);

/** The grammars' flat mentions of a text. */
export function readMentions(text: string): Mention[] {
  return grammarMentions(text, tokenize(text, table), words);
}

/** A reader over the text, good until the next one is made. */
export function readerOf(text: string): Reader {
  return new Reader(text, tokenize(text, table), words);
}

/** A text with its marks taken out: "On [2 May] he" with the marked stretches. */
export function unmark(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  const text = marked.replace(/\[([^\]]*)\]/g, (_all, inside: string) => {
    spans.push(inside);
    return inside;
  });
  return { text, spans };
}

/** The surfaces of one type that the grammars mark. */
export function surfaces(text: string, type: EntityType): string[] {
  return readMentions(text)
    .filter((mention) => mention.type === type)
    .map(({ start, end }) => text.slice(start, end));
}
