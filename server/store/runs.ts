import type { Run } from '../model/result.ts';
import { type Database, reading, writing } from './database.ts';
import type { RunRow } from './schema.ts';
import type { SavedRun, Store } from './store.ts';
import { findStudy, holdStudy } from './studies.ts';

/** The part of the store that keeps runs. */
export function keepRuns(database: Database, now: () => string, newId: () => string): Pick<Store, 'saveRun' | 'listRuns'> {
  return {
    saveRun: (studyId, run) =>
      writing(database, async (transaction) => {
        const study = await holdStudy(transaction, studyId, 0);
        const { last } = await transaction
          .selectFrom('runs')
          .select((column) => column.fn.max<number | null>('number').as('last'))
          .where('study_number', '=', study.number)
          .executeTakeFirstOrThrow();
        const row: RunRow = {
          study_number: study.number,
          number: (last ?? 0) + 1,
          id: newId(),
          study_revision: study.revision,
          created_at: now(),
          run: database.fitText(JSON.stringify(run)),
        };
        await transaction.insertInto('runs').values(row).execute();
        return asSavedRun(row, studyId);
      }),

    listRuns: (studyId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        const rows = await transaction
          .selectFrom('runs')
          .selectAll()
          .where('study_number', '=', number)
          .orderBy('number', 'desc')
          .execute();
        return rows.map((row) => asSavedRun(row, studyId));
      }),
  };
}

function asSavedRun(row: RunRow, studyId: string): SavedRun {
  // Written by saveRun from a Run.
  const run = JSON.parse(row.run) as Run;
  return { id: row.id, studyId, studyRevision: row.study_revision, createdAt: row.created_at, run };
}
