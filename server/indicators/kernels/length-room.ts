import type { Rows } from './compressed-rows.ts';

/**
 * Where a walk by length over these rows keeps what it knows, with so many buckets in its circle. A bucket is a chain of entries, each a node
 * and the next entry; an entry stays when its node has got closer, and is passed over.
 */
export function lengthRoom({ order, targets }: Pick<Rows, 'order' | 'targets'>, buckets: number) {
  return {
    /** The first entry of each bucket; -1 = it is empty. */
    heads: new Int32Array(buckets).fill(-1),
    nodes: new Int32Array(targets.length + 1),
    nexts: new Int32Array(targets.length + 1),
    settled: new Int32Array(order),
    length: new Float64Array(order).fill(Number.POSITIVE_INFINITY),
    paths: new Float64Array(order),
  };
}
