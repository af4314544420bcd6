import type { DrawingView } from '../../../../server/http/contract.ts';
import type { Highlight } from '../../../state/neighbourhood.ts';
import type { MapNode, MapSigma } from './map-model.ts';
import type { Palette } from './palette.ts';

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Placed = { readonly node: MapNode; readonly id: string; readonly x: number; readonly y: number; readonly rank: number };
type Lettering = {
  readonly size: number;
  readonly leading: number;
  /** CSS pixels per unit of the drawing. */
  readonly scale: number;
  /** Room kept free around a name; more where letters had to be enlarged, so that a crowded map stays legible. */
  readonly room: number;
};

/** Letters in CSS pixels: as large as in print where that can be read, within these. */
const least = 11.5;
const most = 15;
const longest = 30;
const family = 'Inter, system-ui, sans-serif';
export const labelFonts = ['500 12px Inter', '600 12px Inter'] as const;

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const widened = (box: Box, by: number): Box => ({
  left: box.left - by,
  right: box.right + by,
  top: box.top - by / 2,
  bottom: box.bottom + by / 2,
});
const shortened = (label: string): string => (label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label);
const linesOf = (node: MapNode, whole: boolean): readonly string[] => {
  if (node.labelLines.length > 0) return node.labelLines;
  return [whole ? node.label : shortened(node.label)];
};

export type LabelLook = {
  readonly palette: Palette;
  readonly highlight: Highlight;
  readonly ringed: ReadonlySet<string>;
  readonly drawing: Pick<DrawingView, 'labelSize' | 'labelLeading' | 'isolates'>;
};

/** What stands out first, then what the drawing gave a label, then the large before the small. */
function rankOf(id: string, node: MapNode, { highlight, ringed }: LabelLook): number {
  if (ringed.has(id)) return 1e6;
  return (highlight?.nodes.has(id) ? 1e4 : 0) + (node.labelAt ? 1e3 : 0) + node.size;
}

function inView(map: MapSigma, look: LabelLook): Placed[] {
  const { width, height } = map.getDimensions();
  const placed: Placed[] = [];
  map.getGraph().forEachNode((id, node) => {
    if (look.highlight && !look.highlight.nodes.has(id) && !look.ringed.has(id)) return;
    const { x, y } = map.graphToViewport(node);
    if (x < -80 || y < -20 || x > width + 80 || y > height + 20) return;
    placed.push({ node, id, x, y, rank: rankOf(id, node, look) });
  });
  return placed.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

/**
 * Writes names beside their nodes where the drawing puts them, and leaves out those that would run through another.
 * With something highlighted only its own names are written.
 */
export function drawLabels(map: MapSigma, look: LabelLook): void {
  const context = map.getCanvases().labels?.getContext('2d');
  if (!context) return;
  const { palette, drawing, ringed } = look;
  const scale = map.scaleSize(1);
  const inPrint = drawing.labelSize * scale;
  const size = Math.min(most, Math.max(least, inPrint));
  const room = Math.min(12, Math.max(1, (least / inPrint - 1) * 9));
  const lettering = { size, leading: (drawing.labelLeading / drawing.labelSize) * size, scale, room };
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  const taken: Box[] = [];
  for (const one of inView(map, look)) {
    const strong = ringed.has(one.id);
    context.font = `${strong ? 600 : 500} ${size}px ${family}`;
    const lines = linesOf(one.node, strong);
    const widths = lines.map((line) => context.measureText(line).width);
    const box = place(one, Math.max(...widths), lines.length, lettering, taken, strong);
    if (!box) continue;
    taken.push(box);
    lines.forEach((line, row) => {
      const left =
        box.align === 'left'
          ? box.left
          : box.align === 'right'
            ? box.right - (widths[row] ?? 0)
            : (box.left + box.right - (widths[row] ?? 0)) / 2;
      write(context, palette, line, left, box.top + size * 0.86 + row * lettering.leading);
    });
  }
  if (drawing.isolates && !look.highlight) {
    const at = map.graphToViewport({ x: drawing.isolates.x, y: -drawing.isolates.y });
    context.font = `600 ${size}px ${family}`;
    write(context, palette, `${drawing.isolates.heading} (${drawing.isolates.count})`, at.x, at.y);
  }
}

function write(context: CanvasRenderingContext2D, palette: Palette, words: string, left: number, baseline: number): void {
  context.strokeStyle = palette.ground;
  context.strokeText(words, left, baseline);
  context.fillStyle = palette.text;
  context.fillText(words, left, baseline);
}

type Aligned = Box & { readonly align: 'left' | 'right' | 'middle' };

/** The drawing's own place first, then right, left, below and above; null when each would run through another name. */
function place(
  one: Placed,
  width: number,
  rows: number,
  { size, leading, scale, room }: Lettering,
  taken: readonly Box[],
  must: boolean,
): Aligned | null {
  const { labelAt } = one.node;
  const radius = one.node.size * scale + 4;
  const tall = size + (rows - 1) * leading;
  const at = (left: number, top: number, align: Aligned['align']): Aligned => ({
    left,
    right: left + width,
    top,
    bottom: top + tall,
    align,
  });
  const beside = [
    at(one.x + radius, one.y - tall / 2, 'left'),
    at(one.x - radius - width, one.y - tall / 2, 'right'),
    at(one.x - width / 2, one.y + radius - 1, 'middle'),
    at(one.x - width / 2, one.y - radius - tall + 1, 'middle'),
  ];
  const options = labelAt ? [own(labelAt), ...beside] : beside;
  const free = options.find((box) => taken.every((other) => !overlaps(widened(box, room), other)));
  return free ?? (must ? (options[0] ?? null) : null);

  function own({ dx, dy, anchor }: NonNullable<MapNode['labelAt']>): Aligned {
    const x = one.x + dx * scale;
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return at(left, one.y + dy * scale - size * 0.86, anchor === 'start' ? 'left' : anchor === 'end' ? 'right' : 'middle');
  }
}
