import { CURRENCY_LETTERS, CURRENCY_NAMES, CURRENCY_SIGNS, DOLLAR_PREFIXES, SCALES } from '../../lexicon/currencies';

/** An amount in a currency. */
export interface MoneyValue {
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** The amount that the words of a MONEY mention tell; of a range the upper end. Undefined where there is no number. */
export function moneyValue(surface: string): MoneyValue | undefined {
  const text = surface.replace(/(\d)['’](?=\d{3})/g, '$1').replace(/(\d)[\s\u00a0\u202f](?=\d{3}\b)/g, '$1');
  const numbers = [...text.matchAll(/\d[\d.,]*\d|\d/g)];
  const number = numbers.length > 0 ? readNumber(numbers[numbers.length - 1][0]) : spelledNumber(text);
  if (number === undefined) return undefined;
  let value = number;
  for (const [word] of text.matchAll(/(?<=\d)[a-zA-Z]+\b|\p{L}+/gu)) value *= SCALES.get(word.toLowerCase()) ?? 1;
  const currency = currencyOf(text);
  return currency === undefined ? undefined : { value: Math.round(value * 100) / 100, currency };
}

function readNumber(digits: string): number {
  const lastComma = digits.lastIndexOf(',');
  const lastDot = digits.lastIndexOf('.');
  // "1.234,50" and "3,5": the comma is the decimal sign where exactly one or two digits follow it.
  if (lastComma > lastDot && /,\d{1,2}$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  const plain = digits.replaceAll(',', '');
  return Number((plain.match(/\./g)?.length ?? 0) > 1 ? plain.replaceAll('.', '') : plain);
}

function spelledNumber(text: string): number | undefined {
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) {
    const value = SPELLED.indexOf(word);
    if (value >= 0) return value;
    const tens = TENS.indexOf(word);
    if (tens >= 0) return tens * 10;
    if (word === 'hundred' || word === 'thousand' || word === 'half') return word === 'half' ? 0.5 : 1;
  }
  return undefined;
}

function currencyOf(text: string): string | undefined {
  const dollars = /(?:([A-Za-z.]+) ?)?\$/.exec(text);
  if (dollars) {
    if (dollars[1] === undefined) return namedCurrency(text) ?? 'USD';
    return DOLLAR_PREFIXES.get(dollars[1]) ?? 'USD';
  }
  for (const char of text) {
    const code = CURRENCY_SIGNS.get(char);
    if (code !== undefined) return code;
  }
  for (const [word] of text.matchAll(/\p{L}+\.?(?:\/=)?/gu)) {
    const code = CURRENCY_LETTERS.get(word) ?? CURRENCY_LETTERS.get(word.replace('.', ''));
    if (code !== undefined) return code;
  }
  return namedCurrency(text);
}

function namedCurrency(text: string): string | undefined {
  const words = text.match(/[\p{L}.]+/gu) ?? [];
  const name = words.filter((word) => CURRENCY_NAMES.has(word.toLowerCase())).pop();
  if (name === undefined) return undefined;
  const country = QUALIFIED.find(([pattern, kind]) => pattern.test(text) && name.toLowerCase().startsWith(kind));
  return country?.[2] ?? CURRENCY_NAMES.get(name.toLowerCase());
}

const QUALIFIED: readonly [RegExp, string, string][] = [
  [/Australian|Aussie/, 'dollar', 'AUD'],
  [/Canadian/, 'dollar', 'CAD'],
  [/New Zealand/, 'dollar', 'NZD'],
  [/Singapore/, 'dollar', 'SGD'],
  [/Hong Kong|\bHK\b/, 'dollar', 'HKD'],
  [/Taiwan/, 'dollar', 'TWD'],
  [/Namibian?/, 'dollar', 'NAD'],
  [/Zimbabwean?/, 'dollar', 'ZWL'],
  [/Fijian?/, 'dollar', 'FJD'],
  [/Jamaican?/, 'dollar', 'JMD'],
  [/Swiss/, 'franc', 'CHF'],
  [/CFA|FCFA/, 'franc', 'XOF'],
  [/Rwandan?/, 'franc', 'RWF'],
  [/Congolese/, 'franc', 'CDF'],
  [/Egyptian/, 'pound', 'EGP'],
  [/Lebanese/, 'pound', 'LBP'],
  [/Syrian/, 'pound', 'SYP'],
  [/Sudanese/, 'pound', 'SDG'],
  [/Indian/, 'rupee', 'INR'],
  [/Pakistani?/, 'rupee', 'PKR'],
  [/Sri Lankan/, 'rupee', 'LKR'],
  [/Nepal(?:i|ese)/, 'rupee', 'NPR'],
  [/Philippine/, 'peso', 'PHP'],
  [/Argentine/, 'peso', 'ARS'],
  [/Colombian/, 'peso', 'COP'],
  [/Chilean/, 'peso', 'CLP'],
  [/Jordanian/, 'dinar', 'JOD'],
  [/Kuwaiti/, 'dinar', 'KWD'],
  [/Tunisian/, 'dinar', 'TND'],
  [/Algerian/, 'dinar', 'DZD'],
  [/Libyan/, 'dinar', 'LYD'],
  [/Serbian/, 'dinar', 'RSD'],
  [/Moroccan/, 'dirham', 'MAD'],
  [/Ugandan?/, 'shilling', 'UGX'],
  [/Tanzanian?/, 'shilling', 'TZS'],
  [/Danish/, 'kron', 'DKK'],
  [/Qatari?/, 'ri', 'QAR'],
  [/Omani/, 'ri', 'OMR'],
  [/Iranian/, 'ri', 'IRR'],
];

const SPELLED = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
  ' ',
);
const TENS = 'none ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
