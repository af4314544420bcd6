import type { WeightUnit } from './network.ts';

/** A value drawn by its size. `of` gives the radius or width; null = not defined. */
export type Scale = {
  readonly of: (value: number | null) => number;
  /** Up to three values for the legend, ascending; empty when no value is defined. */
  readonly steps: readonly number[];
};

/**
 * Radii whose circles' areas are proportional to the values, the greatest value having the greatest radius.
 * What would be smaller than `least` is drawn at `least`, and so is a value that is not defined. Where values are negative
 * (an E-I index), area grows evenly from the least to the greatest value instead.
 */
export function areaScale(values: Iterable<number | null>, least: number, greatest: number): Scale {
  const { known, low, high } = extent(values);
  const radius = (value: number): number => {
    if (low >= 0) return high === 0 ? least : Math.max(least, greatest * Math.sqrt(value / high));
    if (high === low) return least;
    const share = (value - low) / (high - low);
    return Math.sqrt(least * least + share * (greatest * greatest - least * least));
  };
  const steps = !known ? [] : low >= 0 ? stepsUpTo(high, low) : [low, (low + high) / 2, high];
  return { of: (value) => (value === null ? least : radius(value)), steps: distinct(steps) };
}

/** Widths that grow with the square root of the weight; an unknown weight is drawn at the least width. */
export function widthScale(weights: Iterable<number | null>, least: number, greatest: number): Scale {
  const { known, low, high } = extent(weights);
  // Ties that are all of one weight would all be thick.
  const most = high === low ? (least + greatest) / 2.5 : greatest;
  return {
    of: (weight) => (weight === null || high <= 0 ? least : Math.max(least, most * Math.sqrt(weight / high))),
    steps: known && high > 0 ? stepsUpTo(high, low) : [],
  };
}

/** The weight of a pair drawn as one line: what its two arcs count together; of two reported strengths the greater. */
export function pairWeight(weights: readonly (number | null)[], unit: WeightUnit): number | null {
  const known = weights.filter((weight) => weight !== null);
  if (known.length === 0) return null;
  return unit === 'strength' ? Math.max(...known) : known.reduce((sum, weight) => sum + weight, 0);
}

function extent(values: Iterable<number | null>): { known: boolean; low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { known: low <= high, low, high };
}

/** The greatest value, and round ones near a third and a tenth of it where they are not below the least. */
function stepsUpTo(high: number, low: number): readonly number[] {
  if (high === 0) return [0];
  const whole = Number.isInteger(high) && Number.isInteger(low);
  const rounded = [roundDown(high / 8), roundDown(high / 2.4)].map((step) => (whole ? Math.max(1, Math.round(step)) : step));
  return distinct([...rounded.filter((step) => step >= low && step < high), high]);
}

/** The greatest of 1, 1.5, 2, 3, 5 times a power of ten that is not above a positive value. */
function roundDown(value: number): number {
  let power = 1;
  while (power * 10 <= value) power *= 10;
  while (power > value) power /= 10;
  const times = [5, 3, 2, 1.5].find((factor) => factor * power <= value) ?? 1;
  // Powers below one carry the rounding of repeated division.
  return Number((times * power).toPrecision(6));
}

function distinct(steps: readonly number[]): readonly number[] {
  return [...new Set(steps)].sort((a, b) => a - b);
}
