import * as vscode from 'vscode';
import type {
  Action,
  ActionResult,
  AtResult,
  EntityTypeName,
  Position,
  Range,
  TagItem,
} from '../../../server/src/lsp/protocol';
import type { Session } from '../connection/session';
import { fromPosition, fromRange } from '../shared/convert';
import type { EntityRow } from '../views/entitiesView';
import { codeIcon, ENTITY_KINDS } from '../views/kinds';
import type { TagRow } from '../views/tagsView';
import type { EvidenceRow } from '../views/themesView';
import { pickCode } from './picker';

interface RangeArgument {
  readonly uri: string;
  readonly range: Range;
  readonly code?: string;
}
interface PositionArgument {
  readonly uri: string;
  readonly position: Position;
  readonly code?: string;
}
interface TagArgument {
  readonly uri: string;
  readonly tag: string;
}

/** Commands that make, change and remove tags. Each also takes its target as an argument (from hovers, views and tests), else works at the cursor. */
export function taggingCommands(session: Session): Record<string, (...args: never[]) => unknown> {
  const act = (action: Action): Promise<ActionResult | undefined> => session.act(action);
  return {
    tagSelection: async (target?: RangeArgument) => {
      const targets = target ? [target] : await selected(session);
      if (targets.length === 0) return undefined;
      const code =
        target?.code ??
        (await pickCode(
          session,
          targets[0].uri,
          vscode.l10n.t('Tag the selection with…'),
          await fitting(session, targets[0]),
        ));
      if (code === undefined) return undefined;
      let result: ActionResult | undefined;
      for (const { uri, range } of targets) result = await act({ kind: 'tagRange', uri, range, code });
      return result;
    },
    tagEntity: async (target?: PositionArgument) => {
      const place = target ?? cursor();
      const mention = place && (await session.ask('at', place))?.mention;
      if (!place || !mention) return say(vscode.l10n.t('There is no name under the cursor.'));
      const code =
        target?.code ??
        (await pickCode(session, place.uri, vscode.l10n.t('Tag “{0}” with…', mention.name), [codeOf(mention.type)]));
      return code && act({ kind: 'tagRange', uri: place.uri, range: mention.range, code });
    },
    tagAllMentions: async (target?: PositionArgument) => {
      const place = target ?? cursor();
      const mention = place && (await session.ask('at', place))?.mention;
      if (!place || !mention) return say(vscode.l10n.t('There is no name under the cursor.'));
      const code =
        target?.code ??
        (await pickCode(session, place.uri, vscode.l10n.t('Tag every mention of “{0}” with…', mention.name), [
          codeOf(mention.type),
        ]));
      return code && act({ kind: 'tagAllMentions', uri: place.uri, position: place.position, code });
    },
    'entities.tagAll': async (row: EntityRow) => {
      const question = vscode.l10n.t('Tag every mention of “{0}” with…', row.entity.name);
      const code = await pickCode(session, row.uri, question, [codeOf(row.entity.type)]);
      return code && act({ kind: 'tagAllMentions', uri: row.uri, position: row.entity.first.start, code });
    },
    'entities.reject': (row: EntityRow) =>
      act({ kind: 'reject', uri: row.uri, range: row.entity.first, scope: 'file' }),
    'themes.accept': ({ uri, theme, evidence }: EvidenceRow) =>
      act({ kind: 'acceptTheme', uri, range: evidence.range, theme }),
    insertInlineTag: async (target?: RangeArgument) => {
      const [place] = target ? [target] : await selected(session);
      if (!place) return undefined;
      const code =
        target?.code ?? (await pickCode(session, place.uri, vscode.l10n.t('Write which tag into the text?')));
      return code && act({ kind: 'insertInline', uri: place.uri, range: place.range, code });
    },
    removeTag: async (target?: TagArgument) => {
      const tag = target ?? (await tagAtCursor(session));
      return tag && act({ kind: 'removeTag', uri: tag.uri, tag: tag.tag });
    },
    editMemo: async (target?: TagArgument) => {
      const tag = target ?? (await tagAtCursor(session));
      return tag && editMemo(session, tag);
    },
    changeTag: async (target?: TagArgument) => {
      const tag = target ?? (await tagAtCursor(session));
      const code = tag && (await pickCode(session, tag.uri, vscode.l10n.t('Change the tag to…')));
      return tag && code && act({ kind: 'setCode', uri: tag.uri, tag: tag.tag, code });
    },
    'tags.remove': ({ uri, tag }: TagRow) => act({ kind: 'removeTag', uri, tag: tag.id }),
    'tags.memo': ({ uri, tag }: TagRow) => editMemo(session, { uri, tag: tag.id }),
    'tags.recode': async ({ uri, tag }: TagRow) => {
      const code = await pickCode(session, uri, vscode.l10n.t('Change the tag to…'));
      return code && act({ kind: 'setCode', uri, tag: tag.id, code });
    },
    'tags.attach': ({ uri, tag }: TagRow) => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.toString() !== uri || editor.selection.isEmpty) {
        return say(vscode.l10n.t('Select the words that “{0}” belongs to, then choose this again.', tag.label));
      }
      return act({ kind: 'moveTag', uri, tag: tag.id, range: fromRange(editor.selection) });
    },
    changeType: async (target?: PositionArgument) => {
      const place = target ?? cursor();
      const mention = place && (await session.ask('at', place))?.mention;
      if (!place || !mention) return say(vscode.l10n.t('There is no name under the cursor.'));
      const picked = await vscode.window.showQuickPick(
        ENTITY_KINDS.filter((kind) => kind.type !== mention.type).map((kind) => ({
          label: `$(${kind.icon}) ${kind.plural}`,
          type: kind.type,
        })),
        { placeHolder: vscode.l10n.t('“{0}” belongs to…', mention.name) },
      );
      return picked && act({ kind: 'retype', uri: place.uri, range: mention.range, type: picked.type });
    },
  };
}

/** Document and position of the cursor. */
export function cursor(): { uri: string; position: Position } | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && { uri: editor.document.uri.toString(), position: fromPosition(editor.selection.active) };
}

/** What stands at the cursor, with its document. */
export async function atCursor(
  session: Session,
): Promise<(AtResult & { uri: string; position: Position }) | undefined> {
  const place = cursor();
  const at = place && (await session.ask('at', place));
  return place && at ? { ...at, ...place } : undefined;
}

/** The selections; where nothing is selected the name under the cursor, else the paragraph. */
async function selected(session: Session): Promise<RangeArgument[]> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const uri = editor.document.uri.toString();
  const ranges = editor.selections.filter((selection) => !selection.isEmpty);
  if (ranges.length > 0) return ranges.map((range) => ({ uri, range: fromRange(range) }));
  const mention = (await session.ask('at', { uri, position: fromPosition(editor.selection.active) }))?.mention;
  const range = mention?.range ?? paragraphAt(editor.document, editor.selection.active.line);
  return range ? [{ uri, range }] : [];
}

/** Codes that what was detected at the range speaks for: its entity type where the range is a name, then its themes. */
async function fitting(session: Session, { uri, range }: RangeArgument): Promise<string[]> {
  const at = await session.ask('at', { uri, position: range.start });
  const named = at?.mention && JSON.stringify(at.mention.range) === JSON.stringify(range);
  return [...(at?.mention && named ? [codeOf(at.mention.type)] : []), ...(at?.themes ?? [])];
}

/** Tags of an entity type have its name in small letters. */
function codeOf(type: EntityTypeName): string {
  return type.toLowerCase();
}

function paragraphAt(document: vscode.TextDocument, line: number): Range | undefined {
  const blank = (at: number) => at < 0 || at >= document.lineCount || document.lineAt(at).isEmptyOrWhitespace;
  if (blank(line)) return undefined;
  let [first, last] = [line, line];
  while (!blank(first - 1)) first--;
  while (!blank(last + 1)) last++;
  const start = document.lineAt(first).firstNonWhitespaceCharacterIndex;
  return {
    start: { line: first, character: start },
    end: { line: last, character: document.lineAt(last).text.trimEnd().length },
  };
}

async function tagAtCursor(session: Session): Promise<TagArgument | undefined> {
  const at = await atCursor(session);
  if (!at || at.tags.length === 0) {
    say(vscode.l10n.t('There is no tag under the cursor.'));
    return undefined;
  }
  if (at.tags.length === 1) return { uri: at.uri, tag: at.tags[0].id };
  const picked = await vscode.window.showQuickPick(
    at.tags.map((tag) => ({
      label: tag.label,
      description: tag.coder,
      detail: tag.text,
      iconPath: codeIcon({ ...tag, id: tag.code }),
      id: tag.id,
    })),
    { placeHolder: vscode.l10n.t('Which tag?') },
  );
  return picked && { uri: at.uri, tag: picked.id };
}

async function editMemo(session: Session, { uri, tag }: TagArgument): Promise<ActionResult | undefined> {
  const known: TagItem | undefined = (await session.ask('tags', { uri }))?.tags.find((item) => item.id === tag);
  const memo = await vscode.window.showInputBox({
    title: vscode.l10n.t('Memo'),
    prompt: known ? `${known.label}: ${known.text.slice(0, 120)}` : undefined,
    value: known?.memo ?? '',
    ignoreFocusOut: true,
  });
  return memo === undefined ? undefined : session.act({ kind: 'setMemo', uri, tag, memo });
}

function say(message: string): undefined {
  vscode.window.setStatusBarMessage(message, 5000);
  return undefined;
}
