import type { Adjacency, Rows } from './compressed-rows.ts';

/**
 * Shortest distances, in steps towards each node. Whole numbers but for `harmonic`, so the same in whatever order the nodes stand.
 * By position:
 * - `reached` how many others reach it · `total` the sum of their steps · `harmonic` the sum of 1 / steps
 * - `farthest` the most steps of any of those (0 when there are none) · `near` how many are at one or two steps
 *
 * Of the whole: `counts[d]` ordered pairs at distance d (counts[0] is 0).
 */
export type Distances = {
  readonly reached: Float64Array;
  readonly total: Float64Array;
  readonly harmonic: Float64Array;
  readonly near: Float64Array;
  readonly farthest: Int32Array;
  readonly counts: readonly number[];
};

/** The same while they are being added up: `counts` has a place for every distance that is possible. */
export type DistanceSums = Omit<Distances, 'counts'> & { readonly counts: Float64Array };

/** Rows, or those of an undirected network alone: all that the walks read. */
type Ways = Pick<Adjacency, 'offsets' | 'targets'> & { readonly reverse?: Pick<Adjacency, 'offsets' | 'targets'> };

/** How many more ties a level must have than are left towards nodes that miss a walker, before it is read backward: reading backward stops early. */
const forwardCost = 4;

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const quads = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((quads + (quads >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Sums to begin with. */
export function noDistances(order: number): DistanceSums {
  return {
    reached: new Float64Array(order),
    total: new Float64Array(order),
    harmonic: new Float64Array(order),
    near: new Float64Array(order),
    farthest: new Int32Array(order),
    counts: new Float64Array(Math.max(order, 1)),
  };
}

/**
 * Adds to `sums` the steps from the sources `first` up to `last` (not included), along the arcs. Ranges of sources may be computed apart
 * and put together; ranges that begin at multiples of 32 cost least.
 *
 * Thirty-two sources walk at once, one bit each (Then et al. 2014, doi 10.14778/2735496.2735507). Only nodes that are newly reached are
 * visited, so no network costs more than one walk per source would. A level with many ties is read backward, from the nodes that still
 * miss a walker, until they miss none (Beamer, Asanović & Patterson 2012, doi 10.1109/SC.2012.50).
 */
export function addDistances(ways: Ways, sums: DistanceSums, first: number, last: number): void {
  const { offsets, targets } = ways;
  const { offsets: backOffsets, targets: backTargets } = ways.reverse ?? ways;
  const { reached, total, harmonic, near, farthest, counts } = sums;
  const order = offsets.length - 1;
  const seen = new Int32Array(order);
  let here = new Int32Array(order);
  let ahead = new Int32Array(order);
  let nodes = new Int32Array(order);
  let nextNodes = new Int32Array(order);
  const missing = new Int32Array(order);
  for (let batch = first; batch < last; batch += 32) {
    const walkers = Math.min(32, last - batch);
    const all = walkers === 32 ? -1 : (1 << walkers) - 1;
    seen.fill(0);
    let count = 0;
    for (let source = batch; source < batch + walkers; source++) {
      const bit = 1 << (source - batch);
      seen[source] = bit;
      here[source] = bit;
      nodes[count++] = source;
    }
    // The nodes that not all walkers have reached: what reading them costs, and which they are once somebody asked.
    let missingArcs = targets.length + order;
    let missingCount = -1;
    for (let distance = 1; count > 0; distance++) {
      let levelArcs = 0;
      for (let index = 0; index < count; index++) {
        const node = nodes[index] as number;
        levelArcs += (offsets[node + 1] as number) - (offsets[node] as number);
      }
      let nextCount = 0;
      if (forwardCost * levelArcs <= missingArcs) {
        for (let index = 0; index < count; index++) {
          const node = nodes[index] as number;
          const arriving = here[node] as number;
          const end = offsets[node + 1] as number;
          for (let place = offsets[node] as number; place < end; place++) {
            const target = targets[place] as number;
            const fresh = arriving & ~(seen[target] as number);
            if (fresh !== 0) {
              const waiting = ahead[target] as number;
              if (waiting === 0) nextNodes[nextCount++] = target;
              ahead[target] = waiting | fresh;
            }
          }
        }
      } else {
        if (missingCount < 0) {
          missingCount = 0;
          for (let node = 0; node < order; node++) missing[missingCount++] = node;
        }
        let left = 0;
        for (let index = 0; index < missingCount; index++) {
          const node = missing[index] as number;
          const lacks = all & ~(seen[node] as number);
          if (lacks === 0) continue;
          missing[left++] = node;
          let found = 0;
          const end = backOffsets[node + 1] as number;
          for (let place = backOffsets[node] as number; place < end; place++) {
            found |= here[backTargets[place] as number] as number;
            if ((found & lacks) === lacks) break;
          }
          found &= lacks;
          if (found !== 0) {
            ahead[node] = found;
            nextNodes[nextCount++] = node;
          }
        }
        missingCount = left;
      }
      for (let index = 0; index < count; index++) here[nodes[index] as number] = 0;
      let arrivals = 0;
      for (let index = 0; index < nextCount; index++) {
        const node = nextNodes[index] as number;
        const arrived = ahead[node] as number;
        const known = (seen[node] as number) | arrived;
        seen[node] = known;
        if (known === all) missingArcs -= (backOffsets[node + 1] as number) - (backOffsets[node] as number) + 1;
        const bits = countBits(arrived);
        arrivals += bits;
        reached[node] = (reached[node] as number) + bits;
        total[node] = (total[node] as number) + bits * distance;
        harmonic[node] = (harmonic[node] as number) + bits / distance;
        if (distance < 3) near[node] = (near[node] as number) + bits;
        if (distance > (farthest[node] as number)) farthest[node] = distance;
      }
      if (arrivals > 0) counts[distance] = (counts[distance] as number) + arrivals;
      [here, ahead] = [ahead, here];
      [nodes, nextNodes] = [nextNodes, nodes];
      count = nextCount;
      // Everybody has been everywhere: nothing is left to find.
      if (missingArcs === 0) {
        for (let index = 0; index < count; index++) here[nodes[index] as number] = 0;
        count = 0;
      }
    }
  }
}

/**
 * Distances towards each node along the rows; of the reverse rows, from each node. Time O(n (n + m) / 32) on a network of short paths.
 * @param sources only from the first so many nodes. Default: every node
 */
export function distances(ways: Ways, sources = ways.offsets.length - 1): Distances {
  const order = ways.offsets.length - 1;
  const sums = noDistances(order);
  addDistances(ways, sums, 0, Math.min(sources, order));
  return finishDistances(sums);
}

/** Sums to which every source was added. */
export function finishDistances(sums: DistanceSums): Distances {
  const last = sums.counts.findLastIndex((count) => count > 0);
  return { ...sums, counts: Array.from(sums.counts.subarray(0, Math.max(last, 0) + 1)) };
}

/** Rows walked against their arcs: distances along them are those from each node. */
export function against({ offsets, targets, reverse }: Pick<Rows, 'offsets' | 'targets' | 'reverse'>): Ways {
  return { offsets: reverse.offsets, targets: reverse.targets, reverse: { offsets, targets } };
}
