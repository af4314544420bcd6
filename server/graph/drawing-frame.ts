import type { Point } from './layout-model.ts';

/** Width of every drawing's frame. */
export const frameWidth = 1000;
const margin = 22;
/** How often a drawing that grew too wide is squeezed and parted again. */
const squeezes = 4;

export type Fitting = {
  /** Greatest height, unless the nodes need more; and the greatest length of a tie of ideal length 1. */
  readonly highest: number;
  readonly perUnit: number;
  /** Room to keep free at the sides, above and below for labels, and between two nodes. */
  readonly x: number;
  readonly y: number;
  readonly between: number;
};

/** How far a node reaches from its middle, and how far the room reaches that it keeps free of other nodes. */
export type Body = { readonly reach: number; readonly room: number };

/** Fits a layout into the frame, as large as the frame allows, then pushes apart nodes that would touch. */
export function fitFrame(
  raw: readonly Point[],
  bodies: readonly Body[],
  { highest, perUnit, x, y, between }: Fitting,
): readonly Point[] {
  if (raw.length === 0) return [];
  const rooms = bodies.map(({ room }) => room);
  const largest = bodies.reduce((most, { reach }) => Math.max(most, reach), 0);
  const usableWidth = frameWidth - 2 * (margin + largest + x);
  const usableHeight = highest - 2 * (margin + largest + y);
  const { left, right, top, bottom } = bounds(raw);
  const scale = Math.min(usableWidth / Math.max(right - left, 1e-9), usableHeight / Math.max(bottom - top, 1e-9), perUnit);
  let points = separate(
    raw.map((point) => ({ x: point.x * scale, y: point.y * scale })),
    rooms,
    between,
  );
  for (let squeeze = 0; squeeze < squeezes && widthOf(points) > usableWidth; squeeze++) {
    const narrower = usableWidth / widthOf(points);
    points = separate(
      points.map((point) => ({ x: point.x * narrower, y: point.y })),
      rooms,
      between,
    );
  }
  const after = bounds(points);
  const shift = frameWidth / 2 - (after.left + after.right) / 2;
  // Where even that was not enough, the outermost nodes stand at the edge.
  return points.map((point, index) => {
    const edge = (bodies[index]?.reach ?? 0) + 2;
    return { x: Math.min(Math.max(point.x + shift, edge), frameWidth - edge), y: point.y };
  });
}

function widthOf(points: readonly Point[]): number {
  const { left, right } = bounds(points);
  return right - left;
}

/** The least box around points. */
export function bounds(points: readonly Point[]) {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

const rounds = 80;

/**
 * Pushes apart discs that are nearer than `room`, each by half, round after round until none is (or 80 rounds are over).
 * The order of the discs decides between equals, so the outcome is the same everywhere.
 */
export function separate(points: readonly Point[], radii: readonly number[], room: number): readonly Point[] {
  const xs = Float64Array.from(points, ({ x }) => x);
  const ys = Float64Array.from(points, ({ y }) => y);
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const byX = points.map((_, index) => index);
  // The discs of a round from left to right, one behind another in memory: most of the time goes into looking at neighbours.
  const [x, y, radius] = [new Float64Array(points.length), new Float64Array(points.length), new Float64Array(points.length)];
  for (let round = 0; round < rounds; round++) {
    byX.sort((a, b) => (xs[a] as number) - (xs[b] as number) || a - b);
    for (const [at, index] of byX.entries()) {
      x[at] = xs[index] as number;
      y[at] = ys[index] as number;
      radius[at] = radii[index] ?? 0;
    }
    const moved = partOnce(x, y, radius, room, largest);
    for (const [at, index] of byX.entries()) {
      xs[index] = x[at] as number;
      ys[index] = y[at] as number;
    }
    if (!moved) break;
  }
  return points.map((_, index) => ({ x: xs[index] as number, y: ys[index] as number }));
}

/** One round over discs from left to right. @returns whether any moved */
function partOnce(x: Float64Array, y: Float64Array, radius: Float64Array, room: number, largest: number): boolean {
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    const own = (radius[i] as number) + room;
    for (let j = i + 1; j < x.length; j++) {
      const dx = (x[j] as number) - (x[i] as number);
      if (dx > own + largest) break;
      const dy = (y[j] as number) - (y[i] as number);
      const needed = own + (radius[j] as number);
      const squared = dx * dx + dy * dy;
      if (squared >= needed * needed) continue;
      const apart = Math.sqrt(squared);
      const push = (needed - apart) / 2 + 0.01;
      // Two on one spot part sideways.
      const ux = apart === 0 ? 1 : dx / apart;
      const uy = apart === 0 ? 0 : dy / apart;
      x[i] = (x[i] as number) - push * ux;
      y[i] = (y[i] as number) - push * uy;
      x[j] = (x[j] as number) + push * ux;
      y[j] = (y[j] as number) + push * uy;
      moved = true;
    }
  }
  return moved;
}
