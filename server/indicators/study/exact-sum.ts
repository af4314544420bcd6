/** A number as whole parts of a whole: `top / bottom`, both integers, `bottom` above 0. */
export type Fraction = { readonly top: number; readonly bottom: number };

/** The greatest common divisor of two integers above 0. */
function commonDivisor(a: number, b: number): number {
  let [one, other] = [a, b];
  while (other > 0) [one, other] = [other, one % other];
  return one;
}

/** A fraction in its lowest terms; the top may be 0. */
export function lowestTerms({ top, bottom }: Fraction): Fraction {
  const divisor = top === 0 ? bottom : commonDivisor(Math.abs(top), bottom);
  return { top: top / divisor, bottom: bottom / divisor };
}

/**
 * The sum of fractions, as near as a number can be: thirds and sevenths of thousands of contacts add up to what a pencil gives, where
 * adding them up as decimals would drift.
 */
export function sumOfFractions(fractions: Iterable<Fraction>): number {
  const tops = new Map<number, number>();
  for (const { top, bottom } of fractions) tops.set(bottom, (tops.get(bottom) ?? 0) + top);
  let top = 0n;
  let bottom = 1n;
  for (const [part, sum] of tops) {
    top = top * BigInt(part) + BigInt(sum) * bottom;
    bottom *= BigInt(part);
    const divisor = divisorOf(top < 0n ? -top : top, bottom);
    top /= divisor;
    bottom /= divisor;
  }
  const whole = top / bottom;
  return Number(whole) + Number(((top - whole * bottom) << 53n) / bottom) / 2 ** 53;
}

function divisorOf(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other > 0n) [one, other] = [other, one % other];
  return one === 0n ? 1n : one;
}
