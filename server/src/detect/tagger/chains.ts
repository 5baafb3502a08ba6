import { Role } from './roles';

/** Sentence habits of capitals. */
export const Mode = { normal: 0, title: 1, capitals: 2 } as const;

/**
 * Where names can be in a token sequence. A chain is a stretch of candidates with their links, decoded by itself: every
 * token outside of chains is outside of names. Within chains, runs are stretches without links ("Foreign Affairs") and
 * wide runs stretches with inner links only ("Ministry of Foreign Affairs").
 */
export class Chains {
  /** Pairs of first and behind-last token. */
  bounds = new Int32Array(256);
  count = 0;
  /** For each token of a chain: bounds of its sentence, run and wide run. */
  sentenceStart = new Int32Array(1024);
  sentenceEnd = new Int32Array(1024);
  runStart = new Int32Array(1024);
  runEnd = new Int32Array(1024);
  wideStart = new Int32Array(1024);
  wideEnd = new Int32Array(1024);
  /** For each token: 0 within, 1 beginning of a sentence, 2 behind an opening sign. */
  initial = new Uint8Array(1024);
  mode = new Uint8Array(1024);

  /** Roles of the tokens. */
  #roles = new Uint16Array(1024);
  /** Of the sentence that is being read: its habit of capitals and its first word. */
  #habit = 0;
  #firstWord = 0;

  /** Find the chains of the tokens; `roles` are those of `WordTypes`. */
  find(words: Int32Array, count: number, roles: Uint16Array): void {
    this.count = 0;
    if (count > this.initial.length) this.#grow(count);
    const own = this.#roles;
    for (let i = 0; i < count; i++) own[i] = roles[words[i]];
    let start = 0;
    while (start < count) {
      const end = sentenceEndAt(own, count, start);
      this.#sentence(start, end);
      start = end;
    }
  }

  #sentence(start: number, end: number): void {
    const roles = this.#roles;
    let long = 0;
    let capitals = 0;
    let upper = 0;
    let candidates = 0;
    for (let i = start; i < end; i++) {
      const role = roles[i];
      candidates += role & Role.candidate;
      if (role & Role.long) {
        long++;
        if (role & Role.capital) capitals++;
        if (role & Role.allCaps) upper++;
      }
    }
    if (candidates === 0) return;
    this.#habit =
      long < 3 ? Mode.normal : upper >= long * 0.7 ? Mode.capitals : capitals >= long * 0.75 ? Mode.title : Mode.normal;
    let first = start;
    while (first < end && !(roles[first] & (Role.word | Role.number))) first++;
    this.#firstWord = first;
    let chainStart = -1;
    let chainEnd = start;
    for (let i = start; i < end; i++) {
      const role = roles[i];
      if (role & Role.candidate) {
        if (chainStart >= 0 && i - chainEnd > MAX_LINKS) {
          this.#close(chainStart, chainEnd, start, end);
          chainStart = -1;
        }
        if (chainStart < 0) chainStart = this.#withPrefixes(chainEnd, i);
        chainEnd = i + 1;
      } else if (chainStart >= 0 && !(role & Role.link) && !(role & Role.number && i === chainEnd)) {
        this.#close(chainStart, chainEnd, start, end);
        chainStart = -1;
      }
    }
    if (chainStart >= 0) this.#close(chainStart, chainEnd, start, end);
  }

  #withPrefixes(lastEnd: number, at: number): number {
    const roles = this.#roles;
    const least = Math.max(lastEnd, at - 2);
    let start = at;
    while (start > least && roles[start - 1] & Role.prefix) start--;
    return start;
  }

  #close(start: number, end: number, sentenceStart: number, sentenceEnd: number): void {
    if (this.count * 2 + 2 > this.bounds.length) this.bounds = doubled(this.bounds);
    this.bounds[this.count * 2] = start;
    this.bounds[this.count * 2 + 1] = end;
    this.count++;
    for (let i = start; i < end; i++) {
      this.mode[i] = this.#habit;
      this.sentenceStart[i] = sentenceStart;
      this.sentenceEnd[i] = sentenceEnd;
      this.initial[i] = i <= this.#firstWord ? 1 : this.#roles[i - 1] & Role.opens ? 2 : 0;
    }
    this.#runs(start, end, Role.candidate, this.runStart, this.runEnd);
    this.#runs(start, end, Role.candidate | Role.inner, this.wideStart, this.wideEnd);
  }

  #runs(start: number, end: number, within: number, starts: Int32Array, ends: Int32Array): void {
    const roles = this.#roles;
    let from = start;
    while (from < end) {
      let to = from;
      while (to < end && roles[to] & within) to++;
      if (to === from) to++;
      for (let i = from; i < to; i++) {
        starts[i] = from;
        ends[i] = to;
      }
      from = to;
    }
  }

  #grow(count: number): void {
    const capacity = Math.max(count, this.initial.length * 2);
    this.#roles = new Uint16Array(capacity);
    this.sentenceStart = new Int32Array(capacity);
    this.sentenceEnd = new Int32Array(capacity);
    this.runStart = new Int32Array(capacity);
    this.runEnd = new Int32Array(capacity);
    this.wideStart = new Int32Array(capacity);
    this.wideEnd = new Int32Array(capacity);
    this.initial = new Uint8Array(capacity);
    this.mode = new Uint8Array(capacity);
  }
}

const MAX_LINKS = 3;
/** Text without sentence ends is cut, so that no feature looks further than this. */
const MAX_SENTENCE = 200;

function sentenceEndAt(roles: Uint16Array, count: number, start: number): number {
  const limit = Math.min(count, start + MAX_SENTENCE);
  for (let i = start; i < limit; i++) {
    if (!(roles[i] & Role.endsSentence)) continue;
    let end = i + 1;
    while (end < limit && roles[end] & (Role.closes | Role.endsSentence)) end++;
    if (end >= limit) return limit;
    const next = roles[end];
    if (!(next & Role.word) || next & (Role.candidate | Role.capital)) return end;
    i = end - 1;
  }
  return limit;
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
