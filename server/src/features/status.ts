import type { Analysis } from '../document/analysis';
import { DIAGNOSTICS_LIMIT, severityOf } from './diagnostics';
import type { DocumentStatus, ProblemCode, Settings } from './shown';
import type { Codes, ShownTag } from './tags';
import { languageName, limitSentence, plural, RESULT_LIMIT } from './words';

type Counts = Omit<DocumentStatus, 'version' | 'writable' | 'why' | 'codebook'>;

/** What the status item says of a document; every limit that was reached is in it. */
export function statusOf(analysis: Analysis, tags: readonly ShownTag[], codes: Codes, settings: Settings): Counts {
  const entities = analysis.entities.length;
  const reported = (code: ProblemCode) => severityOf(code, settings.problems) !== undefined;
  const problems =
    analysis.problems.filter((problem) => reported(problem.code)).length +
    tags.filter((tag) => tag.state !== 'attached' && reported('tag-lost')).length +
    tags.filter((tag) => tag.span && !codes.get(tag.code) && reported('tag-unknown')).length;
  const analyzed = analysis.language === 'en' || analysis.language === 'und';
  return {
    entities,
    mentions: analysis.mentions.length,
    themes: analysis.themes.filter((theme) => theme.level !== 'candidate').length,
    events: analysis.events.length,
    tags: tags.length,
    problems,
    language: analysis.language,
    analyzed,
    limits: limits(analysis, entities, problems, settings),
  };
}

function limits(analysis: Analysis, entities: number, problems: number, settings: Settings): string[] {
  const sentences = analysis.limits.map(limitSentence);
  if (analysis.foreign.length > 0) {
    const name = analysis.language === 'en' ? 'not in English' : `not in English (${languageName(analysis.language)})`;
    sentences.push(`${plural(analysis.foreign.length, 'paragraph')} ${name}: not analyzed.`);
  }
  if (entities > settings.outline.limit) {
    const setting = 'policyAnnotator.outline.limit';
    sentences.push(`The outline leaves out ${RESULT_LIMIT(settings.outline.limit, entities, 'entities', setting)}.`);
  }
  if (problems > DIAGNOSTICS_LIMIT)
    sentences.push(`Only the first ${DIAGNOSTICS_LIMIT} of ${problems} problems are shown.`);
  return sentences;
}
