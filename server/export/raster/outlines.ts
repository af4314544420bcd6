import type { Ring } from './sides.ts';

/*
 * The outlines of plain shapes and of the strokes along them, in dots. Only + - x / and square roots: the same on every machine.
 */

type Point = readonly [x: number, y: number];

/** How far the corners of a polygon may stand from the circle that it stands for, in dots. */
const roundness = 0.02;

/** A circle, counted from the right, clockwise on paper. */
export function circleRing(x: number, y: number, radius: number): Ring {
  const ring: number[] = [];
  addArc(ring, x, y, radius, [1, 0], [0, 1]);
  addArc(ring, x, y, radius, [0, 1], [-1, 0]);
  addArc(ring, x, y, radius, [-1, 0], [0, -1]);
  addArc(ring, x, y, radius, [0, -1], [1, 0]);
  return ring;
}

/** A rectangle. @param round radius of its corners, at most half its sides */
export function rectangleRing(x: number, y: number, width: number, height: number, round: number): Ring {
  const [right, bottom] = [x + width, y + height];
  if (round === 0) return [x, y, right, y, right, bottom, x, bottom];
  const ring: number[] = [];
  addArc(ring, right - round, bottom - round, round, [1, 0], [0, 1]);
  ring.push(right - round, bottom);
  addArc(ring, x + round, bottom - round, round, [0, 1], [-1, 0]);
  ring.push(x, bottom - round);
  addArc(ring, x + round, y + round, round, [-1, 0], [0, -1]);
  ring.push(x + round, y);
  addArc(ring, right - round, y + round, round, [0, -1], [1, 0]);
  ring.push(right, y + round);
  return ring;
}

/** A line with its width, cut off at its ends, or with half a circle around each. */
export function lineRing([x1, y1]: Point, [x2, y2]: Point, width: number, caps: 'butt' | 'round'): Ring {
  const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const along: Point = [(x2 - x1) / length, (y2 - y1) / length];
  const [side, other]: [Point, Point] = [
    [-along[1], along[0]],
    [along[1], -along[0]],
  ];
  const half = width / 2;
  if (caps === 'round') {
    const back: Point = [-along[0], -along[1]];
    const ring: number[] = [];
    addArc(ring, x2, y2, half, other, along);
    addArc(ring, x2, y2, half, along, side);
    ring.push(x2 + side[0] * half, y2 + side[1] * half);
    addArc(ring, x1, y1, half, side, back);
    addArc(ring, x1, y1, half, back, other);
    ring.push(x1 + other[0] * half, y1 + other[1] * half);
    return ring;
  }
  const [across, down] = [side[0] * half, side[1] * half];
  return [x1 + across, y1 + down, x2 + across, y2 + down, x2 - across, y2 - down, x1 - across, y1 - down];
}

/**
 * The dashes of a line, each for itself.
 * @param pattern lengths of dash and gap in turn, an even number of them
 */
export function dashRings(
  from: Point,
  to: Point,
  width: number,
  caps: 'butt' | 'round',
  pattern: readonly number[],
): readonly Ring[] {
  const length = Math.sqrt((to[0] - from[0]) ** 2 + (to[1] - from[1]) ** 2);
  const at = (way: number): Point => [from[0] + ((to[0] - from[0]) * way) / length, from[1] + ((to[1] - from[1]) * way) / length];
  const rings: Ring[] = [];
  let way = 0;
  for (let part = 0; way < length; part += 2) {
    const dash = pattern[part % pattern.length] ?? 0;
    const gap = pattern[(part + 1) % pattern.length] ?? 0;
    rings.push(lineRing(at(way), at(Math.min(length, way + dash)), width, caps));
    way += dash + gap;
  }
  return rings;
}

/** The stroke along a circle. */
export function circleStroke(x: number, y: number, radius: number, width: number): readonly Ring[] {
  const outer = circleRing(x, y, radius + width / 2);
  return radius > width / 2 ? [outer, reversed(circleRing(x, y, radius - width / 2))] : [outer];
}

/**
 * The stroke along a closed outline: its two borders.
 * @returns null where a side is too short for the stroke around its corners
 */
export function outlineStroke(ring: Ring, width: number, joins: 'round' | 'miter'): readonly Ring[] | null {
  const corners: Point[] = [];
  for (let at = 0; at < ring.length; at += 2) corners.push([ring[at] as number, ring[at + 1] as number]);
  const one = border(corners, width / 2, joins);
  const other = border([...corners].reverse(), width / 2, joins);
  return one === null || other === null ? null : [one, other];
}

/** The longest miter, in widths of the line, before SVG cuts it off. */
const miterLimit = 4;

/** The border of a stroke on the left of the way along the corners. */
function border(corners: readonly Point[], half: number, joins: 'round' | 'miter'): Ring | null {
  const ring: number[] = [];
  for (const [index, corner] of corners.entries()) {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const [inward, lengthIn] = direction(before, corner);
    const [onward, lengthOut] = direction(corner, after);
    if (lengthIn === 0 || lengthOut === 0) return null;
    const from: Point = [inward[1], -inward[0]];
    const to: Point = [onward[1], -onward[0]];
    const turn = inward[0] * onward[1] - inward[1] * onward[0];
    const cosine = inward[0] * onward[0] + inward[1] * onward[1];
    // Where the borders of both sides meet, this far along the middle of the corner.
    const meet = half / (1 + cosine);
    const isOutside = turn > 0;
    if (isOutside && joins === 'round') {
      addArc(ring, corner[0], corner[1], half, from, to);
      ring.push(corner[0] + to[0] * half, corner[1] + to[1] * half);
    } else {
      // Half of the angle between the sides: sine squared is (1 + cosine) / 2, and a miter is 1 / sine long.
      if (1 + cosine < 2 / miterLimit ** 2) return null;
      if (!isOutside && half * Math.abs(turn) > (1 + cosine) * Math.min(lengthIn, lengthOut)) return null;
      ring.push(corner[0] + (from[0] + to[0]) * meet, corner[1] + (from[1] + to[1]) * meet);
    }
  }
  return ring;
}

function direction(from: Point, to: Point): readonly [Point, number] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  return [[dx / length, dy / length], length];
}

/** Adds points on a circle from one direction towards another less than half a turn away, without the last. */
function addArc(ring: number[], x: number, y: number, radius: number, from: Point, to: Point): void {
  const cosine = from[0] * to[0] + from[1] * to[1];
  // Of an arc of half angle a, the chord is r (1 - cos a) away.
  const halfCosine = Math.sqrt(Math.max(0, (1 + cosine) / 2));
  if (radius * (1 - halfCosine) <= roundness) {
    ring.push(x + from[0] * radius, y + from[1] * radius);
    return;
  }
  const length = 2 * halfCosine;
  const between: Point = [(from[0] + to[0]) / length, (from[1] + to[1]) / length];
  addArc(ring, x, y, radius, from, between);
  addArc(ring, x, y, radius, between, to);
}

function reversed(ring: Ring): Ring {
  const turned: number[] = [];
  for (let at = ring.length - 2; at >= 0; at -= 2) turned.push(ring[at] as number, ring[at + 1] as number);
  return turned;
}
