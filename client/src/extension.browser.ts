import { type ExtensionContext, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageSignature,
} from 'vscode-languageclient/browser';
import { type Api, activateExtension, deactivateExtension } from './activate';

/** Entry of the web extension host: the language server is a web worker. */
export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return activateExtension(context, {
    createClient: (options): BaseLanguageClient =>
      new QuietClient(
        'policyAnnotator',
        'Policy Annotator',
        async () => {
          // The readers are made here: in a web host `Worker` is VS Code's own function, which the client's instanceof does not know.
          const worker = new Worker(script);
          return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
        },
        options,
      ),
  });
}

export const deactivate = deactivateExtension;

/** A failed request is in the log; nobody is interrupted for it. */
class QuietClient extends LanguageClient {
  override handleFailedRequest<T>(
    type: MessageSignature,
    token: Parameters<LanguageClient['handleFailedRequest']>[1],
    error: unknown,
    value: T,
    _show?: boolean,
    throwOnCancel?: boolean,
  ): T {
    return super.handleFailedRequest(type, token, error, value, false, throwOnCancel);
  }
}
