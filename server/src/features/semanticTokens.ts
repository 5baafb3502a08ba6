import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import { ENTITY_TYPES, type EntityType } from '../detect/findings';
import type { Analysis } from '../document/analysis';
import { lastStartingAt, type Span } from '../text/span';
import { LineSweep } from './position';

const TOKEN_TYPE_OF: Record<EntityType, string> = {
  PERSON: 'person',
  ORG: 'organization',
  PLACE: 'place',
  NORP: 'group',
  EVENT: 'event',
  DATE: 'date',
  MONEY: 'money',
  LAW: 'agreement',
};

/** Token types in the order of ENTITY_TYPES; package.json gives each a superType and scopes. */
export const TOKEN_TYPES: readonly string[] = ENTITY_TYPES.map((type) => TOKEN_TYPE_OF[type]);

/** Five numbers a token, as LSP encodes them. No overlaps; a name over two lines gives a token a line. */
export function semanticTokens(analysis: Analysis, within?: Span): number[] {
  const { mentions, lines, text } = analysis;
  const data: number[] = [];
  let index = within ? Math.max(0, lastStartingAt(mentions, within.start)) : 0;
  if (index >= mentions.length) return data;
  const sweep = new LineSweep(lines, mentions[index].start);
  let lastLine = 0;
  let lastCharacter = 0;
  for (; index < mentions.length; index++) {
    const mention = mentions[index];
    if (within && mention.start >= within.end) break;
    if (within && mention.end <= within.start) continue;
    const type = TYPE_NUMBER[mention.type];
    let start = mention.start;
    while (start < mention.end) {
      sweep.moveTo(start);
      // Most names stand on one line, which then needs no look at its end.
      const end = mention.end < sweep.nextStart - 1 ? mention.end : Math.min(mention.end, lines.lineEnd(sweep.line));
      if (end > start) {
        const character = start - sweep.lineStart;
        data.push(
          sweep.line - lastLine,
          sweep.line === lastLine ? character - lastCharacter : character,
          end - start,
          type,
          0,
        );
        lastLine = sweep.line;
        lastCharacter = character;
      }
      if (end >= mention.end) break;
      start = pastIndent(text, lines.lineStart(sweep.line + 1), mention.end);
    }
  }
  return data;
}

/** Edits that turn one token array into the other: what stands between the common beginning and the common end. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (head === before.length && head === after.length) return [];
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start: head, deleteCount: before.length - head - tail, data: after.slice(head, after.length - tail) }];
}

/** A continued line's indent and quote marks are not part of the name. */
function pastIndent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '>')) at++;
  return at;
}

const TYPE_NUMBER = Object.fromEntries(ENTITY_TYPES.map((type, index) => [type, index])) as Record<EntityType, number>;
