import type { Adjacency } from './compressed-rows.ts';

/**
 * Two-step paths i -> j -> h with three different nodes, by the node j in the middle: how many there are (`paths`) and
 * from how many of them i also goes to h directly (`closed`). In undirected rows each counts in both directions.
 */
export type TwoPaths = { readonly paths: Float64Array; readonly closed: Float64Array };

/** Time: the sum over nodes of incoming times outgoing ties. */
export function twoPaths({ offsets, targets }: Adjacency): TwoPaths {
  const order = offsets.length - 1;
  const paths = new Float64Array(order);
  const closed = new Float64Array(order);
  // direct[h] = first node + 1 when it has a tie to h.
  const direct = new Int32Array(order);
  for (let first = 0; first < order; first++) {
    const start = offsets[first] as number;
    const end = offsets[first + 1] as number;
    for (let place = start; place < end; place++) direct[targets[place] as number] = first + 1;
    for (let place = start; place < end; place++) {
      const middle = targets[place] as number;
      const last = offsets[middle + 1] as number;
      let open = 0;
      let shut = 0;
      for (let further = offsets[middle] as number; further < last; further++) {
        const third = targets[further] as number;
        if (third === first) continue;
        open++;
        if (direct[third] === first + 1) shut++;
      }
      paths[middle] = (paths[middle] as number) + open;
      closed[middle] = (closed[middle] as number) + shut;
    }
  }
  return { paths, closed };
}

/** The sum of numbers, from first to last. */
export function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
