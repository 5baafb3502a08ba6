import * as vscode from 'vscode';
import { act } from './commands/acting';
import { displayCommands } from './commands/display';
import { exportingCommands } from './commands/exporting';
import { fixingCommands } from './commands/fixing';
import { navigationCommands } from './commands/navigation';
import { reviewCommands } from './commands/review';
import { taggingCommands } from './commands/tagging';
import { Session } from './connection/session';
import { Decorations } from './editing/decorations';
import type { Host } from './shared/host';
import { SECTION } from './shared/ids';
import { CooperationView } from './views/cooperationView';
import { EntitiesView } from './views/entitiesView';
import { Focus } from './views/focus';
import { Status } from './views/status';
import { TagsView } from './views/tagsView';
import { ThemesView } from './views/themesView';

/** What the extension gives to tests in the same host. */
export interface Api {
  readonly session: Session;
  readonly focus: Focus;
  readonly decorations: Decorations;
  readonly status: Status;
  readonly views: {
    readonly entities: EntitiesView;
    readonly themes: ThemesView;
    readonly cooperation: CooperationView;
    readonly tags: TagsView;
  };
}

let session: Session | undefined;

/** Puts everything together. Nothing runs until a document in scope is open: the server is started by the session. */
export function activateExtension(context: vscode.ExtensionContext, host: Host): Api {
  const connection = new Session(host, context);
  session = connection;
  connection.act = (action) => act(connection, action);
  const focus = new Focus(connection);
  const decorations = new Decorations(connection, context.extensionUri);
  const status = new Status(connection, focus);
  const views = {
    entities: new EntitiesView(connection, focus),
    themes: new ThemesView(focus),
    cooperation: new CooperationView(focus),
    tags: new TagsView(focus),
  };
  const commands = {
    ...taggingCommands(connection),
    ...reviewCommands(connection),
    ...navigationCommands(connection, views.entities),
    ...displayCommands(connection, focus, views.entities, views.cooperation),
    ...exportingCommands(connection),
    ...fixingCommands(),
  };
  context.subscriptions.push(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`${SECTION}.${name}`, run)),
    connection.onSaid(speaker()),
    status,
    ...Object.values(views),
    decorations,
    focus,
    connection,
  );
  return { session: connection, focus, decorations, status, views };
}

/** VS Code waits for this before it ends the host. */
export async function deactivateExtension(): Promise<void> {
  await session?.stop();
}

/** Shows what the server says, each thing once a session. */
function speaker(): (said: { severity: string; message: string; key: string }) => void {
  const heard = new Set<string>();
  return ({ severity, message, key }) => {
    if (heard.has(key)) return;
    heard.add(key);
    if (severity === 'error') void vscode.window.showErrorMessage(message);
    else if (severity === 'warning') void vscode.window.showWarningMessage(message);
    else void vscode.window.showInformationMessage(message);
  };
}
