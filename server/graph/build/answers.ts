import type { StoredRecord } from '../../model/records.ts';

type Relation = StoredRecord<'relations'>;
export type Answer = 'present' | 'absent' | 'not-answered';

/**
 * Reads what a relation row says. `present` decides where it is filled in; else a frequency does (0 = never).
 * A row with neither is a tie in a file that has no `present` values at all, as lists of stated relations and edge lists have none;
 * in a roster, where other rows of the file have them, the question was not answered.
 */
export function answerReader(relations: readonly Relation[]): (relation: Relation) => Answer {
  const rosters = new Set<string>();
  for (const { present, origin } of relations) if (present !== null) rosters.add(origin.importId);
  return ({ present, frequency, origin }) => {
    if (present !== null) return present ? 'present' : 'absent';
    if (frequency !== null) return frequency > 0 ? 'present' : 'absent';
    return rosters.has(origin.importId) ? 'not-answered' : 'present';
  };
}
