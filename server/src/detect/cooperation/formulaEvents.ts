import type { Draft, Reading } from './draft';
import { partiesOf } from './participants';

/** Events that formulas tell without a clause: "Done in duplicate at Seoul on 2 May", "Next meeting: Bangkok, 7 September". */
export function formulaEvents({ clauses, text, used }: Reading): Draft[] {
  const { tokens, units } = clauses;
  const first = tokens.findIndex((token) => token.wordy);
  if (first < 0 || !OPENING.test(tokens[first].lower)) return [];
  const words = tokens.slice(first, first + 6).map((token) => token.lower);
  const closing =
    SIGNED.test(words[0]) &&
    (words[1] === 'at' ||
      (words[1] === 'in' && named(tokens, first + 2)) ||
      INSTANCES.test(words.slice(1, 4).join(' ')));
  const meeting = NEXT.test(words.join(' '));
  if (!closing && !meeting) return [];
  const from = units.findIndex((unit) => unit.to > first);
  if (from < 0 || used.has(from) || units.slice(from + 1, from + 8).some((unit) => unit.verb && !unit.verb.gerund))
    return [];
  let to = from + 1;
  while (to < units.length && units[to].kind !== 'verb') to++;
  const by = closing ? units.findIndex((unit, at) => at > from && at < to && unit.word === 'by') : -1;
  const signers = by < 0 ? [] : partiesOf(clauses, clauses.groupStartingAt(by + 1, true), text);
  return [
    {
      type: closing ? 'SUPPORT' : 'CONSULT',
      from,
      to,
      trigger: first,
      lemma: closing ? 'sign' : '',
      actors: signers,
      recipients: signers,
      status: closing ? 'done' : 'planned',
      polarity: 'affirmed',
      score: 0.7,
      kind: 'formula',
    },
  ];
}

const OPENING = /^(?:signed|done|executed|concluded|the|next|first|second|third|fourth|fifth|\d.*)$/;
const SIGNED = /^(?:signed|done|executed|concluded)$/;
const INSTANCES = /^(?:in|at) (?:duplicate|triplicate|two|three)|^on\b/;
const NEXT =
  /^(?:the )?(?:next|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) (?:\p{L}+ )?(?:meeting|session|round|dialogue)\b *[:*\d]/u;

function named(tokens: readonly { readonly mention?: unknown }[], at: number): boolean {
  return tokens[at]?.mention !== undefined;
}
