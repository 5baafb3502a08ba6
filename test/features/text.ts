import type { Position, Range } from 'vscode-languageserver-types';

/** LSP values as short lines, so that expectations can be read. */

export function at({ line, character }: Position): string {
  return `${line}:${character}`;
}

export function range({ start, end }: Range): string {
  return `${at(start)}-${at(end)}`;
}
