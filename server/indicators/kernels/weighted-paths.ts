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
  const { settled, length, from } = lengthWalk(rows, values);
  const paths = new Float64Array(order);
  const share = new Float64Array(order);
  // The ends of the ties on shortest paths, side by side, node by node as they were settled.
  const beyond = new Int32Array(targets.length);
  const begins = new Int32Array(order);
  for (let source = first; source < last; source++) {
    const count = from(source);
    for (let index = 0; index < count; index++) paths[settled[index] as number] = 0;
    paths[source] = 1;
    let found = 0;
    let near = 0;
    for (let index = 0; index < count; index++) {
      const node = settled[index] as number;
      const here = length[node] as number;
      const ways = paths[node] as number;
      if (index > 0) near += unit / here;
      begins[index] = found;
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        const there = length[target] as number;
        if (here >= there || here + (values[place] as number) - there > slack * there) continue;
        paths[target] = (paths[target] as number) + ways;
        beyond[found++] = target;
      }
    }
    harmonicSums[source] = (harmonicSums[source] as number) + near;
    let end = found;
    for (let index = count - 1; index > 0; index--) {
      const node = settled[index] as number;
      const begin = begins[index] as number;
      let sum = 0;
      for (let tie = begin; tie < end; tie++) sum += share[beyond[tie] as number] as number;
      end = begin;
      const ways = paths[node] as number;
      const dependency = ways * sum;
      betweenness[node] = (betweenness[node] as number) + dependency;
      share[node] = (1 + dependency) / ways;
    }
  }
}
