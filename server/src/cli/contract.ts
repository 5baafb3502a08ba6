import type { Analysis, CooperationEvent } from '../document/analysis';
import { problemSentence } from '../features/words';

/** One document as `analyze --jsonl` writes it, without its id. Offsets are UTF-16, end exclusive; lists sorted by start, themes best first. */
export function contractOf(analysis: Analysis, all: boolean): object {
  const { entities, text } = analysis;
  return {
    language: analysis.language,
    entities: analysis.mentions.map(({ start, end, type, entity, score }) => ({
      start,
      end,
      type,
      text: text.slice(start, end),
      entity: entities[entity].id,
      score: rounded(score),
    })),
    entityList: entities.map(({ id, name, type, code }) => ({ id, name, type, code })),
    themes: analysis.themes.map(({ id, score, level, evidence }) => ({
      id,
      score: rounded(score),
      level,
      evidence: evidence.map(({ start, end }) => [start, end]),
    })),
    events: analysis.events
      .filter((event) => all || event.polarity === 'affirmed')
      .map((event) => eventOf(event, analysis)),
    diagnostics: analysis.problems.map((problem) => ({
      start: problem.start,
      end: problem.end,
      code: problem.code,
      message: problemSentence(problem.code, problem.args),
    })),
  };
}

function eventOf(event: CooperationEvent, { entities }: Analysis): object {
  const ids = (indexes: readonly number[]) => indexes.filter((index) => index >= 0).map((index) => entities[index].id);
  return {
    type: event.type,
    mode: event.mode,
    evidence: [event.evidence.start, event.evidence.end],
    mentions: event.mentions.map(({ start, end }) => [start, end]),
    actors: event.actors.map(({ name }) => name),
    recipients: event.recipients.map(({ name }) => name),
    actorIds: ids(event.actorEntities),
    recipientIds: ids(event.recipientEntities),
    themes: event.themes,
    instrument: event.instrument,
    modality: event.modality,
    amount: event.amount,
    place: event.place,
    date: event.date,
    status: event.status,
    polarity: event.polarity,
    scope: event.scope,
    speaker: event.speaker,
    score: rounded(event.score),
  };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
