import type { Adjacency } from './compressed-rows.ts';

/** What is left to change when the vector counts as settled, and after how many rounds it is given up. */
const settled = 1e-13;
const mostRounds = 5000;

/**
 * The eigenvector centrality of a directed network over its incoming arcs, of length 1: each node has in proportion to what those who
 * point to it have. By multiplying (1 + the matrix) over and over from equal shares, as networkx does.
 * @param incoming the reverse rows
 * @returns null when it does not settle: in a network without circles, or with several circles that feed each other equally
 */
export function incomingVector({ offsets, targets }: Adjacency): Float64Array | null {
  const order = offsets.length - 1;
  let vector = new Float64Array(order).fill(1 / Math.sqrt(order));
  for (let round = 0; round < mostRounds; round++) {
    const next = vector.slice();
    let squares = 0;
    for (let node = 0; node < order; node++) {
      let sum = vector[node] as number;
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) sum += vector[targets[place] as number] as number;
      next[node] = sum;
      squares += sum ** 2;
    }
    const length = Math.sqrt(squares);
    let change = 0;
    for (let node = 0; node < order; node++) {
      const value = (next[node] as number) / length;
      change = Math.max(change, Math.abs(value - (vector[node] as number)));
      next[node] = value;
    }
    vector = next;
    if (change < settled) return vector;
  }
  return null;
}
