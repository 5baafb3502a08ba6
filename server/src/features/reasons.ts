import type { Reason } from '../detect/findings';
import { countryName } from './countryName';

/** How the caller shows a piece of document text: in quotation marks, escaped where the target is Markdown. */
export type Quote = (text: string) => string;

/** Why something was marked, as one sentence. Unknown codes still give a true sentence. */
export function reasonSentence(reason: Reason, quote: Quote): string {
  const args = reason.args ?? [];
  const words = REASONS[reason.code];
  if (words) return words(args, quote);
  return args.length > 0
    ? `Marked because of ${args.filter(Boolean).map(quote).join(', ')}.`
    : 'Marked by its form and the words around it.';
}

/** True where the code has words of its own. */
export function isWorded(code: string): boolean {
  return code in REASONS;
}

type Words = (args: readonly string[], quote: Quote) => string;

/** "Khmer" is known as a people of Cambodia: the ISO code is the second argument. */
const known =
  (what: string, of: string): Words =>
  ([name, code], quote) => {
    const country = code ? countryName(code) : undefined;
    return `Known ${what}${name ? ` ${quote(name)}` : ''}${country && country !== name ? ` ${of} ${country}` : ''}.`;
  };

const REASONS: Record<string, Words> = {
  model: (words, quote) =>
    words.length > 0
      ? `Recognized by its form and the words around it, above all ${words.map(quote).join(' and ')}.`
      : 'Recognized by its form and the words around it.',
  decided: () => 'You decided so.',
  'known-country': known('country', '–'),
  'known-capital': known('capital', 'of'),
  'known-place': known('place', 'in'),
  'known-demonym': ([name], quote) => `Those who belong to ${name ? quote(name) : 'a country'}.`,
  'known-people': known('people or religion', 'of'),
  'known-organization': known('organization', 'of'),
  'known-law': known('treaty or law', 'of'),
  'known-event': known('event', 'of'),
  'acronym-of': ([long], quote) => `Short for ${quote(long ?? '')}, which stands before it.`,
  'person-title': ([title], quote) => `The title ${quote(title ?? '')} stands before it.`,
  'person-apposition': ([role], quote) => `The role that follows it (${quote(role ?? '')}) is that of a person.`,
  'organization-head': ([head], quote) => `The word ${quote(head ?? '')} names a body.`,
  'organization-company': () => 'It ends as the names of companies do.',
  'organization-ministry': () => 'It is written as ministries and departments are.',
  'event-head': ([head], quote) => `The word ${quote(head ?? '')} names an event.`,
  'event-prefix': ([head], quote) => `The words before ${quote(head ?? '')} make it the name of an event.`,
  'event-number': () => 'A number counts it among meetings of one name.',
  'law-head': ([head], quote) => `The word ${quote(head ?? '')} names a law or agreement.`,
  'law-number': () => 'It has the number of a law or resolution.',
  'money-amount': () => 'A number with a currency.',
  'date-calendar': () => 'A calendar date.',
  'date-month': () => 'A month.',
  'date-weekday': () => 'A weekday.',
  'date-year': () => 'A year.',
  'date-range': () => 'A range of dates.',
  'date-decade': () => 'A decade.',
  'date-period': () => 'A named period of the year.',
  'name-part-of': ([full], quote) => `Part of the name ${quote(full ?? '')}, which stands elsewhere in the document.`,
  'marked-elsewhere': () => 'The same words are a name elsewhere in the document.',
  'reference-last': ([name], quote) => `${quote(name ?? '')} is the last one of the kind that was named before.`,
  'reference-pair': ([name], quote) => `${quote(name ?? '')} is one of the two countries last spoken of.`,
  'theme-word': ([word], quote) => `Texts on this theme often have the word ${quote(word ?? '')}.`,
  'theme-phrase': ([phrase], quote) => `The codebook has ${quote(phrase ?? '')} as evidence of this theme.`,
};
