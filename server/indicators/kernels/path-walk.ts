import type { Rows } from './compressed-rows.ts';

/**
 * The shortest paths from one node, level by level. Level `l` is `queue[starts[l] .. starts[l + 1])`; `paths[v]` counts the shortest
 * paths to v. The ties on shortest paths stand one after another in `met`, level by level and node by node. Where level l was read
 * forward, they are those from each of its nodes on, and those of the i-th node of the queue begin at `begins[i]`. Where it was read
 * backward (`backward[l]` is 1), they are those that lead to each node of level l + 1, and begin at `backBegins[i]`. The last end at
 * `count`. `places` says at which place of the rows each stands.
 */
export type PathWalk = {
  readonly queue: Int32Array;
  readonly paths: Float64Array;
  readonly starts: Int32Array;
  readonly backward: Uint8Array;
  readonly met: Int32Array;
  readonly places: Int32Array;
  readonly begins: Int32Array;
  readonly backBegins: Int32Array;
  /** Walks from a node, and says how many levels, nodes and ties it met. The next walk overwrites everything. */
  readonly from: (source: number) => { readonly levels: number; readonly nodes: number; readonly count: number };
};

/** For each place of the reverse rows, the place of the same arc in the rows. */
function twins({ order, offsets, targets, reverse }: Rows): Int32Array {
  const free = reverse.offsets.slice(0, order);
  const twin = new Int32Array(targets.length);
  for (let node = 0; node < order; node++) {
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place++) {
      const target = targets[place] as number;
      const back = free[target] as number;
      free[target] = back + 1;
      twin[back] = place;
    }
  }
  return twin;
}

/**
 * Walks breadth-first, and counts shortest paths as Brandes (2001), doi 10.1080/0022250X.2001.9990249. A level whose nodes have more
 * ties than are left towards nodes not yet met is read backward, from those nodes: the last large levels of a walk cost next to nothing
 * (Beamer, Asanović & Patterson 2012, doi 10.1109/SC.2012.50). Time O(n + m) a walk.
 * @param withPlaces fill `places`; without it they stay 0
 */
export function pathWalk(rows: Rows, withPlaces: boolean): PathWalk {
  const { order, offsets, targets } = rows;
  const { offsets: backOffsets, targets: backTargets } = rows.reverse;
  const arcs = targets.length;
  const depth = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  const paths = new Float64Array(order);
  const starts = new Int32Array(order + 2);
  const backward = new Uint8Array(order + 1);
  const met = new Int32Array(arcs);
  const places = new Int32Array(withPlaces ? arcs : 0);
  const begins = new Int32Array(order);
  const backBegins = new Int32Array(order);
  const unmet = new Int32Array(order);
  const twin = withPlaces ? twins(rows) : places;

  function from(source: number): { levels: number; nodes: number; count: number } {
    queue[0] = source;
    depth[source] = 0;
    paths[source] = 1;
    let nodes = 1;
    let count = 0;
    let level = 0;
    let head = 0;
    let unmetArcs = arcs - (backOffsets[source + 1] as number) + (backOffsets[source] as number);
    let unmetCount = -1;
    while (head < nodes && nodes < order) {
      const levelEnd = nodes;
      const next = level + 1;
      let levelArcs = 0;
      for (let at = head; at < levelEnd; at++) {
        const node = queue[at] as number;
        levelArcs += (offsets[node + 1] as number) - (offsets[node] as number);
      }
      if (levelArcs <= unmetArcs + order - nodes) {
        backward[level] = 0;
        for (; head < levelEnd; head++) {
          const node = queue[head] as number;
          begins[head] = count;
          const ways = paths[node] as number;
          const end = offsets[node + 1] as number;
          for (let place = offsets[node] as number; place < end; place++) {
            const target = targets[place] as number;
            const found = depth[target] as number;
            if (found === -1) {
              depth[target] = next;
              paths[target] = ways;
              queue[nodes++] = target;
              unmetArcs -= (backOffsets[target + 1] as number) - (backOffsets[target] as number);
            } else if (found === next) paths[target] = (paths[target] as number) + ways;
            else continue;
            if (withPlaces) places[count] = place;
            met[count++] = target;
          }
        }
      } else {
        backward[level] = 1;
        if (unmetCount < 0) {
          unmetCount = 0;
          for (let node = 0; node < order; node++) if (depth[node] === -1) unmet[unmetCount++] = node;
        }
        let left = 0;
        for (let at = 0; at < unmetCount; at++) {
          const node = unmet[at] as number;
          if (depth[node] !== -1) continue;
          const before = count;
          let ways = 0;
          const begin = backOffsets[node] as number;
          const end = backOffsets[node + 1] as number;
          for (let place = begin; place < end; place++) {
            const origin = backTargets[place] as number;
            if (depth[origin] !== level) continue;
            ways += paths[origin] as number;
            if (withPlaces) places[count] = twin[place] as number;
            met[count++] = origin;
          }
          if (count === before) {
            unmet[left++] = node;
            continue;
          }
          depth[node] = next;
          paths[node] = ways;
          backBegins[nodes] = before;
          queue[nodes++] = node;
          unmetArcs -= end - begin;
        }
        unmetCount = left;
        head = levelEnd;
      }
      level = next;
      starts[level] = levelEnd;
    }
    starts[level + 1] = nodes;
    for (let at = 0; at < nodes; at++) depth[queue[at] as number] = -1;
    return { levels: level + 1, nodes, count };
  }
  return { queue, paths, starts, backward, met, places, begins, backBegins, from };
}
