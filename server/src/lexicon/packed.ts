/**
 * Tables as bytes: what the build prepares (`*.prepared.ts`) and the program unpacks when it starts, without reading a
 * single item. Parts are unpacked in the order in which they were packed.
 */
export function pack(
  parts: readonly (Uint8Array | Uint16Array | Int16Array | Int32Array | readonly string[])[],
): Uint8Array {
  const bodies = parts.map((part) =>
    ArrayBuffer.isView(part)
      ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
      : new TextEncoder().encode(part.join('\n')),
  );
  const bytes = new Uint8Array(bodies.reduce((sum, { length }) => sum + 4 + aligned(length), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const body of bodies) {
    view.setUint32(at, body.length, true);
    bytes.set(body, at + 4);
    at += 4 + aligned(body.length);
  }
  return bytes;
}

/** Reads what `pack` wrote. The arrays are views of the bytes. */
export class Unpacker {
  readonly #buffer: ArrayBufferLike;
  readonly #view: DataView;
  #at: number;

  constructor(bytes: Uint8Array) {
    const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    this.#buffer = own.buffer;
    this.#view = new DataView(own.buffer);
    this.#at = own.byteOffset;
  }

  bytes(): Uint8Array {
    const { start, length } = this.#next();
    return new Uint8Array(this.#buffer, start, length);
  }

  unsigned16(): Uint16Array {
    const { start, length } = this.#next();
    return new Uint16Array(this.#buffer, start, length / 2);
  }

  signed16(): Int16Array {
    const { start, length } = this.#next();
    return new Int16Array(this.#buffer, start, length / 2);
  }

  signed32(): Int32Array {
    const { start, length } = this.#next();
    return new Int32Array(this.#buffer, start, length / 4);
  }

  strings(): string[] {
    return new TextDecoder().decode(this.bytes()).split('\n');
  }

  #next(): { start: number; length: number } {
    const length = this.#view.getUint32(this.#at, true);
    const start = this.#at + 4;
    this.#at = start + aligned(length);
    return { start, length };
  }
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}
