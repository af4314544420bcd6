import { drawNetwork } from '../graph/drawing.ts';
import type { Drawing, DrawingRequest } from '../graph/drawing-model.ts';
import { type DrawnScenario, drawScenario } from '../graph/drawing-scenario.ts';
import { layoutNetwork } from '../graph/layout.ts';
import type { Layout } from '../graph/layout-model.ts';
import type { NetworkGraph } from '../graph/network.ts';
import { beforeAndAfter } from '../graph/scenario/before-and-after.ts';
import { computeIndicators } from '../indicators/compute.ts';
import { findIndicator } from '../indicators/index.ts';
import { StudyError } from '../model/errors.ts';
import type { Results } from '../model/result.ts';
import { defaultPartitions } from './analyse.ts';
import type { Appearance, BuiltNetwork } from './workbench-model.ts';

const layouts = new WeakMap<NetworkGraph, Map<number, Layout>>();

/** Where the nodes of this network stand, if it was laid out from this seed before. */
export function keptLayout(graph: NetworkGraph, seed: number): Layout | null {
  return layouts.get(graph)?.get(seed) ?? null;
}

/** Keeps a layout that was made elsewhere, for as long as the network is there. */
export function keepLayout(graph: NetworkGraph, seed: number, layout: Layout): void {
  const known = layouts.get(graph) ?? new Map<number, Layout>();
  layouts.set(graph, known.set(seed, layout));
}

/** Positions depend on the network and the seed alone, so another size or language does not move anything. */
function layoutOf(graph: NetworkGraph, seed: number): Layout {
  const layout = keptLayout(graph, seed) ?? layoutNetwork(graph, seed);
  keepLayout(graph, seed, layout);
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
  results: Pick<Results, 'nodes' | 'node'> | null,
  appearance: Appearance,
  versions: Readonly<Record<string, string>>,
  widthMm?: number,
): Drawing {
  const layout = layoutOf(network.graph, appearance.seed);
  return drawNetwork(network, layout, requestOf({ study, hash }, results, appearance, versions, widthMm));
}

/**
 * The drawing of a network before and after a scenario.
 * @param hash of the network after it
 * @throws StudyError `unknown-indicator`
 */
export function drawWhatIf(
  { study, hash, scenario }: Pick<BuiltNetwork, 'study' | 'hash'> & { readonly scenario: DrawnScenario },
  appearance: Appearance,
  versions: Readonly<Record<string, string>>,
  widthMm?: number,
): Drawing {
  const { after, before } = scenario;
  const indicator = appearance.sizeBy === null ? undefined : findIndicator(appearance.sizeBy);
  const options = { partitions: defaultPartitions(after), seed: appearance.seed };
  const results = indicator === undefined ? null : computeIndicators(after, { ...options, only: [indicator.id] });
  const layout = layoutNetwork(beforeAndAfter(before, after).graph, appearance.seed);
  return drawScenario(scenario, layout, requestOf({ study, hash }, results, appearance, versions, widthMm));
}

function requestOf(
  { study, hash }: Pick<BuiltNetwork, 'study' | 'hash'>,
  results: Pick<Results, 'nodes' | 'node'> | null,
  { locale, sizeBy, colourBy, seed }: Appearance,
  versions: Readonly<Record<string, string>>,
  widthMm: number | undefined,
): DrawingRequest {
  return {
    locale,
    size: sizeOf(results, sizeBy),
    colourBy,
    card: study.card,
    seed,
    version: versions['weefsel'] ?? '',
    networkHash: hash,
    ...(widthMm !== undefined && { widthMm }),
  };
}

function sizeOf(results: Pick<Results, 'nodes' | 'node'> | null, sizeBy: string | null) {
  if (sizeBy === null) return null;
  const values = results?.node.find(({ id }) => id === sizeBy);
  const indicator = values === undefined ? undefined : findIndicator(values.indicator);
  if (results === null || values === undefined || indicator === undefined) {
    throw new StudyError('not-found', 'unknown-indicator', { id: sizeBy }, { field: 'sizeBy' });
  }
  return { label: indicator.label, values: new Map(results.nodes.map((id, position) => [id, values.values[position] ?? null])) };
}
