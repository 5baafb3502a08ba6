import type { Diagnostic } from 'vscode-languageserver-types';
import type { Engine } from '../document/engine';
import { codesOf } from '../features/codes';
import { SOURCE, severityOf } from '../features/diagnostics';
import type { ProblemCode, SeverityName } from '../features/shown';
import type { Codes } from '../features/tags';
import { type Codebook, type CodebookProblem, parseCodebook } from '../lexicon/codebook';
import type { Files, Log } from './ports';

/** Where a workspace folder keeps its own codebook. */
export const CODEBOOK_PATH = '.policy/codebook.yaml';

/** The shipped codebook, and how to get an engine that reads with another one. */
export interface Engines {
  readonly codebook: Codebook;
  /** The same engine for the same codebook. */
  engineWith(codebook: Codebook): Engine;
}

/** Which codes and which engine hold for a document: the shipped codebook, or the folder's own. */
export class Codebooks {
  readonly #engines: Engines;
  readonly #files: Files;
  readonly #log: Log;
  #shipped: Read | undefined;
  /** Undefined where the folder has no codebook of its own. */
  readonly #folders = new Map<string, Read | undefined>();
  readonly #listeners: ((uri: string) => void)[] = [];

  constructor(engines: Engines, files: Files, log: Log) {
    this.#engines = engines;
    this.#files = files;
    this.#log = log;
  }

  /** Called with the URI of each codebook that was read anew. */
  onChange(listener: (uri: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Reads the codebooks of these folders and forgets those of others. */
  async setFolders(folders: readonly string[]): Promise<void> {
    const wanted = folders.map(withoutSlash);
    for (const known of [...this.#folders.keys()]) if (!wanted.includes(known)) this.#folders.delete(known);
    const fresh = wanted.filter((folder) => !this.#folders.has(folder));
    for (const folder of fresh) this.#folders.set(folder, undefined);
    await Promise.all(fresh.map((folder) => this.#read(folder)));
  }

  /** Reads the codebooks among these files again. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const touched = [...this.#folders.keys()].filter((folder) => uris.includes(codebookUri(folder)));
    await Promise.all(touched.map((folder) => this.#read(folder)));
  }

  engineFor(uri: string): Engine {
    return this.#engines.engineWith(this.#for(uri).codebook);
  }

  codesFor(uri: string): Codes {
    return this.#for(uri).codes;
  }

  /** Sentences on what is wrong with the codebook that holds for the document. */
  problemsFor(uri: string): readonly string[] {
    return this.#for(uri).problems.map(({ line, message }) => `${CODEBOOK_PATH}, line ${line}: ${message}`);
  }

  /** Diagnostics of a codebook file, at its own lines. */
  diagnosticsOf(uri: string, severities: Partial<Record<ProblemCode, SeverityName>>): Diagnostic[] {
    const folder = [...this.#folders.keys()].find((known) => codebookUri(known) === uri);
    const error = severityOf('codebook', severities);
    if (!folder || !error) return [];
    return (this.#folders.get(folder)?.problems ?? []).map((problem) => ({
      range: {
        start: { line: problem.line - 1, character: problem.column - 1 },
        end: { line: problem.endLine - 1, character: problem.endColumn - 1 },
      },
      severity: problem.severity === 'error' ? error : (Math.max(error, 2) as Diagnostic['severity']),
      code: 'codebook',
      source: SOURCE,
      message: problem.message,
    }));
  }

  /** URIs of the codebooks that may have diagnostics. */
  get uris(): readonly string[] {
    return [...this.#folders.keys()].map(codebookUri);
  }

  /** Made when first asked for: before that the models need not be there. */
  get #builtin(): Read {
    const { codebook } = this.#engines;
    this.#shipped ??= { codebook, codes: codesOf(codebook), problems: [] };
    return this.#shipped;
  }

  #for(uri: string): Read {
    let nearest = '';
    for (const folder of this.#folders.keys()) {
      if (folder.length > nearest.length && uri.startsWith(`${folder}/`)) nearest = folder;
    }
    return this.#folders.get(nearest) ?? this.#builtin;
  }

  async #read(folder: string): Promise<void> {
    const uri = codebookUri(folder);
    let read: Read | undefined;
    try {
      const bytes = await this.#files.read(uri);
      if (bytes) {
        const source = new TextDecoder().decode(bytes);
        // Watchers and saving tell the same; a codebook that did not change costs nothing.
        if (source === this.#folders.get(folder)?.source) return;
        const { codebook, problems } = parseCodebook(source, this.#builtin.codebook);
        read = { codebook, codes: codesOf(codebook), problems, source };
      }
    } catch (error) {
      this.#log.warn(`${uri}: ${(error as Error).message}`);
    }
    if (!this.#folders.has(folder) || (!read && !this.#folders.get(folder))) return;
    this.#folders.set(folder, read);
    for (const listener of this.#listeners) listener(uri);
  }
}

interface Read {
  readonly codebook: Codebook;
  readonly codes: Codes;
  readonly problems: readonly CodebookProblem[];
  /** Text of the file; missing for the shipped one. */
  readonly source?: string;
}

function codebookUri(folder: string): string {
  return `${folder}/${CODEBOOK_PATH}`;
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
