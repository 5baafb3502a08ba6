import { ENTITY_TYPES } from '../detect/findings';
import type { Analysis, CooperationEvent } from '../document/analysis';
import { ENTITY_PLURAL, EVENT_LABEL, limitSentence, problemSentence } from '../features/words';

/** A readable summary of one document, ending in an empty line. */
export function summaryOf(name: string, analysis: Analysis): string {
  const lines = [name, '='.repeat(Math.min(name.length, 80))];
  for (const type of ENTITY_TYPES) {
    const entities = analysis.entities.filter((entity) => entity.type === type);
    if (entities.length === 0) continue;
    const names = entities.map(
      ({ name, acronym, code, mentions }) =>
        name +
        (acronym ? ` (${acronym})` : '') +
        (code ? ` [${code}]` : '') +
        (mentions.length > 1 ? ` ×${mentions.length}` : ''),
    );
    lines.push(`${ENTITY_PLURAL[type]}: ${names.join(', ')}`);
  }
  for (const level of ['main', 'mentioned'] as const) {
    const themes = analysis.themes.filter((theme) => theme.level === level);
    if (themes.length > 0) lines.push(`Themes, ${level}: ${themes.map(({ id }) => id).join(', ')}`);
  }
  const events = analysis.events.filter(({ polarity }) => polarity === 'affirmed');
  if (events.length > 0) lines.push('Cooperation:', ...events.map((event) => `  ${eventLine(event, analysis.text)}`));
  for (const problem of analysis.problems) {
    const line = analysis.lines.lineAt(problem.start) + 1;
    lines.push(`Problem, line ${line}: ${problemSentence(problem.code, problem.args)}`);
  }
  for (const limit of analysis.limits) lines.push(limitSentence(limit));
  return `${lines.join('\n')}\n\n`;
}

function eventLine(event: CooperationEvent, text: string): string {
  const who = event.actors.map(({ name }) => name).join(', ') || '?';
  const whom = event.recipients.map(({ name }) => name).join(', ');
  const when = event.date ? `, ${event.date}` : '';
  const passage = text.slice(event.evidence.start, event.evidence.end).replace(/\s+/g, ' ');
  return `${EVENT_LABEL[event.type]} (${event.status}${when}): ${who}${whom ? ` → ${whom}` : ''}: ${passage}`;
}
