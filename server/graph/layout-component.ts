import type { Random } from '../model/random.ts';
import { distancesFrom, tieLengths } from './layout-distances.ts';
import type { Coordinates, Neighbours } from './layout-model.ts';
import { pivotSprings } from './layout-pivots.ts';
import { allPairs, descend, type Springs, stressOf } from './layout-stress.ts';

/** Up to this many nodes every pair is a spring; above it pivots stand for far-away groups. */
const exactLimit = 800;
/** Small networks are laid out several times and the calmest is kept: it costs little and avoids a folded drawing. */
const pairsForAllStarts = 20_000;
const mostStarts = 6;

/**
 * Lays out one connected component by stochastic gradient descent on stress (S-GD2; Zheng, Pawar & Goodman 2018,
 * doi:10.1109/TVCG.2018.2859997): node distances on paper come as close as they can to path lengths in the network.
 */
export function layOutComponent(neighbours: Neighbours, random: Random): Coordinates {
  const order = neighbours.length;
  if (order === 1) return { xs: new Float64Array(1), ys: new Float64Array(1) };
  const large = order > exactLimit;
  const lengths = tieLengths(neighbours, large);
  const springs = large
    ? pivotSprings(neighbours, lengths, random)
    : allPairs(neighbours.map((_, node) => distancesFrom(node, neighbours, lengths)));
  const starts = Math.max(1, Math.min(mostStarts, Math.floor(pairsForAllStarts / springs.from.length)));
  let best = descendFromChance(order, springs, random);
  for (let start = 1; start < starts; start++) {
    const next = descendFromChance(order, springs, random);
    if (next.stress < best.stress) best = next;
  }
  return best.coordinates;
}

function descendFromChance(order: number, springs: Springs, random: Random): { coordinates: Coordinates; stress: number } {
  const coordinates = {
    xs: Float64Array.from({ length: order }, () => random()),
    ys: Float64Array.from({ length: order }, () => random()),
  };
  descend(coordinates, springs, random);
  return { coordinates, stress: stressOf(coordinates, springs) };
}
