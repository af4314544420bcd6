import type { Network } from '../graph/network.ts';
import { StudyError } from '../model/errors.ts';
import type { NetworkValue, NodeValues, Results, TieValues } from '../model/result.ts';
import { findIndicator, indicators } from './index.ts';
import type { Context, Indicator, Partition, Shape, Shared, TieList } from './indicator.ts';
import { compressRows, uniteRows } from './kernels/compressed-rows.ts';
import { readPartition } from './read-partition.ts';
import { readTies } from './read-ties.ts';
import { networkValueOf, nodeValuesOf, tieValuesOf } from './settle.ts';

export type ComputeOptions = {
  /** Attributes for the indicators with a partition; each gives a result `<id>_<attribute>`. */
  readonly partitions: readonly string[];
  readonly seed: number;
  /** Ids of indicators; absent = all. */
  readonly only?: readonly string[];
};

const nobody = new Int32Array(0);
const noTies: TieList = { count: 0, sources: nobody, targets: nobody, places: nobody, unionPlaces: nobody, attributes: [] };
/** Indicators whose walk gives the betweenness of nodes as well. */
const tiePaths: ReadonlySet<string> = new Set(['edge_betweenness', 'edge_betweenness_union']);
const noPartition: Partition = { attribute: '', values: [] };

/** A memory of what functions gave: a function is computed the first time it is asked for. */
function remember(): <T>(key: unknown, compute: () => T) => T {
  const known = new Map<unknown, unknown>();
  return <T>(key: unknown, compute: () => T): T => {
    if (!known.has(key)) known.set(key, compute());
    // What is kept under a function is what that very function returned.
    return known.get(key) as T;
  };
}

function sharing(shape: Shape): Shared {
  const memory = remember();
  const shared: Shared = (compute) => memory(compute, () => compute(shape, shared));
  return shared;
}

function sharingInPartition(shape: Shape, partition: Partition): Context['sharedInPartition'] {
  const memory = remember();
  return (compute) => memory(compute, () => compute(shape, partition));
}

function choose(only: readonly string[] | undefined): readonly Indicator[] {
  if (only === undefined) return indicators;
  for (const id of only) {
    if (findIndicator(id) === undefined) throw new StudyError('not-found', 'unknown-indicator', { id }, { field: 'indicator' });
  }
  return indicators.filter(({ id }) => only.includes(id));
}

/**
 * Computes the indicators of a network; rows and shared work once. The network is not changed. Node values stand in the
 * code-point order of ids; what is not defined is null with a reason.
 * @throws StudyError `unknown-attribute`, `unknown-indicator`
 * @throws TypeError when an indicator gives NaN, Infinity or too few values (a defect)
 */
export function computeIndicators(network: Network, options: ComputeOptions): Omit<Results, 'run'> {
  const rows = compressRows(network.graph);
  const chosen = choose(options.only);
  const withTiePaths = chosen.some(({ id }) => tiePaths.has(id));
  const shape: Shape = { seed: options.seed, rows, unionRows: uniteRows(rows), withTiePaths };
  const shared = sharing(shape);
  const inPartition = (partition: Partition): Context => ({
    ...shape,
    shared,
    sharedInPartition: sharingInPartition(shape, partition),
    partition,
  });
  const whole = inPartition(noPartition);
  const partitions = [...new Set(options.partitions)].map((name) => inPartition(readPartition(network.graph, rows.ids, name)));
  const { ids } = rows;
  const ties = chosen.some(({ scope }) => scope === 'tie') ? readTies(network.graph, rows, shape.unionRows) : noTies;
  const node: NodeValues[] = [];
  const tie: TieValues[] = [];
  const ofNetwork: NetworkValue[] = [];
  for (const indicator of chosen) {
    for (const own of indicator.parameters.length === 0 ? [whole] : partitions) {
      const id = own === whole ? indicator.id : `${indicator.id}_${own.partition.attribute}`;
      const about = { id, indicator: indicator.id };
      if (indicator.scope === 'node') node.push(nodeValuesOf(indicator.compute(network, own), rows.order, about));
      else if (indicator.scope === 'tie') tie.push(tieValuesOf(indicator.compute(network, { ...own, ties }), ties.count, about));
      else ofNetwork.push(networkValueOf(indicator.compute(network, own), about));
    }
  }
  const ends = Array.from(ties.sources, (source, at) => [ids[source] ?? '', ids[ties.targets[at] ?? 0] ?? ''] as const);
  return { nodes: ids, node, ties: ends, tie, network: ofNetwork };
}
