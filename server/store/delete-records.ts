import { type TableKind, tableKinds } from '../model/tables.ts';
import type { StoreTransaction } from './schema.ts';

/** Rows that one statement deletes: a delete holds no more in memory than it needs. */
const deletedAtOnce = 100_000;

/** Removes records that are numbered in a row. */
export async function deleteRecords(
  transaction: StoreTransaction,
  kind: TableKind,
  studyNumber: number,
  first: number,
  count: number,
): Promise<void> {
  for (let from = first; from < first + count; from += deletedAtOnce) {
    await transaction
      .deleteFrom(kind)
      .where('study_number', '=', studyNumber)
      .where('id', '>=', from)
      .where('id', '<', Math.min(from + deletedAtOnce, first + count))
      .execute();
  }
}

/** Removes all records of a study. */
export async function deleteAllRecords(transaction: StoreTransaction, studyNumber: number): Promise<void> {
  for (const kind of tableKinds) await transaction.deleteFrom(kind).where('study_number', '=', studyNumber).execute();
}
