import type { SaidParams } from '../features/shown';
import type { Outcome } from './annotationStore';
import type { StoreProblem } from './annotationStoreSession';

/** What the annotation store reports, in sentences for the person. */

type Why = Extract<Outcome, { done: false }>['why'];

/** Why something was not done. */
export const REFUSALS: Record<Why, string> = {
  loading: 'The annotations of this document are still being read. Try again in a moment.',
  'read-only': 'This document is read-only, so it cannot be tagged.',
  'no-file': 'This document cannot be saved, so it cannot be tagged.',
  'needs-beside': 'This document lies in no open folder: annotations would be kept in a file beside it.',
  'sidecar-unreadable':
    'The annotation file of this document cannot be read, so nothing is written to it. See the log.',
  'not-open': 'The document is not open.',
  unknown: 'This tag is not there any more.',
  'another-coder': 'This tag is another coder’s: only they can change it.',
  'empty-span': 'Select the text to tag first.',
};

export function problemSaid({ uri, code, args }: StoreProblem): SaidParams {
  const key = `${code} ${uri} ${args.join(' ')}`;
  switch (code) {
    case 'sidecar-unreadable':
      return {
        severity: 'error',
        message: `${args[0]} cannot be read (${[args[1], args[2]].filter(Boolean).join(': ')}). It is left as it is; tagging this document is off.`,
        key,
        uri,
      };
    case 'records-kept':
      return {
        severity: 'warning',
        message: `${args[0]} holds ${args[1]} entries that this version does not understand. They are kept.`,
        key,
        uri,
      };
    case 'write-failed':
      return {
        severity: 'error',
        message:
          args[1] === 'journaled'
            ? `The annotation file could not be written. The annotations are safe in the journal and written there as soon as that is possible. (${args[0]})`
            : `Annotations could not be written and are kept in memory only. Writing is tried again. (${args[0]})`,
        key,
        uri,
      };
    case 'clash':
      return {
        severity: 'warning',
        message: `The annotation on “${args[0]}” was changed here and elsewhere. Both are kept.`,
        key,
        uri,
      };
  }
}
