import nlp from 'compromise';
import { splitBlocks } from '../src/blocks/resplit';
import { viewOf } from '../src/blocks/view';
import type { Knowledge } from '../src/detect/analyseBlock';
import { reconcile } from '../src/document/consistency';
import { resolveIdentity } from '../src/document/identity';
import { tokenize } from '../src/text/tokens';
import type { LabelledDocument } from './entities';
import { loadTimes } from './load';

/** Millions of characters a second of processor time. */
export interface SpeedFigures {
  /** Until everything is ready in a fresh process: median of several. */
  readonly loadMs: number;
  /** First pass in this process after loading anew: fresh word tables. */
  readonly cold: number;
  /** JIT and word tables warmed on other documents; the measured ones are seen for the first time. */
  readonly warm: number;
  readonly compromise: number;
}

/**
 * Measure blocks, entity detection, consistency and identity, on one core, against `compromise` in the same run. The best of several
 * rounds counts, each with fresh word tables, since other processes disturb.
 */
export function entitySpeed(documents: readonly LabelledDocument[], makeKnowledge: () => Knowledge): SpeedFigures {
  const warming = documents.filter((_, i) => i % 2 === 0);
  const measured = documents.filter((_, i) => i % 2 === 1);
  const figures = { loadMs: loadTimes().median.loaded, cold: 0, warm: 0, compromise: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const knowledge = makeKnowledge();
    const first = rate(warming, (document) => readEntities(document, knowledge));
    if (round === 0) figures.cold = first;
    for (let again = 0; again < 2; again++) rate(warming, (document) => readEntities(document, knowledge));
    figures.warm = Math.max(
      figures.warm,
      rate(measured, (document) => readEntities(document, knowledge)),
    );
    figures.compromise = Math.max(figures.compromise, rate(measured.slice(0, 20), baseline));
  }
  return figures;
}

const ROUNDS = 10;

function baseline({ text }: LabelledDocument): void {
  const document = nlp(text);
  document.people().json({ offset: true });
  document.organizations().json({ offset: true });
  document.places().json({ offset: true });
}

function readEntities({ text, languageId }: LabelledDocument, knowledge: Knowledge): void {
  const blocks = splitBlocks(text, languageId).map((block) => {
    const view = viewOf(text.slice(block.start, block.end), block.kind, languageId);
    return { text: view.text, findings: knowledge.entities(view.text, tokenize(view.text, knowledge.words)) };
  });
  const named = reconcile(blocks);
  resolveIdentity(
    blocks.map((block, i) => ({ text: block.text, mentions: named[i], acronyms: block.findings.acronyms })),
  );
}

function rate(documents: readonly LabelledDocument[], read: (document: LabelledDocument) => void): number {
  const from = process.cpuUsage();
  let units = 0;
  for (const document of documents) {
    units += document.text.length;
    read(document);
  }
  const { user, system } = process.cpuUsage(from);
  return units / (user + system);
}
