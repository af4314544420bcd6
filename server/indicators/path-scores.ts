import type { Undefined } from './indicator.ts';
import { undefinedBecause } from './undefined-because.ts';

/**
 * What was added up over shortest paths; not defined where some nodes have more of them between than a number holds (2^1084 and more, as paths are counted in units of 2^-60):
 * their shares are then no number, and those of others cannot be trusted.
 */
export function pathScores(scores: Float64Array): Float64Array | Undefined {
  return scores.every(Number.isFinite) ? scores : undefinedBecause('too-many-paths');
}
