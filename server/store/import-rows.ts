import type { ImportRecord } from '../model/records.ts';
import type { ImportRow, StoreTransaction } from './schema.ts';

/** All imports of a study, oldest first. */
export function listImportRows(transaction: StoreTransaction, studyNumber: number): Promise<readonly ImportRow[]> {
  return transaction.selectFrom('imports').selectAll().where('study_number', '=', studyNumber).orderBy('number').execute();
}

export function asImportRecord(row: ImportRow, studyId: string): ImportRecord {
  const { id, kind, format, file, hash, bytes, records, accepted, errors, warnings } = row;
  const counts = { bytes, records, accepted, errors, warnings };
  return { id, studyId, kind, format, file, hash, ...counts, importedAt: row.imported_at, undoneAt: row.undone_at };
}
