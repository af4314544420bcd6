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
  let count = putTies(neighbours, lengths, springs);
  const near = new Int32Array(order).fill(-1);
  for (let pivot = 0; pivot < pivots.length; pivot++) {
    const pivotNode = pivots[pivot] as number;
    near[pivotNode] = pivot;
    for (const other of targets.subarray(offsets[pivotNode], offsets[pivotNode + 1])) near[other] = pivot;
    count = putPulls(springs, count, pivot, pivotNode, near, pivotOf, distances[pivot] as Float64Array, regions);
  }
  return { count, ends: springs.ends.subarray(0, 2 * count), pulls: springs.pulls.subarray(0, 3 * count) };
}

/** @returns how many springs there are now */
function putTies({ order, offsets, targets }: Neighbours, lengths: TieLengths, springs: Springs): number {
  let count = 0;
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] as number;
    for (let at = offsets[node] as number; at < end; at++) {
      const other = targets[at] as number;
      if (node < other) putSpring(springs, count++, node, other, lengths[at] as number, 1, 1);
    }
  }
  return count;
}

/**
 * The springs of one pivot, to all that are not near it.
 * @param near by node, the last pivot that the node is or is tied to
 * @param pivotOf by node, which pivot it is; -1 for others
 * @returns how many springs there are now
 */
function putPulls(
  springs: Springs,
  before: number,
  pivot: number,
  pivotNode: number,
  near: Int32Array,
  pivotOf: Int32Array,
  row: Float64Array,
  regions: readonly Float64Array[],
): number {
  const own = regions[pivot] as Float64Array;
  let count = before;
  for (let node = 0; node < row.length; node++) {
    if (near[node] === pivot) continue;
    const length = row[node] as number;
    const otherPivot = pivotOf[node] as number;
    // Between two pivots there is one spring, seen from the first; an ordinary node does not move its pivot.
    if (otherPivot !== -1 && otherPivot <= pivot) continue;
    const back = otherPivot === -1 ? 0 : represented(regions[otherPivot] as Float64Array, length);
    putSpring(springs, count++, node, pivotNode, length, represented(own, length), back);
  }
  return count;
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
    bringNearer(nearest, region, row, pivots.length);
    pivots.push(next);
    distances.push(row);
    next = farthest(nearest, next);
  }
  return { pivots, distances, region };
}

function bringNearer(nearest: Float64Array, region: Int32Array, row: Float64Array, pivot: number): void {
  for (let node = 0; node < row.length; node++) {
    const distance = row[node] as number;
    if (distance >= (nearest[node] as number)) continue;
    nearest[node] = distance;
    region[node] = pivot;
  }
}

/** The first of the nodes that are farthest from their pivots; the one given unless another is farther. */
function farthest(nearest: Float64Array, from: number): number {
  let found = from;
  for (let node = 0; node < nearest.length; node++) if ((nearest[node] as number) > (nearest[found] as number)) found = node;
  return found;
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
