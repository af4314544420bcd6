/** A source of numbers in [0, 1). The one generator of the product: same seed, same numbers, on every machine. */
export type Random = () => number;

/** The seed where nobody chooses one. */
export const standardSeed = 1;

/**
 * sfc32 (Doty-Humphrey), seeded through splitmix32. Integer operations only, so no machine differs.
 * @param seed any integer; its low 32 bits count
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = next();
  let b = next();
  let c = next();
  let counter = next();
  const random = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) random();
  return random;
}

/** An integer in [0, below). @param below at most 2^31 */
export function randomInteger(random: Random, below: number): number {
  // Half the time of Math.floor, which may give -0.
  return (random() * below) | 0;
}

/** Shuffles in place (Fisher-Yates). */
export function shuffle<T>(items: T[], random: Random): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = randomInteger(random, last + 1);
    const kept = items[last] as T;
    items[last] = items[other] as T;
    items[other] = kept;
  }
  return items;
}

/** So many numbers are shuffled by one call: V8 makes the best code of what is called often, not of a loop that it is in the middle of. */
const shuffledAtOnce = 1024;

/** Shuffles numbers in place, as `shuffle` does its items. */
export function shuffleNumbers(numbers: Int32Array, random: Random): Int32Array {
  for (let last = numbers.length - 1; last > 0; last -= shuffledAtOnce) {
    shuffleDown(numbers, last, Math.max(0, last - shuffledAtOnce), random);
  }
  return numbers;
}

function shuffleDown(numbers: Int32Array, from: number, to: number, random: Random): void {
  for (let last = from; last > to; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = numbers[last] as number;
    numbers[last] = numbers[other] as number;
    numbers[other] = kept;
  }
}
