import type { Rows } from './compressed-rows.ts';
import { pathWalk } from './path-walk.ts';

/** Sources of an estimate, and the sums from which its error is read. */
export type Sample = { readonly nodes: Int32Array; readonly squares: Float64Array };

/**
 * Adds to `scores` what the sources `first` up to `last` (not included) contribute to betweenness: for each node the sum,
 * over shortest paths from those sources, of the share that runs through it. Ranges of sources may be computed apart
 * and added up. Ends of a path do not count. Time O(n + m) per source, memory O(n + m).
 * With `sample` the sources are the nodes at places `first` up to `last` of its list, and what each gives is also added to `squares`, squared.
 *
 * Brandes (2001), doi 10.1080/0022250X.2001.9990249. On the way back each node hands its share to all who have a tie to it: those a level
 * below still have to be read, and what the others are handed nobody reads.
 */
export function addBetweenness(rows: Rows, scores: Float64Array, first: number, last: number, sample?: Sample): void {
  const { queue, paths, starts, from } = pathWalk(rows);
  const { offsets, targets } = rows.reverse;
  const handed = new Float64Array(rows.order);
  const shares = new Float64Array(rows.order);
  for (let start = first; start < last; start++) {
    const levels = from(sample === undefined ? start : (sample.nodes[start] as number));
    for (let level = levels - 1; level > 0; level--) {
      const bottom = starts[level] as number;
      const top = starts[level + 1] as number;
      for (let at = bottom; at < top; at++) {
        const node = queue[at] as number;
        const ways = paths[node] as number;
        const dependency = ways * (handed[node] as number);
        scores[node] = (scores[node] as number) + dependency;
        if (sample !== undefined) sample.squares[node] = (sample.squares[node] as number) + dependency * dependency;
        shares[at] = (1 + dependency) / ways;
      }
      // What the source would get does not count.
      if (level === 1) break;
      for (let at = bottom; at < top; at++) {
        const node = queue[at] as number;
        const share = shares[at] as number;
        const end = offsets[node + 1] as number;
        for (let place = offsets[node] as number; place < end; place++) {
          const origin = targets[place] as number;
          handed[origin] = (handed[origin] as number) + share;
        }
      }
    }
    handed.fill(0);
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
