import type { Undefined } from '../indicator.ts';
import type { CompressedRows } from '../kernels/compressed-rows.ts';
import { undefinedBecause } from '../undefined-because.ts';

/** Why weights cannot be used as strengths (unknown, or not above 0), or null when they can. */
export function weightProblem({ weights, directed }: CompressedRows): Undefined | null {
  const perTie = directed ? 1 : 0.5;
  const unknown = weights.reduce((count, weight) => count + (Number.isNaN(weight) ? perTie : 0), 0);
  if (unknown > 0) return undefinedBecause('weight-missing', { count: unknown });
  const low = weights.reduce((count, weight) => count + (weight > 0 ? 0 : perTie), 0);
  return low > 0 ? undefinedBecause('weight-not-positive', { count: low }) : null;
}
