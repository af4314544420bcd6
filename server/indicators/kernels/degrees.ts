import type { Adjacency } from './compressed-rows.ts';

/** The number of ties in each row. */
export function degrees({ offsets }: Adjacency): Int32Array {
  const counts = new Int32Array(offsets.length - 1);
  for (let node = 0; node < counts.length; node++) counts[node] = (offsets[node + 1] as number) - (offsets[node] as number);
  return counts;
}
