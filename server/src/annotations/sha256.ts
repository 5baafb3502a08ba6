/**
 * SHA-256 (FIPS 180-4) of the UTF-8 form of a string, in hexadecimal. Written out because the hash is part of pure, synchronous
 * functions that also run in a web worker, where the platform's digest can only be awaited.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const tail = new Uint8Array(128);
  const whole = bytes.length & ~63;
  tail.set(bytes.subarray(whole));
  tail[bytes.length - whole] = 0x80;
  const tailLength = blocks * 64 - whole;
  const view = new DataView(tail.buffer);
  view.setUint32(tailLength - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(tailLength - 4, (bytes.length << 3) >>> 0);

  const state = Uint32Array.from(INITIAL);
  const schedule = new Int32Array(64);
  for (let at = 0; at < whole; at += 64) compress(state, schedule, bytes, at);
  for (let at = 0; at < tailLength; at += 64) compress(state, schedule, tail, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

const { INITIAL, ROUNDS } = constants();

function compress(state: Uint32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const p = at + i * 4;
    w[i] = (bytes[p] << 24) | (bytes[p + 1] << 16) | (bytes[p + 2] << 8) | bytes[p + 3];
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

function rotate(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by));
}

/** First 32 bits of the fractional parts of the square roots (initial state) and cube roots (rounds) of the first primes. */
function constants(): { INITIAL: Uint32Array; ROUNDS: Int32Array } {
  const initial = new Uint32Array(8);
  const rounds = new Int32Array(64);
  let found = 0;
  for (let n = 2; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0;
    if (!prime) continue;
    if (found < 8) initial[found] = fraction(n ** (1 / 2));
    rounds[found++] = fraction(n ** (1 / 3));
  }
  return { INITIAL: initial, ROUNDS: rounds };
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x100000000) | 0;
}
