import type { Tokens } from '../../text/tokens';
import { ENTITY_TYPES, type Mention } from '../findings';
import { hashText } from './hashing';

/** Bits of one token's evidence: where it stands in a reading of the grammars, of which type, by which rule. */
export const EVIDENCE_TYPE_SHIFT = 2;
export const EVIDENCE_CODE_SHIFT = 6;
/** Place and type of the reading, without its rule. */
export const EVIDENCE_KIND = (1 << EVIDENCE_CODE_SHIFT) - 1;

/**
 * Write what the grammars read as one number per token: 0 for no reading, else place (1 first, 2 later) | type << 2 | rule << 6.
 * The tagger learned how far to believe which rule.
 *
 * @param readings flat and sorted
 */
export function markEvidence(readings: readonly Mention[], tokens: Tokens, evidence: Int32Array): void {
  evidence.fill(0, 0, tokens.count);
  let token = 0;
  for (const reading of readings) {
    while (token < tokens.count && tokens.end[token] <= reading.start) token++;
    let place = 1;
    const kind =
      (TYPE_NUMBERS.get(reading.type)! << EVIDENCE_TYPE_SHIFT) | (codeOf(reading.reason.code) << EVIDENCE_CODE_SHIFT);
    for (let at = token; at < tokens.count && tokens.start[at] < reading.end; at++) {
      evidence[at] = kind | place;
      place = 2;
    }
  }
}

const TYPE_NUMBERS: ReadonlyMap<string, number> = new Map(ENTITY_TYPES.map((type, i) => [type, i + 1]));
const codes = new Map<string, number>();

function codeOf(code: string): number {
  let number = codes.get(code);
  if (number === undefined) {
    number = hashText(code) & 0xfff;
    codes.set(code, number);
  }
  return number;
}
