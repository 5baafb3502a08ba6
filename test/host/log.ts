/** A zero-width space before each line of the suite, by which the runners tell it from VS Code's own log. */
const MARK = '\u200b';

/** console.log for mocha's reporter; console.log itself cannot be replaced in the extension host. */
export function log(format?: unknown, ...rest: unknown[]): void {
  let used = 0;
  const text =
    typeof format === 'string'
      ? format.replace(/%[sdifoO%]/g, (directive) => {
          if (directive === '%%') return '%';
          return used < rest.length ? String(rest[used++]) : directive;
        })
      : String(format ?? '');
  for (const line of [text, ...rest.slice(used).map(String)].join(' ').split('\n')) console.log(MARK + line);
}
