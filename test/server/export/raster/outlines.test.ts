import { describe, expect, it } from 'vitest';
import {
  circleRing,
  circleStroke,
  dashRings,
  lineRing,
  outlineStroke,
  rectangleRing,
} from '../../../../server/export/raster/outlines.ts';
import type { Ring } from '../../../../server/export/raster/sides.ts';

/** Signed by the way round (shoelace formula). */
function area(...rings: readonly Ring[]): number {
  return rings.reduce((sum, ring) => {
    let twice = 0;
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length;
      twice += (ring[at] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[at + 1] ?? 0);
    }
    return sum + twice / 2;
  }, 0);
}

describe('outlines', () => {
  it('of circles are round to a fiftieth of a dot', () => {
    for (const radius of [0.5, 4, 30, 400]) {
      const ring = circleRing(7, -3, radius);
      const [low, high] = [Math.PI * (radius - 0.02) ** 2, Math.PI * radius ** 2];
      expect(area(ring)).toBeGreaterThan(low);
      expect(area(ring)).toBeLessThan(high);
    }
    // 2 pi r times the width.
    expect(area(...circleStroke(0, 0, 10, 2))).toBeCloseTo(40 * Math.PI, 0);
    // Wider than it is round: no hole.
    expect(area(...circleStroke(0, 0, 1, 4))).toBeCloseTo(9 * Math.PI, 0);
  });

  it('of lines end where the line does, or half a circle further', () => {
    expect(lineRing([0, 0], [10, 0], 2, 'butt')).toEqual([0, 1, 10, 1, 10, -1, 0, -1]);
    expect(Math.abs(area(lineRing([0, 0], [3, 4], 2, 'butt')))).toBeCloseTo(10);
    expect(Math.abs(area(lineRing([0, 0], [3, 4], 2, 'round')))).toBeCloseTo(10 + Math.PI, 0);
  });

  it('of dashes begin with a dash and stop with the line', () => {
    const dashes = dashRings([0, 0], [10, 0], 1, 'butt', [3, 2]);
    expect(dashes).toHaveLength(2);
    expect(Math.abs(area(...dashes))).toBeCloseTo(6);
    expect(Math.abs(area(...dashRings([0, 0], [0, 6], 1, 'butt', [3, 2])))).toBeCloseTo(4);
  });

  it('of rectangles have square or round corners', () => {
    expect(area(rectangleRing(1, 2, 5, 4, 0))).toBe(20);
    expect(area(rectangleRing(1, 2, 50, 40, 8))).toBeCloseTo(2000 - (4 - Math.PI) * 64, -1);
  });

  it('of strokes lie half on either side, with corners as asked', () => {
    const square = [0, 0, 10, 0, 10, 10, 0, 10];
    const pointed = outlineStroke(square, 2, 'miter') ?? [];
    expect(Math.abs(area(...pointed))).toBeCloseTo(144 - 64);
    const round = outlineStroke(square, 2, 'round') ?? [];
    expect(Math.abs(area(...round))).toBeCloseTo(4 * 20 + Math.PI - 4 + 0, 0);
    // The other way round is the same stroke; a corner that points inwards has its round side inside.
    expect(Math.abs(area(...(outlineStroke([0, 10, 10, 10, 10, 0, 0, 0], 2, 'miter') ?? [])))).toBeCloseTo(80);
    const corner = [0, 0, 20, 0, 20, 10, 10, 10, 10, 20, 0, 20];
    expect(Math.abs(area(...(outlineStroke(corner, 2, 'miter') ?? [])))).toBeCloseTo(160);
  });

  it('of strokes are left to the renderer where corners are too sharp or sides too short', () => {
    expect(outlineStroke([0, 0, 100, 0, 100, 2], 1, 'miter')).toBeNull();
    expect(outlineStroke([0, 0, 10, 0, 10, 1, 0, 1], 4, 'round')).toBeNull();
    expect(outlineStroke([0, 0, 0, 0, 10, 10], 1, 'round')).toBeNull();
  });
});
