import { DirectedGraph, UndirectedGraph } from 'graphology';
import { Marks } from '../../../server/graph/build/marks.ts';
import type { DrawingRequest } from '../../../server/graph/drawing-model.ts';
import type { Network, NetworkGraph, NodeAttributes, TieAttributes } from '../../../server/graph/network.ts';
import { networkRecipe, type PartialRecipe } from '../../../server/model/network-recipe.ts';
import { seededRandom } from '../../../server/model/random.ts';
import { sameText } from '../../../server/model/text.ts';

/* Networks made by hand for the tests of layout, drawing and export. */

export type SmallNode = { readonly id: string } & Partial<NodeAttributes>;
export type SmallTie = readonly [source: string, target: string, attributes?: Partial<TieAttributes>];

export function nodeAttributes(own: SmallNode): NodeAttributes {
  const { id, ...rest } = own;
  return {
    label: id,
    kind: null,
    sector: null,
    municipality: null,
    district: null,
    listed: true,
    inside: true,
    responded: null,
    building: null,
    lat: null,
    lon: null,
    folded: [],
    attributes: {},
    ...rest,
  };
}

const plainTie: TieAttributes = {
  weight: 1,
  types: ['contact'],
  sources: ['relations'],
  sourceClass: 'confirmed_both_reports',
  records: new Marks(),
};

/** A network with the given nodes and ties; directed unless the recipe says otherwise. */
export function smallNetwork(
  nodes: readonly SmallNode[],
  ties: readonly SmallTie[],
  recipe: PartialRecipe = {},
  more: Partial<Pick<Network, 'weightUnit' | 'report'>> = {},
): Network {
  const whole = networkRecipe.parse(recipe);
  const graph: NetworkGraph =
    whole.direction === 'directed'
      ? new DirectedGraph<NodeAttributes, TieAttributes>()
      : new UndirectedGraph<NodeAttributes, TieAttributes>();
  for (const node of nodes) graph.addNode(node.id, nodeAttributes(node));
  for (const [source, target, attributes] of ties) graph.addEdge(source, target, { ...plainTie, ...attributes });
  return {
    graph,
    recipe: whole,
    weightUnit: 'contacts',
    report: {
      read: ties.length,
      used: ties.length,
      leftOut: [],
      logged: null,
      response: null,
      unlisted: [],
      isolatesSetAside: [],
    },
    ...more,
  };
}

/** A network of `order` nodes in `groups` groups and `size` ties, seven in ten of them within a group. */
export function plantedNetwork(order: number, size: number, groups: number, seed: number): Network {
  const random = seededRandom(seed);
  const sectors = ['welfare', 'childcare', 'partner'];
  const nodes = Array.from({ length: order }, (_, index) => ({
    id: `n${index}`,
    sector: sectors[Math.floor(random() * 3)] ?? null,
  }));
  const taken = new Set<string>();
  const ties: SmallTie[] = [];
  while (ties.length < size) {
    const from = Math.floor(random() * order);
    const within = random() < 0.7;
    const other = Math.floor(random() * order);
    const to = within ? Math.min(order - 1, Math.floor(other / groups) * groups + (from % groups)) : other;
    const name = `${from} ${to}`;
    if (from === to || taken.has(name)) continue;
    taken.add(name);
    ties.push([`n${from}`, `n${to}`]);
  }
  return smallNetwork(nodes, ties);
}

export function drawingRequest(own: Partial<DrawingRequest> = {}): DrawingRequest {
  return {
    locale: 'nl',
    size: null,
    colourBy: 'sector',
    card: { title: sameText('Proef'), nature: 'own', source: 'Eigen gegevens', licence: 'CC BY 4.0' },
    seed: 1,
    version: '0.1.0',
    networkHash: '0123456789abcdef',
    ...own,
  };
}
