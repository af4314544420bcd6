import { type Box, BoxGrid, boxAround, crossing, inside, type Line, overlaps, touchesDisc } from './label-boxes.ts';
import { balance, textWidth, wrapText } from './label-text.ts';

export type LabelledNode = {
  readonly x: number;
  readonly y: number;
  /** How far the node reaches at most, and how far to the sides, to the corners (along each axis), upwards and downwards. */
  readonly radius: number;
  readonly corner: number;
  readonly across: number;
  readonly up: number;
  readonly down: number;
  readonly label: string;
};
export type Anchor = 'start' | 'middle' | 'end';

/** A line that labels had better not cover; `weight` times as much as a plain tie. */
export type Covered = Line & { readonly weight: number };

/** Lines of a label, and where the baseline of the first one stands. */
export type PlacedLabel = { readonly lines: readonly string[]; readonly x: number; readonly y: number; readonly anchor: Anchor };

/** Distance of baselines, and how far letters reach above and below theirs, as shares of the letter size. */
export const leading = 1.16;
const ascent = 0.78;
const descent = 0.22;
/** From the baseline up to the middle of a capital. */
const middle = 0.36;
/** Between a node and its label, as a share of the letter size. */
const gap = 0.32;
/** No line of a label is wider than this many letter sizes. */
const widestLine = 15;

/**
 * Places around a node and what each costs beside the ties it covers: first right, then the other sides, then the corners;
 * where these are taken, the sides with the label slid along them.
 */
const sides = [
  { across: 1, up: 0, slide: 0, cost: 0 },
  { across: -1, up: 0, slide: 0, cost: 0.3 },
  { across: 0, up: 1, slide: 0, cost: 0.25 },
  { across: 0, up: -1, slide: 0, cost: 0.2 },
  { across: 1, up: 1, slide: 0, cost: 0.5 },
  { across: 1, up: -1, slide: 0, cost: 0.5 },
  { across: -1, up: 1, slide: 0, cost: 0.7 },
  { across: -1, up: -1, slide: 0, cost: 0.7 },
  { across: 0, up: 1, slide: 1, cost: 0.9 },
  { across: 0, up: -1, slide: 1, cost: 0.9 },
  { across: 0, up: 1, slide: -1, cost: 1 },
  { across: 0, up: -1, slide: -1, cost: 1 },
  { across: 1, up: 0, slide: 1, cost: 1 },
  { across: 1, up: 0, slide: -1, cost: 1 },
  { across: -1, up: 0, slide: 1, cost: 1.1 },
  { across: -1, up: 0, slide: -1, cost: 1.1 },
] as const;
/** Cost of a tie under a label, and of each letter size of it. */
const tieCost = 0.3;
const tieLengthCost = 0.4;

/** Sides of the squares in which nodes and labels are looked up, in letter sizes: a few nodes in each of a crowded drawing. */
const discCell = 2;
const labelCell = 3;

type Candidate = { readonly label: PlacedLabel; readonly box: Box };

type Wording = {
  readonly lines: readonly string[];
  readonly width: number;
  readonly cost: number;
  /** What is left of a name that was shortened; null where all of it is there. */
  readonly kept: string | null;
};

/**
 * Finds places for labels: each node in turn takes the cheapest of the places around it, in one, two or three lines,
 * where the label lies inside the frame and touches no node and no label placed before; so the important nodes come first.
 * A node for which there is no such place gets none.
 * @param order positions of the nodes, the most important first
 * @returns a label or null for each node, in the order of `nodes`
 */
export function placeLabels(
  nodes: readonly LabelledNode[],
  order: readonly number[],
  ties: readonly Covered[],
  frame: Box,
  size: number,
): readonly (PlacedLabel | null)[] {
  const discs = new BoxGrid<LabelledNode>(discCell * size, frame);
  for (const node of nodes) discs.add(boxAround(node, node.radius), node);
  const taken = new BoxGrid<Box>(labelCell * size, frame);
  const room = 0.12 * size;
  const shortest = nodes.map(({ label }) => [shortened(label, size, 2), shortened(label, size, 1)] as const);
  const beginnings = countBeginnings(shortest);
  const placed: (PlacedLabel | null)[] = nodes.map(() => null);
  for (const index of order) {
    const node = nodes[index];
    if (node === undefined) continue;
    let best: Candidate | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const wording of wordings(node.label, size, shortest[index] ?? [])) {
      if (wording.kept !== null && (beginnings.get(wording.kept) ?? 0) > 1) continue;
      for (const side of sides) {
        const base = wording.cost + side.cost;
        if (base >= least) continue;
        const candidate = candidateAt(node, side, wording, size);
        const { box } = candidate;
        if (!inside(box, frame)) continue;
        if (discs.some(box, room, (other) => other !== node && touchesDisc(box, other, room))) continue;
        if (taken.some(box, 0, (other) => overlaps(box, other))) continue;
        const cost = base + coveredTies(box, ties, least - base, size);
        if (cost < least) {
          least = cost;
          best = candidate;
        }
      }
    }
    if (best === null) continue;
    const kept = withAir(best.box, size);
    taken.add(kept, kept);
    placed[index] = best.label;
  }
  return placed;
}

/**
 * Ways to set a name, the preferred first: as few lines as look well, then narrower ones.
 * @param shortest the beginnings of the name: the last resort of a crowded drawing
 */
function wordings(label: string, size: number, shortest: readonly Wording[]): readonly Wording[] {
  const limit = widestLine * size;
  const whole = balance(label, 1, size);
  const width = widest(whole, size);
  const found: Wording[] = [];
  const add = (lines: readonly string[], cost: number): void => {
    const lineWidth = widest(lines, size);
    if (lineWidth <= limit && !found.some((other) => other.lines.length === lines.length)) {
      found.push({ lines, width: lineWidth, cost, kept: null });
    }
  };
  const letters = width / size;
  add(whole, letters <= 8 ? 0 : (letters - 8) * 0.12);
  // Words enough to break between; a very long name is wrapped and cut below instead of balanced.
  if (letters <= 3 * widestLine) {
    if (letters > 4.5) add(balance(label, 2, size), letters <= 8 ? 0.6 : 0.15);
    if (letters > 12) add(balance(label, 3, size), letters <= 20 ? 0.6 : 0.3);
  }
  if (found.length === 0) add(wrapText(label, 11 * size, size, 'regular', 3), 0.6);
  return letters > 9 ? [...found, ...shortest] : found;
}

/** The first words, wide enough not to break one of ordinary length. */
function shortened(label: string, size: number, mostLines: number): Wording {
  const words = label.split(' ').slice(0, mostLines);
  const width = Math.min(12 * size, Math.max(7.5 * size, ...words.map((word) => textWidth(word, size) + size)));
  const lines = wrapText(label, width, size, 'regular', mostLines);
  return { lines, width: widest(lines, size), cost: 6 - mostLines, kept: lines.join(' ') };
}

/** How often each shortened name occurs: one that stands for two nodes tells nothing and is not used. */
function countBeginnings(shortest: readonly (readonly Wording[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const beginnings of shortest) {
    for (const kept of new Set(beginnings.map((beginning) => beginning.kept ?? '')))
      counts.set(kept, (counts.get(kept) ?? 0) + 1);
  }
  return counts;
}

function widest(lines: readonly string[], size: number): number {
  return lines.reduce((most, line) => Math.max(most, textWidth(line, size)), 0);
}

function candidateAt(
  node: LabelledNode,
  { across, up, slide }: (typeof sides)[number],
  { lines, width }: Wording,
  size: number,
): Candidate {
  const corner = across !== 0 && up !== 0;
  const border = across !== 0 ? node.across : up > 0 ? node.up : node.down;
  const away = corner ? node.corner + 0.5 * gap * size : border + gap * size;
  const below = (lines.length - 1) * leading * size;
  // Beside a node a label slides up or down, above and under it to the right or left.
  let x = node.x + across * away;
  let y = node.y + middle * size - below / 2 - across * across * slide * 0.75 * size;
  if (up > 0) y = node.y - away - (corner ? 0 : descent * size) - below;
  if (up < 0) y = node.y + away + (corner ? 0.62 : ascent) * size;
  if (across === 0) x -= slide * 0.6 * node.across;
  const way = across === 0 ? slide : across;
  const anchor: Anchor = way > 0 ? 'start' : way < 0 ? 'end' : 'middle';
  const label: PlacedLabel = { lines, x, y, anchor };
  return { label, box: boxAtAnchor(label, width, size) };
}

/** The paper a label takes. */
export function boxOfLabel(label: PlacedLabel, size: number): Box {
  return boxAtAnchor(label, widest(label.lines, size), size);
}

function boxAtAnchor({ lines, x, y, anchor }: PlacedLabel, width: number, size: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const below = (lines.length - 1) * leading * size;
  return { left, right: left + width, top: y - ascent * size, bottom: y + below + descent * size };
}

/** A label with the air that other labels keep from it, so that two names do not read as one. */
function withAir({ left, right, top, bottom }: Box, size: number): Box {
  return { left: left - 0.4 * size, right: right + 0.4 * size, top: top - 0.16 * size, bottom: bottom + 0.16 * size };
}

/** Cost of the ties under a box; stops counting beyond `enough`. */
function coveredTies(box: Box, ties: readonly Covered[], enough: number, size: number): number {
  let cost = 0;
  for (const tie of ties) {
    const covered = crossing(tie, box);
    if (covered > 0) cost += tie.weight * (tieCost + (tieLengthCost * covered) / size);
    if (cost >= enough) break;
  }
  return cost;
}
