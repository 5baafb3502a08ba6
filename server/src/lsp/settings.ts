import type { Connection } from 'vscode-languageserver';
import { PROBLEM_CODES, type ProblemCode, SECTION, type Settings, type SeverityName } from './protocol';

export const DEFAULTS: Settings = {
  coder: '',
  besideDocument: false,
  problems: {},
  outline: { limit: 200 },
  hover: { enabled: true },
  entities: { threshold: 0 },
  themes: { threshold: 0 },
  cooperation: { threshold: 0 },
};

/** Settings per resource: asked once, kept until they change; never one for all. */
export class SettingsCache {
  readonly #connection: Connection;
  readonly #supported: boolean;
  readonly #known = new Map<string, Settings | Promise<Settings>>();
  /** Rises with every change, so that an answer that comes late is not kept. */
  #generation = 0;

  constructor(connection: Connection, supported: boolean) {
    this.#connection = connection;
    this.#supported = supported;
  }

  /** At once where they are known. */
  of(uri: string): Settings | Promise<Settings> {
    if (!this.#supported) return DEFAULTS;
    let settings = this.#known.get(uri);
    if (!settings) {
      settings = this.#ask(uri);
      this.#known.set(uri, settings);
    }
    return settings;
  }

  /** The settings if they are here, else the defaults: for work that cannot wait. */
  now(uri: string): Settings {
    const settings = this.of(uri);
    return settings instanceof Promise ? DEFAULTS : settings;
  }

  clear(): void {
    this.#generation++;
    this.#known.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #ask(uri: string): Promise<Settings> {
    const generation = this.#generation;
    let settings = DEFAULTS;
    try {
      settings = readSettings(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch {
      // A client that refuses gets the defaults; it is asked again after the next change.
    }
    if (generation === this.#generation && this.#known.has(uri)) this.#known.set(uri, settings);
    return settings;
  }
}

/** Whatever a client sends, made into settings; wrong values become the defaults. */
export function readSettings(value: unknown): Settings {
  const root = record(value);
  const problems: Partial<Record<ProblemCode, SeverityName>> = {};
  const given = record(root.problems);
  for (const code of PROBLEM_CODES) {
    const severity = given[code];
    if (typeof severity === 'string' && SEVERITIES.has(severity)) problems[code] = severity as SeverityName;
  }
  const limit = record(root.outline).limit;
  return {
    coder: typeof root.coder === 'string' ? root.coder.trim() : '',
    besideDocument: root.besideDocument === true,
    problems,
    outline: { limit: typeof limit === 'number' && limit >= 0 ? Math.floor(limit) : DEFAULTS.outline.limit },
    hover: { enabled: record(root.hover).enabled !== false },
    entities: { threshold: thresholdOf(root.entities) },
    themes: { threshold: thresholdOf(root.themes) },
    cooperation: { threshold: thresholdOf(root.cooperation) },
  };
}

const SEVERITIES: ReadonlySet<string> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** A score of 0..1; anything else shows all. */
function thresholdOf(group: unknown): number {
  const { threshold } = record(group);
  return typeof threshold === 'number' && threshold >= 0 && threshold <= 1 ? threshold : 0;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
