import { spread, touching } from './drawing-spread.ts';
import type { Point } from './layout-model.ts';

/** Width of every drawing's frame. */
export const frameWidth = 1000;
const margin = 22;
/** Pairs of nodes that touch, for each node, from which they are a crowd. */
const crowded = 0.25;
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

/** Fits a layout into the frame, as large as the frame allows, spreads a crowd (see drawing-spread.ts), then pushes apart nodes that would touch. */
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
  const scaled = raw.map((point) => ({ x: point.x * scale, y: point.y * scale }));
  const reaches = bodies.map(({ reach }) => reach);
  const even = spread(scaled, (points) => touching(points, reaches, between) > crowded * points.length);
  let points = separate(even, rooms, between);
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
  const byX = Int32Array.from(points.keys()).sort((a, b) => (xs[a] as number) - (xs[b] as number) || a - b);
  // The discs of a round from left to right, one behind another in memory: most of the time goes into looking at neighbours.
  const x = Float64Array.from(byX, (index) => xs[index] as number);
  const y = Float64Array.from(byX, (index) => ys[index] as number);
  const radius = Float64Array.from(byX, (index) => radii[index] ?? 0);
  for (let round = 0; round < rounds && partOnce(x, y, radius, room, largest); round++) putInOrder(byX, x, y, radius);
  for (const [at, index] of byX.entries()) {
    xs[index] = x[at] as number;
    ys[index] = y[at] as number;
  }
  return points.map((_, index) => ({ x: xs[index] as number, y: ys[index] as number }));
}

/** Sorts discs from left to right, equal ones as they came: nearly sorted as they are, few have to pass others. */
function putInOrder(byX: Int32Array, x: Float64Array, y: Float64Array, radius: Float64Array): void {
  for (let from = 1; from < x.length; from++) {
    const [index, itsX, itsY, itsRadius] = [byX[from] as number, x[from] as number, y[from] as number, radius[from] as number];
    let at = from;
    for (; at > 0; at--) {
      const before = x[at - 1] as number;
      if (before < itsX || (before === itsX && (byX[at - 1] as number) < index)) break;
      byX[at] = byX[at - 1] as number;
      x[at] = before;
      y[at] = y[at - 1] as number;
      radius[at] = radius[at - 1] as number;
    }
    if (at === from) continue;
    byX[at] = index;
    x[at] = itsX;
    y[at] = itsY;
    radius[at] = itsRadius;
  }
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
