import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../src/annotations/annotation';
import { OffsetMap } from '../src/annotations/offsets';
import { sha256 } from '../src/annotations/sha256';
import { createTargets, reanchor } from '../src/annotations/target';
import { sharedFolder } from './places';

/**
 * How many tags are found again after edits made outside, on real news texts with made-up edits: sentences deleted, copied elsewhere
 * and moved, letters changed, lines wrapped anew. Every character of the new text knows which old one it was, so the true place is known.
 */
const STRENGTHS = { light: 0.03, medium: 0.1, heavy: 0.25 };

interface Marked {
  readonly text: string;
  /** For each unit the old offset, -1 for what is new. */
  readonly origin: Int32Array;
}

interface Counts {
  right: number;
  wrong: number;
  asked: number;
  missed: number;
  falseAnchors: number;
  gone: number;
  ms: number;
}

export function run(): void {
  const shared = sharedFolder();
  if (!shared) throw new Error('The shared data is not there; set POLICY_SHARED.');
  const random = xorshift(20261122);
  const texts = longTexts(join(shared, 'data/entities/en-worldwide.dev.jsonl'), 12, 60_000);
  for (const [name, strength] of Object.entries(STRENGTHS)) {
    const known = zero();
    const alone = zero();
    for (const { text, names } of texts) {
      const spans = [...pick(names, 20, random), ...phrases(text, 20, random), ...pick(sentencesOf(text), 20, random)];
      const after = edited(text, strength, random);
      const base = new OffsetMap(text);
      const hash = sha256(text);
      const targets = createTargets(base, spans, hash);
      const map = new OffsetMap(after.text);
      judge(known, targets, after, () => reanchor(targets, map, 'new', () => ({ map: base })));
      judge(alone, targets, after, () => reanchor(targets, map, 'new', () => undefined));
    }
    report(`${name}, old text known`, known);
    report(`${name}, quote alone`, alone);
  }
}

function judge(
  counts: Counts,
  targets: readonly Target[],
  after: Marked,
  find: () => ReturnType<typeof reanchor>,
): void {
  const started = performance.now();
  const found = find();
  counts.ms += performance.now() - started;
  // One pass: where each old unit stands now.
  const now = new Map<number, number>();
  after.origin.forEach((old, at) => {
    if (old >= 0) now.set(old, at);
  });
  targets.forEach((target, i) => {
    const places: number[] = [];
    for (let old = target.start; old < target.end; old++) {
      const place = now.get(old);
      if (place !== undefined) places.push(place);
    }
    const survives = places.length * 2 >= target.end - target.start;
    const { state, span } = found[i];
    const settled = state === 'settled' && span !== undefined;
    if (!survives) {
      counts.gone++;
      if (settled) counts.falseAnchors++;
      return;
    }
    const start = Math.min(...places);
    const end = Math.max(...places) + 1;
    const shared = span ? Math.min(span.end, end) - Math.max(span.start, start) : 0;
    const there = span !== undefined && shared >= 0.8 * Math.max(end - start, span.end - span.start);
    if (settled) there ? counts.right++ : counts.wrong++;
    else if (there) counts.asked++;
    else counts.missed++;
  });
}

function edited(text: string, strength: number, random: () => number): Marked {
  let parts = sentencesOf(text).map(
    ({ start, end }): Marked => ({
      text: text.slice(start, end),
      origin: Int32Array.from({ length: end - start }, (_, i) => start + i),
    }),
  );
  parts = parts.filter(() => random() > strength);
  parts = parts.flatMap((part) =>
    random() < strength / 2 ? [part, copyOf(parts[Math.floor(random() * parts.length)])] : [part],
  );
  for (let i = 0; i < parts.length; i++) {
    if (random() >= strength / 4) continue;
    const [part] = parts.splice(i, 1);
    parts.splice(Math.floor(random() * parts.length), 0, part);
  }
  parts = parts.map((part) => (random() < strength * 2 ? misspelt(part, random) : part));
  const rewrapped = random() < 0.5;
  const all: Marked = {
    text: parts.map((part) => part.text).join(''),
    origin: Int32Array.from(parts.flatMap((part) => [...part.origin])),
  };
  return rewrapped ? { text: all.text.replace(/ /g, () => (random() < 0.1 ? '\n' : ' ')), origin: all.origin } : all;
}

function copyOf(part: Marked): Marked {
  return { text: part.text, origin: new Int32Array(part.text.length).fill(-1) };
}

/** One to three letters dropped, doubled or changed. */
function misspelt(part: Marked, random: () => number): Marked {
  let text = part.text;
  let origin = [...part.origin];
  for (let n = 1 + Math.floor(random() * 3); n > 0 && text.length > 4; n--) {
    const at = Math.floor(random() * (text.length - 2));
    const kind = random();
    if (kind < 0.4) {
      text = text.slice(0, at) + text.slice(at + 1);
      origin.splice(at, 1);
    } else if (kind < 0.7) {
      text = text.slice(0, at) + text[at] + text.slice(at);
      origin.splice(at, 0, -1);
    } else {
      text = `${text.slice(0, at)}x${text.slice(at + 1)}`;
      origin = [...origin.slice(0, at), -1, ...origin.slice(at + 1)];
    }
  }
  return { text, origin: Int32Array.from(origin) };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function longTexts(file: string, count: number, length: number): { text: string; names: Range[] }[] {
  const made: { text: string; names: Range[] }[] = [];
  let text = '';
  let names: Range[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || made.length === count) continue;
    const document = JSON.parse(line);
    const shift = text.length;
    text += `${document.text}\n\n`;
    names.push(...document.entities.map((entity: Range) => ({ start: entity.start + shift, end: entity.end + shift })));
    if (text.length < length) continue;
    made.push({ text, names });
    text = '';
    names = [];
  }
  return made;
}

function sentencesOf(text: string): Range[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?]+["”’)]*\s*|\n+|$)|[.!?\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function phrases(text: string, count: number, random: () => number): Range[] {
  const words = [...text.matchAll(/\S+/g)];
  return Array.from({ length: count }, () => {
    const first = Math.floor(random() * (words.length - 10));
    const last = first + 2 + Math.floor(random() * 6);
    return { start: words[first].index, end: words[last].index + words[last][0].length };
  });
}

function pick<T>(items: readonly T[], count: number, random: () => number): T[] {
  return Array.from({ length: count }, () => items[Math.floor(random() * items.length)]);
}

function zero(): Counts {
  return { right: 0, wrong: 0, asked: 0, missed: 0, falseAnchors: 0, gone: 0, ms: 0 };
}

function report(name: string, c: Counts): void {
  const alive = c.right + c.wrong + c.asked + c.missed;
  console.log(
    `${name}: of ${alive} that live on ${c.right} right, ${c.wrong} wrong, ${c.asked} asked rightly, ${c.missed} lost or asked elsewhere; ` +
      `of ${c.gone} gone ${c.falseAnchors} false; ${Math.round(c.ms)} ms`,
  );
}

function xorshift(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x100000000;
  };
}
