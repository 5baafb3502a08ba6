/** Reads the little-endian fields of a model file in order. Throws RangeError behind the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(): number {
    return this.#view.getUint8(this.#at++);
  }

  u32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  f32(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }

  /** The next `length` bytes, not copied. */
  take(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError('model file is cut short');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** `count` ascending numbers, stored as varint differences. */
  ascending(count: number): Int32Array {
    const values = new Int32Array(count);
    const bytes = this.#bytes;
    let at = this.#at;
    let value = 0;
    for (let i = 0; i < count; i++) {
      let difference = 0;
      let shift = 0;
      let byte = bytes[at++];
      while (byte >= 128) {
        difference |= (byte & 127) << shift;
        shift += 7;
        byte = bytes[at++];
      }
      value += difference | (byte << shift);
      values[i] = value;
    }
    if (at > bytes.length) throw new RangeError('model file is cut short');
    this.#at = at;
    return values;
  }
}
