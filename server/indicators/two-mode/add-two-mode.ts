import type { Network } from '../../graph/network.ts';
import { divideNetwork } from '../../graph/two-mode/divide-network.ts';
import type { NodeValues, Results } from '../../model/result.ts';
import { computeTwoMode } from './compute-two-mode.ts';

/**
 * Results with those of two-mode indicators added, when a column divides the nodes in two kinds and ties only run between them; the
 * same results otherwise.
 * @param firstKind the value of the first side; null = the one that comes first in code points
 */
export function addTwoMode(results: Results, network: Network, column: string, firstKind: string | null): Results {
  const divided = divideNetwork(network, column, firstKind);
  if (divided === null) return results;
  const computed = computeTwoMode(divided.network);
  const placeOf = new Map(computed.nodes.map((id, place) => [id, place]));
  const inOrder = ({ id, indicator, values, reasons }: NodeValues): NodeValues => {
    // Both lists hold the nodes of the one network.
    const places = results.nodes.map((node) => placeOf.get(node) as number);
    return {
      id,
      indicator,
      values: places.map((place) => values[place] ?? null),
      reasons: new Map(
        places.flatMap((place, node) => {
          const reason = reasons.get(place);
          return reason === undefined ? [] : [[node, reason] as const];
        }),
      ),
    };
  };
  return {
    ...results,
    node: [...results.node, ...computed.node.map(inOrder)],
    network: [...results.network, ...computed.network],
  };
}
