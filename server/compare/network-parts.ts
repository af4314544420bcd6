import { newGraph } from '../graph/build/new-graph.ts';
import type { Network } from '../graph/network.ts';
import { byCodePoint } from '../model/identity.ts';

/** The kinds of organisation that a catchment lies around; the second where a network has none of the first. */
const centreKinds = ['social-centre', 'public-welfare-centre'] as const;

/** Part of a network: some of its organisations with all ties among them. */
export function inducedNetwork({ graph, ...rest }: Network, keep: (id: string) => boolean): Network {
  const part = newGraph(rest.recipe.direction);
  for (const id of graph.nodes().sort(byCodePoint)) if (keep(id)) part.addNode(id, graph.getNodeAttributes(id));
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (part.hasNode(source) && part.hasNode(target)) part.addEdge(source, target, attributes);
  });
  const { report } = rest;
  const answers = part.mapNodes((_id, { responded }) => responded);
  const known = answers.filter((answer) => answer !== null).length;
  const response = known === 0 ? null : { answered: answers.filter((answer) => answer === true).length, asked: known };
  return { ...rest, graph: part, report: { ...report, response } };
}

/** An organisation, its partners in either direction, and all ties among these. @throws where the network has no such organisation */
export function catchmentOf(network: Network, centre: string): Network {
  const members = new Set([centre, ...network.graph.neighbors(centre)]);
  return inducedNetwork(network, (id) => members.has(id));
}

/**
 * The organisations that catchments lie around, in the order of their ids.
 * @param kind of organisation; null = social centres, or public welfare centres where there are none
 */
export function centresOf({ graph }: Network, kind: string | null): readonly string[] {
  for (const each of kind === null ? centreKinds : [kind]) {
    const found = graph.filterNodes((_id, node) => node.kind === each || node.attributes['type'] === each);
    if (found.length > 0) return found.sort(byCodePoint);
  }
  return [];
}
