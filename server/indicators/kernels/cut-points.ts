import type { Adjacency } from './compressed-rows.ts';

/**
 * Nodes and ties whose loss divides a part; nodes ascending, ties as [lower, higher] ascending.
 * - `cutOff` by node, how many others of its part are no longer with the largest piece once it is gone; 0 where nothing is divided
 */
export type CutPoints = {
  readonly nodes: readonly number[];
  readonly ties: readonly (readonly [number, number])[];
  readonly cutOff: Int32Array;
};

/**
 * Articulation points and bridges of undirected rows without parallel ties, in one walk: time O(n + m).
 * Hopcroft & Tarjan (1973), doi 10.1145/362248.362272, with its own stack, so a long chain does not overflow.
 */
export function cutPoints({ offsets, targets }: Adjacency): CutPoints {
  const order = offsets.length - 1;
  const visit = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const parent = new Int32Array(order).fill(-1);
  const cuts = new Uint8Array(order);
  // Below each node of the walk: how many there are, and in the pieces that its loss leaves: how many together and in the largest.
  const below = new Int32Array(order).fill(1);
  const inPieces = new Int32Array(order);
  const largestPiece = new Int32Array(order);
  const cutOff = new Int32Array(order);
  const ties: (readonly [number, number])[] = [];
  const progress = offsets.slice(0, order);
  const trail = new Int32Array(order);
  let visited = 0;
  for (let root = 0; root < order; root++) {
    if (visit[root] !== -1) continue;
    let branches = 0;
    const firstVisit = visited;
    const walked: number[] = [root];
    let length = 1;
    trail[0] = root;
    visit[root] = visited;
    low[root] = visited++;
    while (length > 0) {
      const node = trail[length - 1] as number;
      const place = progress[node] as number;
      if (place < (offsets[node + 1] as number)) {
        progress[node] = place + 1;
        const target = targets[place] as number;
        if (visit[target] === -1) {
          parent[target] = node;
          visit[target] = visited;
          low[target] = visited++;
          trail[length++] = target;
          walked.push(target);
        } else if (target !== parent[node]) low[node] = Math.min(low[node] as number, visit[target] as number);
        continue;
      }
      length--;
      const above = parent[node] as number;
      if (above === -1) continue;
      const reach = low[node] as number;
      low[above] = Math.min(low[above] as number, reach);
      const size = below[node] as number;
      below[above] = (below[above] as number) + size;
      if (reach >= (visit[above] as number)) {
        inPieces[above] = (inPieces[above] as number) + size;
        largestPiece[above] = Math.max(largestPiece[above] as number, size);
      }
      if (reach > (visit[above] as number)) ties.push([Math.min(above, node), Math.max(above, node)]);
      if (above === root) branches++;
      else if (reach >= (visit[above] as number)) cuts[above] = 1;
    }
    if (branches > 1) cuts[root] = 1;
    const others = visited - firstVisit - 1;
    for (const node of walked) {
      const rest = others - (inPieces[node] as number);
      cutOff[node] = others - Math.max(rest, largestPiece[node] as number);
    }
  }
  const nodes: number[] = [];
  cuts.forEach((cut, node) => {
    if (cut === 1) nodes.push(node);
  });
  return { nodes, cutOff, ties: ties.sort((a, b) => a[0] - b[0] || a[1] - b[1]) };
}
