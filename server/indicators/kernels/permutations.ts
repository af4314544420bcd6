import { type Random, randomInteger } from '../../model/random.ts';

/** Up to this many nodes every permutation is looked at: 8! = 40,320. */
export const exactUpTo = 8;

/** How many permutations will be looked at. @param exactTo up to this many positions all of them */
export function permutationCount(order: number, repetitions: number, exactTo: number = exactUpTo): number {
  if (order > exactTo) return repetitions;
  let count = 1;
  for (let factor = 2; factor <= order; factor++) count *= factor;
  return count;
}

/**
 * Every permutation of `order` positions when there are at most `exactTo` (the identity first, then in dictionary order), otherwise `repetitions`
 * random ones. `visit` gets the same array each time and must not keep it.
 */
export function eachPermutation(
  order: number,
  repetitions: number,
  random: Random,
  visit: (permutation: Int32Array, index: number) => void,
  exactTo: number = exactUpTo,
): void {
  const permutation = Int32Array.from({ length: order }, (_, place) => place);
  const count = permutationCount(order, repetitions, exactTo);
  for (let index = 0; index < count; index++) {
    if (order > exactTo) mix(permutation, random);
    else if (index > 0) advance(permutation);
    visit(permutation, index);
  }
}

/** Fisher-Yates on a typed array. */
export function mix(items: Int32Array, random: Random): void {
  for (let last = items.length - 1; last > 0; last--) swap(items, last, randomInteger(random, last + 1));
}

function swap(items: Int32Array, one: number, other: number): void {
  const kept = items[one] as number;
  items[one] = items[other] as number;
  items[other] = kept;
}

/** The next permutation in dictionary order. */
function advance(items: Int32Array): void {
  let pivot = items.length - 2;
  while (pivot >= 0 && (items[pivot] as number) > (items[pivot + 1] as number)) pivot--;
  if (pivot < 0) return;
  let larger = items.length - 1;
  while ((items[larger] as number) < (items[pivot] as number)) larger--;
  swap(items, pivot, larger);
  items.subarray(pivot + 1).reverse();
}
