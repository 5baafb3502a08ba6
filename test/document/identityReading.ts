import { acronymDefinitions } from '../../server/src/detect/grammar/acronyms';
import { type Identity, type NamedBlock, type NamedSpan, resolveIdentity } from '../../server/src/document/identity';
import { readerOf } from '../detect/grammarReading';
import { MARKED_TYPES } from '../detect/markedNames';

/** Blocks of a marked text as the corpus writes it, `[[PER:key|Sar Sokha]]`, one block a paragraph, with the keys of the mentions. */
export function namedBlocks(marked: string): { blocks: NamedBlock[]; keys: string[] } {
  const keys: string[] = [];
  const blocks = marked.split('\n\n').map((paragraph): NamedBlock => {
    const mentions: NamedSpan[] = [];
    let text = '';
    let last = 0;
    for (const match of paragraph.matchAll(/\[\[([A-Z]{3})(?::([^|\]]+))?\|([^\]]*)\]\]/g)) {
      text += paragraph.slice(last, match.index);
      mentions.push({ start: text.length, end: text.length + match[3].length, type: MARKED_TYPES[match[1]] });
      keys.push(`${match[1]}:${match[2] ?? match[3]}`);
      text += match[3];
      last = match.index + match[0].length;
    }
    text += paragraph.slice(last);
    return { text, mentions, acronyms: acronymDefinitions(readerOf(text)) };
  });
  return { blocks, keys };
}

/** The same partition of mentions as a text that tells it: mentions by entity, each a list of indexes. */
export function partition(labels: ArrayLike<string | number>): string {
  const groups = new Map<string | number, number[]>();
  for (let index = 0; index < labels.length; index++) {
    const group = groups.get(labels[index]);
    if (group === undefined) groups.set(labels[index], [index]);
    else group.push(index);
  }
  return [...groups.values()].map((group) => group.join(',')).join(' | ');
}

/** Identity of a marked text. */
export function identityOf(marked: string): { identity: Identity; keys: string[]; blocks: NamedBlock[] } {
  const { blocks, keys } = namedBlocks(marked);
  return { identity: resolveIdentity(blocks), keys, blocks };
}
