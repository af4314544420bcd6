import type { CompressedRows } from './compressed-rows.ts';

/**
 * Adds to `scores` what the sources `first` up to `last` (not included) contribute to betweenness: for each node the sum,
 * over shortest paths from those sources, of the share that runs through it. Ranges of sources may be computed apart
 * and added up. Ends of a path do not count. Time O(n + m) per source, memory O(n + m).
 *
 * Brandes (2001), doi 10.1080/0022250X.2001.9990249, with successors in place of predecessors: a node's row is read
 * once, and what it finds one step further stands side by side in `beyond`, so the way back reads only ties on shortest paths.
 */
export function addBetweenness(rows: CompressedRows, scores: Float64Array, first: number, last: number): void {
  const { order, offsets, targets } = rows;
  const depth = new Int32Array(order).fill(-1);
  const paths = new Float64Array(order);
  const share = new Float64Array(order);
  const queue = new Int32Array(order);
  const beyond = new Int32Array(targets.length);
  // starts[i] = where the successors of the i-th node of the queue begin in `beyond`.
  const starts = new Int32Array(order);
  for (let source = first; source < last; source++) {
    queue[0] = source;
    depth[source] = 0;
    paths[source] = 1;
    let tail = 1;
    let found = 0;
    let deepest = 0;
    let head = 0;
    for (; head < tail; head++) {
      const node = queue[head] as number;
      const step = (depth[node] as number) + 1;
      // Everything is reached and this node is on the last level: its row, and those after it, lead nowhere new.
      if (tail === order && step > deepest) break;
      starts[head] = found;
      const ways = paths[node] as number;
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        const level = depth[target] as number;
        if (level === -1) {
          depth[target] = step;
          paths[target] = ways;
          queue[tail++] = target;
          beyond[found++] = target;
          deepest = step;
        } else if (level === step) {
          paths[target] = (paths[target] as number) + ways;
          beyond[found++] = target;
        }
      }
    }
    let back = tail - 1;
    for (; back >= head; back--) {
      const node = queue[back] as number;
      share[node] = 1 / (paths[node] as number);
    }
    let end = found;
    for (; back > 0; back--) {
      const node = queue[back] as number;
      const start = starts[back] as number;
      let sum = 0;
      for (let place = start; place < end; place++) sum += share[beyond[place] as number] as number;
      end = start;
      const ways = paths[node] as number;
      const dependency = ways * sum;
      scores[node] = (scores[node] as number) + dependency;
      share[node] = (1 + dependency) / ways;
    }
    for (let place = 0; place < tail; place++) depth[queue[place] as number] = -1;
  }
}

/** Unweighted betweenness of every node; in undirected rows each pair of ends counts once. */
export function betweenness(rows: CompressedRows): Float64Array {
  const scores = new Float64Array(rows.order);
  addBetweenness(rows, scores, 0, rows.order);
  if (!rows.directed) for (let node = 0; node < rows.order; node++) scores[node] = (scores[node] as number) / 2;
  return scores;
}
