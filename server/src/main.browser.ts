import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { name, version } from '../../package.json';
import entities from '../model/entities.bin';
import themes from '../model/themes.bin';
import { startServer } from './lsp/server';
import { createEngines } from './service/engines';

declare const self: DedicatedWorkerGlobalScope;

/** A message to oneself comes after what is waiting already; timers would wait at least four milliseconds. */
const waiting: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => waiting.shift()?.();

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  name,
  version,
  loadEngines: () => createEngines({ entities, themes }),
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    }),
  uuid: () => crypto.randomUUID(),
});
