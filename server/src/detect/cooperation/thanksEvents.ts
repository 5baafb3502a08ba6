import { Noun } from './classes';
import type { Draft, Reading } from './draft';

/**
 * Thanks for help that is named tell the help too: "thanked A for two patrol boats" is AID by A.
 * Returns the events of the verbs with these; help whose giver only the thanks tell is among them once.
 */
export function withThanks(reading: Reading, verbal: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [...verbal];
  const { clauses } = reading;
  for (const thanks of verbal) {
    if (thanks.type !== 'SUPPORT' || thanks.polarity !== 'affirmed' || thanks.recipients.length === 0) continue;
    if (!THANKS.test(thanks.lemma) && !isThanks(thanks, reading)) continue;
    for (let at = thanks.from; at < Math.min(thanks.to, clauses.units.length); at++) {
      const unit = clauses.units[at];
      if (unit.kind !== 'preposition' || unit.word !== 'for' || clauses.units[at + 1]?.kind !== 'noun') continue;
      const group = clauses.groupStartingAt(at + 1);
      const classes = clauses.units[at + 1].noun?.classes ?? 0;
      if (!(classes & NAMED_HELP)) continue;
      for (let used = group.from; used < group.to; used++) reading.used.add(used);
      const told = drafts.findIndex(
        (draft) =>
          draft.type === 'AID' &&
          draft.actors.length === 0 &&
          draft.object !== undefined &&
          draft.object.from >= group.from &&
          draft.object.to <= group.to,
      );
      const end = told >= 0 ? drafts[told].to : thanks.to;
      if (told >= 0) drafts.splice(told, 1);
      drafts.push({
        type: 'AID',
        from: group.from,
        to: end,
        trigger: Math.max(clauses.units[at + 1].from, (clauses.units[at + 1].noun?.headTo ?? 1) - 1),
        lemma: '',
        actors: thanks.recipients,
        recipients: thanks.actors,
        object: group,
        status: 'done',
        polarity: 'affirmed',
        score: 0.6,
        kind: 'thanks',
      });
      break;
    }
  }
  return drafts;
}

const THANKS = /^(?:thank|appreciate|acknowledge|be grateful)$/;
const NAMED_HELP = Noun.equipment | Noun.training | Noun.relief | Noun.building | Noun.money;

function isThanks(draft: Draft, { clauses }: Reading): boolean {
  if (!draft.object) return false;
  return clauses.units
    .slice(draft.object.from, draft.object.to)
    .some((unit) => /^(?:gratitude|thanks|appreciation)$/.test(unit.word));
}
