import type { Adjacency } from './compressed-rows.ts';

/** For each place of undirected rows, how many partners the two ends share. Time: the sum over ties of the partners of one end. */
export function sharedPartners({ offsets, targets }: Adjacency): Int32Array {
  const order = offsets.length - 1;
  const shared = new Int32Array(targets.length);
  const partner = new Int32Array(order).fill(-1);
  for (let node = 0; node < order; node++) {
    const start = offsets[node] as number;
    const end = offsets[node + 1] as number;
    for (let place = start; place < end; place++) partner[targets[place] as number] = node;
    for (let place = start; place < end; place++) {
      const other = targets[place] as number;
      let count = 0;
      for (let next = offsets[other] as number; next < (offsets[other + 1] as number); next++) {
        if (partner[targets[next] as number] === node) count++;
      }
      shared[place] = count;
    }
  }
  return shared;
}
