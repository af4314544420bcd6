/** Draws this close to the observed value count as equal: the same sum in another order differs by rounding only. */
const rounding = 1e-10;

/** Where an observed value stands among the draws; see placeAmong. */
export type PValues = {
  readonly greaterOrEqual: number;
  readonly lessOrEqual: number;
  readonly twoSided: number;
  /** 0 to 100. */
  readonly percentile: number;
  /** Null when the draws do not differ. */
  readonly z: number | null;
};

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
