/** Document text inside hovers: it must stay text, whatever it holds. */

/** Longest stretch of document text that a hover shows. */
const QUOTE_LIMIT = 160;

/**
 * Text with nothing left that Markdown, HTML, GitHub autolinks or VS Code's `$(icon)` would read.
 * `<`, `>`, `&` and `$` become entities (a backslash before `$` means something else to VS Code); all other ASCII
 * punctuation is escaped by a backslash, as CommonMark 2.4 allows; white space becomes one space.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[!-/:-@[-`{-~]/g, (sign) => ENTITIES[sign] ?? `\\${sign}`);
}

/** Document text, shortened and escaped, in quotation marks. */
export function quote(text: string): string {
  return `“${escapeMarkdown(shorten(text, QUOTE_LIMIT))}”`;
}

/** At most `limit` UTF-16 units, cut between characters, white space folded. */
export function shorten(text: string, limit: number): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  if (folded.length <= limit) return folded;
  let end = limit - 1;
  if (isLowSurrogate(folded.charCodeAt(end))) end--;
  return `${folded.slice(0, end).trimEnd()}…`;
}

/** A Markdown link that runs a command. `label` is one of ours, never document text. */
export function commandLink(label: string, command: string, argument: unknown): string {
  const json = encodeURIComponent(JSON.stringify([argument])).replace(
    /[()'*!~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `[${label}](command:${command}?${json})`;
}

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', $: '&#36;' };

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
