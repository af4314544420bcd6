import type { Rows } from './compressed-rows.ts';
import { lengthWalk } from './length-walk.ts';
import type { Lengths } from './tie-lengths.ts';

/**
 * Over the shortest paths by length, by node: the betweenness (in undirected rows each pair of ends counts once), and the sum of
 * 1 / length of the path to every other (what cannot be reached adds 0).
 */
export type WeightedPaths = { readonly betweenness: Float64Array; readonly harmonicSums: Float64Array };

/**
 * Adds to `sums` what the sources `first` up to `last` (not included) contribute. Ranges of sources may be computed apart and added up;
 * in undirected rows the betweenness of all must be halved. One walk gives both. Brandes (2001), doi 10.1080/0022250X.2001.9990249.
 */
export function addWeightedPaths(rows: Rows, lengths: Lengths, sums: WeightedPaths, first: number, last: number): void {
  const { order, offsets, targets } = rows;
  const { values, slack, unit } = lengths;
  const { betweenness, harmonicSums } = sums;
  const { settled, length, paths, from } = lengthWalk(rows, lengths);
  const share = new Float64Array(order);
  for (let source = first; source < last; source++) {
    const count = from(source);
    let near = 0;
    for (let index = count - 1; index > 0; index--) {
      const node = settled[index] as number;
      const here = length[node] as number;
      near += unit / here;
      let sum = 0;
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        const there = length[target] as number;
        if (here + (values[place] as number) - there <= slack * there && here < there) sum += share[target] as number;
      }
      const ways = paths[node] as number;
      const dependency = ways * sum;
      betweenness[node] = (betweenness[node] as number) + dependency;
      share[node] = (1 + dependency) / ways;
    }
    harmonicSums[source] = (harmonicSums[source] as number) + near;
  }
}
