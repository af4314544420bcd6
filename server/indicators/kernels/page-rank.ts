import type { CompressedRows } from './compressed-rows.ts';

const damping = 0.85;

/** After this many rounds what is left to change is below 0.85^300, less than the last bit. */
const rounds = 300;

/**
 * Google's PageRank with damping 0.85, summing to 1: where a walker is found who follows a tie (with chance in proportion
 * to its weight, or to each alike) and now and then, and always where nothing leaves, jumps to any node.
 * Brin & Page (1998), doi 10.1016/S0169-7552(98)00110-X. Weights, when used, must be known and above 0.
 */
export function pageRank({ order, offsets, targets, weights }: CompressedRows, weighted: boolean): Float64Array {
  const leaving = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      leaving[node] = (leaving[node] as number) + (weighted ? (weights[place] as number) : 1);
    }
  }
  let rank = new Float64Array(order).fill(1 / order);
  let change = 1;
  for (let round = 0; round < rounds && change > 1e-16; round++) {
    let jumping = 0;
    for (let node = 0; node < order; node++) if (leaving[node] === 0) jumping += rank[node] as number;
    const next = new Float64Array(order).fill((1 - damping + damping * jumping) / order);
    for (let node = 0; node < order; node++) {
      if (leaving[node] === 0) continue;
      const part = (damping * (rank[node] as number)) / (leaving[node] as number);
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        next[target] = (next[target] as number) + part * (weighted ? (weights[place] as number) : 1);
      }
    }
    change = next.reduce((sum, value, node) => sum + Math.abs(value - (rank[node] as number)), 0);
    rank = next;
  }
  return rank;
}
