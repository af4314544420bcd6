import type { NetworkGraph } from '../../graph/network.ts';
import { byCodePoint } from '../../model/identity.ts';

/*
 * One form of a network for all kernels, built once. Positions below come from the arrays' own bounds,
 * so every read is inside its array; `as number` says so to the compiler.
 */

/** The neighbours of node i are `targets[offsets[i] .. offsets[i + 1])`, ascending; `weights` stand beside `targets`. */
export type Adjacency = { readonly offsets: Int32Array; readonly targets: Int32Array; readonly weights: Float64Array };

/**
 * Compressed sparse rows without the names of the nodes: numbers only. A weight is NaN where a tie has none.
 * An undirected tie stands in the rows of both its ends.
 */
export type Rows = Adjacency & {
  readonly order: number;
  /** The same arcs seen from their targets, each row ascending; for an undirected network the very same arrays. */
  readonly reverse: Adjacency;
  readonly directed: boolean;
};

/** Rows with the ids of their nodes. Node positions follow the code-point order of ids. */
export type CompressedRows = Rows & { readonly ids: readonly string[] };

/** Where `target` stands in the row of `node`, by halving the ascending row; -1 when it is not there. */
export function placeOf({ offsets, targets }: Adjacency, node: number, target: number): number {
  let low = offsets[node] as number;
  let high = (offsets[node + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = targets[middle] as number;
    if (found === target) return middle;
    if (found < target) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

type Arcs = { readonly sources: Int32Array; readonly targets: Int32Array; readonly weights: Float64Array };

function readArcs(graph: NetworkGraph, ids: readonly string[]): Arcs {
  const position = new Map(ids.map((id, index) => [id, index]));
  const directed = graph.type === 'directed';
  const count = directed ? graph.size : 2 * graph.size;
  const sources = new Int32Array(count);
  const targets = new Int32Array(count);
  const weights = new Float64Array(count);
  let place = 0;
  const add = (source: number, target: number, weight: number): void => {
    sources[place] = source;
    targets[place] = target;
    weights[place++] = weight;
  };
  graph.forEachEdge((_edge, { weight }, source, target) => {
    const from = position.get(source) as number;
    const to = position.get(target) as number;
    add(from, to, weight ?? Number.NaN);
    if (!directed) add(to, from, weight ?? Number.NaN);
  });
  return { sources, targets, weights };
}

/** Groups arcs by source; within a row they keep the order in which they came. */
function group(order: number, arcs: Arcs): Adjacency {
  const { sources, targets, weights } = arcs;
  const offsets = new Int32Array(order + 1);
  for (const source of sources) offsets[source + 1] = (offsets[source + 1] as number) + 1;
  for (let node = 0; node < order; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  const free = offsets.slice(0, order);
  const grouped = { offsets, targets: new Int32Array(targets.length), weights: new Float64Array(targets.length) };
  for (let arc = 0; arc < sources.length; arc++) {
    const source = sources[arc] as number;
    const place = free[source] as number;
    free[source] = place + 1;
    grouped.targets[place] = targets[arc] as number;
    grouped.weights[place] = weights[arc] as number;
  }
  return grouped;
}

/** The arcs of rows turned round, in the order of the rows: grouped again, each row comes out ascending. */
function turn({ offsets, targets, weights }: Adjacency): Arcs {
  const sources = new Int32Array(targets.length);
  for (let node = 0; node + 1 < offsets.length; node++) sources.fill(node, offsets[node], offsets[node + 1]);
  return { sources: targets, targets: sources, weights };
}

/** The rows of a network as it stands. Time linear in nodes and ties, apart from sorting the ids. */
export function compressRows(graph: NetworkGraph): CompressedRows {
  const ids = graph.nodes().sort(byCodePoint);
  const order = ids.length;
  const { sources, targets, weights } = readArcs(graph, ids);
  const backward = group(order, { sources: targets, targets: sources, weights });
  const forward = group(order, turn(backward));
  const directed = graph.type === 'directed';
  const reverse = directed ? group(order, turn(forward)) : forward;
  return { ids, order, ...forward, reverse, directed };
}

/** The rows of the union-symmetrised network: a pair is tied when either arc is there. Weights are 1: the union is a binary network. */
export function uniteRows(rows: CompressedRows): CompressedRows {
  const { ids, order, offsets, targets, reverse } = rows;
  const united = new Int32Array(rows.directed ? targets.length * 2 : targets.length);
  const ends = new Int32Array(order + 1);
  let place = 0;
  for (let node = 0; node < order; node++) {
    let out = offsets[node] as number;
    let back = reverse.offsets[node] as number;
    const outEnd = offsets[node + 1] as number;
    const backEnd = reverse.offsets[node + 1] as number;
    while (out < outEnd || back < backEnd) {
      const target = out < outEnd ? (targets[out] as number) : order;
      const source = back < backEnd ? (reverse.targets[back] as number) : order;
      united[place++] = Math.min(target, source);
      if (target <= source) out++;
      if (source <= target) back++;
    }
    ends[node + 1] = place;
  }
  const union = { offsets: ends, targets: united.slice(0, place), weights: new Float64Array(place).fill(1) };
  return { ids, order, ...union, reverse: union, directed: false };
}

/** The union-symmetrised, binary rows of a network, when its directed rows are not needed. */
export function compressUnionRows(graph: NetworkGraph): CompressedRows {
  return uniteRows(compressRows(graph));
}
