import { FileRequests } from '../../server/src/lsp/protocol';

/** The client's files, in memory: answers what the server asks. */
export class MemoryFiles {
  readonly byUri = new Map<string, string>();

  /** Undefined where the method is none of ours. */
  answer(method: string, params: unknown): unknown {
    const { uri, base64, from, to } = params as { uri: string; base64: string; from: string; to: string };
    switch (method) {
      case FileRequests.read: {
        const text = this.byUri.get(uri);
        return text === undefined ? null : { base64: Buffer.from(text, 'utf8').toString('base64') };
      }
      case FileRequests.write:
        this.byUri.set(uri, Buffer.from(base64, 'base64').toString('utf8'));
        return { done: true };
      case FileRequests.rename: {
        const text = this.byUri.get(from);
        if (text === undefined) return { error: 'failed', message: `${from} is not there` };
        this.byUri.set(to, text);
        this.byUri.delete(from);
        return { done: true };
      }
      case FileRequests.remove:
        for (const name of [...this.byUri.keys()])
          if (name === uri || name.startsWith(`${uri}/`)) this.byUri.delete(name);
        return { done: true };
      case FileRequests.list:
        return { entries: this.#entries(uri) };
      case FileRequests.stat: {
        const text = this.byUri.get(uri);
        if (text !== undefined) return { kind: 'file', size: Buffer.byteLength(text), readOnly: false };
        return this.#entries(uri).length > 0 ? { kind: 'folder', size: 0, readOnly: false } : null;
      }
      default:
        return undefined;
    }
  }

  #entries(folder: string): { name: string; kind: 'file' | 'folder' }[] {
    const found = new Map<string, 'file' | 'folder'>();
    for (const uri of this.byUri.keys()) {
      if (!uri.startsWith(`${folder}/`)) continue;
      const [name, ...rest] = uri.slice(folder.length + 1).split('/');
      found.set(decodeURIComponent(name), rest.length > 0 ? 'folder' : 'file');
    }
    return [...found].map(([name, kind]) => ({ name, kind }));
  }
}
