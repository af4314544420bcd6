import { type Random, shuffleNumbers } from '../model/random.ts';
import type { Coordinates } from './layout-model.ts';

/**
 * What the layout tries to satisfy: node `from[k]` and node `to[k]` want to be `lengths[k]` apart.
 * `fromWeights` say how much the first is moved for it and `toWeights` the second; alike for ordinary pairs.
 */
export type Springs = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly lengths: Float64Array;
  readonly fromWeights: Float64Array;
  readonly toWeights: Float64Array;
};

/**
 * Rounds of descent, by the number of springs: one more than two to the power `halvings`, so that the cooling factor is a
 * repeated square root. Few springs cost little and get more rounds.
 */
const schedules = [
  { upTo: 500, halvings: 6 },
  { upTo: 30_000, halvings: 5 },
  { upTo: Number.POSITIVE_INFINITY, halvings: 4 },
] as const;
/** Step size at the end, relative to the heaviest spring (epsilon of Zheng et al.). */
const finalStep = 0.05;

/** A spring between every two nodes, as heavy as 1 / distance squared. */
export function allPairs(distances: readonly Float64Array[]): Springs {
  const order = distances.length;
  const count = (order * (order - 1)) / 2;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const lengths = new Float64Array(count);
  const weights = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < order; i++) {
    const row = distances[i] as Float64Array;
    for (let j = i + 1; j < order; j++, at++) {
      const length = row[j] as number;
      from[at] = i;
      to[at] = j;
      lengths[at] = length;
      weights[at] = 1 / (length * length);
    }
  }
  return { from, to, lengths, fromWeights: weights, toWeights: weights };
}

/** Moves the nodes, spring by spring in a new random order each round, with ever smaller steps. */
export function descend({ xs, ys }: Coordinates, springs: Springs, random: Random): void {
  const { from, to, lengths, fromWeights, toWeights } = springs;
  const turns = Int32Array.from(lengths, (_, spring) => spring);
  const { lightest, heaviest } = extremes(springs);
  let step = 1 / lightest;
  const halvings = schedules.find(({ upTo }) => lengths.length <= upTo)?.halvings ?? 4;
  const cooling = repeatedRoot(finalStep / heaviest / step, halvings);
  const rounds = (1 << halvings) + 1;
  for (let round = 0; round < rounds; round++, step *= cooling) {
    shuffleNumbers(turns, random);
    for (let turn = 0; turn < turns.length; turn++) {
      const spring = turns[turn] as number;
      const i = from[spring] as number;
      const j = to[spring] as number;
      const dx = (xs[i] as number) - (xs[j] as number);
      const dy = (ys[i] as number) - (ys[j] as number);
      const apart = Math.sqrt(dx * dx + dy * dy);
      // Two nodes on one spot have no direction to part in; another spring will move them.
      if (apart === 0) continue;
      const wrong = (apart - (lengths[spring] as number)) / (2 * apart);
      const moveI = Math.min(1, (fromWeights[spring] as number) * step) * wrong;
      const moveJ = Math.min(1, (toWeights[spring] as number) * step) * wrong;
      xs[i] = (xs[i] as number) - moveI * dx;
      ys[i] = (ys[i] as number) - moveI * dy;
      xs[j] = (xs[j] as number) + moveJ * dx;
      ys[j] = (ys[j] as number) + moveJ * dy;
    }
  }
}

/** The sum over all springs of weight x (distance on paper - wanted distance) squared. */
export function stressOf({ xs, ys }: Coordinates, { from, to, lengths, fromWeights }: Springs): number {
  let stress = 0;
  for (let spring = 0; spring < lengths.length; spring++) {
    const dx = (xs[from[spring] as number] as number) - (xs[to[spring] as number] as number);
    const dy = (ys[from[spring] as number] as number) - (ys[to[spring] as number] as number);
    const wrong = Math.sqrt(dx * dx + dy * dy) - (lengths[spring] as number);
    stress += (fromWeights[spring] as number) * wrong * wrong;
  }
  return stress;
}

/** The least weight above 0, and the greatest. */
function extremes({ fromWeights, toWeights }: Springs): { lightest: number; heaviest: number } {
  let lightest = Number.POSITIVE_INFINITY;
  let heaviest = 0;
  for (const weights of fromWeights === toWeights ? [fromWeights] : [fromWeights, toWeights]) {
    for (const weight of weights) {
      if (weight > 0 && weight < lightest) lightest = weight;
      if (weight > heaviest) heaviest = weight;
    }
  }
  return { lightest, heaviest };
}

function repeatedRoot(value: number, halvings: number): number {
  let root = value;
  for (let halving = 0; halving < halvings; halving++) root = Math.sqrt(root);
  return root;
}
