import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileBytes,
  type FileDone,
  type FileFailure,
  type FileList,
  FileRequests,
  type FileStat,
} from '../../../server/src/lsp/protocol';

/**
 * Answers the server's file requests through workspace.fs, so that tags work on every file system that VS Code can open.
 * A failure is an answer, never an error.
 */
export function bridgeFiles(client: BaseLanguageClient): vscode.Disposable {
  const { fs } = vscode.workspace;
  const answer = <P>(method: string, handler: (params: P) => Promise<object | null>) =>
    client.onRequest<object | null, void>(method, handler);
  return vscode.Disposable.from(
    answer(
      FileRequests.read,
      ({ uri }: One): Promise<FileBytes | null> =>
        attempt(async () => ({ base64: toBase64(await fs.readFile(vscode.Uri.parse(uri))) }), null),
    ),
    answer(
      FileRequests.write,
      ({ uri, base64 }: One & { base64: string }): Promise<FileDone> =>
        attempt(async () => {
          await fs.writeFile(vscode.Uri.parse(uri), fromBase64(base64)); // makes missing folders
          return DONE;
        }),
    ),
    answer(
      FileRequests.rename,
      ({ from, to }: { from: string; to: string }): Promise<FileDone> =>
        attempt(async () => {
          const target = vscode.Uri.parse(to);
          await fs.createDirectory(vscode.Uri.joinPath(target, '..'));
          await fs.rename(vscode.Uri.parse(from), target, { overwrite: true });
          return DONE;
        }),
    ),
    answer(
      FileRequests.remove,
      ({ uri }: One): Promise<FileDone> =>
        attempt(async () => {
          await fs.delete(vscode.Uri.parse(uri), { recursive: true });
          return DONE;
        }, DONE),
    ),
    answer(
      FileRequests.list,
      ({ uri }: One): Promise<FileList> =>
        attempt(
          async () => ({
            entries: (await fs.readDirectory(vscode.Uri.parse(uri))).map(([name, type]) => ({
              name,
              kind: kindOf(type),
            })),
          }),
          { entries: [] },
        ),
    ),
    answer(
      FileRequests.stat,
      ({ uri }: One): Promise<FileStat | null | FileFailure> =>
        attempt(async () => {
          const target = vscode.Uri.parse(uri);
          const { type, size, permissions } = await fs.stat(target);
          const readOnly =
            fs.isWritableFileSystem(target.scheme) === false || (permissions ?? 0) === vscode.FilePermission.Readonly;
          return { kind: kindOf(type), size, readOnly };
        }, null),
    ),
  );
}

interface One {
  readonly uri: string;
}

const DONE: FileDone = { done: true };

/** `run`'s answer; where nothing is there `missing`, if that is an answer; otherwise the failure as a value. */
async function attempt<T>(run: () => Promise<T>, ...missing: T[]): Promise<T | FileFailure> {
  try {
    return await run();
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound' && missing.length > 0) return missing[0];
    const message = error instanceof Error ? error.message : String(error);
    return { error: code === 'NoPermissions' ? 'read-only' : 'failed', message };
  }
}

function kindOf(type: vscode.FileType): 'file' | 'folder' {
  return type & vscode.FileType.Directory ? 'folder' : 'file';
}

/** In pieces: a call takes only so many arguments. Works in a web worker, which has no Buffer. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function fromBase64(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
