import type { EventType } from '../detect/events';
import type { EntityType } from '../detect/findings';
import type { DocumentTheme, LimitNotice, Problem } from '../document/analysis';
import type { Quote } from './reasons';

/** Every sentence shown to a person, by code and arguments. Arguments are document text: the caller escapes them. */

export const ENTITY_LABEL: Record<EntityType, string> = {
  PERSON: 'person',
  ORG: 'organization',
  PLACE: 'place',
  NORP: 'nationality or group',
  EVENT: 'named event',
  DATE: 'date',
  MONEY: 'amount of money',
  LAW: 'law or agreement',
};

export const ENTITY_PLURAL: Record<EntityType, string> = {
  PERSON: 'persons',
  ORG: 'organizations',
  PLACE: 'places',
  NORP: 'nationalities and groups',
  EVENT: 'named events',
  DATE: 'dates',
  MONEY: 'amounts of money',
  LAW: 'laws and agreements',
};

export const EVENT_LABEL: Record<EventType, string> = {
  AGREE: 'Agreement',
  CONSULT: 'Consultation',
  SUPPORT: 'Diplomatic support',
  COOPERATE: 'Joint action',
  AID: 'Aid',
  CONCEDE: 'Concession',
};

export const THEME_LEVEL: Record<DocumentTheme['level'], string> = {
  main: 'main theme of this document',
  mentioned: 'mentioned in this document',
  candidate: 'weak evidence only',
};

/** How sure the engine is, in a word. `score` is a calibrated probability. */
export function certainty(score: number): string {
  if (score >= 0.95) return 'certain';
  if (score >= 0.8) return 'likely';
  if (score >= 0.5) return 'probable';
  return 'uncertain';
}

/** What a problem is, in one sentence. */
export function problemSentence(
  code: Problem['code'],
  texts: readonly string[],
  quote: Quote = (text) => `“${text}”`,
): string {
  const args = texts.map(quote);
  switch (code) {
    case 'acronym-undefined':
      return `${args[0]} is not written out anywhere in this document.`;
    case 'acronym-before-definition':
      return args[1]
        ? `${args[0]} is used before it is written out as ${args[1]}.`
        : `${args[0]} is used before it is written out.`;
    case 'acronym-two-meanings':
      return `${args[0]} is written out as ${args[1]} here, but as something else before.`;
    case 'name-two-spellings':
      return args[1]
        ? `${args[0]} and ${args[1]} look like two spellings of one name.`
        : `${args[0]} is spelled in two ways.`;
    case 'date-without-year':
      return `${args[0]} has no year, and nothing in the document tells which.`;
  }
}

export const LOST_TAG = (label: string, text: string, coder: string) =>
  `The tag “${label}”${coder && ` of ${coder}`} on ${text} lost its place: the text was changed outside the editor.`;
export const UNKNOWN_CODE = (code: string) => `The tag ${code} is not in the codebook.`;

/** What a limit means for the reader. */
export function limitSentence(limit: LimitNotice): string {
  switch (limit.code) {
    case 'document-too-long':
      return `This document is too long: ${limit.args[0] ? `only its first ${limit.args[0]} characters are` : 'not all of it is'} analyzed.`;
    case 'block-too-long':
      return `A paragraph${limit.args[0] ? ` of ${limit.args[0]} characters` : ''} is too long to be analyzed.`;
  }
}

export const RESULT_LIMIT = (shown: number, all: number, what: string, setting: string) =>
  `${all - shown} more ${what} (setting ${setting})`;

export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** An ISO 8601 date, month, year or interval as a reader writes it; "XXXX" for the year leaves it out. Anything else as it is. */
export function dateWords(iso: string): string {
  const [from, to] = iso.split('/');
  return to ? `${dayWords(from)} – ${dayWords(to)}` : dayWords(from);
}

function dayWords(iso: string): string {
  const match = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
  const month = match?.[2] ? MONTHS[Number(match[2]) - 1] : undefined;
  if (!match || (match[2] && !month)) return iso;
  const year = match[1] === 'XXXX' ? '' : match[1];
  return [match[3] ? String(Number(match[3])) : '', month ?? '', year].filter(Boolean).join(' ') || iso;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** English name of an ISO 639-1 code, the code itself where unknown. */
export function languageName(code: string): string {
  if (code === 'und' || !/^[a-z]{2,3}$/.test(code)) return 'unknown';
  try {
    languages ??= new Intl.DisplayNames(['en'], { type: 'language' });
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

let languages: Intl.DisplayNames | undefined;
