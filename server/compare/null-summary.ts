import { meanOf, quantile, standardDeviation } from '../indicators/kernels/place-among.ts';
import type { NullSummary } from './comparison.ts';

const shares = [0, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 1];
const binCount = 24;

/** The distribution of draws, at least one. Ready to be drawn: equal bins between the smallest and the largest. */
export function summariseNull(draws: Float64Array): NullSummary {
  const sorted = draws.slice().sort();
  const min = sorted[0] as number;
  const max = sorted[sorted.length - 1] as number;
  const bins = new Array<number>(binCount).fill(0);
  const width = (max - min) / binCount;
  for (const value of sorted) {
    const bin = width > 0 ? Math.min(binCount - 1, Math.floor((value - min) / width)) : 0;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return {
    draws: draws.length,
    mean: meanOf(draws),
    standardDeviation: standardDeviation(draws),
    quantiles: shares.map((share) => ({ share, value: quantile(sorted, share) })),
    histogram: { from: min, to: max, counts: bins },
  };
}
