/**
 * 1 − edit distance / longer length (Levenshtein), or 0 as soon as it must be below `floor`. Banded, so linear in the length for a
 * fixed floor.
 */
export function similarity(a: string, b: string, floor = 0): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  // The small addend takes back what binary fractions lose (1 - 0.8 is below 0.2).
  const most = Math.floor(longer * (1 - floor) + 1e-9);
  const distance = editDistance(a, b, most);
  return distance > most ? 0 : 1 - distance / longer;
}

/** Edit distance if it is at most `most`, else `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  let row = new Uint16Array(width);
  let next = new Uint16Array(width);
  const far = most + 1;
  for (let j = 0; j < width; j++) row[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    next.fill(far, Math.max(0, from - 1), Math.min(width, to + 2));
    if (from === 1) next[0] = Math.min(i, far);
    let best = next[from - 1];
    for (let j = from; j <= to; j++) {
      const swap = row[j - 1] + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(swap, row[j] + 1, next[j - 1] + 1, far);
      next[j] = value;
      if (value < best) best = value;
    }
    if (best >= far) return far;
    [row, next] = [next, row];
  }
  return row[b.length];
}

/**
 * True when the two passages name different things: a capitalised word or a number of one is missing in the other ("Ministry of
 * Energy" and "Ministry of Defence"). With `typos`, words of at least five letters that start alike and differ by one letter count
 * as the same.
 */
export function namesDiffer(a: string, b: string, typos = false): boolean {
  const left = namesOf(a);
  const right = namesOf(b);
  const missing = (words: string[], others: string[]) =>
    words.filter((word) => !others.includes(word) && !(typos && others.some((other) => isTypo(word, other))));
  return missing(left, right).length > 0 || missing(right, left).length > 0;
}

function namesOf(text: string): string[] {
  return text.match(/\p{Lu}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
}

function isTypo(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < 5 || Math.min(a.length, b.length) < 4) return false;
  return a[0] === b[0] && !/\p{N}/u.test(a + b) && editDistance(a, b, 1) <= 1;
}
