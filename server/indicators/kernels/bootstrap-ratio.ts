import { type Random, randomInteger } from '../../model/random.ts';
import { quantile } from './place-among.ts';

/**
 * The 95 % percentile interval of a sum over a sum, from drawing the cases with replacement (Efron 1979); null with fewer than two cases,
 * or when draws have nothing to divide by.
 * @param tops and `bottoms`: what each case adds to the numerator and to the denominator
 */
export function bootstrapRatio(
  tops: Float64Array,
  bottoms: Float64Array,
  repetitions: number,
  random: Random,
): { readonly low: number; readonly high: number } | null {
  const count = tops.length;
  if (count < 2) return null;
  const draws = new Float64Array(repetitions);
  let used = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    let top = 0;
    let bottom = 0;
    for (let draw = 0; draw < count; draw++) {
      const drawn = randomInteger(random, count);
      top += tops[drawn] as number;
      bottom += bottoms[drawn] as number;
    }
    if (bottom > 0) draws[used++] = top / bottom;
  }
  if (used === 0) return null;
  const sorted = draws.slice(0, used).sort();
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}
