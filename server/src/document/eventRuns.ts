import type { Span } from '../text/span';
import type { FocusMention } from './eventFacts';

/** Names that stand in one list ("A, B and C"). */
export interface EntityRun extends Span {
  readonly entities: readonly number[];
}

/** Every list of names of one kind in the text, sorted by start. Countries and peoples are one kind. */
export function runsOf(mentions: readonly FocusMention[], text: string): EntityRun[] {
  const runs: EntityRun[] = [];
  let open: { start: number; end: number; entities: number[]; kind: string; conjoined: boolean } | undefined;
  const close = () => {
    if (open && open.entities.length > 1 && open.conjoined) runs.push(open);
    open = undefined;
  };
  for (const { start, end, entity, type } of mentions) {
    const kind = KINDS[type];
    if (kind === undefined) {
      if (!open || start - open.end > LONGEST_GAP) close();
      continue;
    }
    if (open) {
      const gap = start - open.end <= LONGEST_GAP ? text.slice(open.end, start) : undefined;
      if (gap !== undefined && entity === open.entities[open.entities.length - 1] && SHORT.test(gap)) {
        open.end = end + 1;
        continue;
      }
      if (gap !== undefined && kind === open.kind && (JOINT.test(gap) || (kind === 'PERSON' && OFFICE.test(gap)))) {
        if (!open.entities.includes(entity)) open.entities.push(entity);
        open.end = end;
        open.conjoined ||= AND.test(gap);
        continue;
      }
      close();
    }
    open = { start, end, entities: [entity], kind, conjoined: false };
  }
  close();
  return runs;
}

const KINDS: Readonly<Record<string, string>> = { PERSON: 'PERSON', ORG: 'ORG', PLACE: 'PLACE', NORP: 'PLACE' };
const LONGEST_GAP = 70;
/** What may stand between a name and its short form. */
const SHORT = /^\s*\(?["“‘']?$/;
const JOINT =
  /^["”’')\]]{0,3}\s*(?:,|,?\s*(?:and|&)|,?\s*as well as|,?\s*together with|-)\s*(?:(?:the|of|of the|by|with|its|to|mr|ms|mrs|dr|h\.e\.|republic of)\s+){0,3}["“‘]?$/i;
const OFFICE = /^,?\s*(?:and|&)\s+(?:[\p{L}.'’-]+\s+){1,6}$/u;
const AND = /\band\b|&|\bas well as\b|-/;
