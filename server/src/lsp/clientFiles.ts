import type { Connection } from 'vscode-languageserver';
import type { Files, FileStat as PortStat } from '../service/ports';
import { fromBase64, toBase64 } from './base64';
import {
  type FileBytes,
  type FileDone,
  type FileFailure,
  type FileList,
  FileRequests,
  type FileStat,
} from './protocol';

/** Files through the client: the same in a folder, a virtual workspace and the browser. Failures of the client reject. */
export function clientFiles(connection: Connection): Files {
  const ask = async <R extends object | null>(method: string, params: object): Promise<Exclude<R, FileFailure>> => {
    const answer = (await connection.sendRequest(method, params)) as R | FileFailure;
    if (isFailure(answer)) throw new FileError(answer);
    return answer as Exclude<R, FileFailure>;
  };
  return {
    async read(uri) {
      const answer = await ask<FileBytes | null>(FileRequests.read, { uri });
      return answer === null ? undefined : fromBase64(answer.base64);
    },
    async write(uri, bytes) {
      await ask<FileDone>(FileRequests.write, { uri, base64: toBase64(bytes) });
    },
    async rename(from, to) {
      await ask<FileDone>(FileRequests.rename, { from, to });
    },
    async remove(uri) {
      await ask<FileDone>(FileRequests.remove, { uri });
    },
    async list(uri) {
      return (await ask<FileList>(FileRequests.list, { uri })).entries;
    },
    async stat(uri): Promise<PortStat | undefined> {
      return (await ask<FileStat | null>(FileRequests.stat, { uri })) ?? undefined;
    },
  };
}

/** For clients that answer no file requests: nothing is there, and nothing can be written. */
export const NO_FILES: Files = {
  read: async () => undefined,
  write: refuse,
  rename: refuse,
  remove: refuse,
  list: async () => [],
  stat: async () => undefined,
};

export class FileError extends Error {
  readonly code: FileFailure['error'];

  constructor({ error, message }: FileFailure) {
    super(message);
    this.code = error;
  }
}

async function refuse(): Promise<never> {
  throw new FileError({ error: 'read-only', message: 'This editor does not let the server write files.' });
}

function isFailure(value: unknown): value is FileFailure {
  return typeof value === 'object' && value !== null && 'error' in value;
}
