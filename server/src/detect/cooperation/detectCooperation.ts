import type { Span } from '../../text/span';
import type { Tokens } from '../../text/tokens';
import type { WordTable } from '../../text/words';
import type { CooperationFinding, EventMention } from '../events';
import type { ThemeEvidence } from '../findings';
import { Reader } from '../grammar/reader';
import { type RelativeDate, relativeDates } from '../grammar/relativeDates';
import { grammarWords } from '../grammar/vocabulary';
import { chunk } from './chunker';
import { Clauses } from './clauses';
import { amountOf, dateOf, instrumentOf, modalityOf, placeOf } from './details';
import type { Draft, Reading } from './draft';
import { formulaEvents } from './formulaEvents';
import { lexiconOf } from './lexicon';
import { nounEvents } from './nounEvents';
import { anyClassesOf, classesOf } from './participants';
import { readTokens, sentencesOf } from './sentences';
import { withThanks } from './thanksEvents';
import type { Token } from './units';
import { verbEvents } from './verbEvents';

/**
 * Cooperation events of one block: who does what with or for whom, by its own words alone.
 *
 * @param text the block's view.
 * @param tokens its tokens, from `words`.
 * @param mentions flat and sorted by start, with the entities they refer to.
 * @param themes evidence of themes, sorted by start.
 * @param date the document's own date, ISO; gives the year of dates without one.
 * @returns sorted by start. Participants without an entity are descriptions ("the two sides", "they"), which the document
 * resolves. Negated and hypothetical acts are among them, with their polarity.
 */
export function detectCooperation(
  text: string,
  tokens: Tokens,
  mentions: readonly EventMention[],
  themes: readonly ThemeEvidence[],
  words: WordTable,
  date?: string,
): CooperationFinding[] {
  const lexicon = lexiconOf(words);
  const findings: CooperationFinding[] = [];
  let relative: readonly RelativeDate[] | undefined;
  for (const range of sentencesOf(text, tokens, mentions, lexicon)) {
    if (!range.triggered || range.to - range.from > MAX_SENTENCE) continue;
    const sentence = readTokens(text, tokens, range, mentions, lexicon, words);
    const clauses = new Clauses(sentence, chunk(sentence, lexicon), lexicon);
    const reading: Reading = { clauses, text, used: new Set(), question: sentence[sentence.length - 1].lower === '?' };
    const drafts = [
      ...withThanks(reading, verbEvents(reading, lexicon)),
      ...nounEvents(reading),
      ...formulaEvents(reading),
    ];
    for (const draft of drafts) {
      relative ??= RELATIVE.test(text) ? relativeDates(new Reader(text, tokens, grammarWords(words))) : [];
      findings.push(finding(draft, reading, mentions, themes, relative, date));
    }
  }
  return findings.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}

const RELATIVE = /\b(?:last|previous|past|this|current|next|coming|yesterday|today|tomorrow)\b/i;

/** Longer runs without a full stop are tables and lists, not sentences. */
const MAX_SENTENCE = 400;

function finding(
  draft: Draft,
  { clauses, text }: Reading,
  mentions: readonly EventMention[],
  themes: readonly ThemeEvidence[],
  relative: readonly RelativeDate[],
  date?: string,
): CooperationFinding {
  const { tokens, units } = clauses;
  const first = tokens[units[draft.from].from];
  const last = tokens[units[Math.min(draft.to, units.length) - 1].to - 1];
  const evidence: Span = { start: first.start, end: Math.max(first.end, last.end) };
  const sentence: Span = { start: tokens[0].start, end: tokens[tokens.length - 1].end };
  const taken = new Set([...draft.actors, ...draft.recipients].map((party) => party.entity ?? ''));
  const words = text.slice(evidence.start, evidence.end).toLowerCase();
  const object = draft.object ? objectWords(draft, clauses, text) : '';
  const instrument =
    draft.type === 'SUPPORT' && SIGNING.test(draft.lemma || words) ? instrumentOf(object || words) : undefined;
  const modality =
    draft.type === 'AID'
      ? (modalityOf(classesOf(clauses, draft.object), draft.lemma, words) ??
        modalityOf(anyClassesOf(clauses, draft.object), draft.lemma, words))
      : /\bstudy (?:visit|tour)/.test(words)
        ? 'study-visit'
        : undefined;
  const trigger = tokens[draft.trigger];
  return {
    type: draft.type,
    mode: draft.mode,
    evidence,
    trigger: { start: trigger.start, end: trigger.end },
    actors: draft.actors,
    recipients: draft.recipients,
    themes: themesIn(themes, evidence, sentence),
    instrument,
    modality,
    amount: draft.type === 'AID' || draft.type === 'CONCEDE' ? amountOf(text, mentions, evidence) : undefined,
    place: placeOf(text, mentions, evidence, taken, draft.type === 'CONSULT'),
    date: dateOf(text, mentions, evidence, sentence, relative, draft.status, date),
    status: draft.status,
    polarity: draft.polarity,
    scope: 'international',
    speaker: speakerOf(draft, tokens),
    score: draft.score,
  };
}

const SIGNING =
  /sign|initial|ink|ratif|conclude|adopt|renew|finali[sz]e|seal|accede|execut|deposit|update|amend|extend|reach|approve|endorse|launch/;

function objectWords(draft: Draft, clauses: Clauses, text: string): string {
  const { object } = draft;
  if (!object || object.to <= object.from) return '';
  const from = clauses.tokens[clauses.units[object.from].from];
  const to = clauses.tokens[clauses.units[object.to - 1].to - 1];
  return text.slice(from.start, to.end);
}

function themesIn(themes: readonly ThemeEvidence[], evidence: Span, sentence: Span): string[] {
  const inside = (span: Span) =>
    themes.filter((theme) => theme.start >= span.start && theme.end <= span.end).map((theme) => theme.theme);
  const near = inside(evidence);
  return [...new Set(near.length > 0 ? near : inside(sentence))];
}

/** The one who says "I" or "we" is for the document to name; here only a marker that the act stands in a quotation. */
function speakerOf(draft: Draft, tokens: readonly Token[]): string | undefined {
  const trigger = tokens[draft.trigger];
  if (!trigger.quoted) return undefined;
  return reporter(tokens);
}

function reporter(tokens: readonly Token[]): string | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at].quoted || !SAYING.test(tokens[at].lower)) continue;
    for (const next of [at - 1, at + 1, at - 2, at + 2, at + 3]) {
      const mention = tokens[next]?.mention;
      if (mention && !tokens[next].quoted && (mention.type === 'PERSON' || mention.type === 'ORG'))
        return mention.entity;
    }
  }
  return undefined;
}

const SAYING = /^(?:said|says|told|added|stated|noted|declared|explained|announced|remarked)$/;
