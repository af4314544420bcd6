import type { Rows } from './compressed-rows.ts';

/**
 * How long each tie is, beside the targets of the rows: 1 / weight, times `unit`.
 * `slack` is the relative difference under which two paths count as equally long; 0 when lengths are whole numbers.
 */
export type Lengths = { readonly values: Float64Array; readonly unit: number; readonly slack: number };

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** The least common multiple of whole weights, or null when paths of that length can no longer be added exactly. */
function commonMultiple(weights: Float64Array, most: number): number | null {
  let multiple = 1;
  for (const weight of weights) {
    if (!Number.isInteger(weight)) return null;
    multiple *= weight / greatestDivisor(weight, multiple);
    if (multiple > most) return null;
  }
  return multiple;
}

/**
 * Lengths of ties whose strengths are known and above 0. With 1/3 + 1/3 + 1/3 a computer no longer sees that three weak ties
 * are as long as one of 1; so whole weights are turned into whole lengths (their least common multiple / weight).
 * Where that is not possible, paths whose lengths differ by less than a billionth count as equal.
 */
export function inverseLengths({ order, weights }: Pick<Rows, 'order' | 'weights'>): Lengths {
  const unit = commonMultiple(weights, Number.MAX_SAFE_INTEGER / Math.max(order, 1));
  if (unit === null) return { values: weights.map((weight) => 1 / weight), unit: 1, slack: 1e-9 };
  return { values: weights.map((weight) => unit / weight), unit, slack: 0 };
}
