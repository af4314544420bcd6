import type { Adjacency } from './compressed-rows.ts';

/**
 * What the steps from each node to the others come to, by node position.
 * - `reached` how many others can be reached · `total` the sum of the steps to those
 * - `farthest` the most steps to any of those (0 when there are none) · `near` how many are at one or two steps
 */
export type Distances = {
  readonly reached: Int32Array;
  readonly total: Float64Array;
  readonly farthest: Int32Array;
  readonly near: Int32Array;
};

/** Walks along the rows from every node: forward rows give steps from a node, reverse rows steps to it. Time O(n (n + m)). */
export function distances({ offsets, targets }: Adjacency): Distances {
  const order = offsets.length - 1;
  const found = {
    reached: new Int32Array(order),
    total: new Float64Array(order),
    farthest: new Int32Array(order),
    near: new Int32Array(order),
  };
  const depth = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  for (let source = 0; source < order; source++) {
    queue[0] = source;
    depth[source] = 0;
    let tail = 1;
    let total = 0;
    let near = 0;
    let step = 0;
    for (let head = 0; head < tail && tail < order; head++) {
      const node = queue[head] as number;
      step = (depth[node] as number) + 1;
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        if (depth[target] !== -1) continue;
        depth[target] = step;
        queue[tail++] = target;
        total += step;
        if (step <= 2) near++;
      }
    }
    found.reached[source] = tail - 1;
    found.total[source] = total;
    found.farthest[source] = depth[queue[tail - 1] as number] as number;
    found.near[source] = near;
    for (let place = 0; place < tail; place++) depth[queue[place] as number] = -1;
  }
  return found;
}
