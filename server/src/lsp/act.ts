import { ACTION_KINDS, type Action, type ActionResult } from './protocol';
import type { Session } from './session';

/** Runs an action a client sent, whatever it looks like; changes of the text are applied by the client. */
export async function act({ connection, client, service, settings }: Session, action: Action): Promise<ActionResult> {
  if (!isAction(action)) return { ok: false, message: 'This is no action the server knows.', tags: [] };
  const { edits, ...result } = await service.act(action, await settings.of(action.uri));
  if (!result.ok || !edits || edits.length === 0) return result;
  if (!client.applyEdit)
    return { ok: false, message: 'This editor does not let the server change the text.', tags: [] };
  const version = service.versionOf(action.uri) ?? null;
  const { applied } = await connection.workspace.applyEdit({
    label: result.message,
    edit: {
      documentChanges: [{ textDocument: { uri: action.uri, version }, edits: edits.map((edit) => ({ ...edit })) }],
    },
  });
  return applied ? result : { ok: false, message: 'The text changed meanwhile; nothing was written.', tags: [] };
}

function isAction(value: unknown): value is Action {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, uri } = value as Partial<Record<'kind' | 'uri', unknown>>;
  return typeof uri === 'string' && (ACTION_KINDS as readonly unknown[]).includes(kind);
}
