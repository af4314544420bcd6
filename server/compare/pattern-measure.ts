import { bareTie, newGraph } from '../graph/build/new-graph.ts';
import type { Network } from '../graph/network.ts';
import type { Pattern } from '../indicators/kernels/pattern.ts';
import { patternStatistics } from '../indicators/kernels/pattern-statistics.ts';
import { tieRelation } from './relation-matrix.ts';
import { findStatistic } from './statistic.ts';

/** A tie that says nothing but that it is there. */
const bare = bareTie(null);

/** Which organisations of a network are tied, in the order of their ids. */
export function patternOf(network: Network): Pattern {
  const { ids, cells } = tieRelation('', network);
  return { order: ids.length, directed: network.graph.type === 'directed', cells: Uint8Array.from(cells) };
}

/**
 * The network with the ties of a pattern: the same organisations in the order of `ids`, ties without weight or type.
 * @param drawn who stands at each place, where organisations were drawn; absent = everyone at their own
 */
export function patternNetwork(
  { graph, ...rest }: Network,
  ids: readonly string[],
  pattern: Pattern,
  drawn?: Int32Array,
): Network {
  const { order, directed, cells } = pattern;
  const made = newGraph(directed ? 'directed' : 'undirected');
  ids.forEach((id, place) => {
    made.addNode(id, graph.getNodeAttributes(ids[drawn?.[place] ?? place]));
  });
  for (let row = 0; row < order; row++) {
    for (let column = directed ? 0 : row + 1; column < order; column++) {
      if (cells[row * order + column] === 1) made.addEdge(ids[row], ids[column], bare);
    }
  }
  return { ...rest, graph: made };
}

/**
 * Measures a statistic of patterns of a network's organisations; null when there is no such statistic. Those that are asked for most are read
 * from the cells; any other is computed as for a real network, a hundred times slower.
 * @throws StudyError `unknown-attribute`
 */
export function measurePatterns(network: Network, id: string): ((pattern: Pattern, drawn?: Int32Array) => number | null) | null {
  const quick = patternStatistics.get(id);
  if (quick !== undefined) return quick;
  const statistic = findStatistic(id);
  if (statistic === null) return null;
  const { ids } = tieRelation('', network);
  return (pattern, drawn) => {
    const value = statistic.measure(patternNetwork(network, ids, pattern, drawn));
    return typeof value === 'number' ? value : null;
  };
}
