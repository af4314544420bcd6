import type { Neighbours } from './layout-model.ts';
import type { NetworkGraph } from './network.ts';

/** The neighbours of nodes with ties, in the order of `ids`; two opposite arcs are one tie. Time linear in nodes and ties. */
export function readNeighbours(graph: NetworkGraph, ids: readonly string[]): Neighbours {
  const order = ids.length;
  const position = new Map<string, number>();
  for (const [index, id] of ids.entries()) position.set(id, index);
  const sources = new Int32Array(graph.size);
  const targets = new Int32Array(graph.size);
  let arc = 0;
  graph.forEachEdge((_edge, _tie, source, target) => {
    sources[arc] = position.get(source) as number;
    targets[arc++] = position.get(target) as number;
  });
  const offsets = new Int32Array(order + 1);
  for (let at = 0; at < arc; at++) {
    const source = sources[at] as number;
    const target = targets[at] as number;
    offsets[source + 1] = (offsets[source + 1] as number) + 1;
    offsets[target + 1] = (offsets[target + 1] as number) + 1;
  }
  for (let node = 0; node < order; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  const unsorted = new Int32Array(2 * arc);
  const free = offsets.slice(0, order);
  const put = (row: Int32Array, node: number, neighbour: number): void => {
    const place = free[node] as number;
    free[node] = place + 1;
    row[place] = neighbour;
  };
  for (let at = 0; at < arc; at++) {
    put(unsorted, sources[at] as number, targets[at] as number);
    put(unsorted, targets[at] as number, sources[at] as number);
  }
  // Who comes first in everybody's row, then who comes second: so each row comes out ascending.
  const sorted = new Int32Array(2 * arc);
  free.set(offsets.subarray(0, order));
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] as number;
    for (let at = offsets[node] as number; at < end; at++) put(sorted, unsorted[at] as number, node);
  }
  return withoutRepeats({ order, offsets, targets: sorted });
}

function withoutRepeats({ order, offsets, targets }: Neighbours): Neighbours {
  const starts = new Int32Array(order + 1);
  let kept = 0;
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] as number;
    let before = -1;
    for (let at = offsets[node] as number; at < end; at++) {
      const target = targets[at] as number;
      if (target !== before) targets[kept++] = target;
      before = target;
    }
    starts[node + 1] = kept;
  }
  return { order, offsets: starts, targets: targets.slice(0, kept) };
}

/** One connected component: which nodes it has, ascending, and their neighbours, numbered as they come in `members`. */
export type Component = { readonly members: Int32Array; readonly neighbours: Neighbours };

/** The connected components, the largest first; of equal ones the one with the first node. */
export function components(neighbours: Neighbours): readonly Component[] {
  const { order, offsets, targets } = neighbours;
  const seen = new Uint8Array(order);
  const met = new Int32Array(order);
  const position = new Int32Array(order);
  const found: Int32Array[] = [];
  let count = 0;
  for (let start = 0; start < order; start++) {
    if (seen[start] === 1) continue;
    const first = count;
    seen[start] = 1;
    met[count++] = start;
    for (let next = first; next < count; next++) {
      const node = met[next] as number;
      const end = offsets[node + 1] as number;
      for (let at = offsets[node] as number; at < end; at++) {
        const other = targets[at] as number;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        met[count++] = other;
      }
    }
    const members = met.slice(first, count).sort();
    for (let index = 0; index < members.length; index++) position[members[index] as number] = index;
    found.push(members);
  }
  found.sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
  return found.map((members) => ({ members, neighbours: within(neighbours, members, position) }));
}

function within({ offsets, targets }: Neighbours, members: Int32Array, position: Int32Array): Neighbours {
  const starts = new Int32Array(members.length + 1);
  for (let index = 0; index < members.length; index++) {
    const node = members[index] as number;
    starts[index + 1] = (starts[index] as number) + (offsets[node + 1] as number) - (offsets[node] as number);
  }
  const own = new Int32Array(starts[members.length] as number);
  let place = 0;
  for (let index = 0; index < members.length; index++) {
    const node = members[index] as number;
    const end = offsets[node + 1] as number;
    for (let at = offsets[node] as number; at < end; at++) own[place++] = position[targets[at] as number] as number;
  }
  return { order: members.length, offsets: starts, targets: own };
}
