import type { CompressedRows } from './compressed-rows.ts';

/**
 * Undirected rows in which nodes stand for groups of nodes. `weights` counts the ties between two; `loops` twice the ties within
 * one; `strengths` the sum of both by node; `total` of all. Whole numbers throughout.
 */
export type WeightedRows = {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly loops: Float64Array;
  readonly strengths: Float64Array;
  readonly total: number;
};

/** Every node a group of its own. */
export function weightedRows({ order, offsets, targets }: CompressedRows): WeightedRows {
  return {
    order,
    offsets,
    targets,
    weights: new Float64Array(targets.length).fill(1),
    loops: new Float64Array(order),
    strengths: Float64Array.from({ length: order }, (_, node) => (offsets[node + 1] as number) - (offsets[node] as number)),
    total: targets.length,
  };
}

/** The members of each group, one after another: group g has `members[offsets[g] .. offsets[g + 1])`. */
export function membersOf(groups: Int32Array, count: number): { readonly offsets: Int32Array; readonly members: Int32Array } {
  const offsets = new Int32Array(count + 1);
  for (const group of groups) offsets[group + 1] = (offsets[group + 1] as number) + 1;
  for (let group = 0; group < count; group++) offsets[group + 1] = (offsets[group + 1] as number) + (offsets[group] as number);
  const free = offsets.slice(0, count);
  const members = new Int32Array(groups.length);
  groups.forEach((group, node) => {
    const place = free[group] as number;
    members[place] = node;
    free[group] = place + 1;
  });
  return { offsets, members };
}

/** Puts the nodes of each group together; `nodeOf` says which node of the new rows an old one is in. */
export function aggregate(rows: WeightedRows, groups: Int32Array): { readonly rows: WeightedRows; readonly nodeOf: Int32Array } {
  const numbers = new Map<number, number>();
  const nodeOf = groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  const order = numbers.size;
  const { offsets: starts, members } = membersOf(nodeOf, order);
  const ends = new Int32Array(order + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  const loops = new Float64Array(order);
  const strengths = new Float64Array(order);
  const between = new Float64Array(order);
  for (let group = 0; group < order; group++) {
    const met: number[] = [];
    for (const node of members.subarray(starts[group], starts[group + 1])) {
      loops[group] = (loops[group] as number) + (rows.loops[node] as number);
      strengths[group] = (strengths[group] as number) + (rows.strengths[node] as number);
      for (let place = rows.offsets[node] as number; place < (rows.offsets[node + 1] as number); place++) {
        const other = nodeOf[rows.targets[place] as number] as number;
        const weight = rows.weights[place] as number;
        if (other === group) loops[group] = (loops[group] as number) + weight;
        else {
          if (between[other] === 0) met.push(other);
          between[other] = (between[other] as number) + weight;
        }
      }
    }
    for (const other of met.sort((a, b) => a - b)) {
      targets.push(other);
      weights.push(between[other] as number);
      between[other] = 0;
    }
    ends[group + 1] = targets.length;
  }
  const smaller = {
    order,
    offsets: ends,
    targets: Int32Array.from(targets),
    weights: Float64Array.from(weights),
    loops,
    strengths,
    total: rows.total,
  };
  return { rows: smaller, nodeOf };
}
