import type { Connection } from 'vscode-languageserver';
import type { Codebooks } from '../service/codebooks';
import type { LanguageService } from '../service/languageService';
import type { Log } from '../service/ports';
import type { Tagging } from '../service/tagging';
import type { Client } from './capabilities';
import type { DiagnosticsOut } from './diagnosticsOut';
import type { Fence } from './handle';
import type { Outgoing } from './outgoing';
import type { SettingsCache } from './settings';
import type { TokenResults } from './tokenResults';

/** Everything that the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly log: Log;
  readonly fence: Fence;
  readonly service: LanguageService;
  readonly codebooks: Codebooks;
  readonly tagging: Tagging;
  readonly settings: SettingsCache;
  readonly tokens: TokenResults;
  readonly diagnostics: DiagnosticsOut;
  readonly outgoing: Outgoing;
  /** Runs when the client has asked for the shutdown, after everything is on disk. */
  onEnd(run: () => void): void;
}
