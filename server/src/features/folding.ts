import type { FoldingRange } from 'vscode-languageserver-types';
import type { Analysis, Section } from '../document/analysis';

/** Sections and numbered articles of plain text. Markdown has folding of its own. */
export function foldingRanges(analysis: Analysis): FoldingRange[] {
  if (analysis.languageId !== 'plaintext') return [];
  const ranges: FoldingRange[] = [];
  const add = (section: Section) => {
    const startLine = analysis.lines.lineAt(section.heading.start);
    const endLine = lastLineWithText(analysis, section);
    if (endLine > startLine) ranges.push({ startLine, endLine });
    section.children.forEach(add);
  };
  analysis.sections.forEach(add);
  return ranges;
}

/** Blank lines below a section stay visible when it is folded. */
function lastLineWithText({ text, lines }: Analysis, section: Section): number {
  let end = section.end;
  while (end > section.start && isSpace(text.charCodeAt(end - 1))) end--;
  return lines.lineAt(Math.max(section.start, end - 1));
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0;
}
