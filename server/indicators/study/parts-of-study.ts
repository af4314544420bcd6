import { foldId } from '../../model/identity.ts';
import type { Grouping, Unit } from './measure.ts';
import type { NumberedOrganisation, OrganisationNumbers } from './organisation-numbers.ts';
import { distinctUnits, unitKey, wholeStudy } from './study-units.ts';

/** Groupings by where an organisation stands. */
export const placeGroupings = [
  'study',
  'municipality',
  'district',
  'sector',
  'organisation',
] as const satisfies readonly Grouping[];
export type PlaceGrouping = (typeof placeGroupings)[number];

export type Part<T> = { readonly unit: Unit; readonly items: readonly T[] };

/**
 * Sorts things into the parts of a study: the whole, then each municipality, district, sector and listed organisation, in code-point
 * order. A thing stands in every part that one of its organisations belongs to, so the parts of a grouping may overlap. Every part that
 * the organisations table has is there, also where nothing stands in it. One look at each thing.
 * @param members the numbers of the organisations of a thing
 */
export function partsOfStudy<T>(
  organisations: OrganisationNumbers,
  wanted: readonly PlaceGrouping[],
  things: Iterable<T>,
  members: (thing: T) => readonly number[],
): readonly Part<T>[] {
  const own = organisations.all.map((organisation) => unitsOfPlace(organisation, wanted));
  const units = distinctUnits([...(wanted.includes('study') ? [wholeStudy] : []), ...own.flat()]);
  // The same place may be written in two ways; it is one part, under its first spelling in code points.
  const places = new Map<string, number>();
  const parts: { unit: Unit; items: T[] }[] = [];
  for (const unit of units) {
    const key = foldId(unitKey(unit));
    if (places.has(key)) continue;
    places.set(key, parts.length);
    parts.push({ unit, items: [] });
  }
  // Every unit was given its place above.
  const placesOf = own.map((each) => each.map((unit) => places.get(foldId(unitKey(unit))) as number));
  const whole = places.get(unitKey(wholeStudy));
  for (const thing of things) {
    if (whole !== undefined) parts[whole]?.items.push(thing);
    const seen: number[] = [];
    for (const member of members(thing)) {
      for (const place of placesOf[member] ?? []) {
        if (seen.includes(place)) continue;
        seen.push(place);
        parts[place]?.items.push(thing);
      }
    }
  }
  return parts;
}

function unitsOfPlace(organisation: NumberedOrganisation, wanted: readonly PlaceGrouping[]): readonly Unit[] {
  return wanted.flatMap((by): readonly Unit[] => {
    const value = by === 'study' ? null : placeOf(organisation, by);
    return value === null ? [] : [{ by, value }];
  });
}

/** The part of a grouping that an organisation belongs to; null where that is not known, and for an organisation that is not listed. */
export function placeOf(organisation: NumberedOrganisation, by: Exclude<PlaceGrouping, 'study'>): string | null {
  if (organisation.row === null) return null;
  if (by === 'organisation') return organisation.id;
  if (by === 'municipality') return organisation.municipality;
  return by === 'district' ? organisation.row.district : organisation.row.sector;
}
