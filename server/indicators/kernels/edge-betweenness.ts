import { countPairsOnce } from './brandes.ts';
import type { Rows } from './compressed-rows.ts';
import { pathWalk } from './path-walk.ts';

/** Betweenness of the arc at each place of the rows, ends of paths included, and of each node, ends not included. */
export type PathShares = { readonly arcs: Float64Array; readonly nodes: Float64Array };

/**
 * Adds to `shares` what the sources `first` up to `last` (not included) contribute: over shortest paths from those sources, the share
 * that runs along each arc and through each node. Ranges of sources may be computed apart and added up. Time O(n + m) per source.
 * Brandes (2008), doi 10.1016/j.socnet.2007.11.001. On the way back only those a level further have a share already, so along all other
 * ties of a node 0 is added.
 */
export function addPathShares(rows: Rows, { arcs, nodes: scores }: PathShares, first: number, last: number): void {
  const { order, offsets, targets } = rows;
  const { queue, paths, starts, from } = pathWalk(rows);
  const share = new Float64Array(order);
  const sums = new Float64Array(order);
  for (let source = first; source < last; source++) {
    const levels = from(source);
    // Nobody lies beyond the last level.
    for (let at = starts[levels - 1] as number; at < (starts[levels] as number); at++) {
      const node = queue[at] as number;
      const ways = paths[node] as number;
      // More ways than a number holds are infinitely many: their share is no number, and not 0.
      share[node] = 1 / ways + 0 * ways;
    }
    for (let level = levels - 2; level >= 0; level--) {
      const bottom = starts[level] as number;
      const top = starts[level + 1] as number;
      for (let at = bottom; at < top; at++) {
        const node = queue[at] as number;
        const ways = paths[node] as number;
        let dependency = 0;
        const end = offsets[node + 1] as number;
        for (let place = offsets[node] as number; place < end; place++) {
          const along = ways * (share[targets[place] as number] as number);
          arcs[place] = (arcs[place] as number) + along;
          dependency += along;
        }
        sums[at] = dependency;
      }
      if (level === 0) break;
      for (let at = bottom; at < top; at++) {
        const node = queue[at] as number;
        const dependency = sums[at] as number;
        scores[node] = (scores[node] as number) + dependency;
        share[node] = (1 + dependency) / (paths[node] as number);
      }
    }
    share.fill(0);
  }
}

/** For arcs and nodes in one walk. In undirected rows a pair of ends counts once, at both places of its ties alike. */
export function pathShares(rows: Rows): PathShares {
  const shares = { arcs: new Float64Array(rows.targets.length), nodes: new Float64Array(rows.order) };
  addPathShares(rows, shares, 0, rows.order);
  return { arcs: shares.arcs, nodes: countPairsOnce(rows, shares.nodes) };
}
