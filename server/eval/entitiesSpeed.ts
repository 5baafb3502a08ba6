import nlp from 'compromise';
import { splitBlocks } from '../src/blocks/resplit';
import { viewOf } from '../src/blocks/view';
import type { Knowledge } from '../src/detect/analyseBlock';
import { reconcile } from '../src/document/consistency';
import { resolveIdentity } from '../src/document/identity';
import { tokenize } from '../src/text/tokens';
import type { LabelledDocument } from './entities';

/** Millions of characters a second of processor time. */
export interface SpeedFigures {
  readonly loadMs: number;
  /** First pass in this process after loading anew: fresh word tables. */
  readonly cold: number;
  /** JIT and word tables warmed on other documents; the measured ones are seen for the first time. */
  readonly warm: number;
  readonly compromise: number;
}

/** Measure blocks, entity detection, consistency and identity, on one core, against `compromise` in the same run. */
export function entitySpeed(documents: readonly LabelledDocument[], makeKnowledge: () => Knowledge): SpeedFigures {
  const started = performance.now();
  const knowledge = makeKnowledge();
  const loadMs = performance.now() - started;
  const warming = documents.filter((_, i) => i % 2 === 0);
  const measured = documents.filter((_, i) => i % 2 === 1);
  const cold = rate(warming, (document) => readEntities(document, knowledge));
  for (let round = 0; round < 4; round++) rate(warming, (document) => readEntities(document, knowledge));
  const warm = rate(measured, (document) => readEntities(document, knowledge));
  const few = measured.slice(0, 40);
  const baseline = ({ text }: LabelledDocument) => {
    const document = nlp(text);
    document.people().json({ offset: true });
    document.organizations().json({ offset: true });
    document.places().json({ offset: true });
  };
  rate(few.slice(0, 10), baseline);
  return { loadMs, cold, warm, compromise: rate(few, baseline) };
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
