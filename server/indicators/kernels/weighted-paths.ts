import type { CompressedRows } from './compressed-rows.ts';

/**
 * How long each tie is, beside the targets of the rows: 1 / weight, times `unit`.
 * `slack` is the relative difference under which two paths count as equally long; 0 when lengths are whole numbers.
 */
export type Lengths = { readonly values: Float64Array; readonly unit: number; readonly slack: number };

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** The least common multiple of whole weights, or null when paths of that length can no longer be added exactly. */
function commonMultiple(weights: Float64Array, most: number): number | null {
  let multiple = 1;
  for (const weight of weights) {
    if (!Number.isInteger(weight)) return null;
    multiple *= weight / greatestDivisor(weight, multiple);
    if (multiple > most) return null;
  }
  return multiple;
}

/**
 * Lengths of ties whose strengths are known and above 0. With 1/3 + 1/3 + 1/3 a computer no longer sees that three weak ties
 * are as long as one of 1; so whole weights are turned into whole lengths (their least common multiple / weight).
 * Where that is not possible, paths whose lengths differ by less than a billionth count as equal.
 */
export function inverseLengths({ order, weights }: CompressedRows): Lengths {
  const unit = commonMultiple(weights, Number.MAX_SAFE_INTEGER / Math.max(order, 1));
  if (unit === null) return { values: weights.map((weight) => 1 / weight), unit: 1, slack: 1e-9 };
  return { values: weights.map((weight) => unit / weight), unit, slack: 0 };
}

type Walk = { readonly settled: Int32Array; readonly length: Float64Array };

/** Dijkstra (1959), doi 10.1007/BF01386390. The walk gives how many were settled; their order and lengths stand in `state`. */
function walker(
  { order, offsets, targets }: CompressedRows,
  values: Float64Array,
): { state: Walk; walk: (source: number) => number } {
  const settled = new Int32Array(order);
  const length = new Float64Array(order);
  // A heap of nodes by length, and where each node stands in it.
  const heap = new Int32Array(order);
  const spot = new Int32Array(order);
  const put = (node: number, place: number): void => {
    heap[place] = node;
    spot[node] = place;
  };
  const rise = (node: number): void => {
    let place = spot[node] as number;
    while (place > 0) {
      const parent = heap[(place - 1) >> 1] as number;
      if ((length[parent] as number) <= (length[node] as number)) break;
      put(parent, place);
      place = (place - 1) >> 1;
    }
    put(node, place);
  };
  const sink = (node: number, size: number): void => {
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && (length[heap[child + 1] as number] as number) < (length[heap[child] as number] as number)) child++;
      if ((length[heap[child] as number] as number) >= (length[node] as number)) break;
      put(heap[child] as number, place);
      place = child;
    }
    put(node, place);
  };
  const walk = (source: number): number => {
    length.fill(Number.POSITIVE_INFINITY);
    length[source] = 0;
    put(source, 0);
    let size = 1;
    let count = 0;
    while (size > 0) {
      const node = heap[0] as number;
      settled[count++] = node;
      size--;
      if (size > 0) sink(heap[size] as number, size);
      for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
        const target = targets[place] as number;
        const reach = (length[node] as number) + (values[place] as number);
        const known = length[target] as number;
        if (reach >= known) continue;
        length[target] = reach;
        if (known === Number.POSITIVE_INFINITY) spot[target] = size++;
        rise(target);
      }
    }
    return count;
  };
  return { state: { settled, length }, walk };
}

/**
 * Over the shortest paths by length, by node: the betweenness (in undirected rows each pair of ends counts once), and the sum of
 * 1 / length of the path to every other (what cannot be reached adds 0). One walk gives both. Brandes (2001).
 */
export type WeightedPaths = { readonly betweenness: Float64Array; readonly harmonicSums: Float64Array };

export function weightedPaths(rows: CompressedRows, { values, slack, unit }: Lengths): WeightedPaths {
  const { order, offsets, targets, directed } = rows;
  const { state, walk } = walker(rows, values);
  const { settled, length } = state;
  const betweenness = new Float64Array(order);
  const harmonicSums = new Float64Array(order);
  const paths = new Float64Array(order);
  const dependency = new Float64Array(order);
  const isOnPath = (node: number, place: number): boolean => {
    const there = length[targets[place] as number] as number;
    const here = length[node] as number;
    return here < there && here + (values[place] as number) - there <= slack * there;
  };
  for (let source = 0; source < order; source++) {
    const count = walk(source);
    paths.fill(0);
    dependency.fill(0);
    paths[source] = 1;
    for (let index = 0; index < count; index++) {
      const node = settled[index] as number;
      for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
        const target = targets[place] as number;
        if (isOnPath(node, place)) paths[target] = (paths[target] as number) + (paths[node] as number);
      }
    }
    let near = 0;
    for (let index = 1; index < count; index++) near += unit / (length[settled[index] as number] as number);
    harmonicSums[source] = near;
    for (let index = count - 1; index > 0; index--) {
      const node = settled[index] as number;
      let sum = 0;
      for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
        const target = targets[place] as number;
        if (isOnPath(node, place)) sum += (1 + (dependency[target] as number)) / (paths[target] as number);
      }
      dependency[node] = (paths[node] as number) * sum;
      betweenness[node] = (betweenness[node] as number) + (dependency[node] as number);
    }
  }
  return { betweenness: directed ? betweenness : betweenness.map((score) => score / 2), harmonicSums };
}
