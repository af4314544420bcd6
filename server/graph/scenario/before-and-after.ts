import { byCodePoint } from '../../model/identity.ts';
import { newGraph } from '../build/new-graph.ts';
import type { Network, TieAttributes } from '../network.ts';

type Tie = { readonly source: string; readonly target: string; readonly attributes: TieAttributes };

/** The pair of a tie, whichever way it runs. */
export function pairOf(source: string, target: string): string {
  return JSON.stringify(source < target ? [source, target] : [target, source]);
}

/**
 * One network that holds what is there before or after a scenario, to be drawn: what is there after as it is after, and beside it the
 * nodes that go, and the ties of pairs that lose every tie.
 */
export function beforeAndAfter(before: Network, after: Network): Network {
  const ties: Tie[] = [];
  const pairs = new Set<string>();
  after.graph.forEachEdge((_edge, attributes, source, target) => {
    pairs.add(pairOf(source, target));
    ties.push({ source, target, attributes });
  });
  before.graph.forEachEdge((_edge, attributes, source, target) => {
    if (!pairs.has(pairOf(source, target))) ties.push({ source, target, attributes });
  });
  const graph = newGraph(before.recipe.direction);
  for (const id of [...new Set([...before.graph.nodes(), ...after.graph.nodes()])].sort(byCodePoint)) {
    const { graph: there } = after.graph.hasNode(id) ? after : before;
    graph.addNode(id, there.getNodeAttributes(id));
  }
  ties.sort((a, b) => byCodePoint(a.source, b.source) || byCodePoint(a.target, b.target));
  for (const [place, { source, target, attributes }] of ties.entries()) {
    graph.addEdgeWithKey(String(place), source, target, attributes);
  }
  return { ...after, graph };
}
