import type { Adjacency } from './compressed-rows.ts';

/**
 * Shortest distances of a whole network.
 * - `counts[d]` ordered pairs at distance d (d >= 1; counts[0] is 0) · `sums` by source, the sum of its distances to
 *   whom it reaches. Whole numbers, so the same in whatever order the nodes stand.
 */
export type Geodesics = { readonly counts: readonly number[]; readonly sums: Float64Array };

/** One breadth-first walk along the arcs per node: time O(n (n + m)), memory O(n). */
export function geodesics({ offsets, targets }: Adjacency): Geodesics {
  const order = offsets.length - 1;
  const counts: number[] = [0];
  const sums = new Float64Array(order);
  const depth = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  for (let source = 0; source < order; source++) {
    queue[0] = source;
    depth[source] = 0;
    let tail = 1;
    let sum = 0;
    for (let head = 0; head < tail; head++) {
      const node = queue[head] as number;
      const step = (depth[node] as number) + 1;
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        if (depth[target] !== -1) continue;
        depth[target] = step;
        queue[tail++] = target;
        counts[step] = (counts[step] ?? 0) + 1;
        sum += step;
      }
    }
    sums[source] = sum;
    for (let place = 0; place < tail; place++) depth[queue[place] as number] = -1;
  }
  return { counts, sums };
}
