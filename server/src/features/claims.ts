import type { Claim, EventRecord, PlacedAnnotation, Provenance } from '../annotations/annotation';
import type { EntityType } from '../detect/findings';
import type { Analysis, CooperationEvent } from '../document/analysis';
import type { Span } from '../text/span';
import { codeOfType } from './codes';
import { type Decisions, foldName } from './decided';
import { mentionAt } from './lookup';
import { toOffset, toSpan } from './position';
import type { Action } from './shown';
import type { ShownTag } from './tags';

/** Between annotations as they are kept and what the features show: both ways, without side effects. */

/** The annotation as a tag; undefined for decisions about detected things, which are not listed. */
export function shownTag({ annotation, span, candidates }: PlacedAnnotation): ShownTag | undefined {
  const { claim, provenance } = annotation;
  const code = claim.kind === 'tag' ? claim.code : claim.kind === 'event' ? claim.event.type : undefined;
  if (code === undefined) return undefined;
  return {
    id: annotation.id,
    code,
    span,
    text: annotation.target.exact,
    coder: annotation.coder,
    memo: annotation.memo,
    time: annotation.modified,
    origin: provenance.from === 'inline' ? 'inline' : 'sidecar',
    state: annotation.state === 'settled' ? 'attached' : annotation.state === 'moved' ? 'uncertain' : 'lost',
    places: candidates,
  };
}

/** What people decided about detected things, as it stands in the present text. `everywhere`: folded names that are never entities. */
export function decisionsOf(
  placed: readonly PlacedAnnotation[],
  everywhere: ReadonlySet<string>,
  revision: number,
): Decisions {
  const rejected: { span: Span; of: 'entity' | 'theme' | 'event'; code: string }[] = [];
  const retyped: { span: Span; to: EntityType }[] = [];
  const never = new Set(everywhere);
  const types = new Map<string, EntityType>();
  for (const { annotation, span } of placed) {
    const { claim, target } = annotation;
    if (claim.kind === 'rejection') {
      if (claim.scope === 'file' && claim.of === 'entity') never.add(foldName(target.exact));
      else if (span) rejected.push({ span, of: claim.of, code: claim.code });
    } else if (claim.kind === 'retype') {
      if (claim.scope === 'file') types.set(foldName(target.exact), claim.to);
      else if (span) retyped.push({ span, to: claim.to });
    }
  }
  return { revision, rejected, retyped, never, types };
}

/** An annotation to be made. */
export interface NewClaim {
  readonly span: Span;
  readonly claim: Claim;
  readonly memo: string;
  readonly provenance: Provenance;
}

/**
 * What the action says about the document: annotations to make, or a sentence why there are none.
 * `analysis` is as people corrected it, except for 'reject' and 'retype', which are about what was detected.
 */
export function claimsOf(action: Action, analysis: Analysis): NewClaim[] | string {
  switch (action.kind) {
    case 'tagRange': {
      const span = trimmed(analysis.text, toSpan(analysis.lines, action.range));
      if (span.start >= span.end) return 'Select the text to tag first.';
      return [{ span, claim: { kind: 'tag', code: action.code }, memo: action.memo ?? '', provenance: PERSON }];
    }
    case 'tagAllMentions': {
      const mention = mentionAt(analysis, toOffset(analysis.lines, action.position));
      if (!mention) return 'There is no entity here.';
      return analysis.entities[mention.entity].mentions.map((index) => {
        const { start, end, score } = analysis.mentions[index];
        return tagClaim({ start, end }, action.code, { from: 'suggestion', rule: 'entity', score });
      });
    }
    case 'acceptMention': {
      const span = toSpan(analysis.lines, action.range);
      const mention = mentionAt(analysis, span.start);
      if (!mention) return 'There is no entity here.';
      const { start, end, type, score, reason } = mention;
      return [tagClaim({ start, end }, codeOfType(type), { from: 'suggestion', rule: reason.code, score })];
    }
    case 'acceptTheme': {
      const span = toSpan(analysis.lines, action.range);
      const theme = analysis.themes.find(({ id }) => id === action.theme);
      const evidence = theme?.evidence.find((item) => item.start === span.start);
      const rule = evidence?.reason.code ?? 'theme';
      return [tagClaim(span, action.theme, { from: 'suggestion', rule, score: theme?.score })];
    }
    case 'acceptEvent': {
      const event = eventAt(analysis, toSpan(analysis.lines, action.range), action.event);
      if (!event) return 'There is no cooperation event here.';
      const { start, end } = event.evidence;
      const claim: Claim = { kind: 'event', event: recordOf(analysis, event) };
      return [
        {
          span: { start, end },
          claim,
          memo: '',
          provenance: { from: 'suggestion', rule: 'event', score: event.score },
        },
      ];
    }
    case 'reject': {
      const span = toSpan(analysis.lines, action.range);
      const mention = mentionAt(analysis, span.start);
      if (!mention) return 'There is no entity here.';
      const scope = action.scope === 'here' ? 'here' : 'file';
      const { start, end, type } = mention;
      return [
        {
          span: { start, end },
          claim: { kind: 'rejection', scope, of: 'entity', code: type },
          memo: '',
          provenance: PERSON,
        },
      ];
    }
    case 'retype': {
      const mention = mentionAt(analysis, toSpan(analysis.lines, action.range).start);
      if (!mention) return 'There is no entity here.';
      const { start, end, type } = mention;
      return [
        {
          span: { start, end },
          claim: { kind: 'retype', scope: 'file', from: type, to: action.type },
          memo: '',
          provenance: PERSON,
        },
      ];
    }
    default:
      return [];
  }
}

/** True where a tag says the same of the same passage. */
export function saysTheSame(tag: ShownTag, { span, claim }: NewClaim): boolean {
  return claim.kind === 'tag' && tag.code === claim.code && tag.span?.start === span.start && tag.span.end === span.end;
}

const PERSON: Provenance = { from: 'person' };

function tagClaim(span: Span, code: string, provenance: Provenance): NewClaim {
  return { span, claim: { kind: 'tag', code }, memo: '', provenance };
}

function eventAt(analysis: Analysis, span: Span, type: string): CooperationEvent | undefined {
  return analysis.events.find(
    ({ evidence, type: of }) => of === type && evidence.start === span.start && evidence.end === span.end,
  );
}

function recordOf(analysis: Analysis, event: CooperationEvent): EventRecord {
  const parties = (role: 'actor' | 'recipient') =>
    (role === 'actor' ? event.actors : event.recipients).map(({ name }, index) => {
      const entity = analysis.entities[(role === 'actor' ? event.actorEntities : event.recipientEntities)[index]];
      return entity ? { name: entity.name, entity: entity.id } : { name };
    });
  const { type, mode, themes, status, instrument, modality, amount, place, date } = event;
  return {
    type,
    mode,
    actors: parties('actor'),
    recipients: parties('recipient'),
    themes,
    status,
    instrument,
    modality,
    amount,
    place,
    date,
  };
}

/** A selection that took the space or line end along. */
function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/u.test(text[start])) start++;
  while (end > start && /\s/u.test(text[end - 1])) end--;
  return { start, end };
}
