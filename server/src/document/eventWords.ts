import type { CooperationFinding, Participant } from '../detect/events';
import { lastStartingAt, type Span } from '../text/span';
import type { Reference } from './analysis';
import type { Slot } from './roleWeights';

/** Which kind of question the clause leaves open, or undefined where it names who it is. */
export function slotOf(finding: CooperationFinding, role: 'actors' | 'recipients', known: boolean): Slot | undefined {
  const told = finding[role];
  if (told.length === 0) {
    const mutual = finding.type === 'CONSULT' || finding.type === 'COOPERATE' || finding.type === 'AGREE';
    if (
      mutual ||
      (finding.type === 'SUPPORT' &&
        (finding.instrument !== undefined || finding.actors.length + finding.recipients.length === 0))
    )
      return known ? 'partner' : 'who and who';
    if (role === 'actors') return 'gives';
    return finding.type === 'SUPPORT' ? 'is thanked' : 'gets help';
  }
  if (told.every(({ site }) => site)) return role === 'recipients' && HELP.has(finding.type) ? 'site' : undefined;
  if (told.some(({ entity }) => entity !== undefined)) return undefined;
  const name = told[0].name.toLowerCase();
  if (/^(?:we|us|our)$/.test(name)) return 'we';
  if (/^(?:i|me|my|he|him|his|she|her)$/.test(name)) return undefined;
  return PRONOUNS.test(name) || SEVERAL.test(/(\p{L}+)$/u.exec(name)?.[1] ?? '') ? 'several' : 'one';
}

export function sameParties(a: readonly Participant[], b: readonly Participant[]): boolean {
  return a.length === b.length && a.every(({ start }, index) => start === b[index].start);
}

/** References that share text with the span. They are sorted by start, and short: one that reaches in starts close before. */
export function overlapping(references: readonly Reference[], span: Span): Reference[] {
  const found: Reference[] = [];
  for (let index = lastStartingAt(references, span.end - 1); index >= 0; index--) {
    if (references[index].start < span.start - LONGEST_REFERENCE) break;
    if (references[index].end > span.start) found.unshift(references[index]);
  }
  return found;
}

const LONGEST_REFERENCE = 80;

const HELP = new Set(['AID', 'CONCEDE']);
export const FIRST_PERSON = /^(?:i|me|my|we|us|our)$/i;
export const PRONOUNS = /^(?:they|them|their)$/;
export const SIDES = /^(?:side|part|party|partner|participant|both|two|other)$/;
export const SEVERAL =
  /^(?:sides|parties|countries|nations|participants|governments|leaders|ministers|partners|states|universities|ministries|institutions|companies|services|banks|agencies|forces|presidents|heads|commanders|co-chairs|chairs|organisations|organizations|delegations|signatories|cities|guards|armies|navies|neighbours|neighbors)$/;
export const PERSONS =
  /^(?:minister|president|ambassador|chief|secretary|director|envoy|official|governor|mayor|leader|commissioner|general|premier|chairman|chairwoman|chairperson|king|queen|prince|deputy|adviser|advisor|spokesman|spokesperson|guest|chair|commander|administrator|consul|rector|coordinator|inspector|colonel|superintendent)$/;
