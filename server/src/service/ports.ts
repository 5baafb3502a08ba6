/**
 * What the engine needs from the world. Hosts (VS Code over LSP, Node, tests) implement these; nothing in the service room or
 * below reaches for a file, a clock or randomness in any other way. URIs are strings as LSP writes them.
 */
export interface Ports {
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

export interface FileStat {
  readonly kind: 'file' | 'folder';
  /** Bytes. */
  readonly size: number;
  readonly readOnly: boolean;
}

export interface FolderEntry {
  /** Last path segment, decoded. */
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Every method may reject when the device or the scheme refuses; "not there" is a value, not a failure. */
export interface Files {
  /** Content, or undefined where there is no such file. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** Creates missing parent folders; replaces an existing file. */
  write(uri: string, bytes: Uint8Array): Promise<void>;
  /** File or folder; replaces an existing target file, creates missing parent folders; atomic where the scheme can. */
  rename(from: string, to: string): Promise<void>;
  /** File, or folder with all in it; no failure where it is not there. */
  remove(uri: string): Promise<void>;
  /** Direct entries; empty where there is no such folder. */
  list(uri: string): Promise<readonly FolderEntry[]>;
  stat(uri: string): Promise<FileStat | undefined>;
}

export interface Clock {
  /** ISO 8601 in UTC, to the millisecond. */
  now(): string;
}

export interface Random {
  /** Random (version 4) UUID, lower case. */
  uuid(): string;
}

/** The log channel that "Show Log" opens; never standard output. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
