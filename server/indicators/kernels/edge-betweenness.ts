import type { CompressedRows } from './compressed-rows.ts';

/** Betweenness of the arc at each place of the rows, ends of paths included, and of each node, ends not included. */
export type PathShares = { readonly arcs: Float64Array; readonly nodes: Float64Array };

/**
 * Adds to `shares` what the sources `first` up to `last` (not included) contribute: over shortest paths from those sources, the share
 * that runs along each arc and through each node. Ranges of sources may be computed apart and added up. Time O(n + m) per source.
 * Brandes (2008), doi 10.1016/j.socnet.2007.11.001.
 */
export function addPathShares(rows: CompressedRows, { arcs, nodes }: PathShares, first: number, last: number): void {
  const { order, offsets, targets } = rows;
  const depth = new Int32Array(order).fill(-1);
  const paths = new Float64Array(order);
  const share = new Float64Array(order);
  const queue = new Int32Array(order);
  for (let source = first; source < last; source++) {
    queue[0] = source;
    depth[source] = 0;
    paths[source] = 1;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head] as number;
      const step = (depth[node] as number) + 1;
      const ways = paths[node] as number;
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        const level = depth[target] as number;
        if (level === -1) {
          depth[target] = step;
          paths[target] = ways;
          queue[tail++] = target;
        } else if (level === step) paths[target] = (paths[target] as number) + ways;
      }
    }
    for (let back = tail - 1; back >= 0; back--) {
      const node = queue[back] as number;
      const step = (depth[node] as number) + 1;
      const ways = paths[node] as number;
      const end = offsets[node + 1] as number;
      let dependency = 0;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        if (depth[target] !== step) continue;
        const along = ways * (share[target] as number);
        arcs[place] = (arcs[place] as number) + along;
        dependency += along;
      }
      share[node] = (1 + dependency) / ways;
      if (back > 0) nodes[node] = (nodes[node] as number) + dependency;
    }
    for (let place = 0; place < tail; place++) depth[queue[place] as number] = -1;
  }
}

/** For arcs and nodes in one walk. In undirected rows a pair of ends counts once, at both places of its ties alike. */
export function pathShares(rows: CompressedRows): PathShares {
  const shares = { arcs: new Float64Array(rows.targets.length), nodes: new Float64Array(rows.order) };
  addPathShares(rows, shares, 0, rows.order);
  if (!rows.directed) for (let node = 0; node < rows.order; node++) shares.nodes[node] = (shares.nodes[node] as number) / 2;
  return shares;
}
