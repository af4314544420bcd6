import type { Text } from '../model/text.ts';
import type { Finding, Options } from './comparison.ts';
import { quantile, standardDeviation } from './null-summary.ts';

/** What to say when the interval lies above zero, below zero, or around it. */
export type PairVerdicts = { readonly first: Text; readonly second: Text; readonly unclear: Text };

/**
 * What two sets of draws say of the difference of two networks, first minus second.
 * @param draws one value per repetition for each network
 */
export function findDifference(
  observed: readonly [number, number],
  draws: readonly [Float64Array, Float64Array],
  verdicts: PairVerdicts,
  { seed, repetitions }: Options,
): Finding {
  const differences = draws[0].map((value, index) => value - (draws[1][index] as number)).sort();
  const interval = [quantile(differences, 0.025), quantile(differences, 0.975)] as const;
  const error = standardDeviation(differences);
  const difference = observed[0] - observed[1];
  return {
    observed,
    difference,
    interval,
    standardErrors: draws.map(standardDeviation),
    z: error > 0 ? difference / error : null,
    verdict: interval[0] > 0 ? verdicts.first : interval[1] < 0 ? verdicts.second : verdicts.unclear,
    seed,
    repetitions,
  };
}
