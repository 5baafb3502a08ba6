import * as vscode from 'vscode';
import type { Action, AtResult, CooperationItem, Range } from '../../../server/src/lsp/protocol';
import type { Session } from '../connection/session';
import type { ActRow } from '../views/cooperationView';
import { atCursor } from './tagging';

/** Accept and reject what was detected at the cursor. */
export function reviewCommands(session: Session): Record<string, (...args: never[]) => unknown> {
  return {
    acceptSuggestion: async () => {
      const at = await atCursor(session);
      const choices = at ? await suggestions(session, at) : [];
      if (choices.length === 0) return nothingHere();
      const choice =
        choices.length === 1
          ? choices[0]
          : await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('Accept which?') });
      return choice && session.act(choice.action);
    },
    rejectSuggestion: async () => {
      const at = await atCursor(session);
      if (!at?.mention) return nothingHere();
      const { uri, mention } = at;
      const scope = (label: string, value: 'here' | 'file' | 'everywhere') => ({ label, value });
      const picked = await vscode.window.showQuickPick(
        [
          scope(vscode.l10n.t('Not here'), 'here'),
          scope(vscode.l10n.t('Not in this document'), 'file'),
          scope(vscode.l10n.t('Nowhere'), 'everywhere'),
        ],
        { placeHolder: vscode.l10n.t('“{0}” is not a name…', mention.name) },
      );
      return picked && session.act({ kind: 'reject', uri, range: mention.range, scope: picked.value });
    },
    'cooperation.accept': ({ uri, act }: ActRow) =>
      session.act({ kind: 'acceptEvent', uri, range: act.range, event: act.type }),
  };
}

interface Suggestion extends vscode.QuickPickItem {
  readonly action: Action;
}

async function suggestions(
  session: Session,
  at: AtResult & { uri: string; position: Range['start'] },
): Promise<Suggestion[]> {
  const { uri } = at;
  const found: Suggestion[] = [];
  if (at.mention) {
    const { name, range } = at.mention;
    found.push({ label: name, description: vscode.l10n.t('name'), action: { kind: 'acceptMention', uri, range } });
  }
  if (at.events.length > 0) {
    const events = (await session.ask('cooperation', { uri }))?.events ?? [];
    for (const event of events.filter((e) => at.events.includes(e.index))) {
      found.push({
        label: event.typeLabel,
        description: parties(event),
        action: { kind: 'acceptEvent', uri, range: event.range, event: event.type },
      });
    }
  }
  if (at.themes.length > 0) {
    const themes = (await session.ask('themes', { uri }))?.themes ?? [];
    for (const theme of themes.filter((t) => at.themes.includes(t.id))) {
      const evidence = theme.evidence.find(({ range }) => holds(range, at.position));
      if (evidence)
        found.push({
          label: theme.label,
          description: evidence.text,
          action: { kind: 'acceptTheme', uri, range: evidence.range, theme: theme.id },
        });
    }
  }
  return found;
}

function parties(event: CooperationItem): string {
  return [event.actors.join(', '), event.recipients.join(', ')].filter(Boolean).join(' → ');
}

function holds({ start, end }: Range, at: Range['start']): boolean {
  const after = at.line > start.line || (at.line === start.line && at.character >= start.character);
  return after && (at.line < end.line || (at.line === end.line && at.character <= end.character));
}

function nothingHere(): undefined {
  vscode.window.setStatusBarMessage(vscode.l10n.t('There is no suggestion under the cursor.'), 5000);
  return undefined;
}
