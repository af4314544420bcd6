import type { Rows } from './compressed-rows.ts';
import { pathWalk } from './path-walk.ts';

/**
 * Adds to `scores` what the sources `first` up to `last` (not included) contribute to betweenness: for each node the sum,
 * over shortest paths from those sources, of the share that runs through it. Ranges of sources may be computed apart
 * and added up. Ends of a path do not count. Time O(n + m) per source, memory O(n + m).
 * With `sample` the sources are the nodes at places `first` up to `last` of that list.
 *
 * Brandes (2001), doi 10.1080/0022250X.2001.9990249: the way back reads only ties on shortest paths, which the walk has put side by side.
 */
export function addBetweenness(rows: Rows, scores: Float64Array, first: number, last: number, sample?: Int32Array): void {
  const { queue, paths, starts, backward, met, begins, backBegins, from } = pathWalk(rows, false);
  const share = new Float64Array(rows.order);
  const sums = new Float64Array(rows.order);
  for (let start = first; start < last; start++) {
    const { levels, nodes, count } = from(sample === undefined ? start : (sample[start] as number));
    // Nobody lies beyond the last level.
    for (let at = starts[levels - 1] as number; at < nodes; at++) {
      const node = queue[at] as number;
      share[node] = 1 / (paths[node] as number);
    }
    let end = count;
    for (let level = levels - 2; level >= 0; level--) {
      const bottom = starts[level] as number;
      const top = starts[level + 1] as number;
      const isBackward = backward[level] === 1;
      if (isBackward) {
        for (let at = bottom; at < top; at++) sums[queue[at] as number] = 0;
        for (let at = (starts[level + 2] as number) - 1; at >= top; at--) {
          const begin = backBegins[at] as number;
          const own = share[queue[at] as number] as number;
          for (let tie = begin; tie < end; tie++) {
            const origin = met[tie] as number;
            sums[origin] = (sums[origin] as number) + own;
          }
          end = begin;
        }
      }
      for (let at = top - 1; at >= bottom && at > 0; at--) {
        const node = queue[at] as number;
        let sum = 0;
        if (isBackward) sum = sums[node] as number;
        else {
          const begin = begins[at] as number;
          for (let tie = begin; tie < end; tie++) sum += share[met[tie] as number] as number;
          end = begin;
        }
        const ways = paths[node] as number;
        const dependency = ways * sum;
        scores[node] = (scores[node] as number) + dependency;
        share[node] = (1 + dependency) / ways;
      }
    }
  }
}

/** What was added up from all sources, so that in undirected rows each pair of ends counts once. */
export function countPairsOnce({ directed }: Pick<Rows, 'directed'>, scores: Float64Array): Float64Array {
  return directed ? scores : scores.map((score) => score / 2);
}

/** Unweighted betweenness of every node; in undirected rows each pair of ends counts once. */
export function betweenness(rows: Rows): Float64Array {
  const scores = new Float64Array(rows.order);
  addBetweenness(rows, scores, 0, rows.order);
  return countPairsOnce(rows, scores);
}
