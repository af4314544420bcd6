import { foldId } from '../../model/identity.ts';
import type { StudyRecords } from '../../model/records.ts';

/** Folded ids of the persons who took back their consent: nothing names them. */
export function withdrawnPersons({ persons }: Pick<StudyRecords, 'persons'>): ReadonlySet<string> {
  return new Set(persons.filter(({ consent }) => consent === 'withdrawn').map(({ person_id }) => foldId(person_id)));
}
