import { byCodePoint } from '../model/identity.ts';
import { seededRandom } from '../model/random.ts';
import { layOutComponent } from './layout-component.ts';
import type { Layout, Neighbours, Point } from './layout-model.ts';
import { orient } from './layout-orientation.ts';
import { pack } from './layout-packing.ts';
import type { NetworkGraph } from './network.ts';

/**
 * Lays out a network: each connected component by stress (see layout-component.ts), turned so that it lies flat,
 * and the components packed side by side, the largest first.
 *
 * Only + - * / and square roots are used and the nodes are taken in code-point order, so the same network and seed
 * give the same positions on every machine, in whatever order the graph was filled.
 * @param seed any integer
 */
export function layoutNetwork(graph: NetworkGraph, seed: number): Layout {
  const ids = graph.nodes().sort(byCodePoint);
  const tied = ids.filter((id) => graph.degree(id) > 0);
  const neighbours = readNeighbours(graph, tied);
  const pieces = components(neighbours).map((members) => {
    const position = new Map(members.map((node, index) => [node, index]));
    const own = members.map((node) => (neighbours[node] ?? []).map((other) => position.get(other) ?? 0));
    // Every component starts from the seed itself: what happens in one does not move another.
    return { members, ...orient(layOutComponent(own, seededRandom(seed))) };
  });
  const points = new Map<string, Point>();
  const corners = pack(pieces);
  pieces.forEach(({ members, xs, ys }, piece) => {
    const corner = corners[piece] ?? { x: 0, y: 0 };
    members.forEach((node, index) => {
      points.set(tied[node] ?? '', { x: corner.x + (xs[index] ?? 0), y: corner.y + (ys[index] ?? 0) });
    });
  });
  return { points, isolates: ids.filter((id) => graph.degree(id) === 0) };
}

function readNeighbours(graph: NetworkGraph, ids: readonly string[]): Neighbours {
  const position = new Map(ids.map((id, index) => [id, index]));
  return ids.map((id) =>
    graph
      .neighbors(id)
      .map((other) => position.get(other) ?? 0)
      .sort((a, b) => a - b),
  );
}

/** Connected components, the largest first; of equal ones the one with the first node. */
function components(neighbours: Neighbours): number[][] {
  const seen = new Uint8Array(neighbours.length);
  const found: number[][] = [];
  for (let start = 0; start < neighbours.length; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const members = [start];
    for (const node of members) {
      for (const other of neighbours[node] ?? []) {
        if (seen[other] === 1) continue;
        seen[other] = 1;
        members.push(other);
      }
    }
    found.push(members.sort((a, b) => a - b));
  }
  return found.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
