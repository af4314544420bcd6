import { DirectedGraph, UndirectedGraph } from 'graphology';
import { Marks } from '../../../server/graph/build/marks.ts';
import type { Network, NetworkGraph, NodeAttributes, TieAttributes } from '../../../server/graph/network.ts';
import { networkRecipe } from '../../../server/model/network-recipe.ts';
import { nodeAttributes } from '../graph/small-networks.ts';

/** A tie as a test writes it; without a weight it is 1, `null` = not known. */
export type Tie = readonly [source: string, target: string, weight?: number | null | undefined];

export type Sketch = {
  readonly nodes: readonly string[];
  readonly ties: readonly Tie[];
  readonly directed: boolean;
  /** Further columns of nodes, by id. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Built-in attributes of nodes, by id. */
  readonly own?: Readonly<Record<string, Partial<NodeAttributes>>>;
};

function attributesOf(id: string, { attributes, own }: Sketch): NodeAttributes {
  return nodeAttributes({ id, attributes: attributes?.[id] ?? {}, ...own?.[id] });
}

function tieAttributes(weight: number | null): TieAttributes {
  return { weight, types: [], sources: ['relations'], sourceClass: 'unconfirmed_one_report', records: new Marks() };
}

/** A network made by hand, in the order given. */
export function sketchNetwork(sketch: Sketch): Network {
  const graph: NetworkGraph = sketch.directed
    ? new DirectedGraph<NodeAttributes, TieAttributes>()
    : new UndirectedGraph<NodeAttributes, TieAttributes>();
  for (const id of sketch.nodes) graph.addNode(id, attributesOf(id, sketch));
  for (const [source, target, weight = 1] of sketch.ties) graph.addEdge(source, target, tieAttributes(weight));
  return {
    graph,
    recipe: networkRecipe.parse({ direction: sketch.directed ? 'directed' : 'undirected' }),
    weightUnit: 'strength',
    report: { read: 0, used: 0, leftOut: [], logged: null, response: null, unlisted: [], isolatesSetAside: [] },
  };
}
