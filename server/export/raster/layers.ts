import { element, type SvgElement } from '../svg-element.ts';
import { type Fill, type Look, lookWithin, type Place, placeWithin, plainShape } from './plain-shape.ts';

/** A part of a picture that lies over the parts before it: plain shapes, or a picture of its own for the renderer. */
export type Layer = { readonly fills: readonly Fill[] } | { readonly picture: SvgElement };

/** What stands in a picture in its order: elements in their groups, the outermost first, and what they lay over it where they are plain. */
type Leaf = { readonly element: SvgElement; readonly groups: readonly SvgElement[]; readonly fills: readonly Fill[] | null };

/** So many plain shapes one after the other are worth a layer: each layer of the renderer takes as long as some hundred shapes. */
const worthLayer = 200;
/** A layer for the renderer takes twice as much memory as the picture. */
const mostPlain = 4;
/** A picture of more dots is one layer, which takes less memory than two. */
const mostDotsInLayers = 20_000_000;
const unseen: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);

/** Parts a picture into layers, so that thousands of plain shapes need not go through the renderer. */
export function layersOf(root: SvgElement, width: number, height: number, scale: number): readonly Layer[] {
  const leaves: Leaf[] = [];
  gather(root, [], lookWithin({}, visible(root)) ?? {}, { scale, x: 0, y: 0 }, leaves);
  const layers: Layer[] = [];
  let from = 0;
  for (const { start, end } of width * height > mostDotsInLayers ? [] : plainRuns(leaves)) {
    if (start > from) layers.push(pictureOf(root, leaves.slice(from, start), width, height, scale));
    layers.push({ fills: leaves.slice(start, end).flatMap(({ fills }) => fills ?? []) });
    from = end;
  }
  if (leaves.length > from) layers.push(pictureOf(root, leaves.slice(from), width, height, scale));
  return layers;
}

/** What the outermost element says of looks. */
function visible({ attributes }: SvgElement): SvgElement['attributes'] {
  const { fill } = attributes;
  return fill === undefined ? {} : { fill };
}

function gather(parent: SvgElement, groups: readonly SvgElement[], look: Look, place: Place, leaves: Leaf[]): void {
  for (const child of parent.children) {
    if (typeof child === 'string' || unseen.has(child.name)) continue;
    const within = child.name === 'g' ? lookWithin(look, child.attributes) : null;
    const there = child.name === 'g' ? placeWithin(place, child.attributes['transform']) : null;
    if (within !== null && there !== null) gather(child, [...groups, child], within, there, leaves);
    else leaves.push({ element: child, groups, fills: plainShape(child, look, place) });
  }
}

type Run = { readonly start: number; readonly end: number };

/** The longest runs of plain shapes, in their order. */
function plainRuns(leaves: readonly Leaf[]): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let at = 0; at <= leaves.length; at++) {
    if (leaves[at]?.fills) continue;
    if (at - start >= worthLayer) runs.push({ start, end: at });
    start = at + 1;
  }
  const longest = [...runs].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, mostPlain);
  return longest.sort((a, b) => a.start - b.start);
}

/** A picture of the same size with some of its elements. */
function pictureOf(root: SvgElement, leaves: readonly Leaf[], width: number, height: number, scale: number): Layer {
  const parts: SvgElement[] = [];
  for (let at = 0; at < leaves.length; ) {
    const groups = leaves[at]?.groups ?? [];
    let together: SvgElement[] = [];
    for (; at < leaves.length && leaves[at]?.groups === groups; at++) together.push((leaves[at] as Leaf).element);
    for (const { attributes } of groups.toReversed()) together = [element('g', attributes, ...together)];
    parts.push(...together);
  }
  const { viewBox: _viewBox, ...attributes } = root.attributes;
  // Written in full: lengths are cut to two decimals.
  const whole = element('g', { transform: `scale(${scale})` }, ...parts);
  return { picture: element('svg', { ...attributes, width, height }, whole) };
}
