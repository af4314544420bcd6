import type { Network } from '../graph/network.ts';
import { StudyError } from '../model/errors.ts';
import type { NetworkValue, NodeValues, Results } from '../model/result.ts';
import type { Text } from '../model/text.ts';
import { findIndicator, indicators } from './index.ts';
import type { Context, Indicator, NetworkIndicator, NodeIndicator, Partition, Shape, Undefined } from './indicator.ts';
import { compressRows, uniteRows } from './kernels/compressed-rows.ts';
import { readPartition } from './read-partition.ts';

export type ComputeOptions = {
  /** Attributes for the indicators with a partition; each gives a result `<id>_<attribute>`. */
  readonly partitions: readonly string[];
  readonly seed: number;
  /** Ids of indicators; absent = all. */
  readonly only?: readonly string[];
};

const noPartition: Partition = { attribute: '', values: [] };

/** A memory per network: a function is computed the first time it is asked for. */
function remember(shape: Shape): Context['shared'] {
  const known = new Map<unknown, unknown>();
  return <T>(compute: (shape: Shape) => T): T => {
    if (!known.has(compute)) known.set(compute, compute(shape));
    // What is kept under a function is what that very function returned.
    return known.get(compute) as T;
  };
}

function isUndefined(outcome: unknown): outcome is Undefined {
  return typeof outcome === 'object' && outcome !== null && 'undefined' in outcome;
}

/** @throws TypeError when an indicator gives NaN or Infinity: it should have given a reason, so it is a defect */
function finite(value: number, id: string): number {
  if (!Number.isFinite(value)) throw new TypeError(`Indicator ${id} gave ${value} instead of a reason`);
  return value;
}

function nodeValues(indicator: NodeIndicator, id: string, network: Network, context: Context): NodeValues {
  const outcome = indicator.compute(network, context);
  const { order } = context.rows;
  const reasons = new Map<number, Text>();
  const values: (number | null)[] = [];
  if (!isUndefined(outcome) && outcome.length !== order) {
    throw new TypeError(`Indicator ${id} gave ${outcome.length} values for ${order} nodes`);
  }
  for (let node = 0; node < order; node++) {
    const value = isUndefined(outcome) ? outcome : (outcome[node] ?? Number.NaN);
    if (isUndefined(value)) reasons.set(node, value.undefined);
    values.push(isUndefined(value) ? null : finite(value, id));
  }
  return { id, indicator: indicator.id, values, reasons };
}

function networkValue(indicator: NetworkIndicator, id: string, network: Network, context: Context): NetworkValue {
  const outcome = indicator.compute(network, context);
  const hasDetail = typeof outcome === 'object' && !isUndefined(outcome);
  const value = hasDetail ? outcome.value : outcome;
  const headline = isUndefined(value) ? { value: null, reason: value.undefined } : { value: finite(value, id), reason: null };
  return { id, indicator: indicator.id, ...headline, detail: hasDetail ? outcome.detail : null };
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
  const shape: Shape = { seed: options.seed, rows, unionRows: uniteRows(rows) };
  const context: Context = { ...shape, shared: remember(shape), partition: noPartition };
  const partitions = [...new Set(options.partitions)].map((name) => readPartition(network.graph, rows.ids, name));
  const node: NodeValues[] = [];
  const ofNetwork: NetworkValue[] = [];
  for (const indicator of choose(options.only)) {
    for (const partition of indicator.parameters.length === 0 ? [noPartition] : partitions) {
      const id = partition === noPartition ? indicator.id : `${indicator.id}_${partition.attribute}`;
      const own = { ...context, partition };
      if (indicator.scope === 'node') node.push(nodeValues(indicator, id, network, own));
      else ofNetwork.push(networkValue(indicator, id, network, own));
    }
  }
  return { nodes: rows.ids, node, network: ofNetwork };
}
