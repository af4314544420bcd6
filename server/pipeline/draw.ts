import { drawNetwork } from '../graph/drawing.ts';
import type { Drawing } from '../graph/drawing-model.ts';
import { layoutNetwork } from '../graph/layout.ts';
import type { Layout } from '../graph/layout-model.ts';
import type { NetworkGraph } from '../graph/network.ts';
import { findIndicator } from '../indicators/index.ts';
import { StudyError } from '../model/errors.ts';
import type { Results } from '../model/result.ts';
import type { Appearance, BuiltNetwork } from './workbench-model.ts';

const layouts = new WeakMap<NetworkGraph, Map<number, Layout>>();

/** Positions depend on the network and the seed alone, so another size or language does not move anything. */
function layoutOf(graph: NetworkGraph, seed: number): Layout {
  const known = layouts.get(graph) ?? new Map<number, Layout>();
  layouts.set(graph, known);
  const layout = known.get(seed) ?? layoutNetwork(graph, seed);
  known.set(seed, layout);
  return layout;
}

/**
 * The drawing of a network for screen and print.
 * @param results needed when `appearance.sizeBy` names an indicator
 * @param widthMm printed width; labels stay legible there
 * @throws StudyError `unknown-indicator`
 */
export function drawStudy(
  { study, network, hash }: BuiltNetwork,
  results: Results | null,
  appearance: Appearance,
  versions: Readonly<Record<string, string>>,
  widthMm?: number,
): Drawing {
  return drawNetwork(network, layoutOf(network.graph, appearance.seed), {
    locale: appearance.locale,
    size: sizeOf(results, appearance.sizeBy),
    colourBy: appearance.colourBy,
    card: study.card,
    seed: appearance.seed,
    version: versions['weefsel'] ?? '',
    networkHash: hash,
    ...(widthMm !== undefined && { widthMm }),
  });
}

function sizeOf(results: Results | null, sizeBy: string | null) {
  if (sizeBy === null) return null;
  const values = results?.node.find(({ id }) => id === sizeBy);
  const indicator = values === undefined ? undefined : findIndicator(values.indicator);
  if (results === null || values === undefined || indicator === undefined) {
    throw new StudyError('not-found', 'unknown-indicator', { id: sizeBy }, { field: 'sizeBy' });
  }
  return { label: indicator.label, values: new Map(results.nodes.map((id, position) => [id, values.values[position] ?? null])) };
}
