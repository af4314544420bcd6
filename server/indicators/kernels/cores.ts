import type { CompressedRows } from './compressed-rows.ts';

/**
 * The core number of every node of an undirected network: the largest k for which it belongs to a part in which everybody
 * has at least k ties within that part. Batagelj & Zaversnik (2003), arXiv cs/0310049: nodes stand in buckets by
 * remaining degree, the least connected is taken away first. Time O(n + m).
 */
export function coreNumbers(union: CompressedRows): Int32Array {
  const { order, offsets, targets } = union;
  const core = new Int32Array(order);
  let most = 0;
  for (let node = 0; node < order; node++) {
    const degree = (offsets[node + 1] as number) - (offsets[node] as number);
    core[node] = degree;
    if (degree > most) most = degree;
  }
  // starts[d] = where the nodes of remaining degree d begin in `queue`.
  const starts = new Int32Array(most + 2);
  for (const degree of core) starts[degree + 1] = (starts[degree + 1] as number) + 1;
  for (let degree = 0; degree <= most; degree++) {
    starts[degree + 1] = (starts[degree + 1] as number) + (starts[degree] as number);
  }
  const free = starts.slice();
  const queue = new Int32Array(order);
  const placeOf = new Int32Array(order);
  for (let node = 0; node < order; node++) {
    const degree = core[node] as number;
    const place = free[degree] as number;
    free[degree] = place + 1;
    queue[place] = node;
    placeOf[node] = place;
  }
  for (let place = 0; place < order; place++) {
    const node = queue[place] as number;
    const level = core[node] as number;
    for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc++) {
      const neighbour = targets[arc] as number;
      const degree = core[neighbour] as number;
      if (degree <= level) continue;
      // Swap with the first of its bucket, then move the border: the neighbour is now in the bucket below.
      const border = starts[degree] as number;
      const moved = queue[border] as number;
      const from = placeOf[neighbour] as number;
      queue[from] = moved;
      placeOf[moved] = from;
      queue[border] = neighbour;
      placeOf[neighbour] = border;
      starts[degree] = border + 1;
      core[neighbour] = degree - 1;
    }
  }
  return core;
}
