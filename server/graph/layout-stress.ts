import { type Random, shuffleNumbers } from '../model/random.ts';
import type { Coordinates } from './layout-model.ts';

/**
 * What the layout tries to satisfy, with all of one spring side by side in memory, since they are looked at in random order:
 * nodes `ends[2k]` and `ends[2k + 1]` want to be `pulls[3k]` apart. `pulls[3k + 1]` says how much the first is moved for it and
 * `pulls[3k + 2]` the second; alike for ordinary pairs.
 */
export type Springs = { readonly count: number; readonly ends: Int32Array; readonly pulls: Float64Array };

/** Room for so many springs, none of them there yet. */
export function roomForSprings(count: number): Springs {
  return { count, ends: new Int32Array(2 * count), pulls: new Float64Array(3 * count) };
}

/** Puts a spring in its place; of the weights, which count nodes, it takes 1 / length squared. */
export function putSpring(
  { ends, pulls }: Springs,
  spring: number,
  from: number,
  to: number,
  length: number,
  fromWeight: number,
  toWeight: number,
): void {
  ends[2 * spring] = from;
  ends[2 * spring + 1] = to;
  pulls[3 * spring] = length;
  pulls[3 * spring + 1] = fromWeight / (length * length);
  pulls[3 * spring + 2] = toWeight / (length * length);
}

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
/** Springs that one call looks at, for the reason that numbers are not shuffled all in one call. */
const turnsAtOnce = 1024;

/** A spring between every two nodes, as heavy as 1 / distance squared. */
export function allPairs(distances: readonly Float64Array[]): Springs {
  const order = distances.length;
  const springs = roomForSprings((order * (order - 1)) / 2);
  let spring = 0;
  for (let i = 0; i < order; i++) {
    const row = distances[i] as Float64Array;
    for (let j = i + 1; j < order; j++) putSpring(springs, spring++, i, j, row[j] as number, 1, 1);
  }
  return springs;
}

/** Moves the nodes, spring by spring in a new random order each round, with ever smaller steps. */
export function descend(coordinates: Coordinates, springs: Springs, random: Random): void {
  const turns = new Int32Array(springs.count);
  for (let spring = 0; spring < turns.length; spring++) turns[spring] = spring;
  const { lightest, heaviest } = extremes(springs);
  let step = 1 / lightest;
  const halvings = schedules.find(({ upTo }) => springs.count <= upTo)?.halvings ?? 4;
  const cooling = repeatedRoot(finalStep / heaviest / step, halvings);
  const rounds = (1 << halvings) + 1;
  for (let round = 0; round < rounds; round++, step *= cooling) {
    shuffleNumbers(turns, random);
    for (let turn = 0; turn < turns.length; turn += turnsAtOnce) {
      descendSome(coordinates, springs, turns, turn, Math.min(turn + turnsAtOnce, turns.length), step);
    }
  }
}

/** Part of a round. Who is not to move is not written: most springs of a large network move one end only. */
function descendSome(
  { xs, ys }: Coordinates,
  { ends, pulls }: Springs,
  turns: Int32Array,
  first: number,
  end: number,
  step: number,
): void {
  for (let turn = first; turn < end; turn++) {
    const spring = turns[turn] as number;
    const i = ends[2 * spring] as number;
    const j = ends[2 * spring + 1] as number;
    const dx = (xs[i] as number) - (xs[j] as number);
    const dy = (ys[i] as number) - (ys[j] as number);
    const apart = Math.sqrt(dx * dx + dy * dy);
    // Two nodes on one spot have no direction to part in; another spring will move them.
    if (apart === 0) continue;
    const wrong = (apart - (pulls[3 * spring] as number)) / (2 * apart);
    const shareI = (pulls[3 * spring + 1] as number) * step;
    const moveI = (shareI < 1 ? shareI : 1) * wrong;
    xs[i] = (xs[i] as number) - moveI * dx;
    ys[i] = (ys[i] as number) - moveI * dy;
    const shareJ = (pulls[3 * spring + 2] as number) * step;
    if (shareJ === 0) continue;
    const moveJ = (shareJ < 1 ? shareJ : 1) * wrong;
    xs[j] = (xs[j] as number) + moveJ * dx;
    ys[j] = (ys[j] as number) + moveJ * dy;
  }
}

/** The sum over all springs of weight x (distance on paper - wanted distance) squared. */
export function stressOf({ xs, ys }: Coordinates, { count, ends, pulls }: Springs): number {
  let stress = 0;
  for (let spring = 0; spring < count; spring++) {
    const i = ends[2 * spring] as number;
    const j = ends[2 * spring + 1] as number;
    const dx = (xs[i] as number) - (xs[j] as number);
    const dy = (ys[i] as number) - (ys[j] as number);
    const wrong = Math.sqrt(dx * dx + dy * dy) - (pulls[3 * spring] as number);
    stress += (pulls[3 * spring + 1] as number) * wrong * wrong;
  }
  return stress;
}

/** The least weight above 0, and the greatest. */
function extremes({ count, pulls }: Springs): { lightest: number; heaviest: number } {
  let lightest = Number.POSITIVE_INFINITY;
  let heaviest = 0;
  for (let spring = 0; spring < count; spring++) {
    const fromWeight = pulls[3 * spring + 1] as number;
    const toWeight = pulls[3 * spring + 2] as number;
    const greater = fromWeight > toWeight ? fromWeight : toWeight;
    const lesser = toWeight > 0 && toWeight < fromWeight ? toWeight : fromWeight;
    if (lesser > 0 && lesser < lightest) lightest = lesser;
    if (greater > heaviest) heaviest = greater;
  }
  return { lightest, heaviest };
}

function repeatedRoot(value: number, halvings: number): number {
  let root = value;
  for (let halving = 0; halving < halvings; halving++) root = Math.sqrt(root);
  return root;
}
