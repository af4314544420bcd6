import { bin, nice, ticks } from 'd3';

/** How many values lie from `from` up to `to`; the last step holds its end as well. */
export type Step = { readonly from: number; readonly to: number; readonly count: number };

/**
 * Values in steps of equal width: one step per number where they are few whole numbers, else about twelve round steps.
 * Empty where there are no values or all are equal; what differs only by the rounding of computation is equal.
 */
export function histogram(values: readonly number[]): Step[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0 || high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-12)) return [];
  const whole = high - low <= 24 && values.every(Number.isInteger);
  const [from, to] = whole ? [low - 0.5, high + 0.5] : nice(low, high, 12);
  const edges = whole
    ? Array.from({ length: high - low }, (_, place) => low + place + 0.5)
    : ticks(from, to, 12).filter((edge) => edge > from && edge < to);
  const steps = bin().domain([from, to]).thresholds(edges)(values);
  return steps.map((step) => ({ from: step.x0 ?? from, to: step.x1 ?? to, count: step.length }));
}

/** Whether a value lies in a step. */
export function isIn(step: Step, value: number, isLast: boolean): boolean {
  return value >= step.from && (value < step.to || (isLast && value <= step.to));
}
