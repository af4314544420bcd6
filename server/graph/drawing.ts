import { captionOf, titleOf } from './drawing-caption.ts';
import { frameWidth } from './drawing-frame.ts';
import { type Grouping, groupNodes } from './drawing-groups.ts';
import {
  type Drawing,
  type DrawingRequest,
  type DrawnNode,
  fullWidthMm,
  paperEdge,
  pointsPerMillimetre,
} from './drawing-model.ts';
import { formatNumber } from './drawing-numbers.ts';
import { placeIsolates, placeTied, type Standee } from './drawing-places.ts';
import { areaScale, type Scale } from './drawing-scales.ts';
import { borderDistance, shapeReach } from './drawing-shapes.ts';
import { drawTies, legendOfTies } from './drawing-ties.ts';
import { words } from './drawing-words.ts';
import { leading } from './labels.ts';
import type { Layout } from './layout-model.ts';
import type { Network } from './network.ts';

/** No label is printed smaller than this, in points. */
const leastLetter = 6.1;

/** How large things are drawn, by the number of tied nodes: radii and distances in units of the frame, letters in print points. */
const sizing = [
  { upTo: 12, least: 8, greatest: 30, plain: 17, letter: 8.4, perUnit: 170, highest: 520, between: 26 },
  { upTo: 35, least: 6.5, greatest: 24, plain: 12, letter: 7.2, perUnit: 150, highest: 640, between: 18 },
  { upTo: 80, least: 5, greatest: 19, plain: 9, letter: 6.4, perUnit: 130, highest: 780, between: 11 },
  { upTo: 200, least: 4.2, greatest: 15, plain: 7, letter: leastLetter, perUnit: 120, highest: 800, between: 8 },
  {
    upTo: Number.POSITIVE_INFINITY,
    least: 2.4,
    greatest: 9,
    plain: 3.4,
    letter: leastLetter,
    perUnit: 100,
    highest: 800,
    between: 1,
  },
] as const;

type Look = (typeof sizing)[number];

/**
 * Draws a network: where everything stands, how it looks, what its legend and caption say. Screen and print take it as it is.
 * The tied nodes fill the frame; nodes without ties stand below in a block of their own, each with its name.
 */
export function drawNetwork(network: Network, layout: Layout, request: DrawingRequest): Drawing {
  const { graph } = network;
  const { locale, size, card } = request;
  const tied = [...layout.points.keys()];
  const look = sizing.find(({ upTo }) => tied.length <= upTo) as Look;
  const grouping = groupNodes(graph, request.colourBy, locale);
  const shownValue = (id: string): number | null => size?.values.get(id) ?? null;
  const scale = size === null ? null : areaScale(graph.nodes().map(shownValue), look.least, look.greatest);
  const radiusOf = (id: string): number => (scale === null ? look.plain : scale.of(shownValue(id)));
  const standee = (id: string): Standee => ({
    id,
    label: graph.getNodeAttribute(id, 'label'),
    ...reachesOf(grouping.groupOf(id).shape, radiusOf(id)),
  });

  const labelSize = letterSize(look, request.widthMm ?? fullWidthMm);
  const ties = drawTies(network);
  const importance = byImportance(tied, shownValue, graph);
  const fitting = { ...look, x: 3.2 * labelSize, y: 0.9 * labelSize };
  const main = placeTied(tied.map(standee), layout, ties, importance, fitting, labelSize);
  const block = placeIsolates(layout.isolates.map(standee), main.height, labelSize);
  const places = [...main.places, ...(block?.places ?? [])];
  const nodes: readonly DrawnNode[] = places.map(({ id, at, label }) => {
    const { colour, outline, shape, id: group } = grouping.groupOf(id);
    const value = shownValue(id);
    return {
      id,
      ...at,
      radius: radiusOf(id),
      fill: colour,
      outline,
      shape,
      hollow: size !== null && value === null,
      label: graph.getNodeAttribute(id, 'label'),
      labelLines: label?.lines ?? [],
      labelAt: label === null ? null : { x: label.x, y: label.y, anchor: label.anchor },
      group,
      value,
    };
  });
  return {
    width: frameWidth,
    height: block?.bottom ?? main.height,
    nodes,
    ties,
    labelSize,
    labelLeading: leading * labelSize,
    isolates: block === null ? null : { heading: words.isolatesHeading[locale], ...block.heading, count: layout.isolates.length },
    legend: {
      ...legendOfGroups(grouping),
      sizes: legendOfSizes(request, scale, nodes, look),
      ...legendOfTies(network, ties, locale),
    },
    title: titleOf(network, request),
    caption: captionOf(network, request, nodes, ties),
    nature: card.nature,
    mark: card.nature === 'synthetic' ? words.mark[locale] : null,
  };
}

/** Letters grow with the paper, slower than it does, and never print below the least size. */
function letterSize(look: Look, widthMm: number): number {
  const letter = Math.max(leastLetter, look.letter * Math.sqrt(widthMm / fullWidthMm));
  return (letter * frameWidth) / (widthMm * pointsPerMillimetre - 2 * paperEdge);
}

/** The order in which nodes get a label: the greatest value first, then the most ties, then as they come. */
function byImportance(
  tied: readonly string[],
  shownValue: (id: string) => number | null,
  graph: Network['graph'],
): readonly number[] {
  const value = tied.map((id) => shownValue(id) ?? Number.NEGATIVE_INFINITY);
  const degree = tied.map((id) => graph.degree(id));
  return tied
    .map((_, index) => index)
    .sort((a, b) => descending(value[a], value[b]) || descending(degree[a], degree[b]) || a - b);
}

function descending(a = 0, b = 0): number {
  return a === b ? 0 : b - a;
}

function reachesOf(shape: DrawnNode['shape'], radius: number): Pick<Standee, 'radius' | 'corner' | 'across' | 'up' | 'down'> {
  const diagonal = Math.sqrt(0.5);
  const corner = Math.max(...[diagonal, -diagonal].map((y) => borderDistance(shape, radius, { x: diagonal, y })));
  return {
    radius: shapeReach(shape, radius),
    corner: corner * diagonal,
    across: borderDistance(shape, radius, { x: 1, y: 0 }),
    up: borderDistance(shape, radius, { x: 0, y: -1 }),
    down: borderDistance(shape, radius, { x: 0, y: 1 }),
  };
}

function legendOfGroups({ title, groups }: Grouping): Pick<Drawing['legend'], 'groups' | 'groupTitle'> {
  return { groupTitle: title, groups };
}

function legendOfSizes(
  { size, locale }: DrawingRequest,
  scale: Scale | null,
  nodes: readonly DrawnNode[],
  look: Look,
): Drawing['legend']['sizes'] {
  if (size === null || scale === null) return null;
  const hollow = nodes.some((node) => node.hollow);
  return {
    title: size.label[locale],
    steps: scale.steps.map((value) => ({ value, radius: scale.of(value), label: formatNumber(value, locale) })),
    undefined: hollow ? { radius: look.least, label: words.undefinedSize[locale] } : null,
  };
}
