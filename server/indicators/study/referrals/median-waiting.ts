/** How long one thing was waited for, and whether it came. */
export type Waiting = { readonly days: number; readonly came: boolean };

/**
 * Kaplan-Meier estimate of the median waiting time, in days: the first day on which at most half are still waiting. What had not come by
 * the end of the observation counts as waiting for as long as it was watched. Null where more than half are still waiting.
 * Kaplan & Meier (1958), doi 10.1080/01621459.1958.10501452.
 */
export function medianWaiting(all: readonly Waiting[]): number | null {
  const days = [...new Set(all.filter(({ came }) => came).map((each) => each.days))].sort((a, b) => a - b);
  let stillWaiting = 1;
  for (const day of days) {
    const atRisk = all.filter((each) => each.days >= day).length;
    const came = all.filter((each) => each.came && each.days === day).length;
    stillWaiting *= 1 - came / atRisk;
    // Shares of counts: half is reached up to rounding.
    if (stillWaiting <= 0.5 + 1e-12) return day;
  }
  return null;
}

/** The middle of some numbers, the mean of the two middle ones of an even count; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
