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
  for (const { from, to } of between) {
    const [one, other] = [organisations.get(from), organisations.get(to)];
    const distance = kilometresBetween(one, other);
    const building = sameBuilding(one, other);
    if (distance !== null) {
      kilometres += distance;
      measured++;
    }
    if (building !== null) {
      together += Number(building);
      placed++;
    }
  }
  return {
    mean_richness: richness.known.length === 0 ? null : richness.sum / richness.known.length,
    mean_km: measured === 0 ? null : kilometres / measured,
    same_building_share: placed === 0 ? null : together / placed,
  };
}
