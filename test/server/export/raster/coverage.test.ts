import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCoverage } from '../../../../server/export/raster/coverage.ts';
import type { Ring } from '../../../../server/export/raster/sides.ts';

/** How much of each dot shapes cover, by how dark black shapes make white paper. */
function covered(width: number, height: number, shapes: readonly { rings: readonly Ring[]; opacity?: number }[]): number[][] {
  const coverage = openCoverage(width, height);
  for (const { rings, opacity = 1 } of shapes) coverage.add(rings, opacity);
  const dots = { width, height, bytes: new Uint8Array(4 * width * height).fill(255) };
  coverage.lay(dots, [0, 0, 0]);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, dot) => 1 - (dots.bytes[4 * (row * width + dot)] ?? 0) / 255),
  );
}

const near = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((part) => expect.closeTo(part, 2)));
const box = (left: number, top: number, right: number, bottom: number): Ring => [
  left,
  top,
  right,
  top,
  right,
  bottom,
  left,
  bottom,
];

describe('coverage', () => {
  it('is the area that a shape and a dot have in common', () => {
    // From 0.5 to 2.25 across, from 0.75 down to 1.
    expect(covered(4, 2, [{ rings: [box(0.5, 0.75, 2.25, 1)] }])).toEqual(
      near([
        [0.125, 0.25, 0.0625, 0],
        [0, 0, 0, 0],
      ]),
    );
    expect(covered(3, 1, [{ rings: [box(0.5, 0, 2, 1)] }])).toEqual(near([[0.5, 1, 0]]));
  });

  it('is whole in the middle of a shape as wide as the largest page', () => {
    for (const left of [0.1, 3.8, 20.03]) {
      const [row = []] = covered(9900, 1, [{ rings: [box(left, 0, 9900 - 1.3 * left, 1)] }]);
      expect(row.slice(Math.ceil(left), Math.floor(9900 - 1.3 * left)).filter((part) => part !== 1)).toEqual([]);
    }
  });

  it('follows a slope, steep or shallow', () => {
    // Below the diagonal of three dots.
    expect(covered(3, 3, [{ rings: [[0, 0, 3, 3, 0, 3]] }])).toEqual(
      near([
        [0.5, 0, 0],
        [1, 0.5, 0],
        [1, 1, 0.5],
      ]),
    );
    // Below a line that falls one dot in four: what is above it is 1/8, 3/8, 5/8, 7/8.
    expect(covered(4, 1, [{ rings: [[0, 0, 4, 1, 0, 1]] }])).toEqual(near([[0.875, 0.625, 0.375, 0.125]]));
    // Left of a line that goes one dot to the right in four.
    expect(covered(1, 4, [{ rings: [[0, 0, 1, 4, 0, 4]] }])).toEqual(near([[0.125], [0.375], [0.625], [0.875]]));
  });

  it('does not depend on the way round, and leaves holes open', () => {
    expect(covered(3, 1, [{ rings: [[0, 0, 0, 1, 2, 1, 2, 0]] }])).toEqual(near([[1, 1, 0]]));
    const hole: Ring = [1, 1, 1, 2, 2, 2, 2, 1];
    expect(covered(3, 3, [{ rings: [box(0, 0, 3, 3), hole] }])).toEqual(
      near([
        [1, 1, 1],
        [1, 0, 1],
        [1, 1, 1],
      ]),
    );
    // What two outlines of one shape cover together is covered once.
    expect(covered(3, 1, [{ rings: [box(0, 0, 2, 1), box(1, 0, 3, 1)] }])).toEqual(near([[1, 1, 1]]));
  });

  it('lets a line cover its share of what another leaves free', () => {
    const across = { rings: [box(0, 0.25, 3, 0.75)] };
    const down = { rings: [box(1.25, 0, 1.75, 1)] };
    expect(covered(3, 1, [across, down])).toEqual(near([[0.5, 0.75, 0.5]]));
    expect(covered(3, 1, [down, across])).toEqual(near([[0.5, 0.75, 0.5]]));
    const pale = { rings: [box(0, 0, 2, 1)], opacity: 0.4 };
    expect(covered(3, 1, [pale])).toEqual(near([[0.4, 0.4, 0]]));
    expect(covered(3, 1, [pale, pale])).toEqual(near([[0.64, 0.64, 0]]));
  });

  it('keeps to the picture', () => {
    expect(covered(2, 2, [{ rings: [box(-5, -5, 1, 1)] }, { rings: [box(1, 1, 9, 9)] }])).toEqual(
      near([
        [1, 0],
        [0, 1],
      ]),
    );
    expect(covered(2, 1, [{ rings: [box(-5, 0, -1, 1)] }, { rings: [box(3, 0, 9, 1)] }])).toEqual(near([[0, 0]]));
    expect(covered(2, 1, [{ rings: [] }, { rings: [[1, 0.5, 1, 0.5]] }])).toEqual(near([[0, 0]]));
  });

  it('goes on with rows further down, where nothing is covered yet', () => {
    const coverage = openCoverage(1, 2);
    const dots = { width: 1, height: 4, bytes: new Uint8Array(16).fill(255) };
    for (const top of [0, 2]) {
      coverage.moveTo(top);
      coverage.add([box(0, 1, 1, 2.5)], 1);
      coverage.lay(dots, [10, 20, 30]);
    }
    const reds = [0, 1, 2, 3].map((row) => dots.bytes[4 * row]);
    expect(reds).toEqual([255, 10, 133, 255]);
    expect([...dots.bytes.subarray(4, 8)]).toEqual([10, 20, 30, 255]);
  });

  it('adds up to the area of a shape within the picture', () => {
    const size = 16;
    const place = fc.double({ min: -8, max: 24, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 3, maxLength: 3 }), (corners) => {
        const rows = covered(size, size, [{ rings: [corners.flat()] }]).flat();
        // Bytes are rounded: half of 1/255 for each dot that is covered in part.
        const partly = rows.filter((part) => part > 0 && part < 1).length;
        const sum = rows.reduce((total, part) => total + part, 0);
        expect(Math.abs(sum - areaWithin(corners, size))).toBeLessThanOrEqual((partly * 0.5) / 255 + 1 / 255);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

type Point = readonly [number, number];

/** The area of a convex polygon within a square from 0, 0: cut by each edge in turn (Sutherland and Hodgman, 1974). */
function areaWithin(corners: readonly Point[], size: number): number {
  let left = corners;
  for (const [axis, limit, sign] of [
    [0, 0, 1],
    [0, size, -1],
    [1, 0, 1],
    [1, size, -1],
  ] as const) {
    const depth = (point: Point): number => sign * (point[axis] - limit);
    left = left.flatMap((point, index): Point[] => {
      const before = left.at(index - 1) ?? point;
      const [a, b] = [depth(before), depth(point)];
      const share = a / (a - b);
      const cut: Point = [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])];
      return [...(a < 0 !== b < 0 ? [cut] : []), ...(b < 0 ? [] : [point])];
    });
  }
  const twice = left.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = left[(index + 1) % left.length] ?? [x, y];
    return sum + x * nextY - y * nextX;
  }, 0);
  return Math.abs(twice) / 2;
}
