import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { Codebooks, type Engines } from '../service/codebooks';
import { createLanguageService } from '../service/languageService';
import type { Log, Ports } from '../service/ports';
import type { Pause } from '../service/schedule';
import { createTagging } from '../service/tagStore';
import { withoutTags } from '../service/withoutTags';
import { type Client, clientOf, serverCapabilities } from './capabilities';
import { clientFiles, NO_FILES } from './clientFiles';
import { listenToCustomRequests } from './customRequests';
import { DiagnosticsOut } from './diagnosticsOut';
import { listenToDocuments } from './documentSync';
import { Fence } from './handle';
import { listenToLanguageRequests } from './languageRequests';
import { Outgoing } from './outgoing';
import type { Session } from './session';
import { SettingsCache } from './settings';
import { TokenResults } from './tokenResults';

/** What a host gives the server: Node and the web worker differ in nothing else. */
export interface Runtime {
  readonly name: string;
  readonly version: string;
  /** Loads the models; asked once, when the first document is opened. */
  loadEngines(): Engines;
  readonly pause: Pause;
  uuid(): string;
}

/** Puts the parts together over one connection and begins to listen. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const log: Log = {
    info: (message) => connection.console.info(message),
    warn: (message) => connection.console.warn(message),
    error: (message) => connection.console.error(message),
  };
  const fence = new Fence(log);
  const ends: (() => void)[] = [];
  let session: Session | undefined;

  connection.onInitialize((params) => {
    const client = clientOf(params);
    session = createSession(connection, runtime, client, log, fence, ends);
    listenToDocuments(session);
    listenToLanguageRequests(session);
    listenToCustomRequests(session);
    return {
      capabilities: serverCapabilities(client),
      serverInfo: { name: runtime.name, version: runtime.version },
    };
  });
  connection.onInitialized(
    fence.notification('initialized', async () => {
      if (session) await begin(session);
    }),
  );
  connection.onShutdown(async () => {
    if (!session) return;
    for (const line of fence.report()) log.info(line);
    await session.service.flush();
    for (const run of ends) run();
  });
  connection.listen();
}

function createSession(
  connection: Connection,
  runtime: Runtime,
  client: Client,
  log: Log,
  fence: Fence,
  ends: (() => void)[],
): Session {
  const ports: Ports = {
    files: client.files ? clientFiles(connection) : NO_FILES,
    clock: { now: () => new Date().toISOString() },
    random: { uuid: () => runtime.uuid() },
    log,
  };
  const engines = lazily(
    () => runtime.loadEngines(),
    (error) => connection.window.showErrorMessage(`Policy Annotator cannot read its models: ${error.message}`),
  );
  const codebooks = new Codebooks(engines, ports.files, log);
  const tagging = client.files
    ? createTagging(ports, codebooks, { folders: client.folders, storage: client.storage })
    : withoutTags();
  const service = createLanguageService({ codebooks, tagging, pause: runtime.pause, clock: ports.clock });
  const settings = new SettingsCache(connection, client.configuration);
  const tokens = new TokenResults();
  const outgoing = new Outgoing(connection, log);
  const diagnostics = new DiagnosticsOut(outgoing, client, service, settings);
  return {
    connection,
    client,
    log,
    fence,
    service,
    codebooks,
    tagging,
    settings,
    tokens,
    diagnostics,
    outgoing,
    onEnd: (run) => ends.push(run),
  };
}

/** What must wait until the client is ready: registrations, and the folders' codebooks. */
async function begin({ connection, client, service }: Session): Promise<void> {
  if (client.configurationRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'policyAnnotator' });
  }
  if (client.watchedFilesRegistration) {
    // Our own client watches `.policy` by itself; open documents may change on disk under any client.
    const watchers = [{ globPattern: '**/*.{txt,md,markdown}' }];
    if (!client.notifications) watchers.push({ globPattern: '**/.policy/**' });
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  await service.setFolders(client.folders);
}

/** Models are read when the first document needs them, not while the editor waits for the handshake. */
function lazily(load: () => Engines, failed: (error: Error) => void): Engines {
  let loaded: Engines | undefined;
  let failure: Error | undefined;
  const engines = () => {
    if (failure) throw failure;
    try {
      loaded ??= load();
    } catch (error) {
      failure = error as Error;
      failed(failure);
      throw failure;
    }
    return loaded;
  };
  return {
    get codebook() {
      return engines().codebook;
    },
    engineWith: (codebook) => engines().engineWith(codebook),
  };
}
