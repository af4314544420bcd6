import { byCodePoint } from '../../model/identity.ts';
import { newGraph } from '../build/new-graph.ts';
import type { Network, TieAttributes } from '../network.ts';

/** A tie that is to be there whatever the rule of the recipe; in an undirected network its direction does not matter. */
export type WantedTie = { readonly from: string; readonly to: string; readonly attributes: TieAttributes };

/**
 * The network with some ties that it may lack. One that has it keeps it, with the wanted weight where only the wanted records make it;
 * one whose ends are not both in the network is left out. Nodes and ties stand in the same order as in a network that was built so.
 */
export function withTies(network: Network, wanted: readonly WantedTie[]): Network {
  const { graph, recipe } = network;
  const ties = new Map<string, { readonly source: string; readonly target: string; readonly attributes: TieAttributes }>();
  const place = (from: string, to: string): readonly [string, string] =>
    recipe.direction === 'undirected' && from > to ? [to, from] : [from, to];
  graph.forEachEdge((_edge, attributes, source, target) =>
    ties.set(JSON.stringify([source, target]), { source, target, attributes }),
  );
  for (const { from, to, attributes } of wanted) {
    if (!graph.hasNode(from) || !graph.hasNode(to) || from === to) continue;
    const [source, target] = place(from, to);
    const known = ties.get(JSON.stringify([source, target]));
    const own = new Set(namesOf(attributes));
    const made = known === undefined || namesOf(known.attributes).every((name) => own.has(name));
    if (made) ties.set(JSON.stringify([source, target]), { source, target, attributes: { ...known?.attributes, ...attributes } });
  }
  const after = newGraph(recipe.direction);
  graph.forEachNode((id, attributes) => after.addNode(id, attributes));
  const sorted = [...ties.values()].sort((a, b) => byCodePoint(a.source, b.source) || byCodePoint(a.target, b.target));
  for (const [position, { source, target, attributes }] of sorted.entries()) {
    after.addEdgeWithKey(String(position), source, target, attributes);
  }
  return { ...network, graph: after };
}

const namesOf = ({ records }: TieAttributes): readonly string[] => Array.from(records, ({ kind, id }) => `${kind} ${id}`);
