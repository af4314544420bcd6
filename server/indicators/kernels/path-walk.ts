import type { Rows } from './compressed-rows.ts';

/**
 * The shortest paths from one node, level by level. Level `l` is `queue[starts[l] .. starts[l + 1])`; `paths[v]` counts the shortest
 * paths to v, in units of 2^-60, and is 0 where none leads.
 */
export type PathWalk = {
  readonly queue: Int32Array;
  readonly paths: Float64Array;
  readonly starts: Int32Array;
  /** Walks from a node, and says how many levels it met. The next walk overwrites everything. */
  readonly from: (source: number) => number;
};

/*
 * A processor that guesses wrong what comes next loses as much time as a dozen sums take. So nothing is asked of a single tie: sums take
 * in what is 0 or is never read, and nodes are gone through by how many ties they have, so that rows of equal length follow one another.
 */

/** One path. Whole numbers are added with checks that cost more than the addition (V8 14); a power of two loses no digit. */
export const onePath = 2 ** -60;
/** How many more ties a level must have than are left towards nodes not yet met, before it is read backward. */
const forwardCost = 4;

/** Nodes by the length of their rows, shortest first. */
function byRowLength({ offsets }: Pick<Rows, 'offsets'>): Int32Array {
  const order = offsets.length - 1;
  const lengths = new Int32Array(order);
  let longest = 0;
  for (let node = 0; node < order; node++) {
    const length = (offsets[node + 1] as number) - (offsets[node] as number);
    lengths[node] = length;
    if (length > longest) longest = length;
  }
  const free = new Int32Array(longest + 2);
  for (const length of lengths) free[length + 1] = (free[length + 1] as number) + 1;
  for (let length = 0; length < longest; length++) free[length + 1] = (free[length + 1] as number) + (free[length] as number);
  const sorted = new Int32Array(order);
  for (let node = 0; node < order; node++) {
    const length = lengths[node] as number;
    const place = free[length] as number;
    free[length] = place + 1;
    sorted[place] = node;
  }
  return sorted;
}

/**
 * Walks breadth-first, and counts shortest paths as Brandes (2001), doi 10.1080/0022250X.2001.9990249. Whoever a node not yet met has a
 * tie from, and is met, is of the last level: sums over whole rows count its paths. A level whose nodes have more ties than are left
 * towards nodes not yet met is read backward, from those nodes (Beamer, Asanović & Patterson 2012, doi 10.1109/SC.2012.50).
 * Time O(n + m) a walk.
 */
export function pathWalk({ order, offsets, targets, reverse }: Rows): PathWalk {
  const { offsets: backOffsets, targets: backTargets } = reverse;
  // One place more than there are nodes: a node is written down before it is known whether it stays.
  const queue = new Int32Array(order + 1);
  const unmet = new Int32Array(order + 1);
  const starts = new Int32Array(order + 2);
  const paths = new Float64Array(order);
  // What arrives at a node as levels are read forward: its paths, and once it is met a number that nobody reads, but for its not being 0.
  const arrived = new Float64Array(order);
  const sums = new Float64Array(order + 1);
  const sorted = byRowLength(reverse);
  let nodes = 0;

  function from(source: number): number {
    for (let at = 0; at < nodes; at++) {
      const node = queue[at] as number;
      paths[node] = 0;
      arrived[node] = 0;
    }
    queue[0] = source;
    paths[source] = onePath;
    arrived[source] = onePath;
    let count = 1;
    let level = 0;
    let bottom = 0;
    let unmetArcs = targets.length - (backOffsets[source + 1] as number) + (backOffsets[source] as number);
    let list = sorted;
    let unmetCount = order;
    let isListed = false;
    while (bottom < count && count < order) {
      const top = count;
      let levelArcs = 0;
      for (let at = bottom; at < top; at++) {
        const node = queue[at] as number;
        levelArcs += (offsets[node + 1] as number) - (offsets[node] as number);
      }
      if (forwardCost * levelArcs <= unmetArcs + order - count) {
        for (let at = bottom; at < top; at++) {
          const node = queue[at] as number;
          const ways = paths[node] as number;
          const end = offsets[node + 1] as number;
          for (let place = offsets[node] as number; place < end; place++) {
            const target = targets[place] as number;
            const before = arrived[target] as number;
            arrived[target] = before + ways;
            queue[count] = target;
            count = (count + Number(before === 0)) | 0;
          }
        }
        for (let at = top; at < count; at++) {
          const node = queue[at] as number;
          paths[node] = arrived[node] as number;
        }
        isListed = false;
      } else {
        if (!isListed) {
          let left = 0;
          for (let at = 0; at < unmetCount; at++) {
            const node = list[at] as number;
            unmet[left] = node;
            left = (left + Number(paths[node] === 0)) | 0;
          }
          list = unmet;
          unmetCount = left;
          isListed = true;
        }
        let left = 0;
        for (let at = 0; at < unmetCount; at++) {
          const node = unmet[at] as number;
          let ways = 0;
          const end = backOffsets[node + 1] as number;
          for (let place = backOffsets[node] as number; place < end; place++)
            ways += paths[backTargets[place] as number] as number;
          sums[count] = ways;
          queue[count] = node;
          unmet[left] = node;
          const isLeft = Number(ways === 0);
          left = (left + isLeft) | 0;
          count = (count + 1 - isLeft) | 0;
        }
        unmetCount = left;
        for (let at = top; at < count; at++) {
          const node = queue[at] as number;
          paths[node] = sums[at] as number;
          arrived[node] = sums[at] as number;
        }
      }
      for (let at = top; at < count; at++) {
        const node = queue[at] as number;
        unmetArcs -= (backOffsets[node + 1] as number) - (backOffsets[node] as number);
      }
      starts[++level] = top;
      bottom = top;
    }
    nodes = count;
    starts[level + 1] = count;
    // The last level may have led nowhere.
    return starts[level] === count ? level : level + 1;
  }
  return { queue, paths, starts, from };
}
