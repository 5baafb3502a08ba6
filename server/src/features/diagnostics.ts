import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Analysis } from '../document/analysis';
import { shorten } from './markdown';
import { toRange } from './position';
import type { ProblemCode, SeverityName } from './shown';
import { type Codes, labelOf, type ShownTag } from './tags';
import { LOST_TAG, problemSentence, UNKNOWN_CODE } from './words';

/** More would not be decided one by one; the rest is said by the status. */
export const DIAGNOSTICS_LIMIT = 200;

export const SOURCE = 'Policy';

export interface DiagnosticsParameters {
  readonly uri: string;
  readonly tags: readonly ShownTag[];
  readonly codes: Codes;
  /** Who reads; "" where that is unknown. */
  readonly coder: string;
  readonly severities: Partial<Record<ProblemCode, SeverityName>>;
  /** The client shows related places. */
  readonly related: boolean;
}

/** Only what a person should decide, by place: problems of the text, tags that lost their place, tags the codebook does not know. */
export function diagnostics(analysis: Analysis, parameters: DiagnosticsParameters): Diagnostic[] {
  const { uri, tags, codes, coder, severities, related } = parameters;
  const found: Diagnostic[] = [];
  for (const problem of analysis.problems) {
    const severity = severityOf(problem.code, severities);
    if (!severity) continue;
    const diagnostic = make(problem.code, severity, problemSentence(problem.code, problem.args, quotePlain));
    diagnostic.range = toRange(analysis.lines, problem);
    if (related && problem.related.length > 0) {
      diagnostic.relatedInformation = problem.related.slice(0, 5).map((span) => ({
        location: { uri, range: toRange(analysis.lines, span) },
        message: shorten(analysis.text.slice(span.start, span.end), 80),
      }));
    }
    found.push(diagnostic);
  }
  for (const tag of tags) {
    const lost = tag.state === 'attached' ? undefined : severityOf('tag-lost', severities);
    if (lost) {
      const diagnostic = make(
        'tag-lost',
        lost,
        LOST_TAG(labelOf(codes, tag.code), quotePlain(tag.text), otherCoder(tag, coder)),
        tag.id,
      );
      // Without a place of its own it stands where it most likely was, else at the top.
      diagnostic.range = toRange(analysis.lines, tag.span ?? tag.places[0] ?? { start: 0, end: 0 });
      found.push(diagnostic);
    }
    const unknown = tag.span && !codes.get(tag.code) ? severityOf('tag-unknown', severities) : undefined;
    if (unknown) {
      const diagnostic = make('tag-unknown', unknown, UNKNOWN_CODE(quotePlain(tag.code)), tag.id);
      diagnostic.range = toRange(analysis.lines, tag.span!);
      found.push(diagnostic);
    }
  }
  return found.sort(byPlace).slice(0, DIAGNOSTICS_LIMIT);
}

/** The coder of a tag that is not the reader's own, else "". */
export function otherCoder(tag: ShownTag, coder: string): string {
  return tag.origin === 'sidecar' && coder !== '' && tag.coder !== coder ? tag.coder : '';
}

function make(code: ProblemCode, severity: DiagnosticSeverity, message: string, tag?: string): Diagnostic {
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { range: nowhere, severity, code, source: SOURCE, message, ...(tag ? { data: { tag } } : {}) };
}

/** LSP severity of a code, undefined where it is switched off. */
export function severityOf(
  code: ProblemCode,
  severities: Partial<Record<ProblemCode, SeverityName>>,
): DiagnosticSeverity | undefined {
  const name = severities[code] ?? DEFAULT_SEVERITY[code];
  return SEVERITY[name];
}

/** As in the manifest, for editors that send no settings. */
const DEFAULT_SEVERITY: Record<ProblemCode, SeverityName> = {
  'acronym-undefined': 'information',
  'acronym-before-definition': 'information',
  'acronym-two-meanings': 'information',
  'name-two-spellings': 'information',
  'date-without-year': 'information',
  'tag-lost': 'warning',
  'tag-unknown': 'warning',
  codebook: 'warning',
};

const SEVERITY: Record<SeverityName, DiagnosticSeverity | undefined> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
  off: undefined,
};

function quotePlain(text: string): string {
  return `“${shorten(text, 80)}”`;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
