import type { CodeAction } from 'vscode-languageserver-types';
import { ENTITY_TYPES } from '../detect/findings';
import type { Analysis, ResolvedMention } from '../document/analysis';
import { overlaps, type Span } from '../text/span';
import { tellings } from './lookup';
import { shorten } from './markdown';
import { toRange } from './position';
import { type FixParameters, problemFixes } from './problemFixes';
import { ACT_COMMAND, type Action, COMMANDS } from './shown';
import { type Codes, labelOf } from './tags';
import { ENTITY_LABEL, EVENT_LABEL, plural } from './words';

/** Declared at registration: VS Code does not ask for anything else, so saving never waits for us. */
export const CODE_ACTION_KINDS = {
  fix: 'quickfix',
  tag: 'refactor.policy.tag',
  accept: 'refactor.policy.accept',
  finding: 'refactor.policy.finding',
} as const;

export interface CodeActionParameters extends FixParameters {
  /** The analysis before people corrected it. */
  readonly detected: Analysis;
  /** Kinds asked for; undefined means any. */
  readonly only: readonly string[] | undefined;
  readonly codes: Codes;
  readonly writable: boolean;
}

/** True when one of our kinds is asked for; asked before anything else is looked at. */
export function wantsCodeActions(only: readonly string[] | undefined): boolean {
  return (
    only === undefined || Object.values(CODE_ACTION_KINDS).some((kind) => only.some((asked) => covers(asked, kind)))
  );
}

/** What can be done at the span: fixes, tag, accept, correct. */
export function codeActions(analysis: Analysis, parameters: CodeActionParameters): CodeAction[] {
  const { only, writable, span } = parameters;
  if (!wantsCodeActions(only)) return [];
  const wanted = (kind: string) => !only || only.some((asked) => covers(asked, kind));
  const actions: CodeAction[] = [];
  if (wanted(CODE_ACTION_KINDS.fix)) actions.push(...problemFixes(analysis, parameters));
  if (!writable) return actions;
  const mention = onlyMention(analysis, span);
  if (wanted(CODE_ACTION_KINDS.tag)) actions.push(...tagActions(analysis, parameters, mention));
  if (wanted(CODE_ACTION_KINDS.accept)) actions.push(...acceptActions(analysis, parameters, mention));
  if (wanted(CODE_ACTION_KINDS.finding)) {
    const refused = mention ? undefined : onlyMention(parameters.detected, span);
    if (mention) actions.push(...findingActions(analysis, parameters, mention));
    else if (refused) actions.push(restoreAction(analysis, parameters.uri, refused));
  }
  return actions;
}

/** "refactor" asks for "refactor.policy.tag", but "refactor.pol" does not. */
function covers(asked: string, kind: string): boolean {
  return asked === '' || asked === kind || kind.startsWith(`${asked}.`);
}

/** The mention meant by a cursor or a selection: the only one it touches. */
function onlyMention(analysis: Analysis, span: Span): ResolvedMention | undefined {
  const touching = mentionsTouching(analysis, span, 2);
  return touching.length === 1 ? touching[0] : undefined;
}

function mentionsTouching(analysis: Analysis, span: Span, limit: number): ResolvedMention[] {
  const found: ResolvedMention[] = [];
  const { mentions } = analysis;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mentions[middle].end < span.start) low = middle + 1;
    else high = middle;
  }
  for (; low < mentions.length && mentions[low].start <= span.end && found.length < limit; low++)
    found.push(mentions[low]);
  // Between two names that touch, the one that holds the cursor is meant.
  if (span.start === span.end && found.length === 2)
    return found.filter((mention) => span.start < mention.end).slice(0, 1);
  return found;
}

function tagActions(
  analysis: Analysis,
  { uri, span, commands, tags, codes }: CodeActionParameters,
  mention: ResolvedMention | undefined,
): CodeAction[] {
  const actions: CodeAction[] = [];
  const kind = CODE_ACTION_KINDS.tag;
  if (commands && span.end > span.start) {
    const argument = { uri, range: toRange(analysis.lines, span) };
    actions.push(clientAction('Tag selection…', kind, COMMANDS.tagRange, argument));
  }
  if (commands && mention) {
    const name = nameOf(analysis, mention);
    const count = analysis.entities[mention.entity].mentions.length;
    const argument = { uri, position: toRange(analysis.lines, mention).start };
    actions.push(clientAction(`Tag ${name}…`, kind, COMMANDS.tagEntity, argument));
    if (count > 1) {
      const title = `Tag all ${plural(count, 'mention')} of ${name}…`;
      actions.push(clientAction(title, kind, COMMANDS.tagAllMentions, argument));
    }
  }
  for (const tag of tags) {
    if (tag.origin !== 'sidecar' || !tag.span || tag.span.start > span.end || tag.span.end < span.start) continue;
    const title = `Remove tag “${labelOf(codes, tag.code)}”`;
    actions.push(serverAction(title, kind, { kind: 'removeTag', uri, tag: tag.id }));
  }
  return actions;
}

function acceptActions(
  analysis: Analysis,
  { uri, span, codes }: CodeActionParameters,
  mention: ResolvedMention | undefined,
): CodeAction[] {
  const actions: CodeAction[] = [];
  const kind = CODE_ACTION_KINDS.accept;
  if (mention) {
    const title = `Accept ${nameOf(analysis, mention)} as ${ENTITY_LABEL[mention.type]}`;
    actions.push(serverAction(title, kind, { kind: 'acceptMention', uri, range: toRange(analysis.lines, mention) }));
  }
  for (const theme of analysis.themes) {
    const hit = theme.evidence.find((evidence) => overlaps(evidence, widen(span)));
    if (!hit || theme.level === 'candidate') continue;
    const range = toRange(analysis.lines, hit);
    actions.push(
      serverAction(`Accept theme “${labelOf(codes, theme.id)}” here`, kind, {
        kind: 'acceptTheme',
        uri,
        range,
        theme: theme.id,
      }),
    );
  }
  for (const event of analysis.events) {
    if (!tellings(event).some((telling) => overlaps(telling, widen(span)))) continue;
    const range = toRange(analysis.lines, event.evidence);
    const title = `Accept ${EVENT_LABEL[event.type].toLowerCase()} as annotation with roles`;
    actions.push(serverAction(title, kind, { kind: 'acceptEvent', uri, range, event: event.type }));
  }
  return actions;
}

function findingActions(analysis: Analysis, { uri }: CodeActionParameters, mention: ResolvedMention): CodeAction[] {
  const kind = CODE_ACTION_KINDS.finding;
  const range = toRange(analysis.lines, mention);
  const name = nameOf(analysis, mention);
  const reject = (scope: 'here' | 'file' | 'everywhere'): Action => ({ kind: 'reject', uri, range, scope });
  return [
    serverAction(`${name} is not an entity here`, kind, reject('here')),
    serverAction(`${name} is not an entity in this file`, kind, reject('file')),
    serverAction(`${name} is never an entity`, kind, reject('everywhere')),
    ...ENTITY_TYPES.filter((type) => type !== mention.type).map((type) =>
      serverAction(`Change type to ${ENTITY_LABEL[type]}`, kind, { kind: 'retype', uri, range, type }),
    ),
  ];
}

/** What a person refused is one action away from being an entity again. */
function restoreAction(analysis: Analysis, uri: string, refused: Span): CodeAction {
  const title = `${nameOf(analysis, refused)} is an entity after all`;
  const range = toRange(analysis.lines, refused);
  return serverAction(title, CODE_ACTION_KINDS.finding, { kind: 'restore', uri, range });
}

function serverAction(title: string, kind: string, action: Action): CodeAction {
  return { title, kind, command: { title, command: ACT_COMMAND, arguments: [action] } };
}

function clientAction(title: string, kind: string, command: string, argument: unknown): CodeAction {
  return { title, kind, command: { title, command, arguments: [argument] } };
}

function nameOf(analysis: Analysis, span: Span): string {
  return `“${shorten(analysis.text.slice(span.start, span.end), 40)}”`;
}

/** A cursor touches what it stands at. */
function widen(span: Span): Span {
  return span.start < span.end ? span : { start: span.start, end: span.start + 1 };
}
