/** How long one thing was waited for, and whether it came. */
export type Waiting = { readonly days: number; readonly came: boolean };

/**
 * Kaplan-Meier estimate of the median waiting time, in days: the first day on which at most half are still waiting. What had not come by
 * the end of the observation counts as waiting for as long as it was watched. Null where more than half are still waiting.
 * Kaplan & Meier (1958), doi 10.1080/01621459.1958.10501452.
 */
export function medianWaiting(all: readonly Waiting[]): number | null {
  const byDay = new Map<number, { came: number; all: number }>();
  for (const { days, came } of all) {
    const day = byDay.get(days) ?? { came: 0, all: 0 };
    byDay.set(days, day);
    day.all++;
    if (came) day.came++;
  }
  let stillWaiting = 1;
  let atRisk = all.length;
  for (const [day, { came, all: ended }] of [...byDay].sort(([a], [b]) => a - b)) {
    if (came === 0) {
      atRisk -= ended;
      continue;
    }
    stillWaiting *= 1 - came / atRisk;
    atRisk -= ended;
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
