import type { NetworkGraph, TieAttributes } from '../graph/network.ts';
import type { TieList } from './indicator.ts';
import { type CompressedRows, placeOf } from './kernels/compressed-rows.ts';

/** The ties of a graph beside its rows: by source, then target; an undirected tie once, from its lower position. */
export function readTies(graph: NetworkGraph, rows: CompressedRows, unionRows: CompressedRows): TieList {
  const { order, offsets, targets, directed } = rows;
  const count = graph.size;
  const list = {
    count,
    sources: new Int32Array(count),
    targets: new Int32Array(count),
    places: new Int32Array(count),
    unionPlaces: new Int32Array(count),
  };
  const tieAt = new Int32Array(targets.length);
  let tie = 0;
  for (let source = 0; source < order; source++) {
    for (let place = offsets[source] as number; place < (offsets[source + 1] as number); place++) {
      const target = targets[place] as number;
      if (!directed && target < source) continue;
      list.sources[tie] = source;
      list.targets[tie] = target;
      list.places[tie] = place;
      list.unionPlaces[tie] = directed ? placeOf(unionRows, source, target) : place;
      tieAt[place] = tie++;
    }
  }
  const position = new Map(rows.ids.map((id, index) => [id, index]));
  const attributes = new Array<TieAttributes>(count);
  graph.forEachEdge((_edge, own, from, to) => {
    const [a, b] = [position.get(from) as number, position.get(to) as number];
    const place = directed || a < b ? placeOf(rows, a, b) : placeOf(rows, b, a);
    attributes[tieAt[place] as number] = own;
  });
  return { ...list, attributes };
}
