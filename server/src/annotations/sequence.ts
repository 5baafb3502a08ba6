/**
 * Longest-common-subsequence style alignment of two id sequences, near linear on real texts: common ends are taken off, ids that
 * stand once on both sides order the rest (patience diff, B. Cohen), and what lies between is compared by Myers' greedy algorithm
 * (1986) up to a bound. Past the bound a stretch counts as replaced.
 */
export function matchSequences(a: Int32Array, b: Int32Array): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  const work: Range[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length, depth: 0 }];
  const count = new Map<number, number>();
  for (let range = work.pop(); range; range = work.pop()) {
    let { a0, a1, b0, b1 } = range;
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) partner[a0++] = b0++;
    while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) partner[--a1] = --b1;
    if (a0 === a1 || b0 === b1) continue;
    const small = a1 - a0 + (b1 - b0) <= MYERS_BOUND * 2;
    if (small && myers(a, b, a0, a1, b0, b1, partner)) continue;
    const anchors = range.depth < MAX_DEPTH ? uniquePairs(a, b, a0, a1, b0, b1, count) : [];
    if (anchors.length === 0) {
      if (!small) myers(a, b, a0, a1, b0, b1, partner);
      continue;
    }
    let fromA = a0;
    let fromB = b0;
    for (const [atA, atB] of anchors) {
      work.push({ a0: fromA, a1: atA, b0: fromB, b1: atB, depth: range.depth + 1 });
      partner[atA] = atB;
      fromA = atA + 1;
      fromB = atB + 1;
    }
    work.push({ a0: fromA, a1, b0: fromB, b1, depth: range.depth + 1 });
  }
  return partner;
}

interface Range {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
  depth: number;
}

/** Most differences Myers' algorithm looks for: its cost is quadratic in them. */
const MYERS_BOUND = 400;
const MAX_DEPTH = 40;

/** Pairs of ids that stand exactly once in both ranges, the longest run of them that keeps the order. */
function uniquePairs(
  a: Int32Array,
  b: Int32Array,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
  count: Map<number, number>,
): [number, number][] {
  // Per id: index in a + 1 where seen once there; 0 once it is known to repeat; negative once met in b.
  count.clear();
  for (let i = a0; i < a1; i++) count.set(a[i], count.has(a[i]) ? 0 : i + 1);
  const inB = new Map<number, number>();
  for (let j = b0; j < b1; j++) if (count.get(b[j])) inB.set(b[j], inB.has(b[j]) ? -1 : j);
  const pairs: [number, number][] = [];
  for (let i = a0; i < a1; i++) {
    if (count.get(a[i]) !== i + 1) continue;
    const j = inB.get(a[i]);
    if (j !== undefined && j >= 0) pairs.push([i, j]);
  }
  return longestRising(pairs);
}

function longestRising(pairs: [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length);
  for (let i = 0; i < pairs.length; i++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pairs[tails[middle]][1] < pairs[i][1]) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
  }
  const run: [number, number][] = [];
  for (let i = tails.length > 0 ? tails[tails.length - 1] : -1; i >= 0; i = previous[i]) run.push(pairs[i]);
  return run.reverse();
}

/** Greedy forward search; false when more than the bound of differences would be needed (nothing is written then). */
function myers(
  a: Int32Array,
  b: Int32Array,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
  partner: Int32Array,
): boolean {
  const n = a1 - a0;
  const m = b1 - b0;
  const bound = Math.min(n + m, MYERS_BOUND);
  const middle = bound + 1;
  const furthest = new Int32Array(2 * bound + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= bound; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[middle + k - 1] < furthest[middle + k + 1]);
      let x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
      let y = x - k;
      while (x < n && y < m && a[a0 + x] === b[b0 + y]) {
        x++;
        y++;
      }
      furthest[middle + k] = x;
      if (x >= n && y >= m) {
        walkBack(a0, b0, n, m, d, trace, partner);
        return true;
      }
    }
    trace.push(furthest.slice(middle - d - 1, middle + d + 2));
  }
  return false;
}

function walkBack(
  a0: number,
  b0: number,
  n: number,
  m: number,
  distance: number,
  trace: readonly Int32Array[],
  partner: Int32Array,
): void {
  let x = n;
  let y = m;
  for (let d = distance; d > 0; d--) {
    const furthest = trace[d - 1];
    const middle = d;
    const k = x - y;
    const down = k === -d || (k !== d && at(furthest, middle + k - 1) < at(furthest, middle + k + 1));
    const beforeK = down ? k + 1 : k - 1;
    const beforeX = at(furthest, middle + beforeK);
    const beforeY = beforeX - beforeK;
    const afterX = down ? beforeX : beforeX + 1;
    while (x > afterX && y > afterX - k) partner[a0 + --x] = b0 + --y;
    x = beforeX;
    y = beforeY;
  }
  while (x > 0 && y > 0) partner[a0 + --x] = b0 + --y;
}

function at(values: Int32Array, index: number): number {
  return index >= 0 && index < values.length ? values[index] : 0;
}
