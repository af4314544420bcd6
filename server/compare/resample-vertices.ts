import { type Random, randomInteger } from '../model/random.ts';

/** Below this many organisations a network's resamples repeat so few of them that an interval says nothing. */
export const leastForResampling = 5;

/**
 * Densities of vertex bootstraps (Snijders & Borgatti 1999): organisations are drawn with replacement, a pair of different ones brings
 * its dyad, a pair of the same one takes a dyad of the network at random. All matrices, of the same organisations, get the same draws.
 * @param cells 0/1, order x order, diagonal 0; an undirected tie stands in both its cells
 * @returns per matrix a density per repetition
 */
export function resampledDensities(
  cells: readonly Float64Array[],
  order: number,
  repetitions: number,
  random: Random,
): readonly Float64Array[] {
  const drawn = new Int32Array(order);
  const densities = cells.map(() => new Float64Array(repetitions));
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (let place = 0; place < order; place++) drawn[place] = randomInteger(random, order);
    for (let a = 1; a < order; a++) {
      for (let b = 0; b < a; b++) {
        let i = drawn[a] as number;
        let j = drawn[b] as number;
        if (i === j) {
          i = randomInteger(random, order);
          j = randomInteger(random, order - 1);
          if (j >= i) j++;
        }
        for (let which = 0; which < cells.length; which++) {
          const matrix = cells[which] as Float64Array;
          const sums = densities[which] as Float64Array;
          sums[repetition] = (sums[repetition] as number) + (matrix[i * order + j] as number) + (matrix[j * order + i] as number);
        }
      }
    }
  }
  return densities.map((sums) => sums.map((sum) => sum / (order * (order - 1))));
}
