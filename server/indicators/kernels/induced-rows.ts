import type { Adjacency, CompressedRows } from './compressed-rows.ts';

/**
 * The rows of the network of some of the nodes and the ties among them. Time linear in nodes and ties.
 * @param kept positions to keep, ascending
 */
export function inducedRows(rows: CompressedRows, kept: readonly number[]): CompressedRows {
  const places = new Int32Array(rows.order).fill(-1);
  for (const [place, node] of kept.entries()) places[node] = place;
  const forward = restrict(rows, kept, places);
  return {
    ids: kept.map((node) => rows.ids[node] as string),
    order: kept.length,
    directed: rows.directed,
    ...forward,
    reverse: rows.directed ? restrict(rows.reverse, kept, places) : forward,
  };
}

function restrict({ offsets, targets, weights }: Adjacency, kept: readonly number[], places: Int32Array): Adjacency {
  const ends = new Int32Array(kept.length + 1);
  const found: number[] = [];
  const beside: number[] = [];
  for (const [place, node] of kept.entries()) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const target = places[targets[at] as number] as number;
      if (target < 0) continue;
      found.push(target);
      beside.push(weights[at] as number);
    }
    ends[place + 1] = found.length;
  }
  return { offsets: ends, targets: Int32Array.from(found), weights: Float64Array.from(beside) };
}
