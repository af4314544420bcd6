import type { Coordinates, Point } from './layout-model.ts';

/** Room around a component for its nodes and labels; wider than high, as labels are. */
const gapX = 1.9;
const gapY = 1.3;
/** Width : height that a page likes. */
const wantedAspect = 1.5;
/** Page widths that are tried, from a square-ish page to one row. */
const tries = 24;

type Box = { readonly width: number; readonly height: number };
/** A stretch of the skyline: from `x` over `width`, everything above `y` is taken. */
type Step = { readonly x: number; readonly width: number; readonly y: number };

/**
 * Upper left corners of components packed without overlap: each in turn as high as it fits under the skyline of
 * those before, then as far left. Several page widths are tried; the tightest page of a pleasant shape wins.
 */
export function pack(pieces: readonly Coordinates[]): readonly Point[] {
  const boxes = pieces.map(({ xs, ys }) => ({ width: largest(xs) + gapX, height: largest(ys) + gapY }));
  const widest = boxes.reduce((most, box) => Math.max(most, box.width), 0);
  const total = boxes.reduce((sum, box) => sum + box.width, 0);
  let best: readonly Point[] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt <= tries; attempt++) {
    const share = attempt / tries;
    // Widths grow by the square, as most good pages are near the narrow end.
    const corners = packUnder(widest + (total - widest) * share * share, boxes);
    const cost = pageCost(boxes, corners);
    if (cost < bestCost) {
      bestCost = cost;
      best = corners;
    }
    if (total === widest) break;
  }
  return best;
}

function packUnder(pageWidth: number, boxes: readonly Box[]): readonly Point[] {
  // Rounding must not push the widest box off a page of its own width.
  let skyline: readonly Step[] = [{ x: 0, width: pageWidth * (1 + 1e-9), y: 0 }];
  return boxes.map((box) => {
    const corner = lowestPlace(skyline, box);
    skyline = cover(skyline, corner.x, box.width, corner.y + box.height);
    return corner;
  });
}

/** Where the box comes highest on the page; of equal places the leftmost. */
function lowestPlace(skyline: readonly Step[], box: Box): Point {
  let best: Point = { x: 0, y: Number.POSITIVE_INFINITY };
  const last = skyline[skyline.length - 1];
  const end = last === undefined ? 0 : last.x + last.width;
  skyline.forEach((step, index) => {
    if (step.x + box.width > end) return;
    let y = 0;
    for (let at = index; at < skyline.length; at++) {
      const under = skyline[at] as Step;
      if (under.x >= step.x + box.width) break;
      y = Math.max(y, under.y);
    }
    if (y < best.y) best = { x: step.x, y };
  });
  return best;
}

function cover(skyline: readonly Step[], x: number, width: number, y: number): readonly Step[] {
  const end = x + width;
  const left = skyline.filter((step) => step.x < x).map((step) => ({ ...step, width: Math.min(step.width, x - step.x) }));
  const right = skyline
    .filter((step) => step.x + step.width > end)
    .map((step) => (step.x >= end ? step : { ...step, x: end, width: step.x + step.width - end }));
  return [...left, { x, width, y }, ...right];
}

/** Area of the smallest page of the wanted shape that holds all. */
function pageCost(boxes: readonly Box[], corners: readonly Point[]): number {
  let width = 0;
  let height = 0;
  boxes.forEach((box, index) => {
    width = Math.max(width, (corners[index]?.x ?? 0) + box.width);
    height = Math.max(height, (corners[index]?.y ?? 0) + box.height);
  });
  const pageWidth = Math.max(width, height * wantedAspect);
  return (pageWidth * pageWidth) / wantedAspect;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
