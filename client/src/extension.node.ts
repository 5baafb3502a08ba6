import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateExtension, deactivateExtension } from './activate';
import { quiet } from './connection/failures';

/** Entry of the desktop, server and remote extension host: the language server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.node.js');
  return activateExtension(context, {
    createClient: (options) =>
      quiet(
        new LanguageClient('policyAnnotator', 'Policy Annotator', { module, transport: TransportKind.ipc }, options),
      ),
  });
}

export const deactivate = deactivateExtension;
