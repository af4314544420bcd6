import { type Random, randomInteger, seededRandom, shuffle } from '../../../server/model/random.ts';

/** The seed of the whole data set. Another number gives another town of the same make. */
export const seed = 20_170;

/**
 * A generator of its own for each part, so that a change in one part leaves the draws of the others alone.
 * What is done with its numbers is exact by IEEE 754 (no logarithms, no sines): the bytes are the same on every machine.
 */
export function streamFor(part: number): Random {
  return seededRandom(seed + part);
}

export function happens(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from low to high, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + randomInteger(random, high - low + 1);
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[randomInteger(random, items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** Picks a key of `weights` with a chance in proportion to its weight. */
export function pickWeighted<K extends string>(random: Random, weights: Readonly<Partial<Record<K, number>>>): K {
  const options = Object.entries(weights) as [K, number][]; // Object.entries forgets the key type.
  return pickBy(random, options, ([, weight]) => weight)[0];
}

/** Picks an item with a chance in proportion to its weight; all weights zero = the last item. */
export function pickBy<T>(random: Random, items: readonly T[], weigh: (item: T) => number): T {
  let left = random() * items.reduce((sum, item) => sum + weigh(item), 0);
  for (const item of items) {
    left -= weigh(item);
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('Nothing to pick from');
  return last;
}

/** A number from 1 to 40, mostly small and now and then large (the tail of 1/x), as contact counts are. */
export function heavyTail(random: Random): number {
  return 1 / (0.025 + 0.975 * random());
}

/** The items in another order; the list itself stays as it is. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return shuffle([...items], random);
}
