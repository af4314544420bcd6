import type { Random } from '../model/random.ts';
import { allDistances, tieLengths } from './layout-distances.ts';
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
  const { order } = neighbours;
  if (order === 1) return { xs: new Float64Array(1), ys: new Float64Array(1) };
  const large = order > exactLimit;
  const lengths = tieLengths(neighbours, large);
  const springs = large ? pivotSprings(neighbours, lengths, random) : allPairs(allDistances(neighbours, lengths));
  const starts = Math.max(1, Math.min(mostStarts, Math.floor(pairsForAllStarts / springs.count)));
  let best = descendFromChance(order, springs, random);
  if (starts === 1) return best;
  let least = stressOf(best, springs);
  for (let start = 1; start < starts; start++) {
    const next = descendFromChance(order, springs, random);
    const stress = stressOf(next, springs);
    if (stress >= least) continue;
    least = stress;
    best = next;
  }
  return best;
}

function descendFromChance(order: number, springs: Springs, random: Random): Coordinates {
  const coordinates = { xs: fromChance(order, random), ys: fromChance(order, random) };
  descend(coordinates, springs, random);
  return coordinates;
}

function fromChance(order: number, random: Random): Float64Array {
  const values = new Float64Array(order);
  for (let node = 0; node < order; node++) values[node] = random();
  return values;
}
