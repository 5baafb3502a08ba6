/**
 * Forms of English words that phrases and learned weights are matched by. British and American spelling give one form.
 * The rules over-conflate now and then ("exercise" becomes "exercize"), which is harmless: both sides go through them.
 */

/** American spelling of a lower-case word. */
export function plainSpelling(word: string): string {
  if (word.length < 4 || !SPELLED.test(word)) return word;
  let out = word;
  for (const [pattern, replacement] of SPELLINGS) {
    if (pattern.test(out)) out = out.replace(pattern, replacement);
  }
  return out;
}

/** Singular of a noun in plain spelling: "policies" and "policy" both give "policy". */
export function singular(word: string): string {
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/**
 * Inflectional stem of a word in plain spelling: plural, -ed and -ing go, derivation stays ("police" and "policy" differ).
 * Steps 1 and 5a of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  let out = singular(word);
  if (out.endsWith('eed')) {
    if (measure(out.slice(0, -3)) > 0) out = out.slice(0, -1);
  } else {
    const base = out.endsWith('ing') ? out.slice(0, -3) : out.endsWith('ed') ? out.slice(0, -2) : out;
    if (base !== out && base.length > 1 && VOWEL.test(base)) out = restored(base);
  }
  if (out.endsWith('y') && VOWEL.test(out.slice(0, -1))) out = `${out.slice(0, -1)}i`;
  if (out.endsWith('e') && out.length > 3) {
    const base = out.slice(0, -1);
    const count = measure(base);
    if (count > 1 || (count === 1 && !closed(base))) out = base;
  }
  return out;
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(ation|e|ed|es|ing|er|ers|able)(s?)$/, 'iz$1$2'],
  [/ys(e|ed|es|ing|er|ers)$/, 'yz$1'],
  [/(lab|harb|behavi|neighb|col|fav|hon|endeav|arm|vap|rum|hum|vig|sav)our/, '$1or'],
  [/(def|off|lic|pret)ence/, '$1ense'],
  [/(cent|met|fib|theat|lit|calib)re(s?)$/, '$1er$2'],
  [/programme/, 'program'],
  [/aluminium/, 'aluminum'],
  [/(trave|mode|labe|counse|signa|cance|leve|fue|chann?e|tota)ll(ed|ing|er|ers)$/, '$1l$2'],
  [/^paed/, 'ped'],
  [/anaem/, 'anem'],
  [/judgement/, 'judgment'],
  [/^tyre/, 'tire'],
  [/sulph/, 'sulf'],
  [/^aeroplane/, 'airplane'],
  [/tonne(s?)$/, 'ton$1'],
  [/catalogue/, 'catalog'],
  [/practis/, 'practic'],
  [/ageing$/, 'aging'],
  [/manoeuv(?:re|er)/, 'maneuver'],
];

/** A part of every word that one of the spellings changes. */
const SPELLED =
  /[iy]s[eai]|our|ence|re|programme|alumin|ll|paed|anaem|judgement|tyre|sulph|aeroplane|tonne|catalogue|practis|ageing|manoeuv/;

const VOWEL = /[aeiouy]/;

/** Number of vowel-consonant sequences. */
function measure(base: string): number {
  return base.match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

/** Ends consonant, vowel, consonant other than w, x, y: "car", "trad". */
function closed(base: string): boolean {
  return /[^aeiou][aeiouy][^aeiouwxy]$/.test(base);
}

/** The base of an -ed or -ing form with the letter that the ending took: "trad" to "trade", "plann" to "plan". */
function restored(base: string): string {
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeiou])\1$/.test(base) && !/[lsz]$/.test(base)) return base.slice(0, -1);
  if (measure(base) === 1 && closed(base)) return `${base}e`;
  return base;
}
