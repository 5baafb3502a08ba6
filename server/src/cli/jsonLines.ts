import type { DocumentLanguage } from '../blocks/block';
import { isDate } from './args';

export interface JsonLinesInput {
  readonly id: unknown;
  readonly text: string;
  readonly languageId: DocumentLanguage;
  readonly date?: string;
}

/** Thrown by `readInput`; carries the id where there is one, so that the caller can say which line failed. */
export class InputError extends Error {
  readonly id: unknown;

  constructor(message: string, id?: unknown) {
    super(message);
    this.id = id;
  }
}

/** One line of `analyze --jsonl`. Throws InputError with a sentence that names what is wrong. */
export function readInput(line: string): JsonLinesInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError(`not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InputError('not a JSON object');
  const { id, text, languageId = 'plaintext', date } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw new InputError('"text" must be a string', id);
  if (languageId !== 'plaintext' && languageId !== 'markdown') {
    throw new InputError('"languageId" must be "plaintext" or "markdown"', id);
  }
  if (date !== undefined && date !== null && (typeof date !== 'string' || !isDate(date.slice(0, 10)))) {
    throw new InputError('"date" must be an ISO 8601 date', id);
  }
  return { id, text, languageId, date: typeof date === 'string' ? date.slice(0, 10) : undefined };
}

/** Lines of a byte stream, split at LF alone (U+2028 may stand in JSON strings); empty ones are left out. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    for (const line of lines) if (line.trim() !== '') yield line;
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield rest;
}
