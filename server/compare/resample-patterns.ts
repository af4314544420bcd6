import { patternMeasures } from '../indicators/kernels/pattern-statistics.ts';
import type { Pattern } from '../indicators/kernels/random-networks.ts';
import { type Random, randomInteger } from '../model/random.ts';

/**
 * Vertex bootstraps of a pattern (Snijders & Borgatti 1999), as resampledDensities but with the whole pattern drawn each time. How many random
 * numbers a draw takes depends on who was drawn, never on the ties: two patterns of one order and one seed are drawn alike.
 * @param visit gets the same pattern each time, and at each place who was drawn there
 */
export function eachResample(
  { order, directed, cells }: Pattern,
  repetitions: number,
  random: Random,
  visit: (pattern: Pattern, drawn: Int32Array, repetition: number) => void,
): void {
  const drawn = new Int32Array(order);
  const pattern = { order, directed, cells: new Uint8Array(order * order) };
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
        pattern.cells[a * order + b] = cells[i * order + j] as number;
        pattern.cells[b * order + a] = cells[j * order + i] as number;
      }
    }
    visit(pattern, drawn, repetition);
  }
}

/**
 * Statistics of vertex bootstraps, for numbers that are no sum of ties. All statistics are read from the same draws.
 * Time: repetitions x (order² + that of the statistics).
 * @param statistics ids of patternStatistics
 * @returns per statistic a value per repetition; NaN where it does not exist in the draw
 */
export function resamplePatterns(
  pattern: Pattern,
  statistics: readonly string[],
  repetitions: number,
  random: Random,
): readonly Float64Array[] {
  const values = statistics.map(() => new Float64Array(repetitions));
  const measure = patternMeasures(statistics);
  eachResample(pattern, repetitions, random, (drawn, _places, repetition) => {
    measure(drawn).forEach((value, which) => {
      (values[which] as Float64Array)[repetition] = value ?? Number.NaN;
    });
  });
  return values;
}
