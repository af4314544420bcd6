import { StudyError } from '../model/errors.ts';
import type { ImportRecord } from '../model/records.ts';
import type { RecordCounts } from '../model/study.ts';
import { type TableKind, tableKinds } from '../model/tables.ts';
import { type Database, reading, writing } from './database.ts';
import { asImportRecord, listImportRows } from './import-rows.ts';
import type { ImportRow, StoreTransaction } from './schema.ts';
import type { NewImport, Store } from './store.ts';
import { findStudy, holdStudy } from './studies.ts';
import { deleteRecords, insertRecords } from './write-records.ts';

/** The part of the store that keeps imports and what they brought in. */
export function keepImports(
  database: Database,
  now: () => string,
  newId: () => string,
): Pick<Store, 'countRecords' | 'listImports' | 'commitImports' | 'undoImport'> {
  return {
    countRecords: (studyId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        return countRecords(await listImportRows(transaction, number));
      }),

    listImports: (studyId) =>
      reading(database, async (transaction) => {
        const { number } = await findStudy(transaction, studyId);
        return (await listImportRows(transaction, number)).toReversed().map((row) => asImportRecord(row, studyId));
      }),

    commitImports: (studyId, imports) =>
      writing(database, async (transaction) => {
        const study = await holdStudy(transaction, studyId, imports.length > 0 ? 1 : 0);
        const free = await firstFree(transaction, study.number);
        const importedAt = now();
        const written: ImportRecord[] = [];
        for (const each of imports) {
          const row = newImportRow(each, study.number, free, { id: newId(), importedAt });
          await transaction.insertInto('imports').values(row).execute();
          await insertRecords(database, transaction, row, each.rows);
          written.push(asImportRecord(row, studyId));
        }
        return written;
      }),

    undoImport: (studyId, importId) =>
      writing(database, async (transaction) => {
        const study = await holdStudy(transaction, studyId, 1);
        const row = await transaction
          .selectFrom('imports')
          .selectAll()
          .where('study_number', '=', study.number)
          .where('id', '=', importId)
          .executeTakeFirst();
        if (row === undefined) throw new StudyError('not-found', 'unknown-import', { id: importId });
        if (row.undone_at !== null) throw new StudyError('conflict', 'import-undone');
        const undone = { ...row, undone_at: now() };
        await deleteRecords(transaction, row);
        await transaction.updateTable('imports').set({ undone_at: undone.undone_at }).where('id', '=', importId).execute();
        return asImportRecord(undone, studyId);
      }),
  };
}

/** The numbers that are not taken yet in a study: of its next import, and of the next record of each table. */
type Free = { number: number; readonly record: Map<TableKind, number> };

async function firstFree(transaction: StoreTransaction, studyNumber: number): Promise<Free> {
  const free: Free = { number: 1, record: new Map() };
  // Imports that were undone keep their numbers, so that an id never comes to mean another record.
  for (const row of await listImportRows(transaction, studyNumber)) {
    free.number = row.number + 1;
    free.record.set(row.kind, row.first_record + row.accepted);
  }
  return free;
}

/** The row of an import; takes its numbers from `free`. */
function newImportRow(
  { rows, ...file }: NewImport,
  studyNumber: number,
  free: Free,
  stamp: { readonly id: string; readonly importedAt: string },
): ImportRow {
  if (rows.length !== file.accepted) throw new Error(`${file.file}: ${file.accepted} rows accepted, ${rows.length} given`);
  const firstRecord = free.record.get(file.kind) ?? 1;
  free.record.set(file.kind, firstRecord + rows.length);
  return {
    study_number: studyNumber,
    number: free.number++,
    id: stamp.id,
    kind: file.kind,
    format: file.format,
    file: file.file,
    hash: file.hash,
    bytes: file.bytes,
    records: file.records,
    accepted: file.accepted,
    errors: file.errors,
    warnings: file.warnings,
    first_record: firstRecord,
    imported_at: stamp.importedAt,
    undone_at: null,
  };
}

/** A record is there exactly while its import stands, so the imports tell the counts without a look at the records. */
function countRecords(imports: readonly ImportRow[]): RecordCounts {
  const counts = new Map(tableKinds.map((kind) => [kind, 0]));
  for (const { kind, accepted, undone_at } of imports) {
    if (undone_at === null) counts.set(kind, (counts.get(kind) ?? 0) + accepted);
  }
  // Every table is in tableKinds.
  return Object.fromEntries(counts) as RecordCounts;
}
