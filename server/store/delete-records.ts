import type { TableKind } from '../model/tables.ts';
import type { StoreTransaction } from './schema.ts';

/** Removes the records of one import, which are numbered in a row. */
export async function deleteRecords(
  transaction: StoreTransaction,
  kind: TableKind,
  studyNumber: number,
  first: number,
  count: number,
): Promise<void> {
  await transaction
    .deleteFrom('record_blocks')
    .where('study_number', '=', studyNumber)
    .where('kind', '=', kind)
    .where('first_record', '>=', first)
    .where('first_record', '<', first + count)
    .execute();
}
