import type { NetworkGraph } from '../../graph/network.ts';
import { byCodePoint } from '../../model/identity.ts';

/**
 * Compressed sparse rows: the neighbours of node i are `targets[offsets[i] .. offsets[i + 1])`, ascending.
 * Node positions follow the code-point order of ids. `weights` stand beside `targets`; NaN where a tie has no weight.
 */
export type CompressedRows = {
  readonly ids: readonly string[];
  readonly order: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** The same arcs seen from their targets; for an undirected network the very same arrays. */
  readonly reverse: { readonly offsets: Int32Array; readonly targets: Int32Array; readonly weights: Float64Array };
  readonly directed: boolean;
};

type Arc = readonly [source: number, target: number, weight: number];

function pack(order: number, arcs: readonly Arc[]): { offsets: Int32Array; targets: Int32Array; weights: Float64Array } {
  const offsets = new Int32Array(order + 1);
  for (const [source] of arcs) offsets[source + 1] = (offsets[source + 1] as number) + 1;
  for (let node = 0; node < order; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  const sorted = [...arcs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    offsets,
    targets: Int32Array.from(sorted, (arc) => arc[1]),
    weights: Float64Array.from(sorted, (arc) => arc[2]),
  };
}

function readArcs(graph: NetworkGraph): { ids: readonly string[]; arcs: Arc[] } {
  const ids = graph.nodes().sort(byCodePoint);
  const position = new Map(ids.map((id, index) => [id, index]));
  const arcs: Arc[] = [];
  graph.forEachEdge((_edge, { weight }, source, target) => {
    // Every end of an edge is a node of the graph, so both have a position.
    const from = position.get(source) as number;
    const to = position.get(target) as number;
    arcs.push([from, to, weight ?? Number.NaN]);
    if (graph.type === 'undirected') arcs.push([to, from, weight ?? Number.NaN]);
  });
  return { ids, arcs };
}

/** The rows of a network as it stands. */
export function compressRows(graph: NetworkGraph): CompressedRows {
  const { ids, arcs } = readArcs(graph);
  const forward = pack(ids.length, arcs);
  const directed = graph.type === 'directed';
  const reverse = directed
    ? pack(
        ids.length,
        arcs.map(([source, target, weight]): Arc => [target, source, weight]),
      )
    : forward;
  return { ids, order: ids.length, ...forward, reverse, directed };
}

/** The rows of the union-symmetrised network: a pair is tied when either arc is there. Weights are 1: the union is a binary network. */
export function compressUnionRows(graph: NetworkGraph): CompressedRows {
  const { ids, arcs } = readArcs(graph);
  const pairs = new Map<number, Arc>();
  for (const [source, target] of arcs) {
    pairs.set(source * ids.length + target, [source, target, 1]);
    pairs.set(target * ids.length + source, [target, source, 1]);
  }
  const forward = pack(ids.length, [...pairs.values()]);
  return { ids, order: ids.length, ...forward, reverse: forward, directed: false };
}
