import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import type { Text } from '../../../model/text.ts';
import type { MeasureContext, Measured, MeasuredCell, MeasureParameter, StudyMeasure, Unit } from '../measure.ts';
import { notDefined } from '../measured.ts';
import type { LoggedContact } from '../observed-log.ts';
import type { Readable } from '../once-per-study.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { type Part, type PlaceGrouping, partsOfStudy, placeOf } from '../parts-of-study.ts';
import { wholeStudy } from '../study-units.ts';

export const structuralGroupings = [
  'study',
  'municipality',
  'sector',
  'organisation',
] as const satisfies readonly PlaceGrouping[];
/** Groupings of what is measured of a whole network of organisations. */
export const networkGroupings = ['study', 'municipality'] as const satisfies readonly PlaceGrouping[];

/** With less, chance and single persons show. */
export const leastCounted = 5;
export const leastPersons = 3;

/** What all structural sides of dilemmas share. */
export const structural = {
  family: 'dilemmas',
  ownDesign: true,
  keys: [],
  groupings: structuralGroupings,
  minimum: leastCounted,
  parameters: [],
} as const satisfies Partial<StudyMeasure>;

/** How many times chance is asked. */
export const draws: MeasureParameter = {
  id: 'draws',
  label: { nl: 'Toevalstrekkingen', en: 'Random draws', fr: 'Tirages au hasard' },
  unit: { nl: 'trekkingen', en: 'draws', fr: 'tirages' },
  standard: 999,
  min: 99,
  max: 9999,
};

/** The parameter `draws` as a whole number. */
export function drawsOf({ parameters }: MeasureContext): number {
  return drawsSet(parameters) ?? draws.standard;
}

/** How often is drawn with these parameters; null for a measure that does not draw. */
export function drawsSet(parameters: MeasureContext['parameters']): number | null {
  const set = parameters[draws.id];
  return set === undefined ? null : Math.round(set);
}

/**
 * Hides a value that stands on too little: fewer than five counted, or fewer than three persons of the unit's own side where the records
 * name any. What stands behind and beside it goes with it.
 * @param persons those whose doings are counted, or enough of them; empty where the records name nobody
 */
export function unlessTooFew(counted: number, persons: ReadonlySet<unknown> | null, measure: () => Measured): Measured {
  if (counted < leastCounted) return notDefined(say('too-few-counted', { count: Math.round(counted), least: leastCounted }));
  if (persons !== null && persons.size > 0 && persons.size < leastPersons) {
    return notDefined(say('too-few-persons', { least: leastPersons }));
  }
  return measure();
}

/** Whether an organisation, by number, lies in a unit. */
export function membershipOf(context: Readable): (unit: Unit, number: number) => boolean {
  const { all } = organisationNumbers(context);
  const known = new WeakMap<Unit, readonly boolean[]>();
  const readUnit = (unit: Unit): readonly boolean[] => {
    const { by, value } = unit;
    const folded = value === null ? null : foldId(value);
    const members = all.map((organisation) => {
      if (by === 'study' || folded === null) return true;
      const place = by === 'role' ? null : placeOf(organisation, by);
      return place !== null && foldId(place) === folded;
    });
    known.set(unit, members);
    return members;
  };
  return (unit, number) => (known.get(unit) ?? readUnit(unit))[number] ?? false;
}

/**
 * Persons who act for the organisations of a unit in some contacts: all of them, or the first few where there are enough. One who withdrew
 * consent is named nowhere, but is one of those whom a value would give away.
 * @returns their numbers; the name for one whom the log does not name
 */
export function ownPersons(
  contacts: readonly LoggedContact[],
  unit: Unit,
  isIn: (unit: Unit, number: number) => boolean,
): ReadonlySet<number | string> {
  const persons = new Set<number | string>();
  const add = (number: number, name: string | null): void => {
    if (number >= 0) persons.add(number);
    else if (name !== null) persons.add(foldId(name));
  };
  for (const { record, from, to, fromPerson, toPerson } of contacts) {
    if (persons.size >= leastPersons) break;
    if (isIn(unit, from)) add(fromPerson, record.from_person);
    if (isIn(unit, to)) add(toPerson, record.to_person);
  }
  return persons;
}

/** A cell for each unit; with a reason, none of them has a value. */
export function unitCells<T>(
  context: Readable,
  {
    things,
    members,
    reason = null,
    wanted = structuralGroupings,
  }: {
    readonly things: Iterable<T>;
    /** The numbers of the organisations of a thing. */
    readonly members: (thing: T) => readonly number[];
    /** Why nothing can be told anywhere; null where it can. */
    readonly reason?: Text | null;
    readonly wanted?: readonly PlaceGrouping[];
  },
  measure: (part: Part<T>) => Measured,
): readonly MeasuredCell[] {
  const parts = partsOfStudy(organisationNumbers(context), wanted, reason === null ? things : [], members);
  if (parts.length === 0) return [{ unit: wholeStudy, key: [], ...notDefined(reason ?? say('nothing-to-count-here')) }];
  return parts.map((part) => ({ unit: part.unit, key: [], ...(reason === null ? measure(part) : notDefined(reason)) }));
}

/** A value with an interval. */
export function withInterval(value: Measured, interval: { readonly low: number; readonly high: number } | null): Measured {
  return value.value === null || interval === null ? value : { ...value, low: interval.low, high: interval.high };
}
