import { type Random, randomInteger } from '../model/random.ts';
import { distancesFrom, type TieLengths } from './layout-distances.ts';
import type { Neighbours } from './layout-model.ts';
import type { Springs } from './layout-stress.ts';

const pivotCount = 100;

/**
 * Springs of a large component: one for each tie, and from every node to each of 100 pivots spread over the network.
 * A pivot stands for the nodes nearest to it that are at most half as far from it as the node is, and pulls as many
 * times as hard (sparse stress; Ortmann, Klimenta & Brandes 2017, doi:10.7155/jgaa.00440).
 */
export function pivotSprings(neighbours: Neighbours, lengths: TieLengths, random: Random): Springs {
  const { pivots, distances, region } = choosePivots(neighbours, lengths, random);
  const isPivot = new Int32Array(neighbours.length).fill(-1);
  pivots.forEach((node, pivot) => {
    isPivot[node] = pivot;
  });
  const drafts = pivots.map((_, pivot) => represented(distances[pivot] as Float64Array, region, pivot));
  const from: number[] = [];
  const to: number[] = [];
  const wanted: number[] = [];
  const fromWeights: number[] = [];
  const toWeights: number[] = [];
  const add = (i: number, j: number, length: number, weightI: number, weightJ: number): void => {
    from.push(i);
    to.push(j);
    wanted.push(length);
    fromWeights.push(weightI / (length * length));
    toWeights.push(weightJ / (length * length));
  };
  neighbours.forEach((own, node) => {
    own.forEach((other, at) => {
      if (node < other) add(node, other, lengths[node]?.[at] ?? 1, 1, 1);
    });
  });
  pivots.forEach((pivotNode, pivot) => {
    const row = distances[pivot] as Float64Array;
    const near = new Set([pivotNode, ...(neighbours[pivotNode] ?? [])]);
    for (let node = 0; node < row.length; node++) {
      if (near.has(node)) continue;
      const length = row[node] as number;
      const otherPivot = isPivot[node] as number;
      // Between two pivots there is one spring, seen from the first; an ordinary node does not move its pivot.
      if (otherPivot === -1) add(node, pivotNode, length, (drafts[pivot] as Counter)(length), 0);
      else if (otherPivot > pivot) {
        add(node, pivotNode, length, (drafts[pivot] as Counter)(length), (drafts[otherPivot] as Counter)(length));
      }
    }
  });
  return {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    lengths: Float64Array.from(wanted),
    fromWeights: Float64Array.from(fromWeights),
    toWeights: Float64Array.from(toWeights),
  };
}

/** Pivots by the farthest-point rule from a random first, their distances, and for each node its nearest pivot. */
function choosePivots(neighbours: Neighbours, lengths: TieLengths, random: Random) {
  const order = neighbours.length;
  const nearest = new Float64Array(order).fill(Number.POSITIVE_INFINITY);
  const region = new Int32Array(order);
  const pivots: number[] = [];
  const distances: Float64Array[] = [];
  let next = randomInteger(random, order);
  while (pivots.length < Math.min(pivotCount, order)) {
    const row = distancesFrom(next, neighbours, lengths);
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

type Counter = (distance: number) => number;

/** How many nodes of a pivot's region are at most half as far from it as a node at this distance; at least 1. */
function represented(row: Float64Array, region: Int32Array, pivot: number): Counter {
  const own = row.filter((_, node) => region[node] === pivot).sort();
  return (distance) => {
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle] as number) <= distance / 2) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}
