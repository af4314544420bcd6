import type { Adjacency } from './compressed-rows.ts';

/**
 * Finds how many steps two tied nodes of undirected rows are apart without their tie, from both ends at once; 0 when nothing else
 * joins them. The nearer side is grown each time, so a short detour costs little in a large network.
 */
export function detourOf({ offsets, targets }: Adjacency): (a: number, b: number) => number {
  const order = offsets.length - 1;
  // Steps + 1 from either end; 0 = not reached.
  const sides = [new Int32Array(order), new Int32Array(order)] as const;
  const queues = [new Int32Array(order), new Int32Array(order)] as const;
  return (a, b) => {
    const ends = [a, b] as const;
    const from = [0, 0];
    const to = [1, 1];
    queues[0][0] = a;
    queues[1][0] = b;
    sides[0][a] = 1;
    sides[1][b] = 1;
    let found = 0;
    while (found === 0) {
      const [waiting0, waiting1] = [(to[0] as number) - (from[0] as number), (to[1] as number) - (from[1] as number)];
      if (waiting0 === 0 || waiting1 === 0) break;
      const own = waiting0 <= waiting1 ? 0 : 1;
      const [mine, theirs, queue] = [sides[own], sides[1 - own] as Int32Array, queues[own]];
      const levelEnd = to[own] as number;
      for (let head = from[own] as number; head < levelEnd; head++) {
        const node = queue[head] as number;
        const reach = (mine[node] as number) + 1;
        for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
          const target = targets[place] as number;
          if (node === ends[own] && target === ends[1 - own]) continue;
          const met = theirs[target] as number;
          // Both counts are one too high.
          if (met > 0 && (found === 0 || reach + met - 2 < found)) found = reach + met - 2;
          if (mine[target] !== 0) continue;
          mine[target] = reach;
          queue[to[own] as number] = target;
          to[own] = (to[own] as number) + 1;
        }
      }
      from[own] = levelEnd;
    }
    for (const side of [0, 1] as const) {
      for (let place = 0; place < (to[side] as number); place++) sides[side][queues[side][place] as number] = 0;
    }
    return found;
  };
}
