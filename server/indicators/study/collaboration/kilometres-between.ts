import { foldId } from '../../../model/identity.ts';
import type { NumberedOrganisation } from '../organisation-numbers.ts';

/** Mean radius of the earth (IUGG), km. */
const earthRadius = 6371.0088;
/** Where no building is given, organisations closer than this stand in the same one. Ours. */
const sameDoorKm = 0.01;

/** Great-circle distance of two organisations in km (haversine); null where either has no coordinates. */
export function kilometresBetween(one: NumberedOrganisation, other: NumberedOrganisation): number | null {
  const [a, b] = [coordinatesOf(one), coordinatesOf(other)];
  if (a === null || b === null) return null;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}

/**
 * Whether two organisations are in the same building: by their buildings where both are given, else by their coordinates; null where
 * neither says.
 */
export function sameBuilding(one: NumberedOrganisation, other: NumberedOrganisation): boolean | null {
  const [a, b] = [one.row?.building_id ?? null, other.row?.building_id ?? null];
  if (a !== null && b !== null) return foldId(a) === foldId(b);
  const distance = kilometresBetween(one, other);
  return distance === null ? null : distance < sameDoorKm;
}

function coordinatesOf({ row }: NumberedOrganisation): { readonly lat: number; readonly lon: number } | null {
  const lat = row?.lat ?? null;
  const lon = row?.lon ?? null;
  return lat === null || lon === null ? null : { lat, lon };
}
