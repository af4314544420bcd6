import type { LengthBuckets } from '../../graph/length-buckets.ts';
import type { Rows } from './compressed-rows.ts';
import { lengthRoom } from './length-room.ts';
import type { LengthWalk } from './length-walk.ts';
import { onePath } from './path-walk.ts';

/**
 * Shortest paths by length, found and counted in one go (Dijkstra 1959, doi 10.1007/BF01386390, with the buckets of Dial 1969,
 * doi 10.1145/363269.363610). What leads to a node lies in buckets before its own, so when its row is read no path to it is still to come.
 * @param values lengths beside the targets, above 0, that add up without rounding: equal is equal
 * @param buckets of which each is settled at once
 */
export function exactWalk(rows: Rows, values: Float64Array, buckets: LengthBuckets): LengthWalk {
  const { order, offsets, targets } = rows;
  const { perWidth, count: circle } = buckets;
  const { heads, nodes, nexts, settled, length, paths } = lengthRoom(rows, circle);
  // The walk in which a node was settled last.
  const settledIn = new Int32Array(order).fill(-1);
  let walk = 0;
  let count = 0;

  function from(source: number): number {
    for (let index = 0; index < count; index++) length[settled[index] as number] = Number.POSITIVE_INFINITY;
    walk++;
    count = 0;
    length[source] = 0;
    paths[source] = onePath;
    heads[0] = 0;
    nodes[0] = source;
    nexts[0] = -1;
    let used = 1;
    let waiting = 1;
    // The bucket at hand: which it is of all, and where it stands in the circle.
    let bucket = 0;
    let slot = 0;
    while (waiting > 0) {
      let entry = heads[slot] as number;
      heads[slot] = -1;
      while (entry !== -1) {
        waiting--;
        const node = nodes[entry] as number;
        entry = nexts[entry] as number;
        if (settledIn[node] === walk) continue;
        settledIn[node] = walk;
        settled[count++] = node;
        const here = length[node] as number;
        const ways = paths[node] as number;
        const end = offsets[node + 1] as number;
        for (let place = offsets[node] as number; place < end; place++) {
          const target = targets[place] as number;
          const reach = here + (values[place] as number);
          const known = length[target] as number;
          if (reach > known) continue;
          if (reach === known) {
            paths[target] = (paths[target] as number) + ways;
            continue;
          }
          length[target] = reach;
          paths[target] = ways;
          const onward = slot + (Math.floor(reach * perWidth) - bucket);
          const into = onward < circle ? onward : onward - circle;
          nodes[used] = target;
          nexts[used] = heads[into] as number;
          heads[into] = used++;
          waiting++;
        }
      }
      bucket++;
      slot = slot + 1 < circle ? slot + 1 : 0;
    }
    return count;
  }
  return { settled, length, paths, from };
}
