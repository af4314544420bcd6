import type { Adjacency } from './compressed-rows.ts';

/** Nodes stand twice in the flow network: 2v where ways arrive, 2v + 1 where they leave. */
type Flow = { readonly starts: Int32Array; readonly heads: Int32Array; readonly twins: Int32Array; readonly room: Uint8Array };

function buildFlow({ offsets, targets }: Adjacency): Flow {
  const order = offsets.length - 1;
  const tails: number[] = [];
  const heads: number[] = [];
  const arc = (from: number, to: number): void => {
    tails.push(from, to);
    heads.push(to, from);
  };
  for (let node = 0; node < order; node++) {
    arc(2 * node, 2 * node + 1);
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      arc(2 * node + 1, 2 * (targets[place] as number));
    }
  }
  const starts = new Int32Array(2 * order + 1);
  for (const tail of tails) starts[tail + 1] = (starts[tail + 1] as number) + 1;
  for (let node = 0; node < 2 * order; node++) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  const free = starts.slice(0, 2 * order);
  const places = tails.map((tail) => {
    const place = free[tail] as number;
    free[tail] = place + 1;
    return place;
  });
  const flow = {
    starts,
    heads: new Int32Array(tails.length),
    twins: new Int32Array(tails.length),
    room: new Uint8Array(tails.length),
  };
  places.forEach((place, index) => {
    flow.heads[place] = heads[index] as number;
    flow.twins[place] = places[index ^ 1] as number;
    // Of each couple the first is the arc itself, the second its way back.
    flow.room[place] = index % 2 === 0 ? 1 : 0;
  });
  return flow;
}

/**
 * Counts, for two nodes without a tie, the paths between them that share no other node (Menger), up to a limit: how many
 * others must disappear to separate them. Each path costs one breadth-first walk, O(n + m).
 */
export function separatePathsOf(rows: Adjacency): (from: number, to: number, limit: number) => number {
  const { starts, heads, twins, room } = buildFlow(rows);
  const fresh = room.slice();
  const arrival = new Int32Array(starts.length - 1);
  const queue = new Int32Array(starts.length - 1);
  return (from, to, limit) => {
    room.set(fresh);
    const source = 2 * from + 1;
    const sink = 2 * to;
    for (let found = 0; found < limit; found++) {
      arrival.fill(-1);
      queue[0] = source;
      let tail = 1;
      for (let head = 0; head < tail && arrival[sink] === -1; head++) {
        const node = queue[head] as number;
        for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
          const next = heads[place] as number;
          if (room[place] === 0 || next === source || arrival[next] !== -1) continue;
          arrival[next] = place;
          queue[tail++] = next;
        }
      }
      if (arrival[sink] === -1) return found;
      for (let node = sink; node !== source; ) {
        const place = arrival[node] as number;
        const twin = twins[place] as number;
        room[place] = 0;
        room[twin] = 1;
        node = heads[twin] as number;
      }
    }
    return limit;
  };
}
