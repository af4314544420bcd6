import { byCodePoint } from '../../model/identity.ts';
import { measureFamilies } from './families.ts';
import * as list from './list.ts';
import type { StudyMeasure } from './measure.ts';

function uniqueById(all: readonly StudyMeasure[]): ReadonlyMap<string, StudyMeasure> {
  const byId = new Map<string, StudyMeasure>();
  for (const measure of all) {
    if (byId.has(measure.id)) throw new TypeError(`Two measures have the id ${measure.id}`);
    byId.set(measure.id, measure);
  }
  return byId;
}

/** Every measure of what people say and what the log shows, by family, then by id. The order of tables, exports and pages. */
export const measures: readonly StudyMeasure[] = Object.values<StudyMeasure>(list).sort(
  (a, b) => measureFamilies.indexOf(a.family) - measureFamilies.indexOf(b.family) || byCodePoint(a.id, b.id),
);

const known = uniqueById(measures);

/** The measure of an id; undefined when there is none. */
export function findMeasure(id: string): StudyMeasure | undefined {
  return known.get(id);
}

/** The parameters of a measure: what was chosen, and the standard of what was not. */
export function parametersOf(
  { parameters }: Pick<StudyMeasure, 'parameters'>,
  chosen: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    parameters.map(({ id, standard }) => [id, Object.hasOwn(chosen, id) ? (chosen[id] ?? standard) : standard]),
  );
}
