import { buildNetwork } from '../../../server/graph/build-network.ts';
import type { LeftOutCode, Network, TieAttributes } from '../../../server/graph/network.ts';
import type { PartialRecipe } from '../../../server/model/network-recipe.ts';
import type { RecordRef } from '../../../server/model/records.ts';
import { type PlainStudy, recipe, study } from './study.ts';

/** A network from plain rows. */
export function build(plain: PlainStudy, partial: PartialRecipe = {}): Network {
  return buildNetwork(study(plain), recipe(partial));
}

/** Ties as words: `a>b`, or `a-b` in an undirected network, in the order of the graph. */
export function ties({ graph }: Network): readonly string[] {
  const between = graph.type === 'directed' ? '>' : '-';
  return graph.mapEdges((_edge, _attributes, source, target) => `${source}${between}${target}`);
}

/** Weights by tie. */
export function weights(network: Network): Readonly<Record<string, number | null>> {
  const words = ties(network);
  return Object.fromEntries(network.graph.mapEdges((_edge, { weight }) => weight).map((weight, at) => [words[at], weight]));
}

/** The attributes of a tie, with its records as a list; fails where it is not there. */
export function tie(
  { graph }: Network,
  source: string,
  target: string,
): Omit<TieAttributes, 'records'> & { readonly records: readonly RecordRef[] } {
  const attributes = graph.getEdgeAttributes(source, target);
  return { ...attributes, records: [...attributes.records] };
}

/** How many records were left out, by reason. */
export function leftOut({ report }: Network): Readonly<Partial<Record<LeftOutCode, number>>> {
  return Object.fromEntries(report.leftOut.map(({ code, count }) => [code, count]));
}
