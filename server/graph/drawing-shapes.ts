import type { Shape } from './drawing-model.ts';
import type { Point } from './layout-model.ts';

/*
 * The outlines of nodes. Every shape of one radius has the area of the circle of that radius, so sizes compare across shapes.
 */

const squareHalf = 0.886227; // half the side of a square of area pi: square root of pi / 2
const diamondReach = 1.253314; // half the diagonal of the same square: square root of (pi / 2)
const hexagonReach = 1.099636; // square root of (2 pi / (3 square roots of 3))
const pentagonReach = 1.149481; // square root of (2 pi / (5 sin 72 degrees))
const triangleReach = 1.55512; // square root of (4 pi / (3 square roots of 3))
// A cross of arms as wide as 0.46 of its span: area = span squared x (1 - (1 - 0.46) squared).
const crossReach = 1.052945;
const crossArm = 0.484355;
const half = 0.5;
const root3half = 0.866025;
// Corners of a regular pentagon on the unit circle, from the top, clockwise.
const pentagon = [
  [0, -1],
  [0.951057, -0.309017],
  [0.587785, 0.809017],
  [-0.587785, 0.809017],
  [-0.951057, -0.309017],
] as const;

type Corner = readonly [x: number, y: number];
const corners: Readonly<Record<Exclude<Shape, 'circle'>, readonly Corner[]>> = {
  square: scale(squareHalf, [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]),
  diamond: scale(diamondReach, [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ]),
  triangle: scale(triangleReach, [
    [0, -1],
    [root3half, half],
    [-root3half, half],
  ]),
  hexagon: scale(hexagonReach, [
    [-1, 0],
    [-half, -root3half],
    [half, -root3half],
    [1, 0],
    [half, root3half],
    [-half, root3half],
  ]),
  pentagon: scale(pentagonReach, pentagon),
  cross: scale(1, [
    [-crossArm, -crossReach],
    [crossArm, -crossReach],
    [crossArm, -crossArm],
    [crossReach, -crossArm],
    [crossReach, crossArm],
    [crossArm, crossArm],
    [crossArm, crossReach],
    [-crossArm, crossReach],
    [-crossArm, crossArm],
    [-crossReach, crossArm],
    [-crossReach, -crossArm],
    [-crossArm, -crossArm],
  ]),
};

function scale(by: number, points: readonly Corner[]): readonly Corner[] {
  return points.map(([x, y]) => [x * by, y * by]);
}

/** The corners of a shape around 0, 0; null for a circle. */
export function shapeCorners(shape: Shape, radius: number): readonly Point[] | null {
  return shape === 'circle' ? null : corners[shape].map(([x, y]) => ({ x: x * radius, y: y * radius }));
}

/** How far a shape reaches from its middle at most. */
export function shapeReach(shape: Shape, radius: number): number {
  if (shape === 'circle') return radius;
  return radius * Math.sqrt(Math.max(...corners[shape].map(([x, y]) => x * x + y * y)));
}

/** How far the border of a shape lies from its middle in a direction of length 1; the outermost border where it is crossed more than once. */
export function borderDistance(shape: Shape, radius: number, direction: Point): number {
  if (shape === 'circle') return radius;
  const outline = corners[shape];
  let farthest = 0;
  let [x1, y1] = outline[outline.length - 1] as Corner;
  for (const [x2, y2] of outline) {
    const ex = x2 - x1;
    const ey = y2 - y1;
    const cross = direction.x * ey - direction.y * ex;
    if (cross !== 0) {
      const along = (x1 * ey - y1 * ex) / cross;
      const share = (x1 * direction.y - y1 * direction.x) / cross;
      if (along > farthest && share >= 0 && share <= 1) farthest = along;
    }
    x1 = x2;
    y1 = y2;
  }
  return farthest * radius;
}
