import type { CancellationToken, GenericRequestHandler } from 'vscode-languageserver';
import type { Viewer } from '../service/languageService';
import { act } from './act';
import { viewerOf } from './capabilities';
import {
  type Action,
  type ActionResult,
  type AtResult,
  type CodebookResult,
  type CooperationResult,
  type DocumentParams,
  type DocumentStatus,
  type EntitiesResult,
  type ExportParams,
  type ExportResult,
  type GoParams,
  type MentionItem,
  type MentionsParams,
  type PositionParams,
  type Range,
  type RenameParams,
  Requests,
  type SpansParams,
  type SpansResult,
  type TagsResult,
  type ThemesResult,
} from './protocol';
import type { Session } from './session';

/** The requests of our own protocol. */
export function listenToCustomRequests(session: Session): void {
  const { connection, client, fence, service, settings } = session;

  /** The typings of onRequest cannot follow a generic result. */
  function listen<P, R>(method: string, handler: (params: P, token?: CancellationToken) => Promise<R>): void {
    connection.onRequest(method, handler as GenericRequestHandler<unknown, unknown>);
  }

  /** A question about one document: asked when it is read, with the settings that hold for it. */
  function on<P extends { readonly uri: string }, R>(
    method: string,
    nothing: R,
    answer: (params: P, viewer: Viewer) => R,
  ): void {
    listen(
      method,
      fence.request<P, R>(method, nothing, async (params, token) => {
        const reading = service.ready(params.uri, () => token.isCancellationRequested);
        if (reading) await reading;
        return answer(params, viewerOf(client, await settings.of(params.uri)));
      }),
    );
  }

  on<DocumentParams, EntitiesResult | null>(Requests.entities, null, ({ uri }) => service.entities(uri));
  on<MentionsParams, MentionItem[]>(Requests.mentions, [], ({ uri, entity }) => service.mentions(uri, entity));
  on<DocumentParams, ThemesResult | null>(Requests.themes, null, ({ uri }) => service.themes(uri));
  on<DocumentParams, TagsResult | null>(Requests.tags, null, ({ uri }) => service.tags(uri));
  on<DocumentParams, CooperationResult | null>(Requests.cooperation, null, ({ uri }) => service.cooperation(uri));
  on<SpansParams, SpansResult | null>(Requests.spans, null, ({ uri, ranges }) => service.spans(uri, ranges));
  on<PositionParams, AtResult | null>(Requests.at, null, ({ uri, position }) => service.at(uri, position));
  on<GoParams, Range | null>(Requests.go, null, ({ uri, position, what, direction, id }) =>
    service.go(uri, position, what, direction, id),
  );
  on<DocumentParams, CodebookResult>(Requests.codebook, { codes: [], recent: [] }, ({ uri }) => service.codebook(uri));
  on<DocumentParams, DocumentStatus | null>(Requests.status, null, ({ uri }, viewer) => service.status(uri, viewer));

  const failed = (message: string) => ({ ok: false, message, tags: [] });
  listen(
    Requests.act,
    fence.request<Action, ActionResult>(Requests.act, failed('This could not be done; the log says why.'), (action) =>
      act(session, action),
    ),
  );
  listen(
    Requests.export,
    fence.request<ExportParams, ExportResult>(
      Requests.export,
      { error: 'The export failed; the log says why.' },
      (params) => service.export(params),
    ),
  );
  listen(
    Requests.documentsMoved,
    fence.request<RenameParams, null>(Requests.documentsMoved, null, async ({ files }) => {
      await service.documentsMoved(files);
      return null;
    }),
  );
}
