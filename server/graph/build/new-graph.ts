import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { NetworkGraph, NodeAttributes, TieAttributes } from '../network.ts';
import { Marks } from './marks.ts';

/**
 * An empty graph in which an organisation may have any id.
 *
 * graphology 0.26 keeps the neighbours of a node in plain objects, so a node called `constructor` seems to have a tie already and one
 * called `__proto__` loses its ties. The neighbours are kept in objects without prototype instead.
 */
export function newGraph(direction: NetworkRecipe['direction']): NetworkGraph {
  const graph: NetworkGraph =
    direction === 'directed'
      ? new DirectedGraph<NodeAttributes, TieAttributes>()
      : new UndirectedGraph<NodeAttributes, TieAttributes>();
  // Not in graphology's types: the class of its node records, whose `clear` makes the objects that hold neighbours.
  guardNeighbours((graph as unknown as { readonly NodeDataClass: NodeDataClass }).NodeDataClass);
  // The library's own asks an object's `hasOwnProperty`, which objects without prototype lack.
  const hasKey = graph.hasEdge.bind(graph);
  graph.hasEdge = (source: unknown, target?: unknown): boolean =>
    target === undefined
      ? hasKey(source)
      : graph.hasNode(source) && graph.hasNode(target) && graph.edge(source, target) !== undefined;
  return graph;
}

/** What is known of a tie of which only a weight is. */
export const bareTie = (weight: number | null): TieAttributes => ({
  weight,
  types: [],
  sources: [],
  sourceClass: 'unconfirmed_one_report',
  records: new Marks(),
});

type NodeData = { in?: object; out?: object; undirected?: object };
type NodeDataClass = { readonly prototype: { clear: (this: NodeData) => void } };

const guarded = new WeakSet<NodeDataClass>();

function guardNeighbours(nodeData: NodeDataClass): void {
  if (guarded.has(nodeData)) return;
  guarded.add(nodeData);
  const { clear } = nodeData.prototype;
  nodeData.prototype.clear = function (this: NodeData): void {
    clear.call(this);
    for (const neighbours of ['in', 'out', 'undirected'] as const) {
      if (this[neighbours] !== undefined) this[neighbours] = Object.create(null);
    }
  };
}
