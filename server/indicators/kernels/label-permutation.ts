import type { Random } from '../../model/random.ts';
import { mix } from './permutations.ts';

/**
 * Pairs of positions with a weight each, and the label of every position. Positions and labels are numbered from 0; a pair may occur
 * several times, and either way round.
 */
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
  pairs: LabelledPairs,
  repetitions: number,
  random: Random,
): {
  readonly observed: number;
  readonly within: number;
  readonly total: number;
  readonly expected: number;
  readonly draws: Float64Array;
} | null {
  const { weights, labels } = pairs;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const merged = mergePairs(pairs);
  const isWithin = (_weight: number, pair: number): boolean =>
    labels[pairs.first[pair] as number] === labels[pairs.second[pair] as number];
  const within = weights.filter(isWithin).reduce((sum, weight) => sum + weight, 0);
  const whole = inWholeNumbers(merged, total);
  const wholeTotal = whole.weights.reduce((sum, weight) => sum + weight, 0);
  const balanceOf = (given: Int32Array): number => 1 - (2 * weightWithin(whole, given)) / wholeTotal;
  const draws = new Float64Array(repetitions);
  const moved = labels.slice();
  for (let repetition = 0; repetition < repetitions; repetition++) {
    mix(moved, random);
    draws[repetition] = balanceOf(moved);
  }
  return { observed: balanceOf(labels), within, total, expected: 1 - 2 * sameLabelShare(labels), draws };
}

/** Each pair once, under the lower of its positions: those of position p are `offsets[p] .. offsets[p + 1]`. */
type MergedPairs = { readonly offsets: Int32Array; readonly others: Int32Array; readonly weights: Float64Array };

function mergePairs({ first, second, weights, labels }: LabelledPairs): MergedPairs {
  const starts = new Int32Array(labels.length + 1);
  const lower = first.map((one, pair) => Math.min(one, second[pair] as number));
  for (const one of lower) starts[one + 1] = (starts[one + 1] as number) + 1;
  for (let position = 0; position < labels.length; position++) {
    starts[position + 1] = (starts[position + 1] as number) + (starts[position] as number);
  }
  const order = new Int32Array(first.length);
  const free = starts.slice();
  for (let pair = 0; pair < first.length; pair++) {
    const place = free[lower[pair] as number] as number;
    order[place] = pair;
    free[lower[pair] as number] = place + 1;
  }
  const offsets = new Int32Array(labels.length + 1);
  const others = new Int32Array(first.length);
  const sums = new Float64Array(first.length);
  // Where the pair of this position and another stands; from before this position = not yet.
  const places = new Int32Array(labels.length).fill(-1);
  let count = 0;
  for (let position = 0; position < labels.length; position++) {
    const begin = count;
    for (let at = starts[position] as number; at < (starts[position + 1] as number); at++) {
      const pair = order[at] as number;
      const other = Math.max(first[pair] as number, second[pair] as number);
      const known = places[other] as number;
      const place = known >= begin ? known : count++;
      if (known < begin) {
        places[other] = place;
        others[place] = other;
      }
      sums[place] = (sums[place] as number) + (weights[pair] as number);
    }
    offsets[position + 1] = count;
  }
  return { offsets, others: others.slice(0, count), weights: sums.slice(0, count) };
}

type WholePairs = Omit<MergedPairs, 'weights'> & { readonly weights: Int32Array };

/** The most that 32-bit integers may add up to. */
const mostWhole = 2 ** 31 - 1;

/** Weights as integers: as they are where they are integers, else in the smallest parts of which all together can be counted. */
function inWholeNumbers({ weights, ...merged }: MergedPairs, total: number): WholePairs {
  const isWhole = total <= mostWhole && weights.every(Number.isInteger);
  const parts = isWhole ? 1 : 2 ** Math.floor(Math.log2(mostWhole / (total + weights.length)));
  return { ...merged, weights: Int32Array.from(weights, (weight) => Math.round(weight * parts)) };
}

/** Without a branch: whether labels are alike cannot be foreseen, so a processor would guess wrong too often. */
function weightWithin({ offsets, others, weights }: WholePairs, labels: Int32Array): number {
  let within = 0;
  let at = 0;
  for (let position = 0; position < labels.length; position++) {
    const label = labels[position] as number;
    const end = offsets[position + 1] as number;
    for (; at < end; at++) {
      // All ones where the labels are alike, else nought.
      const alike = (((labels[others[at] as number] as number) ^ label) - 1) >> 31;
      within = (within + ((weights[at] as number) & alike)) | 0;
    }
  }
  return within;
}

/** Of all pairs of different positions, the share with the same label. At least two positions. */
function sameLabelShare(labels: Int32Array): number {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  let same = 0;
  for (const count of counts.values()) same += count * (count - 1);
  return same / (labels.length * (labels.length - 1));
}
