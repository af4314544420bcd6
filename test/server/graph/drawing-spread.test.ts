import { describe, expect, it } from 'vitest';
import { drawNetwork } from '../../../server/graph/drawing.ts';
import { spread, touching } from '../../../server/graph/drawing-spread.ts';
import { layoutNetwork } from '../../../server/graph/layout.ts';
import type { Point } from '../../../server/graph/layout-model.ts';
import { seededRandom } from '../../../server/model/random.ts';
import { drawingRequest, plantedNetwork } from './small-networks.ts';

/* A crowd is drawn as it was laid out: who was near stays near. */

/** The nearest points of one of a list, by position. */
function nearest(points: readonly Point[], of: number, count: number): readonly number[] {
  const from = points[of] ?? { x: 0, y: 0 };
  const far = points.map(({ x, y }) => Math.hypot(x - from.x, y - from.y));
  return [...points.keys()].sort((a, b) => (far[a] ?? 0) - (far[b] ?? 0)).slice(1, count + 1);
}

/** Points near a middle, and a few far out. */
function crowd(): readonly Point[] {
  const random = seededRandom(3);
  return Array.from({ length: 400 }, (_, index) => {
    const reach = index % 40 === 0 ? 400 : 20;
    return { x: 500 + reach * (random() + random() - 1), y: 300 + reach * (random() + random() - 1) };
  });
}

describe('a crowd', () => {
  it('is spread over the page it has, and who is farther from its middle stays farther', () => {
    const radii = Array.from({ length: 400 }, () => 3);
    const before = crowd();
    const after = spread(before, (points) => touching(points, radii, 1) > 100);
    expect(touching(before, radii, 1)).toBeGreaterThan(1000);
    expect(touching(after, radii, 1)).toBeLessThan(300);
    for (const axis of ['x', 'y'] as const) {
      const extent = (points: readonly Point[]): number =>
        Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));
      expect(extent(after)).toBeLessThanOrEqual(1.3 * extent(before));
    }
  });

  it('that has room stays where it is', () => {
    const points = crowd();
    expect(spread(points, () => false)).toBe(points);
  });

  it('all on one spot, on one line, or of one stays finite', () => {
    for (const points of [
      Array.from({ length: 5 }, () => ({ x: 2, y: 7 })),
      Array.from({ length: 5 }, (_, index) => ({ x: index, y: 7 })),
      [{ x: 1, y: 1 }],
      [],
    ])
      for (const { x, y } of spread(points, () => true)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  it('of a city keeps its neighbours, without one node on another', () => {
    const network = plantedNetwork(1500, 12_000, 20, 1);
    const layout = layoutNetwork(network.graph, 1);
    const { nodes } = drawNetwork(network, layout, drawingRequest({ widthMm: 174 }));
    const laidOut = nodes.map(({ id }) => layout.points.get(id) ?? { x: 0, y: 0 });
    let kept = 0;
    for (let node = 0; node < nodes.length; node += 15) {
      const near = new Set(nearest(laidOut, node, 10));
      kept += nearest(nodes, node, 10).filter((other) => near.has(other)).length;
    }
    // Pushing apart alone kept 1.3 in ten.
    expect(kept / 1000).toBeGreaterThan(0.5);
    expect(
      touching(
        nodes,
        nodes.map(({ radius }) => radius),
        0,
      ),
    ).toBe(0);
  });
});
