import type { Drawing, DrawnNode, DrawnTie, Shape } from '../graph/drawing-model.ts';
import { borderDistance, shapeCorners } from '../graph/drawing-shapes.ts';
import { crossing, type Line } from '../graph/label-boxes.ts';
import { boxOfLabel } from '../graph/labels.ts';
import { coordinate, element, type SvgElement } from './svg-element.ts';
import { changeMarks, goneColour, goneDashes } from './svg-marks.ts';

const outlineWidth = 1.1;
const hollowOutlineWidth = 1.8;
const ink = '#1A1A1A';
const paper = '#FFFFFF';

/**
 * The network itself in the units of its frame: lines, paper under the names that lines run through, heads, nodes, names.
 * Heads come after the paper: a line whose head were hidden would say something else.
 */
export function graphElements(drawing: Drawing): readonly SvgElement[] {
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const groups = new Map(drawing.legend.groups.map(({ id, label }) => [id, label]));
  const lines: Line[] = [];
  const ties = drawing.ties.flatMap((tie): TieElements[] => {
    const source = nodes.get(tie.source);
    const target = nodes.get(tie.target);
    if (source === undefined || target === undefined) return [];
    lines.push({ x1: source.x, y1: source.y, x2: target.x, y2: target.y, width: tie.width });
    return tieElements(tie.change === 'removed' ? gone(tie) : tie, source, target);
  });
  // Large nodes first, so that none hides a small one.
  const order = [...drawing.nodes].sort((a, b) => b.radius - a.radius);
  return [
    element('g', {}, ...ties.map(({ line }) => line)),
    element('g', { fill: paper, 'fill-opacity': '0.82' }, ...backings(drawing, lines)),
    element('g', {}, ...ties.flatMap(({ heads }) => heads)),
    element('g', { 'stroke-linejoin': 'round' }, ...order.map((node) => nodeElement(node, groups.get(node.group) ?? null))),
    element('g', { fill: ink, 'font-size': drawing.labelSize }, ...labelElements(drawing)),
    ...changeMarks(drawing.ties, nodes, 0.55 * drawing.labelSize),
  ];
}

/** A tie that a scenario takes away: thin and pale. */
function gone(tie: DrawnTie): DrawnTie {
  return { ...tie, width: Math.min(tie.width, 1.6), colour: goneColour };
}

/** A node's outline at its place. */
export function shapeElement(
  shape: Shape,
  x: number,
  y: number,
  radius: number,
  attributes: Record<string, string | number>,
): SvgElement {
  const corners = shapeCorners(shape, radius);
  if (corners === null) return element('circle', { cx: x, cy: y, r: radius, ...attributes });
  const points = corners.map((corner) => `${coordinate(x + corner.x)},${coordinate(y + corner.y)}`).join(' ');
  return element('polygon', { points, ...attributes });
}

function nodeElement(node: DrawnNode, group: string | null): SvgElement {
  const { fill, outline, label, value, change } = node;
  const hollow = node.hollow || change === 'removed';
  const look = {
    fill: hollow ? paper : fill,
    stroke: change === 'added' ? ink : outline,
    'stroke-width': hollow || change === 'added' ? hollowOutlineWidth : outlineWidth,
    ...(change === 'removed' ? { 'stroke-dasharray': '3 2.4' } : {}),
  };
  const said = [label, group, value === null ? null : coordinate(value)].filter((part) => part !== null).join(' · ');
  return element('g', {}, element('title', {}, said), shapeElement(node.shape, node.x, node.y, node.radius, look));
}

/** A tie's line and its heads. */
export type TieElements = { readonly line: SvgElement; readonly heads: readonly SvgElement[] };

function tieElements(tie: DrawnTie, source: DrawnNode, target: DrawnNode): TieElements[] {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return [];
  const along = { x: dx / length, y: dy / length };
  const back = { x: -along.x, y: -along.y };
  const start = borderDistance(source.shape, source.radius, along) + outlineWidth / 2;
  const end = length - borderDistance(target.shape, target.radius, back) - outlineWidth / 2;
  if (end <= start) return [];
  const at = (distance: number) => ({ x: source.x + along.x * distance, y: source.y + along.y * distance });
  return [tieLine(at(start), at(end), tie)];
}

type Ends = { readonly x: number; readonly y: number };

/** A line between two points with the heads of a tie, which end at the points. */
export function tieLine(
  from: Ends,
  to: Ends,
  { width, colour, dashed, heads, change }: Pick<DrawnTie, 'width' | 'colour' | 'dashed' | 'heads' | 'change'>,
): TieElements {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  const ux = dx / length;
  const uy = dy / length;
  // Heads grow with the line, and shrink where two nodes stand close.
  const head = Math.min(4 + 1.9 * width, length * (heads === 'both' ? 0.38 : 0.7));
  const halfHead = Math.max(0.42 * head, 0.5 * width + 0.8);
  // The line ends a little inside its head, so that no gap shows between them.
  const cut = 0.8 * head;
  const startCut = heads === 'both' ? cut : 0;
  const endCut = heads === 'none' ? 0 : cut;
  const line = element('line', {
    x1: from.x + ux * startCut,
    y1: from.y + uy * startCut,
    x2: to.x - ux * endCut,
    y2: to.y - uy * endCut,
    stroke: colour,
    'stroke-width': width,
    ...(change === 'removed'
      ? { 'stroke-dasharray': goneDashes, 'stroke-linecap': 'round' }
      : dashed
        ? { 'stroke-dasharray': `${coordinate(3.5 + 1.2 * width)} ${coordinate(2.6 + width)}` }
        : {}),
  });
  const headAt = (tip: Ends, wayX: number, wayY: number): SvgElement => {
    const baseX = tip.x - wayX * head;
    const baseY = tip.y - wayY * head;
    const corners = [
      tip,
      { x: baseX - wayY * halfHead, y: baseY + wayX * halfHead },
      { x: baseX + wayY * halfHead, y: baseY - wayX * halfHead },
    ];
    return element('polygon', { points: corners.map(({ x, y }) => `${coordinate(x)},${coordinate(y)}`).join(' '), fill: colour });
  };
  return {
    line,
    heads: [...(heads === 'none' ? [] : [headAt(to, ux, uy)]), ...(heads === 'both' ? [headAt(from, -ux, -uy)] : [])],
  };
}

function labelElements({ nodes, labelLeading, isolates }: Drawing): SvgElement[] {
  const labels = nodes.flatMap(({ labelAt, labelLines, change }) => {
    if (labelAt === null) return [];
    const { x, y, anchor } = labelAt;
    const struck = change === 'removed' ? { 'text-decoration': 'line-through' } : {};
    const place = { x, y, ...(anchor === 'start' ? {} : { 'text-anchor': anchor }), ...struck };
    if (labelLines.length === 1) return [element('text', place, ...labelLines)];
    const spans = labelLines.map((line, index) => element('tspan', index === 0 ? { x } : { x, dy: labelLeading }, line));
    return [element('text', place, ...spans)];
  });
  if (isolates === null) return labels;
  const heading = `${isolates.heading} (${isolates.count})`;
  return [...labels, element('text', { x: isolates.x, y: isolates.y, 'font-weight': 600 }, heading)];
}

/** Paper under the names that lines run through. */
function backings({ nodes, labelSize: size }: Drawing, lines: readonly Line[]): SvgElement[] {
  return nodes.flatMap(({ labelAt, labelLines }) => {
    if (labelAt === null) return [];
    const { left, right, top, bottom } = boxOfLabel({ lines: labelLines, ...labelAt }, size);
    const box = { left: left - 0.12 * size, right: right + 0.12 * size, top: top - 0.02 * size, bottom: bottom + 0.04 * size };
    if (!lines.some((line) => crossing(line, box) > 0)) return [];
    return [
      element('rect', { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, rx: 0.2 * size }),
    ];
  });
}
