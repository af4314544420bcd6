import type { CodedUnit } from './krippendorff.ts';

/**
 * Cohen's kappa, unweighted: (po - pe) / (1 - pe), each coder with own shares of each code; null when pe is 1 or there are no units.
 * @param units hold exactly two codes each, always of the same two coders in the same order
 */
export function kappa(units: readonly CodedUnit[]): number | null {
  const shares = [new Map<number, number>(), new Map<number, number>()] as const;
  let equal = 0;
  for (const unit of units) {
    const [one, other] = unit as readonly [number, number];
    if (one === other) equal++;
    shares[0].set(one, (shares[0].get(one) ?? 0) + 1);
    shares[1].set(other, (shares[1].get(other) ?? 0) + 1);
  }
  let chance = 0;
  for (const [code, count] of shares[0]) chance += count * (shares[1].get(code) ?? 0);
  const all = units.length;
  return chance === all * all ? null : (equal / all - chance / all ** 2) / (1 - chance / all ** 2);
}
