import { relationMarks } from './build/marks.ts';
import { newGraph } from './build/new-graph.ts';
import type { Network, NodeAttributes, TieAttributes } from './network.ts';

/**
 * A network as plain data, to be drawn on another thread. Of the records behind its ties only the reports are there, and only where
 * weights count them: a report of both sides counts once on their line. A log has a thousand records for every tie.
 */
export type PlainNetwork = Omit<Network, 'graph'> & {
  readonly direction: 'directed' | 'undirected';
  readonly nodes: readonly (readonly [id: string, attributes: NodeAttributes])[];
  readonly ties: readonly PlainTie[];
};
type PlainTie = readonly [source: string, target: string, attributes: Omit<TieAttributes, 'records'>, reports: readonly number[]];

/** Makes a network plain, nodes and ties in their order. */
export function plainNetwork({ graph, ...rest }: Network): PlainNetwork {
  const counted = rest.weightUnit === 'reports';
  return {
    ...rest,
    direction: graph.type === 'directed' ? 'directed' : 'undirected',
    nodes: graph.mapNodes((id, attributes) => [id, attributes] as const),
    ties: graph.mapEdges((_edge, { records, ...attributes }, source, target): PlainTie => {
      const reports = counted ? [...records].filter(({ kind }) => kind === 'relations').map(({ id }) => id) : [];
      return [source, target, attributes, reports];
    }),
  };
}

/** The network that was made plain: it is drawn, and its organisations are measured, as the first. */
export function restoreNetwork({ direction, nodes, ties, ...rest }: PlainNetwork): Network {
  const graph = newGraph(direction);
  for (const [id, attributes] of nodes) graph.addNode(id, attributes);
  for (const [place, [source, target, attributes, reports]] of ties.entries()) {
    graph.addEdgeWithKey(String(place), source, target, { ...attributes, records: relationMarks(...reports) });
  }
  return { ...rest, graph };
}
