import { type Random, randomInteger } from '../model/random.ts';

/** Below this many organisations a network's resamples repeat so few of them that an interval says nothing. */
export const leastForResampling = 5;

/** Ties as pairs of positions; an undirected tie both ways. */
type Arcs = { readonly sources: Int32Array; readonly targets: Int32Array };

/**
 * Densities of vertex bootstraps (Snijders & Borgatti 1999): organisations are drawn with replacement, a pair of different ones brings
 * its dyad, a pair of the same one takes a dyad of the network at random. All matrices, of the same organisations, get the same draws.
 * A dyad comes as often as its ends were drawn, one times the other, so only ties are looked at: time grows with them and with the order.
 * @param cells 0/1, order x order, diagonal 0; an undirected tie stands in both its cells
 * @returns per matrix a density per repetition
 */
export function resampledDensities(
  cells: readonly Float64Array[],
  order: number,
  repetitions: number,
  random: Random,
): readonly Float64Array[] {
  const arcs = cells.map((matrix) => arcsOf(matrix, order));
  const densities = cells.map(() => new Float64Array(repetitions));
  const drawn = new Int32Array(order);
  const sums = new Float64Array(cells.length);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    drawn.fill(0);
    sums.fill(0);
    let alike = 0;
    for (let place = 0; place < order; place++) {
      const node = randomInteger(random, order);
      // Each earlier draw of the same one makes a pair that has no dyad of its own.
      alike += drawn[node] as number;
      drawn[node] = (drawn[node] as number) + 1;
    }
    for (; alike > 0; alike--) {
      const i = randomInteger(random, order);
      let j = randomInteger(random, order - 1);
      if (j >= i) j++;
      cells.forEach((matrix, which) => {
        sums[which] = (sums[which] as number) + (matrix[i * order + j] as number) + (matrix[j * order + i] as number);
      });
    }
    arcs.forEach(({ sources, targets }, which) => {
      let sum = sums[which] as number;
      for (let arc = 0; arc < sources.length; arc++) {
        sum += (drawn[sources[arc] as number] as number) * (drawn[targets[arc] as number] as number);
      }
      (densities[which] as Float64Array)[repetition] = sum / (order * (order - 1));
    });
  }
  return densities;
}

function arcsOf(cells: Float64Array, order: number): Arcs {
  const places = Array.from(cells.keys()).filter((place) => cells[place] === 1);
  return {
    sources: Int32Array.from(places, (place) => Math.floor(place / order)),
    targets: Int32Array.from(places, (place) => place % order),
  };
}
