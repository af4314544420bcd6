import { bounds, type Fitting, fitFrame, frameWidth } from './drawing-frame.ts';
import type { DrawnTie } from './drawing-model.ts';
import { type Box, boxAround } from './label-boxes.ts';
import { shorten, textWidth } from './label-text.ts';
import { boxOfLabel, type Covered, type LabelledNode, type PlacedLabel, placeLabels } from './labels.ts';
import type { Layout, Point } from './layout-model.ts';

/** A node before it has a place: its name and how far its shape reaches (see labels.ts). */
export type Standee = { readonly id: string } & Omit<LabelledNode, 'x' | 'y'>;
export type Place = { readonly id: string; readonly at: Point; readonly label: PlacedLabel | null };

/** Paper left around the drawing. */
const trim = 4;
/** In a drawing of more nodes than this, the foremost share of them is given room for their names, in letter sizes. */
const crowd = 60;
const foremost = 0.08;
const roomForName = 2.5;
/** All that room together, in squares, takes no more than this share of the frame: who stands in a denser crowd would be thrown out of it. */
const mostRoom = 0.13;
/** How much worse it is to cover a head than a line. */
const headWeight = 2.5;
/** Beyond this many lines and heads, labels no longer look for a place with few of them under it. */
const mostLookedAt = 3000;
/** A label may stand this far above or below the outermost nodes, in letter sizes. */
const labelRoom = 4.2;

/**
 * Places the tied nodes and their labels, and cuts the frame to what they need.
 * @param importance positions of the nodes in the order in which they get a label
 */
export function placeTied(
  nodes: readonly Standee[],
  layout: Layout,
  ties: readonly DrawnTie[],
  importance: readonly number[],
  fitting: Fitting,
  labelSize: number,
): { readonly places: readonly Place[]; readonly height: number } {
  const raw = nodes.map(({ id }) => layout.points.get(id) ?? { x: 0, y: 0 });
  const roomOfName = roomForName * labelSize;
  const mostNamed = Math.min(foremost * nodes.length, (mostRoom * frameWidth * fitting.highest) / (4 * roomOfName * roomOfName));
  const named = new Set(nodes.length > crowd ? importance.slice(0, Math.ceil(mostNamed)) : []);
  const bodies = nodes.map(({ radius }, index) => ({
    reach: radius,
    room: radius + (named.has(index) ? roomOfName : 0),
  }));
  const points = fitFrame(raw, bodies, fitting);
  const placed = new Map(nodes.map(({ id, radius }, index) => [id, { ...(points[index] ?? { x: 0, y: 0 }), radius }]));
  const { top, bottom } = bounds(points);
  const frame: Box = {
    left: trim,
    right: frameWidth - trim,
    top: top - labelRoom * labelSize,
    bottom: bottom + labelRoom * labelSize,
  };
  const labels = placeLabels(
    nodes.map((node, index) => ({ ...node, ...(points[index] ?? { x: 0, y: 0 }) })),
    importance,
    linesOf(ties, placed),
    frame,
    labelSize,
  );
  const extent = extentOf(nodes, points, labels, labelSize);
  const shiftX = frameWidth / 2 - (extent.left + extent.right) / 2;
  const shiftY = trim - extent.top;
  const places = nodes.map(({ id }, index): Place => {
    const { x, y } = points[index] ?? { x: 0, y: 0 };
    const label = labels[index] ?? null;
    return {
      id,
      at: { x: x + shiftX, y: y + shiftY },
      label: label === null ? null : { ...label, x: label.x + shiftX, y: label.y + shiftY },
    };
  });
  return { places, height: nodes.length === 0 ? 0 : extent.bottom - extent.top + 2 * trim };
}

type Disc = Point & { readonly radius: number };

const linesByHeads: Readonly<Record<DrawnTie['heads'], number>> = { none: 1, target: 2, both: 3 };

/** The ties as lines under labels, unless there are too many, and the places of their heads once more: a hidden head says something else. */
function linesOf(ties: readonly DrawnTie[], placed: ReadonlyMap<string, Disc>): readonly Covered[] {
  const count = ties.reduce((sum, { heads }) => sum + linesByHeads[heads], 0);
  if (count > mostLookedAt) return [];
  return ties.flatMap(({ source, target, width, heads }) => {
    const from = placed.get(source);
    const to = placed.get(target);
    if (from === undefined || to === undefined) return [];
    const lines: Covered[] = [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, width, weight: 1 }];
    if (heads !== 'none') lines.push(headLine(to, from, width));
    if (heads === 'both') lines.push(headLine(from, to, width));
    return lines;
  });
}

/** Where the head of a tie stands that comes to a node. */
function headLine(at: Disc, from: Disc, width: number): Covered {
  const dx = from.x - at.x;
  const dy = from.y - at.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  const near = length === 0 ? 0 : Math.min(1, at.radius / length);
  const far = length === 0 ? 0 : Math.min(1, (at.radius + 5 + 2 * width) / length);
  return {
    x1: at.x + near * dx,
    y1: at.y + near * dy,
    x2: at.x + far * dx,
    y2: at.y + far * dy,
    width: 2 * width,
    weight: headWeight,
  };
}

function extentOf(
  nodes: readonly Standee[],
  points: readonly Point[],
  labels: readonly (PlacedLabel | null)[],
  size: number,
): Box {
  const boxes = points.flatMap((point, index) => {
    const node = boxAround(point, nodes[index]?.radius ?? 0);
    const label = labels[index] ?? null;
    return label === null ? [node] : [node, boxOfLabel(label, size)];
  });
  const upperLeft = bounds(boxes.map(({ left, top }) => ({ x: left, y: top })));
  const lowerRight = bounds(boxes.map(({ right, bottom }) => ({ x: right, y: bottom })));
  return { left: upperLeft.left, top: upperLeft.top, right: lowerRight.right, bottom: lowerRight.bottom };
}

/** No name in the block is longer than this many letter sizes. */
const longestName = 22;

/**
 * Sets the nodes without ties in rows and columns under a heading, from left to right, each with its name on one line.
 * @param top where the block begins
 * @returns null where every node has a tie
 */
export function placeIsolates(
  nodes: readonly Standee[],
  top: number,
  labelSize: number,
): { readonly places: readonly Place[]; readonly heading: Point; readonly bottom: number } | null {
  if (nodes.length === 0) return null;
  const names = nodes.map(({ label }) => shorten(label, longestName * labelSize, labelSize));
  const largest = nodes.reduce((most, { radius }) => Math.max(most, radius), 0);
  const widest = names.reduce((most, name) => Math.max(most, textWidth(name, labelSize)), 0);
  const gap = 0.4 * labelSize;
  const between = 1.6 * labelSize;
  const pitch = 2 * largest + gap + widest + between;
  const columns = Math.max(1, Math.floor((frameWidth - 2 * trim + between) / pitch));
  const rowHeight = Math.max(2 * largest + 0.35 * labelSize, 1.5 * labelSize);
  const heading = { x: 0, y: top + (top === 0 ? 1 : 2.2) * labelSize };
  const first = heading.y + 0.6 * labelSize + rowHeight / 2;
  const places = nodes.map(({ id }, index): Place => {
    const at = { x: 1 + largest + (index % columns) * pitch, y: first + Math.floor(index / columns) * rowHeight };
    const label = { lines: [names[index] ?? ''], x: at.x + largest + gap, y: at.y + 0.36 * labelSize, anchor: 'start' as const };
    return { id, at, label };
  });
  return { places, heading, bottom: first + (Math.ceil(nodes.length / columns) - 0.5) * rowHeight + trim };
}
