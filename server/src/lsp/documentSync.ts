import { Debounced } from './debounce';
import {
  type ChangedParams,
  ClientNotifications,
  type FileChangedParams,
  Notifications,
  type Settings,
} from './protocol';
import type { Session } from './session';

/** Views ask again this long after the last change, and at the latest after three times that; milliseconds. */
const ANALYSIS_WAIT = 250;
const TAGS_WAIT = 60;
const ASK_WAIT = 700;

/** Documents, files and settings of the client, as they change. Content changes reach the engine as they are. */
export function listenToDocuments(session: Session): void {
  const { connection, client, fence, service, settings, tokens, diagnostics, codebooks, tagging, outgoing } = session;

  const notify = (method: string) => (uri: string) => {
    const version = service.versionOf(uri);
    if (!client.notifications || version === undefined) return;
    outgoing.notify(method, { uri, version } satisfies ChangedParams);
  };
  const tellAnalysis = new Debounced(ANALYSIS_WAIT, ANALYSIS_WAIT * 3, notify(Notifications.analysisChanged));
  const tellTags = new Debounced(TAGS_WAIT, TAGS_WAIT * 3, notify(Notifications.tagsChanged));
  async function apply(uri: string, known: Settings): Promise<void> {
    service.setThresholds(uri, {
      entities: known.entities.threshold,
      themes: known.themes.threshold,
      cooperation: known.cooperation.threshold,
    });
    await service.setPerson(known);
  }

  session.onEnd(() => {
    tellAnalysis.dispose();
    tellTags.dispose();
    diagnostics.dispose();
    outgoing.end();
  });

  connection.onDidOpenTextDocument(
    fence.notification('didOpen', async ({ textDocument: { uri, languageId, version, text } }) => {
      service.open(uri, languageId, version, text);
      diagnostics.changed(uri);
      await apply(uri, await settings.of(uri));
      await service.ready(uri, () => false);
      tellAnalysis.call(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    fence.notification('didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      service.change(uri, version, contentChanges);
      diagnostics.changed(uri);
      tellAnalysis.call(uri);
    }),
  );
  connection.onDidSaveTextDocument(fence.notification('didSave', ({ textDocument }) => service.save(textDocument.uri)));
  connection.onDidCloseTextDocument(
    fence.notification('didClose', async ({ textDocument: { uri } }) => {
      tokens.forget(uri);
      settings.forget(uri);
      tellAnalysis.cancel(uri);
      tellTags.cancel(uri);
      diagnostics.closed(uri);
      await service.close(uri);
    }),
  );

  connection.onDidChangeWatchedFiles(
    fence.notification('didChangeWatchedFiles', ({ changes }) => {
      // A checkout changes many documents; only open ones and what lies in `.policy` matter.
      const uris = changes.map(({ uri }) => uri);
      return service.filesChanged(
        uris.filter((uri) => uri.includes('/.policy/') || service.versionOf(uri) !== undefined),
      );
    }),
  );
  connection.onNotification(
    ClientNotifications.fileChanged,
    fence.notification<FileChangedParams>(ClientNotifications.fileChanged, ({ changes }) =>
      service.filesChanged(changes.map(({ uri }) => uri)),
    ),
  );
  connection.onDidChangeConfiguration(
    fence.notification('didChangeConfiguration', () => {
      settings.clear();
      const open = service.openDocuments();
      for (const uri of open) void Promise.resolve(settings.of(uri)).then((known) => apply(uri, known));
      diagnostics.changedElsewhere(open);
      for (const uri of codebooks.uris) diagnostics.codebook(uri, codebooks);
      if (client.tokensRefresh) outgoing.refreshTokens();
      for (const uri of open) tellAnalysis.call(uri);
    }),
  );

  codebooks.onChange((uri) => {
    diagnostics.codebook(uri, codebooks);
    const open = service.openDocuments();
    diagnostics.changedElsewhere(open);
    if (client.notifications) outgoing.notify(Notifications.codebookChanged);
    if (client.tokensRefresh) outgoing.refreshTokens();
    for (const document of open) tellAnalysis.call(document);
  });
  tagging.onChange((uri, what) => {
    tellTags.call(uri);
    diagnostics.changedElsewhere([uri]);
    if (what !== 'decisions') return;
    if (client.tokensRefresh) outgoing.refreshTokens();
    tellAnalysis.call(uri);
  });
  tagging.onSay((said) => {
    if (client.notifications) outgoing.notify(Notifications.say, said);
    else connection.console.warn(said.message);
  });
  tagging.onAsk(async ({ message, answers, holds }) => {
    // A document that the editor renames is opened before we are told of the renaming.
    await new Promise((resolve) => setTimeout(resolve, ASK_WAIT));
    if (!holds()) return;
    const titles = answers.map(({ title }) => ({ title }));
    const answer = await connection.window.showInformationMessage(message, ...titles).catch(() => undefined);
    await answers.find(({ title }) => title === answer?.title)?.run();
  });
}
