import type { Rows } from './compressed-rows.ts';

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
export function weightedRows({ order, offsets, targets }: Rows): WeightedRows {
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
function membersOf(groups: Int32Array, count: number): { readonly offsets: Int32Array; readonly members: Int32Array } {
  const offsets = new Int32Array(count + 1);
  for (const group of groups) offsets[group + 1] = (offsets[group + 1] as number) + 1;
  for (let group = 0; group < count; group++) offsets[group + 1] = (offsets[group + 1] as number) + (offsets[group] as number);
  const free = offsets.slice(0, count);
  const members = new Int32Array(groups.length);
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] as number;
    const place = free[group] as number;
    members[place] = node;
    free[group] = place + 1;
  }
  return { offsets, members };
}

/**
 * The same groups with numbers from 0, in the order of their first nodes.
 * @param groups numbers from 0, below `limit`
 */
export function numberGroups(groups: Int32Array, limit: number): { readonly of: Int32Array; readonly count: number } {
  // 0 = not met yet.
  const numbers = new Int32Array(limit);
  const of = new Int32Array(groups.length);
  let count = 0;
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] as number;
    if (numbers[group] === 0) numbers[group] = ++count;
    of[node] = (numbers[group] as number) - 1;
  }
  return { of, count };
}

/**
 * Puts the nodes of each group together; `nodeOf` says which node of the new rows an old one is in.
 * @param groups by node, numbers below the number of nodes
 */
export function aggregate(rows: WeightedRows, groups: Int32Array): { readonly rows: WeightedRows; readonly nodeOf: Int32Array } {
  const { of: nodeOf, count: order } = numberGroups(groups, rows.order);
  const { offsets: starts, members } = membersOf(nodeOf, order);
  const loops = new Float64Array(order);
  const strengths = new Float64Array(order);
  // Whom each group has ties with, one group after the other, in the order in which they are met.
  const others = new Int32Array(rows.targets.length);
  const counts = new Float64Array(rows.targets.length);
  const offsets = new Int32Array(order + 1);
  const between = new Float64Array(order);
  let last = 0;
  for (let group = 0; group < order; group++) {
    const first = last;
    for (let member = starts[group] as number; member < (starts[group + 1] as number); member++) {
      const node = members[member] as number;
      loops[group] = (loops[group] as number) + (rows.loops[node] as number);
      strengths[group] = (strengths[group] as number) + (rows.strengths[node] as number);
      for (let place = rows.offsets[node] as number; place < (rows.offsets[node + 1] as number); place++) {
        const other = nodeOf[rows.targets[place] as number] as number;
        const before = between[other] as number;
        if (before === 0) others[last++] = other;
        between[other] = before + (rows.weights[place] as number);
      }
    }
    // Its own ties are no partner of it.
    let kept = first;
    for (let place = first; place < last; place++) {
      const other = others[place] as number;
      const weight = between[other] as number;
      between[other] = 0;
      if (other === group) loops[group] = (loops[group] as number) + weight;
      else {
        others[kept] = other;
        counts[kept++] = weight;
      }
    }
    last = kept;
    offsets[group + 1] = last;
  }
  // Read from the other side, group after group, each row comes out ascending.
  const free = offsets.slice(0, order);
  const targets = new Int32Array(last);
  const weights = new Float64Array(last);
  for (let group = 0; group < order; group++) {
    for (let from = offsets[group] as number; from < (offsets[group + 1] as number); from++) {
      const other = others[from] as number;
      const place = free[other] as number;
      targets[place] = group;
      weights[place] = counts[from] as number;
      free[other] = place + 1;
    }
  }
  return { rows: { order, offsets, targets, weights, loops, strengths, total: rows.total }, nodeOf };
}
