import { addUpRichness } from '../collaboration/channel-richness.ts';
import { kilometresBetween, sameBuilding } from '../collaboration/kilometres-between.ts';
import type { Measured } from '../measure.ts';
import type { LoggedContact } from '../observed-log.ts';
import type { OrganisationNumbers } from '../organisation-numbers.ts';

/**
 * What may stand between contact and loyalty, of the contacts between organisations: the mean richness of their channels (0 to 5), their
 * mean distance in km, and the share within one building; each null where it is not known of any of them.
 */
export function mediatorsOf(organisations: OrganisationNumbers, contacts: readonly LoggedContact[]): Measured['detail'] {
  const between = contacts.filter(({ from, to }) => from !== to);
  const richness = addUpRichness(between);
  let kilometres = 0;
  let measured = 0;
  let together = 0;
  let placed = 0;
  for (const { from, to, count } of countPairs(between)) {
    const [one, other] = [organisations.get(from), organisations.get(to)];
    const distance = kilometresBetween(one, other);
    const building = sameBuilding(one, other);
    if (distance !== null) {
      kilometres += count * distance;
      measured += count;
    }
    if (building !== null) {
      together += building ? count : 0;
      placed += count;
    }
  }
  return {
    mean_richness: richness.known.length === 0 ? null : richness.sum / richness.known.length,
    mean_km: measured === 0 ? null : kilometres / measured,
    same_building_share: placed === 0 ? null : together / placed,
  };
}

type PairCount = { readonly from: number; readonly to: number; count: number };

/** How many contacts there are from each organisation to each other, in the order of their first. */
function countPairs(contacts: readonly LoggedContact[]): readonly PairCount[] {
  const counts = new Map<number, Map<number, PairCount>>();
  const pairs: PairCount[] = [];
  for (const { from, to } of contacts) {
    const row = counts.get(from) ?? new Map<number, PairCount>();
    counts.set(from, row);
    const known = row.get(to);
    if (known !== undefined) known.count++;
    else {
      const pair = { from, to, count: 1 };
      row.set(to, pair);
      pairs.push(pair);
    }
  }
  return pairs;
}
