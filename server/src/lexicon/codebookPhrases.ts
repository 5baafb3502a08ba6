import { plainSpelling, singular, stem } from './codebookStems';

/**
 * A phrase as sequences of keys, one sequence per spelling of alternatives and left-out words. A key is a letter and a
 * form: `v` inflectional stem, `n` any number, `p` exactly this form, `c` exactly these capitals, `*` beginning.
 */
export type KeySequence = readonly string[];

/** Longest phrase, in words; longer ones are refused as a mistake. */
export const MAX_PHRASE_WORDS = 10;
const MAX_VARIANTS = 64;

/** The sequences that `phrase` stands for, or why it cannot be read. Articles are left out, as they are in texts. */
export function phraseKeys(phrase: string): readonly KeySequence[] | { readonly problem: string } {
  const words = PLAIN.test(phrase)
    ? phrase.split(' ')
    : phrase.normalize('NFC').replace(/[’ʼ]/g, "'").trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { problem: 'a phrase is empty' };
  if (words.length > MAX_PHRASE_WORDS) {
    return { problem: `the phrase "${phrase}" has more than ${MAX_PHRASE_WORDS} words` };
  }
  if (!VARIANTS.test(phrase)) return plainKeys(phrase, words);
  let sequences: string[][] = [[]];
  for (const word of words) {
    const optional = /^\((.*)\)$/.exec(word);
    const choices = (optional?.[1] ?? word).split('|').map(knownWordKeys);
    if (choices.some((keys) => keys === undefined))
      return { problem: `"${word}" in the phrase "${phrase}" is no word` };
    const longer = sequences.flatMap((before) => choices.map((keys) => [...before, ...(keys as string[])]));
    sequences = optional ? [...sequences, ...longer] : longer;
    if (sequences.length > MAX_VARIANTS) return { problem: `the phrase "${phrase}" stands for too many variants` };
  }
  const filled = sequences.filter((keys) => keys.length > 0);
  return filled.length > 0 ? filled : { problem: `the phrase "${phrase}" has no word that counts` };
}

/** Words of ASCII signs with one space between: most phrases. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
/** Alternatives and words that may be left out. */
const VARIANTS = /[(|]/;

/** The one sequence of a phrase without alternatives. */
function plainKeys(phrase: string, words: readonly string[]): readonly KeySequence[] | { readonly problem: string } {
  const sequence: string[] = [];
  for (const word of words) {
    const keys = knownWordKeys(word);
    if (keys === undefined) return { problem: `"${word}" in the phrase "${phrase}" is no word` };
    for (const key of keys) sequence.push(key);
  }
  return sequence.length > 0 ? [sequence] : { problem: `the phrase "${phrase}" has no word that counts` };
}

/** Keys of words met so far: a codebook has many phrases of few words. */
const memo = new Map<string, readonly string[] | undefined>();
const MEMO_LIMIT = 10_000;

function knownWordKeys(word: string): readonly string[] | undefined {
  let keys = memo.get(word);
  if (keys === undefined && !memo.has(word)) {
    if (memo.size >= MEMO_LIMIT) memo.clear();
    keys = wordKeys(word);
    memo.set(word, keys);
  }
  return keys;
}

/** Words that stand between others without changing the phrase. */
export const TRANSPARENT: ReadonlySet<string> = new Set([
  'the', 'a', 'an', "'s", "'", '’', '’s', 'its', 'their', 'his', 'her', 'our', 'this', 'these', 'those', 'such',
]); // biome-ignore format: one list

/** Forms under which a word of a text is looked up, for the kinds of keys v, n, p and c: the counterpart of `phraseKeys`. */
export function textForms(word: string, lower: string): readonly string[] {
  const plain = plainSpelling(lower);
  return [stem(plain), singular(plain), plain, word];
}

/** Undefined: nothing that could be a word. Empty: an article. Hyphens part words. */
function wordKeys(word: string): string[] | undefined {
  const keys: string[] = [];
  for (const part of word.split(/[-/]/).filter(Boolean)) {
    const exact = part.startsWith('=');
    const bare = (exact ? part.slice(1) : part).replace(/(?:'s?|\+)$/, '');
    const open = bare.endsWith('*');
    const form = open ? bare.slice(0, -1) : bare;
    if (!/\p{L}|\p{N}/u.test(form) || /[*=|()]/.test(form)) return undefined;
    const lower = form.toLowerCase();
    if (TRANSPARENT.has(lower)) continue;
    keys.push(open ? `*${plainSpelling(lower)}` : keyOf(form, lower, exact));
  }
  return keys.length > 0 || TRANSPARENT.has(word.toLowerCase()) ? keys : undefined;
}

function keyOf(form: string, lower: string, exact: boolean): string {
  if ((form.match(/\p{Lu}/gu)?.length ?? 0) > 1 || /^\p{Lu}\d/u.test(form)) return `c${form}`;
  const plain = plainSpelling(lower);
  if (exact || (plain.length > 3 && /[^sui]s$/.test(plain))) return `p${plain}`;
  return /(?:ing|ed)$/.test(plain) && plain.length > 5 ? `n${plain}` : `v${stem(plain)}`;
}
