import { byCodePoint } from '../model/identity.ts';
import { seededRandom } from '../model/random.ts';
import { layOutComponent } from './layout-component.ts';
import type { Layout, Point } from './layout-model.ts';
import { components, readNeighbours } from './layout-neighbours.ts';
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
  const pieces = components(readNeighbours(graph, tied)).map(({ members, neighbours }) => ({
    members,
    // Every component starts from the seed itself: what happens in one does not move another.
    ...orient(layOutComponent(neighbours, seededRandom(seed))),
  }));
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
