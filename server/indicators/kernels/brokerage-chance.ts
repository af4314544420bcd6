import { type BrokerRole, brokerRoles } from './brokerage.ts';

/** Expected count and its standard deviation. */
export type Chance = { readonly expected: number; readonly deviation: number };

/** The five roles and all of them together. */
export type RoleOrTotal = BrokerRole | 'total';
export const rolesAndTotal: readonly RoleOrTotal[] = [...brokerRoles, 'total'];

/**
 * What chance would give a broker of each group: every arc is there with the same chance `density`, apart from all others; the groups
 * have the given sizes. Gould & Fernandez (1989), doi 10.2307/270949.
 *
 * Of one path i -> b -> k without i -> k the chance is q = d²(1 − d). Two such paths of one broker depend on each other only when
 * they begin, or end, at the same node: then their covariance is d³(1 − d)³. So the variance is (paths) q(1 − q) + (ordered pairs of
 * such paths) d³(1 − d)³. Both counts follow from the sizes.
 */
export function brokerageChance(
  sizes: ReadonlyMap<string, number>,
  density: number,
): ReadonlyMap<string, Readonly<Record<RoleOrTotal, Chance>>> {
  const known = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const chance = (paths: number, alike: number): Chance => {
    const one = density ** 2 * (1 - density);
    return {
      expected: paths * one,
      deviation: Math.sqrt(paths * one * (1 - one) + alike * (density * (1 - density)) ** 3),
    };
  };
  const result = new Map<string, Readonly<Record<RoleOrTotal, Chance>>>();
  for (const [group, size] of sizes) {
    const own = size - 1;
    const others = known - size;
    let itinerant = 0;
    let itinerantAlike = 0;
    let liaison = 0;
    let liaisonAlike = 0;
    for (const [other, count] of sizes) {
      if (other === group) continue;
      const further = others - count;
      itinerant += count * (count - 1);
      itinerantAlike += 2 * count * (count - 1) * (count - 2);
      liaison += count * further;
      liaisonAlike += 2 * count * further * (further - 1);
    }
    const border = chance(own * others, own * others * (others - 1) + others * own * (own - 1));
    const all = known - 1;
    result.set(group, {
      coordinator: chance(own * (own - 1), 2 * own * (own - 1) * (own - 2)),
      itinerant: chance(itinerant, itinerantAlike),
      representative: border,
      gatekeeper: border,
      liaison: chance(liaison, liaisonAlike),
      total: chance(all * (all - 1), 2 * all * (all - 1) * (all - 2)),
    });
  }
  return result;
}
