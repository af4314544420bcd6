import { seededRandom } from '../../model/random.ts';
import type { Pattern } from './pattern.ts';
import { patternMeasures } from './pattern-statistics.ts';
import { drawGivenEdges } from './random-networks.ts';

/** Random networks with as many organisations and ties as a pattern (U|edges). Plain data: the same ones wherever they are drawn. */
export type ChanceDraws = { readonly pattern: Pattern; readonly repetitions: number; readonly seed: number };

/**
 * Numbers of random networks: for each statistic a value per draw, NaN where it does not exist.
 * @param statistics ids of patternStatistics, all read from the same networks
 */
export function drawChance(
  { pattern, repetitions, seed }: ChanceDraws,
  statistics: readonly string[],
): readonly Float64Array<ArrayBuffer>[] {
  const random = seededRandom(seed);
  const draw = drawGivenEdges(pattern);
  const measure = patternMeasures(statistics);
  const values = statistics.map(() => new Float64Array(repetitions));
  for (let repetition = 0; repetition < repetitions; repetition++) {
    measure(draw(random)).forEach((value, which) => {
      (values[which] as Float64Array)[repetition] = value ?? Number.NaN;
    });
  }
  return values;
}
