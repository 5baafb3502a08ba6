import type { Span } from '../src/text/span';

/** What a list of trigger words alone finds: every sentence that holds one, with its type. */
export function triggerWords(text: string): { readonly type: string; readonly evidence: Span }[] {
  const found: { type: string; evidence: Span }[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const [type, pattern] of TRIGGERS) {
      if (pattern.test(match[0])) {
        found.push({ type, evidence: { start, end } });
        break;
      }
    }
  }
  return found;
}

const SENTENCE = /[^.!?\n][^.!?]*[.!?]?/g;

const TRIGGERS: readonly (readonly [string, RegExp])[] = [
  ['CONCEDE', /\b(?:lift|eas|waiv|releas|relax)(?:e|ed|es|ing|s)?\b/i],
  ['AID', /\b(?:provid|donat|suppl|deliver|grant|financ|fund|lend|lent|train|aid|loan|assist)\w*/i],
  ['CONSULT', /\b(?:met|meet|meets|meeting|visit\w*|talks|discuss\w*|summit)\b/i],
  [
    'SUPPORT',
    /\b(?:thank\w*|prais\w*|welcom\w*|sign(?:s|ed|ing)?|ratif\w*|support\w*|endors\w*|commend\w*|appreciat\w*)\b/i,
  ],
  ['COOPERATE', /\b(?:joint(?:ly)?|cooperat\w*|co-operat\w*|together|exchang\w*|shar(?:e|ed|es|ing)|extradit\w*)\b/i],
  ['AGREE', /\b(?:agree[ds]?|pledg\w*|promis\w*|commit\w*|vow\w*|undert\w*)\b/i],
];
