import { EVENT_TYPES, type EventType } from '../detect/events';
import { ENTITY_TYPES, type EntityType } from '../detect/findings';
import type { AnchorState, Annotation, Claim, EventRecord, Extra, Provenance, Target } from './annotation';

/**
 * One annotation as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/) and back. Members the standard has no word for
 * carry the prefix "policy:". Members this version does not know survive in `extra`.
 */
export function toRecord(annotation: Annotation, source: string): Record<string, unknown> {
  const { target, extra } = annotation;
  const memo = annotation.memo
    ? [{ type: 'TextualBody', value: annotation.memo, format: 'text/markdown', purpose: 'commenting' }]
    : [];
  return {
    id: URN_UUID + annotation.id,
    type: 'Annotation',
    motivation: MOTIVATIONS[annotation.claim.kind],
    creator: { type: 'Person', name: annotation.coder },
    created: annotation.created,
    modified: annotation.modified,
    body: [bodyOf(annotation.claim), ...memo, ...(extra?.bodies ?? [])],
    target: {
      source,
      'policy:sha256': target.hash,
      ...(target.section ? { 'policy:section': target.section } : {}),
      selector: [
        { type: 'TextPositionSelector', start: target.start, end: target.end },
        {
          type: 'TextQuoteSelector',
          exact: target.exact,
          prefix: target.prefix,
          suffix: target.suffix,
          ...(target.occurrence === undefined ? {} : { 'policy:occurrence': target.occurrence }),
        },
        ...(extra?.selectors ?? []),
      ],
      ...(target.former ? { 'policy:former': target.former } : {}),
      ...extra?.target,
    },
    ...(annotation.provenance.from === 'person' ? {} : { 'policy:provenance': annotation.provenance }),
    ...(annotation.state === 'settled' ? {} : { 'policy:state': annotation.state }),
    ...extra?.item,
  };
}

/** The annotation of a parsed record; undefined where it is not one of ours (another tool's, or damaged). */
export function fromRecord(value: unknown): Annotation | undefined {
  if (!isObject(value) || typeof value.id !== 'string' || !value.id.startsWith(URN_UUID)) return undefined;
  const id = value.id.slice(URN_UUID.length);
  const creator = value.creator;
  const bodies = Array.isArray(value.body) ? value.body : [value.body];
  const claims = bodies.map(claimOf);
  const target = targetOf(value.target);
  const { created, modified } = value;
  if (!UUID.test(id) || !isObject(creator) || typeof creator.name !== 'string' || !target) return undefined;
  if (typeof created !== 'string' || typeof modified !== 'string') return undefined;
  const claimAt = claims.findIndex((claim) => claim !== undefined);
  if (claimAt < 0) return undefined;
  const memoAt = bodies.findIndex((body) => isMemo(body));
  const annotation: Annotation = {
    id,
    claim: claims[claimAt]!,
    target: target.target,
    coder: creator.name,
    created,
    modified,
    memo: memoAt < 0 ? '' : String(bodies[memoAt].value),
    provenance: provenanceOf(value['policy:provenance']),
    state: stateOf(value['policy:state']),
  };
  const extra = extraOf(
    value,
    creator,
    bodies.filter((_, at) => at !== claimAt && at !== memoAt),
    target,
  );
  return extra ? { ...annotation, extra } : annotation;
}

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const URN_UUID = 'urn:uuid:';
/** Codes are referred to by this and their id. */
export const URN_CODE = 'urn:policy-annotator:code:';

const MOTIVATIONS: Record<Claim['kind'], string> = {
  tag: 'classifying',
  rejection: 'moderating',
  retype: 'editing',
  event: 'describing',
};

const KNOWN_ITEM = new Set([
  '@context',
  'id',
  'type',
  'motivation',
  'creator',
  'created',
  'modified',
  'body',
  'target',
  'policy:provenance',
  'policy:state',
]);
const KNOWN_TARGET = new Set(['source', 'policy:sha256', 'policy:section', 'selector', 'policy:former']);

function bodyOf(claim: Claim): Record<string, unknown> {
  switch (claim.kind) {
    case 'tag':
      return { type: 'SpecificResource', source: URN_CODE + encodeURIComponent(claim.code), purpose: 'classifying' };
    case 'rejection':
      return {
        type: 'policy:Rejection',
        'policy:scope': claim.scope,
        'policy:of': claim.of,
        'policy:code': claim.code,
      };
    case 'retype':
      return {
        type: 'policy:TypeCorrection',
        'policy:scope': claim.scope,
        'policy:from': claim.from,
        'policy:to': claim.to,
      };
    case 'event':
      return { type: 'policy:CooperationEvent', 'policy:event': claim.event };
  }
}

function claimOf(body: unknown): Claim | undefined {
  if (!isObject(body)) return undefined;
  const scope = body['policy:scope'] === 'file' ? 'file' : 'here';
  switch (body.type) {
    case 'SpecificResource': {
      const code = codeOfUrn(body.source);
      return code === undefined || body.purpose !== 'classifying' ? undefined : { kind: 'tag', code };
    }
    case 'policy:Rejection': {
      const of = body['policy:of'];
      const code = body['policy:code'];
      if ((of !== 'entity' && of !== 'theme' && of !== 'event') || typeof code !== 'string') return undefined;
      return { kind: 'rejection', scope, of, code };
    }
    case 'policy:TypeCorrection': {
      const from = body['policy:from'] as EntityType;
      const to = body['policy:to'] as EntityType;
      return ENTITY_TYPES.includes(from) && ENTITY_TYPES.includes(to) ? { kind: 'retype', scope, from, to } : undefined;
    }
    case 'policy:CooperationEvent':
      return isEvent(body['policy:event']) ? { kind: 'event', event: body['policy:event'] } : undefined;
    default:
      return undefined;
  }
}

function codeOfUrn(source: unknown): string | undefined {
  if (typeof source !== 'string' || !source.startsWith(URN_CODE)) return undefined;
  try {
    return decodeURIComponent(source.slice(URN_CODE.length));
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is EventRecord {
  if (!isObject(value) || !EVENT_TYPES.includes(value.type as EventType)) return false;
  const parties = (list: unknown) =>
    Array.isArray(list) && list.every((party) => isObject(party) && typeof party.name === 'string');
  const themes = value.themes;
  return (
    parties(value.actors) &&
    parties(value.recipients) &&
    Array.isArray(themes) &&
    themes.every((id) => typeof id === 'string')
  );
}

function isMemo(body: unknown): boolean {
  return (
    isObject(body) && body.type === 'TextualBody' && body.purpose === 'commenting' && typeof body.value === 'string'
  );
}

function targetOf(value: unknown): { target: Target; selectors: unknown[]; raw: Record<string, unknown> } | undefined {
  if (!isObject(value)) return undefined;
  const selectors: unknown[] = Array.isArray(value.selector) ? value.selector : [value.selector];
  const position = selectors.find((item) => isObject(item) && item.type === 'TextPositionSelector');
  const quote = selectors.find((item) => isObject(item) && item.type === 'TextQuoteSelector');
  if (!isObject(position) || !isObject(quote)) return undefined;
  const { start, end } = position;
  const { exact, prefix = '', suffix = '' } = quote;
  if (!isOffset(start) || !isOffset(end) || start > end) return undefined;
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  const occurrence = quote['policy:occurrence'];
  const section = value['policy:section'];
  const hash = value['policy:sha256'];
  const former = formerOf(value['policy:former']);
  const target: Target = {
    start,
    end,
    exact,
    prefix,
    suffix,
    ...(isOffset(occurrence) ? { occurrence } : {}),
    ...(Array.isArray(section) && section.every((title) => typeof title === 'string') ? { section } : {}),
    hash: typeof hash === 'string' ? hash : '',
    ...(former ? { former } : {}),
  };
  return { target, selectors: selectors.filter((item) => item !== position && item !== quote), raw: value };
}

function formerOf(value: unknown): Target['former'] {
  if (!isObject(value) || !isOffset(value.start) || !isOffset(value.end)) return undefined;
  if (typeof value.exact !== 'string' || typeof value.hash !== 'string') return undefined;
  return { start: value.start, end: value.end, exact: value.exact, hash: value.hash };
}

function provenanceOf(value: unknown): Provenance {
  if (!isObject(value) || value.from !== 'suggestion' || typeof value.rule !== 'string') {
    return isObject(value) && value.from === 'inline' ? { from: 'inline' } : { from: 'person' };
  }
  const { rule, score } = value;
  return { from: 'suggestion', rule, ...(typeof score === 'number' ? { score } : {}) };
}

function stateOf(value: unknown): AnchorState {
  return value === 'moved' || value === 'lost' ? value : 'settled';
}

function extraOf(
  item: Record<string, unknown>,
  creator: Record<string, unknown>,
  bodies: unknown[],
  target: { selectors: unknown[]; raw: Record<string, unknown> },
): Extra | undefined {
  const unknown = others(item, KNOWN_ITEM) ?? {};
  if (Object.keys(creator).some((key) => key !== 'type' && key !== 'name')) unknown.creator = creator;
  const extra: { -readonly [K in keyof Extra]: Extra[K] } = {};
  if (Object.keys(unknown).length > 0) extra.item = unknown;
  const unknownTarget = others(target.raw, KNOWN_TARGET);
  if (unknownTarget) extra.target = unknownTarget;
  if (bodies.length > 0) extra.bodies = bodies;
  if (target.selectors.length > 0) extra.selectors = target.selectors;
  return Object.keys(extra).length > 0 ? extra : undefined;
}

function others(value: Record<string, unknown>, known: ReadonlySet<string>): Record<string, unknown> | undefined {
  const entries = Object.entries(value).filter(([key]) => !known.has(key));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
