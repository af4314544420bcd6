import { bareTie, newGraph } from '../graph/build/new-graph.ts';
import { unlisted } from '../graph/build/organisation-actors.ts';
import type { Network } from '../graph/network.ts';
import { indicators } from './index.ts';
import type { Indicator } from './indicator.ts';
import { compressRows, uniteRows } from './kernels/compressed-rows.ts';
import { cutIntoPieces, tiePaths } from './pieces.ts';
import type { WalkRows } from './walk.ts';
import { mostWork, type WalkName, walkHere, walks } from './walks.ts';

/** A network in which every walk can be done: four members in a row, with weights. */
function probe({ recipe, weightUnit, report }: Network): Network {
  const graph = newGraph('directed');
  const ids = ['a', 'b', 'c', 'd'];
  for (const id of ids) graph.addNode(id, { ...unlisted(id, true), sector: id < 'c' ? 'a' : 'b' });
  for (const [at, id] of ids.slice(1).entries()) graph.addEdge(ids[at], id, bareTie(1));
  return { graph, recipe, weightUnit, report };
}

/** Which walks an indicator asks for, seen on the probe. @param beside those of `tiePaths` that are computed too: it then asks for the same as they do */
function walksOf({ id }: Indicator, beside: readonly string[], network: Network): ReadonlySet<WalkName> {
  const asked = new Set<WalkName>();
  const only = [...new Set([id, ...beside])];
  const { pieces } = cutIntoPieces(network, { partitions: ['sector'], seed: 1, only }, (walk, rows) => {
    asked.add(walk);
    return walkHere(walk, rows);
  });
  for (const piece of pieces) if (piece.id === id || piece.id.startsWith(`${id}_sector`)) piece.run();
  return asked;
}

/** Far below the limit nobody needs to look further: no walk costs ten times as much as its ties. */
const needsNoLook = ({ graph: { order, size } }: Network): boolean => 10 * order * (order + 2 * size) <= mostWork;

/**
 * Ids of the indicators that are left out because the network is too large for them, known before anything long begins; usually none.
 * Estimates are never among them.
 * @param only ids of those that are computed; absent = all
 */
export function tooLargeFor(network: Network, only?: readonly string[]): readonly string[] {
  if (needsNoLook(network)) return [];
  const rows = compressRows(network.graph);
  const asked: WalkRows = { rows, unionRows: uniteRows(rows), lengths: null, sample: new Int32Array(0), seed: 1 };
  const isTooLarge = (walk: WalkName): boolean => walks[walk].work(asked) > mostWork;
  const small = probe(network);
  const computed = indicators.filter(({ id }) => only?.includes(id) ?? true);
  const beside = computed.map(({ id }) => id).filter((id) => tiePaths.has(id));
  return computed.filter((indicator) => [...walksOf(indicator, beside, small)].some(isTooLarge)).map(({ id }) => id);
}
