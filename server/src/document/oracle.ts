import type { DocumentLanguage } from '../blocks/block';
import { Analyser, type AnalyserOptions } from './analyser';
import type { Analysis } from './analysis';
import type { Engine } from './engine';

/** The analysis as if the document had just been opened: what every incremental one must equal. */
export function fromScratch(
  languageId: DocumentLanguage,
  text: string,
  engine: Engine,
  options?: AnalyserOptions,
): Analysis {
  return new Analyser(languageId, text, engine, options).analysis;
}

/** The first part in which two analyses differ, or undefined where they are equal. For tests and the paranoid setting. */
export function difference(a: Analysis, b: Analysis): string | undefined {
  for (const part of COMPARED) {
    if (JSON.stringify(a[part]) !== JSON.stringify(b[part])) return part;
  }
  return undefined;
}

const COMPARED = [
  'text',
  'languageId',
  'date',
  'blocks',
  'mentions',
  'entities',
  'references',
  'themes',
  'events',
  'sections',
  'problems',
  'limits',
  'language',
  'foreign',
] as const satisfies readonly (keyof Analysis)[];
