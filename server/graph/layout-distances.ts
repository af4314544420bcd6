import type { Neighbours } from './layout-model.ts';
import { lengthBuckets } from './length-buckets.ts';

/** Ideal lengths of ties, beside the `targets` of neighbours. */
export type TieLengths = Float64Array;

/** From how many ties a node on average the lengths begin to stretch, and by how many more they are stretched in full. */
const sparse = 3;
const fromSparseToDense = 5;
/** In a large component no tie is longer than so many times the usual one: a few long ones would press all others together. */
const mostToUsual = 2;

/**
 * The ideal length of each tie: short where its two ends share their neighbours, long where they do not. With s the similarity
 * of the ends it is 1 / s to the power 1/2 in a sparse component and to the power 3/2 in a dense one, which else would be a ball
 * of wool; 1 in a clique. Lengths by neighbourhood are Gansner, Koren & North's (2004); theirs, a difference of sets, part the
 * groups of a municipal network less well (share of nearest nodes that are of the same group).
 * @param large whether the component is laid out by pivots, which tell little of who belongs together: then the power is 4 in a
 * dense one, but no length more than twice the median
 */
export function tieLengths(neighbours: Neighbours, large = false): TieLengths {
  const { order, offsets, targets } = neighbours;
  const lengths = new Float64Array(targets.length);
  const dense = Math.min(1, Math.max(0, (targets.length / order - sparse) / fromSparseToDense));
  const met = new Int32Array(order).fill(-1);
  // A tie is measured from the end with more neighbours (of equals the first), by going through those of the other.
  for (let node = 0; node < order; node++) {
    const start = offsets[node] as number;
    const end = offsets[node + 1] as number;
    for (let at = start; at < end; at++) met[targets[at] as number] = node;
    for (let at = start; at < end; at++) {
      const other = targets[at] as number;
      const from = offsets[other] as number;
      const to = offsets[other + 1] as number;
      if (to - from > end - start || (to - from === end - start && other < node)) continue;
      let common = 0;
      for (let place = from; place < to; place++) if (met[targets[place] as number] === node) common++;
      lengths[at] = lengthOf(similarity(common, to - from, end - start), dense, large);
    }
  }
  mirror(neighbours, lengths);
  return large ? shorten(lengths) : lengths;
}

/**
 * How alike two tied nodes' neighbours are, in (0, 1]: (shared + 1) / a mean of the two degrees that leans to the lesser, the
 * square root of (lesser x geometric mean). So a service with one tie stays near its hub, and a hub's many leaves still get room.
 */
function similarity(common: number, lesser: number, greater: number): number {
  return (common + 1) / Math.sqrt(lesser * Math.sqrt(lesser * greater));
}

function lengthOf(alike: number, dense: number, large: boolean): number {
  const root = Math.sqrt(alike);
  const stretched = large ? alike * alike * alike * alike : alike * root;
  return (1 - dense) / root + dense / stretched;
}

/** Gives both sides of a tie the length that one of them has. */
function mirror({ order, offsets, targets }: Neighbours, lengths: TieLengths): void {
  // Rows ascend: whoever comes in turn finds itself at the next place in the rows of those after it.
  const next = offsets.slice(0, order);
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] as number;
    for (let at = next[node] as number; at < end; at++) {
      const other = targets[at] as number;
      const back = next[other] as number;
      next[other] = back + 1;
      const length = Math.max(lengths[at] as number, lengths[back] as number);
      lengths[at] = length;
      lengths[back] = length;
    }
  }
}

function shorten(lengths: TieLengths): TieLengths {
  const sorted = lengths.slice().sort();
  const most = mostToUsual * (sorted[lengths.length >> 1] as number);
  for (let at = 0; at < lengths.length; at++) if ((lengths[at] as number) > most) lengths[at] = most;
  return lengths;
}

/** Shortest distances from one node of a connected component to all. */
export type Distances = (start: number) => Float64Array;

/**
 * Distances along ties of these lengths (Dijkstra 1959, doi 10.1007/BF01386390), with buckets in place of a heap (Dial 1969,
 * doi 10.1145/363269.363610): nodes in one bucket are read in any order, and again where one of them turns out to be nearer.
 */
export function distancesAlong({ order, offsets, targets }: Neighbours, lengths: TieLengths): Distances {
  const { perWidth, count: buckets } = lengthBuckets(lengths);
  // A bucket is a chain of entries; an entry stays when its node has got closer, and is passed over.
  const heads = new Int32Array(buckets).fill(-1);
  const nodes: number[] = [];
  const nexts: number[] = [];
  const readAt = new Float64Array(order);

  return (start) => {
    const distances = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
    readAt.fill(Number.POSITIVE_INFINITY);
    distances[start] = 0;
    nodes[0] = start;
    nexts[0] = -1;
    heads[0] = 0;
    let used = 1;
    // The bucket at hand: which it is of all, and where it stands in the circle of buckets.
    let bucket = 0;
    let slot = 0;
    for (let waiting = 1; waiting > 0; ) {
      const entry = heads[slot] as number;
      if (entry === -1) {
        bucket++;
        slot = slot + 1 < buckets ? slot + 1 : 0;
        continue;
      }
      heads[slot] = nexts[entry] as number;
      waiting--;
      const node = nodes[entry] as number;
      const here = distances[node] as number;
      if ((readAt[node] as number) <= here) continue;
      readAt[node] = here;
      const end = offsets[node + 1] as number;
      for (let at = offsets[node] as number; at < end; at++) {
        const other = targets[at] as number;
        const through = here + (lengths[at] as number);
        if (through >= (distances[other] as number)) continue;
        distances[other] = through;
        const onward = slot + (Math.floor(through * perWidth) - bucket);
        const into = onward < buckets ? onward : onward - buckets;
        nodes[used] = other;
        nexts[used] = heads[into] as number;
        heads[into] = used++;
        waiting++;
      }
    }
    return distances;
  };
}

/** The distances from every node, in the order of the nodes. */
export function allDistances(neighbours: Neighbours, lengths: TieLengths): readonly Float64Array[] {
  const distancesFrom = distancesAlong(neighbours, lengths);
  const rows: Float64Array[] = [];
  for (let node = 0; node < neighbours.order; node++) rows.push(distancesFrom(node));
  return rows;
}
