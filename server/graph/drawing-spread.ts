import type { Point } from './layout-model.ts';

/** How much of its distance from the middle a point may owe to its turn from the middle outward. */
const shares = [0.25, 0.5, 0.75, 1];

/**
 * Spreads a crowd over the page it has. The few who stand far out make a crowd small, and pushing discs apart one by one then sorts them
 * by size, which looks like a finding. So every point is moved straight from or towards the middle, as little as is enough, to where it
 * would stand if all stood at equal distances over an oval as wide and high as the drawing is. Who is farther from the middle remains so.
 * @param isCrowded whether points stand too close to be pushed apart
 */
export function spread(points: readonly Point[], isCrowded: (points: readonly Point[]) => boolean): readonly Point[] {
  if (points.length === 0 || !isCrowded(points)) return points;
  const xs = points.map(({ x }) => x).sort((a, b) => a - b);
  const ys = points.map(({ y }) => y).sort((a, b) => a - b);
  const middle = { x: xs[xs.length >> 1] as number, y: ys[ys.length >> 1] as number };
  const halfWidth = ((xs.at(-1) as number) - (xs[0] as number)) / 2;
  const halfHeight = ((ys.at(-1) as number) - (ys[0] as number)) / 2;
  // Distances from the middle in shares of the oval.
  const far = points.map(({ x, y }) => {
    const [across, up] = [halfWidth === 0 ? 0 : (x - middle.x) / halfWidth, halfHeight === 0 ? 0 : (y - middle.y) / halfHeight];
    return Math.sqrt(across * across + up * up);
  });
  const wanted = new Float64Array(points.length);
  const outward = far.map((_, at) => at).sort((a, b) => (far[a] as number) - (far[b] as number) || a - b);
  outward.forEach((at, turn) => {
    wanted[at] = Math.sqrt(turn / points.length);
  });
  let moved = points;
  for (const share of shares) {
    moved = points.map(({ x, y }, at) => {
      const now = far[at] as number;
      const grown = now === 0 ? 1 : 1 - share + (share * (wanted[at] as number)) / now;
      return { x: middle.x + (x - middle.x) * grown, y: middle.y + (y - middle.y) * grown };
    });
    if (!isCrowded(moved)) break;
  }
  return moved;
}

/** How many pairs of discs are nearer to each other than `room`. */
export function touching(points: readonly Point[], radii: readonly number[], room: number): number {
  const order = points.map((_, at) => at).sort((a, b) => (points[a] as Point).x - (points[b] as Point).x);
  const x = Float64Array.from(order, (at) => (points[at] as Point).x);
  const y = Float64Array.from(order, (at) => (points[at] as Point).y);
  const radius = Float64Array.from(order, (at) => radii[at] as number);
  const largest = radii.reduce((most, each) => Math.max(most, each), 0);
  let pairs = 0;
  for (let i = 0; i < x.length; i++) {
    const own = (radius[i] as number) + room;
    for (let j = i + 1; j < x.length; j++) {
      const dx = (x[j] as number) - (x[i] as number);
      if (dx > own + largest) break;
      const dy = (y[j] as number) - (y[i] as number);
      const needed = own + (radius[j] as number);
      if (dx * dx + dy * dy < needed * needed) pairs++;
    }
  }
  return pairs;
}
