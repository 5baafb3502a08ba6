/** What the suite needs of node:assert, for it also runs in a web worker. */
export function ok(value: unknown, message = 'expected something'): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, message = ''): void {
  if (actual !== expected)
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}. ${message}`);
}

export function notEqual<T>(actual: T, unexpected: T): void {
  if (actual === unexpected) throw new Error(`did not expect ${JSON.stringify(actual)}`);
}

/** Equal as JSON. */
export function deepEqual<T>(actual: T, expected: T): void {
  equal(JSON.stringify(actual), JSON.stringify(expected));
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`expected ${pattern} in ${JSON.stringify(text)}`);
}
