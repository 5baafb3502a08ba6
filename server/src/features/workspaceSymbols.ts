import type { SymbolInformation } from 'vscode-languageserver-types';
import type { Analysis, Entity } from '../document/analysis';
import { ENTITY_SYMBOL } from './documentSymbols';
import { toRange } from './position';

/** Most answers to one query; the client asks again as the query grows. */
const LIMIT = 256;

/** Entities of the given documents whose name holds the letters of the query in order; the best match first. */
export function workspaceSymbols(
  documents: Iterable<{ readonly uri: string; readonly analysis: Analysis }>,
  query: string,
): SymbolInformation[] {
  const found: { rank: number; count: number; symbol: SymbolInformation }[] = [];
  const wanted = query.trim().toLowerCase();
  for (const { uri, analysis } of documents) {
    for (const entity of analysis.entities) {
      const rank = matchRank(entity, wanted);
      if (rank === 0) continue;
      const range = toRange(analysis.lines, analysis.mentions[entity.mentions[0]]);
      const symbol = {
        name: entity.name,
        kind: ENTITY_SYMBOL[entity.type],
        location: { uri, range },
        containerName: fileName(uri),
      };
      found.push({ rank, count: entity.mentions.length, symbol });
    }
  }
  found.sort((a, b) => b.rank - a.rank || b.count - a.count || (a.symbol.name < b.symbol.name ? -1 : 1));
  return found.slice(0, LIMIT).map((item) => item.symbol);
}

/** 3 begins with the query, 2 holds it, 1 holds its letters in order, 0 none. */
function matchRank(entity: Entity, query: string): number {
  if (query === '') return 1;
  const name = entity.name.toLowerCase();
  if (name.startsWith(query) || entity.acronym?.toLowerCase() === query) return 3;
  if (name.includes(query)) return 2;
  let at = -1;
  for (const letter of query) {
    if (letter === ' ') continue;
    at = name.indexOf(letter, at + 1);
    if (at < 0) return 0;
  }
  return 1;
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
