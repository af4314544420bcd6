import type { DrawingView } from '../../server/http/contract.ts';

export const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
export type Arrow = (typeof arrows)[number];

type Drawn = Pick<DrawingView, 'nodes' | 'ties'>;
type Point = { readonly id: string; readonly x: number; readonly y: number };

/** A drawing has x to the right and y downward. */
const headings: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function isArrow(key: string): key is Arrow {
  return arrows.some((arrow) => arrow === key);
}

/** The point that lies best in a direction: within 60 degrees of it, near before far and straight before slanted. */
function bestAlong(from: Point, points: readonly Point[], arrow: Arrow): Point | null {
  const [hx, hy] = headings[arrow];
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const dx = point.x - from.x;
    const dy = point.y - from.y;
    const distance = Math.hypot(dx, dy);
    if (point.id === from.id || distance === 0) continue;
    const cosine = (dx * hx + dy * hy) / distance;
    if (cosine < 0.5) continue;
    const cost = distance * (2 - cosine);
    if (cost < least) {
      least = cost;
      best = point;
    }
  }
  return best;
}

/**
 * Where an arrow key leads: to a partner in that direction, else to the nearest organisation in that direction, so that
 * isolates can be reached as well. From nowhere it leads to the largest node. Null in an empty drawing.
 */
export function walk(drawing: Drawn, from: string | null, arrow: Arrow): string | null {
  const start = drawing.nodes.find((node) => node.id === from);
  if (!start) {
    const largest = [...drawing.nodes].sort((a, b) => b.radius - a.radius)[0];
    return largest?.id ?? null;
  }
  const ids = new Set(
    drawing.ties.flatMap((tie) => (tie.source === from || tie.target === from ? [tie.source, tie.target] : [])),
  );
  const near = bestAlong(
    start,
    drawing.nodes.filter((node) => ids.has(node.id)),
    arrow,
  );
  return (near ?? bestAlong(start, drawing.nodes, arrow))?.id ?? start.id;
}
