import { StudyError } from '../model/errors.ts';
import type { NameDecision, NewNameDecision } from '../model/name-decision.ts';
import { type Database, reading, writing } from './database.ts';
import type { NameDecisionRow, StoreTransaction } from './schema.ts';
import type { Store } from './store.ts';
import { findStudy, holdStudy } from './studies.ts';

/** The part of the store that keeps what a person decided about spellings. Nothing of it is ever changed but the time it was undone. */
export function keepNameDecisions(
  database: Database,
  now: () => string,
  newId: () => string,
): Pick<Store, 'listNameDecisions' | 'addNameDecision' | 'undoNameDecision'> {
  return {
    listNameDecisions: (studyId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        const rows = await transaction
          .selectFrom('name_decisions')
          .selectAll()
          .where('study_number', '=', number)
          .orderBy('number')
          .execute();
        return rows.map(asNameDecision);
      }),

    addNameDecision: (studyId, decision) =>
      writing(database, async (transaction) => {
        const study = await holdStudy(transaction, studyId, 1);
        return insertDecision(database, transaction, study.number, decision, newId(), now());
      }),

    undoNameDecision: (studyId, decisionId) =>
      writing(database, async (transaction) => {
        const study = await holdStudy(transaction, studyId, 1);
        const row = await transaction
          .selectFrom('name_decisions')
          .selectAll()
          .where('study_number', '=', study.number)
          .where('id', '=', decisionId)
          .executeTakeFirst();
        if (row === undefined) throw new StudyError('not-found', 'unknown-decision');
        if (row.undone_at !== null) throw new StudyError('conflict', 'decision-undone');
        const undone = { ...row, undone_at: now() };
        await transaction
          .updateTable('name_decisions')
          .set({ undone_at: undone.undone_at })
          .where('study_number', '=', study.number)
          .where('number', '=', row.number)
          .execute();
        return asNameDecision(undone);
      }),
  };
}

/** Adds a decision to those of a study that is held. */
export async function insertDecision(
  { fitText }: Database,
  transaction: StoreTransaction,
  studyNumber: number,
  { what, written, organisation }: NewNameDecision,
  id: string,
  decidedAt: string,
): Promise<NameDecision> {
  const { last } = await transaction
    .selectFrom('name_decisions')
    .select((column) => column.fn.max<number | null>('number').as('last'))
    .where('study_number', '=', studyNumber)
    .executeTakeFirstOrThrow();
  const row: NameDecisionRow = {
    study_number: studyNumber,
    number: (last ?? 0) + 1,
    id,
    what,
    written: fitText(written),
    organisation: fitText(organisation),
    decided_at: decidedAt,
    undone_at: null,
  };
  await transaction.insertInto('name_decisions').values(row).execute();
  return asNameDecision(row);
}

function asNameDecision({ id, what, written, organisation, ...row }: NameDecisionRow): NameDecision {
  return { id, what, written, organisation, decidedAt: row.decided_at, undoneAt: row.undone_at };
}
