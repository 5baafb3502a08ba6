import fs from 'node:fs';
import path from 'node:path';
import type { DocumentLanguage } from '../src/blocks/block';
import type { Knowledge } from '../src/detect/analyseBlock';
import { Analyser } from '../src/document/analyser';
import type { Analysis } from '../src/document/analysis';
import { createEngine } from '../src/document/engine';
import * as load from './load';
import { sharedFolder } from './places';

interface Text {
  readonly name: string;
  readonly languageId: DocumentLanguage;
  readonly text: string;
}

/**
 * Speed of the whole engine on one core: loading in a fresh process, throughput warm (JIT and word tables warmed on other
 * documents, the measured ones seen for the first time, block cache empty) with the first pass beside it, and the cost of one
 * keystroke by size.
 */
export function run(makeKnowledge: () => Knowledge): void {
  load.run();
  const knowledge = makeKnowledge();
  const texts = corpusTexts();
  const half = texts.length >> 1;
  const [warming, measured] = [texts.slice(0, half), texts.slice(half)];
  const first = throughput(warming, knowledge, everything);
  console.log(`first pass, everything: ${first.toFixed(2)} M characters/s of processor time`);
  for (let round = 0; round < 3; round++) throughput(warming, knowledge, everything);
  console.log(`warm, blocks read and names settled: ${best(measured, makeKnowledge, warming, names)} M characters/s`);
  console.log(`warm, everything: ${best(measured, makeKnowledge, warming, everything)} M characters/s`);
  for (const kilobytes of [10, 100, 1000]) keystrokes(kilobytes, measured, knowledge);
}

const ROUNDS = 10;

/** The best of several rounds counts, each with word tables warmed on other documents: other processes disturb. */
function best(
  measured: readonly Text[],
  makeKnowledge: () => Knowledge,
  warming: readonly Text[],
  ask: Asking,
): string {
  let most = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const knowledge = makeKnowledge();
    throughput(warming, knowledge, ask);
    most = Math.max(most, throughput(measured, knowledge, ask));
  }
  return most.toFixed(2);
}

/** What is asked of an analysis; the rest is never computed. */
type Asking = (analysis: Analysis) => unknown;

/** Detectors of names and themes over every block, and who is meant. */
const names: Asking = ({ mentions }) => mentions;

const everything: Asking = ({ mentions, references, dates, themes, events, sections, problems }) => [
  mentions,
  references,
  dates,
  themes,
  events,
  sections,
  problems,
];

/** Millions of characters a second of processor time. */
function throughput(texts: readonly Text[], knowledge: Knowledge, ask: Asking): number {
  const engine = createEngine(knowledge);
  let units = 0;
  const from = process.cpuUsage();
  for (const { languageId, text } of texts) {
    units += text.length;
    ask(new Analyser(languageId, text, engine).analysis);
  }
  const { user, system } = process.cpuUsage(from);
  return units / (user + system);
}

/** Types a sentence into the middle of a document of the given size, and asks for the analysis after each character. */
function keystrokes(kilobytes: number, texts: readonly Text[], knowledge: Knowledge): void {
  let text = '';
  for (let index = 0; text.length < kilobytes * 1000; index++) text += `${texts[index % texts.length].text}\n\n`;
  text = text.slice(0, kilobytes * 1000);
  const analyser = new Analyser('plaintext', text, createEngine(knowledge));
  void analyser.analysis;
  const times: number[] = [];
  let at = text.indexOf('\n\n', text.length >> 1);
  const typed = 'The Minister of Trade of Kenya met a delegation of the World Bank in Nairobi on 3 May 2026. ';
  for (const character of typed.repeat(3)) {
    const pressed = performance.now();
    analyser.apply([{ start: at, end: at, text: character }]);
    void analyser.analysis.mentions;
    times.push(performance.now() - pressed);
    at++;
  }
  times.sort((a, b) => a - b);
  const at95 = times[Math.floor(times.length * 0.95)];
  console.log(
    `keystroke at ${kilobytes} kB: median ${times[times.length >> 1].toFixed(2)} ms, p95 ${at95.toFixed(2)} ms`,
  );
}

/** Real documents of the shared folder, or the samples where it is absent; kinds mixed, the same way each time. */
function corpusTexts(): Text[] {
  const shared = sharedFolder();
  const root = shared ? path.join(shared, 'data', 'documents') : 'samples';
  if (!shared) console.log('the shared data folder is not there: measuring on samples/');
  return (fs.readdirSync(root, { recursive: true }) as string[])
    .filter((name) => /\.(txt|md)$/.test(name))
    .sort((a, b) => hash(a) - hash(b))
    .map((name) => ({
      name,
      languageId: name.endsWith('.md') ? ('markdown' as const) : ('plaintext' as const),
      text: fs.readFileSync(path.join(root, name), 'utf8'),
    }));
}

function hash(name: string): number {
  let value = 0;
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  return value;
}
