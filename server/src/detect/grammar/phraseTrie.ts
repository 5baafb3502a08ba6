const LEAST_SLOTS = 1 << 10;

/** A trie by its states, the root left out: for each the state before, the word that leads to it, and its payload or -1. */
export interface TrieEdges {
  readonly from: Uint16Array;
  readonly word: Uint16Array;
  readonly payloads: Int16Array;
}

/** Phrases over word ids, found longest first. Look-ups hash two integers; nothing is allocated. */
export class PhraseTrie {
  /** The trie of the edges; the words are indexes into `words`. */
  static of({ from, word, payloads }: TrieEdges, words: Int32Array): PhraseTrie {
    const trie = new PhraseTrie();
    const { length } = from;
    trie.#resize(length);
    const [own, targets, states, mask] = [trie.#words, trie.#targets, trie.#fromStates, trie.#mask];
    trie.#payloads = new Int32Array(length + 1).fill(-1);
    trie.#payloads.set(payloads, 1);
    for (let edge = 0; edge < length; edge++) {
      const state = from[edge];
      const id = words[word[edge]];
      let slot = hash(state, id) & mask;
      while (targets[slot] !== 0) slot = (slot + 1) & mask;
      states[slot] = state;
      own[slot] = id;
      targets[slot] = edge + 1;
    }
    trie.#states = length + 1;
    trie.#count = length;
    return trie;
  }

  #states = 1;
  #count = 0;
  /** Open addressing: state and word of the edge, and the state it leads to (0: free). */
  #fromStates = new Int32Array(LEAST_SLOTS);
  #words = new Int32Array(LEAST_SLOTS);
  #targets = new Int32Array(LEAST_SLOTS);
  #mask = LEAST_SLOTS - 1;
  #payloads: Int32Array = new Int32Array(LEAST_SLOTS).fill(-1);

  /** Add the phrase `words[0, length)`; a phrase that is there already keeps its payload. */
  add(words: ArrayLike<number>, length: number, payload: number): void {
    let state = 0;
    for (let at = 0; at < length; at++) state = this.#step(state, words[at]) || this.#grow(state, words[at]);
    if (this.#payloads[state] < 0) this.#payloads[state] = payload;
  }

  /** Payload of the longest phrase that starts at `words[at]`, or -1; `length` then tells how many words it has. */
  longest(words: Int32Array, at: number, count: number): number {
    let state = 0;
    let payload = -1;
    for (let next = at; next < count; next++) {
      state = this.#step(state, words[next]);
      if (state === 0) break;
      if (this.#payloads[state] >= 0) {
        payload = this.#payloads[state];
        this.length = next + 1 - at;
      }
    }
    return payload;
  }

  /** Whether a phrase begins with the word. */
  starts(word: number): boolean {
    return this.#step(0, word) !== 0;
  }

  /** All states, for `of`. */
  edges(): TrieEdges {
    const from = new Uint16Array(this.#count);
    const word = new Uint16Array(this.#count);
    for (let slot = 0; slot <= this.#mask; slot++) {
      const target = this.#targets[slot];
      if (target === 0) continue;
      from[target - 1] = this.#fromStates[slot];
      word[target - 1] = this.#words[slot];
    }
    return { from, word, payloads: Int16Array.from(this.#payloads.subarray(1, this.#states)) };
  }

  /** Words of the phrase that `longest` found last. */
  length = 0;

  #step(state: number, word: number): number {
    let slot = hash(state, word) & this.#mask;
    for (;;) {
      const target = this.#targets[slot];
      if (target === 0 || (this.#fromStates[slot] === state && this.#words[slot] === word)) return target;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(state: number, word: number): number {
    if (++this.#count * 2 > this.#mask) this.#rehash();
    const target = this.#states++;
    if (target >= this.#payloads.length) {
      const larger = new Int32Array(this.#payloads.length * 2).fill(-1);
      larger.set(this.#payloads);
      this.#payloads = larger;
    }
    this.#place(state, word, target);
    return target;
  }

  #place(state: number, word: number, target: number): void {
    let slot = hash(state, word) & this.#mask;
    while (this.#targets[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#fromStates[slot] = state;
    this.#words[slot] = word;
    this.#targets[slot] = target;
  }

  #rehash(): void {
    const [states, words, targets] = [this.#fromStates, this.#words, this.#targets];
    this.#resize(this.#count);
    for (let slot = 0; slot < targets.length; slot++)
      if (targets[slot] !== 0) this.#place(states[slot], words[slot], targets[slot]);
  }

  /** Empty slots, at least twice as many as edges. */
  #resize(edges: number): void {
    let size = LEAST_SLOTS;
    while (size < edges * 2 + 2) size *= 2;
    this.#fromStates = new Int32Array(size);
    this.#words = new Int32Array(size);
    this.#targets = new Int32Array(size);
    this.#mask = size - 1;
  }
}

function hash(state: number, word: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
