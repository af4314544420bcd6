import { projectTwoMode } from '../../graph/project.ts';
import type { TwoModeNetwork } from '../../graph/two-mode/two-mode-network.ts';
import { byCodePoint } from '../../model/identity.ts';
import type { NetworkValue, NodeValues } from '../../model/result.ts';
import type { CompressedRows } from '../kernels/compressed-rows.ts';
import { networkValueOf, nodeValuesOf } from '../settle.ts';
import * as list from './list.ts';
import type { TwoModeIndicator, TwoModeShape } from './two-mode-indicator.ts';

/** The indicators of two-mode networks, those of nodes first, by id. They have ids of their own beside those of one-mode networks. */
export const twoModeIndicators: readonly TwoModeIndicator[] = Object.values<TwoModeIndicator>(list).sort(
  (a, b) => byCodePoint(b.scope, a.scope) || byCodePoint(a.id, b.id),
);

/** Values of a two-mode network: `nodes` are the first side, then the second; an id may occur on both. */
export type TwoModeResults = {
  readonly nodes: readonly string[];
  /** How many of the nodes are the first side. */
  readonly first: number;
  readonly node: readonly NodeValues[];
  readonly network: readonly NetworkValue[];
};

/**
 * Computes the indicators of a two-mode network; rows and projections once. What is not defined is null with a reason.
 * @throws TypeError when an indicator gives NaN, Infinity or too few values (a defect)
 */
export function computeTwoMode(network: TwoModeNetwork): TwoModeResults {
  const shape: TwoModeShape = {
    network,
    rows: bothSides(network),
    projections: { mode0: projectTwoMode(network, 'first', 'sum'), mode1: projectTwoMode(network, 'second', 'sum') },
  };
  const node: NodeValues[] = [];
  const ofNetwork: NetworkValue[] = [];
  for (const indicator of twoModeIndicators) {
    const about = { id: indicator.id, indicator: indicator.id };
    if (indicator.scope === 'node') node.push(nodeValuesOf(indicator.compute(shape), shape.rows.order, about));
    else ofNetwork.push(networkValueOf(indicator.compute(shape), about));
  }
  return { nodes: shape.rows.ids, first: network.first.length, node, network: ofNetwork };
}

/** The first side and then the second as one undirected network; every tie 1. */
function bothSides({ first, second, rows, reverse }: TwoModeNetwork): CompressedRows {
  const order = first.length + second.length;
  const arcs = rows.targets.length;
  const offsets = new Int32Array(order + 1);
  offsets.set(rows.offsets);
  offsets.set(
    reverse.offsets.map((offset) => offset + arcs),
    first.length,
  );
  const targets = new Int32Array(2 * arcs);
  targets.set(rows.targets.map((target) => target + first.length));
  targets.set(reverse.targets, arcs);
  const both = { offsets, targets, weights: new Float64Array(2 * arcs).fill(1) };
  return { ids: [...first, ...second], order, ...both, reverse: both, directed: false };
}
