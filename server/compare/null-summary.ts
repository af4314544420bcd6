import type { NullSummary, PValues } from './comparison.ts';

/** Draws this close to the observed value count as equal: the same sum in another order differs by rounding only. */
const rounding = 1e-10;
const shares = [0, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 1];
const binCount = 24;

/** Quantile by linear interpolation between order statistics (R type 7). @param sorted ascending, at least one value */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  return low + (place - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] as number) - low);
}

export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample standard deviation (n - 1); 0 for one value. */
export function standardDeviation(values: Float64Array): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

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

/**
 * Where an observed value stands among draws. Sampled: p = (b + 1) / (R + 1), so never 0; with `exact`, where the draws are
 * every possibility and the observed one is among them, p = b / R. `percentile` counts draws below and half of those equal.
 * `twoSided` counts draws at least as far from 0 as the observed value.
 */
export function placeAmong(observed: number, draws: Float64Array, exact = false): PValues {
  let above = 0;
  let below = 0;
  let far = 0;
  for (const draw of draws) {
    if (draw >= observed - rounding) above++;
    if (draw <= observed + rounding) below++;
    if (Math.abs(draw) >= Math.abs(observed) - rounding) far++;
  }
  const share = (count: number) => (exact ? count / draws.length : (count + 1) / (draws.length + 1));
  const equal = above + below - draws.length;
  const spread = standardDeviation(draws);
  return {
    greaterOrEqual: share(above),
    lessOrEqual: share(below),
    twoSided: share(far),
    percentile: (100 * (below - equal / 2)) / draws.length,
    z: spread > rounding ? (observed - meanOf(draws)) / spread : null,
  };
}
