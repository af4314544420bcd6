import type { Drawing, DrawnNode, DrawnTie, Shape } from '../graph/drawing-model.ts';
import { borderDistance, shapeCorners } from '../graph/drawing-shapes.ts';
import { type Box, crossing, type Line } from '../graph/label-boxes.ts';
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
  const spans: Line[] = [];
  const lines: SvgElement[] = [];
  const heads: SvgElement[] = [];
  for (const tie of drawing.ties) {
    const source = nodes.get(tie.source);
    const target = nodes.get(tie.target);
    if (source === undefined || target === undefined) continue;
    spans.push({ x1: source.x, y1: source.y, x2: target.x, y2: target.y, width: tie.width });
    const drawn = tieElements(tie.change === 'removed' ? gone(tie) : tie, source, target);
    if (drawn === null) continue;
    lines.push(drawn.line);
    for (const head of drawn.heads) heads.push(head);
  }
  // Large nodes first, so that none hides a small one.
  const order = [...drawing.nodes].sort((a, b) => b.radius - a.radius);
  return [
    group({}, lines),
    group({ fill: paper, 'fill-opacity': '0.82' }, backings(drawing, spans)),
    group({}, heads),
    group(
      { 'stroke-linejoin': 'round' },
      order.map((node) => nodeElement(node, groups.get(node.group) ?? null)),
    ),
    group({ fill: ink, 'font-size': drawing.labelSize }, labelElements(drawing)),
    ...changeMarks(drawing.ties, nodes, 0.55 * drawing.labelSize),
  ];
}

/** As many as there are: a function takes no more than some hundred thousand arguments. */
function group(attributes: SvgElement['attributes'], children: readonly SvgElement[]): SvgElement {
  return { name: 'g', attributes, children };
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
  const points = corners.map((corner) => pointText(x + corner.x, y + corner.y)).join(' ');
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

/** Null where two nodes stand so close that no line shows between them. */
function tieElements(tie: DrawnTie, source: DrawnNode, target: DrawnNode): TieElements | null {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return null;
  const along = { x: dx / length, y: dy / length };
  const back = { x: -along.x, y: -along.y };
  const start = borderDistance(source.shape, source.radius, along) + outlineWidth / 2;
  const end = length - borderDistance(target.shape, target.radius, back) - outlineWidth / 2;
  if (end <= start) return null;
  return tieLine(
    { x: source.x + along.x * start, y: source.y + along.y * start },
    { x: source.x + along.x * end, y: source.y + along.y * end },
    tie,
  );
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
  const place = {
    x1: from.x + ux * startCut,
    y1: from.y + uy * startCut,
    x2: to.x - ux * endCut,
    y2: to.y - uy * endCut,
    stroke: colour,
    'stroke-width': width,
  };
  const line =
    change === 'removed'
      ? element('line', { ...place, 'stroke-dasharray': goneDashes, 'stroke-linecap': 'round' })
      : dashed
        ? element('line', { ...place, 'stroke-dasharray': `${coordinate(3.5 + 1.2 * width)} ${coordinate(2.6 + width)}` })
        : element('line', place);
  if (heads === 'none') return { line, heads: noHeads };
  const there = headElement(to, ux, uy, head, halfHead, colour);
  return { line, heads: heads === 'both' ? [there, headElement(from, -ux, -uy, head, halfHead, colour)] : [there] };
}

const noHeads: readonly SvgElement[] = [];

/** A head with its tip at a point, on its way in a direction of length 1. */
function headElement(tip: Ends, wayX: number, wayY: number, length: number, half: number, fill: string): SvgElement {
  const baseX = tip.x - wayX * length;
  const baseY = tip.y - wayY * length;
  const left = pointText(baseX - wayY * half, baseY + wayX * half);
  const right = pointText(baseX + wayY * half, baseY - wayX * half);
  return element('polygon', { points: `${pointText(tip.x, tip.y)} ${left} ${right}`, fill });
}

function pointText(x: number, y: number): string {
  return `${coordinate(x)},${coordinate(y)}`;
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
    if (!isCrossed(box, lines)) return [];
    return [
      element('rect', { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, rx: 0.2 * size }),
    ];
  });
}

function isCrossed(box: Box, lines: readonly Line[]): boolean {
  for (let at = 0; at < lines.length; at++) {
    if (crossing(lines[at] as Line, box) > 0) return true;
  }
  return false;
}
