import type { Tokens } from '../text/tokens';
import type { WordTable } from '../text/words';
import type { EntityFindings } from './analyseBlock';
import type { Mention } from './findings';
import { TAG_TYPES, type TagType } from './tagger/labels';
import type { TaggerModel } from './tagger/model';
import { Tagger } from './tagger/tagger';

/** Reads the names of one block: the trained tagger, joined with the grammars. Pure in its text. */
export class EntityDetector {
  readonly #tagger: Tagger;

  constructor(model: TaggerModel, table: WordTable) {
    this.#tagger = new Tagger(model, table);
  }

  /** The tokens must come from the detector's table. Offsets of the result are relative to the text. */
  detect(_text: string, tokens: Tokens): EntityFindings {
    const mentions: Mention[] = [];
    for (const span of this.#tagger.tag(tokens)) {
      const type: TagType = TAG_TYPES[span.type];
      if (type === 'MISC') continue;
      const { score } = span;
      mentions.push({ start: tokens.start[span.first], end: tokens.end[span.end - 1], type, score, reason: MODEL });
    }
    return { mentions, candidates: [], acronyms: [] };
  }
}

const MODEL = { code: 'model' };
