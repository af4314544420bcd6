import { byCodePoint } from '../../model/identity.ts';
import { type Grouping, groupings, type MeasuredCell, type Unit } from './measure.ts';

export const wholeStudy: Unit = { by: 'study', value: null };

/** The same words for the same unit. */
export function unitKey({ by, value }: Unit): string {
  return value === null ? by : `${by} ${value}`;
}

/** The study first, then by grouping in the order of `groupings`, then by value in code points. */
export function compareUnits(a: Unit, b: Unit): number {
  return groupings.indexOf(a.by) - groupings.indexOf(b.by) || byCodePoint(a.value ?? '', b.value ?? '');
}

/** Each unit once, in order. */
export function distinctUnits(units: Iterable<Unit>): readonly Unit[] {
  return [...new Map(Array.from(units, (unit) => [unitKey(unit), unit])).values()].sort(compareUnits);
}

/** Units by grouping: those that a measure is computed for. */
export function unitsBy(units: readonly Unit[], chosen: readonly Grouping[]): readonly Unit[] {
  return units.filter(({ by }) => chosen.includes(by));
}

/**
 * The items of each unit, in the order of the units; a unit without items has an empty list. An item may lie in several units; what
 * lies in none of the given ones is left out.
 */
export function itemsByUnit<T>(
  units: readonly Unit[],
  items: Iterable<T>,
  unitsOf: (item: T) => Iterable<Unit>,
): readonly { readonly unit: Unit; readonly items: readonly T[] }[] {
  const lists = new Map<string, T[]>(units.map((unit) => [unitKey(unit), []]));
  for (const item of items) for (const unit of unitsOf(item)) lists.get(unitKey(unit))?.push(item);
  return units.map((unit) => ({ unit, items: lists.get(unitKey(unit)) ?? [] }));
}

/** Cells by key in code points, then by unit. */
export function inCellOrder(cells: readonly MeasuredCell[]): readonly MeasuredCell[] {
  return [...cells].sort((a, b) => compareKeys(a.key, b.key) || compareUnits(a.unit, b.unit));
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [place, part] of a.entries()) {
    const order = byCodePoint(part, b[place] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
