import type { Adjacency, CompressedRows } from './compressed-rows.ts';

/** The neighbours that are tied in both directions; of an undirected network all of them. Weights are 1: a binary network. */
export function confirmedRows({ order, offsets, targets, weights, reverse, directed }: CompressedRows): Adjacency {
  if (!directed) return { offsets, targets, weights };
  const kept = new Int32Array(targets.length);
  const ends = new Int32Array(order + 1);
  let count = 0;
  for (let node = 0; node < order; node++) {
    let back = reverse.offsets[node] as number;
    const backEnd = reverse.offsets[node + 1] as number;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const target = targets[place] as number;
      while (back < backEnd && (reverse.targets[back] as number) < target) back++;
      if (back < backEnd && reverse.targets[back] === target) kept[count++] = target;
    }
    ends[node + 1] = count;
  }
  return { offsets: ends, targets: kept.slice(0, count), weights: new Float64Array(count).fill(1) };
}
