import type { ImportRecord } from '../model/records.ts';
import type { ImportRow, StoreTransaction } from './schema.ts';

/** All imports of a study, oldest first. */
export function listImportRows(transaction: StoreTransaction, studyNumber: number): Promise<readonly ImportRow[]> {
  return transaction.selectFrom('imports').selectAll().where('study_number', '=', studyNumber).orderBy('number').execute();
}

export function asImportRecord(row: ImportRow, studyId: string): ImportRecord {
  const { id, kind, format, file, hash, bytes, records, accepted, errors, warnings, batch } = row;
  const counts = { bytes, records, accepted, errors, warnings };
  const times = { importedAt: row.imported_at, undoneAt: row.undone_at, againUntil: keptUntil(row) };
  return { id, studyId, kind, format, file, hash, ...counts, ...times, batch };
}

/** How long the records of an undone import are kept. */
const keptMs = 30 * 86_400_000;

/** Until when an undone import can be done again; null where it stands, or its records are gone. */
export function keptUntil({ undone_at, purged_at }: ImportRow): string | null {
  return undone_at === null || purged_at !== null ? null : new Date(Date.parse(undone_at) + keptMs).toISOString();
}

/** What was undone at this time or earlier is not kept any longer. @param now ISO 8601 UTC */
export function undoneBefore(now: string): string {
  return new Date(Date.parse(now) - keptMs).toISOString();
}
