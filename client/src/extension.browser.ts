import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateExtension, deactivateExtension } from './activate';
import { quiet } from './connection/failures';

/** Entry of the web extension host: the language server is a web worker. */
export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  const connect = async () => {
    // Reader and writer are made here: in a web host `Worker` is VS Code's own function, which the client's instanceof does not know.
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return activateExtension(context, {
    createClient: (options) => quiet(new LanguageClient('policyAnnotator', 'Policy Annotator', connect, options)),
  });
}

export const deactivate = deactivateExtension;
