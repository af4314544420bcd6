import type { Random } from '../../model/random.ts';
import { mix } from './permutations.ts';

/** Pairs of positions with a weight each, and the label of every position. Positions are numbered from 0. */
export type LabelledPairs = {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weights: Float64Array;
  readonly labels: Int32Array;
};

/**
 * The E-I index of weighted pairs, (E - I) / (E + I) with I the weight of pairs whose two labels are the same, beside its values when the
 * labels change places among the positions. `expected` is the mean over all ways to change places: every pair is then any two positions.
 * Krackhardt & Stern (1988), doi 10.2307/2786835. Null where no pair has weight.
 */
export function permuteLabels(
  { first, second, weights, labels }: LabelledPairs,
  repetitions: number,
  random: Random,
): {
  readonly observed: number;
  readonly within: number;
  readonly total: number;
  readonly expected: number;
  readonly draws: Float64Array;
} | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const withinOf = (given: Int32Array): number => {
    let within = 0;
    for (let pair = 0; pair < weights.length; pair++) {
      if (given[first[pair] as number] === given[second[pair] as number]) within += weights[pair] as number;
    }
    return within;
  };
  const within = withinOf(labels);
  const draws = new Float64Array(repetitions);
  const moved = labels.slice();
  for (let repetition = 0; repetition < repetitions; repetition++) {
    mix(moved, random);
    draws[repetition] = 1 - (2 * withinOf(moved)) / total;
  }
  return { observed: 1 - (2 * within) / total, within, total, expected: 1 - 2 * sameLabelShare(labels), draws };
}

/** Of all pairs of different positions, the share with the same label. At least two positions. */
function sameLabelShare(labels: Int32Array): number {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  let same = 0;
  for (const count of counts.values()) same += count * (count - 1);
  return same / (labels.length * (labels.length - 1));
}
