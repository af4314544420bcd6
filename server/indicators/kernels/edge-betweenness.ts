import { countPairsOnce } from './brandes.ts';
import type { Rows } from './compressed-rows.ts';
import { pathWalk } from './path-walk.ts';

/** Betweenness of the arc at each place of the rows, ends of paths included, and of each node, ends not included. */
export type PathShares = { readonly arcs: Float64Array; readonly nodes: Float64Array };

/**
 * Adds to `shares` what the sources `first` up to `last` (not included) contribute: over shortest paths from those sources, the share
 * that runs along each arc and through each node. Ranges of sources may be computed apart and added up. Time O(n + m) per source.
 * Brandes (2008), doi 10.1016/j.socnet.2007.11.001.
 */
export function addPathShares(rows: Rows, { arcs, nodes: scores }: PathShares, first: number, last: number): void {
  const { queue, paths, starts, backward, met, places, begins, backBegins, from } = pathWalk(rows, true);
  const share = new Float64Array(rows.order);
  const sums = new Float64Array(rows.order);
  for (let source = first; source < last; source++) {
    const { levels, nodes, count } = from(source);
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
            const along = (paths[origin] as number) * own;
            const place = places[tie] as number;
            arcs[place] = (arcs[place] as number) + along;
            sums[origin] = (sums[origin] as number) + along;
          }
          end = begin;
        }
      }
      for (let at = top - 1; at >= bottom; at--) {
        const node = queue[at] as number;
        const ways = paths[node] as number;
        let dependency = 0;
        if (isBackward) dependency = sums[node] as number;
        else {
          const begin = begins[at] as number;
          for (let tie = begin; tie < end; tie++) {
            const along = ways * (share[met[tie] as number] as number);
            const place = places[tie] as number;
            arcs[place] = (arcs[place] as number) + along;
            dependency += along;
          }
          end = begin;
        }
        if (at === 0) break;
        scores[node] = (scores[node] as number) + dependency;
        share[node] = (1 + dependency) / ways;
      }
    }
  }
}

/** For arcs and nodes in one walk. In undirected rows a pair of ends counts once, at both places of its ties alike. */
export function pathShares(rows: Rows): PathShares {
  const shares = { arcs: new Float64Array(rows.targets.length), nodes: new Float64Array(rows.order) };
  addPathShares(rows, shares, 0, rows.order);
  return { arcs: shares.arcs, nodes: countPairsOnce(rows, shares.nodes) };
}
