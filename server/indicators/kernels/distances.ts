import type { Adjacency } from './compressed-rows.ts';

/**
 * Shortest distances, in steps along the rows. Whole numbers, so the same in whatever order the nodes stand. By position:
 * - `reached` how many others can be reached · `total` the sum of the steps to those
 * - `farthest` the most steps to any of those (0 when there are none) · `near` how many are at one or two steps
 *
 * Of the whole: `counts[d]` ordered pairs at distance d (counts[0] is 0).
 */
export type Distances = {
  readonly reached: Int32Array;
  readonly total: Float64Array;
  readonly farthest: Int32Array;
  readonly near: Int32Array;
  readonly counts: readonly number[];
};

/**
 * Walks breadth-first along the rows: forward rows give steps from a node, reverse rows steps to it. Time O(n + m) per source.
 * @param sources only from the first so many nodes; for the others all values are 0. Default: every node
 */
export function distances({ offsets, targets }: Pick<Adjacency, 'offsets' | 'targets'>, sources = offsets.length - 1): Distances {
  const order = offsets.length - 1;
  const reached = new Int32Array(order);
  const total = new Float64Array(order);
  const farthest = new Int32Array(order);
  const near = new Int32Array(order);
  const counts = [0];
  const depth = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  for (let source = 0; source < Math.min(sources, order); source++) {
    queue[0] = source;
    depth[source] = 0;
    let tail = 1;
    // Level by level: where the level that is being read ends, and how far away the next one is.
    let levelEnd = 1;
    let step = 1;
    for (let head = 0; head < tail; head++) {
      if (head === levelEnd) {
        counts[step] = (counts[step] ?? 0) + tail - levelEnd;
        total[source] = (total[source] as number) + step * (tail - levelEnd);
        levelEnd = tail;
        step++;
        if (step === 3) near[source] = tail - 1;
      }
      if (tail === order) break;
      const node = queue[head] as number;
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        if (depth[target] !== -1) continue;
        depth[target] = step;
        queue[tail++] = target;
      }
    }
    if (tail > levelEnd) {
      counts[step] = (counts[step] ?? 0) + tail - levelEnd;
      total[source] = (total[source] as number) + step * (tail - levelEnd);
    }
    reached[source] = tail - 1;
    farthest[source] = depth[queue[tail - 1] as number] as number;
    if (step < 3) near[source] = tail - 1;
    for (let place = 0; place < tail; place++) depth[queue[place] as number] = -1;
  }
  return { reached, total, farthest, near, counts };
}
