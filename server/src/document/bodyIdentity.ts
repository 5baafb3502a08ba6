import { type NameForm, nameForm } from './nameForms';
import { knownBody } from './nameTables';

/** A mention of a body, law or event. */
export interface BodyMention {
  readonly form: NameForm;
  /** ISO code told by the word before ("Cambodia's", "Thai"), or empty. */
  readonly owner: string;
}

export interface ResolvedBody {
  /** ISO codes of the countries it belongs to, joined by "+", or empty. */
  readonly code: string;
  /** Full name where the lexicon knows it. */
  readonly known?: string;
}

export interface Bodies {
  /** For each mention the number of its body, without gaps in order of first use. */
  readonly numbers: readonly number[];
  readonly bodies: readonly ResolvedBody[];
}

/**
 * Which mentions mean one body, law or event: long name and acronym, "Interior Ministry of Cambodia" and "Cambodian Ministry of
 * Interior", "Ministry of Interior" and "Cambodia's interior ministry", "Deakin University" and "Deakin".
 *
 * @param mentions of one type, in the order of the document.
 * @param aliases from an acronym or short name to the long name it was introduced with, as written.
 */
export function resolveBodies(mentions: readonly BodyMention[], aliases: ReadonlyMap<string, string>): Bodies {
  const names = new Names(aliases);
  const nodes = mentions.map(({ form, owner }) => names.node(form, owner));
  names.join();
  const numbers: number[] = [];
  const bodies: ResolvedBody[] = [];
  const byRoot = new Map<number, number>();
  /** The node last mentioned of each name that several countries share. */
  const recent = new Map<string, number>();
  const lastOfKind = new Map<string, number>();
  for (const node of nodes) {
    const root = names.root(names.settleKind(names.settle(node, recent), lastOfKind));
    let number = byRoot.get(root);
    if (number === undefined) {
      number = bodies.length;
      byRoot.set(root, number);
      bodies.push({ code: names.codeOf(root), known: names.knownOf(root) });
    }
    numbers.push(number);
  }
  return { numbers, bodies };
}

/** A distinct name with its country. */
interface Node {
  readonly form: NameForm;
  readonly words: readonly string[];
  readonly key: string;
  readonly code: string;
  readonly known?: string;
  parent: number;
}

class Names {
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #nodes: Node[] = [];
  readonly #byName = new Map<string, number>();
  /** Nodes of one key: the same name, perhaps of several countries. */
  readonly #byKey = new Map<string, number[]>();

  constructor(aliases: ReadonlyMap<string, string>) {
    this.#aliases = aliases;
  }

  /** Node of the name; made when it is new. */
  node(form: NameForm, owner: string): number {
    const name = `${form.surface}\0${owner}`;
    const found = this.#byName.get(name);
    if (found !== undefined) return found;
    const long = this.#aliases.get(form.surface);
    const known = long === undefined ? knownBody(form) : knownBody(nameForm(long));
    const body = (known !== undefined ? nameForm(known.name) : long !== undefined ? nameForm(long) : form).body;
    const code = known !== undefined ? known.country || body.code : body.code || owner;
    const node = this.#nodes.length;
    this.#nodes.push({ form, words: body.words, key: body.key, code, known: known?.name, parent: node });
    this.#byName.set(name, node);
    const same = this.#byKey.get(body.key);
    if (same === undefined) this.#byKey.set(body.key, [node]);
    else same.push(node);
    return node;
  }

  /** Join the nodes that mean one body wherever the document leaves no doubt. */
  join(): void {
    for (const same of this.#byKey.values()) this.#joinCountries(same);
    this.#joinInitials();
    this.#joinShortNames();
  }

  root(node: number): number {
    let at = node;
    while (this.#nodes[at].parent !== at) {
      this.#nodes[at].parent = this.#nodes[this.#nodes[at].parent].parent;
      at = this.#nodes[at].parent;
    }
    return at;
  }

  /** The node meant by one mention: a name that several countries share means the one mentioned last. */
  settle(node: number, recent: Map<string, number>): number {
    const { key, code } = this.#nodes[node];
    if (code === '' && this.codeOf(this.root(node)) === '') {
      const last = recent.get(key);
      if (last !== undefined) return last;
    } else recent.set(key, node);
    return node;
  }

  /** "The Council": a kind alone means the body of that kind that was mentioned last. */
  settleKind(node: number, lastOfKind: Map<string, number>): number {
    const { words, code, known, form } = this.#nodes[node];
    const kind = words.find((word) => HEADS.has(word));
    if (kind === undefined) return node;
    const bare =
      code === '' && known === undefined && form.tokens.every((word) => HEADS.has(word) || GENERIC.has(word));
    if (!bare) {
      for (const word of words) if (HEADS.has(word)) lastOfKind.set(word, node);
      return node;
    }
    const last = lastOfKind.get(kind);
    if (last === undefined || !words.every((word) => this.#nodes[last].words.includes(word))) return node;
    return last;
  }

  codeOf(root: number): string {
    return this.#nodes[root].code;
  }

  knownOf(root: number): string | undefined {
    return this.#nodes[root].known;
  }

  /** Nodes with one key: those without a country belong to the only country there is. */
  #joinCountries(same: readonly number[]): void {
    const codes = new Map<string, number>();
    for (const node of same) {
      const { code } = this.#nodes[node];
      const first = codes.get(code);
      if (first === undefined) codes.set(code, node);
      else this.#unite(first, node);
    }
    const bare = codes.get('');
    if (bare === undefined || codes.size !== 2) return;
    for (const [code, node] of codes) if (code !== '') this.#unite(node, bare);
  }

  /** An acronym that nobody introduced stands for the only name with its initials. */
  #joinInitials(): void {
    const initials = new Map<string, number>();
    this.#nodes.forEach((node, index) => {
      if (node.form.tokens.length < 2) return;
      for (const letters of node.form.initials) {
        const other = initials.get(letters);
        initials.set(
          letters,
          other === undefined || (other >= 0 && this.root(other) === this.root(index)) ? index : -1,
        );
      }
    });
    this.#nodes.forEach((node, index) => {
      if (!node.form.acronym || this.#aliases.has(node.form.surface)) return;
      // What the document spells out goes before common knowledge, unless it spells that out too.
      if (node.known !== undefined && (this.#byKey.get(node.key) as number[]).length > 1) return;
      const letters = node.form.surface.replace(/[^\p{L}]/gu, '').toLowerCase();
      const long = initials.get(letters);
      if (long !== undefined && long >= 0) this.#unite(long, index);
      else if (long === undefined && node.known === undefined) this.#joinLooseInitials(index, letters, initials);
    });
  }

  /** "KERC" for "Karnataka State Electricity Regulatory Commission": some words of the only name that fits give no letter. */
  #joinLooseInitials(index: number, letters: string, initials: ReadonlyMap<string, number>): void {
    if (letters.length < 3 || initials.size > MOST_LOOSE) return;
    let found = -1;
    for (const [all, node] of initials) {
      if (node < 0 || !skips(all, letters)) continue;
      if (found >= 0 && this.root(found) !== this.root(node)) return;
      found = node;
    }
    if (found >= 0) this.#unite(found, index);
  }

  /** "Deakin" for "Deakin University", "Ministry of Finance" for "Ministry of Finance and Planning": the only longer name that holds it. */
  #joinShortNames(): void {
    const byWord = new Map<string, number[]>();
    this.#nodes.forEach((node, index) => {
      if (node.words.length < 2) return;
      for (const word of node.words) {
        const holders = byWord.get(word);
        if (holders === undefined) byWord.set(word, [index]);
        else if (holders.length < MOST_HOLDERS) holders.push(index);
      }
    });
    this.#nodes.forEach((node, index) => {
      if (!mayBeShort(node)) return;
      let found = -1;
      for (const holder of rarest(node.words, byWord)) {
        const long = this.#nodes[holder];
        if (this.root(holder) === this.root(index) || !shortens(node, long)) continue;
        if (found >= 0 && this.root(found) !== this.root(holder)) return;
        found = holder;
      }
      if (found >= 0) this.#unite(found, index);
    });
  }

  /** The first keeps its country and name. */
  #unite(first: number, second: number): void {
    const [a, b] = [this.root(first), this.root(second)];
    if (a !== b) this.#nodes[b].parent = a;
  }
}

const MOST_HOLDERS = 32;

/** With more names than this a loose fit says nothing, and looking at all of them would take long. */
const MOST_LOOSE = 400;

/** The letters occur in order among the initials, first and last included, and leave out a third at most. */
function skips(initials: string, letters: string): boolean {
  if (initials[0] !== letters[0] || initials.at(-1) !== letters.at(-1)) return false;
  if (letters.length >= initials.length || letters.length * 3 < initials.length * 2) return false;
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at++;
  return at === letters.length;
}

function rarest(words: readonly string[], byWord: ReadonlyMap<string, readonly number[]>): readonly number[] {
  let best: readonly number[] = [];
  for (const word of words) {
    const holders = byWord.get(word);
    if (holders === undefined) return [];
    if (best.length === 0 || holders.length < best.length) best = holders;
  }
  return best;
}

/** Names that are their own: known bodies, acronyms, words that name nothing by themselves. */
function mayBeShort({ known, form, words }: Node): boolean {
  if (known !== undefined && !SHARED_NAMES.has(known)) return false;
  if (form.acronym) return false;
  return words.some((word) => !GENERIC.has(word) && !HEADS.has(word));
}

/** `short` says part of what `long` says, and both are of one kind and not of two countries. */
function shortens(short: Node, long: Node): boolean {
  if (short.words.length >= long.words.length) return false;
  if (short.code !== '' && short.code !== long.code) return false;
  if (!short.words.every((word) => long.words.includes(word))) return false;
  if (long.words.some((word) => /^(?:article|section|amendment)/.test(word))) return false;
  // Sessions and editions: a number in the short name must be in the long one, which `every` has seen to.
  const shortHeads = short.words.filter((word) => HEADS.has(word)).length;
  if (shortHeads > 0) return long.words.filter((word) => HEADS.has(word)).length === shortHeads;
  return contiguous(long.form.tokens, short.form.tokens);
}

function contiguous(long: readonly string[], short: readonly string[]): boolean {
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((word, index) => long[at + index] === word)) return true;
  }
  return false;
}

/** Known names that many bodies share. */
const SHARED_NAMES = new Set([
  'Red Cross',
  'General Assembly',
  'House of Representatives',
  'Metropolitan Police',
  'House of Commons',
]);

/** Words that say what kind of body it is. A name and a longer one with another kind are two: "National Police", "National Police Academy". */
const HEADS = new Set(
  (
    'ministry department office embassy consulate bureau directorate institute university college academy school faculty bank court commission committee council center agency authority association federation union league chamber board fund foundation service secretariat mission ' +
    'organization society confederation congress army navy force police gendarmerie guard party front movement corps network alliance coalition inspectorate parliament senate assembly unit division command treasury tribunal corporation company hospital group trust delegation ' +
    'act convention treaty agreement protocol accord pact covenant charter constitution statute ordinance decree law code directive regulation resolution memorandum declaration summit conference forum dialogue games cup war meeting session congress exercise festival expo workshop seminar'
  ).split(' '),
);

const GENERIC = new Set(
  'national royal general supreme high central federal state international regional joint special public local provincial municipal district new first second annual world global asian african european united'.split(
    ' ',
  ),
);
