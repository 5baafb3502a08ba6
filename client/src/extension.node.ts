import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, type MessageSignature, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateExtension, deactivateExtension } from './activate';

/** Entry of the desktop, server and remote extension host: the language server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.node.js');
  return activateExtension(context, {
    createClient: (options): BaseLanguageClient =>
      new QuietClient('policyAnnotator', 'Policy Annotator', { module, transport: TransportKind.ipc }, options),
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
