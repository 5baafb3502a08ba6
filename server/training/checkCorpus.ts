/**
 * Checks corpus files against docs/annotation-guidelines.md.
 * Usage: node dist/tools/checkCorpus.js FILE... (exit 1 when a file cannot be read; hints alone do not fail)
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type CorpusDocument, CorpusError, type CorpusMention, readCorpusDocument } from './corpus';

const CODEBOOK = 'server/src/lexicon/codebook.yaml';

/** What looks like an oversight: one sentence each, with the line of the document (header not counted). */
export function hints(document: CorpusDocument, themeIds: ReadonlySet<string> | null): string[] {
  const found: { at: number; what: string }[] = [];
  const { text, mentions } = document;
  for (const mention of mentions) {
    const surface = text.slice(mention.start, mention.end);
    if (/^(?:the|an?)\s/i.test(surface)) found.push({ at: mention.start, what: `article inside "${surface}"` });
    if (/['’]s?$/.test(surface)) found.push({ at: mention.start, what: `possessive inside "${surface}"` });
    if (mention.type === 'PERSON' && TITLE.test(surface))
      found.push({ at: mention.start, what: `title inside "${surface}"` });
    if (text.startsWith("'s", mention.end - 2)) continue;
    if (WORD.test(text[mention.end] ?? '') && WORD.test(surface.at(-1) ?? '')) {
      found.push({ at: mention.start, what: `"${surface}" ends within a word` });
    }
  }
  found.push(...unmarkedRepeats(text, mentions), ...unmarkedDates(text, mentions));
  for (const theme of [...document.themes, ...document.events.flatMap((event) => event.themes.map((id) => ({ id })))]) {
    if (themeIds !== null && !themeIds.has(theme.id))
      found.push({ at: 0, what: `no theme "${theme.id}" in the codebook` });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, what }) => `text line ${text.slice(0, at).split('\n').length}: ${what}`);
}

const WORD = /[\p{L}\p{N}]/u;
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Minister|Ambassador|General|H\.E|Sir|Lord|Secretary)\b/;

/** Names that are marked somewhere and stand unmarked elsewhere. */
function unmarkedRepeats(text: string, mentions: readonly CorpusMention[]): { at: number; what: string }[] {
  const found: { at: number; what: string }[] = [];
  const surfaces = new Set(
    mentions.filter((m) => m.type !== 'DATE' && m.type !== 'MONEY').map((m) => text.slice(m.start, m.end)),
  );
  for (const surface of surfaces) {
    if (surface.length < 3 || !/^\p{Lu}/u.test(surface)) continue;
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
      const end = at + surface.length;
      if (WORD.test(text[at - 1] ?? '') || WORD.test(text[end] ?? '')) continue;
      if (!mentions.some((m) => m.start < end && at < m.end))
        found.push({ at, what: `"${surface}" is marked elsewhere, not here` });
    }
  }
  return found;
}

function unmarkedDates(text: string, mentions: readonly CorpusMention[]): { at: number; what: string }[] {
  const pattern =
    /\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:19|20)\d\d)\b/g;
  return [...text.matchAll(pattern)]
    .filter((match) => !mentions.some((m) => m.start < match.index + match[0].length && match.index < m.end))
    .map((match) => ({ at: match.index, what: `"${match[0]}" is in no mark` }));
}

function codebookIds(): ReadonlySet<string> | null {
  if (!existsSync(CODEBOOK)) return null;
  const found: { themes?: { id: string }[] } = parse(readFileSync(CODEBOOK, 'utf8'));
  return Array.isArray(found.themes) ? new Set(found.themes.map((theme) => theme.id)) : null;
}

function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error('Usage: node dist/tools/checkCorpus.js FILE...');
    return 2;
  }
  const themes = codebookIds();
  const ids = new Map<string, string>();
  let failed = 0;
  let units = 0;
  const counts: Record<string, number> = {};
  for (const file of files) {
    try {
      const document = readCorpusDocument(readFileSync(file, 'utf8'), file);
      if (ids.has(document.id)) console.log(`${file}: id also in ${ids.get(document.id)}`);
      ids.set(document.id, file);
      units += document.text.length;
      for (const mention of document.mentions) counts[mention.type] = (counts[mention.type] ?? 0) + 1;
      counts.themes = (counts.themes ?? 0) + document.themes.length;
      counts.events = (counts.events ?? 0) + document.events.length;
      for (const hint of hints(document, themes)) console.log(`${file}: hint: ${hint}`);
    } catch (error) {
      failed++;
      console.log(error instanceof CorpusError ? error.problems.join('\n') : `${file}: ${String(error)}`);
    }
  }
  const summary = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  console.log(
    `${files.length - failed} of ${files.length} files can be read: ${units} characters, ${summary.join(', ')}`,
  );
  return failed > 0 ? 1 : 0;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
