import type { Adjacency } from './compressed-rows.ts';

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const quads = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((quads + (quads >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Adds to `sums`, for each node v, the sum of 1 / d(u, v) over the sources u from `first` up to `last` (not included),
 * d along the arcs; what cannot be reached adds 0. Ranges of sources may be computed apart and added up.
 *
 * Thirty-two sources walk at once, one bit each (Then et al. 2014, doi 10.14778/2735496.2735507). Only nodes that
 * are newly reached are visited, so no network costs more than one walk per source would.
 */
export function addHarmonicSums(along: Adjacency, sums: Float64Array, first: number, last: number): void {
  const { offsets, targets } = along;
  const order = sums.length;
  const seen = new Int32Array(order);
  let here = new Int32Array(order);
  let ahead = new Int32Array(order);
  let nodes = new Int32Array(order);
  let nextNodes = new Int32Array(order);
  for (let batch = first; batch < last; batch += 32) {
    seen.fill(0);
    let count = 0;
    for (let source = batch; source < Math.min(batch + 32, last); source++) {
      const bit = 1 << (source - batch);
      seen[source] = bit;
      here[source] = bit;
      nodes[count++] = source;
    }
    for (let distance = 1; count > 0; distance++) {
      let nextCount = 0;
      for (let index = 0; index < count; index++) {
        const node = nodes[index] as number;
        const walkers = here[node] as number;
        here[node] = 0;
        const end = offsets[node + 1] as number;
        for (let place = offsets[node] as number; place < end; place++) {
          const target = targets[place] as number;
          const fresh = walkers & ~(seen[target] as number);
          if (fresh !== 0) {
            const waiting = ahead[target] as number;
            if (waiting === 0) nextNodes[nextCount++] = target;
            ahead[target] = waiting | fresh;
          }
        }
      }
      for (let index = 0; index < nextCount; index++) {
        const node = nextNodes[index] as number;
        const arrived = ahead[node] as number;
        seen[node] = (seen[node] as number) | arrived;
        sums[node] = (sums[node] as number) + countBits(arrived) / distance;
      }
      [here, ahead] = [ahead, here];
      [nodes, nextNodes] = [nextNodes, nodes];
      count = nextCount;
    }
  }
}

/** Sum of 1 / distance towards every node along the arcs: forward rows give distances to a node, reverse rows from it. */
export function harmonicSums(along: Adjacency): Float64Array {
  const sums = new Float64Array(along.offsets.length - 1);
  addHarmonicSums(along, sums, 0, sums.length);
  return sums;
}
