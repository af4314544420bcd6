import { type Random, randomInteger } from '../model/random.ts';
import { distancesAlong, type TieLengths } from './layout-distances.ts';
import type { Neighbours } from './layout-model.ts';
import { putSpring, roomForSprings, type Springs } from './layout-stress.ts';

const pivotCount = 100;

/**
 * Springs of a large component: one for each tie, and from every node to each of 100 pivots spread over the network.
 * A pivot stands for the nodes nearest to it that are at most half as far from it as the node is, and pulls as many
 * times as hard (sparse stress; Ortmann, Klimenta & Brandes 2017, doi:10.7155/jgaa.00440).
 */
export function pivotSprings(neighbours: Neighbours, lengths: TieLengths, random: Random): Springs {
  const { order, offsets, targets } = neighbours;
  const { pivots, distances, region } = choosePivots(neighbours, lengths, random);
  const pivotOf = new Int32Array(order).fill(-1);
  for (const [pivot, node] of pivots.entries()) pivotOf[node] = pivot;
  const regions = distances.map((row, pivot) => regionDistances(row, region, pivot));
  const springs = roomForSprings(targets.length / 2 + pivots.length * order);
  let count = 0;
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] as number;
    for (let at = offsets[node] as number; at < end; at++) {
      const other = targets[at] as number;
      if (node < other) putSpring(springs, count++, node, other, lengths[at] as number, 1, 1);
    }
  }
  const near = new Int32Array(order).fill(-1);
  for (const [pivot, pivotNode] of pivots.entries()) {
    const row = distances[pivot] as Float64Array;
    const own = regions[pivot] as Float64Array;
    near[pivotNode] = pivot;
    for (let at = offsets[pivotNode] as number; at < (offsets[pivotNode + 1] as number); at++)
      near[targets[at] as number] = pivot;
    for (let node = 0; node < order; node++) {
      if (near[node] === pivot) continue;
      const length = row[node] as number;
      const otherPivot = pivotOf[node] as number;
      // Between two pivots there is one spring, seen from the first; an ordinary node does not move its pivot.
      if (otherPivot !== -1 && otherPivot <= pivot) continue;
      const back = otherPivot === -1 ? 0 : represented(regions[otherPivot] as Float64Array, length);
      putSpring(springs, count++, node, pivotNode, length, represented(own, length), back);
    }
  }
  return { count, ends: springs.ends.subarray(0, 2 * count), pulls: springs.pulls.subarray(0, 3 * count) };
}

/** Pivots by the farthest-point rule from a random first, their distances, and for each node its nearest pivot. */
function choosePivots(neighbours: Neighbours, lengths: TieLengths, random: Random) {
  const { order } = neighbours;
  const distancesFrom = distancesAlong(neighbours, lengths);
  const nearest = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
  const region = new Int32Array(order);
  const pivots: number[] = [];
  const distances: Float64Array[] = [];
  let next = randomInteger(random, order);
  while (pivots.length < Math.min(pivotCount, order)) {
    const row = distancesFrom(next);
    for (let node = 0; node < order; node++) {
      if ((row[node] as number) < (nearest[node] as number)) {
        nearest[node] = row[node] as number;
        region[node] = pivots.length;
      }
    }
    pivots.push(next);
    distances.push(row);
    for (let node = 0; node < order; node++) if ((nearest[node] as number) > (nearest[next] as number)) next = node;
  }
  return { pivots, distances, region };
}

/** How far the nodes of a pivot's region are from it, ascending. */
function regionDistances(row: Float64Array, region: Int32Array, pivot: number): Float64Array {
  return row.filter((_, node) => region[node] === pivot).sort();
}

/** How many nodes of a pivot's region are at most half as far from it as a node at this distance; at least 1. */
function represented(own: Float64Array, distance: number): number {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle] as number) <= distance / 2) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
