import type { CooperationFinding, Participant } from '../detect/events';
import { lastStartingAt, type Span } from '../text/span';
import type { CooperationEvent, Reference } from './analysis';
import type { EventEntity, FocusMention } from './events';

type Resolved = Omit<CooperationEvent, 'mentions'>;

/** What the text is about where it is read: finds out who "they", "the two sides" and "the ministry" are. */
export class Focus {
  readonly #entities: readonly EventEntity[];
  readonly #mentions: readonly FocusMention[];
  readonly #references: readonly Reference[];
  /** The parties of the last event that had two. */
  #pair: readonly number[] = [];
  readonly #partners: readonly number[];

  constructor(entities: readonly EventEntity[], mentions: readonly FocusMention[], references: readonly Reference[]) {
    this.#entities = entities;
    this.#mentions = mentions;
    this.#references = references;
    this.#partners = mainParties(entities, mentions);
  }

  /** The event with its participants as entities; findings come in document order. Undefined where nobody is known to take part. */
  resolve(finding: CooperationFinding, indexes: ReadonlyMap<string, number>): Resolved | undefined {
    const speaker = finding.speaker === undefined ? undefined : indexes.get(finding.speaker);
    const parties = (list: readonly Participant[]) =>
      list.flatMap((party) => {
        const known = party.entity === undefined ? undefined : indexes.get(party.entity);
        return known === undefined ? this.#meant(party, finding.evidence, speaker) : [known];
      });
    let actors = distinct(parties(finding.actors));
    let recipients = distinct(parties(finding.recipients));
    const unnamed = (list: readonly Participant[]) =>
      list.length > 0 && list.every((party) => party.entity === undefined);
    if (actors.length === 0 && !unnamed(finding.actors)) actors = this.#missing(finding, recipients, 'actor');
    if (recipients.length === 0 && !unnamed(finding.recipients))
      recipients = this.#missing(finding, actors, 'recipient');
    // The giver is not helped, the guest is not visited: who is on both sides of a one-sided act acts.
    if (ONE_SIDED.has(finding.type) && recipients.length > 0)
      recipients = recipients.filter((one) => !actors.includes(one));
    const all = distinct([...actors, ...recipients]);
    if (all.length > 1) this.#pair = all;
    const named = (index: number): Participant => ({
      ...this.#spanOf(index, finding),
      entity: this.#entities[index].id,
      name: this.#entities[index].name,
    });
    const left = (list: readonly Participant[], found: readonly number[]) => (found.length > 0 ? [] : list);
    const restActors = left(finding.actors, actors);
    const restRecipients = left(finding.recipients, recipients);
    return {
      ...finding,
      actors: [...actors.map(named), ...restActors],
      recipients: [...recipients.map(named), ...restRecipients],
      actorEntities: [...actors, ...restActors.map(() => -1)],
      recipientEntities: [...recipients, ...restRecipients.map(() => -1)],
      speaker: speaker === undefined ? undefined : this.#entities[speaker].id,
      scope: this.#scope(all),
    };
  }

  /** Entities that a description or a pronoun stands for. */
  #meant(party: Participant, evidence: Span, speaker: number | undefined): number[] {
    const name = party.name.toLowerCase();
    if (/^(?:i|me|my)$/.test(name)) return speaker === undefined ? this.#first('PERSON') : [speaker];
    if (/^(?:we|us|our)$/.test(name)) return speaker === undefined ? this.#author() : [speaker];
    if (/^(?:he|she|him|her|his)$/.test(name)) return this.#before(party.start, ['PERSON']);
    const reference = this.#references.filter((one) => one.start < party.end && party.start < one.end);
    if (reference.length > 0) return distinct(reference.map((one) => one.entity));
    if (/^(?:it|its)$/.test(name)) return this.#before(evidence.start, ['ORG', 'PLACE']);
    if (SEVERAL.test(name)) return this.#pair.length > 1 ? [...this.#pair] : [...this.#partners];
    const head = /(\p{L}+)$/u.exec(name)?.[1] ?? '';
    if (/^(?:government|country|nation|kingdom)$/.test(head)) return this.#before(party.start, ['PLACE']);
    if (PERSONS.test(head) && /^(?:the|his|her|their) /.test(name)) return this.#before(party.start, ['PERSON']);
    return /^(?:the|its|his|her) /.test(name) ? this.#byHead(head, party.start) : [];
  }

  /** The last ORG before `at` whose name ends or begins with the noun ("the ministry"). */
  #byHead(head: string, at: number): number[] {
    for (let index = lastStartingAt(this.#mentions, at - 1); index >= 0; index--) {
      const { type, entity } = this.#mentions[index];
      if (type === 'ORG' && this.#entities[entity].name.toLowerCase().includes(head)) return [entity];
    }
    return [];
  }

  #before(at: number, types: readonly string[]): number[] {
    for (let index = lastStartingAt(this.#mentions, at - 1); index >= 0 && index >= 0; index--) {
      const mention = this.#mentions[index];
      if (types.includes(mention.type)) return [mention.entity];
    }
    return [];
  }

  #first(type: string): number[] {
    const mention = this.#mentions.find((one) => one.type === type);
    return mention ? [mention.entity] : [];
  }

  /** Who says "we": the body or person that stands first. */
  #author(): number[] {
    const mention = this.#mentions.find((one) => one.type === 'ORG' || one.type === 'PERSON');
    return mention ? [mention.entity] : [];
  }

  /** Who is not named: in a mutual act the parties in focus, else the one in focus who is not on the other side. */
  #missing(finding: CooperationFinding, others: readonly number[], side: 'actor' | 'recipient'): number[] {
    const mutual =
      finding.type === 'CONSULT' ||
      finding.type === 'COOPERATE' ||
      finding.type === 'AGREE' ||
      finding.instrument !== undefined;
    if (others.length === 0) {
      if (!mutual) return [];
      return this.#pair.length > 1 ? [...this.#pair] : [...this.#partners];
    }
    if (side === 'actor' && finding.type === 'AID') return [];
    if (others.length > 1 && mutual) return [...others];
    const pool = this.#pair.some((one) => others.includes(one)) ? this.#pair : [...this.#pair, ...this.#partners];
    const other = pool.find((one) => !others.includes(one));
    return other === undefined ? [] : [other];
  }

  #spanOf(entity: number, finding: CooperationFinding): Span {
    const mention = [...finding.actors, ...finding.recipients].find(
      (party) => party.entity === this.#entities[entity].id,
    );
    return mention ? { start: mention.start, end: mention.end } : finding.evidence;
  }

  /** Domestic where all who take part belong to one known country. */
  #scope(all: readonly number[]): 'international' | 'domestic' {
    const codes = all.map((index) => this.#entities[index].code);
    return codes.length > 1 && codes.every((code) => code !== undefined && code === codes[0])
      ? 'domestic'
      : 'international';
  }
}

const ONE_SIDED = new Set(['AID', 'CONCEDE']);
const SEVERAL =
  /\b(?:they|them|their|two|both|each|other|sides|parties|countries|nations|participants|governments|leaders|ministers|partners|states|universities|ministries|institutions)\b/;
const PERSONS =
  /^(?:minister|president|ambassador|chief|secretary|director|envoy|official|governor|mayor|leader|commissioner|general|premier|chairman|chairwoman|chairperson|king|queen|prince|deputy|adviser|spokesman|spokesperson|guest|chair)$/;

/** The two parties that the document names most, countries and bodies. */
function mainParties(entities: readonly EventEntity[], mentions: readonly FocusMention[]): number[] {
  const counts = new Map<number, number>();
  for (const { type, entity } of mentions)
    if (type === 'ORG' || type === 'PLACE') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  void entities;
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([entity]) => entity);
}

function distinct(list: readonly number[]): number[] {
  return [...new Set(list)];
}
