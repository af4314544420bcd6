import { type LengthBuckets, lengthBuckets } from '../../graph/length-buckets.ts';
import type { Rows } from './compressed-rows.ts';
import { exactWalk } from './exact-walk.ts';
import { lengthRoom } from './length-room.ts';
import { onePath } from './path-walk.ts';
import type { Lengths } from './tie-lengths.ts';

/** The nodes that one reaches, by length of the shortest path, with the number of such paths. */
export type LengthWalk = {
  /** `settled[0 .. count)` is in an order in which paths only lead on. */
  readonly settled: Int32Array;
  /** By node; Infinity where nothing leads. */
  readonly length: Float64Array;
  /** How many shortest paths lead to a node, in units of 2^-60 as in a walk without lengths, by node that is reached. */
  readonly paths: Float64Array;
  /** Walks from a node, and says how many it reaches, itself included. The next walk overwrites everything. */
  readonly from: (source: number) => number;
};

/** A walk along ties of these lengths, by the quickest way that they allow. */
export function lengthWalk(rows: Rows, lengths: Lengths): LengthWalk {
  const buckets = lengthBuckets(lengths.values);
  return buckets.isSettledAtOnce && lengths.slack === 0
    ? exactWalk(rows, lengths.values, buckets)
    : nearWalk(rows, lengths, buckets);
}

function twiceAsLong(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}

/**
 * Shortest paths by length (Dijkstra 1959, doi 10.1007/BF01386390) with buckets in place of a heap (Dial 1969,
 * doi 10.1145/363269.363610). Where a bucket is not settled at once a node may get closer while its bucket is being emptied and is read
 * again (Meyer & Sanders 2003, doi 10.1016/S0196-6774(03)00076-2), and the bucket is sorted in the end. Paths whose lengths differ by less
 * than the slack are equally long, which can be told when all lengths are known: they are counted after the walk.
 */
function nearWalk(rows: Rows, lengths: Lengths, { perWidth, count: buckets, isSettledAtOnce }: LengthBuckets): LengthWalk {
  const { order, offsets, targets } = rows;
  const { values, slack } = lengths;
  const { heads, settled, length, paths, ...entries } = lengthRoom(rows, buckets);
  // How far away a node was when its row was read last.
  const readAt = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
  let last = 0;

  function reach(source: number): number {
    for (let index = 0; index < last; index++) {
      const node = settled[index] as number;
      length[node] = Number.POSITIVE_INFINITY;
      readAt[node] = Number.POSITIVE_INFINITY;
    }
    let { nodes, nexts } = entries;
    length[source] = 0;
    heads[0] = 0;
    nodes[0] = source;
    nexts[0] = -1;
    let used = 1;
    let waiting = 1;
    let count = 0;
    // The bucket at hand: which it is of all, and where it stands in the circle of buckets.
    let bucket = 0;
    let slot = 0;
    while (waiting > 0) {
      let entry = heads[slot] as number;
      const began = count;
      while (entry !== -1) {
        heads[slot] = -1;
        while (entry !== -1) {
          waiting--;
          const node = nodes[entry] as number;
          entry = nexts[entry] as number;
          const here = length[node] as number;
          const read = readAt[node] as number;
          if (read <= here) continue;
          if (read === Number.POSITIVE_INFINITY) settled[count++] = node;
          readAt[node] = here;
          const end = offsets[node + 1] as number;
          for (let place = offsets[node] as number; place < end; place++) {
            const target = targets[place] as number;
            const onwards = here + (values[place] as number);
            if (onwards >= (length[target] as number)) continue;
            length[target] = onwards;
            const onward = slot + (Math.floor(onwards * perWidth) - bucket);
            const into = onward < buckets ? onward : onward - buckets;
            if (used === nodes.length) {
              nodes = entries.nodes = twiceAsLong(nodes);
              nexts = entries.nexts = twiceAsLong(nexts);
            }
            nodes[used] = target;
            nexts[used] = heads[into] as number;
            heads[into] = used++;
            waiting++;
          }
        }
        entry = heads[slot] as number;
      }
      if (!isSettledAtOnce && count - began > 1) {
        settled.subarray(began, count).sort((a, b) => (length[a] as number) - (length[b] as number));
      }
      bucket++;
      slot = slot + 1 < buckets ? slot + 1 : 0;
    }
    last = count;
    return count;
  }

  function from(source: number): number {
    const count = reach(source);
    for (let index = 0; index < count; index++) paths[settled[index] as number] = 0;
    paths[source] = onePath;
    for (let index = 0; index < count; index++) {
      const node = settled[index] as number;
      const here = length[node] as number;
      const ways = paths[node] as number;
      const end = offsets[node + 1] as number;
      for (let place = offsets[node] as number; place < end; place++) {
        const target = targets[place] as number;
        const there = length[target] as number;
        if (here + (values[place] as number) - there <= slack * there && here < there) {
          paths[target] = (paths[target] as number) + ways;
        }
      }
    }
    return count;
  }
  return { settled, length, paths, from };
}
