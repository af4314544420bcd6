import type { SvgElement } from '../svg-element.ts';
import type { Colour } from './coverage.ts';
import { circleRing, circleStroke, dashRings, lineRing, outlineStroke, rectangleRing } from './outlines.ts';
import type { Ring } from './sides.ts';

/** What is laid over a picture in one colour. */
export type Fill = { readonly rings: readonly Ring[]; readonly colour: Colour; readonly opacity: number };

type Attributes = SvgElement['attributes'];

/** Where a shape stands on the dots: scaled first, then moved. */
export type Place = { readonly scale: number; readonly x: number; readonly y: number };

/** How shapes are drawn that stand in a group and do not say otherwise. */
export type Look = Readonly<Record<string, string | number>>;

const lookNames: ReadonlySet<string> = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
]);
const placeNames: Readonly<Record<string, ReadonlySet<string>>> = {
  line: new Set(['x1', 'y1', 'x2', 'y2']),
  circle: new Set(['cx', 'cy', 'r']),
  rect: new Set(['x', 'y', 'width', 'height', 'rx']),
  polygon: new Set(['points']),
};
/** What a group may say of the words in it, which shapes need not know. */
const wordNames: ReadonlySet<string> = new Set(['font-size', 'font-weight', 'font-family', 'text-anchor', 'lang', 'role']);

/** The look of what stands in a group; null where the group says something that only the renderer knows. */
export function lookWithin(look: Look, attributes: Attributes): Look | null {
  const own: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (lookNames.has(name)) own[name] = value;
    else if (name !== 'transform' && !wordNames.has(name)) return null;
  }
  return { ...look, ...own };
}

/** Where a group stands; null where it is turned, or scaled unevenly. */
export function placeWithin(place: Place, transform: string | number | undefined): Place | null {
  if (transform === undefined) return place;
  const found = /^(?:translate\((-?[\d.]+) (-?[\d.]+)\))? ?(?:scale\(([\d.]+)\))?$/.exec(String(transform));
  if (found === null) return null;
  const { scale, x, y } = place;
  return {
    scale: scale * Number(found[3] ?? 1),
    x: x + scale * Number(found[1] ?? 0),
    y: y + scale * Number(found[2] ?? 0),
  };
}

/**
 * What a shape lays over a picture, its inside before its stroke; null where only the renderer knows how it looks.
 * @param look of the group it stands in
 */
export function plainShape({ name, attributes, children }: SvgElement, look: Look, place: Place): readonly Fill[] | null {
  const places = placeNames[name];
  if (places === undefined || children.length > 0) return null;
  for (const attribute of Object.keys(attributes)) if (!places.has(attribute) && !lookNames.has(attribute)) return null;
  const of = (key: string): string | number | undefined => attributes[key] ?? look[key];
  const inside = name === 'line' ? 'none' : of('fill');
  const stroke = of('stroke') ?? 'none';
  const fills: Fill[] = [];
  if (inside !== 'none') {
    const rings = insideRings(name, attributes, place);
    const fill = rings && fillOf(rings, inside ?? '#000000', of('fill-opacity'));
    if (!fill) return null;
    fills.push(fill);
  }
  if (stroke !== 'none') {
    const rings = strokeRings(name, attributes, of, place);
    const fill = rings && fillOf(rings, stroke, of('stroke-opacity'));
    if (!fill) return null;
    fills.push(...(name === 'line' && of('stroke-linecap') !== 'round' ? apart(fill) : [fill]));
  }
  return fills;
}

/** Dashes that are cut off have nothing in common: each by itself is found sooner than all of them in each row. */
const apart = ({ rings, ...look }: Fill): readonly Fill[] => rings.map((ring) => ({ ...look, rings: [ring] }));

function fillOf(rings: readonly Ring[], colour: string | number, opacity: string | number | undefined): Fill | null {
  const known = colourOf(String(colour));
  return known && { rings, colour: known, opacity: Number(opacity ?? 1) };
}

const colours = new Map<string, Colour>();

function colourOf(text: string): Colour | null {
  const known = colours.get(text);
  if (known !== undefined) return known;
  if (!/^#[0-9a-f]{6}$/i.test(text)) return null;
  const number = Number.parseInt(text.slice(1), 16);
  const colour: Colour = [number >> 16, (number >> 8) & 255, number & 255];
  colours.set(text, colour);
  return colour;
}

/** A length as the vector figure has it: two decimals. */
function lengthOf(value: string | number | undefined): number {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : Number(value ?? 0);
}

function insideRings(name: string, attributes: Attributes, { scale, x, y }: Place): readonly Ring[] | null {
  const of = (key: string): number => scale * lengthOf(attributes[key]);
  if (name === 'circle') return [circleRing(x + of('cx'), y + of('cy'), of('r'))];
  if (name === 'polygon') return [cornersOf(String(attributes['points'] ?? ''), scale, x, y)];
  const [width, height] = [of('width'), of('height')];
  const round = of('rx');
  return 2 * round > Math.min(width, height) ? null : [rectangleRing(x + of('x'), y + of('y'), width, height, round)];
}

function cornersOf(points: string, scale: number, x: number, y: number): Ring {
  return points.split(/[ ,]+/).map((value, index) => (index % 2 === 0 ? x : y) + scale * Number(value));
}

function strokeRings(
  name: string,
  attributes: Attributes,
  of: (key: string) => string | number | undefined,
  place: Place,
): readonly Ring[] | null {
  const { scale, x, y } = place;
  const at = (key: string): number => scale * lengthOf(attributes[key]);
  const width = scale * lengthOf(of('stroke-width') ?? 1);
  const caps = of('stroke-linecap') ?? 'butt';
  const joins = of('stroke-linejoin') ?? 'miter';
  const dashes = of('stroke-dasharray');
  if ((caps !== 'butt' && caps !== 'round') || (joins !== 'miter' && joins !== 'round')) return null;
  if (name === 'line') {
    const from = [x + at('x1'), y + at('y1')] as const;
    const to = [x + at('x2'), y + at('y2')] as const;
    if (from[0] === to[0] && from[1] === to[1]) return null;
    if (dashes === undefined) return [lineRing(from, to, width, caps)];
    const pattern = String(dashes)
      .split(/[ ,]+/)
      .map((value) => scale * Number(value));
    const isPlain = pattern.length % 2 === 0 && pattern.every((each) => each > 0);
    return isPlain ? dashRings(from, to, width, caps, pattern) : null;
  }
  if (dashes !== undefined) return null;
  if (name === 'circle') return circleStroke(x + at('cx'), y + at('cy'), at('r'), width);
  const [outline] = insideRings(name, attributes, place) ?? [];
  return outline === undefined || (name === 'rect' && at('rx') > 0) ? null : outlineStroke(outline, width, joins);
}
