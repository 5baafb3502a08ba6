import * as vscode from 'vscode';
import type * as protocol from '../../../server/src/lsp/protocol';

/** Positions and ranges of the wire as VS Code has them, and back. */
export function toRange(range: protocol.Range): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

export function fromPosition(position: vscode.Position): protocol.Position {
  return { line: position.line, character: position.character };
}

export function fromRange(range: vscode.Range): protocol.Range {
  return { start: fromPosition(range.start), end: fromPosition(range.end) };
}

/** Ranges from flat numbers: [startLine, startCharacter, endLine, endCharacter, …]. */
export function toRanges(at: readonly number[]): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (let i = 0; i + 3 < at.length; i += 4) ranges.push(new vscode.Range(at[i], at[i + 1], at[i + 2], at[i + 3]));
  return ranges;
}
