import type { Reason } from '../findings';
import type { Reader } from './reader';
import { Bit } from './vocabulary';

/** Bits of tokens around which an amount may stand. */
export const MONEY_TRIGGER = Bit.currencySign | Bit.currencyCode | Bit.currencyName | Bit.gluedMoney;

const NUMERIC = Bit.number | Bit.scaledNumber;

/**
 * Mark the amount at `token`, a sign, code or name of a currency: "US$4.5 million", "EUR 12m", "30,000 euros",
 * "$10-15 billion", "tens of millions of dollars". A number without currency and a currency without number are none.
 *
 * @returns the token after the amount, or `token` where there is none.
 */
export function readMoney(r: Reader, token: number): number {
  const bits = r.bits[token];
  if (bits & Bit.gluedMoney) return gluedAmount(r, token);
  if (bits & (Bit.currencySign | Bit.currencyCode)) {
    const end = signFirst(r, token);
    if (end > token) return end;
  }
  if (bits & (Bit.currencySign | Bit.currencyCode | Bit.currencyName)) return nameLast(r, token);
  return token;
}

/** "RM7.8 million", "Dh2,000", "R120 000". */
function gluedAmount(r: Reader, token: number): number {
  const word = r.spelling(token);
  const letters = /^[A-Za-z.]+/.exec(word)?.[0] ?? '';
  if (NOT_CODES.has(letters)) return token;
  const next = token + 1;
  const group =
    r.has(next, Bit.number) &&
    r.end[next] - r.start[next] === 3 &&
    /\D\d{1,3}$/.test(word) &&
    r.start[next] - r.end[token] === 1;
  if (letters.length === 1 && !group && !/[,.]|\d{4}|[a-z]$/.test(word) && !r.has(token + 1, Bit.scale)) return token;
  return finish(r, token, group ? token + 2 : token + 1);
}

/** "US$ 4.5 million", "USD 12m", "Rs. 1,000". */
function signFirst(r: Reader, token: number): number {
  let at = token;
  if (r.bits[token] & Bit.currencyCode) {
    const sign =
      r.has(token + 1, Bit.currencySign) && (r.glued(token) || (r.near(token) && r.end[token] - r.start[token] > 1));
    if (!sign) {
      // "Rs. 1,000": the dot is a word of its own.
      if (r.is(token + 1, r.ids.dot) && r.glued(token) && r.has(token + 2, NUMERIC) && STRONG.has(r.spelling(token)))
        return finish(r, token, token + 3);
      if (!r.near(token) || !r.has(token + 1, NUMERIC) || !believable(r, token)) return token;
      return finish(r, token, token + 2);
    }
    at++;
  }
  if (r.has(at + 1, Bit.currencyCode) && r.has(at + 2, NUMERIC)) at++;
  if (!r.near(at) || !r.has(at + 1, NUMERIC)) return token;
  return finish(r, token, at + 2);
}

/** From the first number on: groups, a range, scales and a currency named once more. `end` is the token after the number. */
function finish(r: Reader, from: number, end: number): number {
  const glued = (r.bits[from] & Bit.gluedMoney) !== 0;
  let at = r.has(end - 1, NUMERIC) ? numberEnd(r, end - 1) : end;
  if (r.isDash(at) && r.has(at + 1, Bit.scale)) at++;
  at = scales(r, at);
  // "$500-580 million", "$5 to 6 million", "$10–$15 million"
  const join = r.isDash(at) || (r.is(at, r.ids.to) && r.has(at + 2, Bit.scale));
  let second = join ? at + 1 : 0;
  if (second > 0 && r.isDash(at) && r.glued(at - 1) && r.has(second, Bit.currencySign) && r.has(second + 1, NUMERIC))
    second++;
  if (second > 0 && r.has(second, NUMERIC) && (r.glued(at) || !r.glued(at - 1)) && !r.has(second, Bit.year))
    at = scales(r, numberEnd(r, second));
  at = namedAgain(r, at);
  r.mark(from, at, 'MONEY', glued ? 0.9 : 0.97, AMOUNT);
  return at;
}

/** "30,000 euros", "12 million US dollars", "five million USD", "millions of Hong Kong dollars". */
function nameLast(r: Reader, token: number): number {
  if (r.bits[token] & Bit.currencyCode && (r.has(token + 1, Bit.currencyName) || !isCode(r.spelling(token))))
    return token;
  let from = token;
  // "US dollars", "Hong Kong dollars", "Australian dollars"
  const qualifier = r.bits[token] & Bit.currencyName ? qualifierStart(r, token) : token;
  from = qualifier;
  let at = from - 1;
  if (r.is(at, r.ids.of) && r.has(at - 1, Bit.scale)) at--;
  let scaled = false;
  while ((r.has(at, Bit.scale) || (r.isDash(at) && r.has(at - 1, NUMERIC))) && r.near(at)) {
    scaled = true;
    at--;
    if (r.is(at, r.ids.of) && r.has(at - 1, Bit.scale | Bit.numberWord)) at--;
  }
  if (at >= 0 && !r.near(at) && !r.glued(at)) return token;
  if (r.has(at, NUMERIC)) {
    from = numberStart(r, at);
    if (
      !scaled &&
      r.has(token, Bit.currencyName) &&
      VAGUE.has(r.spelling(token)) &&
      !/,\d{3}|\d{4}/.test(r.spelling(at))
    )
      return token;
    // "in 2026 EUR fell"
    if (r.has(at, Bit.year) && !scaled && r.bits[token] & Bit.currencyCode && !STRONG.has(r.spelling(token)))
      return token;
    // "10 to 20 million euros", "5,000-6,000 baht"
    const join = from - 1;
    if ((r.isDash(join) || r.is(join, r.ids.to)) && r.has(join - 1, NUMERIC)) from = numberStart(r, join - 1);
  } else if (r.has(at, Bit.numberWord) && r.bits[token] & Bit.currencyName) {
    if (!scaled && (VAGUE.has(r.spelling(token)) || SMALL.has(r.spelling(at)))) return token;
    while (r.has(at - 1, Bit.numberWord) && r.near(at - 1)) at--;
    while (at < token && SMALL.has(r.spelling(at)) && !(scaled && /^one$/i.test(r.spelling(at)))) at++;
    from = at;
  } else if (scaled && at + 1 < qualifier) {
    if (VAGUE.has(r.spelling(token)) || !(r.bits[token] & Bit.currencyName)) return token;
    from = at + 1;
  } else return token;
  if (from >= token) return token;
  const previous = from - 1;
  if (r.has(previous, Bit.currencySign) && r.near(previous)) from = previous;
  r.mark(from, token + 1, 'MONEY', 0.95, AMOUNT);
  return token + 1;
}

const AMOUNT: Reason = { code: 'money-amount' };

function qualifierStart(r: Reader, token: number): number {
  let from = token;
  while (
    from > 0 &&
    token - from < 3 &&
    r.near(from - 1) &&
    r.has(from - 1, Bit.capital) &&
    !r.has(from - 1, Bit.starter)
  )
    from--;
  return from;
}

/** Token after a number and the groups of three digits that follow it after a space: "200 000". */
function numberEnd(r: Reader, token: number): number {
  let at = token + 1;
  while (r.has(at, Bit.number) && isGroup(r, at)) at++;
  // "250'000"
  while (
    isApostrophe(r, at) &&
    r.glued(at - 1) &&
    r.glued(at) &&
    r.has(at + 1, Bit.number) &&
    r.end[at + 1] - r.start[at + 1] >= 3
  )
    at += 2;
  return at;
}

function isApostrophe(r: Reader, token: number): boolean {
  return r.is(token, r.ids.apostrophe) || r.is(token, r.ids.curlyApostrophe);
}

function numberStart(r: Reader, token: number): number {
  let at = token;
  while (at > 0 && isGroup(r, at) && r.has(at - 1, Bit.number)) at--;
  return at;
}

function isGroup(r: Reader, token: number): boolean {
  if (r.end[token] - r.start[token] !== 3 || r.start[token] - r.end[token - 1] !== 1) return false;
  const before = r.end[token - 1] - r.start[token - 1];
  return before <= 3 && /^\d+$/.test(r.spelling(token - 1)) && !/\n/.test(r.text.charAt(r.end[token - 1]));
}

function scales(r: Reader, at: number): number {
  let end = at;
  while (r.has(end, Bit.scale) && r.near(end - 1) && r.end[end] - r.start[end] > 0) {
    // A lone letter is a scale only where it touches the number or a stop follows: "$5 m".
    if (r.end[end] - r.start[end] === 1 && r.has(end, Bit.capital)) break;
    end++;
  }
  return end;
}

/** "$300 million US Dollars", "1,000,000 FCFA". */
function namedAgain(r: Reader, at: number): number {
  if (!r.near(at - 1)) return at;
  let end = at;
  if (r.has(end, Bit.capital) && r.has(end + 1, Bit.currencyName) && r.near(end)) end++;
  return r.has(end, Bit.currencyName) ? end + 1 : at;
}

/** One or two letters that are not an ISO code need an amount that looks like one: "R 67.6", not "R 5". */
function believable(r: Reader, token: number): boolean {
  const code = r.spelling(token);
  if (/^[A-Z]{3}$/.test(code))
    return !NOT_CODES.has(code) || r.has(token + 2, Bit.scale) || /,/.test(r.spelling(token + 1));
  if (STRONG.has(code)) return true;
  const number = r.spelling(token + 1);
  return code.length >= 2 &&
    (/[,]/.test(number) || number.length >= 3 || r.has(token + 2, Bit.scale)) &&
    !r.has(token + 1, Bit.year)
    ? true
    : /\d,\d{3}|\d{3}/.test(number) &&
        !r.has(token + 1, Bit.year) &&
        !r.has(token - 1, Bit.capital) &&
        !r.glued(token - 1);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Stands after an amount too: "12 million USD", "1500 Rs". */
function isCode(word: string): boolean {
  return STRONG.has(word) || (/^[A-Z]{3}$/.test(word) && !NOT_CODES.has(word));
}

/** Letters that are hardly anything else before a number. */
const STRONG = set(
  'NIS RS Rs Rs. RM Dh Dhs Dh. Tk Tk. KSh Ksh Kshs USh Ushs TSh Tsh Tshs Shs FCFA CFA Php Rp Rp. NRs SLRs Birr GH¢ GHC',
);
/** ISO codes that are also other things. */
const NOT_CODES = set('ALL CAN TOP MOP PEN COP CUP ERN BAM TRY MAD GEL LAK PAB');
/** Names that are also other words, so that a small number before them says little. */
const VAGUE = set(
  'won pound pounds sum sums som real reals sol sols cent cents dong lei leu lev leone leones colon colons marks crown kip tala rand kina pula loti',
);
const SMALL = set('a one half few several A One Half Few Several');
