/** Words in lower case without accents; signs other than hyphens and apostrophes inside words are dropped. */
export function foldedWords(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().split(' ');
  return (fold(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.replace(/'s$/, ''));
}

/** Letters with one space between: most names. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Lower case, no accents, straight apostrophes, plain hyphens; "&" becomes "and". */
export function fold(text: string): string {
  const plain = (ASCII.test(text) ? text : unaccented(text)).toLowerCase();
  if (!/[.&]/.test(plain)) return plain;
  return plain.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '').replaceAll('&', ' and ');
}

const ASCII = /^[\0-\x7f]*$/;

function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/[\u00ad\u200b-\u200d]/g, '')
    .replace(/[đĐøØłŁßæÆœŒıðþ]/g, (letter) => BARE_LETTERS[letter] ?? letter);
}

const BARE_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};
